package timeline

import (
	"slices"
	"strings"

	"dateline/timeline/edtf"
)

// A test tells whether an event passes a term.
type test func(*Event) bool

// Keep returns a function that tells whether an event of t passes; nil when all do.
// It may be called on several goroutines. What can be decided once for a word of a
// vocabulary, a place or an actor is looked up for an event.
func (f Filter) Keep(t *Timeline) func(*Event) bool {
	if f.IsZero() {
		return nil
	}
	return f.keep(namesOf(t))
}

// keep is Keep with the names of a timeline.
func (f Filter) keep(n *names) func(*Event) bool {
	if f.IsZero() {
		return nil
	}
	tests := make([]test, len(f.terms))
	for i, one := range f.terms {
		tests[i] = one.test(n, f.zone)
	}
	return func(e *Event) bool {
		for i, passes := range tests {
			if passes(e) == f.terms[i].not {
				return false
			}
		}
		return true
	}
}

// test returns the test of a term, which a minus does not turn about yet.
func (t term) test(n *names, zone edtf.Zone) test {
	if t.field == "" {
		return t.wordTest(n)
	}
	if verdict, ok := dated[t.field]; ok {
		want := t.want()
		return func(e *Event) bool { // an event without a date lies neither before nor after
			return !e.When.Date.IsZero() && (verdict(edtf.RelationIn(e.When.Date, t.date, zone)) >= want || t.field == "during" && t.within(e.When.Date, zone))
		}
	}
	own := t.ownTest(n)
	if t.own {
		return own
	}
	model := facets[t.field](t, n)
	if _, also := n.of.Facet(t.field); !also {
		return model
	}
	return func(e *Event) bool { return model(e) || own(e) } // a column "type" of words that are no types
}

// ownTest tests for the values of a facet of the timeline; of one that it has not, nothing
// passes.
func (t term) ownTest(n *names) test {
	f, known := n.of.Facet(t.field)
	if !known {
		return func(*Event) bool { return false }
	}
	tests := make([]func(string) bool, len(t.values))
	for i, value := range t.values {
		tests[i] = valueTest(value, f.Kind == OfNumbers)
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

// valueTest tells whether a value of a facet is one that a term names: the same word, or
// a number within bounds.
func valueTest(want string, number bool) func(word string) bool {
	if number {
		if within := bounds(want); within != nil {
			return func(word string) bool {
				f, ok := NumberOf(word)
				return ok && within(f)
			}
		}
	}
	return func(word string) bool { return strings.ToLower(word) == want }
}

// comparisons are the signs that may stand before a number, the longer first.
var comparisons = []struct {
	sign  string
	holds func(a, b float64) bool
}{
	{">=", func(a, b float64) bool { return a >= b }},
	{"<=", func(a, b float64) bool { return a <= b }},
	{">", func(a, b float64) bool { return a > b }},
	{"<", func(a, b float64) bool { return a < b }},
	{"", func(a, b float64) bool { return a == b }},
}

// bounds reads >3, 3..5 or 3; nil for what is none of them.
func bounds(s string) func(float64) bool {
	if low, high, ok := strings.Cut(s, ".."); ok {
		a, okA := NumberOf(low)
		b, okB := NumberOf(high)
		if !okA || !okB {
			return nil
		}
		return func(f float64) bool { return a <= f && f <= b }
	}
	for _, c := range comparisons {
		if rest, ok := strings.CutPrefix(s, c.sign); ok {
			b, isNumber := NumberOf(strings.TrimSpace(rest))
			if !isNumber {
				return nil
			}
			return func(a float64) bool { return c.holds(a, b) }
		}
	}
	return nil
}

// dated are the fields that take a date.
var dated = map[string]func(edtf.Relations) edtf.Verdict{
	"before": func(r edtf.Relations) edtf.Verdict { return r.Before },
	"during": func(r edtf.Relations) edtf.Verdict { return r.During },
	"after":  func(r edtf.Relations) edtf.Verdict { return r.After },
}

// facets makes the test of each field of which a filter can name values.
var facets = map[string]func(term, *names) test{
	"type": func(t term, _ *names) test {
		among := wordsAmong(t, Types)
		return func(e *Event) bool { return among[e.Type] }
	},
	"status": func(t term, _ *names) test {
		among := wordsAmong(t, Statuses)
		return func(e *Event) bool { return among[e.Status] }
	},
	"certainty": func(t term, _ *names) test {
		among := wordsAmong(t, Certainties)
		return func(e *Event) bool { return among[e.Sure] }
	},
	"tag": func(t term, _ *names) test { return func(e *Event) bool { return t.meansOne(e.rare().Tags) } },
	"id":  func(t term, _ *names) test { return func(e *Event) bool { return t.means(e.ID) } },
	"place": func(t term, n *names) test {
		among := idsAmong(n.place, t.isPlace(n))
		return func(e *Event) bool { return among(e.Place.ID) }
	},
	"country": func(t term, n *names) test {
		among := idsAmong(n.place, t.isCountry(n))
		return func(e *Event) bool { return among(e.Place.ID) }
	},
	"in":   func(t term, n *names) test { return t.areaTest(n) },
	"near": func(t term, n *names) test { return t.areaTest(n) },
	"actor": func(t term, n *names) test {
		among := idsAmong(n.actor, t.isActor(n))
		return func(e *Event) bool {
			return slices.ContainsFunc(e.Actors, func(p Part) bool { return among(p.Actor) })
		}
	},
	"source": func(t term, n *names) test {
		return func(e *Event) bool { return e.more != nil && n.anySource(e.more, t.means) }
	},
}

// wordsAmong tells of each word of a vocabulary, and of none, whether a term means it.
func wordsAmong[W Word](t term, all []W) (among [256]bool) {
	var none W
	among[none] = t.means(none.String())
	for _, w := range all {
		among[w] = t.means(w.String())
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

// means tells whether one of the values of a term stands for what an event has.
func (t term) means(have string) bool {
	have = strings.ToLower(have)
	for _, value := range t.values {
		if have == value || wordIn(t.field) && value != "" && strings.Contains(have, value) {
			return true
		}
	}
	return false
}

func (t term) meansOne(have []string) bool { return slices.ContainsFunc(have, t.means) }

// wordTest tests for a word that may stand anywhere.
func (t term) wordTest(n *names) test {
	word := t.values[0]
	has := func(s string) bool { return containsLower(s, word) }
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

// containsLower tells whether a text, in lower case, contains a word that is so already. Of
// plain letters no copy is made.
func containsLower(s, word string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return strings.Contains(strings.ToLower(s), word)
		}
	}
	for at := 0; at+len(word) <= len(s); at++ {
		k := 0
		for k < len(word) && lower(s[at+k]) == word[k] {
			k++
		}
		if k == len(word) {
			return true
		}
	}
	return false
}

func lower(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// areaTest tests for a place in the area of a term.
func (t term) areaTest(n *names) test {
	among := idsAmong(n.place, t.isIn(n))
	return func(e *Event) bool { return among(e.Place.ID) }
}
