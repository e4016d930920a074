package chart

import (
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/data/synth"
	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// All events of a time are gone through once, those too that begin before it; and of these those alone
// that are asked for.
func TestACrowdIsGoneThroughOnce(t *testing.T) {
	s := figure.NewSubject(synth.Timeline(30_000, 3), "en", nil)
	span := calendar.Span{Start: calendar.Civil(1990, 3, 10).Start(), End: calendar.Civil(2005, 1, 1).Start()}
	run := s.RunIn(span)
	if earlier, _, _ := run.Parts(); len(earlier) == 0 {
		t.Fatal("none begins before the time")
	}
	for name, is := range map[string]func(int) bool{"all": nil, "some": func(i int) bool { return i%3 == 0 }} {
		var want []int
		found := make([][]int, pieces.Workers(run.Len()))
		if err := (crowd{Run: run, is: is}).each(t.Context(), func(worker, from, to int) {
			for i := from; i < to; i++ {
				found[worker] = append(found[worker], i)
			}
		}); err != nil {
			t.Fatal(err)
		}
		got := slices.Concat(found...)
		for i := range s.Within(span) {
			if is == nil || is(i) {
				want = append(want, i)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: %d are gone through, want %d, or others", name, len(got), len(want))
		}
	}
}

func TestAllPartsAreOneWeightInTheOrderOfEvents(t *testing.T) {
	var p parts
	for i, part := range []int{3, 1, 3, 2} {
		p[part].add(10*i, 1)
	}
	p[2].add(40, 0.5)
	got := p.whole()
	if want := (weight{sum: 4.5, certain: 4, count: 5, first: []int32{0, 10, 20, 30, 40}}); got.sum != want.sum || got.certain != want.certain || got.count != want.count || !slices.Equal(got.first, want.first) {
		t.Errorf("they weigh %+v, want %+v", got, want)
	}
	if certain, count := p.counted(); certain != 4 || count != 5 {
		t.Errorf("%d to %d are counted, want 4 to 5", certain, count)
	}
}
