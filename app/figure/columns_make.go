package figure

import (
	"context"
	"slices"

	"dateline/timeline"
	"dateline/timeline/pieces"
)

// newColumns makes the columns of a main order. Every event is looked at only once for
// all of them: to fetch it from memory takes longer than what is done with it.
func (o *Order) newColumns(ctx context.Context) (*columns, error) {
	return o.makeColumns(ctx, func(c *columns, mine *share, from, to int) {
		for i := from; i < to; i++ {
			c.look(o, mine, i)
		}
	})
}

// A share is what a worker finds out while columns are made, and no other writes: cores that
// write side by side wait for each other.
type share struct {
	tallied
	actors  lists
	parts   []int32
	first   []int32 // of those of the worker, one more than the position; 0 for none
	lost    bool
	strayed map[string]int
}

// newColumnsOf returns columns with room for so many events.
func newColumnsOf(n int) *columns {
	return &columns{status: make([]timeline.Status, n), kind: make([]timeline.Type, n), ways: make([]uint8, n), place: make([]int32, n)}
}

// newShare returns the share of a worker, with room for the actors of so many events.
func newShare(o *Order, events int) *share {
	return &share{actors: newLists(events, events*5/4), parts: make([]int32, len(o.Timeline.Actors)), first: make([]int32, len(o.Timeline.Places))}
}

// makeColumns makes columns by a function that fills a piece of them: the columns in place,
// the lists of actors in the share of the worker.
func (o *Order) makeColumns(ctx context.Context, fill func(c *columns, mine *share, from, to int)) (*columns, error) {
	n := o.Len()
	c := newColumnsOf(n)
	shares := make([]*share, pieces.Workers(n))
	for w := range shares {
		shares[w] = newShare(o, n/len(shares)+pieces.Size)
	}
	if err := pieces.Each(ctx, n, func(worker, from, to int) {
		mine, begin := shares[worker], len(shares[worker].actors.all)
		fill(c, mine, from, to)
		mine.count(c, from, to, o.Dated)
		mine.cast(mine.actors.all[begin:])
	}); err != nil {
		return nil, err
	}
	return c, c.sum(ctx, shares)
}

// look looks at an event of o for its columns.
func (c *columns) look(o *Order, mine *share, i int) {
	e := o.At(i)
	c.status[i], c.kind[i], c.place[i] = e.Status, e.Type, o.placeNumber(e)
	mine.lost = mine.lost || c.place[i] < 0 && e.Place.ID != ""
	if i < o.Dated {
		c.ways[i] = o.waysOf(i)
	}
	begin := len(mine.actors.all)
	for k, p := range e.Actors {
		number, known := o.actors[p.Actor]
		if !known {
			number = -1
			mine.stray(e.Actors[:k], p.Actor)
		}
		if !slices.Contains(mine.actors.all[begin:], number) {
			mine.actors.all = append(mine.actors.all, number)
		}
	}
	mine.actors.end()
}

// stray counts an actor who is not in the timeline, unless he takes part in another role.
func (s *share) stray(before []timeline.Part, actor string) {
	if s.strayed == nil {
		s.strayed = map[string]int{}
	}
	if !hasActor(before, actor) {
		s.strayed[actor]++
	}
}

// count counts the events of a piece of columns; those below a position have a date.
func (s *share) count(c *columns, from, to, dated int) {
	if last := min(to, dated); from < last {
		s.take(c, from, last)
	}
	for i, place := range c.place[from:to] {
		if place >= 0 && s.first[place] == 0 {
			s.first[place] = int32(from+i) + 1
		}
	}
}

// cast counts the actors of a piece.
func (s *share) cast(actors []int32) {
	for _, number := range actors {
		if number >= 0 {
			s.parts[number]++
		}
	}
}

// sum puts together what was made side by side.
func (c *columns) sum(ctx context.Context, shares []*share) (err error) {
	lists := make([]lists, len(shares))
	c.parts, c.first = shares[0].parts, shares[0].first
	for w, mine := range shares {
		lists[w] = mine.actors
		c.counts.sum(&mine.tallied)
		c.lost = c.lost || mine.lost
		for actor, n := range mine.strayed {
			if c.strayed == nil {
				c.strayed = map[string]int{}
			}
			c.strayed[actor] += n
		}
		if w == 0 {
			continue
		}
		for number, n := range mine.parts {
			c.parts[number] += n
		}
		for place, at := range mine.first {
			if c.first[place] == 0 {
				c.first[place] = at
			}
		}
	}
	for place := range c.first {
		c.first[place]--
	}
	c.actors, err = concat(ctx, lists)
	return err
}
