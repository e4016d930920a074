package words

import (
	"regexp"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline/calendar"
)

// Evidence is what the cells of a column, or of a file, show of how dates are
// written there.
type Evidence struct {
	Either, DayFirst, MonthFirst int // dates of two numbers and a year

	Ranges bool // a year and two digits are a range of years in some cell
	Minus  bool // a minus stands before some year of fewer than four digits: -52
	Padded bool // one stands before a year that is filled up to four digits: -0052
	Far    bool // years of more than four digits stand there
	Early  bool // years before the era stand there, or some of three digits: 79 is a year too
	Past   bool // the dates are of births and deaths, which do not lie ahead

	Midnights, Times int // times of day that are midnight, and others
	NewYears, Days   int // days that are 1 January, and all days

	Least, Most int64 // the years of four digits; both 0 for none
	short       [100]bool
	shorts      int
}

var (
	twoNumbers = regexp.MustCompile(`^(\d\d?)[/.-](\d\d?)[/.-](\d{4}|\d\d)\b`)
	fourDigits = regexp.MustCompile(`(?:^|[^\d])([12]\d{3})(?:[^\d]|$)`)
	shortYear  = regexp.MustCompile(`^(?:\d\d?[/.-]\d\d?[/.-]|(?:\d\d?\.?[ -])?\pL{3,}\.?[ -])['’]?(\d\d)$`)
	// rangeOfYear is a range of years, or a month or a part of one: the seasons, the quarters and the halves,
	// 21 to 24, 33 to 36, 40 and 41. The other codes of EDTF, such as 39, nobody writes.
	rangeOfYear = regexp.MustCompile(`^\d{4} ?[-–—/] ?(\d\d|\d{4})$`)
	midnight    = regexp.MustCompile(`[T ]0?0:00(?::00(?:[.,]0+)?)? ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?$|[T ]12:00(?::00)? ?[aA]\.?[mM]\.?$`)
	newYear     = regexp.MustCompile(`^(?:-?\d{4}-01-01|0?1[./]0?1[./]\d{4})(?:[T ]|$)`)
	wholeDay    = regexp.MustCompile(`^(?:-?\d{4}-\d\d-\d\d|\d\d?[./]\d\d?[./]\d{4})(?:[T ]|$)`)
	farYear     = regexp.MustCompile(`^-\d{5,15}$`)
	earlyYear   = regexp.MustCompile(`^(?:-\d{1,4}(?:[.,]0+|(?:-\d\d){0,2})|\d{3}|\d{1,4} ?BCE?)$`)
)

// Add counts a cell.
func (e *Evidence) Add(cell string) {
	cell = strings.TrimSpace(cell)
	if cell == "" || len(cell) > 80 {
		return
	}
	if m := twoNumbers.FindStringSubmatch(cell); m != nil {
		switch a, b := number(m[1]), number(m[2]); {
		case a > 12 && b <= 12:
			e.DayFirst++
		case b > 12 && a <= 12:
			e.MonthFirst++
		default:
			e.Either++
		}
	}
	if m := shortYear.FindStringSubmatch(cell); m != nil {
		e.short[number(m[1])] = true
		e.shorts++
	}
	if m := rangeOfYear.FindStringSubmatch(cell); m != nil {
		from, to := number(cell[:4]), number(m[1])
		month, part := to >= 1 && to <= 12, to >= 21 && to <= 24 || to >= 33 && to <= 36 || to == 40 || to == 41
		if len(m[1]) == 4 && to > from || len(m[1]) == 2 && to > from%100 && !month && !part {
			e.Ranges = true
		}
	}
	if strings.Contains(cell, ":") {
		if midnight.MatchString(cell) {
			e.Midnights++
		} else {
			e.Times++
		}
	}
	if wholeDay.MatchString(cell) {
		e.Days++
		if newYear.MatchString(cell) {
			e.NewYears++
		}
	}
	e.Signed(cell)
	e.Far, e.Early = e.Far || farYear.MatchString(cell), e.Early || earlyYear.MatchString(cell)
	if m := fourDigits.FindStringSubmatch(cell); m != nil {
		y := number(m[1])
		if e.Least == 0 || y < e.Least {
			e.Least = y
		}
		e.Most = max(e.Most, y)
	}
}

// Signed counts the minus before the years of a cell, if there is one: all that counts of a column of
// years.
func (e *Evidence) Signed(cell string) {
	short, padded, _ := signs(cell)
	e.Minus, e.Padded = e.Minus || short, e.Padded || padded
}

