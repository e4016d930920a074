package calendar

// Periods returns the edges of whole periods of the calendar that hold a window, which is
// width pixels wide, each at least minGap pixels long: a window from 3 March to 5 May lies
// in the three months whose edges are 1 March, 1 April, 1 May and 1 June. No period is
// shorter than least days, and none half as long again as another. It returns nothing for a window that is empty or without an end.
func Periods(window Span, width, minGap, least float64) []Instant {
	if window.Empty() || window.Start.Unbounded() || window.End.Unbounded() || width <= 0 || minGap <= 0 {
		return nil
	}
	least = max(least, window.Days()*minGap/width)
	k := 0
	for k < len(steps)-1 && steps[k].days < least {
		k++
	}
	v := steps[k].even()
	edges := []Instant{v.floor(window.Start)}
	for edges[len(edges)-1].Before(window.End) {
		next := v.next(edges[len(edges)-1])
		if !edges[len(edges)-1].Before(next) {
			break // the calendar ends here
		}
		edges = append(edges, next)
	}
	return edges
}
