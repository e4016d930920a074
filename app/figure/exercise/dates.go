package exercise

import (
	"regexp"
	"strconv"
	"strings"

	"dateline/timeline/edtf"
)

// years are those in which the dates of an exercise lie, from the first to the last. The zero
// years are none.
type years struct {
	from, to int64
	any      bool
}

// mostYears is over how many years every number may be one of them.
const mostYears = 4000

func (y *years) add(d edtf.Date) {
	b := d.Bounds()
	for _, side := range []struct {
		year    int64
		unknown bool
	}{{yearOf(b.Start.Day.Civil()), b.Start.Unbounded()}, {yearOf(b.End.Add(-1).Day.Civil()), b.End.Unbounded()}} {
		switch {
		case side.unknown:
		case !y.any:
			*y = years{side.year, side.year, true}
		default:
			y.from, y.to = min(y.from, side.year), max(y.to, side.year)
		}
	}
}

func yearOf(year int64, _, _ int) int64 { return year }

// has tells whether a number of three digits or four names one of the years, also one before our
// era.
func (y years) has(digits string) bool {
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || !y.any || y.to-y.from > mostYears {
		return false
	}
	within := func(year int64) bool { return y.from <= year && year <= y.to }
	return within(n) || within(-n) || within(1-n)
}

// The names of the months in the languages that texts are written in; those that are other words,
// too, name a month only beside a number.
const (
	monthNames = `January|February|April|June|July|September|October|November|December|Oct|Nov|Dec|Feb|Apr|Jun|Jul|Aug` +
		`|janvier|janv|février|févr|avril|avr|juin|juillet|juil|août|septembre|octobre|novembre|décembre|déc` +
		`|Januar|Februar|Juni|Juli|Oktober|Dezember|Dez|Mär`
	doubtfulMonths = `March|Mar|May|August|Jan|Sept?|mars|mai|März`
)

var (
	numericDate = regexp.MustCompile(`-?\b\d{4}-\d{2}(?:-\d{2})?(?:T[\d:]+Z?)?\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b`)
	namedDate   = regexp.MustCompile(`(?i)(?:\b\d{1,2}(?:er|st|nd|rd|th|\.)?[ \x{a0}](?:de |of )?)?\b(?:` + monthNames + `|` + doubtfulMonths + `)\b\.?(?:[ \x{a0}]\d{1,2}(?:st|nd|rd|th)?\b)?(?:,?[ \x{a0}]\d{3,4}\b)?`)
	sureMonth   = regexp.MustCompile(`(?i)\b(?:` + monthNames + `)\b`)
	bareYear    = regexp.MustCompile(`\b(?:\d{1,3}\x{202f})?\d{3,4}s?\b(?:\x{202f}\d{3})?(?:[ \x{a0}\x{202f}]km\b)?`) // a number in groups, or of kilometres, is no year
)

// strike puts a gap in the place of each date in a text: of days, of months, of the years.
func (y years) strike(text, gap string) string {
	if !y.any {
		return text
	}
	text = numericDate.ReplaceAllString(text, gap)
	text = namedDate.ReplaceAllStringFunc(text, func(found string) string {
		if strings.ContainsAny(found, "0123456789") || sureMonth.MatchString(found) {
			return gap
		}
		return found
	})
	return bareYear.ReplaceAllStringFunc(text, func(found string) string {
		if y.has(strings.TrimSuffix(found, "s")) {
			return gap
		}
		return found
	})
}
