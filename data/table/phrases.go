package table

import (
	"regexp"
	"strings"

	"dateline/data/dates"
)

// bce ends a year before the common era.
const bce = ` ?(?:bce?|b\.c\.(?:e\.)?|av\.? ?j\.?-?c\.?)`

// phrases is the table of dates in words, tried after the spellings.
var phrases = []spelling{
	// 1939-1945, 1914 – 1918: it lasted
	{regexp.MustCompile(`^(\d{4}) ?[-–—] ?(\d{4})$`), func(_ *reader, m []string) string {
		if m[1] >= m[2] {
			return ""
		}
		return m[1] + "/" + m[2]
	}},
	// 12th century, 5th century BC
	{regexp.MustCompile(`(?i)^(?:the )?(\d{1,2})(?:st|nd|rd|th)[ -](?:century|cent\.|c\.)(` + bce + `)?$`), func(_ *reader, m []string) string {
		return centuryOf(number(m[1]), m[2] != "")
	}},
	// XIIe siècle, IIe s. av. J.-C., 12e siècle
	{regexp.MustCompile(`(?i)^(?:le )?([ivxl]+|\d{1,2})(?:e|ème|er) (?:siècle|siecle|s\.)(` + bce + `)?$`), func(_ *reader, m []string) string {
		n := number(m[1])
		if n == 0 {
			n = roman(m[1])
		}
		return centuryOf(n, m[2] != "")
	}},
	// spring 1968, été 2061
	{regexp.MustCompile(`(?i)^(?:in )?(spring|summer|autumn|fall|winter|printemps|été|ete|automne|hiver) (?:of |de )?(\d{4})$`), func(_ *reader, m []string) string {
		return m[2] + "-" + seasons[plain(m[1])]
	}},
	// 15 March 44 BC, septembre 490 av. J.-C.
	{regexp.MustCompile(`(?i)^(?:(\d\d?)(?:er|st|nd|rd|th)? )?` + months + ` (\d{1,4})` + bce + `$`), func(_ *reader, m []string) string {
		return join(dates.Year(1-int64(number(m[3]))), monthOf(m[2]), m[1])
	}},
	// before 1500, avant 1500: some time up to the year before
	{regexp.MustCompile(`(?i)^(?:before|avant) (\d{3,4})$`), func(_ *reader, m []string) string {
		return "[.." + dates.Year(int64(number(m[1]))-1) + "]"
	}},
	// after 1500, après 1500
	{regexp.MustCompile(`(?i)^(?:after|après|apres) (\d{3,4})$`), func(_ *reader, m []string) string {
		return "[" + dates.Year(int64(number(m[1]))+1) + "..]"
	}},
}

// seasons holds the EDTF codes of the seasons.
var seasons = map[string]string{
	"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24",
	"printemps": "21", "ete": "22", "automne": "23", "hiver": "24",
}

// centuryOf writes the n-th century as the years of its hundreds: the twelfth is
// 11XX, the fifth before the common era -04XX.
func centuryOf(n int, before bool) string {
	if n < 1 || n > 40 {
		return ""
	}
	digits := dates.Year(int64(n - 1))[2:] + "XX"
	if before {
		return "-" + digits
	}
	return digits
}

// roman reads a number in Roman letters, 0 where it is none.
func roman(text string) int {
	values := map[rune]int{'i': 1, 'v': 5, 'x': 10, 'l': 50}
	sum, last := 0, 0
	for _, r := range strings.ToLower(text) {
		v := values[r]
		if v > last {
			sum -= 2 * last
		}
		sum, last = sum+v, v
	}
	return sum
}
