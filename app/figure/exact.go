package figure

import (
	"strings"
	"sync/atomic"
	"weak"

	"dateline/data/kit/speech"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// inTime says that something lies in a time, where nothing is in doubt: "in the time from 1 February 2014 to
// 1 March 2015", "on 18 April 2019".
func (a asker) inTime(d edtf.Date) string {
	l := speech.In(a.lang)
	if first, last, several := l.Between(d); several {
		return a.say("asked in time", first, last)
	}
	return l.During(d)
}

// exact tells whether of every date of a timeline all days are known, so that nothing only may lie in a time.
// It is asked of each term that is drawn, and looked for once for the timeline that was asked last.
func exact(t *timeline.Timeline) bool {
	if last := lastExact.Load(); last != nil && last.of.Value() == t {
		return last.is
	}
	is := true
	for _, e := range t.Events.All() {
		if is = e.When.Date.IsZero() || daysKnown(e.When.Date); !is {
			break
		}
	}
	lastExact.Store(&exactOf{weak.Make(t), is})
	return is
}

// An exactOf is what was found of a timeline, which it does not keep alive.
type exactOf struct {
	of weak.Pointer[timeline.Timeline]
	is bool
}

var lastExact atomic.Pointer[exactOf]

// daysKnown tells whether a date is a day, a time of a day, or from one such to another.
func daysKnown(d edtf.Date) bool {
	if d.Approximate() || d.Uncertain() {
		return false
	}
	text := d.String()
	if strings.ContainsAny(text, "[{X") {
		return false
	}
	from, to, several := strings.Cut(text, "/")
	return ofDay(from) && (!several || ofDay(to))
}

// ofDay tells whether one side of a date is written to the day at least.
func ofDay(side string) bool {
	d, err := edtf.Parse(side)
	return err == nil && (d.Precision() == edtf.Day || strings.Contains(side, "T"))
}
