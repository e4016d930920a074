package exercise

import "dateline/timeline"

// counting returns the facets whose numbers count something: 1914 dead tell no date, though
// another event may be of that year. Of a facet that most events say their own year with, as the
// column "year" of a table, the numbers are what is asked for.
func counting(t *timeline.Timeline) map[string]bool {
	counts := map[string]bool{}
	for _, f := range t.Facets {
		if f.Kind == timeline.OfNumbers {
			counts[f.Name] = true
		}
	}
	if len(counts) == 0 {
		return nil
	}
	own, all := map[string]int{}, map[string]int{}
	for _, e := range t.Events.All() {
		var y years
		if d := e.When.Date; !d.IsZero() {
			y.add(d)
		}
		for _, v := range e.Values() {
			if all[v.Facet]++; y.near(v.Word) {
				own[v.Facet]++
			}
		}
	}
	for name := range counts {
		counts[name] = 2*own[name] <= all[name]
	}
	return counts
}
