package figure

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/index"
)

// A difference between a main order and an edition.
type difference struct {
	main   *Order
	gone   []int32
	added  []key
	extent calendar.Span
}

// compare finds what differs of the events in some slots, ascending; those in some
// positions of the main order count as different in any case.
func (o *Order) compare(next *timeline.Timeline, touched, forced []int32) difference {
	d := difference{main: o}
	for _, position := range forced {
		touched = append(touched, o.slots[position])
	}
	slices.Sort(touched)
	for _, slot := range slices.Compact(touched) {
		before, after := eventIn(o.Timeline, slot, o.keep), eventIn(next, slot, o.keep)
		position := int32(-1)
		if before != nil {
			at, _ := o.rank(o.keyOf(before, int(slot)))
			position = int32(at)
		}
		if before != nil && after != nil && alike(before, after) && !slices.Contains(forced, position) {
			continue
		}
		if before != nil {
			d.gone = append(d.gone, position)
		}
		if after != nil {
			d.added = append(d.added, o.keyOf(after, int(slot)))
		}
	}
	slices.Sort(d.gone)
	slices.SortFunc(d.added, key.compare)
	d.extent = d.extentAfter()
	return d
}

// eventIn returns the event in a slot of an edition that passes a filter; nil for none.
func eventIn(t *timeline.Timeline, slot int32, keep func(*timeline.Event) bool) *timeline.Event {
	if int(slot) >= t.Events.Slots() {
		return nil
	}
	e := t.Events.At(int(slot))
	if e == nil || keep != nil && !keep(e) {
		return nil
	}
	return e
}

// alike tells whether two events stand at the same position, in the same lanes, and are
// counted and drawn alike: then they differ in nothing that an order knows.
func alike(a, b *timeline.Event) bool {
	return (a.When.Date == b.When.Date || a.When.Date.String() == b.When.Date.String()) && a.Type == b.Type && a.Status == b.Status &&
		a.Place.ID == b.Place.ID && slices.Equal(a.Actors, b.Actors) && slices.Equal(a.Values(), b.Values()) &&
		slices.EqualFunc(a.Borrowed().Claims, b.Borrowed().Claims, func(c, d timeline.Claim) bool { return c.Source == d.Source })
}

// extentAfter returns the extent after the edits. It looks at events one by one only in
// the blocks that have lost one at an end of the extent.
func (d *difference) extentAfter() calendar.Span {
	extent := d.main.Extent
	lost := map[int]bool{}
	for _, position := range d.gone {
		if int(position) >= d.main.Dated {
			continue
		}
		if b := d.main.known(position); b.Start == extent.Start || b.End == extent.End {
			lost[int(position)/blockSize] = true
		}
	}
	if len(lost) > 0 {
		extent = calendar.Span{}
		for i, b := range d.main.blocksOf() {
			if lost[i] {
				b = calendar.Span{}
				for position := int32(i * blockSize); position < int32(min((i+1)*blockSize, d.main.Dated)); position++ {
					if _, gone := slices.BinarySearch(d.gone, position); !gone {
						b = b.Union(d.main.known(position))
					}
				}
			}
			extent = extent.Union(b)
		}
	}
	for _, k := range d.added {
		if k.dated {
			extent = extent.Union(bounded(k.bounds))
		}
	}
	return extent
}

// known returns from when to when the date of an event of a main order reaches, without
// the sides that are open.
func (o *Order) known(position int32) calendar.Span {
	return bounded(o.Timeline.Events.At(int(o.slots[position])).When.Date.BoundsIn(o.zone))
}

// edits makes of a difference what an Order keeps of it; nil of none.
func (d *difference) edits() *edits {
	if len(d.gone)+len(d.added) == 0 {
		return nil
	}
	e := &edits{gone: d.gone, slots: make([]int32, len(d.added)), bounds: make([]calendar.Span, len(d.added))}
	before := make([]int32, len(d.added))
	for i, k := range d.added {
		at, _ := d.main.rank(k)
		before[i], e.slots[i] = int32(at), k.slot
		if k.dated {
			e.bounds[i] = closed(k.bounds, d.extent)
		}
	}
	e.touched = slices.Clone(e.slots)
	for _, position := range d.gone {
		e.touched = append(e.touched, d.main.slots[position])
	}
	slices.Sort(e.touched)
	e.touched = slices.Compact(e.touched)
	e.shift = index.NewShift(d.gone, before)
	return e
}

// dated returns the positions of those gone, and the bounds of those added, that have a
// date.
func (d *difference) dated() (gone []int32, added []calendar.Span) {
	n, _ := slices.BinarySearch(d.gone, int32(d.main.Dated))
	for _, k := range d.added {
		if k.dated {
			added = append(added, closed(k.bounds, d.extent))
		}
	}
	return d.gone[:n], added
}
