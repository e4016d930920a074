package timeline

import "slices"

// Keep returns a function that tells whether an event of t passes; nil when all do.
// It may be called on several goroutines. What can be decided once for a word of a
// vocabulary, a place or an actor is looked up for an event.
func (f Filter) Keep(t *Timeline) func(*Event) bool {
	if f.IsZero() {
		return nil
	}
	return f.keep(namesOf(t), f.Root)
}

// keep returns the test of an expression.
func (f Filter) keep(n *names, x Expr) test {
	switch x.Join {
	case OneTerm:
		return x.Term.ready(f.zone).test(n)
	case NotOf:
		passes := f.keep(n, x.Of[0])
		return func(e *Event) bool { return !passes(e) }
	}
	tests := make([]test, len(x.Of))
	for i, one := range slices.SortedStableFunc(slices.Values(x.Of), byCost) {
		tests[i] = f.keep(n, one)
	}
	if x.Join == AnyOf {
		return anyOf(tests)
	}
	return func(e *Event) bool {
		for _, passes := range tests {
			if !passes(e) {
				return false
			}
		}
		return true
	}
}

// byCost orders expressions by what it costs to ask for them: a word is looked for in all
// texts of an event.
func byCost(a, b Expr) int { return a.cost() - b.cost() }

func (x Expr) cost() int {
	cost := 0
	x.each(func(t Term) {
		if cost++; t.Field == "" {
			cost += 8
		}
	})
	return cost
}

// test returns the test of a condition. Where the timeline has a facet of the field's name, its
// values are meant too: a column "type" has words that are no types.
func (c *condition) test(n *names) test {
	if c.Field == "" {
		return c.wordTest(n)
	}
	own := c.ownTest(n)
	if c.field.test == nil || c.wrong != (fault{}) {
		return own
	}
	model := c.field.test(c, n)
	if _, also := n.of.Facet(c.Field); !also {
		return model
	}
	return func(e *Event) bool { return model(e) || own(e) }
}
