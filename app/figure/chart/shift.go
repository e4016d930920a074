package chart

import (
	"context"
	"math"

	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
)

// What a shift must be to be told: of so many events in each half at least, by so much of all of them,
// so many times as large a share, and so many times what chance alone would move it.
const (
	leastHalf   = 20
	leastMoved  = 0.1
	timesMoved  = 1.5
	timesChance = 2.5
	leastBefore = 2 // bars on either side
)

// shift says of a course in which no time has more events than another which colour changes most
// from its first half to its second: "Noncampaign: 52 of 137 events until October 2015, 35 of 149
// since"; "" where none does, or where it is in doubt into which half some event falls.
func (k *course) shift(ctx context.Context) string {
	if k.Colour == view.ByNone {
		return ""
	}
	of := *k // by the periods of the answer, however wide it is drawn
	of.edges = k.asked(daysAsked)
	if len(of.edges) < 2 {
		return ""
	}
	of.bins = weigh(ctx, k.Subject, of.edges, false, partsBy(k.Subject, k.colours)).bins
	if ctx.Err() != nil {
		return ""
	}
	cut, before, after := of.halves()
	if cut < leastBefore || len(of.bins)-cut < leastBefore || min(before.all, after.all) < leastHalf {
		return ""
	}
	slot, most, rarest := -1, 0.0, 0.0
	for at := range theme.Slots {
		if theme.Slot(at) == theme.OtherSlot {
			continue // of many values
		}
		a, b := before.share(at), after.share(at)
		moved, times := math.Abs(a-b), max(a, b)/max(min(a, b), 1e-9)
		if moved < max(leastMoved, timesChance*chance(&before, &after, at)) || times < timesMoved {
			continue
		}
		if same := math.Abs(moved-most) < 1e-9; moved > most && !same || same && times > rarest { // of two that change as much, the rarer changes more
			slot, most, rarest = at, moved, times
		}
	}
	if slot < 0 {
		return ""
	}
	until := k.endOf(calendar.Span{Start: of.edges[0], End: of.edges[cut]})
	return translations.Say(k.Subject.Lang, "shifted", k.Subject.SlotName(k.colours, theme.Slot(slot)), before.of[slot], before.all, until, after.of[slot], after.all)
}

// A half counts the events of one half of a course by their colours.
type half struct {
	of  [theme.Slots]int
	all int
}

// share returns which part of the events of a half has a colour.
func (h *half) share(slot int) float64 { return float64(h.of[slot]) / float64(max(h.all, 1)) }

// chance is the standard error of the difference of two shares of one whole.
func chance(a, b *half, slot int) float64 {
	both := float64(a.of[slot]+b.of[slot]) / float64(a.all+b.all)
	return math.Sqrt(both * (1 - both) * (1/float64(a.all) + 1/float64(b.all)))
}

// halves counts what lies before and after the bar at which half of the events have come; no bar
// where some event may lie in several.
func (k *course) halves() (cut int, before, after half) {
	sum, so := 0.0, 0.0
	for i := range k.bins {
		sum += k.bins[i].total()
	}
	for i := range k.bins {
		if so += k.bins[i].total(); so <= sum/2 {
			cut = i + 1
		}
	}
	for i := range k.bins {
		into := &before
		if i >= cut {
			into = &after
		}
		for part := range k.bins[i] {
			w := &k.bins[i][part]
			if w.certain != w.count {
				return 0, half{}, half{}
			}
			slot, _ := colour(part)
			into.of[slot] += w.count
			into.all += w.count
		}
	}
	return cut, before, after
}
