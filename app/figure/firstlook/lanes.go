package firstlook

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"dateline/app/figure/view"
	"dateline/timeline"
)

// What a facet must be for its values to be lanes that nobody asked for.
const (
	leastValues = 2
	mostValues  = 12
	leastEach   = 1.5  // events of a value, in the mean: lanes of one event each sort nothing
	covers      = 0.6  // the part of the events that must have a value
	leastEven   = 0.25 // of 0, where one value has all, to 1, where all have as many
	mostWord    = 48   // the longest value, in bytes: what is longer is a text and not a name
	longestCode = 2    // the longest value that is taken for a code, in bytes: a letter of Chinese and the like has more
)

// mostLooked is how many events Lanes looks at, of more it takes every so many, and mostCounted how many
// values of a facet are counted.
const (
	mostLooked  = 5000
	mostCounted = 500
)

// A candidate is a facet that the lanes may be by, with what its values tell.
type candidate struct {
	by    view.Facet
	rank  int // of how much its name promises, the least first
	even  float64
	place int // in the order of the file
}

// Lanes returns the facet that tells most of the events of a timeline: of those with two to
// twelve values that cover three fifths of the events, the file's own groups before our
// types, these before its other columns, and among equals the most even one first. Where
// there is none, all stand in one lane without a name: a lane "other" that holds everything
// would say less.
func Lanes(t *timeline.Timeline) view.Facet {
	counts, n := look(t)
	var fit []candidate
	for at, by := range view.Offered(t) {
		rank, of := rankOf(by), counts[by]
		if rank < 0 || of == nil {
			continue
		}
		if even, ok := of.tells(n); ok {
			fit = append(fit, candidate{by, rank, even, at})
		}
	}
	if len(fit) == 0 {
		return view.ByNone
	}
	return slices.MinFunc(fit, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), cmp.Compare(b.even, a.even), cmp.Compare(a.place, b.place))
	}).by
}

// groupings are words that stand in the name of a column that sorts events into groups.
var groupings = []string{"group", "track", "categor", "class", "kind", "topic", "theme", "section", "lane", "types", "type", "genre", "party", "region", "continent"}

// rankOf ranks a facet by its name; below 0 for one that is never chosen unasked.
func rankOf(by view.Facet) int {
	name, own := by.Own()
	switch {
	case own && slices.ContainsFunc(groupings, func(word string) bool { return strings.Contains(strings.ToLower(name), word) }):
		return 0
	case by == view.ByType:
		return 1
	case own, by == view.BySaid:
		return 2
	case by == view.ByActor:
		return 3
	case by == view.ByPlace:
		return 4
	}
	return -1
}

// A tally counts the values of a facet.
type tally struct {
	values map[string]int
	having int // events with a value, but for "other"
	text   bool
}

// look counts the values of each facet.
func look(t *timeline.Timeline) (counts map[view.Facet]*tally, events int) {
	counts = map[view.Facet]*tally{}
	add := func(by view.Facet, last **tally, word string) {
		one := counts[by]
		if one == nil {
			one = &tally{values: map[string]int{}}
			counts[by] = one
		}
		if _, known := one.values[word]; known || len(one.values) < mostCounted {
			one.values[word]++
		}
		if *last != one { // the values of a facet stand one after the other
			one.having++
		}
		one.text = one.text || len(word) > mostWord
		*last = one
	}
	names := map[string]view.Facet{}
	for _, f := range t.Facets {
		if !t.OfTelling(f.Name) {
			names[f.Name] = view.Own(f.Name)
		}
	}
	var called func(string) []string
	if t.Phrasing != nil {
		called = t.ActorNames()
	}
	for e := range t.Events.Sample(mostLooked) {
		events++
		var last *tally
		if e.Type != 0 && e.Type != timeline.Other {
			add(view.ByType, &last, e.Type.String())
		}
		if e.Place.ID != "" {
			add(view.ByPlace, &last, e.Place.ID)
		}
		if phrase := t.Phrasing.Of(e, called); phrase != "" {
			add(view.BySaid, &last, phrase)
		}
		for _, p := range e.Actors {
			add(view.ByActor, &last, p.Actor)
		}
		for _, v := range e.Values() {
			if by, counted := names[v.Facet]; counted {
				add(by, &last, v.Word)
			}
		}
	}
	return counts, events
}

// tells returns how even the values are, and whether they are names that sort enough of the
// events. Codes, "1" to "4" or the year, "ml" and "mb", tell nothing to who does not know them.
func (c *tally) tells(events int) (even float64, ok bool) {
	if len(c.values) < leastValues || len(c.values) > mostValues {
		return 0, false
	}
	return c.sorts(events)
}

// sorts is tells whatever number of values there are.
func (c *tally) sorts(events int) (even float64, ok bool) {
	k, sum, codes := len(c.values), 0, 0
	if c.text || k < leastValues || float64(c.having) < covers*float64(events) || float64(c.having) < leastEach*float64(k) {
		return 0, false
	}
	for word, n := range c.values {
		sum += n
		if _, is := timeline.NumberOf(word); is || len(word) <= longestCode {
			codes++
		}
	}
	for _, n := range c.values {
		p := float64(n) / float64(sum)
		even -= p * math.Log(p)
	}
	even = math.Round(1e6*even/math.Log(float64(k))) / 1e6 // a map is summed in any order
	return even, even >= leastEven && 2*codes < k
}
