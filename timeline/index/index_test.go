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

// partsOf is Parts, which nobody gives up.
func partsOf(t *testing.T, x *Index, parts [][]int32) []*Index {
	t.Helper()
	all, err := x.Parts(t.Context(), parts)
	if err != nil {
		t.Fatal(err)
	}
	return all
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
	for k, part := range partsOf(t, New(all), parts) {
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
	starts := 0
	for _, id := range want {
		if w.Contains(all[id].Start) {
			starts++
		}
	}
	if got := x.Starts(w); got != starts {
		t.Errorf("seed %d: Starts(%v) = %d, want %d", seed, w, got, starts)
	}
	compareEmpty(t, seed, x, w.Start)
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

// compareEmpty holds that a window without any length shows nothing, and that answers
// are put behind what is there.
func compareEmpty(t *testing.T, seed uint64, x *Index, at calendar.Instant) {
	t.Helper()
	there := []int32{-7}
	for _, w := range []calendar.Span{{Start: at, End: at}, {Start: at, End: at.Add(-30)}} {
		if n, starts := x.Count(w), x.Starts(w); n != 0 || starts != 0 {
			t.Errorf("seed %d: in the window %v are %d spans of which %d start, want none", seed, w, n, starts)
		}
		for most := range 3 {
			if got := x.Visible(w, most, there); !slices.Equal(got, there) {
				t.Errorf("seed %d: Visible(%v) = %v, want %v", seed, w, got, there)
			}
			if got := new(Search).Longest(x, w, most, there); !slices.Equal(got, there) {
				t.Errorf("seed %d: Longest(%v) = %v, want %v", seed, w, got, there)
			}
		}
	}
	if got := new(Search).Longest(x, calendar.Span{Start: calendar.Beginning, End: calendar.End}, 0, there); !slices.Equal(got, there) {
		t.Errorf("seed %d: the longest none are %v, want %v", seed, got, there)
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
	check(t, 1, 60_000) // sorted in halves
}

func TestAmongEqualSpansTheFirstIsTheLongest(t *testing.T) {
	all := make([]calendar.Span, 300)
	for i := range all {
		start := calendar.Day(i).Start()
		all[i] = calendar.Span{Start: start, End: start.Add(1)}
	}
	x := New(all)
	for from := 0; from < 300; from += 7 {
		for to := from + 1; to <= 300; to += 13 {
			w := calendar.Span{Start: calendar.Day(from).Start(), End: calendar.Day(to).Start()}
			if got, want := x.Columns(w, 1, nil)[0], (Column{int32(to - from), int32(to - from), int32(from)}); got != want {
				t.Fatalf("the days %d to %d are %+v, want %+v", from, to, got, want)
			}
			if got := new(Search).Longest(x, w, 2, nil); got[0] != int32(from) || to-from > 1 && got[1] != int32(from+1) {
				t.Fatalf("the longest of the days %d to %d are %v, want the first two", from, to, got)
			}
		}
	}
}

func TestTheLastColumnEndsWithItsWindowToTheNanosecond(t *testing.T) {
	end := calendar.At(0, 5)
	x := New([]calendar.Span{{Start: calendar.At(0, 4), End: calendar.Day(1).Start()}})
	columns := x.Columns(calendar.Span{Start: calendar.Day(-10_000_000_000).Start(), End: end}, 3, nil)
	if want := (Column{1, 1, 0}); columns[2] != want {
		t.Errorf("the last column of billions of years is %+v, want %+v", columns[2], want)
	}
}

func TestAPartMayNameSpansInAnyOrder(t *testing.T) {
	day := func(n int) calendar.Span {
		return calendar.Span{Start: calendar.Day(n).Start(), End: calendar.Day(n + 2).Start()}
	}
	whole := calendar.Span{Start: calendar.Beginning, End: calendar.End}
	ids := []int32{2, 0, 3}
	x := New([]calendar.Span{day(5), day(1), day(9), day(7)})
	p := partsOf(t, x, [][]int32{ids})[0]
	if got, want := p.Visible(whole, 9, nil), []int32{0, 3, 2}; !slices.Equal(got, want) || ids[0] != 2 {
		t.Errorf("the part shows %v of %v, want %v", got, ids, want)
	}
	if got := p.Last(); got != 2 {
		t.Errorf("the last is %d, want 2", got)
	}
	if got := New(nil).Last(); got != -1 {
		t.Errorf("the last of none is %d, want -1", got)
	}
}

func TestOfTwoThatAreAsNearTheOneThatEndedIsTheNearest(t *testing.T) {
	day := func(n int) calendar.Span {
		return calendar.Span{Start: calendar.Day(n).Start(), End: calendar.Day(n + 2).Start()}
	}
	x := New([]calendar.Span{day(0), day(6), day(7)})
	for at, want := range map[int]int32{-3: 0, 0: 0, 1: 0, 2: 0, 3: 0, 4: 0, 5: 1, 6: 1, 7: 1, 8: 2, 9: 2, 50: 2} {
		if got := x.Nearest(calendar.Day(at).Start()); got != want {
			t.Errorf("nearest to day %d is %d, want %d", at, got, want)
		}
	}
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

func TestKeysSortedInHalvesAreOneOrder(t *testing.T) {
	const n = 20_002
	for name, at := range map[string]func(i int) int{
		"turned about":                      func(i int) int { return -i },
		"the last in the first half":        func(i int) int { return (i + n/2 + 1) % n },
		"the last in the second half":       func(i int) int { return i ^ 1 },
		"all at once":                       func(int) int { return 0 },
		"the second half before the first":  func(i int) int { return (i + n/2) % n },
		"one of the first half behind all":  func(i int) int { return i + n*btoi(i == 5) },
		"one of the second half before all": func(i int) int { return i - n*btoi(i == n-5) },
	} {
		keys := make([]Key, n)
		for i := range keys {
			keys[i] = Key{calendar.Day(at(i)).Start(), int32(i)}
		}
		want := slices.Clone(keys)
		slices.SortStableFunc(want, func(a, b Key) int { return a.At.Compare(b.At) })
		for i, id := range Sort(t.Context(), keys) {
			if id != want[i].ID {
				t.Fatalf("%s: place %d has %d, want %d", name, i, id, want[i].ID)
			}
		}
	}
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}
