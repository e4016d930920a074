package exercise

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"dateline/assets/translations"
	"dateline/data/kit/speech"
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

// doubtful are names of months that are other words, too: they name a month only beside a number.
var doubtful = []string{"march", "mar", "may", "august", "jan", "sep", "sept", "mars", "mai", "märz"}

// A pair of patterns of months: all names of them, and those that are nothing else.
type monthPatterns struct{ named, sure *regexp.Regexp }

// months are made of the names that the months have in all languages, whole and short.
var months = sync.OnceValue(func() monthPatterns {
	var all, sure []string
	for _, lang := range translations.Languages() {
		l := speech.Calendar(lang)
		for _, name := range append(slices.Clone(l.Months[:]), l.Short[:]...) {
			name = strings.TrimSuffix(name, ".")
			if all = append(all, regexp.QuoteMeta(name)); !slices.Contains(doubtful, strings.ToLower(name)) {
				sure = append(sure, regexp.QuoteMeta(name))
			}
		}
	}
	one := `\b(?:` + strings.Join(all, "|") + `)\b`
	return monthPatterns{
		regexp.MustCompile(`(?i)(?:\b\d{1,2}(?:er|st|nd|rd|th|\.)?[ \x{a0}](?:de |of )?)?` + one + `\.?(?:[ \x{a0}]\d{1,2}(?:st|nd|rd|th)?\b)?(?:,?[ \x{a0}]\d{3,4}\b)?`),
		regexp.MustCompile(`(?i)\b(?:` + strings.Join(sure, "|") + `)\b`),
	}
})

var (
	numericDate = regexp.MustCompile(`-?\b\d{4}-\d{2}(?:-\d{2})?(?:T[\d:]+Z?)?\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b`)
	bareYear    = regexp.MustCompile(`\b(?:\d{1,3}\x{202f})?\d{3,4}s?\b(?:\x{202f}\d{3})?(?:[ \x{a0}\x{202f}]km\b)?`) // a number in groups, or of kilometres, is no year
)

// strike puts a gap in the place of each date in a text: of days, of months, of the years.
func (y years) strike(text, gap string) string {
	if !y.any {
		return text
	}
	text = numericDate.ReplaceAllString(text, gap)
	month := months()
	text = month.named.ReplaceAllStringFunc(text, func(found string) string {
		if strings.ContainsAny(found, "0123456789") || month.sure.MatchString(found) {
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
