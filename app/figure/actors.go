package figure

import (
	"context"
	"iter"
	"slices"

	"dateline/timeline"
	"dateline/timeline/pieces"
)

// Busiest returns the id of the actor who takes part in the most events, the
// first of the file among equals; "" when there is none. Its way is shown on maps: so of persons,
// where the file knows any, for a city or a state is no traveller.
func (o *Order) Busiest() string {
	c, since := o.main.columns(), map[string]int{}
	if o.edits != nil {
		for _, position := range o.edits.gone {
			countActors(since, o.main.At(int(position)), -1)
		}
		for _, position := range o.edits.shift.Positions() {
			countActors(since, o.At(int(position)), 1)
		}
	}
	parts := o.main.parts(c)
	best, most := "", 0
	person := false
	for i := range o.Timeline.Actors {
		id := o.Timeline.Actors[i].ID
		n := c.strayed[id] + since[id] // who was not in the timeline may be by now
		if i < len(parts) {
			n += int(parts[i])
		}
		is := o.Timeline.Actors[i].Kind == timeline.Person
		if n > 0 && (is && !person || is == person && n > most) {
			best, most, person = id, n, is
		}
	}
	return best
}

type partsKey struct{}

// parts returns in how many events of a main order each actor takes part, by number. Of what a
// filter keeps they are counted when somebody asks.
func (o *Order) parts(c *columns) []int32 {
	if c.parts != nil {
		return c.parts
	}
	return Once(o, partsKey{}, func() []int32 {
		s := newShare(o, 0)
		for i := range o.Len() {
			s.cast(c.actors.of(i))
		}
		return s.parts
	})
}

// countActors counts an event n times for each of its actors; one in two roles takes part
// once.
func countActors(counts map[string]int, e *timeline.Event, n int) {
	for i, p := range e.Actors {
		if !hasActor(e.Actors[:i], p.Actor) {
			counts[p.Actor] += n
		}
	}
}

type actorKey string

// mainEventsOf returns the positions in the main order of the events of an actor.
func (o *Order) mainEventsOf(actor string) []int32 {
	return Once(o.main, actorKey(actor), func() []int32 {
		all, _ := o.main.newEventsOf(context.Background(), actor) // fails only where it is given up
		return all
	})
}

// PrepareEventsOf makes ahead what takes long of EventsOf. It is given up soon after ctx ends.
func (o *Order) PrepareEventsOf(ctx context.Context, actor string) error {
	if p := o.part; p != nil && o.edits == nil {
		return p.whole.PrepareEventsOf(ctx, actor)
	}
	_, err := Prepared(ctx, o.main, actorKey(actor), func(ctx context.Context) ([]int32, error) { return o.main.newEventsOf(ctx, actor) })
	return err
}

// newEventsOf finds the events of an actor in a main order.
func (o *Order) newEventsOf(ctx context.Context, actor string) ([]int32, error) {
	c := o.columns()
	if p := o.part; p != nil {
		if all, made := Made[[]int32](p.whole, actorKey(actor)); made {
			return p.ranked(all), ctx.Err()
		}
	}
	if number, known := o.actors[actor]; known {
		return o.where(ctx, func(i int) bool {
			for _, one := range c.actors.of(i) {
				if one == number {
					return true
				}
			}
			return false
		})
	}
	if c.strayed == nil {
		return nil, ctx.Err()
	}
	return o.where(ctx, func(i int) bool { return takesPart(o.At(i), actor) }) // who was not in the timeline may be by now
}

// where returns the positions of which something holds. It is asked on several goroutines.
func (o *Order) where(ctx context.Context, holds func(position int) bool) ([]int32, error) {
	found := make([][]int32, pieces.Workers(o.Len()))
	err := pieces.Each(ctx, o.Len(), func(worker, from, to int) {
		mine := found[worker]
		for i := from; i < to; i++ {
			if holds(i) {
				mine = append(mine, int32(i))
			}
		}
		found[worker] = mine
	})
	return slices.Concat(found...), err
}

func takesPart(e *timeline.Event, actor string) bool { return hasActor(e.Actors, actor) }

func hasActor(parts []timeline.Part, actor string) bool {
	return slices.ContainsFunc(parts, func(p timeline.Part) bool { return p.Actor == actor })
}

// EventsOf yields the positions of the events in which an actor takes part, in order.
func (o *Order) EventsOf(actor string) iter.Seq[int] {
	return func(yield func(int) bool) {
		if actor == "" {
			return
		}
		if p := o.part; p != nil && o.edits == nil { // most who ask want the first of them
			for _, i := range p.whole.mainEventsOf(actor) {
				if p.kept.Has(int(i)) && !yield(p.kept.Rank(int(i))) {
					return
				}
			}
			return
		}
		main := o.mainEventsOf(actor)
		added, shift := o.Added()
		for {
			next := -1
			for len(main) > 0 && shift != nil && o.edits.isGone(main[0]) {
				main = main[1:]
			}
			for len(added) > 0 && !takesPart(o.At(int(added[0])), actor) {
				added = added[1:]
			}
			if len(main) > 0 {
				next = int(main[0])
				if shift != nil {
					next = int(shift.To(main[0]))
				}
			}
			switch {
			case len(added) > 0 && (next < 0 || int(added[0]) < next):
				next, added = int(added[0]), added[1:]
			case next < 0:
				return
			default:
				main = main[1:]
			}
			if !yield(next) {
				return
			}
		}
	}
}
