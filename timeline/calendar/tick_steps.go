package calendar

// An interval divides time into periods by two primitives; all else follows.
type interval struct {
	floor func(Instant) Instant // the start of the period that holds an instant
	next  func(Instant) Instant // the start of the period after one that starts there
	label func(Instant, *Language) string
}

// later returns the interval whose periods begin so many days later.
func (v interval) later(days Day) interval {
	return interval{func(i Instant) Instant {
		at := v.floor(Instant{i.Day - days, i.Nano})
		return Instant{at.Day + days, at.Nano}
	}, func(i Instant) Instant {
		at := v.next(Instant{i.Day - days, i.Nano})
		return Instant{at.Day + days, at.Nano}
	}, v.label}
}

// A step is a row of the tick table: a period, its typical length in days, and
// the interval of the upper tier.
type step struct {
	days  float64
	lower interval
	upper interval
}

// even returns the lower interval for events to be counted in: periods of days, which else begin anew
// with each month, go on through the months, for the last of 31 days would seem to have more events.
func (s step) even() interval {
	n := Day(s.days)
	if s.days <= 1 || n >= 7 {
		return s.lower
	}
	return interval{
		func(i Instant) Instant { return (Day(FloorDiv(int64(i.Day), int64(n))) * n).Start() },
		func(i Instant) Instant { return (i.Day + n).Start() },
		s.lower.label,
	}
}

const second = 1.0 / 86400

// steps is the tick table, from seconds to billions of years.
var steps = func() []step {
	var all []step
	clock := func(seconds int64, label func(Instant, *Language) string) {
		all = append(all, step{float64(seconds) * second, ofClock(seconds, label), ofDays(1, longDay)})
	}
	for _, s := range []int64{1, 5, 15, 30} {
		clock(s, timeOfDay(true))
	}
	for _, m := range []int64{1, 5, 15, 30, 60, 180, 360, 720} {
		clock(m*60, timeOfDay(false))
	}
	for _, d := range []int{1, 2, 7} {
		all = append(all, step{float64(d), ofDays(d, shortDay), ofMonths(1, longMonth)})
	}
	for _, m := range []int{1, 3} {
		all = append(all, step{float64(m) * 30.4, ofMonths(m, shortMonth), ofYears(1, yearName)})
	}
	for unit := int64(1); unit <= 1e13; unit *= 10 {
		for _, k := range []int64{1, 2, 5} {
			name := yearName
			if unit >= 1e6 {
				name = deepYearName
			}
			// A year says itself where it lies: to name its century below it would only confuse.
			all = append(all, step{float64(unit*k) * 365.2425, ofYears(unit*k, name), interval{}})
		}
	}
	return all
}()

func ofClock(seconds int64, label func(Instant, *Language) string) interval {
	nanos := seconds * 1e9
	return interval{
		func(i Instant) Instant { return Instant{i.Day, i.Nano / nanos * nanos} },
		func(i Instant) Instant { return At(i.Day, i.Nano+nanos) },
		label,
	}
}

// ofDays has periods of n days that begin anew with each month, so that the
// last of a month does not crowd the first of the next; weeks begin on Monday.
func ofDays(n int, label func(Instant, *Language) string) interval {
	if n == 7 {
		return interval{
			func(i Instant) Instant { return (i.Day - Day(i.Day.Weekday()-1)).Start() },
			func(i Instant) Instant { return (i.Day + 7).Start() },
			label,
		}
	}
	floor := func(i Instant) Instant {
		y, m, d := i.Day.Civil()
		d = (d-1)/n*n + 1
		if n > 1 && DaysIn(y, m)-d < n-1 {
			d -= n
		}
		return Civil(y, m, d).Start()
	}
	return interval{floor, func(i Instant) Instant {
		y, m, d := i.Day.Civil()
		if d += n; n > 1 && DaysIn(y, m)-d < n-1 {
			return firstOf(y, m+1)
		}
		return (i.Day + Day(n)).Start()
	}, label}
}

func firstOf(year int64, month int) Instant {
	if month > 12 {
		return Civil(year+1, month-12, 1).Start()
	}
	return Civil(year, month, 1).Start()
}

func ofMonths(n int, label func(Instant, *Language) string) interval {
	return interval{
		func(i Instant) Instant {
			y, m, _ := i.Day.Civil()
			return firstOf(y, (m-1)/n*n+1)
		},
		func(i Instant) Instant {
			y, m, _ := i.Day.Civil()
			return firstOf(y, m+n)
		},
		label,
	}
}

func ofYears(n int64, label func(Instant, *Language) string) interval {
	return interval{
		func(i Instant) Instant {
			y, _, _ := i.Day.Civil()
			return Civil(floorYear(y, n), 1, 1).Start()
		},
		func(i Instant) Instant {
			y, _, _ := i.Day.Civil()
			return Civil(nextYear(y, n), 1, 1).Start()
		},
		label,
	}
}

// floorYear returns the year in which the period of n years that holds y starts.
// Periods start at years whose name is round, 490 BCE as well as 1990, so that
// those at the turn of the eras are the year 1 and n BCE:
//
//	… 20 BCE │ 10 BCE │ 1 │ 10 │ 20 …
func floorYear(y, n int64) int64 {
	if y >= 1 {
		return max(1, y/n*n)
	}
	return 1 + FloorDiv(y-1, n)*n
}

// nextYear returns the start of the period after the one that starts at y.
func nextYear(y, n int64) int64 {
	if y == 1 && n > 1 {
		return n
	}
	return y + n
}
