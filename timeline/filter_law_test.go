package timeline

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/timeline/calendar"
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

// holds tells whether an event is what an expression asks for, by all that the event has, one
// by one.
func (x Expr) holds(n *names, e *Event, zone edtf.Zone) bool {
	switch x.Join {
	case OneTerm:
		return x.Term.holds(n, e, zone)
	case NotOf:
		return !x.Of[0].holds(n, e, zone)
	case AnyOf:
		return slices.ContainsFunc(x.Of, func(one Expr) bool { return one.holds(n, e, zone) })
	}
	return !slices.ContainsFunc(x.Of, func(one Expr) bool { return !one.holds(n, e, zone) })
}

func (t Term) holds(n *names, e *Event, zone edtf.Zone) bool {
	if t.Field == "" {
		return slices.ContainsFunc(n.words(e), func(s string) bool { return strings.Contains(Fold(s), Fold(t.Values[0])) })
	}
	f, own := n.of.Facet(t.Field)
	for _, v := range e.rare().Values { // a facet of the timeline, also of the same name
		for _, value := range t.Values {
			number, is := NumberOf(v.Word)
			_, plain := NumberOf(value)
			within := bounds(value)
			same := Fold(v.Word) == Fold(value)
			switch {
			case !own || v.Facet != f.Name:
			case within == nil || f.Kind != OfNumbers && plain:
				if same {
					return true
				}
			case is && within(number) || f.Kind != OfNumbers && same:
				return true
			}
		}
	}
	if holds := fieldsPlainly[t.Field]; holds != nil {
		return slices.ContainsFunc(t.Values, func(value string) bool { return holds(n, e, Fold(value)) })
	}
	if of := namesOfEvent[t.Field]; of != nil {
		part := t.Field == "place" || t.Field == "actor" || t.Field == "source"
		told, _ := n.of.Tells("source")
		if t.Field == "source" {
			said := false
			told.Each(e, func(have string) {
				said = said || have != "" && slices.ContainsFunc(t.Values, func(value string) bool { return value != "=" && "="+Fold(have) == Fold(value) })
			})
			if said {
				return true
			}
		}
		return slices.ContainsFunc(of(n, e), func(have string) bool {
			return slices.ContainsFunc(t.Values, func(value string) bool {
				if whole := strings.TrimPrefix(value, "="); part && whole != value && whole != "" {
					return t.Field != "source" && Fold(have) == Fold(whole)
				}
				return Fold(have) == Fold(value) || part && value != "" && !isID(n, t.Field, value) && strings.Contains(Fold(have), Fold(value))
			})
		})
	}
	return t.holdsOfDate(e, zone)
}

// isID tells whether a value is the id of a place, an actor or a source.
func isID(n *names, field, value string) bool {
	for id := range map[string]map[string][]string{"place": n.place, "actor": n.actor, "source": n.source}[field] {
		if Fold(id) == Fold(value) {
			return true
		}
	}
	return false
}

// holdsOfDate tells whether the date of an event is as a term says; an event without one lies
// neither before nor after.
func (t Term) holdsOfDate(e *Event, zone edtf.Zone) bool {
	want := edtf.Possible
	if t.Certain {
		want = edtf.Definite
	}
	date, err := edtf.ParseISO(strings.ToUpper(strings.Join(t.Values, ",")))
	if err != nil || e.When.Date.IsZero() {
		return false
	}
	sharp := !date.Approximate() && !date.Uncertain()
	r, m := edtf.RelationIn(e.When.Date, date, zone), edtf.Meeting(e.When.Date, date.BoundsIn(zone), zone)
	bounds := e.When.Date.BoundsIn(zone)
	switch t.Field {
	case "before":
		return r.Before >= want
	case "during":
		return r.During >= want || sharp && bounds.Intersect(date.BoundsIn(zone)) == bounds
	case "after":
		return r.After >= want
	case "when":
		return m.Overlaps >= want && (sharp || !t.Certain)
	case "starts":
		return m.Starts >= want && (sharp || !t.Certain)
	}
	return false
}

