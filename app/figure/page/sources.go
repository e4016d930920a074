package page

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline"
)

// A citation is where events are from: the names of the documents, each once, and how many these are.
type citation struct {
	names     []string
	documents int
}

type citedKey struct{}

// citedIn names the documents where the events of a subject are from; all of the timeline where it has
// all events, or none of these says where it is from.
func citedIn(s *figure.Subject) citation {
	return figure.Once(s, citedKey{}, func() citation {
		if s.Len() == s.Total || sourced(s) == 0 {
			return documents(s, nil)
		}
		return citedOf(s, func(yield func(int32) bool) {
			for i := range s.Len() {
				if !yield(int32(i)) {
					return
				}
			}
		})
	})
}

// citedBy names the documents where the events are from that are drawn.
func citedBy(s *figure.Subject, sc *scene.Scene) citation {
	return citedOf(s, func(yield func(int32) bool) {
		for _, m := range sc.Marks {
			if i := s.Find(m.ID); m.Kind == scene.MarkEvent && i >= 0 && !yield(int32(i)) {
				return
			}
		}
	})
}

// citedOf names the documents where some events are from; all where none says where it is from.
func citedOf(s *figure.Subject, events iter.Seq[int32]) citation {
	if sourced(s) == 0 {
		return citedIn(s)
	}
	cited := map[string]bool{}
	for i := range events {
		cite(cited, s.At(int(i)))
	}
	return documents(s, cited)
}

// cite adds the documents that an event is from.
func cite(cited map[string]bool, e *timeline.Event) {
	for _, c := range e.More().Claims {
		if c.Source != "" {
			cited[c.Source] = true
		}
	}
}

// documents names the sources that are cited, nil for all; one that is an address by its site.
func documents(s *figure.Subject, cited map[string]bool) (c citation) {
	seen := map[string]bool{}
	for _, one := range s.Timeline.Sources {
		if cited != nil && !cited[one.ID] {
			continue
		}
		c.documents++
		title := one.Title.In(s.Lang)
		if title = cmp.Or(figure.Site(title), title); title != "" && !seen[title] {
			seen[title] = true
			c.names = append(c.names, title)
		}
	}
	return c
}

// sourcesWithin says where it is from as far as there is room for behind other words: as many
// documents as fit whole, and how many there are besides; how many there are where none fits. A name
// that is cut names nothing.
func (s Spec) sourcesWithin(small scene.Font, line scene.Rect, before []string) string {
	all := s.from
	left := func(before []string) float64 {
		if len(before) == 0 {
			return line.W
		}
		return line.W - small.Width(strings.Join(before, apart)+apart)
	}
	room := left(before)
	if line.H > 2*small.Size && small.Width(all) > room && len(before) > 0 {
		room = left(before[firstLine(before, small, line.W):]) // on the second line
	}
	if s.Source != "" || small.Width(all) <= room {
		return all
	}
	for n := len(s.cited.names) - 1; n >= 0; n-- {
		if all = s.sources(n); small.Width(all) <= room {
			break
		}
	}
	return all
}

// fewSourced is how few events have a source that it is no source of the whole: one in so many.
const fewSourced = 10

// sources is the line that says where it is from: as it was asked for, else the first documents, how
// many there are besides, and the date of knowledge; where they tell of fewer than a tenth of the events
// it says of how many: they are not where the whole is from.
func (s Spec) sources(most int) string {
	if s.Source != "" {
		return s.Source
	}
	lang, t := s.Subject.Lang, s.Subject.Timeline
	parts := slices.Clone(s.cited.names[:most])
	if n := s.cited.documents; most == 0 && n > 0 {
		parts = append(parts, translations.Say(lang, translations.Counted("documents", n), n))
	} else if more := len(s.cited.names) - most; more > 0 {
		parts = append(parts, translations.Say(lang, translations.Counted("sources more", more), more))
	}
	words := ""
	if len(parts) > 0 {
		words = translations.Say(lang, "sources")
		if told, n := sourced(s.Subject), t.Events.Len(); fewSourced*told < n {
			words = translations.Say(lang, "sources of", told, n)
		}
		words += translations.Say(lang, "colon") + strings.Join(parts, "; ")
	}
	if known := t.KnownOn; !known.IsZero() {
		if words != "" {
			words += apart
		}
		words += translations.Say(lang, "as known on", speech.Words(known, lang))
	}
	return words
}

type sourcedKey struct{}

// sourced returns how many events of the timeline say who tells of them.
func sourced(s *figure.Subject) int {
	return figure.OnceRead(s, sourcedKey{}, func() (n int) {
		for _, e := range s.Timeline.Events.All() {
			if e.SaidBy() > 0 {
				n++
			}
		}
		return n
	})
}
