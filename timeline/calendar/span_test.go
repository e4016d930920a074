package calendar

import "testing"

func TestInstantsAreComparedAndMoved(t *testing.T) {
	const half = NanosPerDay / 2
	noon := At(10, half)
	for _, c := range []struct {
		name      string
		got, want any
	}{
		{"a day and more counts on", At(10, NanosPerDay+5), Instant{11, 5}},
		{"a day to the nanosecond is the next midnight", At(10, NanosPerDay), Instant{11, 0}},
		{"before midnight is the day before", At(10, -1), Instant{9, NanosPerDay - 1}},
		{"a day starts at midnight", Day(10).Start(), Instant{10, 0}},
		{"a day and a half later", noon.Add(1.5), Instant{12, 0}},
		{"a quarter of a day earlier", noon.Add(-0.25), Instant{10, half / 2}},
		{"three quarters of a day earlier", noon.Add(-0.75), Instant{9, half + half/2}},
		{"the time between, in days", noon.Days(At(8, 0)), 2.5},
		{"the time between, backwards", At(8, 0).Days(noon), -2.5},
		{"the day decides", At(9, half).Compare(At(10, 0)), -1},
		{"on one day the time decides", At(10, 3).Compare(At(10, 2)), 1},
		{"the same instant", noon.Compare(noon), 0},
		{"earlier lies before", At(10, 0).Before(noon), true},
		{"the same does not lie before", noon.Before(noon), false},
		{"later does not lie before", noon.Before(At(10, 0)), false},
		{"the earlier of two", Earlier(noon, At(10, 0)), At(10, 0)},
		{"the earlier of two, the other way round", Earlier(At(10, 0), noon), At(10, 0)},
		{"the later of two", Later(noon, At(10, 0)), noon},
		{"the later of two, the other way round", Later(At(10, 0), noon), noon},
		{"the beginning is no bound", Beginning.Unbounded(), true},
		{"the end is no bound", End.Unbounded(), true},
		{"a day is a bound", noon.Unbounded(), false},
		{"the beginning lies before all that has a name", Beginning.Before(Civil(-MaxYear, 1, 1).Start()), true},
		{"the end lies after all that has a name", Civil(MaxYear, 1, 1).Start().Before(End), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.got != c.want {
				t.Errorf("got %v, want %v", c.got, c.want)
			}
		})
	}
}

func TestSpansAreHalfOpen(t *testing.T) {
	span := func(from, to Day) Span { return Span{from.Start(), to.Start()} }
	s, none, back := span(10, 20), span(12, 12), span(20, 10)
	for _, c := range []struct {
		name      string
		got, want any
	}{
		{"its length in days", s.Days(), 10.0},
		{"one of ten days is not empty", s.Empty(), false},
		{"one without length is empty", none.Empty(), true},
		{"one that runs back is empty", back.Empty(), true},
		{"it holds its start", s.Contains(Day(10).Start()), true},
		{"it does not hold its end", s.Contains(Day(20).Start()), false},
		{"it does not hold what lies before", s.Contains(At(9, 5)), false},
		{"it holds its last nanosecond", s.Contains(At(19, NanosPerDay-1)), true},
		{"one that begins where it ends does not overlap", s.Overlaps(span(20, 30)), false},
		{"one that ends where it begins does not overlap", s.Overlaps(span(5, 10)), false},
		{"one that begins within it overlaps", s.Overlaps(span(19, 30)), true},
		{"one that ends within it overlaps", s.Overlaps(span(5, 11)), true},
		{"one without length overlaps nothing", s.Overlaps(none), false},
		{"nothing overlaps one without length", none.Overlaps(s), false},
		{"what two have in common", s.Intersect(span(15, 30)), span(15, 20)},
		{"what two have in common, the other way round", span(15, 30).Intersect(s), span(15, 20)},
		{"what holds both", s.Union(span(25, 30)), span(10, 30)},
		{"what holds both, the other way round", span(25, 30).Union(s), span(10, 30)},
		{"an empty one counts for nothing", s.Union(span(50, 50)), s},
		{"an empty one counts for nothing, the other way round", span(50, 50).Union(s), s},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.got != c.want {
				t.Errorf("got %v, want %v", c.got, c.want)
			}
		})
	}
}

func TestMonthsHaveTheirDays(t *testing.T) {
	for year, want := range map[int64][12]int{
		2019: {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31},
		2020: {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31},
		1900: {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31},
		2000: {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31},
		-4:   {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31},
	} {
		var got [12]int
		day := Civil(year, 1, 1)
		for m := range 12 {
			got[m] = DaysIn(year, m+1)
			if at := Civil(year, m+1, 1); at != day {
				t.Errorf("the month %d-%d begins on day %d, want %d", year, m+1, at, day)
			}
			day += Day(got[m])
		}
		if got != want {
			t.Errorf("the months of %d have %v days, want %v", year, got, want)
		}
	}
}

func TestADayPastTheEndOfItsMonthCountsOn(t *testing.T) {
	if got, want := Civil(2019, 4, 31), Civil(2019, 5, 1); got != want {
		t.Errorf("31 April is day %d, want %d", got, want)
	}
	if got, want := Civil(2019, 3, 0), Civil(2019, 2, 28); got != want {
		t.Errorf("0 March is day %d, want %d", got, want)
	}
}
