package firstlook

import (
	"cmp"
	"slices"

	"dateline/app/figure/chart"
	"dateline/app/figure/view"
	"dateline/timeline"
)

// Where events stand in one lane and have one colour, a chart of how many there are at each time says
// once more what the timeline above it says. Bars by another facet are shown then, if the first
// firstBars of them hold so large a part of what all hold, and are so many at the least.
const (
	firstBars = 8
	barsHold  = 0.6
	leastBars = 3
)

// Chart returns the chart that a timeline with such lanes and colours opens with: of bars by the facet
// that tells most, where one over time would only repeat the timeline; else that.
func Chart(t *timeline.Timeline, lanes, colour view.Facet) string {
	if lanes != view.ByNone || colour != view.ByNone {
		return chart.First
	}
	counts, n := look(t)
	var fit []candidate
	for at, by := range view.Offered(t) {
		rank, of := rankOf(by), counts[by]
		if rank < 0 || of == nil || !of.leads() {
			continue
		}
		if even, ok := of.sorts(n); ok {
			fit = append(fit, candidate{by, rank, even, at})
		}
	}
	if len(fit) == 0 {
		return chart.First
	}
	return "bars:" + string(slices.MinFunc(fit, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(b.even, a.even), cmp.Compare(a.place, b.place))
	}).by)
}

// leads tells whether the first bars hold most of what all do: else the longest would be that of the rest.
func (c *tally) leads() bool {
	var all []int
	sum, first := 0, 0
	for _, n := range c.values {
		all, sum = append(all, n), sum+n
	}
	slices.SortFunc(all, func(a, b int) int { return cmp.Compare(b, a) })
	for _, n := range all[:min(firstBars, len(all))] {
		first += n
	}
	return len(all) >= leastBars && len(all) < mostCounted && float64(first) >= barsHold*float64(sum)
}
