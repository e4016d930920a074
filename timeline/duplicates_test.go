package timeline

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"dateline/timeline/edtf"
)

// What may be told twice is held to a comparison of all events with all others.
func TestDuplicatesAreThoseThatMayBeOneWithAnother(t *testing.T) {
	letters := func(e *Event) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				return r
			}
			return -1
		}, Fold(e.Title.In("")))
	}
	some := 0
	for seed := range uint64(2000) {
		w := newWorld(seed, []string{"", "Été 1!", "ete1", "Kim", "kim", "(!)"})
		for range w.r.IntN(20) {
			w.l.Events.Append(w.event())
		}
		var want []int32
		for i, a := range w.l.Events.All() {
			for k, b := range w.l.Events.All() {
				x, y := a.When.Date.BoundsIn(edtf.Source), b.When.Date.BoundsIn(edtf.Source)
				place := a.Place.ID == b.Place.ID || a.Place.ID == "" || b.Place.ID == ""
				if i != k && letters(a) != "" && letters(a) == letters(b) && place && (x == y || x.Overlaps(y)) {
					want = append(want, int32(i))
					break
				}
			}
		}
		got, err := Duplicates(t.Context(), w.l)
		if some += len(want); err != nil || !slices.Equal(got, want) {
			t.Fatalf("seed %d: %v, %v, want %v", seed, got, err, want)
		}
	}
	if some == 0 {
		t.Error("there were none")
	}
}
