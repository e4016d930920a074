package words

import (
	"regexp"
	"strings"
	"sync"

	"dateline/assets/translations"
	"dateline/timeline/edtf"
)

// listed returns the words of a list of a language, as it stands in its file.
func listed(lang, key string) []string { return strings.Split(translations.Say(lang, key), "|") }

// anyOf is a pattern of one of some words. A word behind which others stand, where apart, has a blank
// behind it, but for one that is cut short, "l’".
func anyOf(words []string, apart bool) string {
	all := make([]string, len(words))
	for i, word := range words {
		all[i] = strings.ReplaceAll(regexp.QuoteMeta(word), "’", "['’]")
		if apart && !strings.HasSuffix(word, "’") && !strings.HasSuffix(word, "-") {
			all[i] += "[ -]"
		}
	}
	return "(?:" + strings.Join(all, "|") + ")"
}

// inEachLanguage returns patterns of the words of each language.
func inEachLanguage(of func(told func(key string, apart bool) string) []string) func() []*regexp.Regexp {
	return sync.OnceValue(func() (all []*regexp.Regexp) {
		for _, lang := range translations.Languages() {
			told := func(key string, apart bool) string { return anyOf(listed(lang, key), apart) }
			for _, pattern := range of(told) {
				all = append(all, regexp.MustCompile(`(?i)`+pattern))
			}
		}
		return all
	})
}

// daytimes are the words for a part of a day before the day, "the evening of 18 June 1940", and behind it,
// "le 18 juin 1940 au soir".
var daytimes = inEachLanguage(func(told func(string, bool) string) []string {
	daytime := told("told daytime in", true) + `*` + told("told daytime parts", true) + `*` + told("told daytimes", false)
	return []string{
		`^` + daytime + `,? ` + told("told daytime of", true) + `?(.+)$`,
		`^(.+?),? \(?` + daytime + `\)?$`,
	}
})

// daytime reads a day of which a cell tells the part, "18 June 1940, in the evening": the day, since
// nobody can say on which hour an evening begins. A time of day is no such day, and of what is left no
// part is told again.
func (r *Reader) daytime(cell string) (Reading, bool) {
	if r.parted {
		return Reading{}, false
	}
	left := *r
	left.parted = true
	for _, shape := range daytimes() {
		m := shape.FindStringSubmatch(cell)
		if m == nil {
			continue
		}
		one, err := left.read(strings.TrimSpace(m[1]))
		if err == nil && one.Absence == Present && one.Date.Kind() == edtf.Extent && one.Date.Precision() == edtf.Day && !strings.ContainsAny(one.Date.String(), "/[{") {
			one.Guesses |= Daytimes
			return one, true
		}
	}
	return Reading{}, false
}
