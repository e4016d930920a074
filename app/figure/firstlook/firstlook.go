// Package firstlook chooses what of a timeline is shown at first, for a file that nobody
// has prepared: by which facet the events stand in lanes and are coloured, and which window of time is
// seen. It looks at the data alone, so that a file opens alike in the window, in a picture
// and tomorrow; what the person changes afterwards is the person's.
package firstlook

import (
	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline"
	"dateline/timeline/lane"
)

// Colour returns the facet that the colours are by where the lanes are by another: the same,
// and the status where all stand in one lane, so that what has not happened can be told; where
// all have one status, there is one colour, which says nothing.
func Colour(t *timeline.Timeline, lanes view.Facet) view.Facet {
	switch {
	case lanes != view.ByNone:
		return lanes
	case statuses(t):
		return view.ByStatus
	}
	return view.ByNone
}

// statuses tells whether the events of a timeline, of very many every so many, have more than
// one status.
func statuses(t *timeline.Timeline) bool {
	var first *timeline.Event
	for e := range t.Events.Sample(mostLooked) {
		if first == nil {
			first = e
		}
		if e.Status != first.Status {
			return true
		}
	}
	return false
}

// Of returns the fields of a view that a timeline opens with: lanes, their order, colours, window of time, chart
// and the actor whose route is shown. The others are zero. It is worked out once for a
// subject; Prepare does so ahead.
func Of(s *figure.Subject) view.View {
	f := facetsOf(s.Main())
	return view.View{Lanes: f.lanes, Sorting: lane.AsSuits.Among(s.Main().Len()), Colour: f.colour, Window: s.FirstWindow(), Actor: view.ActorsOf(s.Busiest()), Chart: Chart(s, f.lanes, f.colour)}
}

type facetsKey struct{}

// facets are what is chosen by the timeline of an order alone.
type facets struct {
	lanes, colour view.Facet
}

// facetsOf returns Lanes and Colour of the timeline of an order, worked out once.
func facetsOf(o *figure.Order) facets {
	return figure.Once(o, facetsKey{}, func() facets {
		lanes := Lanes(o.Timeline)
		return facets{lanes, Colour(o.Timeline, lanes)}
	})
}
