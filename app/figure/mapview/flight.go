package mapview

import (
	"math"

	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/geo"
)

// A Flight is a part of the way from the camera of a spec to another.
type Flight struct {
	To   view.Camera
	Part float64 // from 0 to 1
}

// Between two projections the picture of one fades into that of the other in this part of a
// flight.
const (
	fadesFrom = 0.3
	fadesTo   = 0.7
)

// fly draws a map on its way. Where the way leads into another projection it is flown in
// both side by side, over the same positions and equally closely, and the picture of one
// fades into the other's; where one of them lacks a position, the flight cuts.
func (m *Map) fly(sc *scene.Scene, s Spec) view.Camera {
	end := s
	end.Camera = s.Flight.To
	from, to, part := s.Camera, Settle(end), s.Flight.Part
	ends, ok1 := to.In(from.Projection)
	begins, ok2 := from.In(to.Projection)
	switch {
	case part <= 0:
		s.Flight = nil
		return m.draw(sc, s)
	case part >= 1:
		s.Flight, s.Camera = nil, to
		return m.landed(to.Projection).draw(sc, s)
	}
	if from.Projection == to.Projection || !ok1 || !ok2 {
		s.Camera = from.Toward(to, part, s.Box.W)
		return m.draw(sc, s)
	}
	first, last := s, s
	first.Camera, last.Camera = from.Toward(ends, part, s.Box.W), begins.Toward(to, part, s.Box.W)
	faded := min(max((part-fadesFrom)/(fadesTo-fadesFrom), 0), 1)
	faded *= faded * (3 - 2*faded) // softly
	switch faded {
	case 0:
		return m.draw(sc, first)
	case 1:
		return m.landed(to.Projection).draw(sc, last)
	}
	if m.other == nil {
		m.other = new(Map)
	}
	m.draw(sc, first)
	if same, ok := first.Camera.In(to.Projection); ok {
		last.Camera = between(same, last.Camera, faded) // at first the pictures lie upon each other
	}
	last.Theme = s.Theme.Faded(faded)
	return m.other.draw(sc, last)
}

// landed returns the map after it has taken over what the other one has made, where that is in
// a projection already.
func (m *Map) landed(p geo.Projection) *Map {
	if other := m.other; other != nil && m.ground.projection != p && other.ground.projection == p {
		m.other = nil
		*m, *other = *other, *m
		m.other = other
	}
	return m
}

// between returns the camera a part of the way from one to another of the same projection.
func between(a, b view.Camera, part float64) view.Camera {
	b.X, b.Y = a.X+part*(b.X-a.X), a.Y+part*(b.Y-a.Y)
	b.Scale = a.Scale * math.Pow(b.Scale/a.Scale, part)
	return b
}