// Join adds what another column of the file shows, but for the ranges: they are of
// a column.
func (e *Evidence) Join(f Evidence) {
	e.Either, e.DayFirst, e.MonthFirst = e.Either+f.Either, e.DayFirst+f.DayFirst, e.MonthFirst+f.MonthFirst
	if f.Least != 0 && (e.Least == 0 || f.Least < e.Least) {
		e.Least = f.Least
	}
	e.Most = max(e.Most, f.Most)
	for n, there := range f.short {
		e.short[n] = e.short[n] || there
	}
	e.shorts += f.shorts
	e.Midnights, e.Times, e.NewYears, e.Days = e.Midnights+f.Midnights, e.Times+f.Times, e.NewYears+f.NewYears, e.Days+f.Days
	e.Far = e.Far || f.Far
	e.Ranges = e.Ranges || f.Ranges
	e.Early = e.Early || f.Early
	e.Minus, e.Padded = e.Minus || f.Minus, e.Padded || f.Padded
}

// AllDays tells whether each time of day of the column is midnight, so that its
// dates are days.
func (e Evidence) AllDays() bool { return e.Midnights > 0 && e.Times == 0 }

// MaybeYears tells whether so many days are 1 January that they may be years.
func (e Evidence) MaybeYears() bool { return e.NewYears >= 5 && 2*e.NewYears > e.Days }

// yearly tells whether the years of the column are of four digits and lie closely
// enough together to tell what two digits mean.
func (e Evidence) yearly() bool { return e.Least > 0 && e.Most-e.Least < 100 }

// yearsBeyondDays tells whether some years of two digits can be no days of a month.
func (e Evidence) yearsBeyondDays() bool {
	for _, there := range e.short[32:] {
		if there {
			return true
		}
	}
	return false
}

// ahead is how many years behind the present a date of two digits may lie.
const ahead = 10

// century completes two digits of a year: by the years of four digits where the
// column has some that lie close together, else so that the column's own lie
// together and not in the future.
func (r *Reader) century(n int64) (int64, bool) {
	if n < 0 || n > 99 {
		return 0, false
	}
	if e := r.Column; e.yearly() {
		middle := (e.Least + e.Most) / 2
		y := middle - floorMod(middle, 100) + n
		for _, other := range []int64{y - 100, y + 100} {
			if abs(other-middle) < abs(y-middle) {
				y = other
			}
		}
		return y, true
	}
	latest := r.latest()
	last := r.Column.runEnd(n, latest%100)
	y := latest - floorMod(latest-last, 100) // the run ends no later than that
	return y - floorMod(last-n, 100), true
}

// decade completes two digits of a decade as century does those of a year. Where the
// column does not say more, nobody names one so that is not over.
func (r *Reader) decade(n int64) (int64, bool) {
	y, ok := r.century(n)
	if !r.Column.yearly() && y+9 > r.now() {
		y -= 100
	}
	return y, ok
}

// latest is the last year that two digits may mean.
func (r *Reader) latest() int64 {
	if r.Column.Past {
		return r.now()
	}
	return r.now() + ahead
}

// now is the year now.
func (r *Reader) now() int64 {
	if r.Today == 0 {
		return thisYear()
	}
	return r.Today
}

// runEnd returns the last of the two digits that the column has, when the hundred
// is cut where the widest gap lies; n itself where the column has no others. Of
// gaps alike the one that holds the digits of the latest year is cut.
func (e Evidence) runEnd(n, latest int64) int64 {
	if e.shorts < 2 {
		return n
	}
	best, width := n, int64(0)
	for a := range int64(100) {
		if !e.short[a] {
			continue
		}
		gap := int64(1)
		for gap < 100 && !e.short[(a+gap)%100] {
			gap++
		}
		if gap > width || gap == width && floorMod(latest-a, 100) < gap {
			best, width = a, gap
		}
	}
	if width < 50 {
		return latest // they lie all over the hundred
	}
	return best
}

func floorMod(a, b int64) int64 { return a - b*calendar.FloorDiv(a, b) }

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}

// Settles returns the order of day and month that the evidence settles.
func (e Evidence) Settles() draft.DateOrder {
	switch {
	case e.DayFirst > e.MonthFirst:
		return draft.DayFirst
	case e.MonthFirst > e.DayFirst:
		return draft.MonthFirst
	}
	return draft.Unsettled
}

// Settled tells whether some cells say which order holds, and none the other.
func (e Evidence) Settled() bool { return (e.DayFirst > 0) != (e.MonthFirst > 0) }

// Orders tells whether there are dates of two numbers and a year.
func (e Evidence) Orders() bool { return e.Either+e.DayFirst+e.MonthFirst > 0 }

// Says says the evidence for the order in a sentence.
func (e Evidence) Says() message.Message {
	all, settles := e.Either+e.DayFirst+e.MonthFirst, message.New(e.Settles().String())
	switch n := e.DayFirst + e.MonthFirst; {
	case n == 0:
		return message.New("%d of %d dates could be day or month first and none settles it: read as day first", e.Either, all)
	case e.DayFirst > 0 && e.MonthFirst > 0:
		return message.New("%d of %d dates could be day or month first; %d {other is|others are} day first and %d month first: read as %v", e.Either, all, e.DayFirst, e.MonthFirst, settles)
	default:
		return message.New("%d of %d dates could be day or month first; %d {other settles|others settle} it: %v", e.Either, all, n, settles)
	}
}
