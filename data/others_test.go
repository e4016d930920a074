package data

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// An other is a file of another program: how many events it holds, and what some
// of them say, read by hand in the file. Those that may not be copied are looked
// for in the folder that DATELINE_FILES names.
type other struct {
	path, format string
	events       int
	problems     int
	says         []string // "title | date | place | actors", the last two where they matter
}

var others = []other{
	{"markwhen/markwhen_exampleTimeline.mw", "markwhen", 11, 0, []string{"Sub task | 2023-01/2023-03", "Larger sub task | 2023-04/2023-07", "Longer ongoing task | 2023-03/2024-02", "Holiday season | 2023-10/2023-11", "Other stuff | 2024-02/2024-04"}},
	{"markwhen/parser_test_eventsWithTz.mw", "markwhen", 7, 0, []string{"Date | 2025-09-14", "ok | 2025-06-13/2025-11-12"}},
	{"simile/monet.xml", "simile", 27, 0, []string{"Birth | 1840-11-14", "Joined Cavalry in Algeria | 1861-06/1863-06", "Moved to Giverny with Alice Hoschedé | [1883-04-01..1883-05-01]"}},
	{"simile/jfk.xml", "simile", 130, 0, []string{"'Bay of Pigs' Invasion | 1961-05-20", "Oswald moves to New Orleans | 1963-05-01/1963-06-01"}},
	{"ics/golang-ical_rfc5545sec4_input2.ics", "ics", 1, 0, []string{"XYZ Project Review | 1998-03-12T08:30:00-05:00/1998-03-12T09:30:00-05:00 | 1CP Conference Room 4350"}},
	{"ics/golang-ical_testdata_timeparsing.ics", "ics", 5, 0, []string{"Unknown local date, with 'VALUE' | 2021-06-27", "Form #2 | 2022-01-22T17:00:00Z/2022-01-22T20:00:00Z", "Form 3 | 2021-12-07T14:00:00+01:00/2021-12-07T15:00:00+01:00"}},
	{"ics/icaljs_recur_instances_finite.ics", "ics", 5, 0, []string{"Crazy Event Thingy! | 2012-11-10T10:00:00-08:00/2012-11-10T10:30:00-08:00 | PLACE | Sahaja Lal; james@lightsofapollo.com; iam.revelation@gmail.com; James Lal"}},
	{"vega/monarchs.json", "json", 12, 0, []string{"Elizabeth | 1565/1603"}},
	{"vega/disasters.csv", "csv", 803, 0, []string{"All natural disasters | 1900"}},
	{"timelinestoryteller/philosophers.json", "json", 125, 0, []string{"Homer | -0799/-0700", "Thales | -0623/-0545"}},
	{"timelinestoryteller/presidents.json", "json", 45, 0, []string{"George Washington | 1789-04-30/1797-03-03"}},
	{"timelinestoryteller/priestley.json", "json", 57, 0, []string{"Pythagoras | -0559/-0499"}},
	{"gdelt/sparkgdelt_events.csv", "csv", 100, 0, []string{"PRESIDENT: visit hosted | 2014-02-18 | Waterkloof, Free State, South Africa | PRESIDENT"}},
	{"timeflow/2._Life_of_Monet.time", "csv", 27, 0, []string{"Birth | 1840-11-14", "Mother died | 1857-01-28"}},
	{"timeflow/4._Natural_Disasters.time", "csv", 58, 0, []string{"Iowa | 2010-07-27"}},
	{"fivethirtyeight/presidential-campaign-trail_clinton.csv", "csv", 71, 0, []string{"Tampa, Florida | 2016-09-06 | Tampa, Florida"}},
	{"fivethirtyeight/trump-news_trump_news_data.csv", "csv", 286, 0, []string{"Entry into race | 2015-06-17"}},
	{"timelinejs3/contrib_women_in_computing.json", "timelinejs", 10, 0, []string{"Ada Lovelace | 1815-12-10/1852-11-27"}},
	{"timelinejs3/contrib_women_in_computing.csv", "timelinejs-csv", 10, 0, []string{"Ada Lovelace | 1815-12-10/1852-11-27"}},
	{"timelinejs3/src_template_cosmo-mixed.json", "timelinejs", 11, 0, []string{"The Big Bang | Y-13799999999", "Euclid's Optica | -0299", "The First Photograph | 1826"}},
	{"timelinejs3/src_template_eras.json", "timelinejs", 20, 0, []string{"Last great Roman-Persian War. | 0602/0629"}},
	{"storymapjs/katrina.json", "storymap", 7, 0, []string{"Aug 23 |  | Bahamas"}},
	{"storymapjs/marktwain.json", "storymap", 14, 0, []string{"Florida, Missouri | 1835 | Florida, Missouri"}},
	{"thetimelineproj/sample.timeline", "timelineproj", 13, 1, []string{"Box-1 | 2021-11-15T01:19:00/2021-11-30T01:19:00"}},
	{"thetimelineproj/gregorian-sample.timeline", "timelineproj", 25, 0, []string{"Container | 2021-10-13T13:23:09/2021-11-06T20:12:50"}},
	{"timemapper/napoleon_datapackage.json", "json", 6, 0, []string{"Battle of Austerlitz | 1805-12-02"}},
}

