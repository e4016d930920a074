package edtf

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"dateline/timeline/calendar"
)

// The shapes of a single date; what they allow is checked further below.
var (
	dateShape = regexp.MustCompile(`^([?~%]?)(-?[0-9X]{4})(?:S([1-9][0-9]*))?([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?$`)
	timeShape = regexp.MustCompile(`^(-?\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d\d)(?::(\d\d))?)?$`)
	longShape = regexp.MustCompile(`^Y(-?)([1-9]\d*)(?:E([1-9]\d*))?(?:S([1-9]\d*))?([?~%]?)$`)
)

var wantDate = fault{what: "is not a date", want: "write YYYY, YYYY-MM or YYYY-MM-DD, with X for digits that are not known"}

func parseSingle(s string) (reading, fault) {
	if d, ok := plainDay(s); ok {
		return d, fault{}
	}
	switch {
	case strings.HasPrefix(s, "Y"):
		return parseLong(s)
	case strings.Contains(s, "T"):
		return parseTime(s)
	}
	m := dateShape.FindStringSubmatch(s)
	if m == nil {
		return reading{}, wantDate
	}
	year, month, day := m[2], m[6], m[9]
	d := reading{kind: Within, precision: Year}
	for _, q := range []string{m[1], m[4], m[5], m[7], m[8], m[10]} {
		d.doubt |= qualifier(q)
	}
	if year == "-0000" {
		return reading{}, fault{what: "has a year -0000", want: "the year 0 has no sign: 0000 is 1 BCE"}
	}
	switch {
	case m[3] != "":
		if month != "" || strings.Contains(year, "X") {
			return reading{}, fault{what: "has significant digits where they cannot be", want: "they follow a whole year alone: 1950S2"}
		}
		n, _ := strconv.ParseInt(year, 10, 64)
		return significant(d, n, m[3])
	case month != "" && subYear(month):
		if day != "" {
			return reading{}, fault{what: "has a day in a part of the year", want: "a sub-year code such as 21, spring, stands without a day"}
		}
		return d.partOfYear(year, month)
	}
	return d.fromPattern(year, month, day)
}

// plainDay reads YYYY-MM-DD, as most dates of a large file are, in a twentieth of
// the time that any date takes.
func plainDay(s string) (reading, bool) {
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return reading{}, false
	}
	n := 0
	for i := range len(s) {
		switch c := s[i]; {
		case i == 4 || i == 7:
		case c < '0' || c > '9':
			return reading{}, false
		default:
			n = 10*n + int(c-'0')
		}
	}
	year, month, day := int64(n/10000), n/100%100, n%100
	if month < 1 || month > 12 || day < 1 || day > calendar.DaysIn(year, month) {
		return reading{}, false
	}
	first := calendar.Civil(year, month, day)
	span := calendar.Span{Start: first.Start(), End: (first + 1).Start()}
	return reading{kind: Extent, precision: Day, bounds: span, core: span}, true
}

func qualifier(q string) doubt {
	switch q {
	case "?":
		return uncertain
	case "~":
		return approximate
	case "%":
		return uncertain | approximate
	}
	return 0
}

func subYear(month string) bool {
	n, err := strconv.Atoi(month)
	return err == nil && n >= 21 && n <= 41
}

// partStart gives the first month and the number of months of the sub-year
// codes of ISO 8601-2, table 3: seasons, those of the northern and of the
// southern half, quarters, quadrimesters (four months) and semestrals.
var partStart = map[int][2]int{
	21: {3, 3}, 22: {6, 3}, 23: {9, 3}, 24: {12, 3},
	25: {3, 3}, 26: {6, 3}, 27: {9, 3}, 28: {12, 3},
	29: {9, 3}, 30: {12, 3}, 31: {3, 3}, 32: {6, 3},
	33: {1, 3}, 34: {4, 3}, 35: {7, 3}, 36: {10, 3},
	37: {1, 4}, 38: {5, 4}, 39: {9, 4}, 40: {1, 6}, 41: {7, 6},
}

func (d reading) partOfYear(year, month string) (reading, fault) {
	d.precision = Season
	lo, hi, bounded := yearRange(year)
	if !bounded {
		d.precision, d.bounds = Unbounded, calendar.Span{Start: calendar.Beginning, End: calendar.End}
		return d, fault{}
	}
	code, _ := strconv.Atoi(month)
	part := partStart[code]
	endYear, endMonth := hi, part[0]+part[1]
	if endMonth > 12 {
		endYear, endMonth = hi+1, endMonth-12
	}
	d.bounds = calendar.Span{Start: calendar.Civil(lo, part[0], 1).Start(), End: calendar.Civil(endYear, endMonth, 1).Start()}
	return d, fault{}
}

