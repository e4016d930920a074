package edtf

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/timeline/calendar"
)

// A language says dates in words.
type language struct {
	months [12]string
	first  string // the word for the first of a month

	lone               string // a day standing alone
	part               string // a month or years whose day is not known
	within             string // some time between two days
	extent             string // from one day to another
	about              string
	openEnd, openStart string
	bce                string
}

var languages = map[string]language{
	"en": {
		months: [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
		lone:   "%s", within: "some day between %s and %s", part: "%s (day not known)",
		about: "about %s", extent: "%s to %s",
		openEnd: "from %s, end not known", openStart: "until %s, start not known", bce: "%s BCE", first: "1",
	},
	"fr": {
		months: [12]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
		lone:   "le %s", within: "un jour entre le %s et le %s", part: "%s (jour inconnu)",
		about: "vers %s", extent: "du %s au %s",
		openEnd: "à partir du %s, fin inconnue", openStart: "jusqu’au %s, début inconnu", bce: "%s av. J.-C.", first: "1er",
	},
}

// Words returns the date in words, in "en" or "fr"; any other language speaks
// English. A side that is open or unknown is said so, and a month or a year is
// never said as its first day.
func Words(d Date, lang string) string {
	l, ok := languages[lang]
	if !ok {
		l = languages["en"]
	}
	if d.IsZero() {
		return ""
	}
	said := l.say(d)
	if d.doubt != 0 {
		return fmt.Sprintf(l.about, said)
	}
	return said
}

func (l language) say(d Date) string {
	b := d.bounds
	last := b.End.Day
	if b.End.Nano == 0 {
		last--
	}
	switch {
	case b.Start.Unbounded() && b.End.Unbounded():
		return d.text
	case b.Start.Unbounded():
		return fmt.Sprintf(l.openStart, l.date(last, last))
	case b.End.Unbounded():
		return fmt.Sprintf(l.openEnd, l.date(b.Start.Day, b.Start.Day))
	case last <= b.Start.Day:
		return fmt.Sprintf(l.lone, l.date(b.Start.Day, b.Start.Day))
	}
	if period, whole := l.period(b); whole && !strings.ContainsAny(d.text, "/[{") {
		return fmt.Sprintf(l.part, period)
	}
	from, to := l.date(b.Start.Day, last), l.date(last, last)
	if d.kind == Within {
		return fmt.Sprintf(l.within, from, to)
	}
	return fmt.Sprintf(l.extent, from, to)
}

// date says a day; what it shares with the day that is said after it, the year
// and the month, is left to that one.
func (l language) date(day, next calendar.Day) string {
	y, m, d := day.Civil()
	ny, nm, _ := next.Civil()
	text := strconv.Itoa(d)
	if d == 1 {
		text = l.first
	}
	if day == next || y != ny {
		return text + " " + l.months[m-1] + " " + l.year(y)
	}
	if m != nm {
		return text + " " + l.months[m-1]
	}
	return text
}

// period names a whole month or whole year or years; false for anything else.
func (l language) period(b calendar.Span) (string, bool) {
	y, m, d := b.Start.Day.Civil()
	ey, em, ed := b.End.Day.Civil()
	switch {
	case d != 1 || ed != 1 || b.End.Nano != 0:
		return "", false
	case (ey == y && em == m+1) || (ey == y+1 && m == 12 && em == 1):
		return l.months[m-1] + " " + l.year(y), true
	case m != 1 || em != 1:
		return "", false
	case ey == y+1:
		return l.year(y), true
	}
	return l.year(y) + "–" + l.year(ey-1), true
}

// year says an astronomical year: the year 0 is 1 BCE.
func (l language) year(y int64) string {
	if y <= 0 {
		return fmt.Sprintf(l.bce, grouped(1-y))
	}
	return grouped(y)
}

// grouped writes a number of five digits and more with its thousands apart, by
// thin spaces as ISO 80000-1 has it.
func grouped(n int64) string {
	s := strconv.FormatInt(n, 10)
	if len(s) < 5 {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			b.WriteRune('\u202f')
		}
		b.WriteRune(r)
	}
	return b.String()
}
