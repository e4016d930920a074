// Package firstlook chooses what of a timeline is shown at first, for a file that nobody
// has prepared: by which facet the events stand in lanes and are coloured, and which window of time is
// seen. It looks at the data alone, so that a file opens alike in the window, in a picture
// and tomorrow; what the person changes afterwards is the person's.
package firstlook

import (
	"dateline/app/figure"
	"dateline/app/figure/chart"
	"dateline/app/figure/view"
)

// Colour returns the facet that the colours are by where the lanes are by another: the same,
// and the status where all stand in one lane, so that what has not happened can be told.
func Colour(lanes view.Facet) view.Facet {
	if lanes == view.ByNone {
		return view.ByStatus
	}
	return lanes
}

// Of returns the fields of a view that a timeline opens with: lanes, colours, window of time, chart
// and the actor whose route is shown. The others are zero. It is worked out once for a
// subject; Prepare does so ahead.
func Of(s *figure.Subject) view.View {
	lanes := lanesOf(s.Main())
	return view.View{Lanes: lanes, Colour: Colour(lanes), Window: s.FirstWindow(), Actor: view.ActorsOf(s.Busiest()), Chart: chart.First}
}

type lanesKey struct{}

// lanesOf returns Lanes of the timeline of an order, worked out once.
func lanesOf(o *figure.Order) view.Facet {
	return figure.Once(o, lanesKey{}, func() view.Facet { return Lanes(o.Timeline) })
}
