package timeline

import "slices"

// isPlace, isCountry and isActor tell of an id whether a condition means what it stands for.
func (c *condition) isPlace(n *names) func(id string) bool {
	c = knowing(c, n.place)
	return func(id string) bool { return c.means(id) || c.meansOne(n.place[id]) }
}

func (c *condition) isCountry(n *names) func(id string) bool {
	return func(id string) bool { return c.means(n.country[id]) }
}

func (c *condition) isActor(n *names) func(id string) bool {
	c = knowing(c, n.actor)
	return func(id string) bool { return c.means(id) || c.meansOne(n.actor[id]) }
}

// knowing returns a condition that knows which of its values are ids: each of these means what
// has this id, and not what has it in its name, lest "iran" be Tirana too.
func knowing[T any](c *condition, ids map[string]T) *condition {
	known := *c
	known.ids = make([]bool, len(c.folded))
	for i, value := range c.folded {
		for id := range ids {
			known.ids[i] = known.ids[i] || equalFolded(id, value)
		}
	}
	return &known
}

// wordsAmong tells of each word of a vocabulary, and of none, whether a condition means it.
func wordsAmong[W Word](c *condition, all []W) (among [256]bool) {
	var none W
	among[none] = c.means(none.String())
	for _, w := range all {
		among[w] = c.means(w.String())
	}
	return among
}

// idsAmong tells whether something holds of an id: of those known it is found out ahead.
func idsAmong[T any](known map[string]T, holds func(id string) bool) func(id string) bool {
	among := make(map[string]bool, len(known))
	for id := range known {
		among[id] = holds(id)
	}
	return func(id string) bool {
		is, known := among[id]
		return is || !known && holds(id)
	}
}

// isNamed tells whether the values of a field are names, of which a part is enough; one that
// begins with wholly is the whole name.
func isNamed(field string) bool { return field == "place" || field == "actor" || field == "source" }

// wholly stands before a name that is meant as a whole.
const wholly = "="

// only returns the condition with those values alone that are whole names, or with the others.
func (c *condition) only(whole bool) *condition {
	some := *c
	some.folded, some.ids, some.whole = nil, nil, nil
	for i, value := range c.folded {
		if c.whole[i] == whole {
			some.folded, some.ids, some.whole = append(some.folded, value), append(some.ids, c.ids[i]), append(some.whole, whole)
		}
	}
	return &some
}

// means tells whether one of the values of a condition stands for what an event has. Of names
// a part is enough, but not of the words of a vocabulary, nor where the value is an id or said
// to be the whole name.
func (c *condition) means(have string) bool {
	part := isNamed(c.Field)
	for i, value := range c.folded {
		if equalFolded(have, value) || part && !c.whole[i] && (c.ids == nil || !c.ids[i]) && value != "" && containsFolded(have, value) {
			return true
		}
	}
	return false
}

func (c *condition) meansOne(have []string) bool { return slices.ContainsFunc(have, c.means) }

// wordTest tests for a word that may stand anywhere.
func (c *condition) wordTest(n *names) test {
	word := c.folded[0]
	has := func(s string) bool { return containsFolded(s, word) }
	in := func(all Text) bool {
		return slices.ContainsFunc(all, func(one Translation) bool { return has(one.Value) })
	}
	place := idsAmong(n.place, func(id string) bool { return slices.ContainsFunc(n.place[id], has) })
	actor := idsAmong(n.actor, func(id string) bool { return has(id) || slices.ContainsFunc(n.actor[id], has) })
	return func(e *Event) bool {
		if in(e.Title) || place(e.Place.ID) || slices.ContainsFunc(e.Actors, func(p Part) bool { return actor(p.Actor) }) {
			return true
		}
		m := e.more
		return m != nil && (in(m.Note) || slices.ContainsFunc(m.Tags, has) || slices.ContainsFunc(m.Values, func(v Value) bool { return has(v.Word) }) || n.anySource(m, has) ||
			slices.ContainsFunc(m.Claims, func(c Claim) bool { return has(c.Quote) }))
	}
}

// anySource tells whether something holds of one of the sources, speakers and media of claims.
func (n *names) anySource(m *More, holds func(string) bool) bool {
	in := func(all Text) bool {
		return slices.ContainsFunc(all, func(one Translation) bool { return holds(one.Value) })
	}
	return slices.ContainsFunc(m.Claims, func(c Claim) bool {
		return holds(c.Source) || slices.ContainsFunc(n.source[c.Source], holds) || in(c.Speaker) || in(c.Via)
	})
}

// ownTest tests for the values of a facet of the timeline; of one that it has not, nothing
// passes.
func (c *condition) ownTest(n *names) test {
	f, known := n.of.Facet(c.Field)
	if !known {
		return func(*Event) bool { return false }
	}
	tests := make([]func(string) bool, len(c.Values))
	for i, value := range c.Values {
		tests[i] = valueTest(value, f.Kind)
	}
	return func(e *Event) bool {
		for _, v := range e.rare().Values {
			if v.Facet == f.Name && slices.ContainsFunc(tests, func(holds func(string) bool) bool { return holds(v.Word) }) {
				return true
			}
		}
		return false
	}
}
