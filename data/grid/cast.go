package grid

import (
	"slices"
	"strings"

	"dateline/data/kit/draft"
	"dateline/timeline"
)

// cast returns the actors of a row. Who is named in two cells as both sides of an event, as GDELT does
// of a country's own affairs, takes part in it once. Rows with the same ones share them.
func (w *worker) cast() []timeline.Part {
	if len(w.crew) == 1 {
		if known, ok := w.casts[w.crew[0]]; ok {
			return known
		}
	}
	if cap(w.parts)-len(w.parts) < 64 {
		w.parts = make([]timeline.Part, 0, 4096)
	}
	from := len(w.parts)
	for _, cell := range w.crew {
		before := w.parts[from:]
		for _, name := range list(cell, ";|") {
			if one := (timeline.Part{Actor: w.actor(name)}); !slices.Contains(before, one) {
				w.parts = append(w.parts, one)
			}
		}
	}
	if len(w.parts) == from {
		return nil
	}
	cast := w.parts[from:len(w.parts):len(w.parts)]
	if len(w.crew) == 1 && len(w.casts) < mostCasts {
		w.casts[w.crew[0]] = cast
	}
	return cast
}

// sides names the actors of a row apart by dashes, each once.
func (w *worker) sides() string {
	var all []string
	for _, cell := range w.crew {
		if !slices.Contains(all, cell) {
			all = append(all, cell)
		}
	}
	return strings.Join(all, " – ")
}

// mostCasts bounds the casts that are kept to be shared.
const mostCasts = 100_000

func (w *worker) actor(name string) string {
	if id, ok := w.ids["actor "+name]; ok {
		return id
	}
	id := draft.Slug(name)
	w.ids["actor "+name] = id
	w.actors = append(w.actors, timeline.Actor{ID: id, Name: timeline.Say("", strings.Clone(name))})
	return id
}