// fieldsPlainly tells of fields whose values are no names whether one holds.
var fieldsPlainly = map[string]func(n *names, e *Event, value string) bool{
	"precision": func(_ *names, e *Event, value string) bool { return value != "" && DatePrecision(e.When.Date) == value },
	"sources": func(_ *names, e *Event, value string) bool {
		within := bounds(value)
		return within != nil && within(float64(e.Sources()))
	},
	"is": func(n *names, e *Event, value string) bool {
		slots, _ := Duplicates(context.Background(), n.of)
		duplicate := slices.ContainsFunc(slots, func(slot int32) bool { return n.of.Events.At(int(slot)).ID == e.ID })
		return map[string]bool{
			"unconfirmed": e.Unconfirmed(), "duplicate": duplicate, "approximate": e.When.Date.Approximate(), "uncertain": e.When.Date.Uncertain(),
			"undated": e.When.Date.IsZero(), "unplaced": e.Place.ID == "", "single": e.Sources() == 1,
		}[value]
	},
	"no": func(n *names, e *Event, value string) bool {
		f, own := n.of.Facet(value)
		has := own && slices.ContainsFunc(e.rare().Values, func(v Value) bool { return v.Facet == f.Name })
		lacks := absences[value]
		return !has && (own || lacks != nil) && (lacks == nil || lacks(n, e))
	},
	"in":   isInPlainly,
	"near": isInPlainly,
}

// isInPlainly goes through the places; the areas of tests are told apart by their text.
func isInPlainly(n *names, e *Event, value string) bool {
	for _, p := range n.of.Places {
		if p.ID == e.Place.ID && p.At != nil {
			return areasOfTests[value] == 0 || areasOfTests[value] == p.At.Lon
		}
	}
	return false
}

// areasOfTests are parts of the globe, with the longitude of the only place of a world that lies
// in each; 0 where all do.
var areasOfTests = map[string]float64{
	"9,49;11,51": 10, "170,-10;-170,10": -179, "0,0;20,0;10,60": 10, "-180,-90;180,90": 0,
	"10,50,1m": 10, "179,1,500km": -179, "0,50,500mi": 10, "0,0,30000km": 0,
}

// wordsOfTests are to be found in each other, in letters of several kinds.
var wordsOfTests = []string{"", "Kim", "KIMCHI", "Zürich", "zü", "Zu", "Kelvin \u212aim", "ΣΑΣ", "x", "İzmir", "im", "place", "none", "RU", "and", "a,b", `5" (gun)`}

// term returns a random term.
func (w *world) term() Expr {
	r := w.r
	field := append(Fields(), "", "", "Side A", "sidea", "tone", "people")[r.IntN(len(fields)+6)]
	t := Term{Field: field, Values: []string{w.word(), w.word(), w.id("kim")}[:1+r.IntN(3)]}
	for i := range t.Values {
		if r.IntN(4) == 0 {
			t.Values[i] = "=" + t.Values[i]
		}
	}
	pick := func(all ...string) { t.Values = []string{all[r.IntN(len(all))]} }
	switch field {
	case "":
		pick("x", "Zürich", "zu", "IM", "and", "a,b", `5" (`, "-x", "σας", "izm")
	case "when", "starts", "during", "before", "after":
		t.Certain = r.IntN(2) == 0
		pick(w.date())
	case "in":
		pick("9,49;11,51", "170,-10;-170,10", "0,0;20,0;10,60", "-180,-90;180,90")
	case "near":
		pick("10,50,1m", "179,1,500km", "0,50,500mi", "0,0,30000km")
	case "type", "status", "certainty":
		t.Values = []string{"visit", "Happened", "certain", "none", ""}[r.IntN(4):]
	case "precision":
		t.Values = DatePrecisions[r.IntN(len(DatePrecisions)):]
	case "sources":
		pick("1", ">1", "0..1", "visit")
	case "is":
		t.Values = Doubts[r.IntN(len(Doubts)):]
	case "no":
		t.Values = []string{"date", "place", "country", "source", "actor", "tag", "type", "status", "certainty", "note", "Side A", "tone", "3"}[r.IntN(13):]
	case "tone", "Side A":
		t.Values = []string{"3", "<3", "-3..2", "4", "..0", "2..", "visit"}[r.IntN(7):]
	}
	if strings.Join(t.Values, "") == "" {
		t.Values = []string{"x"}
	}
	return t.Expr()
}

// expr returns a random expression of so many terms.
func (w *world) expr(n int) Expr {
	if n == 1 {
		if x := w.term(); w.r.IntN(3) > 0 {
			return x
		}
		return joined(NotOf, []Expr{w.term()})
	}
	k := 1 + w.r.IntN(n-1)
	x := joined([]Join{AllOf, AnyOf}[w.r.IntN(2)], []Expr{w.expr(k), w.expr(n - k)})
	if w.r.IntN(4) == 0 {
		return joined(NotOf, []Expr{x})
	}
	return x
}

