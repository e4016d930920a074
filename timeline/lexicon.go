package timeline

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"dateline/timeline/pieces"
)

// A Lexicon is the words that a filter of a timeline may name: of each field and facet those
// that most events have. It is made once, and never changes.
type Lexicon struct {
	fields []string // in the order in which people should see them
	values map[string][]lexiconWord
}

// A lexiconWord is a value, as it is and as it is looked for, and how many events have it.
type lexiconWord struct {
	word, folded string
	count        int
}

// mostOfField is how many values of a field a Lexicon keeps: nobody looks through more, and a
// facet may have as many as there are events.
const mostOfField = 5000

// NewLexicon makes the Lexicon of a timeline. It is given up soon after ctx ends, with its
// error.
func NewLexicon(ctx context.Context, t *Timeline) (*Lexicon, error) {
	has := func(all []string) []string {
		return slices.DeleteFunc(slices.Clone(all), func(field string) bool { return !t.says(field) })
	}
	l := &Lexicon{fields: has(Fields()), values: map[string][]lexiconWord{}}
	for _, f := range t.Facets {
		if !knownField(f.Name) {
			l.fields = append(l.fields, f.Name)
		}
	}
	for _, name := range t.ToldNames() {
		if name == "sources" || name == "is" {
			continue // whose words are few, and to look for what is told twice takes long
		}
		told, _ := t.Tells(name)
		counts := map[string]int{}
		err := pieces.InOrder(ctx, t.Events.Slots(), func(from, to int) {
			for slot := from; slot < to; slot++ {
				if e := t.Events.At(slot); e != nil {
					told.Each(e, func(word string) { counts[word]++ })
				}
			}
		})
		if err != nil {
			return nil, err
		}
		l.add(name, counts)
	}
	for name, words := range map[string][]string{
		"type": Words(Types), "status": Words(Statuses), "certainty": Words(Certainties), "precision": DatePrecisions, "is": Doubts,
		"no": append(has(absenceWords), facetNames(t)...),
	} {
		l.fill(name, words)
	}
	return l, nil
}

// add adds the values of a field that most events have.
func (l *Lexicon) add(name string, counts map[string]int) {
	delete(counts, "")
	all := make([]lexiconWord, 0, len(counts))
	for word, n := range counts {
		all = append(all, lexiconWord{word, Fold(word), n})
	}
	slices.SortFunc(all, func(a, b lexiconWord) int {
		return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(a.word, b.word))
	})
	l.values[name] = slices.Clip(all[:min(len(all), mostOfField)])
}

// fill adds the words of a vocabulary that no event has.
func (l *Lexicon) fill(name string, words []string) {
	for _, word := range words {
		if !slices.ContainsFunc(l.values[name], func(have lexiconWord) bool { return have.word == word }) {
			l.values[name] = append(l.values[name], lexiconWord{word, Fold(word), 0})
		}
	}
}

// begunWith returns the values of a field that begin with a text, or have a word that does;
// the former first.
func (l *Lexicon) begunWith(field, text string) []lexiconWord {
	of, known := l.values[field]
	for name, values := range l.values {
		if !known && PlainName(name) == field {
			of = values
		}
	}
	var first, then []lexiconWord
	for _, v := range of {
		switch {
		case strings.HasPrefix(v.folded, text):
			first = append(first, v)
		case strings.Contains(v.folded, " "+text), strings.Contains(v.folded, "-"+text):
			then = append(then, v)
		}
		if len(first) > mostSuggested {
			break
		}
	}
	return append(first, then...)
}

func facetNames(t *Timeline) (names []string) {
	for _, f := range t.Facets {
		names = append(names, f.Name)
	}
	return names
}
