package timelineproj

import (
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/markup"
	"dateline/timeline"
)

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
