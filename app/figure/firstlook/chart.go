package firstlook

import (
	"cmp"
	"slices"

	"dateline/app/figure"
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

// chartKey names the chart that is shown with such lanes and colours among what is made once.
type chartKey struct{ lanes, colour view.Facet }

// Chart returns the chart that a subject with such lanes and colours opens with, whatever a filter keeps of it:
// shares where as many events come at any time and what they are changes, bars by the facet that tells most where
// a chart over time would only repeat the timeline; else that. It is worked out once.
func Chart(s *figure.Subject, lanes, colour view.Facet) string {
	main := s.Main()
	return figure.Once(main, chartKey{lanes, colour}, func() string {
		whole := s.Whole()
		switch {
		case chart.Shifts(whole, view.View{Lanes: lanes, Colour: colour, Window: whole.FirstWindow()}):
			return chart.Shares
		case lanes != view.ByNone || colour != view.ByNone:
			return chart.First
		}
		return bars(main.Timeline)
	})
}

// bars returns the chart of bars by the facet that tells most; where none does, that over time.
func bars(t *timeline.Timeline) string {
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
