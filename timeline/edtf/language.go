package edtf

import (
	"fmt"
	"strconv"
	"strings"
)

// A language says dates in words.
type language struct {
	months  [12]string
	seasons [4]noun // spring first
	first   string  // the word for the first of a month
	vowels  string  // letters before which a word is cut short

	forms [roles][kinds]string // how each kind of noun stands in each role

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
	orBefore      string
	orLater       string
	aboutOrBefore string
	aboutOrLater  string
	bce, ce       string
	deep          [2]deepUnit // millions of years and billions, of a year that long ago
	point         string      // between a whole number and its decimals
	or, and       string
	decade        string // of the first of its years
	century       func(n int64) string
	millennium    func(n int64) string
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
	ofYear
	ofSeason
	ofSeasonCut // of a season before which the article is cut short: l’été
	ofDecade
	ofCentury // or a millennium
	kinds
)

// A role is what a noun does in a sentence.
type role uint8

const (
	alone    role = iota // nothing stands before it: "spring 1980"
	named                // behind a word that asks for its article: about, between, since
	starting             // the beginning of a span: "from spring 1980"
	ending               // the end of a span: "to spring 1980"
	lasting              // "until spring 1980"
	at                   // "in spring 1980"
	roles
)

var languages = map[string]language{
	"en": {
		months:  [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
		seasons: [4]noun{{ofSeason, "spring"}, {ofSeason, "summer"}, {ofSeason, "autumn"}, {ofSeason, "winter"}}, first: "1",
		forms: [roles][kinds]string{
			//         day         month       year        season      season      decade          century
			alone:    {"%s", "%s", "%s", "%s", "%s", "the %s", "the %s"},
			named:    {"%s", "%s", "%s", "%s", "%s", "the %s", "the %s"},
			starting: {"%s", "%s", "%s", "%s", "%s", "the %s", "the %s"},
			ending:   {"to %s", "to %s", "to %s", "to %s", "to %s", "to the %s", "to the %s"},
			lasting:  {"until %s", "until %s", "until %s", "until %s", "until %s", "until the %s", "until the %s"},
			at:       {"on %s", "in %s", "in %s", "in %s", "in %s", "in the %s", "in the %s"},
		},
		part: "%s (day not known)", within: "some day between %s and %s", withinPeriods: "some time between %s and %s",
		perhaps: "perhaps %s", about: "about %s", roughly: "roughly %s", aboutWithin: "%s, roughly", nearly: "about", possibly: "perhaps", someYear: "%s of some year of %s",
		since: "from %s on", from: "from %s, end not known", to: "%s, start not known",
		orBefore: "%s or before", orLater: "%s or later", aboutOrBefore: "about %s or before", aboutOrLater: "about %s or later",
		bce: "%s BCE", ce: "%s CE", point: ".",
		deep: [2]deepUnit{{"%s million years ago", "%s million years ago"}, {"%s billion years ago", "%s billion years ago"}},
		or:   "or", and: "and", decade: "%ds",
		century: func(n int64) string { return ordinal(n) + " century" }, millennium: func(n int64) string { return ordinal(n) + " millennium" },
	},
	"fr": {
		months:  [12]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
		seasons: [4]noun{{ofSeason, "printemps"}, {ofSeasonCut, "été"}, {ofSeasonCut, "automne"}, {ofSeasonCut, "hiver"}}, first: "1er", vowels: "aeo",
		forms: [roles][kinds]string{
			//         day            month           year            season         season cut        decade            century
			alone:    {"le %s", "%s", "%s", "%s", "%s", "%s", "%s"},
			named:    {"le %s", "%s", "%s", "le %s", "l’%s", "les %s", "le %s"},
			starting: {"du %s", "de %s", "de %s", "du %s", "de l’%s", "des %s", "du %s"},
			ending:   {"au %s", "à %s", "à %s", "au %s", "à l’%s", "aux %s", "au %s"},
			lasting:  {"jusqu’au %s", "jusqu’en %s", "jusqu’en %s", "jusqu’au %s", "jusqu’à l’%s", "jusqu’aux %s", "jusqu’au %s"},
			at:       {"le %s", "en %s", "en %s", "au %s", "à l’%s", "dans les %s", "au %s"},
		},
		part: "%s (jour inconnu)", within: "un jour entre %s et %s", withinPeriods: "entre %s et %s",
		perhaps: "peut-être %s", about: "vers %s", roughly: "à peu près %s", aboutWithin: "%s, à peu près", nearly: "environ", possibly: "peut-être", someYear: "%s d’une année %s",
		since: "depuis %s", from: "depuis %s, fin inconnue", to: "%s, début inconnu",
		orBefore: "%s ou avant", orLater: "%s ou après", aboutOrBefore: "vers %s ou avant", aboutOrLater: "vers %s ou après",
		bce: "%s av. J.-C.", ce: "%s apr. J.-C.", point: ",",
		deep: [2]deepUnit{{"%s million d’années avant le présent", "%s millions d’années avant le présent"}, {"%s milliard d’années avant le présent", "%s milliards d’années avant le présent"}},
		or:   "ou", and: "et", decade: "années %d",
		century: func(n int64) string { return rank(n) + " siècle" }, millennium: func(n int64) string { return rank(n) + " millénaire" },
	},
}

// in says a noun in its role.
func (l language) in(as role, n noun) string {
	form := l.forms[as][n.kind]
	if form == "de %s" && strings.ContainsAny(n.text[:1], l.vowels) {
		form = "d’%s" // d’avril
	}
	return fmt.Sprintf(form, n.text)
}

// ordinal writes an English number of order: 1st, 2nd, 3rd, 19th.
func ordinal(n int64) string {
	suffix := "th"
	if n/10%10 != 1 && n%10 >= 1 && n%10 <= 3 {
		suffix = [...]string{"", "st", "nd", "rd"}[n%10]
	}
	return strconv.FormatInt(n, 10) + suffix
}

// rank writes a French number of order in Roman figures, as centuries have it: Ier, XIXe.
func rank(n int64) string {
	var b strings.Builder
	left := n
	for _, one := range []struct {
		worth int64
		text  string
	}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; left >= one.worth; left -= one.worth {
			b.WriteString(one.text)
		}
	}
	if n == 1 {
		return b.String() + "er"
	}
	return b.String() + "e"
}

