package timeline

import (
	"strings"
	"unicode/utf8"
)

// Where says in which text of an event a word stands that is folded already: the field of the text,
// or the facet of the file, and the text; "" for none. Of several it is that which people see first.
func (s *Searcher) Where(e *Event, folded string) (field, text string) {
	find := func(name string, all ...string) bool {
		for _, one := range all {
			if field == "" && containsFolded(one, folded) {
				field, text = name, one
			}
		}
		return field != ""
	}
	said := func(name string, all Text) bool {
		for i := range all {
			if find(name, all[i].Value) {
				return true
			}
		}
		return false
	}
	if said("title", e.Title) || find("place", s.of.place[e.Place.ID]...) {
		return field, text
	}
	for _, p := range e.Actors {
		if find("actor", s.of.actor[p.Actor]...) || find("actor", p.Actor) {
			return field, text
		}
	}
	m := e.more
	if m == nil || said("note", m.Note) || find("tag", m.Tags...) {
		return field, text
	}
	for i := range m.Claims {
		c := &m.Claims[i]
		if find("quote", c.Quote) || said("source", c.Speaker) || said("source", c.Via) || find("source", s.of.source[c.Source]...) || find("source", c.Source) {
			return field, text
		}
	}
	for i := range m.Values {
		if find(m.Values[i].Facet, m.Values[i].Word) {
			return field, text
		}
	}
	return "", ""
}

// Asked returns the words, folded, that a filter looks for anywhere, of which an event may have to
// have only some; not those that it must not have.
func (f Filter) Asked() (words []string) {
	var among func(Expr)
	among = func(x Expr) {
		switch {
		case x.Join == NotOf:
		case x.Join == OneTerm && x.Term.Field == "":
			if word := Fold(x.Term.Values[0]); word != "" {
				words = append(words, word)
			}
		default:
			for _, one := range x.Of {
				among(one)
			}
		}
	}
	among(f.Root)
	return words
}

// Around cuts the part of a text out in which a word stands that is folded already, and returns what
// is before it, the word as it is written there, and what is behind it, each of so many letters at the
// most, in one line. The word is "" where it does not stand in the text.
func Around(text, folded string, letters int) (before, word, behind string) {
	text = strings.Join(strings.Fields(text), " ")
	for at := range text {
		end := at
		for end < len(text) && len(Fold(text[at:end])) < len(folded) {
			_, size := utf8.DecodeRuneInString(text[end:])
			end += size
		}
		if Fold(text[at:end]) == folded {
			return lastLetters(text[:at], letters), text[at:end], firstLetters(text[end:], letters)
		}
	}
	return "", "", ""
}

// lastLetters cuts a text before its last letters, where a word begins.
func lastLetters(text string, most int) string {
	all := []rune(text)
	if len(all) <= most {
		return text
	}
	_, rest, cut := strings.Cut(string(all[len(all)-most:]), " ")
	if !cut {
		return "…" + string(all[len(all)-most:])
	}
	return "… " + rest
}

// firstLetters cuts a text behind its first letters, where a word ends.
func firstLetters(text string, most int) string {
	all := []rune(text)
	if len(all) <= most {
		return text
	}
	text = string(all[:most])
	if at := strings.LastIndexByte(text, ' '); at >= 0 {
		return text[:at] + " …"
	}
	return text + "…"
}