func abs(n int64) int64 {
	if n < 0 {
		return -n
	}
	return n
}

// parseLong reads a year of more than four digits, "Y-17E7" or "Y170000002".
func parseLong(s string) (reading, fault) {
	m := longShape.FindStringSubmatch(s)
	if m == nil {
		return reading{}, fault{what: "is not a long year", want: "write Y and the digits: Y170000002, Y-17E7"}
	}
	if m[3] == "" && len(m[2]) < 5 {
		return reading{}, fault{what: "is a long year of four digits or fewer", want: "write it without the Y"}
	}
	d := reading{kind: Within, precision: Year, doubt: qualifier(m[5])}
	n, err := strconv.ParseInt(m[2], 10, 64)
	if m[3] != "" {
		exponent, wrong := strconv.Atoi(m[3])
		if wrong != nil || exponent > 18 || float64(n)*math.Pow10(exponent) > calendar.MaxYear {
			err = strconv.ErrRange
		} else {
			n *= int64(math.Pow10(exponent))
		}
	}
	if err != nil || n > calendar.MaxYear {
		d.precision, d.bounds = Unbounded, calendar.Span{Start: calendar.Beginning, End: calendar.End}
		return d, fault{}
	}
	if m[1] == "-" {
		n = -n
	}
	if m[4] != "" {
		return significant(d, n, m[4])
	}
	d.bounds = years(n, n)
	return d, fault{}
}

// significant widens a year to those that share its first digits.
func significant(d reading, year int64, digits string) (reading, fault) {
	n, err := strconv.Atoi(digits)
	have := max(4, len(strconv.FormatInt(abs(year), 10)))
	if err != nil || n > have {
		return reading{}, fault{what: "has more significant digits than digits", want: "give at most as many as the year has: 1950S2"}
	}
	unit := int64(math.Pow10(have - n))
	lo := abs(year) / unit * unit
	hi := lo + unit - 1
	if year < 0 {
		lo, hi = -hi, -lo
	}
	d.bounds = years(lo, hi)
	d.precision = []Precision{Year, Decade, Century, Millennium}[min(3, have-n)]
	return d, fault{}
}

func years(first, last int64) calendar.Span {
	return calendar.Span{Start: calendar.Civil(first, 1, 1).Start(), End: calendar.Civil(last+1, 1, 1).Start()}
}

// parseTime reads a day with a time of day. A local time is taken as it is
// written; with an offset the bounds are in UTC.
func parseTime(s string) (reading, fault) {
	m := timeShape.FindStringSubmatch(s)
	if m == nil {
		return reading{}, fault{what: "is not a date with a time", want: "write 2019-04-25T14:05 or 2019-04-25T14:05:00, with Z or +10:00 behind it if known"}
	}
	d, problem := parseSingle(m[1])
	if problem != (fault{}) {
		return reading{}, problem
	}
	hour, minute, second, unit := number(m[2]), number(m[3]), number(m[4]), int64(1e9)
	fraction := int64(0)
	switch d.precision = Second; {
	case m[4] == "":
		d.precision, unit = Minute, 60e9
	case m[5] != "":
		d.precision = Fraction
		unit = pow10(9 - len(m[5]))
		fraction = int64(number(m[5])) * unit
	}
	if hour > 24 || minute > 59 || second > 59 || hour == 24 && (minute+second > 0 || fraction > 0) {
		return reading{}, fault{what: "has a time that no clock shows", want: "times run from 00:00:00 to 24:00:00"}
	}
	shift := number(m[7])*60 + number(m[8])
	switch {
	case m[6] != "" && (shift > 14*60 || number(m[8]) > 59):
		return reading{}, fault{what: "has an offset beyond 14 hours", want: "offsets run from -14:00 to +14:00"}
	case m[6] == "-" && shift == 0:
		return reading{}, fault{what: "has an offset of minus zero", want: "write Z or +00:00"}
	case m[6] == "+":
		shift = -shift
	}
	if m[6] != "" || strings.HasSuffix(s, "Z") {
		d.start, d.end = offsetOf(-shift), offsetOf(-shift)
	}
	day := d.bounds.Start.Day
	start := calendar.At(day, int64(hour*3600+(minute+shift)*60+second)*1e9+fraction)
	d.bounds = calendar.Span{Start: start, End: calendar.At(start.Day, start.Nano+unit)}
	d.core, d.kind = d.bounds, Extent
	return d, fault{}
}

// pow10 returns ten to the n-th.
func pow10(n int) int64 {
	all := int64(1)
	for range n {
		all *= 10
	}
	return all
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0 // the shape lets only digits or nothing through
	}
	return n
}
