package figure

import (
	"context"
	"slices"

	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// Colours say which of the slots of a theme each event of an order has by a facet: the same
// in all views. The values with the most events of the whole timeline have the hues, all
// others share a grey; so neither a filter nor an edit takes a hue from a value. The nil
// Colours are those of types.
type Colours struct {
	By    view.Facet
	order *Order
	scale *scale
	of    *slots
}

// slots are those of the events of a main order.
type slots struct {
	of    []theme.Slot     // by position
	dated [theme.Slots]int // how many dated events have each
}

type (
	coloursKey struct{ by view.Facet }
	slotsKey   struct{ by view.Facet }
)

// Colours returns the colours by a facet, "" for the type. PrepareColours makes ahead what
// takes long of them.
func (o *Order) Colours(by view.Facet) *Colours {
	if by == "" {
		by = view.ByType
	}
	return Once(o, coloursKey{by}, func() *Colours {
		sc, _ := o.scales.of(context.Background(), o, by) // fails only where it is given up
		return &Colours{by, o, sc, Once(o.main, slotsKey{by}, func() *slots {
			of, _ := o.main.slotsBy(context.Background(), sc) // as above
			return of
		})}
	})
}

// PrepareColours makes ahead what Colours needs. It is given up soon after ctx ends, with
// its error.
func (o *Order) PrepareColours(ctx context.Context, by view.Facet) error {
	if by == "" {
		by = view.ByType
	}
	sc, err := o.scales.of(ctx, o, by)
	if err != nil {
		return err
	}
	_, err = Prepared(ctx, o.main, slotsKey{by}, func(ctx context.Context) (*slots, error) { return o.main.slotsBy(ctx, sc) })
	return err
}

// slotsBy returns the slots of the events of a main order, off its columns where these say
// the value.
func (o *Order) slotsBy(ctx context.Context, sc *scale) (*slots, error) {
	c := o.columns()
	read := func(i int) theme.Slot { return sc.slot(o, o.At(i)) }
	switch sc.by {
	case view.ByType:
		read = func(i int) theme.Slot { return theme.TypeSlot(c.kind[i]) }
	case view.ByStatus:
		read = func(i int) theme.Slot { return theme.StatusSlot(c.status[i]) }
	case view.ByPlace, view.ByCountry:
		if c.lost {
			break
		}
		of := make([]theme.Slot, len(o.Timeline.Places))
		for k := range of {
			if p := &o.Timeline.Places[k]; sc.by == view.ByPlace {
				of[k] = sc.slotOf(p.ID)
			} else {
				of[k] = sc.slotOf(p.Country)
			}
		}
		read = func(i int) theme.Slot {
			if c.place[i] < 0 {
				return theme.NoneSlot
			}
			return of[c.place[i]]
		}
	}
	all := &slots{of: make([]theme.Slot, o.Len())}
	fill := func(from, to int) {
		for i := from; i < to; i++ {
			all.of[i] = read(i)
		}
	}
	if p := o.part; p != nil {
		if whole, made := Made[*slots](p.whole, slotsKey{sc.by}); made {
			fill = func(from, to int) { take(all.of[from:], whole.of, p.from[from:to]) }
		}
	}
	counts := make([]histogram, pieces.Workers(o.Len()))
	err := pieces.Each(ctx, o.Len(), func(worker, from, to int) {
		fill(from, to)
		add(&counts[worker], all.of[from:max(from, min(to, o.Dated))])
	})
	for _, mine := range counts {
		for slot := range all.dated {
			all.dated[slot] += mine[slot]
		}
	}
	return all, err
}

// Slot returns the slot of the event at a position in the order.
func (c *Colours) Slot(i int) theme.Slot {
	edits := c.order.edits
	if edits == nil {
		return c.of.of[i]
	}
	at, added := edits.shift.From(int32(i))
	if added {
		return c.scale.slot(c.order, c.order.At(i))
	}
	return c.of.of[at]
}

// Slots returns the slots of all events by position; false where events were edited since they
// were made. They are not to be changed.
func (c *Colours) Slots() ([]theme.Slot, bool) { return c.of.of, c.order.edits == nil }

// Of returns the slot of a value by its key.
func (c *Colours) Of(key string) theme.Slot { return c.scale.slotOf(key) }

// Hue returns the colour of a slot: one of the hues, or a shade where values are ranges of
// numbers.
func (c *Colours) Hue(th theme.Theme, s theme.Slot) scene.Color {
	if c != nil && c.scale.ranges() > 0 {
		return th.Shade(s, c.scale.ranges())
	}
	return th.Hue(s)
}

// Order returns all slots in the order in which a picture names and stacks them. There is one rule for
// all views: what is in lanes stands in their order, which a person chooses, and first says it; what is
// not stands by how frequent a value is in the whole timeline, the most frequent first, whatever a filter
// keeps; ranges of numbers from the least on. The pane of filters has the same order until a filter is set.
func (c *Colours) Order(first ...theme.Slot) []theme.Slot {
	all := make([]theme.Slot, 0, theme.Slots)
	add := func(slot theme.Slot) {
		if !slices.Contains(all, slot) {
			all = append(all, slot)
		}
	}
	for _, slot := range first {
		add(slot)
	}
	for _, slot := range c.scale.order {
		add(slot)
	}
	for slot := range theme.Slot(theme.Slots) {
		add(slot)
	}
	return all
}

// all returns how many dated events of each slot there are.
func (c *Colours) all() [theme.Slots]int {
	n, main := c.of.dated, c.order.main
	for _, position := range c.order.Gone() {
		if int(position) < main.Dated {
			n[c.of.of[position]]--
		}
	}
	added, _ := c.order.Added()
	for _, position := range added {
		if int(position) < c.order.Dated {
			n[c.Slot(int(position))]++
		}
	}
	return n
}

// Shown returns how many dated events of each slot a window shows.
func (c *Colours) Shown(window calendar.Span) [theme.Slots]int {
	type key struct {
		by     view.Facet
		window calendar.Span
	}
	if c.order.Index.Count(window) == c.order.Dated {
		return c.all()
	}
	return Once(c.order, key{c.By, window}, func() (n [theme.Slots]int) {
		for i := range c.order.Within(window) {
			n[c.Slot(i)]++
		}
		return n
	})
}
