package figure

import (
	"cmp"
	"context"
	"math"
	"slices"

	"dateline/timeline"
	"dateline/timeline/pieces"
)

// A Reason is why an event stands out from the others of its timeline.
type Reason uint8

// The reasons, that first which says most; an event that does not stand out has none.
const (
	NotOut     Reason = iota
	ByStep            // it is a step of the story
	ByNumber          // its number is far above the others
	ByGreatest        // its number is among the greatest, where none is far above the others and nothing else stands out
	ByCall            // its file calls it important
	ByWeight          // it matters more than all others, by a clear gap
	reasons
)

// MostOut is how many of the events that show side by side, in a lane or on a map, stand out at
// most: of more, none would.
const MostOut = 3

// outstanding is what the events of a timeline that stand out have in common.
type outstanding struct {
	slots  map[int32]Reason
	number float64 // from which number on one does
	by     Reason  // why these do
	called bool    // so few are called important that they do
	weight uint16  // from which weight on one does; 0 for none
}

// What is so rare that it stands out, and what is so far above the others.
const (
	rarest    = 8    // of so many events one
	mostRare  = 2000 // events
	partOfSum = 0.1  // of numbers with a heavy tail
	partAbove = 1.0 / 3
	clearGap  = 8 // between two weights
)

// rare tells whether some of the events of a timeline are so few that they stand out.
func rare(some, all int) bool { return some > 0 && some <= min(all/rarest, mostRare) }

// tailFrom returns from which number on those of a column are far above the others where a heavy tail
// has most of the sum: a tenth of it. Endless where there is none. The numbers, which ascend, are a
// sample, each of so many.
func tailFrom(numbers []float64, each float64) float64 {
	if len(numbers) < leastTail || !heavyTail(numbers) {
		return math.Inf(1)
	}
	sum := 0.0
	for _, x := range numbers {
		sum += x
	}
	return partOfSum * sum * each
}

// A weighed is what a core has found of the events that it weighed.
type weighed struct {
	called, far []int32    // slots
	top         []heavy    // those with the most weight, the heaviest first
	greatest    []numbered // those with the greatest numbers, the greatest first
}

// heavy is an event with its weight, numbered one with its number.
type (
	heavy struct {
		slot   int32
		weight uint16
	}
	numbered struct {
		slot   int32
		number float64
	}
)

// heavier and greater compare two events: the heavier first, and the one with the greater number; of
// those that are alike that which stands first.
func heavier(a, b heavy) int {
	return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.slot, b.slot))
}

func greater(a, b numbered) int {
	return cmp.Or(cmp.Compare(b.number, a.number), cmp.Compare(a.slot, b.slot))
}

// Insert puts one among the first of many in an order, of which it keeps so many.
func Insert[T any](first []T, one T, most int, order func(a, b T) int) []T {
	if len(first) == most && order(one, first[most-1]) >= 0 {
		return first
	}
	at, _ := slices.BinarySearchFunc(first, one, order)
	return slices.Insert(first[:min(len(first), most-1)], at, one)
}

// weighAll weighs the events of a timeline, and finds those that stand out. It is given up soon
// after ctx ends, with its error.
func (m *Importance) weighAll(ctx context.Context, t *timeline.Timeline) error {
	n := t.Events.Slots()
	each := max(1, float64(t.Events.Len())/mostSampled)
	m.of, m.out = make([]uint16, n), outstanding{number: tailFrom(m.numbers, each), by: ByNumber}
	tail := !math.IsInf(m.out.number, 1)
	found := make([]weighed, pieces.Workers(n))
	err := pieces.Each(ctx, n, func(worker, from, to int) {
		mine := &found[worker]
		for slot := from; slot < to; slot++ {
			e := t.Events.At(slot)
			if e == nil {
				continue
			}
			weight, called, number := m.weigh(e)
			m.of[slot] = weight
			mine.take(int32(slot), weight, called, number >= m.out.number)
			if !math.IsNaN(number) {
				mine.greatest = Insert(mine.greatest, numbered{int32(slot), number}, MostOut+1, greater)
			}
		}
	})
	all := found[0]
	for _, more := range found[1:] {
		all.called, all.far, all.top = append(all.called, more.called...), append(all.far, more.far...), append(all.top, more.top...)
		all.greatest = append(all.greatest, more.greatest...)
	}
	slices.SortFunc(all.greatest, greater)
	if !tail && len(m.numbers) >= leastTail {
		m.out.number = all.aboveOthers(m.numbers[len(m.numbers)/2])
	}
	m.out.settle(all, t.Events.Len())
	if len(m.out.slots) == 0 && len(m.numbers) >= leastTail {
		m.out.takeGreatest(all.greatest)
	}
	m.sizes = sizesOf(m.numbers, all.greatest)
	return err
}

