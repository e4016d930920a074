package mapview

import (
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// A Moment is what a map shows at an instant: what has begun, as far as it has. It is a
// pure function of the subject and the instant; the map is laid out for all that will
// come, so that nothing moves when it comes.
type Moment struct {
	Says  string    // the instant, and what the story says of it, in lines
	spots []Spot    // as those of the spec, but with what has begun counted
	there []float64 // of each spot, how much of it is there, from 0 to 1
	ways  []float64 // of each leg of the route, how much of its way is made
}

// At returns the moment of an instant of the spots and legs that Of returns for a subject
// and a facet of colours.
// An event fades in over its doubt: it is there as much as is sure that it has begun. It
// stays for its extent and for trail days more, over which it fades; for good where trail
// is below 0.
func At(s *figure.Subject, colour view.Facet, legs []Leg, chosen Choice, at calendar.Instant, trail float64) *Moment {
	c, p, colours := s.Columns(), placesOf(s), s.Colours(colour)
	m := &Moment{spots: slices.Clone(p.spots), there: make([]float64, len(p.spots)), ways: make([]float64, len(legs))}
	for i := range chosen.All() {
		place := c.Place(i)
		if i >= s.Dated || place < 0 || p.at[place] == 0 {
			continue
		}
		if part := begun(s, i, at, trail); part > 0 {
			k := p.at[place] - 1
			m.spots[k].take(i, colours.Slot(i), c.Type(i), timeline.Statuses[c.Status(i)])
			m.there[k] = max(m.there[k], part)
		}
	}
	for k := range legs {
		m.ways[k] = made(legs[k].Leaves, legs[k].Arrives, at)
	}
	return m
}

// begun returns how much of the event at a position is there at an instant.
func begun(s *figure.Subject, i int, at calendar.Instant, trail float64) float64 {
	begins, end := s.Begins(i), s.Bounds(i).End
	part := made(begins.Start, begins.End, at)
	if trail < 0 {
		return part
	}
	return part * (1 - made(end, end.Add(trail), at))
}

// made returns which part of the time between two instants is over; at the first, nothing
// has begun yet.
func made(from, to, at calendar.Instant) float64 {
	switch all := (calendar.Span{Start: from, End: to}).Days(); {
	case !from.Before(at):
		return 0
	case all <= 0 || !at.Before(to):
		return 1
	default:
		return (calendar.Span{Start: from, End: at}).Days() / all
	}
}

// spot returns a spot at the moment of a spec, and how much of it is there.
func (s *Spec) spot(i int) (*Spot, float64) {
	if s.Moment == nil {
		return &s.Spots[i], 1
	}
	return &s.Moment.spots[i], s.Moment.there[i]
}

// made returns how much of the way of a leg is made at the moment of a spec.
func (s *Spec) made(leg int) float64 {
	if s.Moment == nil {
		return 1
	}
	return s.Moment.ways[leg]
}

// grown returns the first part of a line, from 0 to 1 of its points; the line is cut short.
func grown(line []scene.Point, part float64) []scene.Point {
	at := part * float64(len(line)-1)
	switch {
	case at <= 0:
		return nil
	case at >= float64(len(line)-1):
		return line
	}
	k := int(at)
	a, b, rest := line[k], line[k+1], at-float64(k)
	line[k+1] = scene.Pt(a.X+(b.X-a.X)*rest, a.Y+(b.Y-a.Y)*rest)
	return line[:k+2]
}

// now returns what a dot is at the moment of a spec, and how much of it is there: its own
// counts where the map shows no moment.
func (m *Map) now(s Spec, i int) (d *dot, there float64) {
	if s.Moment == nil {
		return &m.dots[i], 1
	}
	return &m.moving[i], m.there[i]
}

// atMoment counts the dots of the layout anew for the moment of a spec.
func (m *Map) atMoment(s Spec) {
	if s.Moment != nil {
		m.moving, m.there = m.plot.recount(m.plot.level(m.made.Scale, s.Text), s.Moment)
		for i := range m.moving {
			m.moving[i].size, m.moving[i].sized = m.dots[i].size, m.dots[i].sized
		}
	}
}

// recount returns the dots of a level with what has begun counted, and how much of each is there.
func (p *plot) recount(number int, now *Moment) ([]dot, []float64) {
	l := p.at(number)
	counted, there := make([]dot, len(l.dots)), make([]float64, len(l.dots))
	for k := range counted {
		counted[k] = dot{at: l.dots[k].at, spot: l.dots[k].spot}
	}
	p.eachOf(l, number, func(i, k int32) {
		counted[k].take(&now.spots[i])
		there[k] = max(there[k], now.there[i])
	})
	return counted, there
}

// drawMoment says the instant in the corner where the map has most room for it.
func (m *Map) drawMoment(sc *scene.Scene, s Spec) {
	if s.Moment == nil || s.Moment.Says == "" {
		return
	}
	font := scene.Font{Size: s.Text * 1.5, Bold: true, Halo: theme.Alpha(s.Theme.Paper, 0.85)}
	sc.Text(scene.Pt(s.Box.X+s.Text*0.9, s.Box.Y+font.Size*1.25), font.Cut(s.Moment.Says, s.Box.W-2*s.Text), font, s.Theme.Ink)
}
