package figure

import (
	"context"
	"slices"

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

// A finding is a word that a filter asks for, and where it stands but in the texts of events.
type finding struct {
	timeline.Sought
	texts          *texts
	places, actors []bool // by number, whose names hold it; nil where no name does
}

// findings returns the words that a filter asks for, and what else it asks; none and the whole
// filter where no texts are at hand.
func (o *Order) findings(of *timeline.Timeline, filter timeline.Filter) (words []finding, rest timeline.Filter) {
	sought, rest := filter.Words()
	t, made := Made[*texts](o, textsKey{})
	c := o.columns()
	if len(sought) == 0 || !made || t.shares == nil || t.of != of || c.lost || c.strayed != nil {
		return nil, filter
	}
	for _, word := range sought {
		one := finding{Sought: word, texts: t}
		one.places, one.actors = t.search.Named(word)
		for _, named := range []*[]bool{&one.places, &one.actors} {
			if !slices.Contains(*named, true) {
				*named = nil
			}
		}
		words = append(words, one)
	}
	return words, rest
}

// find sets the bits of the positions of a piece whose events pass.
func (f *finding) find(c *columns, from, to int, words *[pieces.Size / 64]uint64) {
	*words = [len(words)]uint64{}
	f.texts.mark(words, from, to, []byte(f.Folded))
	for i := from; f.places != nil && i < to; i++ {
		if at := c.place[i]; at >= 0 {
			words[(i-from)/64] |= bit(f.places[at]) << (i % 64)
		}
	}
	if f.actors != nil {
		c.actors.mark(words, from, to, f.actors)
	}
	for w := range words {
		if f.Not {
			words[w] = ^words[w]
		}
	}
}

// mark sets the bits of the positions of a piece in whose texts a word stands.
func (t *texts) mark(words *[pieces.Size / 64]uint64, from, to int, word []byte) {
	rare := rarestByte(word)
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
			hit := indexBy(s.all[at:ends[end-1]], word, rare)
			if hit < 0 {
				break
			}
			at += hit
			for int(ends[i]) <= at { // most often it is among the next few
				i++
			}
			words[(s.from+i-from)/64] |= 1 << ((s.from + i) % 64)
			at = int(ends[i]) // what else it says does not matter
			i++
		}
	}
}
