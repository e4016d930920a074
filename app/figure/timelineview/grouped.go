package timelineview

import (
	"context"
	"math"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/index"
	"dateline/timeline/lane"
)

// limited are the lanes of a main order by a facet, no more than can be shown: one of
// them holds all others. They stand in the order of their first events, whatever order
// is shown.
type limited struct {
	lanes []limitedLane
	index []*index.Index
	at    map[string]int // numbers of lanes by key
	other int            // the number of the lane of all others; -1 for none
}

// A limitedLane is one of them, with its events; what a filter keeps of these is asked through a
// mask, for it is seldom asked for more than the first of them.
type limitedLane struct {
	Key    string
	count  int
	events []int32     // positions, ascending; in the whole order where there is a mask
	kept   *index.Mask // nil for all
}

// all yields the positions of its events.
func (l *limitedLane) all(yield func(int32) bool) {
	for _, i := range l.events {
		if l.kept != nil {
			if !l.kept.Has(int(i)) {
				continue
			}
			i = int32(l.kept.Rank(int(i)))
		}
		if !yield(i) {
			return
		}
	}
}

// first returns the position of its first event, -1 for none.
func (l *limitedLane) first() int32 {
	for i := range l.all {
		return i
	}
	return -1
}

type (
	groupedKey struct{ by view.Facet }
	limitedKey struct {
		by   view.Facet
		most int
	}
)

// limitedLanes groups the events of a main order, once for a facet.
func limitedLanes(main *figure.Order, by view.Facet, most int) *limited {
	j, _ := prepareLanes(context.Background(), main, by, most) // fails only where it is given up
	return j
}

// prepareLanes is limitedLanes for another goroutine: it is given up soon after ctx ends.
func prepareLanes(ctx context.Context, main *figure.Order, by view.Facet, most int) (*limited, error) {
	return figure.Prepared(ctx, main, limitedKey{by, most}, func(ctx context.Context) (*limited, error) {
		if j, err := partLanes(ctx, main, by, most); j != nil || err != nil {
			return j, err
		}
		all, err := figure.Prepared(ctx, main, groupedKey{by}, func(ctx context.Context) ([]lane.Lane, error) { return groupOrder(ctx, main, by) })
		if err != nil {
			return nil, err
		}
		return limit(ctx, main, all, most)
	})
}

// limit joins lanes until there are no more than most, and makes their indexes.
func limit(ctx context.Context, main *figure.Order, all []lane.Lane, most int) (*limited, error) {
	j := &limited{at: map[string]int{}, other: -1}
	var parts [][]int32
	for i, l := range lane.Join(all, most, otherLanes) {
		j.lanes, parts = append(j.lanes, limitedLane{l.Key, len(l.Events), l.Events, nil}), append(parts, l.Events)
		j.at[l.Key] = i
		if l.Key == otherLanes {
			j.other = i
		}
	}
	var err error
	j.index, err = main.Index.Parts(ctx, parts)
	return j, err
}

// groupOrder groups the dated events of a main order, by its columns where these say all.
func groupOrder(ctx context.Context, main *figure.Order, by view.Facet) ([]lane.Lane, error) {
	c, t := main.Columns(), main.Timeline
	places, actors := c.Complete()
	of := lane.Numbering{Events: main.Dated}
	switch {
	case by == view.ByNone:
		of.Lanes, of.Key = 1, func(int) string { return "" }
		of.Of = func(_ int, room []int32) []int32 { return append(room, 0) }
	case by == view.ByActor && actors:
		of.Lanes, of.Key = len(t.Actors)+1, func(n int) string { return keyAt(n, func(i int) string { return t.Actors[i].ID }) }
		of.Of = func(i int, room []int32) []int32 {
			for _, number := range c.Actors(i) {
				room = append(room, number+1)
			}
			if len(room) == 0 {
				room = append(room, 0)
			}
			return room
		}
	case by == view.ByPlace && places:
		of.Lanes, of.Key = len(t.Places)+1, func(n int) string { return keyAt(n, func(i int) string { return t.Places[i].ID }) }
		of.Of = func(i int, room []int32) []int32 { return append(room, c.Place(i)+1) }
	case by == view.ByStatus:
		of.Lanes, of.Key = math.MaxUint8, func(n int) string { return timeline.Status(n).String() }
		of.Of = func(i int, room []int32) []int32 { _, status := c.Facets(i); return append(room, int32(status)) }
	case by == view.ByType:
		of.Lanes, of.Key = math.MaxUint8, func(n int) string { return timeline.Type(n).String() }
		of.Of = func(i int, room []int32) []int32 { kind, _ := c.Facets(i); return append(room, int32(kind)) }
	default: // of lanes that the timeline does not know
		return lane.Group(ctx, main.Dated, func(i int, add func(string)) { main.EachKey(main.At(i), by, add) }, lane.ByFirst, nil)
	}
	return lane.GroupNumbered(ctx, of)
}

