package timelineview

import (
	"cmp"
	"context"
	"slices"
	"sort"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
	"dateline/timeline/index"
	"dateline/timeline/lane"
)

// Of more lanes than these, those with the fewest events share one, under a key
// that no event has: on paper more could not be told apart, and in a window nobody
// would scroll through more.
const (
	mostOnPaper  = 14
	mostScrolled = 200
	otherLanes   = "\x00other"
)

// leastLane is the height, in text sizes, that a lane has in a window at least;
// where not all have it, they scroll.
const leastLane = 1.9

// LeastTitled is the height, in text sizes, of a lane of very many events that shows the title
// of one.
const LeastTitled = denseRow + bandHeight + 0.4

// Lanes returns how many lanes a subject has by a facet in a window.
func Lanes(s *figure.Subject, by view.Facet) int {
	if by == "" {
		by = view.ByType
	}
	return len(limitedLanes(s.Main(), by, mostScrolled).lanes)
}

// A shownLane is a lane with what a view needs to know of its events.
type shownLane struct {
	Key   string
	count int
	first int32 // place of its first event
}

// A grouping is a subject's events in lanes, in an order.
type grouping struct {
	by      view.Facet
	sorting lane.Sorting
	most    int
	list    []shownLane
	index   []*index.Index // of each lane, by place in the subject's order
	names   []string
}

// Prepare makes what Draw needs of a subject for a facet, in every order of lanes. Of a
// million events it takes a second, which the window's own thread need not wait for. It
// is given up soon after ctx ends, with its error.
func Prepare(ctx context.Context, s *figure.Subject, by view.Facet) error {
	if err := s.Prepare(ctx); err != nil {
		return err
	}
	if err := s.PrepareImportance(ctx); err != nil {
		return err
	}
	if by == "" {
		by = view.ByType
	}
	lanes, err := prepareLanes(ctx, s.Main(), by, mostScrolled)
	if err == nil && slices.ContainsFunc(lanes.lanes, func(l limitedLane) bool { return l.count > mostWeight && l.kept == nil }) {
		heaviesOf(s, s.Main(), by, mostScrolled) // it takes some milliseconds
	}
	return err
}

// group puts the events of a subject into lanes. What takes long is made once for a
// facet; an order is made of it in no time.
func group(s *figure.Subject, by view.Facet, sorting lane.Sorting, most int) *grouping {
	sorting = sorting.Among(s.Main().Len())
	type key struct {
		by      view.Facet
		sorting lane.Sorting
		most    int
	}
	return figure.Once(s, key{by, sorting, most}, func() *grouping {
		list, indexes := limitedLanes(s.Main(), by, most).after(s, by)
		g := &grouping{by: by, sorting: sorting, most: most}
		standing, at := make([]lane.Standing, len(list)), make([]int, len(list))
		for i, l := range list {
			standing[i] = lane.Standing{Key: l.Key, Name: nameOf(s, by, l.Key), First: firstOf(s, by, l, indexes[i]), Count: l.count}
			at[i] = i
		}
		slices.SortStableFunc(at, func(a, b int) int {
			if list[a].Key == otherLanes || list[b].Key == otherLanes { // which is last
				return cmp.Compare(btoi(list[a].Key == otherLanes), btoi(list[b].Key == otherLanes))
			}
			return sorting.Compare(standing[a], standing[b])
		})
		for _, i := range at {
			g.list, g.index, g.names = append(g.list, list[i]), append(g.index, indexes[i]), append(g.names, standing[i].Name)
		}
		return g
	})
}

// firstOf tells which lane comes first: by its first event, and of one event by the
// order of its keys.
func firstOf(s *figure.Subject, by view.Facet, l shownLane, x *index.Index) int {
	const mostKeys = 1024
	at, n := 0, 0
	s.EachKey(s.At(int(l.first)), by, func(key string) {
		if n++; key == l.Key {
			at = min(n, mostKeys-1)
		}
	})
	return begins(s, l, x)*mostKeys + at
}

// begins returns the position from which on a lane has events: one of which nobody knows the begin, before
// 1348, stands where it ends, and not at the begin of all.
func begins(s *figure.Subject, l shownLane, x *index.Index) int {
	first := int(l.first)
	if !s.Event(first).OpenLeft {
		return first
	}
	b := s.Bounds(first)
	ends := sort.Search(s.Dated, func(i int) bool { return !s.Bounds(i).Start.Before(b.End) })
	if next := x.Next(calendar.At(b.Start.Day, b.Start.Nano+1)); next >= 0 {
		return min(ends, int(next))
	}
	return ends
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// LanesOf returns the keys of the lanes in which an event stands, one at least.
func LanesOf(s *figure.Subject, by view.Facet, event int) []string {
	var keys []string
	s.EachKey(s.At(event), by, func(key string) { keys = append(keys, key) })
	if keys == nil {
		return []string{""}
	}
	return keys
}

func nameOf(s *figure.Subject, by view.Facet, key string) string {
	switch {
	case by == view.ByNone:
		return ""
	case key == otherLanes:
		return figure.Capital(translations.Say(s.Lang, "other lanes"))
	}
	name := s.KeyName(by, key)
	if by == view.ByType || by == view.ByStatus {
		return figure.Capital(name)
	}
	return name
}
