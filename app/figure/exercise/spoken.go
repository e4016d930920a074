package exercise

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"dateline/assets/translations"
	"dateline/data/words"
	"dateline/timeline/edtf"
)

// spoken are the patterns of what tells a date without its year: "three days later", "the 11th",
// "Christmas Eve", "9 CE". They are made of the words of all languages.
type spoken struct {
	counted *regexp.Regexp // so many days, a month later, the next day
	often   *regexp.Regexp // every so many days, which tells no date
	feasts  *regexp.Regexp
	days    *regexp.Regexp // a day of a month that is not named
	eras    *regexp.Regexp // years with their era, also a span of them
	deep    *regexp.Regexp // millions and billions of years
	before  *regexp.Regexp // a day and what joins it to the one behind it
	short   *regexp.Regexp // a year of which only the end is said
	edge    *regexp.Regexp // what stands before a date that something lies before or after
	beyond  *regexp.Regexp // the same with a year
}

// space is what stands between two words.
const space = `[ \x{a0}\x{202f}]`

// figures is a number as it is written: its thousands apart, its decimals behind a point or a comma.
const figures = `\d+(?:[ \x{a0}\x{202f}.,’]\d{3})*(?:[.,]\d+)?`

// spokens are made of the words of all languages, once.
var spokens = sync.OnceValue(func() spoken {
	var bce, ce, joins, ands, scales []string
	for _, lang := range translations.Languages() {
		list := func(key string) []string { return listed(lang, key) }
		bce, ce = append(bce, around(list("date bce"))...), append(ce, around(list("date ce"))...)
		joins = append(joins, around(list("date ending"))...)
		ands = append(ands, list("date and")[0])
		joins = append(joins, list("date and")[0], list("date or")[0])
		for _, key := range []string{"date million ago", "date millions ago", "date billion ago", "date billions ago", "date millions", "date billions"} {
			for _, tail := range around(list(key)) {
				said := strings.Fields(tail)
				for n := range said {
					scales = append(scales, strings.Join(said[:n+1], " ")) // also without "ago" and "years"
				}
			}
		}
	}
	eras := slices.Concat(bce, ce, everywhere("told eras"))
	told := func(what string) string { return anyOf(everywhere("told " + what)) }
	one, unit := told("one"), told("units")
	number := `(?:` + figures + `|` + told("numbers") + `)`
	many := number + `(?:(?:(?:-|` + space + `)?` + anyOf(ands) + `)?[ \-\x{a0}\x{202f}–]*` + number + `)*`
	after := `(?:` + space + told("later") + `)`
	apart := `(?:-|` + space + `)`
	join := `(?: ?[–—\-] ?|` + space + anyOf(joins) + space + `)`
	year := `(?:` + anyOf([]string{"AD", "A.D."}) + space + `)?` + figures
	return spoken{
		regexp.MustCompile(`(?i)` + strings.Join([]string{
			told("before") + space + one + apart + unit,
			one + apart + unit + after,
			many + apart + unit + after + `?`,
			told("nearby") + apart + unit,
		}, "|")),
		regexp.MustCompile(`(?i)\b` + told("every") + space + many + apart + unit),
		regexp.MustCompile(told("feasts")),
		regexp.MustCompile(`(?i)` + strings.ReplaceAll(told("days"), `\{n\}`, `(\d{1,2})`)),
		regexp.MustCompile(`(?:` + year + space + `?` + anyOf(eras) + `?` + join + `)?(?:` + figures + space + `?` + anyOf(eras) + `|` + anyOf([]string{"AD", "A.D."}) + space + figures + `)`),
		regexp.MustCompile(`(?:(?:` + figures + join + `)?` + figures + apart + `?|` + told("numbers") + apart + `)` + anyOf(append(scales, "Mya", "Bya")) + `|\d+[.,]\d+|` + told("deep")),
		regexp.MustCompile(`(?:^|[ \x{a0}(])(\d{1,2}` + told("ordinals") + `?)(?: ?[–-] ?| ` + told("or") + `(?: ` + told("the") + `)? )$`),
		regexp.MustCompile(`(?i)(?:` + told("short year") + ` |[’'])(\d{2})`),
		regexp.MustCompile(`(?i)(?:^|[^\pL\pN])` + told("edges") + `(?:` + space + `\pL{1,3})?[ ’']*$`),
		regexp.MustCompile(`(?i)(?:^|[^\pL\pN])` + told("edges") + space + `(\d{3,4})\b`),
	}
})

