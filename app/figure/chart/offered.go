package chart

import (
	"cmp"
	"slices"

	"dateline/app/figure/view"
	"dateline/timeline"
)

// mostOffered is how many facets of a timeline's own have a chart each that is offered.
const mostOffered = 12

// barsFirst are the facets whose bars are asked for most, and tell each whether a timeline has any value
// of it; nil where every one has.
var barsFirst = map[view.Facet]func(*timeline.Timeline) bool{view.ByType: nil, view.ByPlace: anyPlace, view.ByActor: anyActor}

func anyActor(t *timeline.Timeline) bool       { return len(t.Actors) > 0 }
func twoActors(t *timeline.Timeline) bool      { return len(t.Actors) > 1 }
func anyPlace(t *timeline.Timeline) bool       { return len(t.Places) > 0 }
func actorsAtPlaces(t *timeline.Timeline) bool { return anyActor(t) && anyPlace(t) }

// Has tells whether a timeline has what the chart of a name is of: another is empty whatever shows.
func Has(name string, t *timeline.Timeline) bool {
	at, facet := find(name)
	if at < 0 || kinds[at].needs == nil {
		return at >= 0
	}
	return facet != "" && facet != string(view.ByActor) || kinds[at].needs(t) // a facet of its own is of no actors
}

// Offered lists the charts that a person chooses among: those that are asked for most first, the bars by
// some facets among them; behind these the bars by the other facets that all files have, then the numbers of
// the file over time, bars by its own facets, and the pairs of those that are lists. What a timeline has nothing for is not among them.
func Offered(t *timeline.Timeline) (names []string) {
	bars, others, own := barsOf(t)
	asked := slices.DeleteFunc(slices.Clone(kinds), func(k kind) bool { return k.asked == 0 || !Has(k.name, t) })
	slices.SortFunc(asked, func(a, b kind) int { return cmp.Compare(a.asked, b.asked) })
	for _, k := range asked {
		if k.name == "bars" {
			names = append(names, bars...)
		} else {
			names = append(names, k.name)
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
	names = append(names, own...)
	for _, f := range t.Facets[:min(len(t.Facets), mostOffered)] {
		if f.Kind == timeline.OfLists && !t.OfTelling(f.Name) {
			names = append(names, "pairs:"+string(view.Own(f.Name)))
		}
	}
	return names
}

// barsOf returns the charts of bars that are asked for most, those by the other facets that all files
// have, and those by the file's own.
func barsOf(t *timeline.Timeline) (first, others, own []string) {
	all := view.Offered(t)
	for _, by := range all[:min(len(all), len(view.Facets)+mostOffered)] {
		needs, often := barsFirst[by]
		switch name := "bars:" + string(by); {
		case by == view.ByNone: // which has one bar
		case often && (needs == nil || needs(t)):
			first = append(first, name)
		case often:
		case slices.Contains(view.Facets, by):
			others = append(others, name)
		default:
			own = append(own, name)
		}
	}
	return first, others, own
}
