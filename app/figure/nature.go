package figure

import (
	"strings"
	"unicode/utf8"

	"dateline/app/figure/view"
	"dateline/timeline"
)

// A Nature is what the values of a facet of a file's own are like, by a look at some thousand
// events: names that sort them, or numbers, addresses and marks of single events, which do not.
type Nature struct {
	having    int // events with a value
	distinct  int // values
	most      int // events that have one value
	addresses int // values that are addresses of the web
	numbers   int // values that are numbers
	long      int // values that are too long for a name
	spaced    int // values of several words
}

// mostNatured is how many events a Nature looks at; of more it takes every so many.
const mostNatured = 4000

// longestWord is how long a name is at the most, in letters; what is longer is a text.
const longestWord = 48

// Sorts tells whether the values are names that several events share: a person would choose one.
func (n Nature) Sorts() bool {
	return n.distinct >= 2 && n.most >= 2 && 2*n.distinct <= n.having && 2*(n.numbers+n.addresses+n.long) < n.distinct
}

// leastMarks is how many events must have a value each for these to be taken for their marks.
const leastMarks = 3

// Marks tells whether each value stands for one event alone, as an id or an address does: in these
// any two events differ, whatever they are.
func (n Nature) Marks() bool {
	return n.having >= leastMarks && n.distinct == n.having && (n.addresses == n.distinct || n.spaced == 0 && n.long == 0)
}

type naturesKey struct{ of *timeline.Timeline }

// NatureOf returns what the values of a facet of the timeline's own are like. It is found once for
// all of them, and for all that filters keep of an edition.
func (o *Order) NatureOf(facet string) Nature {
	return Once(o.scales, naturesKey{o.Timeline}, func() map[string]Nature { return natures(o.Timeline) })[facet]
}

// natures looks at the values of all facets of a timeline.
func natures(t *timeline.Timeline) map[string]Nature {
	counts, all := map[string]map[string]int{}, map[string]Nature{}
	for e := range t.Events.Sample(mostNatured) {
		last := ""
		for _, v := range e.Values() {
			if v.Word == "" {
				continue
			}
			n, words := all[v.Facet], counts[v.Facet]
			if words == nil {
				words = map[string]int{}
				counts[v.Facet] = words
			}
			if last != v.Facet { // the values of a facet stand one after the other
				n.having++
				last = v.Facet
			}
			if words[v.Word]++; words[v.Word] == 1 {
				n.meet(v.Word)
			}
			n.most = max(n.most, words[v.Word])
			all[v.Facet] = n
		}
	}
	return all
}

// meet counts a value that is seen for the first time.
func (n *Nature) meet(word string) {
	n.distinct++
	if _, is := timeline.NumberOf(word); is {
		n.numbers++
	}
	if Site(word) != "" {
		n.addresses++
	}
	if utf8.RuneCountInString(word) > longestWord {
		n.long++
	}
	if strings.ContainsRune(word, ' ') {
		n.spaced++
	}
}

// Groupings returns the facets of a timeline's own whose values sort its events, in its order.
func (o *Order) Groupings() (all []view.Facet) {
	for _, f := range o.Timeline.Facets {
		if f.Kind != timeline.OfNumbers && !o.Timeline.OfTelling(f.Name) && o.NatureOf(f.Name).Sorts() {
			all = append(all, view.Own(f.Name))
		}
	}
	return all
}
