package data

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/assets/samples"
	"dateline/data/kit/dates"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A carriage says what a format carries of a date and of an event, up to the
// losses that it declares.
type carriage struct {
	date    func(edtf.Date) string // what is read again of a date
	undated bool                   // events without a date are written
	bare    bool                   // actors are not written
	packed  bool                   // its bytes differ from one writing to another, or it needs no second
	years   bool                   // years before 1 are not written
	mixed   bool                   // the order is another: containers come first
}

// carries tells whether an event of a date is written.
func (c carriage) carries(d edtf.Date) bool {
	return (c.undated || !d.IsZero()) && (!c.years || dates.Of(d).Start.Year > 0)
}

// whole dates are read again as they were.
func whole(d edtf.Date) string { return d.String() }

// carriages has a row for each format that is written.
var carriages = map[string]carriage{
	"native":         {date: whole, undated: true, packed: true},
	"csv":            {date: whole, undated: true, packed: true},
	"timelinejs-csv": {date: whole},
	"timelineproj":   {date: hull, bare: true, mixed: true},
	"kml":            {date: whole, undated: true},
	"ndjson":         {date: whole, undated: true},
	"xlsx":           {date: whole, undated: true, packed: true},
	"parquet":        {date: whole, undated: true, packed: true},
	"sqlite":         {date: whole, undated: true, packed: true},
	"geojson":        {date: whole, undated: true},
	"ics":            {date: whole, years: true},
	"timelinejs":     {date: whole},
	"markwhen":       {date: whole, undated: true},
}

// written writes a timeline in a format and reads it again.
func written(t *testing.T, f Format, one *timeline.Timeline) (*File, []byte) {
	t.Helper()
	var out bytes.Buffer
	if err := f.Write(&out, one); err != nil {
		t.Fatal(err)
	}
	again, err := Read("x"+f.Extensions[0], bytes.NewReader(out.Bytes()), Options{})
	if err != nil {
		t.Fatalf("what was written cannot be read: %v\n%.2000s", err, out.Bytes())
	}
	if again.Format.Name != f.Name {
		t.Fatalf("what was written as %s is read as %s", f.Name, again.Format.Name)
	}
	if len(again.Problems) > 0 {
		t.Fatalf("problems in what was written: %v", again.Problems[0])
	}
	if wrong := timeline.Validate(again.Timeline); len(wrong) > 0 {
		t.Fatalf("what was read again is not sound: %v", wrong[0])
	}
	return again, out.Bytes()
}

// said says of an event what every format carries.
func said(t *timeline.Timeline, e *timeline.Event, c carriage) string {
	title := strings.Join(strings.Fields(e.Title.In(t.Lang)), " ")
	actors := map[string]string{}
	for _, a := range t.Actors {
		actors[a.ID] = a.Name.In(t.Lang)
	}
	var names []string
	for _, p := range e.Actors {
		names = append(names, actors[p.Actor])
	}
	if c.bare {
		names = nil
	}
	return fmt.Sprintf("%s|%s|%s", title, c.date(e.When.Date), strings.Join(names, "; "))
}

func TestEachFormatReadsWhatItHasWritten(t *testing.T) {
	var all []*timeline.Timeline
	for _, name := range samples.Names {
		one, err := Sample(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, one)
	}
	for seed := range uint64(200) {
		all = append(all, synth.Timeline(int(seed%40), seed))
	}
	for _, f := range Formats() {
		if !f.Writes() {
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			c, known := carriages[f.Name]
			if !known {
				t.Fatal("the format has no row in the table of what it carries")
			}
			for _, one := range all {
				again, raw := written(t, f, one)
				var want, got []string
				for _, e := range one.Events.All() {
					if c.carries(e.When.Date) {
						want = append(want, said(one, e, c))
					}
				}
				for _, e := range again.Timeline.Events.All() {
					got = append(got, said(again.Timeline, e, c))
				}
				if c.mixed {
					slices.Sort(want)
					slices.Sort(got)
				}
				if a, b := strings.Join(got, "\n"), strings.Join(want, "\n"); a != b {
					t.Fatalf("%s: read again as\n%.1500s\nwant\n%.1500s\nfrom\n%.2500s", one.ID, a, b, raw)
				}
				if _, second := written(t, f, again.Timeline); !bytes.Equal(raw, second) && c.undated && !c.packed {
					t.Fatalf("%s: written twice it is not the same:\n%.1500s\n%.1500s", one.ID, raw, second)
				}
			}
		})
	}
}

// hull is what is left of a date in a format that knows whole spans and fuzzy
// ends: the text of what is exact, else the first and the last day.
func hull(d edtf.Date) string {
	p := dates.Of(d)
	if p.Within || p.Approximate || p.Uncertain || p.Rough || p.Start.Day == 0 || !p.Single && p.End.Day == 0 {
		return fmt.Sprint(d.Bounds())
	}
	return strings.NewReplacer("Z", "", "+10:00", "").Replace(d.String())
}

// An unwanted writer is that of a file for which nobody waits any more.
type unwanted struct{ asked int }

var errUnwanted = errors.New("interrupted")

func (u *unwanted) Write([]byte) (int, error) { u.asked++; return 0, errUnwanted }

func TestAFileThatIsMadeWholeIsGivenUpWhenNobodyWaitsForIt(t *testing.T) {
	one := synth.Timeline(5000, 1)
	for _, name := range []string{"sqlite", "xlsx", "native", "csv", "ndjson"} {
		format, _ := FormatOf(name)
		var u unwanted
		if err := format.Write(&u, one); !errors.Is(err, errUnwanted) || u.asked != 1 {
			t.Errorf("%s: writing ended with %v after asking %d times, want an interruption at once", name, err, u.asked)
		}
	}
}
