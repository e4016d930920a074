package words

import (
	"regexp"

	"dateline/data/kit/message"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// nightsOf are the words for a night by the day on which it begins, "nuit du 4 août 1789", or by both
// of its days, "night of 4–5 August 1789"; nightsTo those by the day on which it ends, and nightJoins what
// stands between its two days.
var (
	nightsOf   = nightsTold("told night of")
	nightsTo   = nightsTold("told night to")
	nightJoins = inEachLanguage(func(told func(string, bool) string) []string { return []string{` ` + told("told night joins", true)} })
)

func nightsTold(key string) func() []*regexp.Regexp {
	return inEachLanguage(func(told func(string, bool) string) []string {
		return []string{`^` + told("told night in", true) + `*` + told(key, true) + `(.+)$`}
	})
}

// A nightly is a night as a cell says it: its day or days, and which of the two a single one is.
type nightly struct {
	days string
	ends bool // the day is that on which the night ends
}

// night cuts the words for a night off a cell.
func night(cell string) (n nightly, ok bool) {
	for _, shape := range nightsOf() {
		if m := shape.FindStringSubmatch(cell); m != nil {
			for _, joins := range nightJoins() {
				m[1] = joins.ReplaceAllString(m[1], "–")
			}
			return nightly{days: m[1]}, true
		}
	}
	for _, shape := range nightsTo() {
		if m := shape.FindStringSubmatch(cell); m != nil {
			return nightly{m[1], true}, true
		}
	}
	return n, false
}

// ofNight reads a night as one of its two days: what took place in it did so before midnight or
// after, and lasted neither of the days.
func (r *Reader) ofNight(cell string, n nightly) (Reading, error) {
	one, err := r.read(n.days)
	if err != nil {
		return one, err
	}
	b := one.Date.Bounds()
	whole := b.Start.Nano == 0 && b.End.Nano == 0 && one.Date.Kind() == edtf.Extent && !one.Date.Approximate() && !one.Date.Uncertain()
	days := b.Days()
	if one.Absence != Present || !whole || b.Start.Unbounded() || b.End.Unbounded() || days > 2 || days == 2 && n.ends {
		return Reading{}, message.Error("%q is no night; write the day on which it begins, or both of its days", cell)
	}
	first := b.Start.Day
	if n.ends {
		first--
	}
	return parsed(within(first, first+1), one.Guesses|Nights)
}

// within is one of two days, as EDTF writes it.
func within(first, last calendar.Day) string {
	return "[" + edtf.FormatDay(first) + "," + edtf.FormatDay(last) + "]"
}
