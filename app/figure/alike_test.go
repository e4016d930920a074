package figure_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

func titled(t *testing.T, titles ...string) *figure.Subject {
	t.Helper()
	return important(nil, len(titles), func(i int, e *timeline.Full) { e.Title = timeline.Say("en", titles[i]) })
}

func TestOfTitlesWithOneHeadingThatIsCut(t *testing.T) {
	f := scene.Font{Size: 13}
	wide := func(text string) float64 { return f.Width(text) + 0.5 }
	s := titled(t, "Campaign rally in: Tampa", "Campaign rally in: Tallahassee", "Campaign rally in: Ohio", "Talks in Hanoi, at last", "Polls - good results", "Polls - bad results", "Germany signs a treaty with Russia", "Germany signs a treaty with Romania", "Visit to Rome")
	for _, c := range []struct {
		title string
		width float64
		want  string
	}{
		{"Campaign rally in: Tampa", wide("Campaign rally in: Tampa"), "Campaign rally in: Tampa"},
		{"Campaign rally in: Tampa", wide("Campaign rally… Tampa"), "Campaign rally… Tampa"},
		{"Campaign rally in: Tampa", wide("Campaign… Tampa"), "Campaign… Tampa"},
		{"Campaign rally in: Tampa", wide("… Tampa"), "…Tampa"},
		{"Campaign rally in: Tallahassee", wide("…Talla…"), "…Talla…"},
		{"Polls - good results", wide("…good r…"), "…good r…"},
		{"Germany signs a treaty with Russia", wide("Germany signs a treat…"), "Germany signs a treat…"},
		{"Talks in Hanoi, at last", wide("Talks in Ha…"), "Talks in Ha…"},
		{"Visit to Rome", 0, ""},
	} {
		if got := s.Cut(f, c.title, c.width); got != c.want {
			t.Errorf("%q cut to %.0f is %q, want %q", c.title, c.width, got, c.want)
		}
	}
}

func FuzzACutTitleFitsItsWidth(f *testing.F) {
	f.Add("Campaign rally: Tampa", "Campaign rally: Ohio", 70.0)
	f.Add("Élection à – Paris", "Élection à – Pau", 40.0)
	f.Fuzz(func(t *testing.T, a, b string, width float64) {
		font, s := scene.Font{Size: 13}, titled(t, a, b)
		for i := range s.Len() {
			name := s.Event(i).Name
			if got := s.Cut(font, name, width); got != name && font.Width(got) > max(width, 0) || strings.Contains(got, "……") && !strings.Contains(name, "…") {
				t.Errorf("%q cut to %v is %q, %v wide", name, width, got, font.Width(got))
			}
		}
	})
}

func TestTwinsHaveOneTitle(t *testing.T) {
	titles := []string{"Interrogation", "Lineup", "interrogation", "Arrest", "Lineup", "Interrogation", "", ""}
	s := important(nil, len(titles), func(i int, e *timeline.Full) {
		e.Title = timeline.Say("en", titles[i])
		e.When.Date, _ = edtf.Parse(fmt.Sprintf("2019-04-%02d", i+1))
	})
	if got, want := s.Twins(), []int32{1, 2, 1, 0, 2, 1, 0, 0}; !slices.Equal(got, want) {
		t.Errorf("the twins are %v, want %v", got, want)
	}
}

func TestANameIsCutInItsMiddle(t *testing.T) {
	f := scene.Font{Size: 13}
	for _, c := range []struct{ width, want string }{
		{"Trump - comments", "Trump - comments"},
		{"Trump -…mments", "Trump -…mments"},
		{"Tr…ts", "Tr…ts"},
		{"", ""},
	} {
		if got := figure.CutMiddle(f, "Trump - comments", f.Width(c.width)); got != c.want {
			t.Errorf("as wide as %q it is %q, want %q", c.width, got, c.want)
		}
	}
}
