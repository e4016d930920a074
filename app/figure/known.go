package figure

import (
	"context"
	"slices"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
	"dateline/timeline/pieces"
)

// A Known says in one byte how closely the date of an event is known. To read it off the event
// would fetch that from memory, which takes longer than all that a chart does with it.
type Known uint8

// How much of the time of an event is certain.
const (
	coreNone  = iota // none of it: some time within
	coreWhole        // all of it
	coreOther        // a part, or it is open
	coreLasts        // all of it, from a day or a moment on that is named, to another
)

// Precision returns the number of the precision in timeline.DatePrecisions; false for no date.
func (k Known) Precision() (int, bool) { return int(k&15) - 1, k&15 > 0 }

func (k Known) core() int { return int(k >> 4) }

// knownOf reads a date.
func knownOf(d edtf.Date, zone edtf.Zone) Known {
	if d.IsZero() {
		return 0
	}
	k := Known(slices.Index(timeline.DatePrecisions, timeline.DatePrecision(d)) + 1)
	bounds := d.BoundsIn(zone)
	core := coreOf(d, zone)
	switch {
	case bounds.Start.Unbounded() || bounds.End.Unbounded():
		return k | coreOther<<4
	case core.Empty() && d.StartIn(zone) == bounds: // else it lasts from one month to the next
		return k | coreNone<<4
	case core == bounds && d.Single():
		return k | coreWhole<<4
	case core == bounds:
		return k | coreLasts<<4
	}
	return k | coreOther<<4
}

// knowns are what is known of the events of an edition, by slot.
type knowns struct {
	of  *timeline.Timeline // nil until a chart asks
	all []Known
}

// Known returns what is known of the date of each event, by slot: a byte an event, made once for all
// that filters keep; for a later edition, whose other events keep their slots, what has changed is read
// anew. It is given up soon after ctx ends, with its error.
func (o *Order) Known(ctx context.Context) ([]Known, error) {
	sc, n := o.scales, o.Timeline.Events.Slots()
	sc.mu.Lock()
	had := sc.known
	sc.mu.Unlock()
	if had.of == o.Timeline {
		return had.all, ctx.Err()
	}
	all := make([]Known, n)
	read := func(slot int) {
		all[slot] = 0
		if e := o.Timeline.Events.At(slot); e != nil {
			all[slot] = knownOf(e.When.Date, o.zone)
		}
	}
	begin := copy(all, had.all)
	err := pieces.Each(ctx, n-begin, func(_, from, to int) {
		for slot := begin + from; slot < begin+to; slot++ {
			read(slot)
		}
	})
	if err != nil {
		return nil, err
	}
	if had.of != nil {
		for slot := range o.Timeline.Events.Changed(had.of.Events) {
			if slot < n {
				read(slot)
			}
		}
	}
	sc.mu.Lock()
	defer sc.mu.Unlock()
	sc.known = knowns{o.Timeline, all}
	return all, nil
}

// SidesBy returns Begins and Ends of the event at a position, of which b are the bounds, with what
// Known has returned: of nearly all events it reads no more.
func (o *Order) SidesBy(known []Known, i int, b calendar.Span) (begins, ends calendar.Span) {
	switch known[o.Slot(i)].core() {
	case coreNone:
		return b, b
	case coreWhole, coreLasts:
		return calendar.Span{Start: b.Start, End: b.Start}, calendar.Span{Start: b.End, End: b.End}
	}
	return o.Begins(i), o.Ends(i)
}
