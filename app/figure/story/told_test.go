package story

import (
	"fmt"
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestWhoSaysSoStandsInOneLineEachOnce(t *testing.T) {
	for name, c := range map[string]struct {
		claims        []Claim
		says, numbers string
	}{
		"nobody":                        {nil, "", ""},
		"documents alone":               {[]Claim{{Source: 1}, {Source: 2}, {Source: 3}}, "[1] [2] [3]", "[1] [2] [3]"},
		"a document twice":              {[]Claim{{Source: 1}, {Source: 1}}, "[1]", "[1]"},
		"speakers":                      {[]Claim{{Who: "Reuters", Source: 2}, {Who: "Izvestia"}}, "Reuters [2], Izvestia", "[2]"},
		"speakers and documents":        {[]Claim{{Source: 4}, {Who: "Reuters"}, {Source: 1}, {Source: 2}}, "[4], Reuters, [1] [2]", "[4] [1] [2]"},
		"who is quoted stands by quote": {[]Claim{{Who: "Reuters", Quote: "So it is.", Source: 2}, {Source: 5}}, "[5]", "[2] [5]"},
		"nothing is said of one":        {[]Claim{{}, {Source: 7}}, "[7]", "[7]"},
	} {
		e := Event{Claims: c.claims}
		if got := [2]string{e.Sayers(), e.Numbers()}; got != [2]string{c.says, c.numbers} {
			t.Errorf("%s: %q, want %q and %q", name, got, c.says, c.numbers)
		}
	}
}

// A table whose column "Type" has words of its own tells an event's type by these, and not by ours
// beside them.
func TestTheTypeOfAnEventIsSaidOnceInTheWordsOfItsFile(t *testing.T) {
	for name, c := range map[string]struct {
		column, word string
		kind         timeline.Type
		facets       []Fact
		want         string
	}{
		"its own word":                 {"Type", "décision", timeline.Other, nil, "décision"},
		"its own word, in German":      {"Typ", "Erlass", timeline.Other, nil, "Erlass"},
		"the word of ours":             {"kind of event", "Visit", timeline.Visit, nil, "Visit"},
		"something else in its column": {"mood", "glad", timeline.Visit, []Fact{{"mood", "glad"}}, "visit"},
		"none":                         {"mood", "glad", timeline.Other, []Fact{{"mood", "glad"}}, ""},
	} {
		tl := &timeline.Timeline{Lang: "en", Facets: []timeline.Facet{{Name: c.column, Kind: timeline.OfWords}}}
		e := timeline.Full{ID: "a", Title: timeline.Say("en", "A"), Type: c.kind}
		e.Values = []timeline.Value{{Facet: c.column, Word: c.word}}
		tl.Events.Append(e.Compact())
		got := Events(figure.NewSubject(tl, "en", nil), nil)[0]
		if got.Type != c.want || !slices.Equal(got.Facets, c.facets) {
			t.Errorf("%s: the type is %q beside %v, want %q beside %v", name, got.Type, got.Facets, c.want, c.facets)
		}
	}
}

func TestPlacesThatAreGuessedAreNamedInOneNote(t *testing.T) {
	for n, want := range map[int]string{
		0:  "",
		2:  "Found on the map by their names, not confirmed: P0; P1",
		10: "Found on the map by their names, not confirmed: P0; P1; P2; P3; P4; P5; P6; P7 + 2",
	} {
		tl := &timeline.Timeline{Lang: "en"}
		for i := range 12 {
			id := fmt.Sprint("P", i)
			tl.Places = append(tl.Places, timeline.Place{ID: id, Name: timeline.Say("en", id)})
			for range 2 { // each place twice
				when, err := edtf.Parse(fmt.Sprint(1900 + i))
				if err != nil {
					t.Fatal(err)
				}
				e := timeline.Full{ID: fmt.Sprint(id, tl.Events.Len()), When: timeline.When{Date: when}, Place: timeline.PlaceRef{ID: id}}
				if i < n {
					e.Origin = []timeline.Origin{{Field: "place", How: "extracted"}}
				}
				tl.Events.Append(e.Compact())
			}
		}
		if got := Guessed(figure.NewSubject(tl, "en", nil)); got != want {
			t.Errorf("of %d places: %q, want %q", n, got, want)
		}
	}
}
