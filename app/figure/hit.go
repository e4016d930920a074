package figure

import (
	"slices"

	"dateline/assets/translations"
	"dateline/timeline"
)

// A Hit is why an event shows under a filter that looks for words: where it has the first of them that
// does not stand in its title.
type Hit struct {
	Where string // "note", "source", in the language

	text, word string // in which it stands; the word is folded
}

// aboutHit is how many letters are told on either side of a word that was found.
const aboutHit = 48

type (
	soughtKey   struct{}
	searcherKey struct{}
)

// Hit returns why the event at a position shows, false where its title tells, or where no word was looked for.
func (s *Subject) Hit(i int) (Hit, bool) {
	if s.Filter == "" {
		return Hit{}, false
	}
	words := Once(s, soughtKey{}, func() []string {
		f, err := timeline.ParseFilter(s.Filter)
		if err != nil {
			return nil
		}
		return f.Asked()
	})
	if len(words) == 0 {
		return Hit{}, false
	}
	by := OnceRead(s, searcherKey{}, func() *timeline.Searcher { return timeline.SearcherOf(s.Timeline) })
	for _, word := range words {
		field, text := by.Where(s.At(i), word)
		if field == "" || field == "title" {
			continue // of some words one is enough
		}
		h := Hit{Readable(field), text, word}
		if slices.Contains(textFields, field) {
			h.Where = translations.Say(s.Lang, "field "+field)
		}
		return h, true
	}
	return Hit{}, false
}

// textFields are the fields, beside facets of the file, in which words are found.
var textFields = []string{"place", "actor", "note", "tag", "quote", "source"}

// Excerpt returns the word as it is written where it was found, and what stands there before and behind it.
func (h Hit) Excerpt() (before, word, behind string) {
	return timeline.Around(h.text, h.word, aboutHit)
}

// In says in which text a word was found.
func (h Hit) In(lang string) string { return translations.Say(lang, "found in", h.Where) }
