package words

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// republicMonths begin the names of the months of the French republican calendar, as they are
// folded; GEDCOM has the first four letters of them.
var republicMonths = []string{"vend", "brum", "frim", "nivo", "pluv", "vent", "germ", "flor", "prai", "mess", "ther", "fruc", "comp"}

// republicWords are these names in full, and those of the days behind the last month.
var republicWords = regexp.MustCompile(`^(?:vendemiaire|brumaire|frimaire|nivose|pluviose|ventose|germinal|floreal|prairial|messidor|thermidor|fructidor|jours? complementaires?|sansculottides?|sans-culottides?|vend|brum|frim|nivo|pluv|vent|germ|flor|prai|mess|ther|fruc|comp)$`)

// republican is a day, a month or a year of it: "9 thermidor an II", "brumaire, an VIII", "an 2",
// "9 THER 2".
var republican = regexp.MustCompile(`^(?:le |du |en )?(?:(\d{1,2}|1er|premier) )?(?:([a-z -]+?),? (?:de )?)?(?:l'? ?)?(an |l'an )?([ivx]+|\d{1,2})( de la republique)?$`)

// republicYears are the days on which its years began, as they were kept from 1792 to 1805: at
// the equinox in Paris. The last went on until its 10 nivôse.
var republicYears = func() (all []calendar.Day) {
	for i, day := range []int{22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23, 23} {
		all = append(all, calendar.Civil(int64(1792+i), 9, day))
	}
	return all
}()

// lastOfRepublic is the last day of which the calendar was in use.
var lastOfRepublic = calendar.Civil(1805, 12, 31)

// ofRepublic reads a date of the French republican calendar and converts it; false for a cell
// that is none.
func (r *Reader) ofRepublic(cell string) (Reading, error, bool) {
	m := republican.FindStringSubmatch(strings.ReplaceAll(timeline.Fold(cell), "’", "'"))
	if m != nil && m[2] == "an" { // it is no month
		m[2], m[3] = "", "an "
	}
	if m == nil || m[2] == "" && m[3] == "" || m[2] != "" && !republicWords.MatchString(m[2]) || m[1] != "" && m[2] == "" {
		return Reading{}, nil, false
	}
	year := int(roman(m[4]))
	if n, err := strconv.Atoi(m[4]); err == nil {
		year = n
	}
	if m[2] == "" && m[5] == "" {
		return Reading{}, nil, false // "an 2" may be any year
	}
	month, day := republicMonth(m[2]), 0
	if m[1] != "" {
		if day, _ = strconv.Atoi(strings.TrimSuffix(m[1], "er")); day == 0 {
			day = 1
		}
	}
	first, last, ok := republicSpan(year, month, day)
	if !ok {
		return Reading{}, message.Error("%q is no day of the French republican calendar, which was kept from year I to 10 nivôse XIV", cell), true
	}
	text := edtf.FormatDay(first)
	if first != last {
		text = fmt.Sprintf("[%s..%s]", edtf.FormatDay(first), edtf.FormatDay(last))
	}
	one, err := parsed(text, Republican)
	return one, err, true
}

// republicMonth returns the number of a month, 13 for the days behind the last; 0 for none.
func republicMonth(name string) int {
	name = strings.TrimPrefix(strings.TrimPrefix(name, "jour "), "jours ")
	if strings.HasPrefix(name, "sans") {
		return len(republicMonths)
	}
	for i, begin := range republicMonths {
		if name != "" && strings.HasPrefix(name, begin) {
			return i + 1
		}
	}
	return 0
}

// republicSpan returns the first and the last day of a year, or of a month of it, or of a day of
// that; false where there is none.
func republicSpan(year, month, day int) (first, last calendar.Day, ok bool) {
	if year < 1 || year >= len(republicYears) {
		return 0, 0, false
	}
	begin, next := republicYears[year-1], republicYears[year]
	const days = 30
	switch {
	case month == 0:
		first, last = begin, next-1
	default:
		first = begin + calendar.Day(days*(month-1))
		last = min(first+days, next) - 1
	}
	if day > 0 {
		if first += calendar.Day(day - 1); first > last {
			return 0, 0, false
		}
		last = first
	}
	if first > lastOfRepublic {
		return 0, 0, false
	}
	return first, min(last, lastOfRepublic), true
}
