package calendar

import (
	"reflect"
	"testing"
)

func TestADayIsItsYearMonthAndDay(t *testing.T) {
	for _, c := range []struct {
		day        Day
		year       int64
		month, dom int
		weekday    int
	}{
		{0, 1970, 1, 1, 4}, {-1, 1969, 12, 31, 3}, {18004, 2019, 4, 18, 4}, {11016, 2000, 2, 29, 2}, {-719528, 0, 1, 1, 6},
	} {
		if y, m, d := c.day.Civil(); y != c.year || m != c.month || d != c.dom {
			t.Errorf("day %d is %d-%d-%d, want %d-%d-%d", c.day, y, m, d, c.year, c.month, c.dom)
		}
		if got := c.day.Weekday(); got != c.weekday {
			t.Errorf("day %d is weekday %d, want %d", c.day, got, c.weekday)
		}
	}
}

func FuzzCivilIsTheInverseOfItself(f *testing.F) {
	f.Add(int64(0))
	f.Add(int64(-5_040_000_000_000))
	f.Fuzz(func(t *testing.T, n int64) {
		d := Day(n % 7_000_000_000_000_000)
		y, m, k := d.Civil()
		if got := Civil(y, m, k); got != d || m < 1 || m > 12 || k < 1 || k > DaysIn(y, m) {
			t.Errorf("day %d is %d-%d-%d, which is day %d", d, y, m, k, got)
		}
	})
}

func labels(ticks []Tick) []string {
	var all []string
	for _, t := range ticks {
		all = append(all, t.Label)
	}
	return all
}

func TestAnAxisNamesPeriodsAndWhatTheyBelongTo(t *testing.T) {
	for _, c := range []struct {
		name         string
		window       Span
		lower, upper []string
	}{
		{"days", Span{Civil(2019, 4, 28).Start(), Civil(2019, 5, 3).Start()}, []string{"28", "29", "30", "1", "2"}, []string{"April 2019", "May 2019"}},
		{"every second day begins anew in a month", Span{Civil(2019, 3, 27).Start(), Civil(2019, 4, 6).Start()}, []string{"27", "29", "1", "3", "5"}, []string{"March 2019", "April 2019"}},
		{"months", Span{Civil(2018, 11, 10).Start(), Civil(2019, 3, 10).Start()}, []string{"Dec", "Jan", "Feb", "Mar"}, []string{"2018", "2019"}},
		{"hours", Span{Civil(2019, 4, 25).Start(), Civil(2019, 4, 26).Start()}, []string{"00:00", "06:00", "12:00", "18:00"}, []string{"25 April 2019"}},
		{"the age of the universe", Span{Civil(-14_000_000_000, 1, 1).Start(), Civil(2019, 1, 1).Start()}, []string{"10 Ga", "5 Ga", "0"}, nil},
	} {
		var axis Axis
		Ticks(c.window, 500, 82, in("en"), &axis)
		if got := labels(axis.Lower); !reflect.DeepEqual(got, c.lower) {
			t.Errorf("%s: lower %q, want %q", c.name, got, c.lower)
		}
		if got := labels(axis.Upper); !reflect.DeepEqual(got, c.upper) {
			t.Errorf("%s: upper %q, want %q", c.name, got, c.upper)
		}
	}
}

func FuzzTicksAreFewSortedAndInTheWindow(f *testing.F) {
	f.Add(int64(0), int64(0), int64(100), int64(0))
	f.Add(int64(-5e12), int64(3), int64(4e12), int64(9))
	f.Fuzz(func(t *testing.T, day, nano, day2, nano2 int64) {
		clampDay := func(d int64) Day { return Day(d % 7_000_000_000_000_000) }
		window := Span{At(clampDay(day), nano), At(clampDay(day2), nano2)}
		var axis Axis
		Ticks(window, 1000, 60, in("fr"), &axis)
		if len(axis.Lower) > 1000/60+2 {
			t.Fatalf("%d ticks in %v", len(axis.Lower), window)
		}
		for i, k := range axis.Lower {
			if !window.Contains(k.At) {
				t.Fatalf("tick %v lies outside %v", k, window)
			}
			if i > 0 && !axis.Lower[i-1].At.Before(k.At) {
				t.Fatalf("ticks %v and %v are out of order", axis.Lower[i-1], k)
			}
		}
	})
}
