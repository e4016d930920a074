package timeline

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"
)

// Where says in which text of an event a word stands that is folded already: the field of the text,
// or the facet of the file, and the text; "" for none. Of several it is that which people see first.
func (s *Searcher) Where(e *Event, folded string) (field, text string) {
	find := func(name, one string) bool {
		if found := containsFolded(one, folded); found {
			field, text = name, one
			return false
		}
		return true
	}
	if ofText("title", e.Title, find) && s.beside(e, find) {
		s.own(e, find)
	}
	return field, text
}

// own yields the texts that an event says by itself, each with its field or its facet, in the order in
// which people see them, until yield has enough.
func (s *Searcher) own(e *Event, yield func(field, text string) bool) {
	m := e.more
	if !ofText("title", e.Title, yield) || m == nil || !ofText("note", m.Note, yield) || !ofNames("tag", m.Tags, yield) {
		return
	}
	for i := range m.Claims {
		c := &m.Claims[i]
		if !yield("quote", c.Quote) || !ofText("source", c.Speaker, yield) || !ofText("source", c.Via, yield) || !ofNames("source", s.of.source[c.Source], yield) || !yield("source", c.Source) {
			return
		}
	}
	for i := range m.Values {
		if !yield(m.Values[i].Facet, m.Values[i].Word) {
			return
		}
	}
}

// beside yields what an event says by its place and its actors.
func (s *Searcher) beside(e *Event, yield func(field, text string) bool) bool {
	if !ofNames("place", s.of.place[e.Place.ID], yield) {
		return false
	}
	for _, p := range e.Actors {
		if !ofNames("actor", s.of.actor[p.Actor], yield) || !yield("actor", p.Actor) {
			return false
		}
	}
	return true
}

// ofText yields a text in each of its languages.
func ofText(field string, text Text, yield func(field, text string) bool) bool {
	for i := range text {
		if !yield(field, text[i].Value) {
			return false
		}
	}
	return true
}

// ofNames yields names of one thing.
func ofNames(field string, all []string, yield func(field, text string) bool) bool {
	for _, name := range all {
		if !yield(field, name) {
			return false
		}
	}
	return true
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
// most, in one line. Letters that are folded as several, such as ß, are the word as a whole where it is
// a part of them. The word is "" where it does not stand in the text.
func Around(text, folded string, letters int) (before, word, behind string) {
	text, folded = oneLine(text), oneLine(folded)
	var all []byte // the text as it is folded
	var from []int // where the letter of each of its bytes begins in the text
	for at := range text {
		_, size := utf8.DecodeRuneInString(text[at:])
		all = AppendFold(all, text[at:at+size])
		for len(from) < len(all) {
			from = append(from, at)
		}
	}
	at := bytes.Index(all, []byte(folded))
	if at < 0 || folded == "" {
		return "", "", ""
	}
	start, last := from[at], from[at+len(folded)-1]
	end := len(text) // the word ends where the next letter begins: behind its accents
	if next := slices.IndexFunc(from, func(from int) bool { return from > last }); next >= 0 {
		end = from[next]
	}
	return lastLetters(text[:start], letters), text[start:end], firstLetters(text[end:], letters)
}

// oneLine returns a text with its words one space apart.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

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
