package edtf

import (
	"fmt"
	"strings"
	"unicode"

	"dateline/timeline/calendar"
)

// A Language says dates in words.
type Language struct {
	*calendar.Language

	months  [12]noun
	seasons [4]noun // spring first

	forms  [roles][kinds]string // how each kind of noun stands in each role
	thirds [3][kinds]string     // how the beginning, the middle and the end of each are said

	part          string // a month or a year whose day is not known
	within        string // some time between two days
	withinPeriods string // some time between two months or years
	perhaps       string // uncertain
	about         string // approximate, before a noun with its article
	roughly       string // approximate, before what begins with a word of its own
	aboutWithin   string // approximate, of what lies between two dates
	nearly        string // approximate, of one side of a span
	possibly      string // uncertain, of one side of a span
	someYear      string // a part of some year of several
	since, from   string // it goes on; its end is not known
	to            string // its start is not known
	before, after string
	orBefore      string
	orLater       string
	aboutOrBefore string
	aboutOrLater  string
	deep          [3]deepUnit // millions of years and billions, of a year that long ago, and years
	or, and       string
	decade        string // of the first of its years
	century       calendar.Order
	millennium    calendar.Order
}

// A deepUnit says a number of millions or of billions of years ago, one of them and several.
type deepUnit struct{ one, several string }

// A noun is a day or a period, as it stands in a dictionary, and what decides how
// it is spoken of.
type noun struct {
	kind kind
	text string
}

// A kind is what decides on the article and the preposition of a noun.
type kind uint8

const (
	ofDay kind = iota
	ofMonth
	ofMonthCut // of a month before which a word is cut short: d’avril
	ofYear
	ofSeason
	ofSeasonCut // likewise: l’été
	ofDecade
	ofCentury // or a millennium
	kinds
)

// A role is what a noun does in a sentence.
type role uint8

const (
	alone    role = iota // nothing stands before it: "spring 1980"
	about                // behind the word of what is approximate
	doubtful             // behind that of what is uncertain
	between              // between two of them
	since                // since then, from then on
	listed               // one of several
	starting             // the beginning of a span: "from spring 1980"
	ending               // the end of a span: "to spring 1980"
	lasting              // "until spring 1980"
	at                   // "in spring 1980"
	roles
)

// roleNames are the roles as the keys of a language name them: "date about" has a form for
// each kind of noun, in their order, with bars between them.
var roleNames = [roles]string{"alone", "about", "perhaps", "between", "since", "listed", "starting", "ending", "lasting", "at"}

// NewLanguage makes the words of dates in a language. The keys that it asks for begin with
// "date", beside those of the calendar.
func NewLanguage(say calendar.Words) *Language {
	l := &Language{
		Language: calendar.NewLanguage(say),
		part:     say("date part"), within: say("date within"), withinPeriods: say("date within periods"),
		perhaps: say("date is perhaps"), about: say("date is about"), roughly: say("date is roughly"), aboutWithin: say("date is about within"),
		nearly: say("date nearly"), possibly: say("date possibly"), someYear: say("date some year"),
		since: say("date from on"), from: say("date from"), to: say("date to"),
		before: say("date before"), after: say("date after"),
		orBefore: say("date or before"), orLater: say("date or later"), aboutOrBefore: say("date about or before"), aboutOrLater: say("date about or later"),
		deep: [3]deepUnit{{say("date million ago"), say("date millions ago")}, {say("date billion ago"), say("date billions ago")}, {say("date years ago"), say("date years ago")}},
		or:   say("date or"), and: say("date and"), decade: say("date decade"),
		century: calendar.Order(say("date century")), millennium: calendar.Order(say("date millennium")),
	}
	for i, name := range roleNames {
		calendar.Fill(l.forms[i][:], say("date "+name))
	}
	for i, name := range []string{"early", "middle", "late"} {
		calendar.Fill(l.thirds[i][:], say("date "+name))
	}
	var seasons [4]string
	calendar.Fill(seasons[:], say("seasons"))
	for i, name := range seasons {
		l.seasons[i] = cut(ofSeason, name)
	}
	var months [12]string
	calendar.Fill(months[:], say("months"))
	for i, name := range months {
		l.months[i] = cut(ofMonth, name)
	}
	return l
}

