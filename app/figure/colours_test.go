package figure_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// coloured makes a timeline of an event a word of a facet, each on a day of its own.
func coloured(t *testing.T, kind timeline.FacetKind, words ...string) *timeline.Timeline {
	t.Helper()
	tl := &timeline.Timeline{ID: "coloured", Lang: "en", Facets: []timeline.Facet{{Name: "f", Kind: kind}}}
	var events []timeline.Event
	for i, word := range words {
		day, err := edtf.Parse(fmt.Sprintf("20%02d-01-01", i))
		if err != nil {
			t.Fatal(err)
		}
		e := timeline.Full{ID: fmt.Sprint("e", i), When: timeline.When{Date: day}, Status: timeline.Happened}
		if word != "" {
			e.Values = []timeline.Value{{Facet: "f", Word: word}}
		}
		events = append(events, e.Compact())
	}
	tl.Events = timeline.EventsOf(events)
	return tl
}

// legend returns the words of the colours of a subject, in the order of a legend.
func legend(s *figure.Subject, by view.Facet) (words []string) {
	c := s.Colours(by)
	for _, e := range figure.Hues(s, theme.Light, c, c.Shown(s.Extent), false) {
		words = append(words, e.Words)
	}
	return words
}

func TestTheCommonestEightValuesHaveHuesAndTheRestIsOther(t *testing.T) {
	words := []string{"j", "b", "b", "c", "c", "d", "d", "e", "e", "f", "f", "g", "g", "h", "h", "a", "a", "a", "i", ""}
	s := figure.NewSubject(coloured(t, timeline.OfWords, words...), "en", nil)
	want := []string{"Colour: f", "a", "b", "c", "d", "e", "f", "g", "h", "other", "no f"}
	if got := legend(s, "f"); !slices.Equal(got, want) {
		t.Errorf("the legend is %q, want %q", got, want)
	}
	c := s.Colours("f")
	for i, want := range map[int]theme.Slot{0: theme.OtherSlot, 1: 1, 15: 0, 18: theme.OtherSlot, 19: theme.NoneSlot} {
		if got := c.Slot(i); got != want {
			t.Errorf("event %d has the slot %d, want %d", i, got, want)
		}
	}
}

func TestAFilterTakesNoHueFromAValue(t *testing.T) {
	words := []string{"a", "a", "a", "b", "b", "c"}
	all := figure.NewSubject(coloured(t, timeline.OfWords, words...), "en", nil)
	filter, err := timeline.ParseFilter("f:b,c")
	if err != nil {
		t.Fatal(err)
	}
	some, err := figure.Narrow(t.Context(), all, filter)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := some.Colours("f").Slot(0), theme.Slot(1); some.Len() != 3 || got != want {
		t.Errorf("of %d events the first has the slot %d, want %d", some.Len(), got, want)
	}
	alone := figure.NewSubject(all.Timeline, "en", filter.Keep(all.Timeline))
	if got := alone.Colours("f").Slot(2); got != 2 {
		t.Errorf("made by itself the last has the slot %d, want 2", got)
	}
}

func TestNumbersAreColouredByRanges(t *testing.T) {
	var even, skew []string
	for i := range 60 {
		even = append(even, fmt.Sprint(float64(i)/10-3))
		skew = append(skew, fmt.Sprint(i))
	}
	skew = append(skew, "1000000")
	for name, c := range map[string]struct {
		words []string
		want  []string
	}{
		"few numbers have a shade each":    {[]string{"3", "1", "2", "2", "-4.5"}, []string{"Colour: f", "−4.5", "1", "2", "3"}},
		"many stand in round steps":        {even, []string{"Colour: f", "−3 to −2", "−2 to −1", "−1 to 0", "0 to 1", "1 to 2", "2 to 3"}},
		"a far one does not take them all": {skew, []string{"Colour: f", "0 to 8", "8 to 17", "17 to 26", "26 to 34", "34 to 43", "43 to 52", "52 to 1 100 000"}},
		"none, which is one colour":        {[]string{""}, nil},
	} {
		s := figure.NewSubject(coloured(t, timeline.OfNumbers, c.words...), "en", nil)
		if got := legend(s, "f"); !slices.Equal(got, c.want) {
			t.Errorf("%s: the legend is %q, want %q", name, got, c.want)
		}
	}
	c := figure.NewSubject(coloured(t, timeline.OfNumbers, even...), "en", nil).Colours("f")
	for word, want := range map[string]theme.Slot{"-3": 0, "-2.1": 0, "-2": 1, "0": 3, "2.9": 5, "-3.5": theme.OtherSlot, "about 2": theme.OtherSlot, "": theme.NoneSlot} {
		if got := c.Of(word); got != want {
			t.Errorf("%q has the slot %d, want %d", word, got, want)
		}
	}
}

