package grid

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
)

// mostSteps is how many steps a person tells: a column of more counts something else.
const mostSteps = 500

// tell makes the story of a table that numbers its steps in a column: the events that have a
// number there, in the order of these, and of the rows where two have one. The column stays
// what it is, a facet, so that a table keeps it when it is written again.
func tell(t *timeline.Timeline) {
	at := slices.IndexFunc(t.Facets, func(f timeline.Facet) bool { return timeline.NamesSteps(f.Name) })
	if at < 0 || len(t.Stories) > 0 {
		return
	}
	type numbered struct {
		id string
		at float64
	}
	var all []numbered
	distinct := map[float64]bool{}
	for _, e := range t.Events.All() {
		words := timeline.Of(e.More().Values, t.Facets[at].Name)
		if len(words) == 0 {
			continue
		}
		n, err := strconv.ParseFloat(strings.Replace(strings.TrimSpace(words[0]), ",", ".", 1), 64)
		if err != nil || len(words) > 1 || len(all) == mostSteps {
			return
		}
		all, distinct[n] = append(all, numbered{e.ID, n}), true
	}
	if len(distinct) < 2 || 2*len(distinct) < len(all) {
		return
	}
	slices.SortStableFunc(all, func(a, b numbered) int { return cmp.Compare(a.at, b.at) })
	story := timeline.Story{ID: timeline.PlainStory}
	for _, one := range all {
		story.Steps = append(story.Steps, timeline.Step{Event: one.id})
	}
	t.Stories = []timeline.Story{story}
}
