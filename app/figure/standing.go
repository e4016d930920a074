package figure

import (
	"cmp"
	"context"
	"maps"
	"math"
	"slices"

	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/pieces"
)

// A Reason is why an event stands out from the others of its timeline.
type Reason uint8

// The reasons, that first which says most; an event that does not stand out has none.
const (
	NotOut   Reason = iota
	ByStep          // it is a step of the story
	ByNumber        // its number is far above the others
	ByCall          // its file calls it important
	ByWeight        // it matters more than all others, by a clear gap
	reasons
)

// MostOut is how many of the events that show side by side, in a lane or on a map, stand out at
// most: of more, none would.
const MostOut = 3

// outstanding is what the events of a timeline that stand out have in common.
type outstanding struct {
	slots  map[int32]Reason
	number float64 // from which number on one does
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

// farFrom returns from which number on those of a column, which ascend, are far above the others:
// where a heavy tail has most of the sum, from a tenth of it on; else where one to three lie
// above the next by a third of what that lies above the middle one. Endless where none is.
func farFrom(numbers []float64) float64 {
	n := len(numbers)
	if n < leastTail {
		return math.Inf(1)
	}
	if heavyTail(numbers) {
		sum := 0.0
		for _, x := range numbers {
			sum += x
		}
		return partOfSum * sum
	}
	middle := numbers[n/2]
	for k := MostOut; k > 0; k-- {
		if next, far := numbers[n-k-1], numbers[n-k]; far > next && far-next >= partAbove*(next-middle) {
			return far
		}
	}
	return math.Inf(1)
}

// A weighed is what a core has found of the events that it weighed.
type weighed struct {
	called, far []int32 // slots
	top         []heavy // those with the most weight, the heaviest first
}

// heavy is an event with its weight.
type heavy struct {
	slot   int32
	weight uint16
}

// weighAll weighs the events of a timeline, and finds those that stand out. It is given up soon
// after ctx ends, with its error.
func (m *Importance) weighAll(ctx context.Context, t *timeline.Timeline) error {
	n := t.Events.Slots()
	m.of, m.out = make([]uint16, n), outstanding{number: farFrom(m.numbers)}
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
		}
	})
	all := found[0]
	for _, more := range found[1:] {
		all.called, all.far, all.top = append(all.called, more.called...), append(all.far, more.far...), append(all.top, more.top...)
	}
	m.out.settle(all, t.Events.Len())
	return err
}

// take takes note of an event.
func (w *weighed) take(slot int32, weight uint16, called, far bool) {
	if called && len(w.called) <= mostRare {
		w.called = append(w.called, slot)
	}
	if far && len(w.far) <= mostRare {
		w.far = append(w.far, slot)
	}
	if len(w.top) <= MostOut || weight > w.top[len(w.top)-1].weight {
		at, _ := slices.BinarySearchFunc(w.top, weight, func(h heavy, weight uint16) int { return cmp.Compare(weight, h.weight) })
		for at < len(w.top) && w.top[at].weight == weight {
			at++
		}
		w.top = slices.Insert(w.top, at, heavy{slot, weight})
		w.top = w.top[:min(len(w.top), MostOut+1)]
	}
}

// settle says which of all events stand out.
func (o *outstanding) settle(all weighed, n int) {
	o.slots = map[int32]Reason{}
	slices.SortStableFunc(all.top, func(a, b heavy) int { return cmp.Compare(b.weight, a.weight) })
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
	slot, kept := m.slot(o, i)
	if kept {
		return m.out.slots[int32(slot)]
	}
	switch weight, called, number := m.weigh(o.At(i)); {
	case number >= m.out.number:
		return ByNumber
	case called && m.out.called:
		return ByCall
	case m.out.weight > 0 && weight >= m.out.weight:
		return ByWeight
	}
	return NotOut
}

// Anything tells whether any event of the timeline stands out.
func (m *Importance) Anything() bool { return m.told || len(m.out.slots) > 0 }

// Outstanding returns the positions in an order of the events that stand out, ascending; of those
// that were edited since they were weighed none.
func (m *Importance) Outstanding(o *Order) (all []int32) {
	for _, slot := range slices.Sorted(maps.Keys(m.out.slots)) {
		if o.Timeline.Events.At(int(slot)) == nil {
			continue
		}
		if i := o.positionOf(int(slot)); i >= 0 && m.Why(o, i) != NotOut {
			all = append(all, int32(i))
		}
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

// An Outstanding is an event of those that show side by side that stands out.
type Outstanding struct {
	Event  int32 // its position
	Weight uint16
	Why    Reason
}

// Foremost returns of some that stand out the weightiest, no more than MostOut; where several
// that weigh alike are too many, none of these.
func Foremost(all []Outstanding) []Outstanding {
	slices.SortFunc(all, func(a, b Outstanding) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Event, b.Event))
	})
	n := len(all)
	if n > MostOut {
		for n = MostOut; n > 0 && all[n-1].Weight == all[n].Weight; n-- {
		}
	}
	return all[:n]
}

// Sign returns the sign of a reason to stand out.
func (r Reason) Sign() Signs {
	if r == NotOut {
		return 0
	}
	return 1 << (len(ways) + int(r) - 1)
}

// Standouts lists why events stand out, of the reasons that can be seen.
func Standouts(s *Subject, th theme.Theme, seen Signs) (all []Entry) {
	by := s.Importance().By
	for r := ByStep; r < reasons; r++ {
		if seen&r.Sign() == 0 {
			continue
		}
		words := translations.Say(s.Lang, outWords[r])
		if r == ByNumber {
			words = translations.Say(s.Lang, outWords[r], s.FacetName(view.Own(by)))
		}
		all = append(all, Entry{words, 1.9, func(sc *scene.Scene, b scene.Rect) {
			sc.Disc(scene.Pt(b.X+b.H*0.6, b.Middle().Y), b.H*0.6, scene.Style{Fill: th.Muted})
			sc.Text(scene.Pt(b.X+b.H*1.45, b.Middle().Y+b.H*0.36), "B", scene.Font{Size: b.H, Bold: true}, th.Ink)
		}})
	}
	return all
}

// outWords are the reasons in the translations.
var outWords = [reasons]string{ByStep: "legend out step", ByNumber: "legend out number", ByCall: "legend out call", ByWeight: "legend out weight"}