// checkFilter holds a random filter to the plain reading of it, event by event.
func checkFilter(t *testing.T, seed uint64) {
	t.Helper()
	w := newWorld(seed, wordsOfTests)
	x := w.expr(1 + w.r.IntN(5))
	zone := []edtf.Zone{edtf.Source, edtf.UTC, edtf.Ahead(9 * 60)}[w.r.IntN(3)]
	f := FilterOf(x).On(zone)
	again, err := ParseFilter(f.String())
	if err != nil || again.Root.String() != f.String() {
		t.Fatalf("seed %d: %s is read as %s, %v", seed, f, again.Root, err)
	}
	none := FilterOf(joined(NotOf, []Expr{joined(AnyOf, negated(x))})).On(zone)
	if x.Join == AnyOf {
		none = FilterOf(joined(NotOf, []Expr{joined(AllOf, negated(x))})).On(zone)
	}
	keep, n := f.Keep(w.l), namesOf(w.l)
	keepAgain, keepNone := again.On(zone).Keep(w.l), none.Keep(w.l)
	for range 20 {
		one := w.event()
		want := x.holds(n, &one, zone)
		if got := keep(&one); got != want {
			t.Fatalf("seed %d: %q keeps %+v is %v, want %v", seed, f, one.Full(), got, want)
		}
		if got := keepAgain(&one); got != want {
			t.Fatalf("seed %d: read again %q keeps %+v is %v, want %v", seed, f, one.Full(), got, want)
		}
		if got := keepNone(&one); got != want {
			t.Fatalf("seed %d: as De Morgan says %q keeps %+v is %v, want %v", seed, none, one.Full(), got, want)
		}
		row, places, actors := rowOf(w.l, &one, zone)
		if got := f.keepsRow(w.l, &one, &row, places, actors); got != want {
			t.Fatalf("seed %d: by its row %q keeps %+v is %v, want %v", seed, f, one.Full(), got, want)
		}
		if got := f.keepsRow(w.l, &one, &row, false, false); got != want {
			t.Fatalf("seed %d: by its row, but for places and actors, %q keeps %+v is %v, want %v", seed, f, one.Full(), got, want)
		}
		rows, hints, _ := f.KeepRows(w.l, true, true)
		checkWhole(t, fmt.Sprintf("seed %d: %q", seed, f), rows, row.Bounds)
		checkWhole(t, fmt.Sprintf("seed %d: %q", seed, f), hints, row.Bounds)
	}
}

// negated returns the negations of what an expression joins; of one that joins nothing, its own.
func negated(x Expr) (all []Expr) {
	of := x.Of
	if x.Join == NotOf || x.Join == OneTerm {
		of = []Expr{x}
	}
	for _, one := range of {
		all = append(all, joined(NotOf, []Expr{one}))
	}
	return all
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
	rows, hints, rest := f.KeepRows(l, places, actors)
	if hints != nil && hints.Tell(row) == edtf.Impossible {
		return false
	}
	verdict := edtf.Definite
	if rows != nil {
		verdict = rows.Tell(row)
	}
	switch verdict {
	case edtf.Possible:
		return f.Keep(l)(e)
	case edtf.Definite:
		return rest == nil || rest(e)
	}
	return false
}

// checkWhole holds what the terms of rows tell of bounds to what they tell of bounds within these.
func checkWhole(t *testing.T, what string, r *Rows, bounds calendar.Span) {
	t.Helper()
	if r == nil {
		return
	}
	for _, of := range r.Of {
		checkWhole(t, what, of, bounds)
	}
	if r.Term.Dates == nil || bounds.Empty() {
		return
	}
	told := r.Term.Dates(bounds)
	for _, within := range []calendar.Span{
		{Start: bounds.Start, End: bounds.Start.Add(bounds.Days() / 3)},
		{Start: bounds.Start.Add(bounds.Days() / 3), End: bounds.End},
		{Start: bounds.Start.Add(bounds.Days() / 2), End: bounds.Start.Add(bounds.Days() / 2).Add(1.0 / 1024)},
	} {
		if of := r.Term.Dates(within); told.Whole && within.Intersect(bounds) == within && !within.Empty() && of.Verdict != told.Verdict {
			t.Fatalf("%s: of bounds %v it tells %v, and of %v within these %v", what, bounds, told.Verdict, within, of.Verdict)
		}
	}
}

func TestAFilterIsDecidedAheadAsItIsEventByEvent(t *testing.T) {
	for seed := range uint64(1500) {
		checkFilter(t, seed)
	}
}

func FuzzAFilterIsDecidedAheadAsItIsEventByEvent(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(checkFilter)
}
