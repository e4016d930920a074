package chart

import (
	"slices"

	"dateline/app/figure/view"
	"dateline/timeline"
)

// mostOffered is how many facets of a timeline's own have a chart each that is offered.
const mostOffered = 12

// barsFirst are the facets whose bars are asked for most.
var barsFirst = []view.Facet{view.ByType, view.ByActor, view.ByPlace}

// used are the charts in the order in which people ask for them; behind them stand the bars by the
// other facets that all files have, then the numbers of the file over time and bars by its own facets.
var used = []string{"time", "bars", "pairs", "silences", "intervals", "calendar", "places", "cumulative", "precision"}

// Offered lists the charts that a person chooses among, those that are asked for most first: bars by
// each facet, and each number over time. What a timeline has nothing for is not among them.
func Offered(t *timeline.Timeline) (names []string) {
	bars, others, own := barsOf(t)
	for _, name := range used {
		switch {
		case !answers(name, t):
		case name == "bars":
			names = append(names, bars...)
		default:
			names = append(names, name)
		}
	}
	names = append(names, others...)
	numbers := 0
	for _, f := range t.Facets {
		if f.Kind == timeline.OfNumbers && numbers < mostOffered {
			names = append(names, "numbers:"+string(view.Own(f.Name)))
			numbers++
		}
	}
	return append(names, own...)
}

// barsOf returns the charts of bars that are asked for most, those by the other facets that all files
// have, and those by the file's own.
func barsOf(t *timeline.Timeline) (first, others, own []string) {
	all := view.Offered(t)
	for _, by := range all[:min(len(all), len(view.Facets)+mostOffered)] {
		switch name := "bars:" + string(by); {
		case by == view.ByNone: // which has one bar
		case slices.Contains(barsFirst, by) && answers(string(by), t):
			first = append(first, name)
		case slices.Contains(barsFirst, by):
		case slices.Contains(view.Facets, by):
			others = append(others, name)
		default:
			own = append(own, name)
		}
	}
	return first, others, own
}

// answers tells whether a timeline has what a chart, or bars by a facet, are of.
func answers(name string, t *timeline.Timeline) bool {
	switch name {
	case "pairs":
		return len(t.Actors) > 1
	case "silences", string(view.ByActor):
		return len(t.Actors) > 0
	case "places":
		return len(t.Actors) > 0 && len(t.Places) > 0
	case string(view.ByPlace):
		return len(t.Places) > 0
	}
	return true
}
