package compareview

import (
	"dateline/app/figure"
	"dateline/app/figure/tableview"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
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
	case all == 0 && c.subject.Len() == 0:
		return c.subject.Nothing()
	case all == 0:
		return translations.Say(lang, "compare none kept")
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
	if c.mostly != "" {
		text += " " + c.mostly
	}
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
	case c.subject.Dated == 0, box.H < s.Text*leastBoth, s.Paper && s.FirstRow > 0:
		// no time, no row of the table beside the lanes, or a further page of its rows
		return c.drawTable(sc, s, box)
	case box.W > s.Text*wideForBoth && box.H < s.Text*lowForBoth:
		lanes, table = box.CutLeft(box.W * 0.46)
		_, table = table.CutLeft(s.Text * 1.5)
	default:
		wants := c.height(s, box)
		lanes, table = box.CutTop(min(max(wants, s.Text*leastLanes), box.H*mostLanes))
		_, table = table.CutTop(s.Text * 0.6)
	}
	c.drawLanes(sc, s, lanes)
	return c.drawTable(sc, s, table)
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
