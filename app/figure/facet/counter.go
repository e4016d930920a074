package facet

import (
	"context"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/tally"
)

// A Counter counts what is left of each value under a filter. It is for one goroutine, and
// keeps what it has counted: only what changes is counted anew.
type Counter struct {
	Facets *Facets
	tally  *tally.Tally
	asked  []string // the terms of each facet as they were counted
	rest   string
	window calendar.Span
	untold string // the terms among the rest that columns did not tell
	order  order
}

// NewCounter returns the counter of facets under no filter.
func NewCounter(f *Facets) *Counter {
	columns, totals := make([]tally.Column, len(f.List)), make([][]int32, len(f.List))
	for i, one := range f.List {
		columns[i], totals[i] = one.column, one.Totals
	}
	return &Counter{Facets: f, tally: tally.New(f.clock, columns, totals), asked: make([]string, len(f.List)), order: newOrder(f)}
}

// Counts returns how many events would be left of each value of a facet, by number.
func (c *Counter) Counts(facet int) []int32 { return c.tally.Counts(facet) }

// Stale tells whether the events are yet to be counted for what was asked last.
func (c *Counter) Stale() bool { return c.tally.Stale() }

// Count counts them now; else they are counted when somebody wants to know.
func (c *Counter) Count() { c.tally.Fresh() }

// Left returns how many events pass.
func (c *Counter) Left() int { return c.tally.Left() }

// Ask counts under a filter, but for its Brush, and in a window of time, an empty one for
// none.
func (c *Counter) Ask(filter timeline.Filter, window calendar.Span) {
	parts := Part(filter, c.Facets)
	for i, terms := range parts.Facets {
		if text := textOf(terms); text != c.asked[i] {
			c.asked[i] = text
			c.tally.Ask(i, c.Facets.passes(i, terms))
		}
	}
	if text := textOf(parts.Rest); text != c.rest {
		c.rest = text
		_, others := c.Facets.areas(parts.Rest)
		c.untold = textOf(others)
		c.tally.AskRest(c.Facets.keeps(parts.Rest))
	}
	c.tally.Window(window)
	c.window = window
}

// Ready tells whether Ask has at hand what it needs of a filter, or has asked for it already.
func (c *Counter) Ready(filter timeline.Filter) bool {
	for _, terms := range c.Facets.untold(filter) {
		if text := textOf(terms); text != c.untold && !slices.Contains(c.asked, text) && !c.Facets.whole.PassingMade(all(terms)) {
			return false
		}
	}
	return true
}

func textOf(terms []timeline.Expr) (text string) {
	for _, x := range terms {
		text += "\x00" + x.String()
	}
	return text
}

// all returns the filter that asks for all of some expressions.
func all(terms []timeline.Expr) (f timeline.Filter) {
	for _, x := range terms {
		f = f.And(x)
	}
	return f
}

// Prepare makes ahead what Ask needs of a filter where columns do not tell it: else all events are
// gone through while a person waits. It is given up soon after ctx ends, with its error.
func (f *Facets) Prepare(ctx context.Context, filter timeline.Filter) error {
	for _, terms := range f.untold(filter) {
		if err := f.whole.PreparePassing(ctx, all(terms)); err != nil {
			return err
		}
	}
	return nil
}

// untold returns the terms of a filter that the columns of facets do not tell, as they are asked for.
func (f *Facets) untold(filter timeline.Filter) (sets [][]timeline.Expr) {
	parts := Part(filter, f)
	for i, terms := range parts.Facets {
		if len(terms) > 0 && f.List[i].number {
			sets = append(sets, terms)
		}
	}
	if _, others := f.areas(parts.Rest); len(others) > 0 {
		sets = append(sets, others)
	}
	return sets
}

// keeps returns the test of what passes some expressions; nil for none. Those that name parts of
// the globe are decided once for each place, so that the counts follow a lasso that is being drawn.
func (f *Facets) keeps(terms []timeline.Expr) tally.Test {
	within, others := f.areas(terms)
	if len(others) == 0 {
		return within
	}
	passes := tally.Test(f.whole.Passing(all(others)))
	if within == nil {
		return passes
	}
	return tally.All(within, passes)
}

