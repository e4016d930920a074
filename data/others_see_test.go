package data

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"dateline/data/kit/draft"
	"dateline/data/kit/facets"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Formats of other programs carry our facets in fields of our own beside theirs, which we
// read first. What others see of an event must be right by itself: here our own fields are
// taken out of what was written before it is read again.

var (
	ownDatum = regexp.MustCompile(`(?s)<Data name="dateline:[^"]*"><value>.*?</value></Data>\n`)
	ownLine  = regexp.MustCompile(`(?m)^X-DATELINE-.*\r\n(?: .*\r\n)*`)
)

// without decodes JSON and lets do take fields out of it.
func without(t *testing.T, raw []byte, list string, do func(whole, one map[string]any)) []byte {
	t.Helper()
	var whole map[string]any
	if err := json.Unmarshal(raw, &whole); err != nil {
		t.Fatal(err)
	}
	for _, one := range whole[list].([]any) {
		do(whole, one.(map[string]any))
	}
	out, err := json.Marshal(whole)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// bare says of a format how our own fields are taken out, and of which dates it can carry
// the span.
var bare = map[string]struct {
	strip func(t *testing.T, raw []byte) []byte
	spans func(d edtf.Date) bool
	also  func(t *timeline.Timeline, e *timeline.Full) string // what else it has a field for
}{
	"kml": {func(_ *testing.T, raw []byte) []byte { return ownDatum.ReplaceAll(raw, nil) }, func(edtf.Date) bool { return true }, nothing},
	"ics": {func(_ *testing.T, raw []byte) []byte { return ownLine.ReplaceAll(raw, nil) }, bounded, placedAndCancelled},
	"geojson": {func(t *testing.T, raw []byte) []byte {
		return without(t, raw, "features", func(whole, one map[string]any) {
			delete(whole, "dateline")
			delete(one, "dateline")
			for _, name := range facets.Names {
				delete(one["properties"].(map[string]any), name)
			}
		})
	}, bounded, nothing},
	"timelinejs": {func(t *testing.T, raw []byte) []byte {
		return without(t, raw, "events", func(_, one map[string]any) { delete(one, "dateline") })
	}, func(d edtf.Date) bool { return bounded(d) && !strings.Contains(d.String(), "T") }, placed},
}

// nothing is what a format says that has no further field of ours.
func nothing(*timeline.Timeline, *timeline.Full) string { return "" }

// placed says the name of a place that has a position.
func placed(t *timeline.Timeline, e *timeline.Full) string {
	for _, p := range t.Places {
		if p.ID == e.Place.ID && p.At != nil {
			return p.Name.In("")
		}
	}
	return ""
}

// placedAndCancelled says the name of a place, and whether an event was called off.
func placedAndCancelled(t *timeline.Timeline, e *timeline.Full) string {
	text := fmt.Sprint(e.Status == timeline.Cancelled)
	for _, p := range t.Places {
		if p.ID == e.Place.ID {
			text += " " + p.Name.In(t.Lang)
		}
	}
	return text
}

// bounded tells whether a date has a first and a last day.
func bounded(d edtf.Date) bool {
	b := d.Bounds()
	return !b.Start.Unbounded() && !b.End.Unbounded()
}

// seen says what every program sees of an event: title, note, span and position.
func seen(t *timeline.Timeline, e *timeline.Full, span bool) string {
	text := oneLine(draft.Plain(e.Title.In(t.Lang))) + " | " + oneLine(e.Note.In(t.Lang))
	if span {
		text += fmt.Sprintf(" | %v", e.When.Date.Bounds())
	}
	for _, p := range t.Places {
		if p.ID == e.Place.ID && p.At != nil {
			text += fmt.Sprintf(" | %.4f %.4f", p.At.Lat, p.At.Lon)
		}
	}
	return text
}

func TestWhatOtherProgramsSeeOfAnEventIsRightByItself(t *testing.T) {
	g := gallery(t)
	for name, format := range bare {
		t.Run(name, func(t *testing.T) {
			f, _ := FormatOf(name)
			var out bytes.Buffer
			if err := f.Write(&out, g); err != nil {
				t.Fatal(err)
			}
			again, err := Read("a"+f.Extensions[0], bytes.NewReader(format.strip(t, out.Bytes())), Options{Today: edtfOf(t, "2024-06-01")})
			if err != nil {
				t.Fatal(err)
			}
			compared := 0
			matched(g, again.Timeline, func(was, is *timeline.Full) {
				if is == nil {
					return // what is not written is declared and counted elsewhere
				}
				span := !was.When.Date.IsZero() && format.spans(was.When.Date)
				compared++
				got, want := seen(again.Timeline, is, span)+format.also(again.Timeline, is), seen(g, was, span)+format.also(g, was)
				if got != want {
					t.Errorf("%s, %s: got\n%s\nwant\n%s", was.ID, was.When.Date, got, want)
				}
			})
			if 10*compared < 8*g.Events.Len() {
				t.Errorf("only %d of %d events were compared", compared, g.Events.Len())
			}
		})
	}
}