// Whatever the numbers, there are seven ranges at most, and each number lies in one of them.
func FuzzEveryNumberHasARange(f *testing.F) {
	f.Add(0.0, 1.0, 7.5, 100.0, uint8(20))
	f.Add(-4e307, 4e307, 3.0, 4.0, uint8(9))
	f.Add(1e-300, 2e-300, 3e-300, 1.0, uint8(30))
	f.Add(-9.5e305, 4e307, 3.0, 864.0, uint8(9))
	f.Add(-1.7e308, 1.7e308, 3.0, 4.0, uint8(0))
	f.Fuzz(func(t *testing.T, a, b, c, d float64, n uint8) {
		var words []string
		for i := range int(n%40) + 4 {
			x := [...]float64{a, b, c, d}[i%4] * (1 + float64(i/4))
			if math.IsNaN(x) || math.IsInf(x, 0) {
				return
			}
			words = append(words, fmt.Sprint(x))
		}
		for i, w := range words {
			if _, ok := timeline.NumberOf(w); !ok {
				words[i] = "0" // fmt writes exponents with a plus, which JSON reads, but not all else
			}
		}
		s := figure.NewSubject(coloured(t, timeline.OfNumbers, words...), "en", nil)
		colours := s.Colours("f")
		for i := range s.Len() {
			if slot := colours.Slot(i); slot >= theme.MostRanges {
				t.Errorf("%s of %v has the slot %d, want one below %d", words[i], words, slot, theme.MostRanges)
			}
		}
		if got := strings.Join(legend(s, "f"), ";"); strings.Contains(got, "NaN") || strings.Contains(got, "Inf") {
			t.Errorf("%v have the legend %s", words, got)
		}
	})
}

func TestATypeHasOneHueInEveryFileAndTheRarerShareThem(t *testing.T) {
	got := map[theme.Slot]int{}
	for _, kind := range timeline.Types {
		got[theme.TypeSlot(kind)]++
	}
	want := map[theme.Slot]int{0: 1, 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 2, 7: 3, theme.OtherSlot: 1}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("types by slot are %v, want %v", got, want)
	}
}

func TestColoursFollowAnEdit(t *testing.T) {
	before := coloured(t, timeline.OfWords, "a", "a", "b")
	s := figure.NewSubject(before, "en", nil)
	s.Colours("f")
	old := before.Events.At(0)
	after := old.Full()
	after.Values = []timeline.Value{{Facet: "f", Word: "b"}}
	moved := after.Compact()
	edit := timeline.Edit{Changes: []timeline.Change{before.Put(moved)}}
	next, err := edit.Apply(t.Context(), before, nil)
	if err != nil {
		t.Fatal(err)
	}
	followed, ok := s.Follow(next, edit)
	if !ok {
		t.Fatal("the subject does not follow")
	}
	if got := followed.Colours("f").Slot(0); got != 1 {
		t.Errorf("the edited event has the slot %d, want 1", got)
	}
	if got := s.Colours("f").Slot(0); got != 0 {
		t.Errorf("before the edit it has the slot %d, want 0", got)
	}
	merged, err := followed.Merge(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if got, want := [...]theme.Slot{merged.Colours("f").Slot(0), merged.Colours("f").Slot(1)}, [...]theme.Slot{1, 0}; got != want {
		t.Errorf("merged, that and the next have the slots %d, want %d", got, want)
	}
}

// The order of types and of statuses is that of the whole timeline, from whatever a filter or an edit has
// left the colours are asked.
func TestTypesAndStatusesStandByHowManyEventsOfTheWholeTimelineHaveThem(t *testing.T) {
	tl := synth.Timeline(5000, 3)
	for _, by := range []view.Facet{view.ByType, view.ByStatus} {
		counts := map[theme.Slot]int{}
		for _, e := range tl.Events.All() {
			if by == view.ByType {
				counts[theme.TypeSlot(e.Type)]++
			} else {
				counts[theme.StatusSlot(e.Status)]++
			}
		}
		for _, text := range []string{"", "type:meeting", "-type:meeting", "talks"} {
			f, err := timeline.ParseFilter(text)
			if err != nil {
				t.Fatal(err)
			}
			narrow, err := figure.Narrow(t.Context(), figure.NewSubject(tl, "en", nil), f)
			if err != nil {
				t.Fatal(err)
			}
			for name, s := range map[string]*figure.Subject{"narrowed": narrow, "made": figure.NewSubject(tl, "en", f.Keep(tl))} {
				order := s.Colours(by).Order()
				for k := 1; k < len(order); k++ {
					if counts[order[k-1]] < counts[order[k]] {
						t.Errorf("by %s, %s of %q, the slot %d of %d events stands before %d of %d", by, name, text, order[k-1], counts[order[k-1]], order[k], counts[order[k]])
					}
				}
			}
		}
	}
}
