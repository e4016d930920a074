package figure

import (
	"cmp"
	"context"
	"math"
	"slices"
	"sync"

	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/timeline"
	"dateline/timeline/pieces"
)

// A scale says which slot each value of a facet has.
type scale struct {
	by     view.Facet
	slots  map[string]theme.Slot // of the values with the most events, by key; nil where all have theirs in every file
	keys   []string              // of the slots
	order  []theme.Slot          // that of the values: the most frequent of the whole timeline first, as in the pane of filters without a filter
	bounds []float64             // of ranges of numbers, ascending: one more than there are ranges; nil for no numbers
	single bool                  // each range is of one number alone, and bounds are these numbers
}

// scales are those of a timeline, each made once, and what else is the same for all that filters
// keep of it.
type scales struct {
	mu    sync.Mutex
	all   map[view.Facet]*scale
	known knowns
	told  told // twice, of the edition that was asked for last

	capitals capitals

	memory memo // what depends on an edition as it is read, and on no filter
}

func (s *scales) memo() *memo { return &s.memory }

// made returns a scale that of has made.
func (s *scales) made(by view.Facet) *scale {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.all[by]
}

// of returns the scale of a facet, made at the first time. It is given up soon after ctx
// ends, with its error.
func (s *scales) of(ctx context.Context, o *Order, by view.Facet) (*scale, error) {
	if one := s.made(by); one != nil {
		return one, ctx.Err()
	}
	one, err := newScale(ctx, o, by)
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.all == nil {
		s.all = map[view.Facet]*scale{}
	}
	if s.all[by] == nil {
		s.all[by] = one
	}
	return s.all[by], nil
}

func newScale(ctx context.Context, o *Order, by view.Facet) (*scale, error) {
	sc := &scale{by: by}
	if by == view.ByNone {
		return sc, ctx.Err()
	}
	if by == view.ByType || by == view.ByStatus {
		return sc, sc.sort(ctx, o)
	}
	if name, own := by.Own(); own {
		if f, ok := o.Timeline.Facet(name); ok && f.Kind == timeline.OfNumbers {
			numbers, err := numbersIn(ctx, o.Timeline.Events, f.Name)
			sc.divide(numbers)
			return sc, err
		}
	}
	return sc, sc.rank(ctx, o)
}

// mostValues bounds how many values of a facet are counted: of so many, eight tell nothing.
const mostValues = 100_000

// rank gives the hues to the values with the most events of the timeline, of equal ones to
// those that come first.
func (sc *scale) rank(ctx context.Context, o *Order) error {
	counts, keys := map[string]int{}, []string(nil)
	add := func(key string) {
		n, seen := counts[key]
		if !seen && key != "" && len(keys) < mostValues {
			keys = append(keys, key)
		}
		if seen || len(counts) < mostValues {
			counts[key] = n + 1
		}
	}
	events := o.Timeline.Events
	if err := pieces.InOrder(ctx, events.Slots(), func(from, to int) {
		for slot := from; slot < to; slot++ {
			if e := events.At(slot); e != nil {
				o.EachKey(e, sc.by, add)
			}
		}
	}); err != nil {
		return err
	}
	slices.SortStableFunc(keys, func(a, b string) int { return cmp.Compare(counts[b], counts[a]) })
	sc.keys, sc.slots = keys[:min(len(keys), theme.Hues)], map[string]theme.Slot{}
	for i, key := range sc.keys {
		sc.slots[key] = theme.Slot(i)
	}
	return nil
}

// sort puts slots that are the same in every file in the order of how many events have each.
func (sc *scale) sort(ctx context.Context, o *Order) error {
	counts, err := sc.counted(ctx, o)
	for slot := range theme.Slot(theme.Slots) {
		sc.order = append(sc.order, slot)
	}
	slices.SortStableFunc(sc.order, func(a, b theme.Slot) int { return cmp.Compare(counts[b], counts[a]) })
	return err
}

// counted returns how many events of the whole timeline have each slot, by types or statuses: off the
// columns where these are of all events.
func (sc *scale) counted(ctx context.Context, o *Order) (counts [theme.Slots]int, err error) {
	whole := o.main
	if o.part != nil {
		whole = o.part.whole
	}
	if o.edits == nil && whole.keep == nil {
		return sc.countedOff(ctx, whole)
	}
	events := o.Timeline.Events
	found := make([][theme.Slots]int, pieces.Workers(events.Slots()))
	err = pieces.Each(ctx, events.Slots(), func(worker, from, to int) {
		mine := &found[worker]
		for slot := from; slot < to; slot++ {
			if e := events.At(slot); e != nil {
				mine[sc.slot(o, e)]++
			}
		}
	})
	for _, mine := range found {
		for slot, n := range mine {
			counts[slot] += n
		}
	}
	return counts, err
}

// countedOff is counted off the columns of a main order.
func (sc *scale) countedOff(ctx context.Context, o *Order) (counts [theme.Slots]int, err error) {
	if err := o.prepareColumns(ctx); err != nil {
		return counts, err
	}
	c := o.columns()
	found := make([]histogram, pieces.Workers(o.Len()))
	err = pieces.Each(ctx, o.Len(), func(worker, from, to int) {
		if sc.by == view.ByType {
			add(&found[worker], c.kind[from:to])
		} else {
			add(&found[worker], c.status[from:to])
		}
	})
	for w := range found {
		for value, n := range found[w] {
			if n == 0 {
				continue
			}
			if sc.by == view.ByType {
				counts[theme.TypeSlot(timeline.Type(value))] += n
			} else {
				counts[theme.StatusSlot(timeline.Status(value))] += n
			}
		}
	}
	return counts, err
}

