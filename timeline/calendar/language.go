package calendar

import (
	"fmt"
	"strconv"
	"strings"
)

// A Language is the words of a calendar in one language, as axes say it.
type Language struct {
	Months, Short [12]string // "April", "Apr"; one that begins with a vowel as Vowel says
	Weekdays      [7]string  // short, Monday first
	Point, Group  string     // between a whole number and its decimals, and between thousands
	BelowTwo      bool       // all that is less than two is said as one is: "1,5 million"
	BCE, CE       string     // "%s BCE"

	day       Order  // how a day of the month is written
	dayMonth  string // a day and its month
	monthYear string // a month and its year
	ago       [2]string
}

// Words finds the words of a language by their keys.
type Words func(key string) string

// NewLanguage makes the words of a calendar. The keys that it asks for begin with "months",
// "weekdays", "date" and "number"; those of several words have them apart by bars.
func NewLanguage(say Words) *Language {
	l := &Language{
		Point: say("number point"), Group: say("number group"), BelowTwo: say("number none") == "one", BCE: say("date bce"), CE: say("date ce"),
		day: Order(say("date day")), dayMonth: say("date day month"), monthYear: say("date month year"),
		ago: [2]string{say("date millions"), say("date billions")},
	}
	Fill(l.Months[:], say("months"))
	Fill(l.Short[:], say("months short"))
	Fill(l.Weekdays[:], say("weekdays short"))
	for i, name := range l.Months {
		l.Months[i] = strings.TrimPrefix(name, Vowel)
	}
	return l
}

// Vowel stands before a word of a list that begins with a vowel, where a language cuts short
// what stands before such a word: "’avril".
const Vowel = "’"

// Fill fills a list with words that stand apart by bars.
func Fill(list []string, words string) {
	copy(list, strings.Split(words, "|"))
}

// Day writes a day of the month with its month: "18 April", "1er avril", "18. April".
func (l *Language) Day(d int, month string) string {
	return fmt.Sprintf(l.dayMonth, l.day.Of(int64(d)), month)
}

// DayAlone writes a day whose month is said elsewhere.
func (l *Language) DayAlone(d int) string { return l.day.Of(int64(d)) }

// Of writes a month or a day with its year.
func (l *Language) Of(month, year string) string { return fmt.Sprintf(l.monthYear, month, year) }

// Grouped writes a number of five digits and more with its thousands apart.
func (l *Language) Grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	if len(s) < 5 {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			b.WriteString(l.Group)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Figures writes a number to six figures.
func (l *Language) Figures(x float64) string {
	return strings.Replace(strconv.FormatFloat(x, 'g', 6, 64), ".", l.Point, 1)
}

// An Order says how a language writes numbers of order, in forms that stand apart by bars:
// {n} is the number, {R} the number in Roman figures. The first form is that of all numbers;
// of the others each has before a blank which numbers it is for, "1" or "*1" for all that end
// so, and the last that fits is taken:
//
//	{n}th|*1 {n}st|*11 {n}th
//	{R}e|1 {R}er
type Order string

// Of writes a number.
func (o Order) Of(n int64) string {
	forms := strings.Split(string(o), "|")
	form, digits := forms[0], strconv.FormatInt(n, 10)
	for _, one := range forms[1:] {
		which, says, _ := strings.Cut(one, " ")
		ends, some := strings.CutPrefix(which, "*")
		if which == digits || some && strings.HasSuffix(digits, ends) {
			form = says
		}
	}
	form = strings.Replace(form, "{n}", digits, 1)
	if before, after, has := strings.Cut(form, "{R}"); has {
		form = before + roman(n) + after
	}
	return form
}

// roman writes a number in Roman figures.
func roman(n int64) string {
	var b strings.Builder
	for _, one := range []struct {
		worth int64
		text  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= one.worth; n -= one.worth {
			b.WriteString(one.text)
		}
	}
	return b.String()
}
