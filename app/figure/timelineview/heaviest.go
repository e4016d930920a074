package timelineview

import (
	"cmp"
	"context"
	"slices"
	"sort"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// Of a lane with very many events those that matter most are found by blocks: of so many events
// that stand side by side the greatest weight is kept, and only a block is opened of which that is
// greater than the weights that were found before.
const (
	block    = 32
	heaviest = 4 // of each period of the axis
)

// heavies are the greatest weights of the blocks of lanes, by their keys.
type heavies map[string][]uint16

type heaviesKey struct {
	by   view.Facet
	most int
}

// heaviesOf returns the greatest weights of the blocks of the lanes of an order, made once. What a
// story says of importance is that of when they were made: its steps stand out anyway.
func heaviesOf(s *figure.Subject, o *figure.Order, by view.Facet, most int) heavies {
	return figure.Once(o, heaviesKey{by, most}, func() heavies {
		all, matters := heavies{}, s.Importance()
		for _, l := range limitedLanes(o, by, most).lanes {
			if l.kept != nil {
				continue // whose events are those of the whole
			}
			blocks := make([]uint16, (len(l.events)+block-1)/block)
			_ = pieces.Each(context.Background(), len(l.events), func(_, from, to int) { // a piece begins with a block
				for k, i := range l.events[from:to] {
					k += from
					blocks[k/block] = max(blocks[k/block], matters.At(o, int(i)))
				}
			})
			all[l.Key] = blocks
		}
		return all
	})
}

// A heavy is an event with its weight.
type heavy struct {
	at     int32
	weight uint16
}

// heavier compares two: the heavier first, of those that weigh alike the earlier one.
func heavier(a, b heavy) int {
	return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.at, b.at))
}

// A period of a lane of which the heaviest were found.
type lanePeriod struct {
	lane int
	span calendar.Span
}

// heaviest appends the heaviest events of a lane that start in a span; they are remembered as long
// as the scale is the same.
func (l *layout) heaviest(s Spec, g *lanes, lane int, span calendar.Span, dst []int32) []int32 {
	key := lanePeriod{lane, span}
	found, known := l.dense.heavy[key]
	if !known {
		found = heaviestOf(s, g, lane, span)
		if l.dense.heavy == nil || len(l.dense.heavy) > 1000 {
			l.dense.heavy = map[lanePeriod][]int32{}
		}
		l.dense.heavy[key] = found
	}
	return append(dst, found...)
}

func heaviestOf(s Spec, g *lanes, lane int, span calendar.Span) (found []int32) {
	main := s.Subject.Main()
	all := limitedLanes(main, g.by, g.most)
	at, ok := all.at[g.list[lane].Key]
	if !ok {
		return nil // it is all new
	}
	l, order := &all.lanes[at], main
	if l.kept != nil {
		order, _ = main.Part()
	}
	blocks, matters := heaviesOf(s.Subject, order, g.by, g.most)[l.Key], s.Subject.Importance()
	starts := func(at calendar.Instant) int {
		return sort.Search(len(l.events), func(k int) bool { return !order.Bounds(int(l.events[k])).Start.Before(at) })
	}
	from, to := starts(span.Start), starts(span.End)
	var best []heavy
	for b := from / block; b < len(blocks) && b*block < to; b++ {
		if len(best) == heaviest && best[heaviest-1].weight >= blocks[b] {
			continue // no event of it is heavier, and all are later
		}
		for k := max(from, b*block); k < min(to, (b+1)*block); k++ {
			if i := l.events[k]; l.kept == nil || l.kept.Has(int(i)) {
				best = figure.Insert(best, heavy{i, matters.At(order, int(i))}, heaviest, heavier)
			}
		}
	}
	_, shift := s.Subject.Added()
	gone := s.Subject.Gone()
	for _, one := range best {
		i := one.at
		if l.kept != nil {
			i = int32(l.kept.Rank(int(i)))
		}
		if shift != nil {
			if _, is := slices.BinarySearch(gone, i); is {
				continue
			}
			i = shift.To(i)
		}
		found = append(found, i)
	}
	return found
}
