package figure

import (
	"context"
	"slices"
	"sort"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// Starting returns within which time the dated event at a position starts, of which b are the bounds,
// with what Known has returned. An event that lasts happens once, and counts where it starts.
//
//	within  ├╌╌╌╌╌╌╌╌╌╌┤     some time within: it starts anywhere in it
//	lasts   ├─┼────────┤     on its first day
//	lasts   ├╌╌╌╌┼─────┤     within what is known of its start
func (o *Order) Starting(known []Known, i int, b calendar.Span) calendar.Span {
	switch known[o.Slot(i)].core() {
	case coreNone, coreWhole:
		return b
	}
	if s := o.At(i).When.Date.StartIn(o.zone).Intersect(b); !s.Empty() {
		return s
	}
	return b
}

// startsBy tells of the dated event at a position whether it has started for certain by an instant
// that is later than its first.
func (o *Order) startsBy(known []Known, i int, at calendar.Instant) bool {
	b := o.Bounds(i)
	switch known[o.Slot(i)].core() {
	case coreNone, coreWhole:
		return !at.Before(b.End)
	case coreLasts:
		if day := b.Start.Day + 1; !at.Before(day.Start()) {
			return true // whether its hour is known or no more than its day
		}
	}
	return !at.Before(o.Starting(known, i, b).End)
}

// RunStarting returns the positions of the dated events that may start in a window, with what Known
// has returned; and how many others show in it, which last from an earlier time on. It is given up soon
// after ctx ends: what it returns then is worth nothing.
func (o *Order) RunStarting(ctx context.Context, known []Known, window calendar.Span) (r Run, others int) {
	r = o.RunIn(window)
	all := len(r.earlier)
	gone := make([]bool, all)
	_ = pieces.Each(ctx, all, func(_, from, to int) { // the caller asks ctx
		for k := from; k < to; k++ {
			gone[k] = o.startsBy(known, int(r.earlier[k]), window.Start)
		}
	})
	kept := r.earlier[:0]
	for k, i := range r.earlier {
		if !gone[k] {
			kept = append(kept, i)
		}
	}
	r.earlier = kept
	return r, all - len(kept)
}

// A Lasting is when some event of a timeline goes on that has started for certain: spans that do not
// touch, ascending.
type Lasting []calendar.Span

// Holds tells whether some event has started for certain before an instant and goes on then.
func (l Lasting) Holds(at calendar.Instant) bool {
	k := sort.Search(len(l), func(k int) bool { return at.Before(l[k].End) })
	return k < len(l) && !at.Before(l[k].Start)
}

// joinSpans joins spans that overlap or touch.
func joinSpans(all []calendar.Span) Lasting {
	slices.SortFunc(all, func(a, b calendar.Span) int { return a.Start.Compare(b.Start) })
	joined := all[:0]
	for _, one := range all {
		if last := len(joined) - 1; last >= 0 && !joined[last].End.Before(one.Start) {
			joined[last].End = calendar.Later(joined[last].End, one.End)
			continue
		}
		joined = append(joined, one)
	}
	return joined
}

type lastingKey struct{ of *timeline.Timeline }

// Lasting returns when some event of the timeline goes on, be it kept by the filter or not, with what
// Known has returned. It depends on no filter, so that what a bar asks for stays the same when it is asked
// for. It is made once, and is given up soon after ctx ends, with its error.
func (o *Order) Lasting(ctx context.Context, known []Known) (Lasting, error) {
	known = known[:min(len(known), o.Timeline.Events.Slots())]
	return Prepared(ctx, o.scales, lastingKey{o.Timeline}, func(ctx context.Context) (Lasting, error) {
		found := make([]Lasting, pieces.Workers(len(known)))
		err := pieces.Each(ctx, len(known), func(worker, from, to int) {
			var some []calendar.Span
			for slot := from; slot < to; slot++ {
				if goes := o.goesOn(known[slot], slot); !goes.Empty() {
					some = append(some, goes)
				}
			}
			found[worker] = append(found[worker], joinSpans(some)...) // many of them overlap
		})
		if err != nil {
			return nil, err
		}
		return joinSpans(slices.Concat(found...)), nil
	})
}

// goesOn returns from when to when the event in a slot goes on after it has started for certain; an empty
// span for one that does not last.
func (o *Order) goesOn(known Known, slot int) (goes calendar.Span) {
	if core := known.core(); core != coreOther && core != coreLasts {
		return goes
	}
	if e := o.Timeline.Events.At(slot); e != nil {
		goes = calendar.Span{Start: e.When.Date.StartIn(o.zone).End, End: e.When.Date.BoundsIn(o.zone).End}
	}
	return goes
}
