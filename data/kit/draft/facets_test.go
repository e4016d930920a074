package draft

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

func TestAFacetIsOfTheKindThatAllItsValuesAre(t *testing.T) {
	type said struct {
		kind  timeline.FacetKind
		words []string // of an event each, those of a list apart by commas
	}
	for name, c := range map[string]struct {
		said []said
		want string
	}{
		"numbers":                         {[]said{{0, []string{"3", "-2.50"}}}, "n number: 3 | -2.50"},
		"a word among numbers":            {[]said{{0, []string{"3", "many"}}}, "n words: 3 | many"},
		"a number among words":            {[]said{{0, []string{"many", "3"}}}, "n words: many | 3"},
		"words that are figures":          {[]said{{timeline.OfWords, []string{"3"}}}, "n words: 3"},
		"a number that is none":           {[]said{{timeline.OfNumbers, []string{"042"}}}, "n words: 042"},
		"several values":                  {[]said{{0, []string{"3,4"}}}, "n list: 3 4"},
		"the same value twice":            {[]said{{timeline.OfWords, []string{"a,a"}}}, "n words: a"},
		"a list of one":                   {[]said{{timeline.OfLists, []string{"a"}}}, "n list: a"},
		"a list, then words":              {[]said{{timeline.OfLists, []string{"a"}}, {timeline.OfWords, []string{"b"}}}, "n list: a | b"},
		"numbers, then a list":            {[]said{{0, []string{"1"}}, {timeline.OfLists, []string{"b"}}}, "n list: 1 | b"},
		"nothing":                         {[]said{{0, []string{"", " "}}}, ":  | "},
		"blanks about a value":            {[]said{{0, []string{" a "}}}, "n words: a"},
		"a number of too many digits":     {[]said{{0, []string{"1234567890123456"}}}, "n words: 1234567890123456"},
		"such a number, where it is said": {[]said{{timeline.OfNumbers, []string{"1234567890123456"}}}, "n number: 1234567890123456"},
	} {
		t.Run(name, func(t *testing.T) {
			d := New()
			var events []string
			for _, s := range c.said {
				for _, words := range s.words {
					var e timeline.Full
					if !d.Value(&e, "n", s.kind, strings.Split(words, ",")...) {
						t.Fatal("there was no room")
					}
					events = append(events, strings.Join(timeline.Of(e.Values, "n"), " "))
					d.Add(e)
				}
			}
			var facets []string
			for _, f := range d.Timeline.Facets {
				facets = append(facets, f.Name+" "+f.Kind.String())
			}
			if got := strings.Join(facets, ", ") + ": " + strings.Join(events, " | "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if wrong := timeline.Validate(d.Timeline); len(wrong) > 0 {
				t.Errorf("it is not sound: %v", wrong[0])
			}
		})
	}
}

func TestNamesOfFacetsThatDifferInCaseAreOne(t *testing.T) {
	d := New()
	var e timeline.Full
	d.Value(&e, "Group", 0, "a")
	d.Value(&e, "group", 0, "b")
	if want := []timeline.Value{{Facet: "Group", Word: "a"}, {Facet: "Group", Word: "b"}}; !slices.Equal(e.Values, want) || len(d.Timeline.Facets) != 1 {
		t.Errorf("the values are %v of %v, want %v", e.Values, d.Timeline.Facets, want)
	}
}

func TestATimelineHasRoomForSoManyFacets(t *testing.T) {
	d := New()
	var e timeline.Full
	for i := range MostFacets {
		if !d.Value(&e, fmt.Sprint("f", i), 0, "x") {
			t.Fatalf("there was no room for facet %d", i)
		}
	}
	if d.Value(&e, "one more", 0, "x") || len(d.Timeline.Facets) != MostFacets || len(e.Values) != MostFacets {
		t.Errorf("%d facets with %d values", len(d.Timeline.Facets), len(e.Values))
	}
	if !d.Value(&e, "F0", 0, "y") || !d.Value(&e, "one more", 0, "") || !d.Value(&e, "", 0, "x") {
		t.Error("one that there is already, or nothing, is refused")
	}
}

func TestTheNameOfAColumnSaysTheKindWhereItsValuesDoNot(t *testing.T) {
	tl := &timeline.Timeline{Facets: []timeline.Facet{
		{Name: "side", Kind: timeline.OfWords},
		{Name: "figures", Kind: timeline.OfWords},
		{Name: "n", Kind: timeline.OfNumbers},
		{Name: "n [list]", Kind: timeline.OfNumbers},
		{Name: "code", Kind: timeline.OfNumbers},
		{Name: "none", Kind: timeline.OfNumbers},
		{Name: "people", Kind: timeline.OfLists},
		{Name: "type", Kind: timeline.OfWords},
	}}
	e := timeline.Full{More: timeline.More{Values: []timeline.Value{{Facet: "side", Word: "a"}, {Facet: "figures", Word: "1"}, {Facet: "n", Word: "1"}, {Facet: "n [list]", Word: "1"}, {Facet: "code", Word: "1"}, {Facet: "type", Word: "x"}}}}
	tl.Events.Append(e.Compact())
	got := Columns(tl, func(name string) bool { return name == "type" })
	for facet, want := range map[string]string{
		"side": "side", "figures": "figures [words]", "n": "n", "n [list]": "n [list] [number]", "code": "code [number]", "none": "none [number]", "people": "people [list]", "type": "type [words]",
	} {
		if got[facet] != want {
			t.Errorf("%s is written as %q, want %q", facet, got[facet], want)
		}
		if name, kind := Unsuffixed(want); want != facet && (name != facet || kind == 0) {
			t.Errorf("%s is read as %q, %v", want, name, kind)
		}
	}
	if name, kind := Unsuffixed(" [list]"); name != "[list]" || kind != 0 {
		t.Errorf("a column that is nothing but a kind is read as %q, %v", name, kind)
	}
}