// takeGreatest lets the one to three greatest numbers stand out that are above the next: in a list of
// which a column says what weighs, the eye finds these first.
func (o *outstanding) takeGreatest(greatest []numbered) {
	for k := min(MostOut, len(greatest)-1); k > 0; k-- {
		if greatest[k-1].number > greatest[k].number {
			o.number, o.by = greatest[k-1].number, ByGreatest
			for _, one := range greatest[:k] {
				o.slots[one.slot] = ByGreatest
			}
			return
		}
	}
}

// take takes note of an event.
func (w *weighed) take(slot int32, weight uint16, called, far bool) {
	if called && len(w.called) <= mostRare {
		w.called = append(w.called, slot)
	}
	if far && len(w.far) <= mostRare {
		w.far = append(w.far, slot)
	}
	w.top = Insert(w.top, heavy{slot, weight}, MostOut+1, heavier)
}

// aboveOthers takes the one to three greatest numbers that lie above the next by a third of what that
// lies above the middle one, and returns from which number on they do; endless where none do.
func (w *weighed) aboveOthers(middle float64) float64 {
	for k := min(MostOut, len(w.greatest)-1); k > 0; k-- {
		if far, next := w.greatest[k-1].number, w.greatest[k].number; far > next && far-next >= partAbove*(next-middle) {
			for _, one := range w.greatest[:k] {
				w.far = append(w.far, one.slot)
			}
			return far
		}
	}
	return math.Inf(1)
}

// settle says which of all events stand out.
func (o *outstanding) settle(all weighed, n int) {
	o.slots = map[int32]Reason{}
	slices.SortFunc(all.top, heavier)
	for k := min(MostOut, len(all.top)-1); k > 0 && n >= rarest; k-- {
		if all.top[k-1].weight >= all.top[k].weight+clearGap {
			o.weight = all.top[k-1].weight
			for _, h := range all.top[:k] {
				o.slots[h.slot] = ByWeight
			}
			break
		}
	}
	if o.called = rare(len(all.called), n); o.called {
		for _, slot := range all.called {
			o.slots[slot] = ByCall
		}
	}
	if !rare(len(all.far), n) {
		o.number = math.Inf(1)
		return
	}
	for _, slot := range all.far {
		o.slots[slot] = ByNumber
	}
}

// Why tells why the event at a position of an order stands out from all others of the timeline.
func (m *Importance) Why(o *Order, i int) Reason {
	if m.told && m.story[o.At(i).ID] {
		return ByStep
	}
	why := m.whyAlone(o, i)
	if why == ByGreatest && m.told {
		return NotOut // the steps do
	}
	return why
}

// whyAlone is Why for the event but for stories.
func (m *Importance) whyAlone(o *Order, i int) Reason {
	slot, kept := m.slot(o, i)
	if kept {
		return m.out.slots[int32(slot)]
	}
	switch weight, called, number := m.weigh(o.At(i)); {
	case number >= m.out.number:
		return m.out.by
	case called && m.out.called:
		return ByCall
	case m.out.weight > 0 && weight >= m.out.weight:
		return ByWeight
	}
	return NotOut
}

// Anything tells whether any event of the timeline stands out.
func (m *Importance) Anything() bool { return m.told || len(m.out.slots) > 0 }

// Outstanding returns the positions in an order of the events that stand out, ascending.
func (m *Importance) Outstanding(o *Order) (all []int32) {
	note := func(slot int) {
		if o.Timeline.Events.At(slot) == nil {
			return
		}
		if i := o.positionOf(slot); i >= 0 && m.Why(o, i) != NotOut {
			all = append(all, int32(i))
		}
	}
	for slot := range m.out.slots {
		note(int(slot))
	}
	for slot := range o.Timeline.Events.Changed(m.from) {
		note(slot)
	}
	if m.told {
		for id := range m.story {
			if i := o.Find(id); i >= 0 {
				all = append(all, int32(i))
			}
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