// listed returns the words of a list of a language, and everywhere those of all languages: a text
// of one may stand in a file of another.
func listed(lang, key string) []string { return strings.Split(translations.Say(lang, key), "|") }

func everywhere(key string) (all []string) {
	for _, lang := range translations.Languages() {
		all = append(all, listed(lang, key)...)
	}
	return all
}

// around returns what phrases have before and behind what they speak of.
func around(phrases []string) (all []string) {
	for _, phrase := range phrases {
		before, behind, _ := strings.Cut(phrase, "%s")
		for _, one := range []string{before, behind} {
			if one = strings.TrimSpace(one); one != "" {
				all = append(all, one)
			}
		}
	}
	return all
}

// anyOf is a pattern of any of some words, the longest first.
func anyOf(words []string) string {
	words = slices.Clone(words)
	slices.SortFunc(words, func(a, b string) int { return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a, b)) })
	words = slices.Compact(words)
	for i, word := range words {
		words[i] = regexp.QuoteMeta(word)
	}
	return `(?:` + strings.Join(words, "|") + `)`
}

// strike puts a gap in the place of what tells the dates of an exercise: what names their years,
// and what does not.
func (s spoken) strike(text, gap string, y years) string {
	always := func([]string, string) bool { return true }
	for _, lang := range translations.Languages() {
		text = strikeFound(text, gap, words.Find(lang, text), y)
	}
	text = strikeEach(text, gap, s.eras, func(m []string, _ string) bool {
		return y.from <= -deepest || slices.ContainsFunc(number.FindAllString(m[0], -1), y.near)
	})
	if y.from <= -deepest {
		text = strikeEach(text, gap, s.deep, always)
	}
	text = s.strikeCounted(text, gap)
	text = strikeEach(text, gap, s.feasts, always)
	text = s.strikeBeyond(y.strike(text, gap), gap, y.wider())
	text = strikeEach(text, gap, s.short, func(m []string, behind string) bool { return ends.MatchString(behind) && y.endsIn(m[1]) })
	if y.any && y.from <= 1806 && y.to >= 1792 { // when the calendar of the Republic was in use
		text = strikeEach(text, gap, republican, always)
	}
	text = strikeEach(text, gap, s.days, func(m []string, behind string) bool {
		if ends.MatchString(behind) {
			return true // whatever the day: it is that of another source
		}
		return slices.ContainsFunc(m[1:], func(n string) bool { day, err := strconv.Atoi(n); return err == nil && y.days[day] })
	})
	return s.beside(text, gap)
}

// strikeCounted puts a gap in the place of what counts days and years, but for what says how often.
func (s spoken) strikeCounted(text, gap string) string {
	always := func([]string, string) bool { return true }
	var b strings.Builder
	at := 0
	for _, m := range s.often.FindAllStringIndex(text, -1) {
		b.WriteString(strikeEach(text[at:m[0]], gap, s.counted, always) + text[m[0]:m[1]])
		at = m[1]
	}
	return b.String() + strikeEach(text[at:], gap, s.counted, always)
}

// beside puts a gap in the place of a day that stands before one that is struck out with its month:
// "27 ou 28 juillet".
func (s spoken) beside(text, gap string) string {
	for at := len(text); ; {
		if at = strings.LastIndex(text[:at], gap); at < 0 {
			return text
		}
		from := edgeOf(text[:at])
		if m := s.before.FindStringSubmatchIndex(text[from:at]); m != nil {
			text = text[:from+m[2]] + gap + text[from+m[3]:]
			at = from + m[2]
		}
	}
}

// endsIn tells whether one of the years ends in two digits.
func (y years) endsIn(digits string) bool {
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || !y.any || y.from < 1 || y.to-y.from > mostYears {
		return false
	}
	next := y.from + ((n-y.from)%100+100)%100
	return next <= y.to
}

