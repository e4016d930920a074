package data

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/data/grid"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
)

// timelines are the files below a folder that hold events; texts and lists of tests do not.
func timelines(t *testing.T, folder string) (all []string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && !slices.Contains([]string{".md", ".txt", ".tsv"}, filepath.Ext(path)) {
			all = append(all, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestTheAccountOfEveryFileAddsUp(t *testing.T) {
	folders := []string{filepath.Join("testdata", "others"), filepath.Join("testdata", "faults"), filepath.Join("..", "assets", "samples")}
	if further := os.Getenv("DATELINE_FILES"); further != "" {
		folders = append(folders, filepath.Join(further, "formats"), filepath.Join(further, "faults"))
	}
	for _, folder := range folders {
		for _, path := range timelines(t, folder) {
			if filepath.Ext(path) == ".go" {
				continue
			}
			f, err := Load(path, Options{Today: edtfOf(t, "2024-06-01")})
			if err != nil {
				t.Errorf("%s: %v", path, err)
				continue
			}
			if n := f.Timeline.Events.Len(); !f.Adds(n) || f.Account.Unit == "" {
				t.Errorf("%s: of %d events it says %q and %q", path, n, f.Account.Message(n), f.Dates.Message())
			}
			s, err := SurveyFile(path, Options{Today: edtfOf(t, "2024-06-01")})
			if err != nil {
				t.Fatal(err)
			}
			if got, want := strings.Join(message.Each(s.Messages(), "en"), "\n"), strings.Join(message.Each(f.Messages(), "en"), "\n"); got != want || s.Headline.String() != f.Headline.String() || s.Title != f.Timeline.Title.In(f.Timeline.Lang) || len(s.Problems) != len(f.Problems) {
				t.Errorf("%s: the survey says\n%s\nwant\n%s", path, got, want)
			}
		}
	}
}

func TestAnAccountSaysWhatBecameOfWhatAFileHolds(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"a.csv", "title,when,side\na,2019,north\nb,?,south\nc,soon,\nd,,north\n", `4 rows = 4 events
4 events = 1 dated + 1 without a date, for nothing is said of it + 1 without a date, for it is said to be not known + 1 without a date, for its words are none that can be read
column "side" is a facet (words): "north", "south"; --map FIELD=side reads it`},
		{"a.csv", "titre;date;étape\na;2019;2\nb;2020;1\n", `2 rows = 2 events
2 events = 2 dated
column "étape" numbers the steps of a story: "2", "1"`},
		{"a.csv", "title,date,step\na,2019,1\nb,2020,2\nc,2021,1\nd,2022,2\ne,2023,1\n", `5 rows = 5 events
5 events = 5 dated
column "step" is a facet (number): "1", "2"; --map FIELD=step reads it`},
		{"a.csv", "title,date,photo,credit,hue\na,2019,a.png,One,red\nb,2020,b.png,Two,blue\n", `2 rows = 2 events
2 events = 2 dated
column "photo" tells of the pictures of events: "a.png", "b.png"
column "credit" tells of the pictures of events: "One", "Two"
column "hue" is a facet (words): "red", "blue"; --map FIELD=hue reads it`},
		{"a.csv", "title,date,credit\na,2019,One\nb,2020,Two\n", `2 rows = 2 events
2 events = 2 dated
column "credit" is a facet (words): "One", "Two"; --map FIELD=credit reads it`},
		{"a.ndjson", "{\"title\":\"a\",\"when\":\"2019\",\"n\":3}\n{}\nno\n", `3 lines = 1 event + 1 empty + 1 as no object
1 event = 1 dated
column "n" is a facet (number): "3"; --map FIELD=n reads it`},
		{"a.timelinejs.json", `{"title":{"text":{"headline":"All"}},"eras":[{"start_date":{"year":1}}],"events":[{"start_date":{"year":2019},"text":{"headline":"a"},"group":"North","media":{"url":"x"}}]}`, `3 slides = 1 event + 1 as title of the whole + 1 as eras, which are no events
1 event = 1 dated
column "group" is a facet (words): "North"
column "media" is kept beside the events: "{\"url\":\"x\"}"`},
		{"a.geojson", `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"title":"a","when":"2019","mag":5.1,"felt":{"by":1},"sea":true},"geometry":null}]}`, `1 feature = 1 event
1 event = 1 dated
column "mag" is a facet (number): "5.1"
column "sea" is a facet (words): "true"
column "felt" is kept beside the events: "{\"by\":1}"`},
		{"a.kml", `<kml><Document><Folder><name>F</name><NetworkLink/><Placemark><name>a</name><TimeStamp><when>2019</when></TimeStamp><ExtendedData><Data name="n"><value>1</value></Data></ExtendedData></Placemark></Folder></Document></kml>`, `2 features = 1 event + 1 as links to other files, which are not fetched
1 event = 1 dated
column "n" is a facet (number): "1"
column "folder" is a facet (words): "F"`},
		{"a.ics", "BEGIN:VCALENDAR\nBEGIN:VTODO\nEND:VTODO\nBEGIN:VEVENT\nUID:a\nSUMMARY:a\nDTSTART:20190102T100000\nRRULE:FREQ=DAILY;COUNT=3\nCATEGORIES:Work,MEETING\nX-COLOUR;X=1:red\nBEGIN:VALARM\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR\n", `3 components + 2 from repetition = 3 events + 1 as tasks, which are no events + 1 as alarms, which belong to events
3 events = 3 dated
column "categories" is a facet (list): "Work", "MEETING"
column "RRULE" is kept beside the events: "FREQ=DAILY;COUNT=3"
column "X-COLOUR" is kept beside the events: "red"`},
		{"a.mw", "---\ntitle: All\n---\n# Korea\n// no\n2019: a #x\nmood: high\nwords\n", `8 lines = 1 event + 3 of the header + 1 as headings of sections + 1 as comments and breaks + 2 below events, as properties and notes
1 event = 1 dated
column "section" is a facet (words): "Korea"
column "mood" is a facet (words): "high"`},
		{"a.timeline", "<timeline><events><event><start>2019-01-01 00:00:00</start><end>2019-01-02 00:00:00</end><text>a</text><category>Work</category></event></events></timeline>", `1 element = 1 event
1 event = 1 dated
column "category" is a facet (words): "Work"`},
		{"a.json", `[{"title":"a","when":"2019","kinds":["x","y"]},{"title":"b","when":"2020"}]`, `2 rows = 2 events
2 events = 2 dated
column "kinds" is a facet (list): "x", "y"; --map FIELD=kinds reads it`},
		{"own.json", `{"dateline":1,"events":[{"id":"a","when":"2019"}]}`, `1 event of its own = 1 event
1 event = 1 dated`},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, err := Read(c.name, strings.NewReader(c.file), Options{Today: edtfOf(t, "2024-06-01")})
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(message.Each(f.Messages(), "en"), "\n"); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			if !f.Adds(f.Timeline.Events.Len()) {
				t.Error("it does not add up")
			}
		})
	}
}

func TestAnAccountThatDoesNotAddUpIsFound(t *testing.T) {
	var a draft.Account
	a.Sees("%d {row|rows}", 5)
	a.LeftOut(grid.Empty, 1)
	a.LeftOut(grid.Empty, 2)
	a.Repeated("%d from repetition", 1)
	if !a.Adds(3) || a.Adds(4) || a.Adds(2) {
		t.Error("5 + 1 are 3 and 3")
	}
	if got, want := a.Message(3).In("fr"), "5 lignes + 1 par répétition = 3 événements + 3 vides"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
	a.Moved(3, grid.Empty, "%d as no object")
	if got, want := a.Message(3).String(), "5 rows + 1 from repetition = 3 events + 3 as no object"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
}
