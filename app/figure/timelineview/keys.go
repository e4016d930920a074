package timelineview

import (
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/timeline/lane"
)

// Keys are keys of lanes in an order: those that are folded, or those that a
// person has put into an order. It is a value that can be compared; "" holds none.
type Keys string

// keyEnd ends a key; no key holds it.
const keyEnd = "\x01"

// Has tells whether a lane is among the keys.
func (k Keys) Has(key string) bool {
	for rest := string(k); rest != ""; {
		var one string
		if one, rest, _ = strings.Cut(rest, keyEnd); one == key {
			return true
		}
	}
	return false
}

// Turned returns the keys with a lane that was not among them, or without one
// that was.
func (k Keys) Turned(key string) Keys {
	list := k.list()
	if at := slices.Index(list, key); at >= 0 {
		return joined(slices.Delete(list, at, at+1))
	}
	return joined(append(list, key))
}

func (k Keys) list() []string {
	if k == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(string(k), keyEnd), keyEnd)
}

func joined(list []string) Keys {
	var b strings.Builder
	for _, key := range list {
		b.WriteString(key + keyEnd)
	}
	return Keys(b.String())
}

// Moved returns the order by hand of the lanes of a window after one of them was
// moved to the place of another, which makes room on the side that it came from.
func Moved(s *figure.Subject, by LaneBy, order lane.Order, byHand Keys, moved, to string) Keys {
	var list []string
	for _, l := range group(s, by, order, mostScrolled).byHand(byHand).list {
		list = append(list, l.Key)
	}
	from, at := slices.Index(list, moved), slices.Index(list, to)
	if from < 0 || at < 0 || from == at {
		return byHand
	}
	return joined(slices.Insert(slices.Delete(list, from, from+1), at, moved))
}

// Places returns the places, from the top, of the lanes of a window in which an
// event stands.
func Places(s *figure.Subject, by LaneBy, order lane.Order, byHand Keys, event int) (places []int) {
	list := group(s, by, order, mostScrolled).byHand(byHand).list
	for _, key := range LanesOf(s, by, event) {
		at := slices.IndexFunc(list, func(l shownLane) bool { return l.Key == key })
		if at < 0 {
			at = len(list) - 1 // the lane of all others
		}
		places = append(places, at)
	}
	return places
}

// byHand returns the grouping with the lanes in a person's own order; those that
// it does not name come after, as they were.
func (g *grouping) byHand(keys Keys) *grouping {
	if keys == "" {
		return g
	}
	hand, order := keys.list(), make([]int, len(g.list))
	for i := range order {
		order[i] = i
	}
	place := func(i int) int {
		if at := slices.Index(hand, g.list[i].Key); at >= 0 {
			return at
		}
		return len(hand)
	}
	slices.SortStableFunc(order, func(a, b int) int { return place(a) - place(b) })
	h := &grouping{by: g.by, order: g.order, most: g.most}
	for _, i := range order {
		h.list, h.index, h.names = append(h.list, g.list[i]), append(h.index, g.index[i]), append(h.names, g.names[i])
	}
	return h
}
