package state

import (
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/timeline/lane"
)

type Laned struct{ By view.Facet }

func (l Laned) apply(m Model) Model {
	m.Lanes, m.ByHand, m.Folded, m.FirstLane = l.By, "", "", 0
	return m
}

// Scrolled says how many of many lanes are above what shows.
type Scrolled struct{ FirstLane int }

func (s Scrolled) apply(m Model) Model { m.FirstLane = max(0, s.FirstLane); return m }

// Ordered chooses the order of the lanes.
type Ordered struct{ Order lane.Order }

func (o Ordered) apply(m Model) Model { m.Order, m.ByHand = o.Order, ""; return m }

// Moved puts a lane into the place of another.
type Moved struct{ Lane, To string }

func (v Moved) apply(m Model) Model {
	m.ByHand = timelineview.Moved(m.Subject, m.Lanes, m.Order, m.ByHand, v.Lane, v.To)
	return m
}

// Folded folds a lane, or unfolds it.
type Folded struct{ Lane string }

func (f Folded) apply(m Model) Model { m.Folded = m.Folded.Turned(f.Lane); return m }
