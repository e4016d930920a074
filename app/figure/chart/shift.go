package chart

import (
	"context"
	"math"

	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
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

// A shift is a colour whose share of the events changes from one half of a course to the other, which ends with
// a period.
type shift struct {
	slot          theme.Slot
	before, after half
	until         calendar.Span
}

// shift returns of a course in which no time has clearly more events than another which colour changes most
// from its first half to its second; false where none does, or where it is in doubt into which half some
// event falls.
func (k *course) shift(ctx context.Context) (shift, bool) {
	if k.Colour == view.ByNone {
		return shift{}, false
	}
	of := *k // by the periods of the answer, however wide it is drawn
	of.edges = k.asked(daysAsked)
	if len(of.edges) < 2 {
		return shift{}, false
	}
	of.bins = weigh(ctx, k.Subject, of.edges, false, partsBy(k.Subject, k.colours)).bins
	if ctx.Err() != nil {
		return shift{}, false
	}
	cut, before, after := of.halves()
	if cut < leastBefore || len(of.bins)-cut < leastBefore || min(before.all, after.all) < leastHalf {
		return shift{}, false
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
		return shift{}, false
	}
	return shift{theme.Slot(slot), before, after, calendar.Span{Start: of.edges[0], End: of.edges[cut]}}, true
}

// tell makes a shift the headline of a chart: "Noncampaign falls from 38 % of the events until October 2015 to
// 24 % since". Its card has the numbers, and it asks for the events of the colour.
func (k *course) tell(c *Content, moved shift) {
	lang, at := k.Subject.Lang, int(moved.slot)
	name, until := k.Subject.SlotName(k.colours, moved.slot), k.endOf(moved.until)
	before, after := &moved.before, &moved.after
	c.headline = shifts(lang, name, before.share(at), after.share(at), until)
	var all parts
	for look := range int(textures) {
		part := at*int(textures) + look
		for i := range k.bins {
			all[part].join(k.bins[i][part])
		}
	}
	asks := []timeline.Expr{k.colours.Asks(moved.slot)}
	if !k.wholeWindow() || k.Subject.Dated < k.Subject.Len() {
		asks = append(asks, k.asks(calendar.Span{Start: k.edges[0], End: k.edges[len(k.edges)-1]}))
	}
	if w := all.whole(); w.count > 0 {
		c.said = scene.Mark{
			Kind: scene.MarkBin, ID: w.id(k.Subject), Title: c.headline, Asks: w.asks(k.Subject, asks...),
			Desc: translations.Say(lang, "shifted", name, before.of[at], before.all, until, after.of[at], after.all),
		}
	}
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