// says says of an event what is compared.
func says(t *timeline.Timeline, e *timeline.Event) string {
	place, actors := "", map[string]string{}
	for _, p := range t.Places {
		if p.ID == e.Place.ID {
			place = p.Name.In("")
		}
	}
	for _, a := range t.Actors {
		actors[a.ID] = a.Name.In("")
	}
	var names []string
	for _, p := range e.Actors {
		names = append(names, actors[p.Actor])
	}
	return strings.Join([]string{e.Title.In(""), e.When.Date.String(), place, strings.Join(names, "; ")}, " | ")
}

func TestFilesOfOtherProgramsAreReadAsAPersonReadsThem(t *testing.T) {
	today, err := edtf.Parse("2025-11-24")
	if err != nil {
		t.Fatal(err)
	}
	var leftOut []string
	for _, o := range others {
		path, ok := o.find(t)
		if !ok {
			leftOut = append(leftOut, o.path)
			continue
		}
		t.Run(o.path, func(t *testing.T) {
			f, err := Load(path, Options{Today: today})
			if err != nil {
				t.Fatal(err)
			}
			if f.Format.Name != o.format || f.Timeline.Events.Len() != o.events || len(f.Problems) != o.problems {
				t.Errorf("read as %s with %d events and %d problems, want %s, %d and %d: %v", f.Format.Name, f.Timeline.Events.Len(), len(f.Problems), o.format, o.events, o.problems, f.Problems)
			}
			if wrong := timeline.Validate(f.Timeline); len(wrong) > 0 {
				t.Errorf("it is not sound: %v", wrong[0])
			}
			var all strings.Builder
			for _, e := range f.Timeline.Events.All() {
				all.WriteString("\n" + says(f.Timeline, e))
			}
			for _, want := range o.says {
				if text := all.String() + "\n"; !strings.Contains(text, "\n"+want+" ") && !strings.Contains(text, "\n"+want+"\n") {
					t.Errorf("no event says %q; the first say %.700s", want, all.String())
				}
			}
		})
	}
	if len(leftOut) > 0 { // make test shows this line
		t.Logf("%d of %d files of other programs were left out, since they may not be copied: name their folder, DATELINE_FILES=FOLDER make test", len(leftOut), len(others))
	}
}

// find returns where a file stands: among ours, else in the folder of further
// files or in its formats. Where a folder is named, every file must be there.
func (o other) find(t *testing.T) (path string, ok bool) {
	t.Helper()
	folders := []string{filepath.Join("testdata", "others")}
	further := os.Getenv("DATELINE_FILES")
	if further != "" {
		folders = append(folders, further, filepath.Join(further, "formats"))
	}
	for _, folder := range folders {
		path := filepath.Join(folder, filepath.FromSlash(o.path))
		if _, err := os.Stat(path); err == nil {
			return path, true
		}
	}
	if further != "" {
		t.Errorf("%s is neither in DATELINE_FILES=%s nor in its folder formats", o.path, further)
	}
	return "", false
}

func TestAPositionTheWrongWayRoundIsToldAndSwappedOnDemand(t *testing.T) {
	const file = `[{"id":"a","title":"Austerlitz","location":"49.1,16.8"},{"id":"b","title":"Borodino","location":"55.5,35.8"},{"id":"c","title":"Waterloo","location":"50.7,4.4"},
{"id":"d","title":"Trafalgar","location":"36.2,-6.25"},{"id":"e","title":"Friedland","location":"54.45,21.0"},{"id":"f","title":"Jena","location":"11.6,50.9"}]`
	f, err := Read("x.json", strings.NewReader(file), Options{})
	if err != nil {
		t.Fatal(err)
	}
	notes := strings.Join(message.Each(f.Notes, "en"), "\n")
	if strings.Count(notes, "look swapped") != 1 || !strings.Contains(notes, `in "f"`) {
		t.Errorf("the notes are %q", notes)
	}
	f, err = Read("x.json", strings.NewReader(file), Options{Swap: []string{"f"}})
	if err != nil {
		t.Fatal(err)
	}
	if at := f.Timeline.Places[5].At; at.Lat != 50.9 || at.Lon != 11.6 || strings.Contains(strings.Join(message.Each(f.Notes, "en"), ""), "look swapped") {
		t.Errorf("swapped it lies at %v; notes %q", at, f.Notes)
	}
}
