package grid

import (
	"math"
	"strconv"
	"strings"

	"dateline/timeline"
)

// stepsFacet is the facet of a timeline that numbers the steps of a story, "" for none.
func stepsFacet(t *timeline.Timeline) string {
	for _, f := range t.Facets {
		if timeline.NamesSteps(f.Name) {
			return f.Name
		}
	}
	return ""
}

// plainlyTold tells whether a column of numbers says all of the story of a timeline: one story, that
// tells each event once and says nothing of its own.
func plainlyTold(t *timeline.Timeline) bool {
	if len(t.Stories) > 1 {
		return false
	}
	for _, s := range t.Stories {
		seen := map[string]bool{}
		for _, step := range s.Steps {
			if !step.Plain() || len(step.Note) > 0 || step.Event == "" || seen[step.Event] {
				return false
			}
			seen[step.Event] = true
		}
		if len(s.Title) > 0 || s.Ahead {
			return false
		}
	}
	return true
}

// told are the events of the first story of a timeline, each once, in its order.
func told(t *timeline.Timeline) (all []string) {
	seen := map[string]bool{}
	for _, s := range t.Stories[:min(len(t.Stories), 1)] {
		for _, step := range s.Steps {
			if step.Event != "" && !seen[step.Event] {
				seen[step.Event] = true
				all = append(all, step.Event)
			}
		}
	}
	return all
}

// stepsOf returns the numbers of the steps by the events, where the story is told in another order than
// the column of numbers tells: each keeps its number as long as these rise, and what comes between gets
// the next. Nil where the events say it themselves.
func stepsOf(was, now *timeline.Timeline) map[string]string {
	facet := stepsFacet(now)
	if facet == "" || len(was.Stories) == 0 || strings.Join(told(was), "\x00") == strings.Join(told(now), "\x00") {
		return nil
	}
	steps, last := map[string]string{}, 0.0
	for _, id := range told(now) {
		slot := now.Events.Find(id)
		if slot < 0 {
			continue
		}
		e := now.Events.At(slot).Borrowed()
		said := strings.Join(timeline.Of(e.Values, facet), "")
		n, err := strconv.ParseFloat(strings.Replace(said, ",", ".", 1), 64)
		if err != nil || n <= last {
			n = math.Floor(last) + 1
			said = strconv.FormatFloat(n, 'f', -1, 64)
		}
		steps[id], last = said, n
	}
	return steps
}
