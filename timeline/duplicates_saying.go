package timeline

import (
	"cmp"
	"slices"
)

// A saying is what an event says by which it may be another than one that is alike: its place, and its
// type where that is known; "" and the unknown type for nothing.
type saying struct {
	place string
	kind  Type
}

// says returns what an event says.
func (f *twiceFinder) says(slot int32) saying {
	e := f.t.Events.At(int(slot))
	one := saying{e.Place.ID, e.Type}
	if one.kind == Other {
		one.kind = 0
	}
	return one
}

// agrees tells whether two events do not say different things.
func (s saying) agrees(o saying) bool {
	return (s.place == o.place || s.place == "" || o.place == "") && (s.kind == o.kind || s.kind == 0 || o.kind == 0)
}

// A said is an event of some, and what it says.
type said struct {
	saying
	keyed
}

// bySaying calls do with those of some events that say the same, and before that, where these are not
// all, with all of them, which say several things.
func (u *uniter) bySaying(all []keyed, do func(some []keyed, several bool)) {
	first := u.says(all[0].slot)
	if !slices.ContainsFunc(all[1:], func(k keyed) bool { return u.says(k.slot) != first }) {
		do(all, false)
		return
	}
	do(slices.Clone(all), true)
	u.sorted = u.sorted[:0]
	for _, k := range all {
		u.sorted = append(u.sorted, said{u.says(k.slot), k})
	}
	slices.SortStableFunc(u.sorted, func(a, b said) int { return cmp.Or(cmp.Compare(a.place, b.place), cmp.Compare(a.kind, b.kind)) })
	for from := 0; from < len(u.sorted); {
		to := from
		for to < len(u.sorted) && u.sorted[to].saying == u.sorted[from].saying {
			all[to] = u.sorted[to].keyed
			to++
		}
		do(all[from:to], false)
		from = to
	}
}

// A forest is groups of events, by slot: trees of which the root stands for the group.
type forest struct {
	parent, size []int32
	why          []Likeness
}

func newForest(n int) forest {
	f := forest{make([]int32, n), make([]int32, n), make([]Likeness, n)}
	for slot := range f.parent {
		f.parent[slot], f.size[slot] = int32(slot), 1
	}
	return f
}

// root returns the event that stands for the group of another.
func (f *forest) root(slot int32) int32 {
	for f.parent[slot] != slot {
		f.parent[slot] = f.parent[f.parent[slot]]
		slot = f.parent[slot]
	}
	return slot
}

// unite makes one group of those of two events, which are alike for a reason.
func (f *forest) unite(a, b int32, why Likeness) {
	f.why[a] |= why
	f.why[b] |= why
	if a, b = f.root(a), f.root(b); a == b {
		return
	}
	if f.size[a] < f.size[b] {
		a, b = b, a
	}
	f.parent[b] = a
	f.size[a] += f.size[b]
}
