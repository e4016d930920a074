package timelineview

import (
	"cmp"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/timeline/lane"
)

// Moved returns the order by hand of the lanes of a window after one of them was
// moved to the place of another, which makes room on the side that it came from.
func Moved(s *figure.Subject, by view.Facet, sorting lane.Sorting, byHand view.Keys, moved, to string) view.Keys {
	var list []string
	for _, l := range group(s, by, sorting, mostScrolled).byHand(byHand).list {
		list = append(list, l.Key)
	}
	from, at := slices.Index(list, moved), slices.Index(list, to)
	if from < 0 || at < 0 || from == at {
		return byHand
	}
	return view.KeysOf(slices.Insert(slices.Delete(list, from, from+1), at, moved))
}

// LanesWith returns the indexes, from the top, of the lanes of a window in which an
// event stands.
func LanesWith(s *figure.Subject, by view.Facet, sorting lane.Sorting, byHand view.Keys, event int) (indexes []int) {
	list := group(s, by, sorting, mostScrolled).byHand(byHand).list
	for _, key := range LanesOf(s, by, event) {
		at := slices.IndexFunc(list, func(l shownLane) bool { return l.Key == key })
		if at < 0 {
			at = len(list) - 1 // the lane of all others
		}
		indexes = append(indexes, at)
	}
	return indexes
}

// byHand returns the grouping with the lanes in a person's own order; those that
// it does not name come after, as they were.
func (g *grouping) byHand(keys view.Keys) *grouping {
	if keys == "" {
		return g
	}
	hand, order := keys.List(), make([]int, len(g.list))
	for i := range order {
		order[i] = i
	}
	rank := func(i int) int {
		if at := slices.Index(hand, g.list[i].Key); at >= 0 {
			return at
		}
		return len(hand)
	}
	slices.SortStableFunc(order, func(a, b int) int { return rank(a) - rank(b) })
	h := &grouping{by: g.by, sorting: g.sorting, most: g.most}
	for _, i := range order {
		h.list, h.index, h.names = append(h.list, g.list[i]), append(h.index, g.index[i]), append(h.names, g.names[i])
	}
	return h
}

// Slots returns the colours of the lanes of a view, from above; none where lanes and colours are by
// different facets.
func Slots(s *figure.Subject, v view.View) (all []theme.Slot) {
	by := cmp.Or(v.Lanes, view.ByType)
	if by != cmp.Or(v.Colour, view.ByType) || by == view.ByNone {
		return nil
	}
	colours := s.Colours(by)
	for _, l := range group(s, by, v.Sorting, mostOnPaper).byHand(v.ByHand).list {
		if l.Key != otherLanes {
			all = append(all, colours.Of(l.Key))
		}
	}
	return all
}

// Largest returns the name of the lane with the most events of a subject, and how many these are;
// 0 where lanes are by nothing, where there is one, or where two have as many.
func Largest(s *figure.Subject, by view.Facet) (name string, n int) {
	by = cmp.Or(by, view.ByType)
	if by == view.ByNone {
		return "", 0
	}
	lanes, alone := group(s, by, lane.ByFirst, mostScrolled).list, false
	for _, l := range lanes {
		switch {
		case l.Key == "" || l.Key == otherLanes:
		case l.count > n:
			name, n, alone = s.KeyName(by, l.Key), l.count, true
		case l.count == n:
			alone = false
		}
	}
	if !alone || len(lanes) < 2 {
		return "", 0
	}
	return name, n
}