// cut makes a noun of a word of a list: of the next kind where it begins with a vowel.
func cut(k kind, name string) noun {
	if name, vowel := strings.CutPrefix(name, calendar.Vowel); vowel {
		return noun{k + 1, name}
	}
	return noun{k, name}
}

// in says a noun in its role.
func (l *Language) in(as role, n noun) string { return fmt.Sprintf(l.forms[as][n.kind], n.text) }

// deepest is the first year, counted back, that is said in millions of years: nobody means
// the one year that lies between the two ways of counting.
const deepest = 1_000_000

// Deep is the first year, counted back, that is said as so many years ago where it is known to the
// thousand: finds are dated so, back from the present. Whether the year 0 was counted is lost in it.
const Deep = 100_000

// year says an astronomical year: the year 0 is 1 BCE.
func (l *Language) year(y int64) string {
	switch {
	case -y >= deepest:
		return l.ago(y)
	case -y >= Deep && -y%1000 == 0: // as EDTF counts years, and so are those that are read from such words
		return fmt.Sprintf(l.deep[2].several, l.Grouped(-y))
	case 1-y >= Deep && (1-y)%1000 == 0: // as years before the common era are counted
		return fmt.Sprintf(l.deep[2].several, l.Grouped(1-y))
	case y <= 0:
		return fmt.Sprintf(l.BCE, l.Grouped(1-y))
	case y < calendar.FirstBare:
		return fmt.Sprintf(l.CE, l.Grouped(y))
	}
	return l.Grouped(y)
}

// ago says a year that is a million years back or more as geology does, to six figures.
func (l *Language) ago(y int64) string {
	unit, worth := l.deep[0], 1e6
	if y <= -1_000_000_000 {
		unit, worth = l.deep[1], 1e9
	}
	n := float64(-y) / worth
	said := unit.several
	if n == 1 || n < 2 && l.BelowTwo {
		said = unit.one
	}
	return fmt.Sprintf(said, l.Figures(n))
}

// shared takes from the first of two times what the second says again: "between 4.6 and
// 4.54 billion years ago", "431 to 404 BCE".
func (l *Language) shared(first, second noun) noun {
	for _, unit := range l.deep {
		number, is := unit.cut(first.text)
		_, both := unit.cut(second.text)
		if is && both && !strings.ContainsFunc(number, unicode.IsLetter) { // "1.2 billion" keeps its own years
			return noun{first.kind, number}
		}
	}
	era := deepUnit{l.BCE, l.BCE}
	if _, both := era.cut(second.text); both {
		return bare(first, era)
	}
	return first
}

// untold takes from the first of two times its era where that is the common one, in which the
// second must lie, too.
func (l *Language) untold(first noun) noun { return bare(first, deepUnit{l.CE, l.CE}) }

// bare takes an era from a noun; of a month or a day not where the year would be read as a day:
// "January 30 BCE".
func bare(n noun, era deepUnit) noun {
	text, has := era.cut(n.text)
	if !has || n.kind != ofYear && len(text)-len(strings.TrimRight(text, "0123456789")) < len("100") {
		return n
	}
	return noun{n.kind, text}
}

// cut returns the number of a time that is said in a unit.
func (u deepUnit) cut(text string) (number string, ok bool) {
	for _, form := range []string{u.one, u.several} {
		before, behind, _ := strings.Cut(form, "%s")
		if rest, has := strings.CutPrefix(text, before); has {
			if number, ok = strings.CutSuffix(rest, behind); ok {
				return number, true
			}
		}
	}
	return "", false
}
