package timeline

import (
	"fmt"
	"math/rand/v2"

	"dateline/timeline/edtf"
)

// A world is a random timeline, and random events that may be in it.
type world struct {
	r     *rand.Rand
	words []string
	l     *Timeline
}

// newWorld returns a world whose texts are of some words.
func newWorld(seed uint64, words []string) *world {
	w := &world{r: rand.New(rand.NewPCG(seed, 21)), words: words, l: &Timeline{}}
	for i := range 3 {
		at := []*LonLat{nil, {Lon: 10, Lat: 50}, {Lon: -179, Lat: 1}}[w.r.IntN(3)]
		w.l.Places = append(w.l.Places, Place{ID: fmt.Sprint("place", i), Name: w.text(), Country: w.word(), At: at})
		w.l.Actors = append(w.l.Actors, Actor{ID: fmt.Sprint("kim", i), Name: w.text(), Aliases: []string{w.word()}})
		w.l.Sources = append(w.l.Sources, Source{ID: fmt.Sprint("source", i), Title: w.text(), Publisher: w.word()})
	}
	for _, f := range []Facet{{"type", OfWords}, {"Side A", OfWords}, {"tone", OfNumbers}, {"people", OfLists}, {"sources", OfWords}, {"no", OfNumbers}} {
		if w.r.IntN(3) == 0 {
			w.l.Facets = append(w.l.Facets, f)
		}
	}
	for range 6 { // for duplicates
		e := w.event()
		w.l.Events.Append(e)
	}
	return w
}

func (w *world) word() string { return w.words[w.r.IntN(len(w.words))] }
func (w *world) text() Text   { return Say("", w.word()) }

// id returns the id of a thing, the last of which is not in the timeline.
func (w *world) id(kind string) string { return fmt.Sprint(kind, w.r.IntN(4)) }

// datesOfTests are dates of all kinds of doubt.
var datesOfTests = []string{
	"2019", "2019-04-18", "[2019-01-01..2020-12-31]", "../1999", "2019~/..", "2019-04", "2019-03-01/2019-05-02", "1999", "2020-12-31", "1999/2019-04-18",
	"2019-04-18T23:30:00-06:00", "2019-04-18T01:00:00+03:00", "2019-04-18T12:00:00", "201X", "2019-04?", "2019-21",
}

func (w *world) date() string { return datesOfTests[w.r.IntN(len(datesOfTests))] }

// event returns an event.
func (w *world) event() Event {
	r := w.r
	e := Full{
		ID: w.id("kim"), Title: w.text(), Place: PlaceRef{ID: []string{"", w.id("place")}[r.IntN(2)]}, Actors: []Part{{Actor: w.id("kim")}, {Actor: w.id("kim")}}[:r.IntN(3)],
		Type: Type(r.IntN(len(Types) + 1)), Status: Status(r.IntN(len(Statuses) + 1)), Sure: Certainty(r.IntN(len(Certainties) + 1)),
	}
	if r.IntN(2) == 0 {
		e.Note, e.Tags = w.text(), []string{w.word()}
		e.Claims = []Claim{{Source: w.id("source"), Speaker: w.text(), Via: w.text(), Quote: w.word()}, {Source: w.id("source")}, {Speaker: w.text()}}[:r.IntN(4)]
	}
	if r.IntN(3) > 0 {
		e.When.Date, _ = edtf.Parse(w.date())
	}
	if r.IntN(3) == 0 {
		e.Origin = []Origin{{Field: "when", How: []string{Extracted, Typed}[r.IntN(2)], Confirmed: r.IntN(2) == 0}}
	}
	for _, f := range w.l.Facets {
		if r.IntN(2) > 0 {
			continue
		}
		word := map[FacetKind][]string{OfWords: {"visit", "Other", "4"}, OfNumbers: {"3", "-2.50", "2"}, OfLists: {"Kim", "x"}}[f.Kind][r.IntN(2)]
		if own := w.word(); f.Kind == OfWords && own != "" && r.IntN(2) == 0 {
			word = own
		}
		e.Values = append(e.Values, Value{Facet: f.Name, Word: word})
	}
	return e.Compact()
}
