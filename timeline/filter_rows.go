package timeline

import (
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

// RowParts are the parts of a Row that a filter asks for beside type and status: to fetch the
// others from memory takes longer than to decide.
type RowParts struct{ Place, Actors, Bounds bool }

// KeepRows is Keep in two parts. The first decides the Terms for which a Row is enough, of a
// million events in a tenth of the time that it takes to look at them; where it says
// Possible, Keep must be asked of the event. The second decides the other Terms, of which the
// first leaves out what their rows rule out. Each is nil where it keeps all. Places and actors
// tell whether all that events name of these stand in t: else the second part decides of them.
// Asked are the parts of a Row that the first looks at.
func (f Filter) KeepRows(t *Timeline, places, actors bool) (rows func(*Row) edtf.Verdict, asked RowParts, rest func(*Event) bool) {
	if f.IsZero() {
		return nil, asked, nil
	}
	r := rowing{f, t, namesOf(t), places, actors, &asked}
	var tests []rowTest
	var others []Expr
	for _, one := range f.Terms() {
		passes, whole := r.expr(one)
		if !whole {
			others = append(others, one)
			passes = ruledOut(passes)
		}
		if passes != nil {
			tests = append(tests, passes)
		}
	}
	if tests != nil {
		rows = least(tests)
	}
	if others != nil {
		rest = f.keep(r.names, joined(AllOf, others))
	}
	return rows, asked, rest
}

// ruledOut lets everything pass but what rows rule out.
func ruledOut(passes rowTest) rowTest {
	if passes == nil {
		return nil
	}
	return func(r *Row) edtf.Verdict {
		if passes(r) == edtf.Impossible {
			return edtf.Impossible
		}
		return edtf.Definite
	}
}

// A rowing makes the tests of rows for a filter.
type rowing struct {
	filter         Filter
	of             *Timeline
	names          *names
	places, actors bool
	asked          *RowParts
}

// expr returns the test of an expression, nil where rows tell nothing of it; whole tells
// whether they tell of all its terms. Of a term of which they tell nothing all is possible.
func (r rowing) expr(x Expr) (passes rowTest, whole bool) {
	switch x.Join {
	case OneTerm:
		passes = r.term(x.Term)
		return passes, passes != nil
	case NotOf:
		of, whole := r.expr(x.Of[0])
		if of == nil {
			return nil, false
		}
		return func(row *Row) edtf.Verdict { return edtf.Definite - of(row) }, whole
	}
	var tests []rowTest
	whole = true
	for _, one := range x.Of {
		passes, all := r.expr(one)
		if whole = whole && all; passes != nil {
			tests = append(tests, passes)
		} else {
			tests = append(tests, maybe)
		}
	}
	if x.Join == AnyOf {
		return most(tests), whole
	}
	return least(tests), whole
}

// maybe is the test of which rows tell nothing.
func maybe(*Row) edtf.Verdict { return edtf.Possible }

// least returns the test that all of some pass.
func least(tests []rowTest) rowTest {
	if len(tests) == 1 {
		return tests[0]
	}
	return func(r *Row) edtf.Verdict {
		all := edtf.Definite
		for _, passes := range tests {
			if all = min(all, passes(r)); all == edtf.Impossible {
				break
			}
		}
		return all
	}
}

// most returns the test that one of some passes.
func most(tests []rowTest) rowTest {
	return func(r *Row) edtf.Verdict {
		one := edtf.Impossible
		for _, passes := range tests {
			if one = max(one, passes(r)); one == edtf.Definite {
				break
			}
		}
		return one
	}
}

// term returns the test of a term; nil where rows are not enough, or where it asks for a facet
// of the timeline too.
func (r rowing) term(t Term) rowTest {
	c := t.ready(r.filter.zone)
	_, own := r.of.Facet(t.Field)
	if c.field.row == nil || own || c.wrong != (fault{}) || c.field.needs != nil && !c.field.needs(r.places, r.actors) {
		return nil
	}
	r.asked.Bounds = r.asked.Bounds || c.field.dated
	r.asked.Actors = r.asked.Actors || t.Field == "actor"
	r.asked.Place = r.asked.Place || c.field.places
	return c.field.row(c, r.of, r.names)
}
