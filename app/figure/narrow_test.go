package figure

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// termsOfTests are of all that columns, texts and events are asked for.
var termsOfTests = []string{
	"status:planned", "type:meeting,visit", "type:statement", "status:happened", "place:place-1,place-2", "no:place", "country:FR,DE", "near:10,50,2000km",
	"in:-20,30;60,70", "actor:actor-1", "actor:actor-2,actor-3", "before:2000", "after:1950", "after!:1990-06", "before!:2010~", "during:1960/1999", "during!:1980",
	"when:1970/1975", "when!:2001", "starts:1990/2005", "starts!:2010-05", "no:date", "talks", "visit", "12", "is:uncertain", "precision:day",
}

// askOf writes a random filter.
func askOf(r *rand.Rand, depth int) string {
	if depth == 0 || r.IntN(3) == 0 {
		return termsOfTests[r.IntN(len(termsOfTests))]
	}
	parts := make([]string, 1+r.IntN(3))
	for i := range parts {
		if parts[i] = "(" + askOf(r, depth-1) + ")"; r.IntN(4) == 0 {
			parts[i] = "not " + parts[i]
		}
	}
	return strings.Join(parts, []string{" and ", " or "}[r.IntN(2)])
}

// Of so many events some lie together in time a thousand at once, and in several pieces.
func TestAFilterOfManyEventsKeepsWhatItKeepsOneByOne(t *testing.T) {
	at := synth.Timeline(20_000, 3)
	whole := NewSubject(at, "en", nil)
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 1))
		if seed == 150 {
			if err := whole.PrepareTexts(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		text := askOf(r, 2)
		filter, err := timeline.ParseFilter(text)
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		got, err := Narrow(t.Context(), whole, filter)
		if err != nil {
			t.Fatal(err)
		}
		keep := filter.Keep(at)
		want := NewSubject(at, "en", keep)
		if !slices.Equal(got.slots, want.slots) || got.Dated != want.Dated || got.Extent != want.Extent {
			t.Fatalf("%q keeps %d events, %d dated, in %v; want %d, %d, %v", text, got.Len(), got.Dated, got.Extent, want.Len(), want.Dated, want.Extent)
		}
		passing := make([]uint64, (whole.Len()+63)/64)
		for w := range passing {
			passing[w] = ^uint64(0)
		}
		whole.Passing(filter)(0, whole.Len(), passing)
		for i := range whole.Len() {
			if passes := passing[i/64]>>(i%64)&1 != 0; passes != keep(whole.At(i)) {
				t.Fatalf("of %q the event at %d passes: %t", text, i, passes)
			}
		}
		least, most, err := filter.Count(t.Context(), at)
		if err != nil {
			t.Fatal(err)
		}
		if d := got.Doubt; d != nil && *d != (Doubt{least, most}) || d == nil && least != most {
			t.Fatalf("%q keeps %+v, want %d to %d", text, d, least, most)
		}
		window := calendar.Span{Start: calendar.Civil(1900+int64(r.IntN(100)), 1, 1).Start(), End: calendar.Civil(1980+int64(r.IntN(60)), 5, 3).Start()}
		if got, want := slices.Collect(got.Within(window)), shownBy(want, window); !slices.Equal(got, want) {
			t.Fatalf("of %q %v shows %d events, want %d, or others of them", text, window, len(got), len(want))
		}
	}
}

// shownBy returns the positions of the events that overlap a window, asked one by one.
func shownBy(s *Subject, window calendar.Span) (all []int) {
	for i := range s.Dated {
		if s.Bounds(i).Overlaps(window) {
			all = append(all, i)
		}
	}
	return all
}
