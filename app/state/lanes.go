package state

import (
	"dateline/app/figure/page"
	"dateline/timeline/lane"
)

// LanesScrolled says how many of many lanes are above what shows.
type LanesScrolled struct{ FirstLane int }

func (s LanesScrolled) apply(m Model) (Model, []Effect) {
	m.FirstLane = max(0, s.FirstLane)
	return m, nil
}

// sorting is the order in which the lanes stand.
func (m Model) sorting() lane.Sorting { return m.Sorting.Among(m.Timeline.Events.Len()) }

// LanesOrdered chooses the order of the lanes.
type LanesOrdered struct{ Sorting lane.Sorting }

func (o LanesOrdered) apply(m Model) (Model, []Effect) {
	m.Sorting, m.ByHand = o.Sorting, ""
	return m, nil
}

// LaneMoved puts a lane where another is.
type LaneMoved struct{ Lane, To string }

func (v LaneMoved) apply(m Model) (Model, []Effect) {
	m.ByHand = page.MoveLane(m.Subject, m.View, v.Lane, v.To)
	return m, nil
}

// LaneFolded folds a lane, or unfolds it.
type LaneFolded struct{ Lane string }

func (f LaneFolded) apply(m Model) (Model, []Effect) {
	m.Folded = m.Folded.Turned(f.Lane)
	return m, nil
}
