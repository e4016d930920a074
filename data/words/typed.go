package words

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"dateline/timeline/edtf"
)

// Typed is Whole of what a person types in haste: its months may stand in small letters, and its days in
// digits, 2014-02-01 or 1.2.2014. A word without a digit beside it stays a word: "may", "mars".
func Typed(lang, text string) (edtf.Date, bool) {
	if date, ok := Whole(lang, text); ok || !strings.ContainsFunc(text, unicode.IsDigit) {
		return date, ok
	}
	at := slices.IndexFunc(languages, func(l *language) bool { return l.name == lang })
	if at < 0 {
		return edtf.Date{}, false
	}
	said := inDigits.ReplaceAllStringFunc(text, languages[at].inWords)
	for _, one := range []string{said, capitals(said)} {
		if date, ok := Whole(lang, one); ok {
			return date, true
		}
	}
	return edtf.Date{}, false
}

// inDigits are days and months in digits: the year first, or last behind full stops.
var inDigits = regexp.MustCompile(`\b(?:(\d{4})-(\d\d)(?:-(\d\d))?|(\d\d?)\.(\d\d?)\.(\d{4}))\b`)

// inWords writes a day or a month in digits with the name of the month; where there is none, as it is.
func (l *language) inWords(date string) string {
	m := inDigits.FindStringSubmatch(date)
	year, month, day := m[1]+m[6], m[2]+m[5], strings.TrimLeft(m[3]+m[4], "0")
	n, err := strconv.Atoi(month)
	if err != nil || n < 1 || n > len(l.months) {
		return date
	}
	name := strings.Fields(l.months[n-1])[0]
	switch {
	case day == "":
		return name + " " + year
	case l.name == "de":
		day += "."
	}
	return day + " " + name + " " + year
}

// capitals returns a text whose words begin with capitals, as those of months do that stand in dates.
func capitals(text string) string {
	return aWord.ReplaceAllStringFunc(text, func(one string) string {
		letters := []rune(one)
		letters[0] = unicode.ToUpper(letters[0])
		return string(letters)
	})
}

// aWord is a word of letters.
var aWord = regexp.MustCompile(`\p{L}+`)
