package timeline

import (
	"slices"

	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// A Row is what columns hold of an event: its facets that are numbers, and its bounds.
type Row struct {
	Type   Type
	Status Status
	Place  int32         // its number in Timeline.Places; -1 for none
	Actors []int32       // their numbers in Timeline.Actors
	Bounds calendar.Span // of its date, by the clock of the filter's zone; empty where it has none, or one with an open side
}

// Rows are what columns can tell of a filter: terms, joined as its expression joins them. Of a row
// they tell whether its event passes for certain, never, or perhaps, and then the event must be
// asked. What is perhaps combines by least and most, so who has many rows may do with two bits
// each: whether one passes for certain, and whether it may.
type Rows struct {
	Join Join
	Of   []*Rows // none of one term
	Term RowTerm // of one term
}

// A RowTerm is a term as one part of a row answers it; one of its parts says it and the others are
// nil. The zero RowTerm tells nothing: all is possible.
type RowTerm struct {
	Types    *[256]bool // whether events of a type pass
	Statuses *[256]bool
	Places   []bool // by the number of a place, from 1 on; the first is for none
	Actors   []bool // by the number of an actor: whether an event passes in which he takes part
	Dates    func(bounds calendar.Span) BoundsTell
}

// A BoundsTell is what the bounds of a date tell of a term.
type BoundsTell struct {
	Verdict edtf.Verdict
	Whole   bool // it is the same for all bounds within these
}

// Tell returns what is known of a row.
func (r *Rows) Tell(row *Row) edtf.Verdict {
	switch r.Join {
	case OneTerm:
		return r.Term.tell(row)
	case NotOf:
		return edtf.Definite - r.Of[0].Tell(row)
	case AnyOf:
		one := edtf.Impossible
		for _, x := range r.Of {
			one = max(one, x.Tell(row))
		}
		return one
	}
	all := edtf.Definite
	for _, x := range r.Of {
		all = min(all, x.Tell(row))
	}
	return all
}

func (t *RowTerm) tell(row *Row) edtf.Verdict {
	switch {
	case t.Types != nil:
		return sure(t.Types[row.Type])
	case t.Statuses != nil:
		return sure(t.Statuses[row.Status])
	case t.Places != nil:
		return sure(t.Places[row.Place+1])
	case t.Actors != nil:
		return sure(slices.ContainsFunc(row.Actors, func(actor int32) bool { return t.Actors[actor] }))
	case t.Dates != nil && !row.Bounds.Empty():
		return t.Dates(row.Bounds).Verdict
	}
	return edtf.Possible
}

func sure(passes bool) edtf.Verdict {
	if passes {
		return edtf.Definite
	}
	return edtf.Impossible
}

// KeepRows is Keep in three parts. The first decides the Terms for which a Row is enough, of a
// million events in a tenth of the time that it takes to look at them; where it says
// Possible, Keep must be asked of the event. The last decides the other Terms, of which hints
// tell what rows rule out: events that are Impossible by them. Each is nil where it keeps all.
// Places and actors tell whether all that events name of these stand in t: else the last part
// decides of them.
func (f Filter) KeepRows(t *Timeline, places, actors bool) (rows, hints *Rows, rest func(*Event) bool) {
	if f.IsZero() {
		return nil, nil, nil
	}
	r := rowing{f, t, namesOf(t), places, actors}
	var whole, some []*Rows
	var others []Expr
	for _, one := range f.Terms() {
		told, all := r.expr(one)
		if all {
			whole = append(whole, told)
			continue
		}
		others = append(others, one)
		if told != nil {
			some = append(some, told)
		}
	}
	if others != nil {
		rest = f.keep(r.names, joined(AllOf, others))
	}
	return allOf(whole), allOf(some), rest
}

// allOf joins what must all hold; nil for nothing.
func allOf(of []*Rows) *Rows {
	switch len(of) {
	case 0:
		return nil
	case 1:
		return of[0]
	}
	return &Rows{Join: AllOf, Of: of}
}

// A rowing makes the rows of a filter.
type rowing struct {
	filter         Filter
	of             *Timeline
	names          *names
	places, actors bool
}

// expr returns what rows tell of an expression, nil for nothing; whole tells whether they tell of
// all its terms.
func (r rowing) expr(x Expr) (told *Rows, whole bool) {
	if x.Join == OneTerm {
		term, ok := r.term(x.Term)
		if !ok {
			return nil, false
		}
		return &Rows{Join: OneTerm, Term: term}, true
	}
	told, whole = &Rows{Join: x.Join}, true
	some := len(x.Of) == 0
	for _, one := range x.Of {
		of, all := r.expr(one)
		if whole, some = whole && all, some || of != nil; of == nil {
			of = &Rows{Join: OneTerm} // all is possible
		}
		told.Of = append(told.Of, of)
	}
	if !some {
		return nil, false
	}
	return told, whole
}

// term returns what rows tell of a term; false where they are not enough, or where it asks for a
// facet of the timeline too.
func (r rowing) term(t Term) (RowTerm, bool) {
	c := t.ready(r.filter.zone)
	_, own := r.of.Facet(t.Field)
	if c.field.row == nil || own || c.wrong != (fault{}) || c.field.needs != nil && !c.field.needs(r.places, r.actors) {
		return RowTerm{}, false
	}
	return c.field.row(c, r.of, r.names), true
}
