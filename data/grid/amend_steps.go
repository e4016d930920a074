package grid

import (
	"maps"
	"math"
	"slices"
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

// number tells by which numbers the file tells the story, and by which it is to: each event keeps that of the file as
// long as these rise, and what comes between gets the next. What a person has numbered by hand stays so.
func (a *amender) number() {
	facet := stepsFacet(a.readBook.t)
	if facet == "" || len(a.readBook.t.Stories) == 0 {
		return
	}
	file := map[string]string{}
	for i, e := range a.wasAll {
		file[e.ID] = strings.Join(timeline.Of(a.read[i].Values, facet), "; ")
	}
	steps, last := map[string]string{}, 0.0
	if a.toldAsBefore() {
		maps.Copy(steps, file)
	}
	for _, id := range told(a.now.t) {
		if steps[id] != "" {
			continue
		}
		said := file[id]
		n, err := strconv.ParseFloat(strings.Replace(said, ",", ".", 1), 64)
		if err != nil || n <= last {
			n = math.Floor(last) + 1
			said = strconv.FormatFloat(n, 'f', -1, 64)
		}
		steps[id], last = said, n
	}
	for _, e := range a.now.t.Events.All() {
		at, had := a.rowOf[e.ID]
		words := strings.Join(timeline.Of(e.Values(), facet), "; ")
		if had && words != strings.Join(timeline.Of(a.wasAll[at].Values, facet), "; ") || !had && words != "" && steps[e.ID] == "" {
			steps[e.ID], a.renumbered = words, true
		}
	}
	a.was.steps, a.now.steps = file, steps
}

// toldAsBefore tells whether the events of the file are told in its order, and no others.
func (a *amender) toldAsBefore() bool {
	at := map[string]int{}
	for i := range a.read {
		at[a.read[i].ID] = i
	}
	var was, now []string
	for _, id := range told(a.readBook.t) {
		if i, read := at[id]; read && a.now.t.Events.Find(a.wasAll[i].ID) >= 0 {
			was = append(was, a.wasAll[i].ID)
		}
	}
	for _, id := range told(a.now.t) {
		if a.now.t.Events.Find(id) >= 0 {
			now = append(now, id)
		}
	}
	return slices.Equal(was, now)
}
