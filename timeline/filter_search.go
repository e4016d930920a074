package timeline

import "slices"

// A Searcher says how a word is looked for in columns: in the texts of events, which lie side by
// side, and in the names of places and actors, of which it is asked once each.
type Searcher struct {
	of *names
}

// SearcherOf returns the searcher of t.
func SearcherOf(t *Timeline) *Searcher { return &Searcher{namesOf(t)} }

// apart stands behind each text of an event: no word has it in it.
const apart = 0

// AppendTexts appends what an event says by itself, as words are looked for in it; what it says by
// its place and its actors is not in it.
func (s *Searcher) AppendTexts(to []byte, e *Event) []byte {
	s.own(e, func(_, text string) bool {
		if text != "" {
			to = append(AppendFold(to, text), apart)
		}
		return true
	})
	return to
}

// A Sought is a term of a filter that looks for a word anywhere.
type Sought struct {
	Folded string
	Not    bool // events that have it do not pass
}

// Words parts a filter of which all terms must hold: those that are words, and the others.
func (f Filter) Words() (words []Sought, rest Filter) {
	rest = Filter{zone: f.zone}
	for _, x := range f.Terms() {
		if word, ok := wordOf(x); ok {
			words = append(words, word)
		} else {
			rest = rest.And(x)
		}
	}
	return words, rest
}

func wordOf(x Expr) (Sought, bool) {
	not := x.Join == NotOf
	if not {
		x = x.Of[0]
	}
	if x.Join != OneTerm || x.Term.Field != "" {
		return Sought{}, false
	}
	folded := Fold(x.Term.Values[0])
	return Sought{folded, not}, folded != "" && !slices.Contains([]byte(folded), apart)
}

// Named tells of each place and each actor of the timeline, by their numbers, whether the word
// stands in its names.
func (s *Searcher) Named(word Sought) (places, actors []bool) {
	has := func(name string) bool { return containsFolded(name, word.Folded) }
	t := s.of.of
	places, actors = make([]bool, len(t.Places)), make([]bool, len(t.Actors))
	for i := range t.Places {
		places[i] = slices.ContainsFunc(s.of.place[t.Places[i].ID], has)
	}
	for i := range t.Actors {
		id := t.Actors[i].ID
		actors[i] = has(id) || slices.ContainsFunc(s.of.actor[id], has)
	}
	return places, actors
}
