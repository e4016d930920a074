package grid

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"dateline/data/kit/dates"
	"dateline/timeline/calendar"
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
	// 25-27 avril 2019, 25–27 April 2019: it lasted
	{regexp.MustCompile(`^(\d\d?) ?[-–—] ?(\d\d?) ` + months + `,? (\d{4})$`), func(_ *reader, m []string) string {
		return join(m[4], monthOf(m[3]), m[1]) + "/" + join(m[4], monthOf(m[3]), m[2])
	}},
	// early April 2019, mi-avril 2019, fin avril 2019: some time in that third of it
	{regexp.MustCompile(`(?i)^(early|mid|late|beginning of|end of|début|debut|mi|fin)[- ](?:d'|d’|de )?` + months + `,? (\d{4})$`), func(_ *reader, m []string) string {
		return third(m[1], m[3], monthOf(m[2]))
	}},
	// circa May 1968, vers mai 1968
	{regexp.MustCompile(`(?i)^(?:c\.|ca\.?|circa|about|around|vers|env\.|environ) ?` + months + `,? (\d{4})$`), func(_ *reader, m []string) string {
		return join(m[2], monthOf(m[1]), "") + "~"
	}},
	// Q3 2019, T3 2019, 3e trimestre 2019, 2019-Q3
	{regexp.MustCompile(`(?i)^(?:[qt]([1-4])|([1-4])(?:er|re|e|ème|st|nd|rd|th)? (?:trimestre|quarter))(?: of| de)? ?(\d{4})$`), func(_ *reader, m []string) string {
		return fmt.Sprintf("%s-%d", m[3], 32+number(m[1]+m[2]))
	}},
	{regexp.MustCompile(`(?i)^(\d{4})[- ]?[qt]([1-4])$`), func(_ *reader, m []string) string { return fmt.Sprintf("%s-%d", m[1], 32+number(m[2])) }},
	// 2019-W12: the week from Monday on (ISO 8601-1, 4.2.2)
	{regexp.MustCompile(`^(\d{4})-?W(\d\d)$`), func(_ *reader, m []string) string { return week(int64(number(m[1])), number(m[2])) }},
	// before 1500, avant 1500: some time up to the year before
	{regexp.MustCompile(`(?i)^(?:before|avant) (\d{3,4})$`), func(_ *reader, m []string) string {
		return "[.." + dates.Year(int64(number(m[1]))-1) + "]"
	}},
	// after 1500, après 1500
	{regexp.MustCompile(`(?i)^(?:after|après|apres) (\d{3,4})$`), func(_ *reader, m []string) string {
		return "[" + dates.Year(int64(number(m[1]))+1) + "..]"
	}},
}

// third writes the days of the first, the second or the last third of a month.
func third(which, year, month string) string {
	n := number(month)
	if n < 1 || n > 12 {
		return join(year, month, "")
	}
	from, to := 1, 10
	switch plain(which)[0] {
	case 'm':
		from, to = 11, 20
	case 'l', 'f':
		from, to = 21, calendar.DaysIn(int64(number(year)), n)
	}
	if plain(which) == "endof" {
		from, to = 21, calendar.DaysIn(int64(number(year)), n)
	}
	return fmt.Sprintf("[%s..%s]", join(year, month, strconv.Itoa(from)), join(year, month, strconv.Itoa(to)))
}

// week writes the days of a week of a year; "" where the year has no such week. The
// first is that of 4 January.
func week(year int64, n int) string {
	fourth := calendar.Civil(year, 1, 4)
	monday := fourth - calendar.Day((int64(fourth)+3)%7) + calendar.Day(7*(n-1)) // 1 January 1970 was a Thursday
	if y, _, _ := (monday + 3).Civil(); n < 1 || y != year {
		return ""
	}
	return dates.On(monday).String() + "/" + dates.On(monday+6).String()
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
