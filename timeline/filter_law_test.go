package timeline

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dateline/timeline/edtf"
)

// namesOfEvent gives the values of an event for each field that a filter can name.
var namesOfEvent = map[string]func(*names, *Event) []string{
	"type":      func(_ *names, e *Event) []string { return []string{e.Type.String()} },
	"status":    func(_ *names, e *Event) []string { return []string{e.Status.String()} },
	"certainty": func(_ *names, e *Event) []string { return []string{e.Sure.String()} },
	"tag":       func(_ *names, e *Event) []string { return e.rare().Tags },
	"id":        func(_ *names, e *Event) []string { return []string{e.ID} },
	"place":     func(n *names, e *Event) []string { return append([]string{e.Place.ID}, n.place[e.Place.ID]...) },
	"country":   func(n *names, e *Event) []string { return []string{n.country[e.Place.ID]} },
	"actor":     (*names).actors,
	"source":    (*names).sources,
	"":          (*names).words,
}

// holds tells whether an event passes a term, by all that the event has, one by one.
func (t term) holds(n *names, e *Event) bool {
	want := edtf.Possible
	if t.definite {
		want = edtf.Definite
	}
	switch r := edtf.Relation(e.When.Date, t.date); {
	case t.field == "":
		return slices.ContainsFunc(n.words(e), func(s string) bool { return strings.Contains(strings.ToLower(s), t.values[0]) })
	case !t.date.IsZero() && e.When.Date.IsZero():
		return false // an event without a date lies neither before nor after
	case t.field == "before":
		return r.Before >= want
	case t.field == "during":
		return r.During >= want || t.within(e.When.Date, edtf.Source)
	case t.field == "after":
		return r.After >= want
	}
	for _, have := range namesOfEvent[t.field](n, e) {
		have = strings.ToLower(have)
		for _, value := range t.values {
			if have == value || wordIn(t.field) && value != "" && strings.Contains(have, value) {
				return true
			}
		}
	}
	return false
}

// actors returns the ids and names of who takes part.
func (n *names) actors(e *Event) []string {
	var all []string
	for _, p := range e.Actors {
		all = append(append(all, p.Actor), n.actor[p.Actor]...)
	}
	return all
}

// sources returns who says so: sources, speakers, media.
func (n *names) sources(e *Event) []string {
	var all []string
	for _, c := range e.rare().Claims {
		all = append(append(all, c.Source), n.source[c.Source]...)
		all = append(append(all, c.Speaker.values()...), c.Via.values()...)
	}
	return all
}

// words returns everything in which a bare word is looked for.
func (n *names) words(e *Event) []string {
	all := append(e.Title.values(), e.rare().Note.values()...)
	all = append(append(all, e.rare().Tags...), n.place[e.Place.ID]...)
	all = append(append(all, n.actors(e)...), n.sources(e)...)
	for _, c := range e.rare().Claims {
		all = append(all, c.Quote)
	}
	return all
}

// wordsOfTests are to be found in each other, in letters of several kinds.
var wordsOfTests = []string{"", "Kim", "KIMCHI", "Zürich", "zü", "Kelvin \u212aim", "ΣΑΣ", "x", "İzmir", "im", "place", "none", "RU"}

// checkFilter holds random filters over random events against the plain reading of them.
func checkFilter(t *testing.T, seed uint64) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 21))
	word := func() string { return wordsOfTests[r.IntN(len(wordsOfTests))] }
	text := func() Text { return Say("", word()) }
	id := func(kind string) string { return fmt.Sprint(kind, r.IntN(4)) } // the last of which is not in the timeline
	l := &Timeline{}
	for i := range 3 {
		l.Places = append(l.Places, Place{ID: fmt.Sprint("place", i), Name: text(), Country: word()})
		l.Actors = append(l.Actors, Actor{ID: fmt.Sprint("kim", i), Name: text(), Aliases: []string{word()}})
		l.Sources = append(l.Sources, Source{ID: fmt.Sprint("source", i), Title: text(), Publisher: word()})
	}
	dates := []string{"2019", "2019-04-18", "[2019-01-01..2020-12-31]", "../1999", "2019~/.."}
	field := []string{"", "type:", "status:", "certainty:", "tag:", "id:", "place:", "country:", "actor:", "source:", "before:", "during!:", "after:"}[r.IntN(13)]
	value := word()
	switch field {
	case "before:", "during!:", "after:":
		value = dates[r.IntN(3)]
	case "type:", "status:", "certainty:":
		value = []string{"visit,other", "Happened,unknown", "certain", "none", ","}[r.IntN(5)]
	case "tag:", "id:", "place:", "country:", "actor:", "source:":
		value += "," + word() + "," + id("kim")
	}
	f, err := ParseFilter([]string{"", "-"}[r.IntN(2)] + field + `"` + value + `"`)
	if err != nil {
		return // a term without a value
	}
	keep, n := f.Keep(l), namesOf(l)
	for range 20 {
		e := Full{
			ID: id("kim"), Title: text(), Place: PlaceRef{ID: id("place")}, Actors: []Part{{Actor: id("kim")}, {Actor: id("kim")}}[:r.IntN(3)],
			Type: Type(r.IntN(len(Types) + 1)), Status: Status(r.IntN(len(Statuses) + 1)), Sure: Certainty(r.IntN(len(Certainties) + 1)),
		}
		if r.IntN(2) == 0 {
			e.Note, e.Tags = text(), []string{word()}
			e.Claims = []Claim{{Source: id("source"), Speaker: text(), Via: text(), Quote: word()}}
		}
		if r.IntN(3) > 0 {
			e.When.Date, _ = edtf.Parse(dates[r.IntN(len(dates))])
		}
		one := e.Compact()
		if got, want := keep(&one), f.terms[0].holds(n, &one) != f.terms[0].not; got != want {
			t.Fatalf("seed %d: %q keeps %+v is %v, want %v", seed, f, one, got, want)
		}
	}
}

func TestAFilterIsDecidedAheadAsItIsEventByEvent(t *testing.T) {
	for seed := range uint64(4000) {
		checkFilter(t, seed)
	}
}

func FuzzAFilterIsDecidedAheadAsItIsEventByEvent(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(checkFilter)
}
