package chart

import (
	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// total returns how much falls into parts.
func (p *parts) total() (sum float64) {
	for i := range p {
		sum += p[i].sum
	}
	return sum
}

// asks is the expression that the events pass which may start in a period. It is a brush on time but
// where something goes on at its begin, which has started before.
func (k *course) asks(span calendar.Span) timeline.Expr {
	field := "when"
	if k.lasting.Holds(span.Start) {
		field = "starts"
	}
	return timeline.Term{Field: field, Values: []string{periodText(span)}}.Expr()
}

// asksOf are the expressions that the events of each texture pass.
var asksOf = func() (asks [textures]timeline.Expr) {
	var all [textures][]string
	for _, status := range timeline.Statuses {
		all[textureOf(status)] = append(all[textureOf(status)], status.String())
	}
	of := func(words []string) timeline.Expr { return timeline.Term{Field: "status", Values: words}.Expr() }
	for look := range asks {
		asks[look] = of(all[look])
	}
	asks[done] = figure.Not(of(append(all[pending], all[struck]...))) // also those of no status
	return asks
}()

// A said is what is told of the events of a part in every bin.
type said struct {
	value string          // of the facet that the colours mean
	asks  []timeline.Expr // that they pass
}

// said returns what is told of a part, made once.
func (k *course) said(part int) said {
	if one, made := k.told[part]; made {
		return one
	}
	slot, look := colour(part)
	one := said{value: k.Subject.SlotName(k.colours, slot)}
	if seen := texturesIn(k.Subject); seen != only(look) { // else all events of the bar pass it
		one.asks = append(one.asks, asksOf[look])
	}
	if k.Colour != view.ByNone { // else all have one colour
		one.asks = append(one.asks, k.colours.Asks(slot))
	}
	k.told[part] = one
	return one
}

// only is one texture alone.
func only(look texture) (one [textures]bool) {
	one[look] = true
	return one
}

// stack draws parts above each other and returns how high they are. All of them pass an
// expression.
func (k *course) stack(c *Content, of *parts, x0, x1 float64, name string, span calendar.Span, asks timeline.Expr) (top float64) {
	inset := (x1 - x0) * 0.06
	first, last := spanTexts(span)
	for _, part := range k.order {
		w := of[part]
		if w.sum < 1e-9 {
			continue
		}
		slot, look := colour(part)
		said := k.said(part)
		c.bars = append(c.bars, bar{
			x0: x0 + inset, x1: x1 - inset, y0: top, y1: top + w.sum, slot: slot, hue: k.colours.Hue(k.Theme, slot), texture: look,
			count: w.count,
			mark: scene.Mark{
				Kind: scene.MarkBin, ID: w.id(k.Subject), Desc: w.describe(k.Subject), Asks: w.asks(k.Subject, append([]timeline.Expr{asks}, said.asks...)...),
				Title: name + " · " + barName(k.Subject, said.value, look) + translations.Say(k.Subject.Lang, "colon") + between(k.Subject.Lang, w.certain, w.count),
			},
		})
		c.table.add(first, last, said.value, textureWords[look], exactly(w.sum))
		top += w.sum
	}
	c.yMax = max(c.yMax, top)
	return top
}

// beside draws the events without a date beside the others.
func (k *course) beside(c *Content) {
	if k.undated.total() == 0 {
		return
	}
	name := translations.Say(k.Subject.Lang, "no date")
	wide := c.xMax * max(0.03, (scene.Font{Size: k.Text * 0.88}).Width(name)/k.Box.W)
	x0 := c.xMax * 1.02
	k.stack(c, &k.undated, x0, x0+wide, name, calendar.Span{}, k.noDate())
	c.xs = append(c.xs, plot.Tick{Value: x0 + wide/2, Label: name})
	c.xMax = x0 + wide
}

// noDate is the expression that the events pass which have no date; the zero Expr where some
// of these have one that is open on both sides.
func (k *course) noDate() timeline.Expr {
	for i := k.Subject.Dated; i < k.Subject.Len(); i++ {
		if !k.Subject.At(i).When.Date.IsZero() {
			return timeline.Expr{}
		}
	}
	return timeline.Term{Field: "no", Values: []string{"date"}}.Expr()
}

func facetOr(f view.Facet) view.Facet {
	if f == "" || f == view.ByNone {
		return view.ByType
	}
	return f
}

// barName says of which events a bar is.
func barName(s *figure.Subject, value string, look texture) string {
	if look == done {
		return value
	}
	return value + " · " + translations.Say(s.Lang, words[look])
}
