package entry

import (
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
