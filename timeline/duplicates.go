package timeline

import (
	"cmp"
	"context"
	"slices"
)

// A Likeness is why two events may be one that is told twice; several reasons add up.
type Likeness uint8

// The reasons, the strongest first. Each asks for times that may be the same; the last two also
// that each of the events is known to the month at least, for in a year much happens that is
// called alike.
const (
	SameTitle   Likeness = 1 << iota // the same letters and digits, and no two different places
	SameAddress                      // beside that the same day, told at the same address of the web
	NearTitle                        // but for one word that only one has, or that is spelled in another way; the same place, or none
	SameSetting                      // the same place, the same actors, two at least, and the same type
)

// Likenesses lists the reasons, each alone.
var Likenesses = []Likeness{SameTitle, SameAddress, NearTitle, SameSetting}

// A Repeat is some events that may be one, told several times: each is like another of them for
// one of the reasons. They agree: no two of them say different places, nor different types that are
// known and not "other". Where the events that hang together so do not agree, only those that say the
// same of both stay together.
type Repeat struct {
	Slots []int32  // of the events, ascending; two at least
	Why   Likeness // all reasons for which some two of them are alike
}

// Repeats returns the groups of the events of t that may be told twice, by their first events. Two
// of which a person has said that they are not the same, by a link, are not alike; each may still
// be like a third. It is given up soon after ctx ends, with its error.
func Repeats(ctx context.Context, t *Timeline) ([]Repeat, error) {
	f, err := newTwiceFinder(ctx, t)
	if err != nil {
		return nil, err
	}
	keys, err := f.records(ctx)
	if err != nil {
		return nil, err
	}
	f.uniteAll(ctx, keys)
	return f.groups(), ctx.Err()
}

// Duplicates returns the slots of the events of t that may be told twice, in order: those of all
// Repeats.
func Duplicates(ctx context.Context, t *Timeline) ([]int32, error) {
	all, err := Repeats(ctx, t)
	return SlotsOf(all), err
}

// SlotsOf returns the slots of the events of some groups, ascending.
func SlotsOf(all []Repeat) (slots []int32) {
	for _, r := range all {
		slots = append(slots, r.Slots...)
	}
	slices.Sort(slots)
	return slots
}

// groups returns what was united, once all of it is.
func (f *twiceFinder) groups() (all []Repeat) {
	at := map[[2]int32]int{} // in all, by the events that stand for a group and for what hangs together
	split := f.split()
	for slot := range f.loose.parent {
		of, together := &f.loose, f.loose.root(int32(slot))
		if split[together] {
			of = &f.strict
		}
		root := [2]int32{of.root(int32(slot)), together}
		if of.size[root[0]] < 2 {
			continue
		}
		g, known := at[root]
		if !known {
			g = len(all)
			at[root] = g
			all = append(all, Repeat{})
		}
		all[g].Slots = append(all[g].Slots, int32(slot))
		all[g].Why |= of.why[slot]
	}
	return all
}

// split returns the events that stand for groups which do not agree.
func (f *twiceFinder) split() map[int32]bool {
	said, split := map[int32]saying{}, map[int32]bool{}
	for slot := range f.loose.parent {
		root := f.loose.root(int32(slot))
		if f.loose.size[root] < 2 {
			continue
		}
		one, had := f.says(int32(slot)), said[root]
		if !one.agrees(had) {
			split[root] = true
		}
		said[root] = saying{cmp.Or(had.place, one.place), cmp.Or(had.kind, one.kind)}
	}
	return split
}
