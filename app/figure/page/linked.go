package page

import (
	"dateline/app/figure"
	"dateline/app/figure/facts"
	"dateline/app/figure/timelineview"
	"dateline/timeline"
)

// linked are the links of an event, found once for all frames that show it.
type linked struct {
	subject *figure.Subject
	event   string
	all     []timelineview.Link
}

// linked returns the links of the selected event to those that show.
func (b *Board) linked(s BoardSpec) []timelineview.Link {
	l := &b.links
	if l.subject == s.Subject && l.event == s.Selected {
		return l.all
	}
	l.subject, l.event, l.all = s.Subject, s.Selected, l.all[:0]
	if i := s.Subject.Find(s.Selected); i >= 0 {
		for _, w := range facts.Ways(s.Subject, i) {
			if w.Event >= 0 && w.Kind != timeline.NotSame {
				l.all = append(l.all, timelineview.Link{Event: w.Event, Back: w.Back})
			}
		}
	}
	return l.all
}
