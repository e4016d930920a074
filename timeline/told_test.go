package timeline

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
)

// What is counted of a value is what a filter keeps that asks for it, so that a count tells how
// many would be left.
func TestTheCountOfAValueIsWhatItsFilterKeeps(t *testing.T) {
	exact := []string{"type", "status", "certainty", "country", "tag", "precision", "sources", "is", "Side A", "tone", "people"}
	for seed := range uint64(300) {
		w := newWorld(seed, []string{"", "Kim", "Zürich", "x"})
		for range 30 {
			w.l.Events.Append(w.event())
		}
		for _, name := range exact {
			told, known := w.l.Tells(name)
			if !known {
				continue
			}
			counts := map[string]int{}
			for _, e := range w.l.Events.All() {
				said := map[string]bool{}
				told.Each(e, func(word string) { said[Fold(word)] = true })
				for word := range said {
					counts[word]++
				}
			}
			for value, n := range counts {
				f := FilterOf(Term{Field: name, Values: []string{value}}.Expr())
				if value == "" {
					continue
				}
				if got, _, _ := f.Least().Count(t.Context(), w.l); got != n {
					t.Fatalf("seed %d: %d events have %s, and it keeps %d", seed, n, f, got)
				}
			}
		}
	}
}

func TestAnEventTellsEachWordOfAFacetOnce(t *testing.T) {
	l := &Timeline{
		Places:  []Place{{ID: "p", Name: Text{{"en", "Hanoi"}, {"vi", "Hà Nội"}}, Country: "VN"}, {ID: "nameless"}},
		Actors:  []Actor{{ID: "a", Name: Say("", "Kim")}, {ID: "b", Name: Say("", "Kim")}},
		Sources: []Source{{ID: "s", Title: Say("", "Morning Paper")}},
		Facets:  []Facet{{"Type", OfWords}, {"people", OfLists}},
	}
	full := Full{
		ID: "e", Type: Meeting, Place: PlaceRef{ID: "p"}, Actors: []Part{{Actor: "a"}, {Actor: "b"}, {Actor: "gone"}},
		More: More{
			Tags: []string{"x", "x", "y"}, Claims: []Claim{{Source: "s"}, {Speaker: Say("", "Kremlin")}, {Source: "s", Via: Say("", "TASS")}},
			Values: []Value{{"Type", "flood"}, {"people", "Ann"}, {"people", "Bo"}},
		},
	}
	bare := Full{ID: "bare", Place: PlaceRef{ID: "nameless"}}
	e, none := full.Compact(), bare.Compact()
	got := map[string]string{}
	for _, name := range l.ToldNames() {
		told, known := l.Tells(name)
		if !known {
			t.Errorf("%s is not known", name)
		}
		var words, of []string
		told.Each(&e, func(word string) { words = append(words, word) })
		told.Each(&none, func(word string) { of = append(of, word) })
		got[name] = fmt.Sprintf("%q %q", words, of)
	}
	want := map[string]string{
		"type": `["meeting" "flood"] [""]`, "status": `[""] [""]`, "certainty": `[""] [""]`, "place": `["Hanoi"] ["nameless"]`, "country": `["VN"] [""]`,
		"actor": `["Kim" "gone"] [""]`, "tag": `["x" "y"] [""]`, "source": `["Morning Paper" "Kremlin"] [""]`, "precision": `[""] [""]`, "sources": `["2"] ["0"]`, "is": `["undated"] ["undated"]`,
		"people": `["Ann" "Bo"] [""]`, "Type": `["flood"] [""]`,
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
	if _, known := l.Tells("colour"); known || !slices.Contains(l.ToldNames(), "people") {
		t.Error("a facet that is not there is known, or one that is is not listed")
	}
}
