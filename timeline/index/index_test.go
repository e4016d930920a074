package index

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"dateline/timeline/calendar"
)

// some returns n random spans, some of them long, many of them equal.
func some(r *rand.Rand, n int) []calendar.Span {
	all := make([]calendar.Span, n)
	for i := range all {
		start := calendar.At(calendar.Day(r.IntN(400)), int64(r.IntN(3))*int64(8*3600e9))
		length := r.ExpFloat64() * 2
		switch r.IntN(20) {
		case 0:
			length *= 100
		case 1:
			length = 0
		}
		all[i] = calendar.Span{Start: start, End: start.Add(float64(int(length*4)) / 4)}
	}
	return all
}

func window(r *rand.Rand) calendar.Span {
	start := calendar.Day(r.IntN(500) - 50).Start()
	return calendar.Span{Start: start, End: start.Add(1 + r.Float64()*float64(r.IntN(200)))}
}

// shown is the brute force: what overlaps, by start.
func shown(all []calendar.Span, w calendar.Span) []int32 {
	var ids []int32
	for i, s := range all {
		if !s.Empty() && s.Overlaps(w) {
			ids = append(ids, int32(i))
		}
	}
	slices.SortStableFunc(ids, func(a, b int32) int { return all[a].Start.Compare(all[b].Start) })
	return ids
}

func check(t *testing.T, seed uint64, n int) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 1))
	all, w := some(r, n), window(r)
	compareAll(t, seed, New(all), all, w)

	// Parts, as lanes are: some spans in several, some in none.
	order, parts := shown(all, calendar.Span{Start: calendar.Beginning, End: calendar.End}), make([][]int32, 3)
	for _, id := range order {
		for k := range parts {
			if r.IntN(2) == 0 {
				parts[k] = append(parts[k], id)
			}
		}
	}
	for k, part := range New(all).Parts(parts) {
		of := make([]calendar.Span, n)
		for _, id := range parts[k] {
			of[id] = all[id]
		}
		compareAll(t, seed, part, of, w)
	}
}

func compareAll(t *testing.T, seed uint64, x *Index, all []calendar.Span, w calendar.Span) {
	t.Helper()
	n := len(all)
	want := shown(all, w)
	if got := x.Count(w); got != len(want) {
		t.Errorf("seed %d: Count(%v) = %d, want %d", seed, w, got, len(want))
	}
	if got := x.Count(w) + x.Before(w) + x.After(w); got != x.Len() {
		t.Errorf("seed %d: those before, in and after a window are %d of %d", seed, got, x.Len())
	}
	compareNear(t, seed, x, all, w.Start)
	if got := x.Visible(w, n+1, nil); !slices.Equal(got, want) {
		t.Errorf("seed %d: Visible(%v) = %v, want %v", seed, w, got, want)
	}
	if got := x.Visible(w, 3, nil); !slices.Equal(got, want[:min(3, len(want))]) {
		t.Errorf("seed %d: the first three are %v, want %v", seed, got, want[:min(3, len(want))])
	}
	longest := slices.Clone(want)
	slices.SortStableFunc(longest, func(a, b int32) int { return compare(all[b].Days(), all[a].Days()) })
	if got := new(Search).Longest(x, w, 5, nil); !slices.Equal(got, longest[:min(5, len(longest))]) {
		t.Errorf("seed %d: Longest(%v) = %v, want %v", seed, w, got, longest[:min(5, len(longest))])
	}
	columns := x.Columns(w, 7, nil)
	for c, got := range columns {
		part := calendar.Span{Start: w.Start.Add(w.Days() * float64(c) / 7), End: w.Start.Add(w.Days() * float64(c+1) / 7)}
		if c == 6 {
			part.End = w.End
		}
		over := shown(all, part)
		want := Column{Count: int32(len(over)), Longest: -1}
		for _, id := range over {
			if part.Contains(all[id].Start) {
				want.Starts++
				if want.Longest < 0 || all[id].Days() > all[want.Longest].Days() {
					want.Longest = id
				}
			}
		}
		if got != want {
			t.Errorf("seed %d: column %d of %v is %+v, want %+v", seed, c, w, got, want)
		}
	}
}

// compareNear holds Next, Previous and Nearest against a search of all spans.
func compareNear(t *testing.T, seed uint64, x *Index, all []calendar.Span, at calendar.Instant) {
	t.Helper()
	next, previous, distance := calendar.End, calendar.Beginning, math.Inf(1)
	for _, s := range all {
		if s.Empty() {
			continue
		}
		if s.Start.Before(at) {
			previous = calendar.Later(previous, s.Start)
		} else {
			next = calendar.Earlier(next, s.Start)
		}
		distance = min(distance, away(s, at))
	}
	if got := x.Next(at); got < 0 && next != calendar.End || got >= 0 && all[got].Start != next {
		t.Errorf("seed %d: Next(%v) = %d, want one that starts at %v", seed, at, got, next)
	}
	if got := x.Previous(at); got < 0 && previous != calendar.Beginning || got >= 0 && all[got].Start != previous {
		t.Errorf("seed %d: Previous(%v) = %d, want one that starts at %v", seed, at, got, previous)
	}
	if got := x.Nearest(at); (got < 0) != math.IsInf(distance, 1) || got >= 0 && away(all[got], at) != distance {
		t.Errorf("seed %d: Nearest(%v) = %d, want one that is %v days away", seed, at, got, distance)
	}
}

// away is how many days a span lies from an instant.
func away(s calendar.Span, at calendar.Instant) float64 {
	if s.Contains(at) {
		return 0
	}
	return max(s.Start.Days(at), at.Days(s.End), 0)
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func TestAnIndexAgreesWithBruteForce(t *testing.T) {
	for seed := range uint64(400) {
		check(t, seed, int(seed%97))
	}
	check(t, 1, 3*many) // sorted in halves
}

func FuzzAnIndexAgreesWithBruteForce(f *testing.F) {
	f.Add(uint64(1), uint16(100))
	f.Fuzz(func(t *testing.T, seed uint64, n uint16) { check(t, seed, int(n%500)) })
}

func BenchmarkColumns(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	x := New(some(r, 1_000_000))
	w := calendar.Span{Start: calendar.Day(0).Start(), End: calendar.Day(400).Start()}
	var dst []Column
	b.ReportAllocs()
	for b.Loop() {
		dst = x.Columns(w, 1000, dst[:0])
	}
}

func BenchmarkNew(b *testing.B) {
	all := some(rand.New(rand.NewPCG(1, 1)), 1_000_000)
	for b.Loop() {
		New(all)
	}
}
