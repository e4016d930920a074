package pieces

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
)

func TestThePiecesOfTheWorkersStandSideBySide(t *testing.T) {
	for _, n := range []int{0, 1, Size - 1, Size, Size + 1, few - 1, few, 2*few + 1, 5*few + 3*Size} {
		runs := make([][][2]int, Workers(n))
		if err := Each(t.Context(), n, func(worker, from, to int) { runs[worker] = append(runs[worker], [2]int{from, to}) }); err != nil {
			t.Fatal(err)
		}
		var want [][2]int
		for from := 0; from < n; from += Size {
			want = append(want, [2]int{from, min(from+Size, n)})
		}
		if got := slices.Concat(runs...); !slices.Equal(got, want) {
			t.Errorf("of %d things the pieces are %v, want %v", n, got, want)
		}
		if n >= Size*len(runs) && slices.ContainsFunc(runs, func(run [][2]int) bool { return run == nil }) {
			t.Errorf("of %d things the workers have %v, want each some", n, runs)
		}
	}
}

func TestFewThingsAreGoneThroughOnOneCore(t *testing.T) {
	if got := []int{Workers(0), Workers(few - 1)}; !slices.Equal(got, []int{1, 1}) {
		t.Errorf("the workers are %d, want one for few things", got)
	}
}

func TestNoPieceIsBegunOnceNobodyWaits(t *testing.T) {
	const n = 20 * Size
	ctx, stop := context.WithCancel(t.Context())
	var begun atomic.Int32
	err := Each(ctx, n, func(int, int, int) {
		if begun.Add(1) == 3 {
			stop()
		}
	})
	if most := int32(2 + Workers(n)); !errors.Is(err, context.Canceled) || begun.Load() > most {
		t.Errorf("it returns %v after %d pieces, want context.Canceled after %d at most", err, begun.Load(), most)
	}
	if err := InOrder(ctx, n, func(int, int) { begun.Store(-1) }); !errors.Is(err, context.Canceled) || begun.Load() < 0 {
		t.Errorf("it returns %v, want context.Canceled at once", err)
	}
	if err := Each(ctx, 0, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("of nothing it returns %v, want context.Canceled", err)
	}
}

func TestASequenceEndsSoonAfterNobodyWaits(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	naturals := func(yield func(int) bool) {
		for i := 0; i < 10*Size && yield(i); i++ {
		}
	}
	defer stop()
	n := 0
	for i := range Of(ctx, naturals) {
		if n++; i != n-1 {
			t.Fatalf("it yields %d, want %d", i, n-1)
		}
		if i == Size+7 {
			stop()
		}
	}
	if n != 2*Size {
		t.Errorf("it yields %d, want those of two pieces, %d", n, 2*Size)
	}
	for i := range Of(t.Context(), naturals) {
		if n = i; i == 5 {
			break
		}
	}
	if n != 5 {
		t.Errorf("left at the fifth it goes on to %d", n)
	}
	n = 0
	for range Of(t.Context(), naturals) {
		n++
	}
	if n != 10*Size {
		t.Errorf("it yields %d in all, want %d", n, 10*Size)
	}
}
