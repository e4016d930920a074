package chart

import (
	"context"
	"slices"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
)

// leastEach is how many events a bar of shares has at the least, on the average: a share of fewer is chance.
const leastEach = 20

// sharesBy returns the edges of the periods of which a chart has the shares: no shorter than lets enough events
// fall into each.
func (s Spec) sharesBy() []calendar.Instant {
	window, least := s.Window.Intersect(s.Subject.Extent), s.shortest()
	if n := s.Subject.Index.Count(s.Window); n > 0 && !window.Empty() {
		least = max(least, min(window.Days()*leastEach/float64(n), window.Days()/leastBars))
	}
	return calendar.Periods(s.Window, s.Box.W, s.Text*thinnest, least)
}

// leastBars is how many bars of shares there are at the least, however few the events: one tells no change.
const leastBars = 4

// shares stacks the events by colour over whole periods of the calendar, each bar a whole: what changes is what
// the events of a period are made of. How many these are stands above a bar that has room for it.
func shares(ctx context.Context, s Spec) Content {
	k := courseBy(ctx, s, s.sharesBy(), false)
	c := k.content()
	if ctx.Err() != nil || len(k.bins) == 0 {
		return c
	}
	c.table.Header = []string{"from", "to", "value", "state", "events", "share"}
	moved, moves := k.shift(ctx)
	for i := range k.bins {
		from, n := len(c.bars), k.bins[i].total()
		k.stack(&c, &k.bins[i], k.x(k.edges[i]), k.x(k.edges[i+1]), k.period(k.span(i)), k.span(i), k.asks(k.span(i)))
		certain, count := k.bins[i].counted()
		k.wholes(&c, from, n, between(s.Subject.Lang, certain, count))
	}
	from, n := len(c.bars), k.undated.total()
	k.beside(&c)
	k.wholes(&c, from, n, translations.Grouped(s.Subject.Lang, s.Subject.Len()-s.Subject.Dated))
	c.yMax, c.ys, c.counted = 100, hundredths(s.Subject.Lang), true
	c.subtitle = k.subtitle("shares")
	if c.foots(s); len(c.sums) > 0 {
		c.subtitle = translations.Say(s.Subject.Lang, "shares numbered", c.subtitle)
	}
	switch {
	case s.Subject.Dated == 0:
		c.headline = s.nothing()
	case moves:
		k.tell(&c, moved)
		c.number(moved.slot, s.Subject.Lang)
	default:
		c.headline = k.largest()
	}
	return c
}

// wholes makes the bars from one on, which hold so many events, the parts of a whole.
func (k *course) wholes(c *Content, from int, sum float64, n string) {
	if sum <= 0 {
		return
	}
	lang := k.Subject.Lang
	for i := range c.bars[from:] {
		b, row := &c.bars[from+i], &c.table.Rows[from+i]
		b.y0, b.y1 = 100*b.y0/sum, 100*b.y1/sum
		part := (b.y1 - b.y0) / 100
		b.mark.Title = translations.Say(lang, "share of bar", b.mark.Title, percent(lang, part), n)
		*row = append(*row, exactly(part))
	}
	last := c.bars[len(c.bars)-1]
	c.sums = append(c.sums, tally{x: (last.x0 + last.x1) / 2, wide: last.x1 - last.x0, label: n})
}

// A tally is how many events the bar about an x has.
type tally struct {
	x, wide float64
	label   string
}

// foots keeps the numbers of bars where there is room for each above its own.
func (c *Content) foots(s Spec) {
	set := scene.Font{Size: s.Text * footText}
	for _, one := range c.sums {
		if s.low() || set.Width(one.label)+set.Size*0.5 > one.wide/c.xMax*s.Box.W*widePart {
			c.sums = nil
			return
		}
	}
}

// widePart is how much of its box a plot has beside the numbers of its axis, at the least.
const widePart = 0.88

// number writes the share of a colour into its bar of each period: of several that differ in their texture into the
// highest the share of all.
func (c *Content) number(slot theme.Slot, lang string) {
	highest, sums := map[float64]int{}, map[float64]float64{}
	for i := range c.bars {
		b := &c.bars[i]
		if b.slot != slot {
			continue
		}
		sums[b.x0] += b.y1 - b.y0
		if at, had := highest[b.x0]; !had || b.y1-b.y0 > c.bars[at].y1-c.bars[at].y0 {
			highest[b.x0] = i
		}
	}
	for x, i := range highest {
		c.bars[i].label, c.bars[i].within = percent(lang, sums[x]/100), true
	}
}

// hundredths are the ticks of shares.
func hundredths(lang string) (all []plot.Tick) {
	for _, at := range [...]float64{0, 25, 50, 75, 100} {
		all = append(all, plot.Tick{Value: at, Label: percent(lang, at/100)})
	}
	return all
}

// largest says which colour has the largest share of what shows.
func (k *course) largest() string {
	var of [theme.Slots]float64
	sum := 0.0
	for i := range k.bins {
		for part := range k.bins[i] {
			slot, _ := colour(part)
			of[slot] += k.bins[i][part].sum
			sum += k.bins[i][part].sum
		}
	}
	most, at := 0.0, -1 // of the colours of one value each
	for slot, n := range of {
		if theme.Slot(slot) != theme.OtherSlot && n > most {
			most, at = n, slot
		}
	}
	if at < 0 && of[theme.OtherSlot] == 0 {
		return k.nothing()
	}
	key := "share largest"
	if rest := of[theme.OtherSlot]; rest > most && k.Colour == view.ByType {
		most, at = rest, int(theme.OtherSlot) // which is the type of this name
	} else if rest > most {
		key = "share largest named"
	}
	name := figure.Capital(k.Subject.SlotName(k.colours, theme.Slot(at)))
	if most > sum-1e-9 {
		return translations.Say(k.Subject.Lang, "share all", name)
	}
	return translations.Say(k.Subject.Lang, key, name, percent(k.Subject.Lang, most/sum))
}

// Shifts tells whether about as many events fall into each period of what a view shows while the share of a colour
// changes: then shares tell what bars of numbers do not.
func Shifts(s *figure.Subject, v view.View) bool {
	if v.Colour == view.ByNone || v.Colour == view.ByStatus || s.Dated < 2*leastHalf {
		return false
	}
	ctx := context.Background()
	if s.PrepareColours(ctx, v.Colour) != nil {
		return false
	}
	k := course{Spec: Spec{Subject: s, View: v}, colours: s.Colours(v.Colour)}
	edges := k.asked(daysAsked)
	if len(edges) < 2 {
		return false
	}
	if !nearlyLevel(s, edges) {
		return false
	}
	p, stands := k.peakOf(answerOf(ctx, s, edges))
	if stands || len(p.bins) == 0 || !p.level() {
		return false
	}
	_, moves := k.shift(ctx)
	return moves
}

// nearlyLevel tells whether as many events may start in each period as level asks for: it weighs none of them, so that
// of a million most files are told in no time.
func nearlyLevel(s *figure.Subject, edges []calendar.Instant) bool {
	counts, times := make([]int, len(edges)-1), map[int]int{}
	tied := 0
	for i := range counts {
		counts[i] = s.Index.Starts(calendar.Span{Start: edges[i], End: edges[i+1]})
		times[counts[i]]++
		tied = max(tied, times[counts[i]])
	}
	if 4*tied > 3*len(counts) {
		return true
	}
	inner := counts[min(1, len(counts)-1):max(1, len(counts)-1)]
	return float64(slices.Min(inner)) >= alikeBars*float64(slices.Max(counts))
}
