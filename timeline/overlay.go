package timeline

import (
	"iter"
	"slices"
)

// The overlay of edited events is a tree of three levels by slot, in small chunks: to
// change one of a million events copies a root of some hundred pointers, a branch and
// a leaf, three kilobytes in all, and shares the rest with the edition before.
const (
	leafBits   = 6
	branchBits = 7
	leafSize   = 1 << leafBits
	branchSize = 1 << branchBits
)

// removed stands in the slot of an event that was removed.
var removed = new(Event)

// An overlay is what was edited of the events of a base. It is never changed once
// an edition has it.
type overlay struct {
	slots, count int // as of Events
	root         []*branch
}

type branch struct {
	owner  *token
	leaves [branchSize]*leaf
}

type leaf struct {
	owner  *token
	events [leafSize]*Event // nil: as in the base, or none behind it
}

// at returns what stands in a slot: nil where nothing was edited.
func (o *overlay) at(slot int) *Event {
	if b := slot >> (leafBits + branchBits); b < len(o.root) && o.root[b] != nil {
		if l := o.root[b].leaves[slot>>leafBits%branchSize]; l != nil {
			return l.events[slot%leafSize]
		}
	}
	return nil
}

// Changed yields the slots in which other events stand than in another edition of the same timeline, in
// their order. What both share is passed over as a whole, so that it costs what was changed.
func (e Events) Changed(other Events) iter.Seq[int] {
	return func(yield func(int) bool) {
		a, b := e.root(), other.root()
		for k := range max(len(a), len(b)) {
			one, two := partOf(a, k), partOf(b, k)
			if one == two {
				continue
			}
			for j := range branchSize {
				if one != nil && two != nil && one.leaves[j] == two.leaves[j] {
					continue
				}
				for slot := (k*branchSize + j) * leafSize; slot < (k*branchSize+j+1)*leafSize; slot++ {
					if e.standing(slot) != other.standing(slot) && !yield(slot) {
						return
					}
				}
			}
		}
	}
}

// root returns the tree of what was edited, nil for nothing.
func (e Events) root() []*branch {
	if e.over == nil {
		return nil
	}
	return e.over.root
}

func partOf(root []*branch, k int) *branch {
	if k < len(root) {
		return root[k]
	}
	return nil
}

// standing is At for a slot that may lie behind the last.
func (e Events) standing(slot int) *Event {
	if slot >= e.Slots() {
		return nil
	}
	return e.At(slot)
}

// An editor makes the events of the next edition. It copies each branch and leaf
// once, when it first changes it; those it has copied are its own to change.
type editor struct {
	events Events
	over   *overlay // nil as long as nothing was changed
	token  *token
}

// A token says whose a part of the tree is. It is no pointer to the editor, which
// would keep alive all of an edition for one leaf of it.
type token struct{ _ byte }

// set puts an event, or removed, into a slot, which may be the one behind the last.
func (d *editor) set(slot int, one *Event) {
	if d.over == nil {
		d.begin()
	}
	had, has := d.events.Slots() > slot && d.events.At(slot) != nil, one != removed
	if d.over.slots = max(d.over.slots, slot+1); has && !had {
		d.over.count++
	} else if had && !has {
		d.over.count--
	}
	d.leafOf(slot).events[slot%leafSize] = one
}

func (d *editor) begin() {
	d.token = new(token)
	d.over = &overlay{slots: d.events.Slots(), count: d.events.Len()}
	if d.events.over != nil {
		d.over.root = slices.Clone(d.events.over.root)
	}
	d.events.over = d.over
	if d.events.ids == nil {
		d.events.ids = new(ids)
	}
}

// leafOf returns the leaf of a slot, to be changed.
func (d *editor) leafOf(slot int) *leaf {
	k := slot >> (leafBits + branchBits)
	for k >= len(d.over.root) {
		d.over.root = append(d.over.root, nil)
	}
	b := own(&d.over.root[k], func(b *branch) **token { return &b.owner }, d)
	return own(&b.leaves[slot>>leafBits%branchSize], func(l *leaf) **token { return &l.owner }, d)
}

// own returns what stands somewhere in a tree, a copy of it that belongs to d
// unless it does already.
func own[T any](at **T, owner func(*T) **token, d *editor) *T {
	if *at == nil {
		*at = new(T)
	} else if *owner(*at) != d.token {
		copied := **at
		*at = &copied
	}
	*owner(*at) = d.token
	return *at
}
