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
}

// NewCounter returns the counter of facets under no filter.
func NewCounter(f *Facets) *Counter {
	columns := make([]tally.Column, len(f.List))
	for i, one := range f.List {
		columns[i] = one.column
	}
	return &Counter{Facets: f, tally: tally.New(f.clock, columns), asked: make([]string, len(f.List))}
}

// Counts returns how many events would be left of each value of a facet, by number.
func (c *Counter) Counts(facet int) []int32 { return c.tally.Counts(facet) }

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
		c.tally.AskRest(c.Facets.keeps(parts.Rest))
	}
	c.tally.Window(window)
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

// keeps returns what tells whether the event of a row passes some expressions; nil for none.
func (f *Facets) keeps(terms []timeline.Expr) func(row int) bool {
	if len(terms) == 0 {
		return nil
	}
	if passes := f.within(terms); passes != nil {
		return passes
	}
	keep := all(terms).On(f.whole.Zone()).Keep(f.whole.Timeline)
	return func(row int) bool { return keep(f.whole.At(row)) }
}

// within is keeps for expressions that all name parts of the globe: these are decided once for each
// place, so that the counts follow a lasso that is being drawn. It is nil for others.
func (f *Facets) within(terms []timeline.Expr) func(row int) bool {
	at := slices.IndexFunc(f.List, func(one *Facet) bool { return one.By == view.ByPlace })
	if at < 0 {
		return nil
	}
	places := f.List[at]
	among := make([]bool, len(places.Words))
	for i, x := range terms {
		if x.Join != timeline.OneTerm {
			return nil
		}
		contains, ok := x.Term.Area()
		if !ok {
			return nil
		}
		for n, id := range places.Words {
			p := f.whole.Place(id)
			among[n] = (i == 0 || among[n]) && p != nil && p.At != nil && contains(*p.At)
		}
	}
	return func(row int) bool {
		var room [1]int32
		return among[places.column.Of(row, room[:0])[0]]
	}
}

// passes is keeps for expressions that ask for a facet alone: these are decided once for each
// of its values, by an event that says nothing else.
func (f *Facets) passes(i int, terms []timeline.Expr) func(row int) bool {
	one := f.List[i]
	if len(terms) == 0 {
		return nil
	}
	if one.number {
		return f.keeps(terms)
	}
	tests := make([]func(of []int32) bool, len(terms))
	for k, x := range terms {
		tests[k] = one.test(f.whole.Timeline, x)
	}
	return func(row int) bool {
		var room [16]int32
		of := one.column.Of(row, room[:0])
		for _, passes := range tests {
			if !passes(of) {
				return false
			}
		}
		return true
	}
}

// test returns what tells whether an event with values of the facet, by number, passes an
// expression of terms that ask for it.
func (f *Facet) test(t *timeline.Timeline, x timeline.Expr) func(of []int32) bool {
	if x.Join == timeline.OneTerm {
		keep, among := timeline.FilterOf(x).Keep(t), make([]bool, len(f.Words))
		for n := range f.Words {
			if f.By == ByDoubt {
				among[n] = n > 0 && has(x.Term.Values, f.Words[n])
				continue
			}
			e := f.bare(n)
			among[n] = keep(&e)
		}
		return func(of []int32) bool {
			return slices.ContainsFunc(of, func(n int32) bool { return among[n] })
		}
	}
	parts := make([]func([]int32) bool, len(x.Of))
	for i, part := range x.Of {
		parts[i] = f.test(t, part)
	}
	return func(of []int32) bool {
		holds := func(part func([]int32) bool) bool { return part(of) }
		switch x.Join {
		case timeline.AnyOf:
			return slices.ContainsFunc(parts, holds)
		case timeline.NotOf:
			return !parts[0](of)
		}
		return !slices.ContainsFunc(parts, func(part func([]int32) bool) bool { return !part(of) })
	}
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

// Prepare makes the facets of a subject of all events ahead, and what the search for words needs.
func Prepare(ctx context.Context, whole *figure.Subject) error {
	if _, err := Of(ctx, whole); err != nil {
		return err
	}
	return whole.PrepareTexts(ctx)
}