// numbersIn returns the numbers that events have of a facet, ascending.
func numbersIn(ctx context.Context, events timeline.Events, facet string) ([]float64, error) {
	var all []float64
	err := pieces.InOrder(ctx, events.Slots(), func(from, to int) {
		for slot := from; slot < to; slot++ {
			if e := events.At(slot); e != nil {
				e.EachValue(facet, func(word string) {
					if n, ok := timeline.NumberOf(word); ok {
						all = append(all, n)
					}
				})
			}
		}
	})
	slices.Sort(all)
	return all, err
}

// lopsided is the greatest part of the numbers that one range of equal width may hold: where
// it holds more, the ranges hold equally many numbers instead.
const lopsided = 0.7

// divide puts numbers, which ascend, into ranges.
func (sc *scale) divide(numbers []float64) {
	if len(numbers) == 0 {
		return
	}
	if few := slices.Compact(slices.Clone(numbers)); len(few) <= theme.MostRanges {
		sc.bounds, sc.single = few, true
		return
	}
	sc.bounds = even(numbers[0], numbers[len(numbers)-1])
	from := 0
	for _, b := range sc.bounds[1:] {
		to, _ := slices.BinarySearch(numbers, b)
		if float64(to-from) > lopsided*float64(len(numbers)) {
			sc.bounds = crowdedEvenly(numbers)
			return
		}
		from = to
	}
}

// even returns bounds of ranges of one round width.
func even(least, most float64) []float64 {
	step := math.Pow(10, math.Floor(math.Log10(most/theme.MostRanges-least/theme.MostRanges)))
	for _, by := range [...]float64{1, 2, 2.5, 2, 2} { // 1, 2, 5, 10, 20 times
		step *= by
		first, last := math.Floor(least/step), math.Floor(most/step)+1
		if last-first > theme.MostRanges {
			continue
		}
		var bounds []float64
		for k := first; k <= last; k++ {
			bounds = append(bounds, finite(k*step))
		}
		return bounds
	}
	return []float64{least, math.Nextafter(most, math.Inf(1))}
}

// crowdedEvenly returns bounds of ranges that hold as many numbers each, nearly: they are
// rounded to two digits.
func crowdedEvenly(numbers []float64) []float64 {
	bounds := []float64{rounded(numbers[0], math.Floor)}
	for k := 1; k < theme.MostRanges; k++ {
		if b := rounded(numbers[len(numbers)*k/theme.MostRanges], math.Round); b > bounds[len(bounds)-1] {
			bounds = append(bounds, b)
		}
	}
	last := rounded(numbers[len(numbers)-1], func(x float64) float64 { return math.Floor(x) + 1 })
	if last <= bounds[len(bounds)-1] {
		return bounds
	}
	return append(bounds, last)
}

func rounded(x float64, round func(float64) float64) float64 {
	if x == 0 {
		return round(0)
	}
	unit := math.Pow(10, math.Floor(math.Log10(math.Abs(x)))-1)
	return finite(round(x/unit) * unit)
}

// finite holds a bound to the numbers there are: the largest have no rounder one above them.
func finite(x float64) float64 { return max(-math.MaxFloat64, min(math.MaxFloat64, x)) }

// ranges returns into how many ranges numbers are put; 0 where the values are no numbers.
func (sc *scale) ranges() int {
	if sc.single || len(sc.bounds) == 0 {
		return len(sc.bounds)
	}
	return len(sc.bounds) - 1
}

// slotOf returns the slot of a value by its key.
func (sc *scale) slotOf(key string) theme.Slot {
	switch {
	case sc.by == view.ByType:
		kind, _ := timeline.Named(timeline.Types, key)
		return theme.TypeSlot(kind)
	case sc.by == view.ByStatus:
		status, _ := timeline.Named(timeline.Statuses, key)
		return theme.StatusSlot(status)
	case sc.by == view.ByNone:
		return 0
	case key == "":
		return theme.NoneSlot
	case sc.ranges() > 0:
		n, ok := timeline.NumberOf(key)
		at, found := slices.BinarySearch(sc.bounds, n)
		if !found {
			at--
		}
		if !ok || at < 0 || sc.single && !found {
			return theme.OtherSlot
		}
		return theme.Slot(min(at, sc.ranges()-1))
	}
	if slot, ok := sc.slots[key]; ok {
		return slot
	}
	return theme.OtherSlot
}

// slot returns the slot of an event: of several values that of the one which most events have, so
// that a filter can say which events have it, whatever the order of the values.
func (sc *scale) slot(o *Order, e *timeline.Event) theme.Slot {
	switch sc.by {
	case view.ByType:
		return theme.TypeSlot(e.Type)
	case view.ByStatus:
		return theme.StatusSlot(e.Status)
	case view.ByNone:
		return 0 // all have one colour
	}
	best := theme.NoneSlot
	o.EachKey(e, sc.by, func(key string) {
		if one := sc.slotOf(key); one < best {
			best = one
		}
	})
	return best
}