// areas parts expressions: the test of what has a place in all parts of the globe that some of them
// name, nil for none of them, and the others.
func (f *Facets) areas(terms []timeline.Expr) (within tally.Test, others []timeline.Expr) {
	at := slices.IndexFunc(f.List, func(one *Facet) bool { return one.By == view.ByPlace })
	if at < 0 {
		return nil, terms
	}
	places := f.List[at]
	var among []bool
	for _, x := range terms {
		contains, ok := x.Term.Area()
		if x.Join != timeline.OneTerm || !ok {
			others = append(others, x)
			continue
		}
		first := among == nil
		if first {
			among = make([]bool, len(places.Words))
		}
		for n, id := range places.Words {
			p := f.whole.Place(id)
			among[n] = (first || among[n]) && p != nil && p.At != nil && contains(*p.At)
		}
	}
	if among == nil {
		return nil, others
	}
	return places.column.Among(among), others
}

// passes is keeps for expressions that ask for a facet alone: these are decided once for each
// of its values, by an event that says nothing else.
func (f *Facets) passes(i int, terms []timeline.Expr) tally.Test {
	switch one := f.List[i]; {
	case len(terms) == 0:
		return nil
	case one.number:
		return f.keeps(terms)
	default:
		return one.test(f.whole.Timeline, timeline.Expr{Join: timeline.AllOf, Of: terms})
	}
}

// test returns the test of what passes an expression of terms that ask for the facet.
func (f *Facet) test(t *timeline.Timeline, x timeline.Expr) tally.Test {
	if x.Join == timeline.OneTerm || !f.listed {
		return f.column.Among(f.among(t, x))
	}
	parts := make([]tally.Test, len(x.Of))
	for i, part := range x.Of {
		parts[i] = f.test(t, part)
	}
	switch x.Join {
	case timeline.AnyOf:
		return tally.Any(parts...)
	case timeline.NotOf:
		return tally.Not(parts[0])
	}
	return tally.All(parts...)
}

// among tells of each value, by number, whether an event that has it and says nothing else passes
// an expression.
func (f *Facet) among(t *timeline.Timeline, x timeline.Expr) []bool {
	among := make([]bool, len(f.Words))
	keep := timeline.FilterOf(x).Keep(t)
	for n := range f.Words {
		if f.By == ByDoubt { // of which an event may have several: it is one term
			among[n] = n > 0 && has(x.Term.Values, f.Words[n])
			continue
		}
		e := f.bare(n)
		among[n] = keep(&e)
	}
	return among
}

// bare returns an event that has the value of a number and says nothing else.
func (f *Facet) bare(n int) timeline.Event {
	var e timeline.Full
	word := f.Words[n]
	switch {
	case f.own:
		if word != "" {
			e.Values = []timeline.Value{{Facet: f.name, Word: word}}
		}
	case f.By == ByPrecision:
		if n > 0 {
			e.When = f.sample[n].When
		}
	case f.By == view.ByStatus:
		e.Status, _ = timeline.Named(timeline.Statuses, word)
	case f.By == view.ByType:
		e.Type, _ = timeline.Named(timeline.Types, word)
	case f.By == view.ByPlace:
		e.Place.ID = word
	case f.By == view.ByCountry:
		if n > 0 {
			e.Place.ID = f.sample[n].Place.ID
		}
	case f.By == view.BySaid:
		if n > 0 {
			e.Title, e.Actors = f.sample[n].Title, f.sample[n].Actors
		}
	case f.By == view.BySource:
		if n > 0 {
			e.Claims = []timeline.Claim{{Speaker: timeline.Say("", word[len("="):])}}
		}
	case word != "":
		e.Actors = []timeline.Part{{Actor: word}}
	}
	return e.Compact()
}

// Kept returns the positions of the events that pass, in their order, at most so many.
func (c *Counter) Kept(most int) (positions []int) {
	for row := range c.Facets.whole.Len() {
		if len(positions) == most {
			break
		}
		if c.tally.Passes(row) {
			positions = append(positions, row)
		}
	}
	return positions
}

// Prepare makes the facets of a subject of all events ahead.
func Prepare(ctx context.Context, whole *figure.Subject) error {
	_, err := Of(ctx, whole)
	return err
}
