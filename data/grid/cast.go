package grid

import (
	"strings"

	"dateline/data/kit/draft"
	"dateline/timeline"
)

// cast returns the actors of a row. Rows with the same ones share them.
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
		for _, name := range list(cell, ";|") {
			w.parts = append(w.parts, timeline.Part{Actor: w.actor(name)})
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