// republican is a date of the calendar of the French Republic, whose months have the same names
// everywhere.
var republican = regexp.MustCompile(`(?i)(?:\d{1,2}(?:er)?` + space + `)?(?:vendémiaire|brumaire|frimaire|nivôse|pluviôse|ventôse|germinal|floréal|prairial|messidor|thermidor|fructidor)(?:,?` + space + `(?:de l[’'])?an` + space + `(?:[IVX]+|\d+))?|(?:l[’'])?an` + space + `[IVX]+`)

// ends is what stands behind a day that says nothing of what comes behind it: "the 5th," but not
// "the 5th regiment".
var ends = regexp.MustCompile(`^[ \x{a0}\x{202f}]?(?:$|[^ \x{a0}\x{202f}\pL\pN])`)

// deepest is how many years back dates are told in millions of years.
const deepest = 1_000_000

var number = regexp.MustCompile(figures)

// strikeFound puts a gap in the place of dates that were found in a text, one behind the other, and touch
// the years.
func strikeFound(text, gap string, found []words.Found, y years) string {
	var b strings.Builder
	at := 0
	for _, one := range found {
		if y.touch(one.Date) || y.bounds(one.Date, text[:one.Start]) {
			b.WriteString(text[at:one.Start] + gap)
			at = one.End
		}
	}
	return b.String() + text[at:]
}

// touch tells whether a date may be of the years.
func (y years) touch(d edtf.Date) bool {
	b := d.Bounds()
	return (b.Start.Unbounded() || yearOf(b.Start.Day.Civil()) <= y.to) && (b.End.Unbounded() || yearOf(b.End.Add(-1).Day.Civil()) >= y.from)
}

// bounds tells whether a date of the year before all of them, or of that behind, is told as what they lie
// after or before: "liberated before the summer of 1945" tells nearly as much as the year.
func (y years) bounds(d edtf.Date, before string) bool {
	if !y.any || !y.wider().touch(d) {
		return false
	}
	return spokens().edge.MatchString(before[edgeOf(before):])
}

// mostEdge is within how many bytes before a date stands what belongs to it: that something lies before or
// after it, or the day of another date of its month.
const mostEdge = 64

// edgeOf returns from where on what stands before a date is looked at.
func edgeOf(before string) int {
	from := max(0, len(before)-mostEdge)
	for from < len(before) && !utf8.RuneStart(before[from]) {
		from++
	}
	return from
}

// wider are the years with that before all of them and that behind.
func (y years) wider() years {
	y.from, y.to = y.from-1, y.to+1
	return y
}

// strikeBeyond puts a gap in the place of a year of these that something is told to lie before or after.
func (s spoken) strikeBeyond(text, gap string, y years) string {
	var b strings.Builder
	at := 0
	for _, m := range s.beyond.FindAllStringSubmatchIndex(text, -1) {
		if y.has(text[m[2]:m[3]]) {
			b.WriteString(text[at:m[2]] + gap)
			at = m[3]
		}
	}
	return b.String() + text[at:]
}

// strikeEach puts a gap in the place of each whole word that a pattern finds and that is meant, by
// its parts and by what stands behind it.
func strikeEach(text, gap string, looks *regexp.Regexp, meant func(found []string, behind string) bool) string {
	var b strings.Builder
	for at := 0; ; {
		m := looks.FindStringSubmatchIndex(text[at:])
		if m == nil {
			return b.String() + text[at:]
		}
		from, to := at+m[0], at+m[1]
		found := make([]string, len(m)/2)
		for i := range found {
			if m[2*i] >= 0 {
				found[i] = text[at+m[2*i] : at+m[2*i+1]]
			}
		}
		before, _ := utf8.DecodeLastRuneInString(text[:from])
		behind, _ := utf8.DecodeRuneInString(text[to:])
		if from > 0 && inWord(before) || to < len(text) && inWord(behind) || !meant(found, text[to:]) {
			to = from + max(1, wordEnd(text[from:to]))
			for to < len(text) && !utf8.RuneStart(text[to]) {
				to++
			}
			b.WriteString(text[at:to])
		} else {
			b.WriteString(text[at:from] + gap)
		}
		at = to
	}
}
