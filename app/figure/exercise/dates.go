package exercise

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// years are those in which the dates of an exercise lie, from the first to the last, and the days
// of months at which they begin and end. The zero years are none.
type years struct {
	from, to int64
	any      bool
	days     map[int]bool
}

// mostYears is over how many years every number may be one of them.
const mostYears = 4000

func (y *years) add(d edtf.Date) {
	b := d.Bounds()
	sides := []calendar.Instant{b.Start, b.End}
	if !b.End.Unbounded() {
		sides[1] = b.End.Add(-1)
	}
	for _, side := range sides {
		if side.Unbounded() {
			continue
		}
		year, _, day := side.Day.Civil()
		if !y.any {
			*y = years{year, year, true, map[int]bool{}}
		}
		y.from, y.to = min(y.from, year), max(y.to, year)
		if d.Precision() <= edtf.Day {
			y.days[day] = true
		}
	}
}

func yearOf(year int64, _, _ int) int64 { return year }

// has tells whether a number of three digits or four names one of the years, also one before our
// era.
func (y years) has(digits string) bool {
	return y.any && y.to-y.from <= mostYears && y.near(digits)
}

// near tells whether a number with its era may name one of the years.
func (y years) near(written string) bool {
	digits := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, written)
	n, err := strconv.ParseInt(digits, 10, 64)
	within := func(year int64) bool { return y.from <= year && year <= y.to }
	return err == nil && y.any && (within(n) || within(-n) || within(1-n))
}

// A pair of patterns of months: all names of them, and those that are nothing else.
type monthPatterns struct{ named, sure *regexp.Regexp }

// months are made of the names that the months have in all languages, whole and short.
var months = sync.OnceValue(func() monthPatterns {
	doubtful := everywhere("told months otherwise") // which name a month only beside a number
	var whole, short, sure []string
	for _, lang := range translations.Languages() {
		l := speech.Calendar(lang)
		whole = append(whole, l.Months[:]...)
		for _, name := range l.Short {
			if name = strings.TrimSuffix(name, "."); !slices.Contains(l.Months[:], name) {
				short = append(short, name)
			}
		}
	}
	for _, name := range append(slices.Clone(whole), short...) {
		if !slices.Contains(doubtful, strings.ToLower(name)) {
			sure = append(sure, name)
		}
	}
	ordinal := anyOf(everywhere("told ordinals"))
	one := `\b(?:` + anyOf(whole) + `\b|` + anyOf(short) + `\b\.?)`
	return monthPatterns{
		regexp.MustCompile(`(?i)(?:(?:\b\d{1,2}` + ordinal + `?|` + anyOf(everywhere("told numbers")) + `)[ \x{a0}]` + anyOf(everywhere("told of")) + `?)?` + one + `(?:[ \x{a0}]\d{1,2}` + ordinal + `?\b)?(?:,?[ \x{a0}]\d{3,4}\b)?`),
		regexp.MustCompile(`(?i)\b` + anyOf(sure) + `\b`),
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
	text = strikeMonths(text, gap)
	return bareYear.ReplaceAllStringFunc(text, func(found string) string {
		if y.has(strings.TrimSuffix(found, "s")) {
			return gap
		}
		return found
	})
}

// strikeMonths puts a gap in the place of each month, with what stands beside it.
func strikeMonths(text, gap string) string {
	month := months()
	var b strings.Builder
	at := 0
	for _, m := range month.named.FindAllStringIndex(text, -1) {
		found := text[m[0]:m[1]]
		before, _ := utf8.DecodeLastRuneInString(text[:m[0]])
		behind, _ := utf8.DecodeRuneInString(text[m[1]:])
		if m[0] > 0 && inWord(before) || m[1] < len(text) && inWord(behind) {
			continue // "apr" is no month in "après"
		}
		if strings.ContainsAny(found, "0123456789") || month.sure.MatchString(found) || alone(text[:m[0]], found) {
			b.WriteString(text[at:m[0]] + gap)
			at = m[1]
		}
	}
	return b.String() + text[at:]
}

// alone tells whether a word that may be another names a month without a number beside it: the
// French write it small, the others with a capital, which the first word of a sentence has anyway,
// and a name behind another name: Theresa May.
func alone(before, found string) bool {
	switch found {
	case "mars", "mai":
		return true
	case "March", "May", "August", "März", "Mai":
		words := strings.Fields(before)
		if len(words) == 0 {
			return false
		}
		last := words[len(words)-1]
		first, _ := utf8.DecodeRuneInString(last)
		return !unicode.IsUpper(first) && !strings.HasSuffix(last, ".") && !strings.HasSuffix(last, ":")
	}
	return false
}
