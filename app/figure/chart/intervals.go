package chart

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/pieces"
)

// An interval is the days from one event to the next: those that are certain, and those
// that are possible where the days are not known.
type interval struct {
	from, to    int // positions in the order
	least, most float64
}

// intervalsOf returns the intervals of events, which come in the order of their starts.
func intervalsOf(ctx context.Context, s *figure.Subject, events iter.Seq[int]) (all []interval) {
	last := -1
	for i := range pieces.Of(ctx, events) {
		if last >= 0 {
			all = append(all, intervalOf(s, last, i))
		}
		last = i
	}
	return all
}

// intervalOf returns the days from one event to another: from the last day of the one to the
// first of the other. Of an event that lasts and whose days are known these are certain.
func intervalOf(s *figure.Subject, from, to int) interval {
	a, b := s.Bounds(from), s.Bounds(to)
	one := interval{from, to, max(0, b.Start.Days(a.End.Add(-1))), max(0, b.End.Add(-1).Days(a.Start))}
	if a.Days() > 1 {
		a.Start = s.Ends(from).Start
		if a.Start != s.Bounds(from).Start { // else nobody knows when it ended
			a.Start = a.Start.Add(-1)
		}
	}
	if b.Days() > 1 {
		if begins := s.Begins(to); begins != b {
			b.End = begins.End.Add(1)
		}
	}
	one.most = max(one.least, b.End.Add(-1).Days(a.Start))
	return one
}

// days says how long an interval is: as many days as are certain, to as many as are possible.
func (s Spec) days(one interval) string {
	if one.most <= one.least {
		return decimal(s.Subject.Lang, one.least)
	}
	return decimal(s.Subject.Lang, one.least) + "–" + decimal(s.Subject.Lang, one.most)
}

// intervals measures the days from each event to the next.
func intervals(ctx context.Context, s Spec) Content {
	return s.intervals(ctx, from(0, s.Subject.Dated), "intervals say")
}

// gaps measures the days from each meeting to the next.
func gaps(ctx context.Context, s Spec) Content {
	columns := s.Subject.Columns()
	return s.intervals(ctx, func(yield func(int) bool) {
		for i := range s.Subject.Dated {
			if columns.Type(i) == timeline.Meeting && !yield(i) {
				return
			}
		}
	}, "gaps say")
}

func (s Spec) intervals(ctx context.Context, events iter.Seq[int], says string) Content {
	all := intervalsOf(ctx, s.Subject, events)
	if ctx.Err() != nil {
		return Content{}
	}
	lang := s.Subject.Lang
	c := Content{headline: translations.Say(lang, "no intervals"), subtitle: translations.Say(lang, says), xLabel: translations.Say(lang, "days")}
	c.table.Header = []string{"from", "to", "least days", "most days"}
	c.rest = func(t *Table) { // of very many events this takes long
		for _, one := range all {
			t.add(s.Subject.At(one.from).ID, s.Subject.At(one.to).ID, exactly(one.least), exactly(one.most))
		}
	}
	if len(all) == 0 {
		return c
	}
	c.headline = s.longest(all)
	shown := all
	if room := max(2, int(s.Box.H*0.8/(s.Text*1.5))); len(all) > room { // of more, the longest are drawn
		byLength := slices.Clone(all)
		slices.SortStableFunc(byLength, func(a, b interval) int { return cmp.Compare(b.most, a.most) })
		shown = byLength[:room]
		slices.SortFunc(shown, func(a, b interval) int { return cmp.Compare(a.from, b.from) })
		c.subtitle += " " + translations.Say(lang, "longest of", room, len(all))
	}
	c.yMax, c.rows = float64(len(shown)), len(shown)
	for i, one := range shown {
		c.interval(s, one, float64(len(shown)-1-i)+0.5)
	}
	c.xs = counts(&c.xMax)
	c.makeRoom(s)
	return c
}

// longest says the median and the longest interval.
func (s Spec) longest(all []interval) string {
	lang := s.Subject.Lang
	least, most := make([]float64, len(all)), make([]float64, len(all))
	top := 0
	for i, one := range all {
		least[i], most[i] = one.least, one.most
		if one.most > all[top].most {
			top = i
		}
	}
	slices.Sort(least)
	slices.Sort(most)
	median := interval{least: quantile(least, 0.5), most: quantile(most, 0.5)}
	return translations.Say(lang, "longest interval", s.days(all[top]), s.Subject.Event(all[top].to).Name, s.days(median))
}

// interval draws one interval at a height.
func (c *Content) interval(s Spec, one interval, y float64) {
	a, b := s.Subject.Event(one.from), s.Subject.Event(one.to)
	colours := s.Subject.Colours(s.Colour)
	hue := colours.Hue(s.Theme, colours.Slot(one.to))
	label := s.days(one)
	mark := scene.Mark{Kind: scene.MarkBin, ID: b.ID, Title: a.Name + " – " + b.Name, Desc: label + " " + c.xLabel, Asks: figure.AskIDs(s.Subject, []int32{int32(one.from), int32(one.to)}).String()}
	if one.least > 0 || one.most == one.least {
		c.bars = append(c.bars, bar{x0: 0, x1: one.least, y0: y - 0.3, y1: y + 0.3, hue: hue, mark: mark, count: 2, label: labelIf(one.most <= one.least, label)})
	}
	if one.most > one.least {
		c.bars = append(c.bars, bar{x0: one.least, x1: one.most, y0: y - 0.3, y1: y + 0.3, hue: hue, texture: pending, mark: mark, count: 2, label: label})
	}
	name := cmp.Or(a.Where, a.Name) + " – " + cmp.Or(b.Where, b.Name)
	c.ys = append(c.ys, plot.Tick{Value: y, Label: scene.Font{Size: s.Text * 0.88}.Cut(name, s.Box.W*0.4)})
	c.xMax = max(c.xMax, one.most)
}

// labelIf returns a label where a bar is the last of its row.
func labelIf(last bool, label string) string {
	if last {
		return label
	}
	return ""
}