// deepest is the first year, counted back, that is said in millions of years: nobody means
// the one year that lies between the two ways of counting.
const deepest = 1_000_000

// year says an astronomical year: the year 0 is 1 BCE.
func (l language) year(y int64) string {
	switch {
	case y <= -deepest:
		return l.ago(y)
	case y <= 0:
		return fmt.Sprintf(l.bce, grouped(1-y))
	}
	return grouped(y)
}

// ago says a year that is a million years back or more as geology does, to six figures.
func (l language) ago(y int64) string {
	unit, worth := l.deep[0], 1e6
	if y <= -1_000_000_000 {
		unit, worth = l.deep[1], 1e9
	}
	n := float64(-y) / worth
	said := unit.several
	if n < 2 {
		said = unit.one
	}
	return fmt.Sprintf(said, strings.Replace(strconv.FormatFloat(n, 'g', 6, 64), ".", l.point, 1))
}

// shared takes from the first of two times what the second says again: "between 4.6 and
// 4.54 billion years ago".
func (l language) shared(first, second noun) noun {
	for _, unit := range l.deep {
		if number, both := unit.cut(first.text); both {
			if _, both = unit.cut(second.text); both {
				return noun{first.kind, number}
			}
		}
	}
	return first
}

// cut returns the number of a time that is said in a unit.
func (u deepUnit) cut(text string) (number string, ok bool) {
	for _, form := range []string{u.one, u.several} {
		if number, ok = strings.CutSuffix(text, strings.TrimPrefix(form, "%s")); ok {
			return number, true
		}
	}
	return "", false
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
