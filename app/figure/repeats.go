package figure

import (
	"context"

	"dateline/timeline"
)

// A told is what is told twice of an edition.
type told struct {
	of    *timeline.Timeline
	all   []timeline.Repeat
	slots []int32 // of all of them, ascending
}

// Repeats returns what may be told twice in the timeline of an order, also what a filter leaves
// out: it is looked for once for all that filters keep of an edition. It is given up soon after
// ctx ends, with its error.
func (o *Order) Repeats(ctx context.Context) ([]timeline.Repeat, error) {
	one, err := o.told(ctx)
	return one.all, err
}

// Repeated returns the slots of the events that may be told twice, ascending.
func (o *Order) Repeated(ctx context.Context) ([]int32, error) {
	one, err := o.told(ctx)
	return one.slots, err
}

// repeatsMade returns what Repeats has found already; false where it has not looked yet.
func (o *Order) repeatsMade() ([]timeline.Repeat, bool) {
	o.scales.mu.Lock()
	defer o.scales.mu.Unlock()
	one := o.scales.told
	return one.all, one.of == o.Timeline
}

// mostAtOnce is how many events are looked through for what is told twice while a person waits: it
// takes some ten milliseconds.
const mostAtOnce = 5000

// RepeatsAtHand returns what may be told twice to who draws: of few events it looks, of more it
// returns what Repeats has found already, and false where that has not looked yet.
func (o *Order) RepeatsAtHand() (all []timeline.Repeat, known bool) {
	if all, known = o.repeatsMade(); known || o.Timeline.Events.Len() > mostAtOnce {
		return all, known
	}
	all, _ = o.Repeats(context.Background()) // which does not end
	return all, true
}

// Different returns how many of some events are left where those that may be one, told several times, count
// once; as many as there are where that is not known yet.
func (o *Order) Different(events []int32) int {
	all, _ := o.RepeatsAtHand()
	group := map[int32]int{} // of a slot
	for k, one := range all {
		for _, slot := range one.Slots {
			group[slot] = k
		}
	}
	n, had := 0, map[int]bool{}
	for _, i := range events {
		k, is := group[int32(o.Slot(int(i)))]
		if !is || !had[k] {
			n++
		}
		if is {
			had[k] = true
		}
	}
	return n
}

func (o *Order) told(ctx context.Context) (told, error) {
	sc := o.scales
	sc.mu.Lock()
	had := sc.told
	sc.mu.Unlock()
	if had.of == o.Timeline {
		return had, ctx.Err()
	}
	all, err := timeline.Repeats(ctx, o.Timeline)
	if err != nil {
		return told{}, err
	}
	one := told{o.Timeline, all, timeline.SlotsOf(all)}
	sc.mu.Lock()
	defer sc.mu.Unlock()
	sc.told = one
	return one, nil
}

// PositionOf returns the position of the event in a slot, -1 where there is none or
// the filter leaves it out.
func (o *Order) PositionOf(slot int) int {
	if o.Timeline.Events.At(slot) == nil {
		return -1
	}
	return o.positionOf(slot)
}
