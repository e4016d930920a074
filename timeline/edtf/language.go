package edtf

import (
	"fmt"
	"strconv"
	"strings"
)

// A language says dates in words.
type language struct {
	months  [12]string
	seasons [4]string // spring first
	first   string    // the word for the first of a month

	on            string // a day standing alone
	part          string // a month or a year whose day is not known
	decade        string
	within        string // some time between two days
	withinPeriods string // some time between two months or years
	extent        string // from one day to another
	periods       string // from one month or year to another
	about         string // approximate
	perhaps       string // uncertain
	someYear      string // a part of some year of several
	since, until  bound  // it goes on; it always was
	from, to      bound  // the end, the start is not known
	orBefore      bound
	orLater       bound
	bce, ce       string
	or, and       string
}

var languages = map[string]language{
	"en": {
		months:  [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
		seasons: [4]string{"spring", "summer", "autumn", "winter"}, first: "1",
		on: "%s", part: "%s (day not known)", decade: "the %ds",
		within: "some day between %s and %s", withinPeriods: "some time between %s and %s",
		extent: "%s to %s", periods: "%s to %s", about: "about %s", perhaps: "perhaps %s",
		someYear: "%s of some year of %s",
		since:    bound{"from %s on", "from %s on"}, until: bound{"until %s", "until %s"},
		from: bound{"from %s, end not known", "from %s, end not known"}, to: bound{"until %s, start not known", "until %s, start not known"},
		orBefore: bound{"on %s or before", "in %s or before"}, orLater: bound{"on %s or later", "in %s or later"},
		bce: "%s BCE", ce: "%s CE", or: "or", and: "and",
	},
	"fr": {
		months:  [12]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
		seasons: [4]string{"printemps", "été", "automne", "hiver"}, first: "1er",
		on: "le %s", part: "%s (jour inconnu)", decade: "années %d",
		within: "un jour entre le %s et le %s", withinPeriods: "entre %s et %s",
		extent: "du %s au %s", periods: "de %s à %s", about: "vers %s", perhaps: "peut-être %s",
		someYear: "%s d’une année des %s",
		since:    bound{"depuis le %s", "depuis %s"}, until: bound{"jusqu’au %s", "jusqu’en %s"},
		from: bound{"depuis le %s, fin inconnue", "depuis %s, fin inconnue"}, to: bound{"jusqu’au %s, début inconnu", "jusqu’en %s, début inconnu"},
		orBefore: bound{"le %s ou avant", "en %s ou avant"}, orLater: bound{"le %s ou après", "en %s ou après"},
		bce: "%s av. J.-C.", ce: "%s apr. J.-C.", or: "ou", and: "et",
	},
}

// A bound says one side of a date: where it is a day, and where it is a longer
// period.
type bound struct{ day, period string }

// year says an astronomical year: the year 0 is 1 BCE. Beyond a million years
// nobody means the one year that lies between the two ways of counting.
func (l language) year(y int64) string {
	if y <= -1_000_000 {
		return fmt.Sprintf(l.bce, grouped(-y))
	}
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
