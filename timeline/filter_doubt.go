package timeline

import (
	"context"
	"slices"
	"sync"
)

// readPrecisions reads words of how closely a date is known.
func readPrecisions(c *condition) fault {
	for _, v := range c.folded {
		if !slices.Contains(DatePrecisions, v) {
			return fault{
				problem: "names no precision of a date",
				want:    "write one of time, hour, day, month, season, year, decade, century, millennium, range, open",
			}
		}
	}
	return fault{}
}

func precisionTest(c *condition, _ *names) test {
	return func(e *Event) bool {
		return !e.When.Date.IsZero() && slices.Contains(c.folded, DatePrecision(e.When.Date))
	}
}

// readCounts reads numbers and their bounds.
func readCounts(c *condition) fault {
	for _, v := range c.folded {
		within := bounds(v)
		if within == nil {
			return fault{problem: "is no number", want: "write one, or bounds of it: sources:1, sources:>1, sources:2..5"}
		}
		c.numbers = append(c.numbers, within)
	}
	return fault{}
}

func sourcesTest(c *condition, _ *names) test {
	return func(e *Event) bool {
		n := float64(e.Sources())
		return slices.ContainsFunc(c.numbers, func(within func(float64) bool) bool { return within(n) })
	}
}

// Doubts are the words of the field is, in the order in which people should see them.
var Doubts = []string{"unconfirmed", "single", twice, "approximate", "uncertain", "undated", "unplaced"}

// twice is the doubt that no event says by itself: another must tell the same.
const twice = "duplicate"

// doubts are what an event may be said to be, by Doubts, but for twice.
var doubts = map[string]test{
	"unconfirmed": (*Event).Unconfirmed,
	"single":      func(e *Event) bool { return e.Sources() == 1 },
	"approximate": func(e *Event) bool { return e.When.Date.Approximate() },
	"uncertain":   func(e *Event) bool { return e.When.Date.Uncertain() },
	"undated":     func(e *Event) bool { return e.When.Date.IsZero() },
	"unplaced":    func(e *Event) bool { return e.Place.ID == "" },
}

// EachDoubt calls a function with each of Doubts that holds of an event; whether it may be told
// twice its timeline knows.
func (e *Event) EachDoubt(twiceTold bool, do func(word string)) {
	for _, word := range Doubts {
		if word == twice && twiceTold || word != twice && doubts[word](e) {
			do(word)
		}
	}
}

func readDoubts(c *condition) fault {
	for _, v := range c.folded {
		if !slices.Contains(Doubts, v) {
			return fault{problem: "names no doubt", want: "write one of unconfirmed, single, duplicate, approximate, uncertain, undated, unplaced"}
		}
	}
	return fault{}
}

func doubtTest(c *condition, n *names) test {
	var tests []test
	for _, v := range c.folded {
		if v == twice {
			tests = append(tests, n.isDuplicate)
		} else {
			tests = append(tests, doubts[v])
		}
	}
	return anyOf(tests)
}

// duplicatesOf finds the ids of the events that may be told twice when it is first asked.
func duplicatesOf(t *Timeline) func() map[string]bool {
	return sync.OnceValue(func() map[string]bool {
		slots, _ := Duplicates(context.Background(), t) // which does not end
		ids := make(map[string]bool, len(slots))
		for _, slot := range slots {
			ids[t.Events.At(int(slot)).ID] = true
		}
		return ids
	})
}

func (n *names) isDuplicate(e *Event) bool { return n.duplicates()[e.ID] }

// absenceWords are the words of the field no, in the order in which people should see them.
var absenceWords = []string{"date", "place", "country", "source", "document", "actor", "says", "tag", "type", "status", "certainty", "note"}

// absences tell whether an event has none of something, by absenceWords.
var absences = map[string]func(*names, *Event) bool{
	"date":    func(_ *names, e *Event) bool { return e.When.Date.IsZero() },
	"place":   func(_ *names, e *Event) bool { return e.Place.ID == "" },
	"country": func(n *names, e *Event) bool { return n.country[e.Place.ID] == "" },
	"source":  func(_ *names, e *Event) bool { return e.SaidBy() == 0 },
	"document": func(_ *names, e *Event) bool {
		return !slices.ContainsFunc(e.rare().Claims, func(c Claim) bool { return c.Source != "" })
	},
	"actor":     func(_ *names, e *Event) bool { return len(e.Actors) == 0 },
	"says":      func(n *names, e *Event) bool { return n.phrase(e) == "" },
	"tag":       func(_ *names, e *Event) bool { return len(e.rare().Tags) == 0 },
	"type":      func(_ *names, e *Event) bool { return e.Type == 0 },
	"status":    func(_ *names, e *Event) bool { return e.Status == 0 },
	"certainty": func(_ *names, e *Event) bool { return e.Sure == 0 },
	"note":      func(_ *names, e *Event) bool { return len(e.rare().Note) == 0 },
}

// absenceTest tests for what is not there, be it a field or a facet of the timeline; where one
// has the name of the other, for both.
func absenceTest(c *condition, n *names) test {
	var tests []test
	for i, name := range c.folded {
		f, own := n.of.Facet(c.Values[i])
		lacks := absences[name]
		switch {
		case lacks == nil && !own:
			continue
		case lacks == nil:
			lacks = func(*names, *Event) bool { return true }
		}
		tests = append(tests, func(e *Event) bool {
			return lacks(n, e) && !(own && slices.ContainsFunc(e.rare().Values, func(v Value) bool { return v.Facet == f.Name }))
		})
	}
	return anyOf(tests)
}

// anyOf returns the test that one of several passes.
func anyOf(tests []test) test {
	if len(tests) == 1 {
		return tests[0]
	}
	return func(e *Event) bool {
		return slices.ContainsFunc(tests, func(passes test) bool { return passes(e) })
	}
}
