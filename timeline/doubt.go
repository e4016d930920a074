package timeline

import (
	"strings"

	"dateline/timeline/edtf"
)

// DatePrecisions are the words for how closely a date is known, from fine to coarse. A range
// is a date of several of which only one is meant: some day between two. Times that lie within an
// hour, "between 12:40 and 12:45", are known to the hour.
var DatePrecisions = []string{"time", "hour", "day", "month", "season", "year", "decade", "century", "millennium", "range", "open"}

// precisionWordOf are the words of the units of a date.
var precisionWordOf = map[edtf.Precision]string{edtf.Fraction: "time", edtf.Second: "time", edtf.Minute: "time", edtf.Unbounded: "open"}

// DatePrecision returns one of DatePrecisions for a date, "" for none.
func DatePrecision(d edtf.Date) string {
	switch word, other := precisionWordOf[d.Precision()]; {
	case d.IsZero():
		return ""
	case strings.HasPrefix(d.String(), "[") && d.NearlyOneTime():
		return "hour"
	case strings.HasPrefix(d.String(), "[") && d.OneDay():
		return "day"
	case strings.HasPrefix(d.String(), "[") && d.Bounds().Days() != 1:
		return "range"
	case other:
		return word
	}
	return d.Precision().String()
}

// SaidBy returns how many say so: the sources of the claims of an event, and of a claim that
// names no source its speaker, or else its medium.
func (e *Event) SaidBy() int {
	claims := e.rare().Claims
	n := 0
	for i, c := range claims {
		if who := c.who(); who != "" && !saidBefore(claims[:i], who) {
			n++
		}
	}
	return n
}

// saidBefore tells whether one of a few claims has somebody too.
func saidBefore(claims []Claim, who string) bool {
	for _, c := range claims {
		if c.who() == who {
			return true
		}
	}
	return false
}

// who returns what tells the origin of a claim from others.
func (c Claim) who() string {
	switch {
	case c.Source != "":
		return "s" + c.Source
	case len(c.Speaker) > 0:
		return "p" + c.Speaker[0].Value
	case len(c.Via) > 0:
		return "v" + c.Via[0].Value
	}
	return ""
}

// Unconfirmed tells whether something of an event came from a machine and no person has looked
// at it.
func (e *Event) Unconfirmed() bool {
	for _, o := range e.rare().Origin {
		if !o.Confirmed && o.How != Typed {
			return true
		}
	}
	return false
}
