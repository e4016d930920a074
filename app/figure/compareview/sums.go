package compareview

import (
	"fmt"
	"sort"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
	"dateline/timeline/viewport"
)

// Differing stands beside the kinds for all that are not told alike: by one side alone, or by both
// differently.
const Differing = Kinds

// holds tells whether a kind is another, or one of those that Differing stands for.
func (k Kind) holds(other Kind) bool {
	return k == other || k == Differing && other != Alike
}

// A sum counts, of some period, the events that may lie in it, a pair of twins once, and how many of
// them are not told alike.
type sum struct {
	span         calendar.Span
	differs, all int
}

// sums counts by periods of the calendar, as fine as there is room for their numbers.
func (c Content) sums(s Spec, plot scene.Rect) (all []sum) {
	edges := calendar.Periods(s.Window, max(plot.W, 1), s.Text*leastSum, 1)
	for i := 0; i+1 < len(edges); i++ {
		all = append(all, sum{span: calendar.Span{Start: edges[i], End: edges[i+1]}})
	}
	if len(all) < 2 {
		return nil // the names of the lanes have this sum
	}
	for _, p := range c.pairs {
		var over calendar.Span
		for _, i := range p.events() {
			if int(i) < c.subject.Dated {
				over = over.Union(c.subject.Bounds(int(i)))
			}
		}
		first := sort.Search(len(all), func(i int) bool { return over.Start.Before(all[i].span.End) })
		for i := first; i < len(all) && over.Overlaps(all[i].span); i++ {
			if one := &all[i]; c.mayLie(p, one.span) {
				one.all++
				one.differs += btoi(Differing.holds(p.kind))
			}
		}
	}
	return all
}

// mayLie tells whether an event of a pair may lie in a span.
func (c Content) mayLie(p pair, span calendar.Span) bool {
	for _, i := range p.events() {
		if int(i) < c.subject.Dated && c.subject.Bounds(int(i)).Overlaps(span) {
			return true
		}
	}
	return false
}

// drawSums writes below the lanes how many of the events of each period are not told alike, on the
// deeper a ground the more of them that are; each asks for these.
//
//	Differ    1/1      3/5   0/2
//	─────────────────────────────
//	        Jan   Feb   Mar   Apr
func (c Content) drawSums(sc *scene.Scene, s Spec, box scene.Rect, all []sum, port viewport.Viewport, x float64) {
	lang := s.Subject.Lang
	bold, font := scene.Font{Size: s.Text * 0.92, Bold: true}, scene.Font{Size: s.Text * 0.8, Align: scene.Centre}
	base := box.Middle().Y
	sc.Text(scene.Pt(x, base+bold.Size*0.36), bold.Cut(translations.Say(lang, "compare sums"), box.X-x-s.Text*0.4), bold, s.Theme.Ink)
	for _, one := range all {
		if one.all == 0 {
			continue
		}
		x0, x1 := max(port.X(one.span.Start), 0), min(port.X(one.span.End), box.W)
		cell := scene.Rect{X: box.X + x0, Y: box.Y, W: x1 - x0, H: box.H}.Inset(1)
		sc.Begin(c.sumMark(one))
		sc.Rect(cell, 2, scene.Style{Fill: theme.Mix(s.Theme.Paper, s.Theme.Muted, 0.06+0.24*float64(one.differs)/float64(one.all))})
		if words := fmt.Sprintf("%d/%d", one.differs, one.all); font.Width(words) <= cell.W {
			sc.Text(scene.Pt(cell.Middle().X, base+font.Size*0.36), words, font, s.Theme.Ink)
		}
		sc.End()
	}
}

// sumMark says what a sum counts; it picks the events that are not told alike.
func (c Content) sumMark(one sum) scene.Mark {
	from, to := one.span.Start.Day, one.span.LastDay()
	lang := c.subject.Lang
	m := scene.Mark{Kind: scene.MarkBin, Title: daysWords(from, to, lang) + translations.Say(lang, "colon") + translations.Say(lang, "compare sum", one.differs, one.all)}
	if one.differs > 0 {
		m.Kind, m.ID = scene.MarkButton, part{Differing, from, to}.id()
	}
	return m
}

// daysWords names the days from one to another: whole years and months as such.
func daysWords(from, to calendar.Day, lang string) string {
	name := edtf.FormatDay
	_, m, d := from.Civil()
	if _, endMonth, endDay := (to + 1).Civil(); d == 1 && endDay == 1 {
		if name = monthText; m == 1 && endMonth == 1 {
			name = yearText
		}
	}
	span := name(from)
	if last := name(to); last != span {
		span += "/" + last
	}
	period, err := edtf.Parse(span)
	if err != nil { // EDTF writes no months of years of five digits
		return strings.ReplaceAll(span, "/", " – ")
	}
	return speech.PeriodWords(period, lang, edtf.Source)
}

// yearText and monthText write the year and the month of a day in EDTF.
func yearText(d calendar.Day) string {
	y, _, _ := d.Civil()
	return edtf.FormatYear(y)
}

func monthText(d calendar.Day) string {
	_, m, _ := d.Civil()
	return yearText(d) + fmt.Sprintf("-%02d", m)
}

// For how many days at most, from the first event to the last, days are named among which the sides
// differ the most, and for how many months; of more it is years.
const (
	daysAsked   = 62
	monthsAsked = 3600
)

// most says in which day, month or year the sides differ the most, of the events that lie in one for
// certain; "" where there is no such one, or they differ everywhere.
func (c Content) most() string {
	if c.counts[Apart]+c.counts[Alike] == 0 {
		return ""
	}
	var extent calendar.Span
	for _, p := range c.pairs {
		if i := int(p.first()); i < c.subject.Dated {
			extent = extent.Union(c.subject.Bounds(i))
		}
	}
	name := edtf.FormatDay
	switch days := extent.Days(); {
	case days > monthsAsked:
		name = yearText
	case days > daysAsked:
		name = monthText
	}
	sums := map[string]sum{}
	best, tied := "", false
	for _, p := range c.pairs {
		i := int(p.first())
		if i >= c.subject.Dated {
			continue
		}
		b := c.subject.Bounds(i)
		period := name(b.Start.Day)
		if period != name(b.LastDay()) {
			continue
		}
		one := sums[period]
		one.all++
		one.differs += btoi(Differing.holds(p.kind))
		sums[period] = one
	}
	for period, one := range sums {
		switch n := sums[best].differs; {
		case one.differs > n:
			best, tied = period, false
		case one.differs == n:
			tied = true
		}
	}
	d, err := edtf.Parse(best)
	if top := sums[best]; err == nil && !tied && top.differs > 1 && len(sums) > 1 {
		lang := c.subject.Lang
		return figure.Capital(strings.TrimSpace(translations.Say(lang, "compare most", speech.In(lang).During(d), top.differs, top.all)))
	}
	return ""
}
