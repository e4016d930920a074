package entry

import (
	"slices"
	"strings"
	"testing"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// What is typed of an annotation reads as it was meant, and stands as it can be typed again.
func TestWhatIsTypedOfAnAnnotation(t *testing.T) {
	tl := road(t)
	tl.Annotations = []timeline.Annotation{{ID: "n", Kind: timeline.TextNote, Text: timeline.Say("en", "Here"), Pin: timeline.Pin{Event: "summit"}}}
	tl.Stories = []timeline.Story{{ID: "story", Steps: []timeline.Step{{Event: "summit"}, {Event: "other"}}}}
	for _, c := range []struct{ lang, field, text, stands, says string }{
		{"en", "text", "There", "There", ""},
		{"fr", "text", "", "", ""},
		{"en", "drawn", "era", "era", ""},
		{"fr", "drawn", "Époque", "époque", ""},
		{"en", "drawn", "circle", "", `! "circle" is none of these: text, arrow, bracket, era`},
		{"en", "pin", "The other", "The other", "the event The other, "},
		{"en", "pin", "other", "The other", "the event The other, "},
		{"en", "pin", "THE OTHER", "The other", "the event The other, "},
		{"fr", "pin", "Hanoï", "Hanoï", "le lieu Hanoï"},
		{"en", "pin", "2018/2019", "2018/2019", "2018 to 2019"},
		{"en", "pin", "43.12, 131.88", "43.1200, 131.8800", "43.1200, 131.8800"},
		{"en", "pin", "", "", "! it is pinned to something; write a date, the title of an event or the name of a place"},
		{"en", "to", "", "", "="},
		{"en", "to", "April 2019", "2019-04", "April 2019 (day not known)"},
		{"en", "views", "map; Timeline", "Map; Timeline", ""},
		{"en", "views", "chart", "", `! "chart" is none of these: Timeline, Map`},
		{"en", "offset", "3, -1.5", "3, -1.5", ""},
		{"fr", "offset", "3 ; -1,5", "3, -1.5", ""},
		{"en", "offset", "far", "", `! "far" is no offset; write how far to the right and down, in letters: 3, -2`},
		{"en", "steps", "2; 1", "1; 2", ""},
		{"en", "steps", "3", "", `! "3" is no step of the story; write a number from 1 to 2`},
	} {
		s := Sheet{tl, c.lang}
		f, ok := FindOf(tl, timeline.AnnotationItem, c.field)
		if !ok {
			t.Fatalf("there is no field %q", c.field)
		}
		r, err := f.ReadOf(s, tl.Annotations[0], c.text)
		says, stands := r.Says, ""
		switch {
		case err != nil:
			says = "! " + message.Say(err, c.lang)
		case len(r.Changes) == 0:
			says = "="
		default:
			next, err := timeline.Edit{Changes: r.Changes}.Apply(t.Context(), tl, nil)
			if err != nil {
				t.Fatal(err)
			}
			stands = f.TextOf(Sheet{next, c.lang}, next.Annotations[0])
		}
		if stands != c.stands || says != c.says {
			t.Errorf("%s, %s %q: it stands as %q, read as %q; want %q, %q", c.lang, c.field, c.text, stands, says, c.stands, c.says)
		}
	}
	pin, _ := FindOf(tl, timeline.AnnotationItem, "pin")
	if got := pin.Offers(Sheet{tl, "en"}, "th"); len(got) != 1 || got[0] != "The other" {
		t.Errorf("offered are %q", got)
	}
}

// Of two events of one title each is pinned to by what is offered, which stands there again.
func TestAPinTellsEventsOfOneTitleApart(t *testing.T) {
	s, _ := two(t)
	large, _ := many()
	for _, c := range []struct {
		of                 Sheet
		typed, pins, event string
	}{
		{s, "summit", "Summit · b", "b"},
		{s, "president", "Visit of the president", "c"},
		{large, "number 77", "Number 77 · e77", "e77"},
	} {
		f, _ := FindOf(c.of.Timeline, timeline.AnnotationItem, "pin")
		if got := f.Offers(c.of, c.typed); !slices.Contains(got, c.pins) {
			t.Fatalf("for %q are offered %q, want %q among them", c.typed, got, c.pins)
		}
		a := timeline.Annotation{ID: "n", Pin: timeline.Pin{Event: c.event}}
		if got := f.TextOf(c.of, a); got != c.pins {
			t.Errorf("a pin to %s stands as %q, want %q", c.event, got, c.pins)
		}
		r, err := f.ReadOf(c.of, timeline.Annotation{ID: "n"}, c.pins)
		if err != nil || r.Changes[0].After.(timeline.Annotation).Pin.Event != c.event {
			t.Errorf("%q is read as %+v, %v", c.pins, r.Changes, err)
		}
	}
	f, _ := FindOf(large.Timeline, timeline.AnnotationItem, "pin")
	if _, err := f.ReadOf(large, timeline.Annotation{ID: "n"}, "Number 77"); err == nil || !strings.Contains(err.Error(), "choose an event that is offered") {
		t.Errorf("of very many events one is pinned to by its title alone: %v", err)
	}
}
