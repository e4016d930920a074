package state

import (
	"time"

	"dateline/app/figure/page"
	"dateline/app/figure/view"
)

// flightTime is how long the map flies: long enough that one sees where to, short enough
// that a step of a presentation does not wait for it.
const flightTime = 900 * time.Millisecond

// A Flight is the map on its way: the view says where to, the flight from where, and how
// much of it is done.
type Flight struct {
	Number int
	From   view.Camera
	Done   float64 // 0 to 1
}

// at returns a flight with another part done, nil at its end.
func (f Flight) at(done float64) *Flight {
	if done >= 1 {
		return nil
	}
	f.Done = done
	return &f
}

// Flying returns the flight of the map as it is to be drawn; the zero Flight where it rests.
func (m Model) Flying() page.Flight {
	if m.Flight == nil {
		return page.Flight{}
	}
	return page.Flight{From: m.Flight.From, Part: m.Flight.Done}
}

// fly lets the map fly to where a message leads, from where the picture shows it over
// which the message was made, unless the person wants no motion; what moves the map
// otherwise ends the flight.
func fly(before, next Model, msg Message) (Model, []Effect) {
	elsewhere := next.Timeline != before.Timeline || next.Presenting != before.Presenting
	if next.Camera == before.Camera && next.Projection == before.Projection && !elsewhere {
		return next, nil
	}
	next.Flight = nil
	made, leads := msg.(interface{ over() page.Layout })
	if next.Still || elsewhere || !leads || made.over().Camera.Scale == 0 {
		return next, nil
	}
	next.motions++
	next.Flight = &Flight{Number: next.motions, From: made.over().Camera}
	return next, []Effect{Animate{TheMap, next.motions, flightTime}}
}

// What leads the map elsewhere says over which picture it was made.
func (s Selected) over() page.Layout      { return s.Over }
func (s PlaceSelected) over() page.Layout { return s.Over }
func (s Stepped) over() page.Layout       { return s.Over }
func (f Fitted) over() page.Layout        { return f.Over }

// StillChosen says whether the person wants no motion: the map and the window of time cut
// to where they go.
type StillChosen struct{ Still bool }

func (s StillChosen) apply(m Model) (Model, []Effect) {
	m.Still = s.Still
	return m, nil
}
