package timeline

import (
	"context"
	"slices"
	"sync"

	"dateline/timeline/pieces"
)

// ids find the events of all editions by their id. An event keeps its slot and its
// id, so one index of the base serves every edition. Of the events that were added,
// it keeps every slot that an id ever had; which of them holds in an edition is read
// off the edition.
type ids struct {
	sync.RWMutex
	known int // how many events of the base are indexed
	base  *Finder
	added map[string][]int32
}

// find returns the slot of the event with an id in an edition, -1 for none.
func (x *ids) find(e Events, id string) int {
	if err := x.prepare(context.Background(), e.base); err != nil {
		return -1 // never: nobody ends that context
	}
	x.RLock()
	defer x.RUnlock()
	if slot := x.base.Find(id); slot >= 0 && e.At(slot) != nil {
		return slot
	}
	for _, slot := range x.added[id] {
		if int(slot) < e.Slots() {
			if one := e.At(int(slot)); one != nil && one.ID == id {
				return int(slot)
			}
		}
	}
	return -1
}

// prepare makes the index of the base.
func (x *ids) prepare(ctx context.Context, base []Event) error {
	x.RLock()
	ready := x.base != nil && x.known == len(base)
	x.RUnlock()
	if ready {
		return nil
	}
	f := NewFinder(len(base), func(i int) string { return base[i].ID })
	if err := pieces.InOrder(ctx, len(base), func(from, to int) {
		for i := from; i < to; i++ {
			f.Add(i)
		}
	}); err != nil {
		return err
	}
	x.Lock()
	defer x.Unlock()
	x.base, x.known = f, len(base)
	return nil
}

// add notes that the event with an id was put into a slot behind the base.
func (x *ids) add(id string, slot int) {
	x.Lock()
	defer x.Unlock()
	if x.added == nil {
		x.added = map[string][]int32{}
	}
	if !slices.Contains(x.added[id], int32(slot)) {
		x.added[id] = append(x.added[id], int32(slot))
	}
}
