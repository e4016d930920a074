package figure

import (
	"bytes"
	"context"
	"sort"

	"dateline/timeline"
	"dateline/timeline/pieces"
)

// texts are what the events of a main order say, folded, side by side: a word is found in those of
// a million events in the time that it takes to read their bytes. They are of one edition.
type texts struct {
	of     *timeline.Timeline
	search *timeline.Searcher
	shares []textShare // none where they would be too long
}

// A textShare is the texts of a run of positions.
type textShare struct {
	from int
	all  []byte
	ends []uint32 // by position from the first on, where its texts end in all
}

// mostText bounds how many bytes texts take; where events say more they are asked one by one.
const mostText = 64 << 20

type textsKey struct{}

// PrepareTexts makes ahead what makes the search for words quick. It is given up soon after ctx
// ends, with its error.
func (o *Order) PrepareTexts(ctx context.Context) error {
	_, err := Prepared(ctx, o.main, textsKey{}, o.main.newTexts)
	return err
}

func (o *Order) newTexts(ctx context.Context) (*texts, error) {
	t := &texts{of: o.Timeline, search: timeline.SearcherOf(o.Timeline)}
	n := o.Len()
	workers := pieces.Workers(n)
	shares := make([]textShare, workers)
	err := pieces.Each(ctx, n, func(worker, from, to int) {
		mine := &shares[worker]
		if mine.ends == nil {
			*mine = textShare{from: from, all: make([]byte, 0, 32*n/workers), ends: make([]uint32, 0, n/workers+pieces.Size)}
		}
		if len(mine.all) > mostText/workers {
			return
		}
		for i := from; i < to; i++ {
			mine.all = t.search.AppendTexts(mine.all, o.At(i))
			mine.ends = append(mine.ends, uint32(len(mine.all)))
		}
	})
	held := 0
	for _, one := range shares {
		held += len(one.ends)
	}
	if held == n {
		t.shares = shares
	}
	return t, err
}

// searched tells of each position of a main order whether its event has the words that a filter
// asks for, and returns what else it asks; nil and the whole filter where no texts are at hand.
func (o *Order) searched(ctx context.Context, of *timeline.Timeline, filter timeline.Filter) (has []bool, rest timeline.Filter, err error) {
	words, rest := filter.Words()
	t, made := Made[*texts](o, textsKey{})
	c := o.columns()
	if len(words) == 0 || !made || t.shares == nil || t.of != of || c.lost || c.strayed != nil {
		return nil, filter, nil
	}
	for _, word := range words {
		one, err := t.find(ctx, o, c, word)
		if err != nil {
			return nil, filter, err
		}
		if has == nil {
			has = one
			continue
		}
		for i := range has {
			has[i] = has[i] && one[i]
		}
	}
	return has, rest, nil
}

// find tells of each position whether its event passes a word.
func (t *texts) find(ctx context.Context, o *Order, c *columns, word timeline.Sought) ([]bool, error) {
	found := make([]bool, o.Len())
	places, actors := t.search.Named(word)
	named := func(i int) bool {
		if p := c.place[i]; p >= 0 && places[p] {
			return true
		}
		for _, a := range c.actors.of(i) {
			if actors[a] {
				return true
			}
		}
		return false
	}
	some := false // a place or an actor is called so
	for _, all := range [][]bool{places, actors} {
		for _, one := range all {
			some = some || one
		}
	}
	err := pieces.Each(ctx, len(found), func(_, from, to int) {
		t.mark(found, from, to, []byte(word.Folded))
		for i := from; i < to && (some || word.Not); i++ {
			found[i] = (found[i] || some && named(i)) != word.Not
		}
	})
	return found, err
}

// mark marks the positions [from, to) in whose texts a word stands.
func (t *texts) mark(found []bool, from, to int, word []byte) {
	for k := range t.shares {
		s := &t.shares[k]
		begin, end := max(from, s.from)-s.from, min(to-s.from, len(s.ends))
		if begin >= end {
			continue
		}
		at, ends := 0, s.ends
		if begin > 0 {
			at = int(ends[begin-1])
		}
		for i := begin; i < end; {
			hit := bytes.Index(s.all[at:ends[end-1]], word)
			if hit < 0 {
				break
			}
			at += hit
			i += sort.Search(end-i, func(k int) bool { return int(ends[i+k]) > at })
			found[s.from+i] = true
			at = int(ends[i]) // what else it says does not matter
			i++
		}
	}
}
