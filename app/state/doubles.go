package state

import (
	"dateline/app/figure"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// DuplicatesAsked makes one of each of the events that are told twice, after it was said how
// many these are.
type DuplicatesAsked struct{}

func (DuplicatesAsked) apply(m Model) (Model, []Effect) {
	if refused, ok := m.refuse(); ok {
		return refused, nil
	}
	return m, []Effect{FindDoubles{m.ID, m.Timeline}}
}

// FindDoubles looks for events that are told twice. It is answered by DoublesFound, or Failed.
type FindDoubles struct {
	Document int
	Timeline *timeline.Timeline
}

func (FindDoubles) effect() {}

// DoublesFound brings the groups of events that may be one.
type DoublesFound struct {
	FindDoubles
	Groups [][]string
}

func (f DoublesFound) apply(m Model) (Model, []Effect) {
	if f.Document != m.ID || m.Timeline != f.Timeline {
		return m, nil
	}
	if len(f.Groups) == 0 {
		return m.notice(phrased("no doubles")), nil
	}
	says := []message.Speaker{phrased(figure.Counted("doubles", len(f.Groups)), len(f.Groups))}
	for i, g := range f.Groups {
		if i == mostMatches {
			says = append(says, message.Plain("…"))
			break
		}
		e := m.Timeline.Events.At(m.Timeline.Events.Find(g[0]))
		says = append(says, message.Joined{Between: " ", All: []message.Speaker{phrased("times", len(g)), eventNamed(e)}})
	}
	return m.tell(message.Lines(says...), Answer{phrased("doubles merge"), reworkDone{doubles{timeline.Phrased("doubles merged")}}},
		Answer{phrased("doubles show"), Filtered{"is:duplicate"}}), nil
}
