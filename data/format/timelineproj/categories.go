package timelineproj

import (
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/markup"
	"dateline/timeline"
)

// containersOf numbers the events that others are part of.
func containersOf(t *timeline.Timeline) map[string]int {
	ids, number := map[string]bool{}, map[string]int{}
	for _, e := range t.Events.All() {
		ids[e.ID] = !e.When.Date.IsZero()
	}
	for _, e := range t.Events.All() {
		if l := e.More().Links; len(l) > 0 && l[0].Kind == timeline.PartOf && ids[l[0].To] && number[l[0].To] == 0 {
			number[l[0].To] = len(number) + 1
		}
	}
	return number
}

// container returns the number of the container that an event stands in; 0 for
// none, and for a container, which stands in no other.
func container(number map[string]int, e *timeline.Full) int {
	if number[e.ID] > 0 || len(e.Links) == 0 || e.Links[0].Kind != timeline.PartOf || e.When.Date.IsZero() {
		return 0
	}
	return number[e.Links[0].To]
}

// categories writes those that were read, and those that the events need beside.
func (w *writer) categories(kept string) {
	inner := ""
	if e, err := markup.Parse([]byte(kept)); kept != "" && err == nil {
		for _, c := range e.Nodes {
			w.known[c.Str("name")] = true
			inner += c.Outer()
		}
	}
	for _, one := range w.t.Events.All() {
		e := one.Full()
		for _, name := range w.categoriesOf(&e) {
			if !w.known[name] {
				w.known[name] = true
				inner += "<category><name>" + markup.Escape(name) + "</name><color>200,200,200</color></category>"
			}
		}
	}
	w.line(1, "<categories>"+inner+"</categories>")
}

// categoriesOf returns the categories that an event was read with, else its type, as it
// was written where that was another word.
func (w *writer) categoriesOf(e *timeline.Full) []string {
	kept := draft.Kept[string](e.Extra, Name)
	f, _ := w.t.Facet(categoryFacet)
	all := timeline.Of(e.Values, f.Name)
	if kind, tags := draft.TypeOf(kept["category"]); all != nil {
		// the type is one of them, or lost
	} else if kept["category"] != "" && kind == e.Type && len(tags) == 0 {
		all = append(all, kept["category"])
	} else if e.Type != 0 {
		all = append(all, e.Type.String())
	}
	return all
}

// labels writes tags as the words of labels, which have no blanks.
func labels(tags []string) string {
	var words []string
	for _, tag := range tags {
		words = append(words, strings.Join(strings.Fields(tag), "_"))
	}
	return strings.Join(words, " ")
}
