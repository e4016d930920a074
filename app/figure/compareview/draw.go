package compareview

import (
	"dateline/app/figure"
	"dateline/app/figure/tableview"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// Headline says how much the sides have in common, and how much of it they tell differently.
func (c Content) Headline() string {
	if c.subject == nil {
		return ""
	}
	lang, n := c.subject.Lang, c.counts
	common, all := n[Apart]+n[Alike], len(c.pairs)
	switch {
	case !c.sides.Known():
		return translations.Say(lang, "compare nothing")
	case common == 0:
		return translations.Say(lang, "compare no common")
	case n[Apart] > 0:
		return translations.Say(lang, figure.Counted("compare apart", n[Apart]), n[Apart], common)
	}
	return translations.Say(lang, figure.Counted("compare common", common), common, all)
}

// subtitle names the sides and how many events each has.
func (c Content) subtitle() string {
	lang := c.subject.Lang
	if !c.sides.Known() {
		return translations.Say(lang, "compare how")
	}
	names, common := c.sides.Names(c.subject), c.counts[Apart]+c.counts[Alike]
	text := translations.Say(lang, "compare sides", names[0], c.counts[LeftAlone]+common, names[1], c.counts[RightAlone]+common)
	if c.many {
		text += " " + translations.Say(lang, "compare many")
	}
	return text
}

// The measures, in text sizes.
const (
	wideForBoth = 84.0 // the width of a box that has room for the lanes beside the table
	lowForBoth  = 36.0 // of no more than this height
	leastBoth   = 21.0 // the height below which there is room for the table alone
	axisRoom    = 3.2
	leastLanes  = 8.0
	mostLanes   = 0.52 // of the height
)

// Draw adds the view to a scene; the spec is that of Make, but that its window and its box may
// be others by now.
func (c Content) Draw(sc *scene.Scene, s Spec) (f tableview.Frame) {
	if c.subject == nil {
		return f
	}
	box := figure.Heading(sc, s.Box, s.Text, s.Theme, c.Headline(), c.subtitle())
	if len(c.pairs) == 0 {
		return f
	}
	s.Subject = c.subject
	if s.Window.Empty() {
		s.Window = s.Subject.FirstWindow()
	}
	lanes, table := box, box
	switch {
	case box.W > s.Text*wideForBoth && box.H < s.Text*lowForBoth:
		lanes, table = box.CutLeft(box.W * 0.46)
		_, table = table.CutLeft(s.Text * 1.5)
	case box.H < s.Text*leastBoth: // lanes would leave no row of the table
		return c.drawTable(sc, s, box)
	default:
		wants := c.height(s, box)
		lanes, table = box.CutTop(min(max(wants, s.Text*leastLanes), box.H*mostLanes))
		_, table = table.CutTop(s.Text * 0.6)
	}
	c.drawLanes(sc, s, lanes)
	return c.drawTable(sc, s, table)
}

// DrawOver marks the selected event in the view as it was drawn: its row by a frame, its sign in
// the lanes by a ring.
func DrawOver(sc, drawn *scene.Scene, th theme.Theme, selected string) {
	if selected == "" {
		return
	}
	for i := range drawn.Shapes {
		sh := &drawn.Shapes[i]
		if sh.Mark == 0 || drawn.Marks[sh.Mark].ID != selected || drawn.Marks[sh.Mark].Kind != scene.MarkEvent {
			continue
		}
		if sh.Kind == scene.KindRect || sh.Kind == scene.KindDisc {
			sc.Rect(sh.Box.Inset(-1.5), 3, scene.Style{Stroke: th.Accent, Width: 1.8})
		}
	}
}

// Legend explains the looks and the colours of the events of both sides.
func (c Content) Legend(s Spec) []figure.Entry {
	if c.subject == nil {
		return nil
	}
	colours, seen, slots := c.subject.Colours(s.Colour), []figure.Look{}, [theme.Slots]int{}
	for _, p := range c.pairs {
		for _, i := range p.events() {
			if int(i) < c.subject.Dated {
				seen = append(seen, c.subject.Look(int(i)))
			}
			slots[colours.Slot(int(i))]++
		}
	}
	return append(figure.LooksOf(c.subject.Lang, s.Theme, seen), figure.Hues(c.subject, s.Theme, colours, slots, true)...)
}

// mostAsked is how many events a filter names one by one at the most.
const mostAsked = 100

// asks is the expression that the events of a kind pass and no others; the zero Expr where a
// filter cannot say it: of very many twins.
func (c Content) asks(of Kind) timeline.Expr {
	var own, twins []int32 // of this kind; and those of the side that have a twin
	for _, p := range c.pairs {
		if p.kind == of && len(own) <= mostAsked {
			own = append(own, p.events()...)
		}
		switch twin := p.a >= 0 && p.b >= 0 && p.a != p.b; {
		case twin && of == LeftAlone:
			twins = append(twins, p.a)
		case twin && of == RightAlone:
			twins = append(twins, p.b)
		}
	}
	if len(own) <= mostAsked {
		return figure.AskIDs(c.subject, own)
	}
	if len(twins) > mostAsked || of == Apart {
		return timeline.Expr{}
	}
	left, right := c.sides.Left.Root, c.sides.Right.Root
	var all timeline.Filter
	switch of {
	case LeftAlone:
		all = timeline.FilterOf(left).And(figure.Not(right))
	case RightAlone:
		all = timeline.FilterOf(right).And(figure.Not(left))
	default:
		return c.asksAlike(left, right)
	}
	if len(twins) > 0 {
		all = all.And(figure.Not(figure.AskIDs(c.subject, twins)))
	}
	return all.Root
}

// asksAlike is the expression of what both have: what both filters keep, and the twins that are
// told alike.
func (c Content) asksAlike(left, right timeline.Expr) timeline.Expr {
	common := timeline.FilterOf(left).And(right).Root
	var twins []int32
	for _, p := range c.pairs {
		if p.kind == Alike && p.a != p.b {
			twins = append(twins, p.a, p.b)
		}
	}
	switch {
	case len(twins) > mostAsked:
		return timeline.Expr{}
	case len(twins) > 0:
		return timeline.Expr{Join: timeline.AnyOf, Of: []timeline.Expr{common, figure.AskIDs(c.subject, twins)}}
	}
	return common
}
