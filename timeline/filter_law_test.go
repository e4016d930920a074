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
func (t term) holds(n *names, e *Event, zone edtf.Zone) bool {
	want := edtf.Possible
	if t.definite {
		want = edtf.Definite
	}
	switch r := edtf.RelationIn(e.When.Date, t.date, zone); {
	case t.area != nil:
		return slices.ContainsFunc(n.of.Places, func(p Place) bool { return p.ID == e.Place.ID && p.At != nil && t.area.Contains(*p.At) })
	case t.field == "":
		return slices.ContainsFunc(n.words(e), func(s string) bool { return strings.Contains(strings.ToLower(s), t.values[0]) })
	case !t.date.IsZero() && e.When.Date.IsZero():
		return false // an event without a date lies neither before nor after
	case t.field == "before":
		return r.Before >= want
	case t.field == "during":
		return r.During >= want || t.within(e.When.Date, zone)
	case t.field == "after":
		return r.After >= want
	}
	for _, v := range e.rare().Values { // a facet of the timeline of the same name
		if len(n.of.Facets) > 0 && v.Facet == t.field && slices.Contains(t.values, strings.ToLower(v.Word)) {
			return true
		}
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
	for _, v := range e.rare().Values {
		all = append(all, v.Word)
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
		l.Places = append(l.Places, Place{ID: fmt.Sprint("place", i), Name: text(), Country: word(), At: []*LonLat{nil, {Lon: 10, Lat: 50}, {Lon: -179, Lat: 1}}[r.IntN(3)]})
		l.Actors = append(l.Actors, Actor{ID: fmt.Sprint("kim", i), Name: text(), Aliases: []string{word()}})
		l.Sources = append(l.Sources, Source{ID: fmt.Sprint("source", i), Title: text(), Publisher: word()})
	}
	if r.IntN(4) == 0 {
		l.Facets = []Facet{{Name: "type", Kind: OfWords}}
	}
	dates := []string{"2019", "2019-04-18", "[2019-01-01..2020-12-31]", "../1999", "2019~/..", "2019-04", "2019-03-01/2019-05-02", "1999", "2020-12-31", "1999/2019-04-18", "2019-04-18T23:30:00-06:00", "2019-04-18T01:00:00+03:00", "2019-04-18T12:00:00"}
	date := func() string { return dates[r.IntN(len(dates))] }
	fields := []string{"", "type:", "status:", "certainty:", "tag:", "id:", "place:", "country:", "actor:", "source:", "before:", "before!:", "during:", "during!:", "after:", "after!:", "in:", "near:"}
	term := func() string {
		field, value := fields[r.IntN(len(fields))], word()
		switch field {
		case "before:", "before!:", "during:", "during!:", "after:", "after!:":
			value = date()
		case "in:":
			value = []string{"9,49;11,51", "170,-10;-170,10", "0,0;20,0;20,60"}[r.IntN(3)]
		case "near:":
			value = []string{"10,50,1m", "179,1,500km", "0,0,90mi"}[r.IntN(3)]
		case "type:", "status:", "certainty:":
			value = []string{"visit,other", "Happened,unknown", "certain", "none", ","}[r.IntN(5)]
		case "tag:", "id:", "place:", "country:", "actor:", "source:":
			value += "," + word() + "," + id("kim")
		}
		return []string{"", "-"}[r.IntN(2)] + field + `"` + value + `"`
	}
	written := term()
	for r.IntN(3) == 0 {
		written += " " + term()
	}
	f, err := ParseFilter(written)
	if err != nil {
		return // a term without a value
	}
	zone := []edtf.Zone{edtf.Source, edtf.UTC, edtf.Ahead(9 * 60)}[r.IntN(3)]
	f = f.On(zone)
	keep, n := f.Keep(l), namesOf(l)
	for range 20 {
		e := Full{
			ID: id("kim"), Title: text(), Place: PlaceRef{ID: []string{"", id("place")}[r.IntN(2)]}, Actors: []Part{{Actor: id("kim")}, {Actor: id("kim")}}[:r.IntN(3)],
			Type: Type(r.IntN(len(Types) + 1)), Status: Status(r.IntN(len(Statuses) + 1)), Sure: Certainty(r.IntN(len(Certainties) + 1)),
		}
		if r.IntN(2) == 0 {
			e.Note, e.Tags = text(), []string{word()}
			e.Claims = []Claim{{Source: id("source"), Speaker: text(), Via: text(), Quote: word()}}
		}
		if r.IntN(3) > 0 {
			e.When.Date, _ = edtf.Parse(date())
		}
		if r.IntN(3) == 0 {
			e.Values = []Value{{Facet: "type", Word: []string{"visit", "Other", word()}[r.IntN(3)]}}
		}
		one := e.Compact()
		want := true
		for _, t := range f.terms {
			want = want && t.holds(n, &one, zone) != t.not
		}
		if got := keep(&one); got != want {
			t.Fatalf("seed %d: %q keeps %+v is %v, want %v", seed, f, one, got, want)
		}
		row, places, actors := rowOf(l, &one, zone)
		if got := f.keepsRow(l, &one, &row, places, actors); got != want {
			t.Fatalf("seed %d: by its row %q keeps %+v is %v, want %v", seed, f, one, got, want)
		}
		if got := f.keepsRow(l, &one, &row, false, false); got != want {
			t.Fatalf("seed %d: by its row, but for places and actors, %q keeps %+v is %v, want %v", seed, f, one, got, want)
		}
	}
}

// rowOf returns the row of an event as columns hold it, and whether all places and actors
// that it names are there.
func rowOf(l *Timeline, e *Event, zone edtf.Zone) (row Row, places, actors bool) {
	row = Row{Type: e.Type, Status: e.Status, Place: -1}
	places, actors = e.Place.ID == "", true
	for i := range l.Places {
		if l.Places[i].ID == e.Place.ID {
			row.Place, places = int32(i), true
		}
	}
	for _, p := range e.Actors {
		number := slices.IndexFunc(l.Actors, func(a Actor) bool { return a.ID == p.Actor })
		actors = actors && number >= 0
		row.Actors = append(row.Actors, int32(number))
	}
	if b := e.When.Date.BoundsIn(zone); !b.Start.Unbounded() && !b.End.Unbounded() {
		row.Bounds = b
	}
	return row, places, actors
}

// keepsRow decides of an event by its row and by what is left to ask of it.
func (f Filter) keepsRow(l *Timeline, e *Event, row *Row, places, actors bool) bool {
	rows, rest := f.KeepRows(l, places, actors)
	verdict := edtf.Definite
	if rows != nil {
		verdict = rows(row)
	}
	switch verdict {
	case edtf.Possible:
		return f.Keep(l)(e)
	case edtf.Definite:
		return rest == nil || rest(e)
	}
	return false
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