// keyAt returns the key of a lane that stands for no number, then for 0, 1, 2 …
func keyAt(n int, id func(int) string) string {
	if n == 0 {
		return ""
	}
	return id(n - 1)
}

// changed is what an edit has done to a lane.
type changed struct {
	gone      []int32 // positions in the main order
	positions []int32 // of those added, after the edit
	spans     []calendar.Span
}

// after returns the lanes of a subject after what was edited since its main order was
// made. It goes through what was edited, not through the events. Lanes keep a lane of their
// own or that among all others until the main order is made anew.
func (j *limited) after(s *figure.Subject, by view.Facet) (list []shownLane, indexes []*index.Index) {
	added, shift := s.Added()
	if shift == nil {
		for i, l := range j.lanes {
			list = append(list, shownLane{l.Key, l.count, l.first()})
			indexes = append(indexes, j.index[i])
		}
		return list, indexes
	}
	edits, keys := make([]changed, len(j.lanes)), []string(nil)
	numbers := func(main bool, position int32) (all []int) {
		e := s.At
		if main {
			e = s.Main().At
		}
		add := func(key string) {
			n, ok := j.at[key]
			if !ok {
				if n = j.other; n < 0 { // a lane that was not there before
					if n = slices.Index(keys, key); n < 0 {
						n = len(keys)
						keys, edits = append(keys, key), append(edits, changed{})
					}
					n += len(j.lanes)
				}
			}
			if !slices.Contains(all, n) {
				all = append(all, n)
			}
		}
		none := true
		s.EachKey(e(int(position)), by, func(key string) { none = false; add(key) })
		if none {
			add("")
		}
		return all
	}
	for _, position := range s.Gone() {
		if int(position) < s.Main().Dated {
			for _, n := range numbers(true, position) {
				edits[n].gone = append(edits[n].gone, position)
			}
		}
	}
	for _, position := range added {
		if int(position) < s.Dated {
			for _, n := range numbers(false, position) {
				edits[n].positions, edits[n].spans = append(edits[n].positions, position), append(edits[n].spans, s.Bounds(int(position)))
			}
		}
	}
	plain := s.Main().Index.With(shift, nil, nil, nil)
	for n, c := range edits {
		l, x := limitedLane{}, unmade
		if n < len(j.lanes) {
			l, x = j.lanes[n], j.index[n]
		} else {
			l.Key = keys[n-len(j.lanes)]
		}
		one := shownLane{l.Key, l.count - len(c.gone) + len(c.positions), c.first(&l, shift)}
		if one.count == 0 {
			continue
		}
		if len(c.gone)+len(c.positions) == 0 {
			x = x.Moved(plain)
		} else {
			x = x.With(shift, c.gone, c.spans, c.positions)
		}
		list, indexes = append(list, one), append(indexes, x)
	}
	return list, indexes
}

// unmade is the index of a lane that is new.
var unmade = index.New(nil)

// first returns the position of the first event of a lane after an edit; -1 where none is
// left.
func (c *changed) first(l *limitedLane, shift *index.Shift) int32 {
	first := int32(-1)
	if len(c.positions) > 0 {
		first = c.positions[0]
	}
	for position := range l.all {
		if _, gone := slices.BinarySearch(c.gone, position); !gone {
			if to := shift.To(position); first < 0 || to < first {
				first = to
			}
			break
		}
	}
	return first
}
