package index

import (
	"context"
	"math/rand/v2"
	"slices"
	"testing"

	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
	"dateline/timeline/pieces/patience"
)

// checkCut cuts some spans out of an index and brings others, by Cut and by brute force.
func checkCut(t *testing.T, seed uint64, n int) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 13))
	all, w := some(r, n), window(r)
	var from []int32
	var spans []calendar.Span
	bring := func() {
		for _, s := range some(r, r.IntN(3)*r.IntN(2)) { // empty ones among them
			from, spans = append(from, -1), append(spans, s)
		}
	}
	left := r.IntN(4) // how many of four stay
	for i, s := range all {
		bring()
		switch {
		case r.IntN(4) >= left:
		case r.IntN(9) == 0: // one that lies elsewhere now
			from, spans = append(from, -1), append(spans, some(r, 1)...)
		default:
			from, spans = append(from, int32(i)), append(spans, s)
		}
	}
	bring()
	x := New(all)
	got, err := x.Cut(t.Context(), spans, from)
	if err != nil {
		t.Fatal(err)
	}
	compareAll(t, seed, got, spans, w)
	want := New(spans)
	if !slices.Equal(got.ids, want.ids) || !slices.Equal(got.ends, want.ends) || !slices.Equal(got.starts, want.starts) || !slices.Equal(got.stops, want.stops) || !slices.Equal(got.forest, want.forest) {
		t.Errorf("seed %d: an index of %d spans cut out of %d is\n%+v, want as made from nothing\n%+v", seed, len(spans), n, got.sorted, want.sorted)
	}
	compareAll(t, seed, x, all, w) // x itself is as it was
}

func TestAnIndexThatIsCutEqualsOneMadeFromNothing(t *testing.T) {
	for seed := range uint64(400) {
		checkCut(t, seed, int(seed%97))
	}
	checkCut(t, 1, 5*pieces.Size) // by several cores
}

func FuzzAnIndexThatIsCutEqualsOneMadeFromNothing(f *testing.F) {
	f.Add(uint64(1), uint16(100))
	f.Fuzz(func(t *testing.T, seed uint64, n uint16) { checkCut(t, seed, int(n%500)) })
}

func TestWhatAnIndexTakesLongForAsksWhetherAnybodyWaits(t *testing.T) {
	const n = 5 * pieces.Size
	all := slices.DeleteFunc(some(rand.New(rand.NewPCG(2, 2)), n+n/2), calendar.Span.Empty)[:n]
	x := New(all)
	from, parts := make([]int32, n), make([][]int32, 2)
	for i := range from {
		from[i] = int32(i)
	}
	for _, id := range x.ids {
		parts[id%2] = append(parts[id%2], id)
	}
	parts[1] = x.ids // and so half of all in two
	came := slices.Repeat([]int32{-1}, n)
	keys := func() (keys []Key) {
		for i, s := range all {
			keys = append(keys, Key{s.Start, int32(i)})
		}
		return keys
	}
	for _, c := range []struct {
		name   string
		passes int
		work   func(context.Context) error
	}{
		{"to sort", 4, func(ctx context.Context) error { Sort(ctx, keys()); return ctx.Err() }},
		{"to make an index", 11, func(ctx context.Context) error { _, err := Make(ctx, all); return err }},
		{"to cut out what stays", 4, func(ctx context.Context) error { _, err := x.Cut(ctx, all, from); return err }},
		{"to cut out nothing and bring all", 12, func(ctx context.Context) error { _, err := x.Cut(ctx, all, came); return err }},
		{"to make parts", 4, func(ctx context.Context) error { _, err := x.Parts(ctx, parts); return err }},
	} {
		patience.Check(t, c.name, n, c.passes, c.work)
	}
}

// checkMasked holds an index of what a mask keeps, and of parts of it, to brute force.
func checkMasked(t *testing.T, seed uint64, n int) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 17))
	all, w := some(r, n), window(r)
	left := r.IntN(5) // how many of four stay
	kept, err := maskOf(t.Context(), n+int(seed%3), func(int) bool { return r.IntN(4) < left })
	if err != nil {
		t.Fatal(err)
	}
	var spans []calendar.Span
	for i, s := range all {
		if got := kept.Rank(i); got != len(spans) {
			t.Fatalf("seed %d: %d are kept in front of %d, want %d", seed, got, i, len(spans))
		}
		if kept.Has(i) {
			if got := kept.At(len(spans)); got != i {
				t.Fatalf("seed %d: number %d of those kept is %d, want %d", seed, len(spans), got, i)
			}
			spans = append(spans, s)
		}
	}
	var each []int
	from := r.IntN(n + 1)
	kept.Each(from, n, func(i int) { each = append(each, i) })
	if len(each) != kept.Rank(n)-kept.Rank(from) || len(each) > 0 && (each[0] < from || !kept.Has(each[0])) {
		t.Fatalf("seed %d: from %d of %d on are kept %v", seed, from, n, each)
	}
	x := New(all)
	got, err := x.Masked(t.Context(), kept)
	if err != nil {
		t.Fatal(err)
	}
	compareAll(t, seed, got, spans, w)
	want := New(spans)
	if whole := got.copied(); !slices.Equal(whole.ids, want.ids) || !slices.Equal(whole.ends, want.ends) || !slices.Equal(whole.forest, want.forest) {
		t.Errorf("seed %d: the copy is %+v, want as made from nothing %+v", seed, whole.sorted, want.sorted)
	}
	compareAll(t, seed, got, spans, w)
	var mine []int32 // a lane of some of them
	var own []calendar.Span
	for i, s := range all {
		if i%3 == 0 && !s.Empty() {
			mine = append(mine, int32(i))
		}
		if k := kept.Rank(i); kept.Has(i) && len(own) <= k {
			own = append(own, calendar.Span{})
			if i%3 == 0 {
				own[k] = s
			}
		}
	}
	parts, err := x.Parts(t.Context(), [][]int32{mine})
	if err != nil {
		t.Fatal(err)
	}
	part, err := parts[0].Masked(t.Context(), kept)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := part.Visible(w, n, nil), New(own).Visible(w, n, nil); !slices.Equal(got, want) {
		t.Errorf("seed %d: of a lane the window shows %v, want %v", seed, got, want)
	}
	if got, want := part.Count(w), New(own).Count(w); got != want {
		t.Errorf("seed %d: of a lane the window shows %d, want %d", seed, got, want)
	}
	if got, want := part.copied().Visible(w, n, nil), New(own).Visible(w, n, nil); !slices.Equal(got, want) {
		t.Errorf("seed %d: of a copied lane the window shows %v, want %v", seed, got, want)
	}
}

func TestAMaskedIndexAgreesWithBruteForce(t *testing.T) {
	for seed := range uint64(400) {
		checkMasked(t, seed, int(seed%97))
	}
	checkMasked(t, 1, 5*pieces.Size) // by several cores
}

func FuzzAMaskedIndexAgreesWithBruteForce(f *testing.F) {
	f.Add(uint64(1), uint16(100))
	f.Fuzz(func(t *testing.T, seed uint64, n uint16) { checkMasked(t, seed, int(n%500)) })
}
