package chart

import (
	"cmp"
	"context"
	"iter"
	"slices"
	"strconv"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/pieces"
)

// meetings yields which of the first n events of a subject are meetings.
func meetings(s *figure.Subject, n int) iter.Seq[int] {
	c := s.Columns()
	return func(yield func(int) bool) {
		for i := range n {
			if c.Type(i) == timeline.Meeting && !yield(i) {
				return
			}
		}
	}
}

// A row is the meetings at a place, by colour and texture.
type row struct {
	place string
	parts [theme.Slots * int(textures)]int
	all   weight
}

// byPlace counts the meetings at each place, the most first.
func byPlace(ctx context.Context, s Spec) Content {
	var all []row
	at := map[string]int{}
	colours := s.Subject.Colours(s.Colour)
	n := 0
	for i := range pieces.Of(ctx, meetings(s.Subject, s.Subject.Len())) {
		e := s.Subject.At(i)
		n++
		k, ok := at[e.Place.ID]
		if !ok {
			k = len(all)
			at[e.Place.ID] = k
			all = append(all, row{place: e.Place.ID})
		}
		all[k].parts[int(textureOf(e.Status))*theme.Slots+int(colours.Slot(i))]++
		all[k].all.add(i, 1)
	}
	if ctx.Err() != nil {
		return Content{}
	}
	slices.SortStableFunc(all, func(a, b row) int { return cmp.Compare(b.all.count, a.all.count) })
	c := Content{yMax: float64(len(all)), subtitle: translations.Say(s.Subject.Lang, figure.Counted("places say", n), n)}
	for i := range all {
		one := &all[i]
		y := float64(len(all)-1-i) + 0.5
		name := cmp.Or(s.Subject.PlaceName(one.place), translations.Say(s.Subject.Lang, "no place"))
		mark := scene.Mark{Kind: scene.MarkPlace, ID: one.place, Title: name, Desc: one.all.describe(s.Subject)}
		from := 0
		for k, n := range one.parts {
			if n > 0 {
				hue, look := colours.Hue(s.Theme, theme.Slot(k%theme.Slots)), texture(k/theme.Slots)
				c.bars = append(c.bars, bar{float64(from), float64(from + n), y - 0.3, y + 0.3, hue, look, mark, labelIf(from+n == one.all.count, strconv.Itoa(one.all.count))})
				from += n
			}
		}
		c.ys = append(c.ys, plot.Tick{Value: y, Label: scene.Font{Size: s.Text * 0.88}.Cut(name, s.Box.W*0.35)})
		c.xMax = max(c.xMax, float64(from))
	}
	c.xs = counts(&c.xMax)
	c.makeRoom(s)
	return c
}

// makeRoom lengthens the axis for the labels behind the bars, so that none is cut.
func (c *Content) makeRoom(s Spec) {
	set, plot := scene.Font{Size: s.Text * 0.88, Bold: true}, s.Box.W*0.55 // beside the names of the rows
	need := c.xMax
	for _, b := range c.bars {
		need = max(need, b.x1/max(0.3, 1-(set.Width(b.label)+s.Text)/plot))
	}
	c.xMax = need
}

// labelIf returns a label where a bar is the last of its row.
func labelIf(last bool, label string) string {
	if last {
		return label
	}
	return ""
}

// gaps measures the days from each meeting to the next: what is certain, and
// what is possible where the days are not known.
func gaps(ctx context.Context, s Spec) Content {
	const most = 40 // more bars could not be told apart
	var all []*figure.Event
	var slots []theme.Slot
	colours := s.Subject.Colours(s.Colour)
	for i := range pieces.Of(ctx, meetings(s.Subject, s.Subject.Dated)) {
		slots = append(slots, colours.Slot(i))
		if all = append(all, s.Subject.Event(i)); len(all) == most {
			break
		}
	}
	c := Content{xLabel: translations.Say(s.Subject.Lang, "days"), subtitle: translations.Say(s.Subject.Lang, "gaps say")}
	n := len(all) - 1
	c.yMax = float64(max(1, n))
	for i := range max(0, n) {
		a, b := all[i], all[i+1]
		hue := colours.Hue(s.Theme, slots[i+1])
		least := max(0, b.Bounds.Start.Days(a.Bounds.End.Add(-1)))
		most := b.Bounds.End.Add(-1).Days(a.Bounds.Start)
		y := float64(n-1-i) + 0.5
		mark := scene.Mark{
			Kind: scene.MarkBin, ID: b.ID, Title: a.Name + " – " + b.Name,
			Desc: decimal(s.Subject.Lang, least) + "–" + decimal(s.Subject.Lang, most) + " " + c.xLabel,
		}
		if most <= least {
			mark.Desc = decimal(s.Subject.Lang, least) + " " + c.xLabel
		}
		if least > 0 {
			c.bars = append(c.bars, bar{0, least, y - 0.3, y + 0.3, hue, done, mark, labelIf(most <= least, decimal(s.Subject.Lang, least))})
		}
		if most > least {
			c.bars = append(c.bars, bar{least, most, y - 0.3, y + 0.3, hue, pending, mark, decimal(s.Subject.Lang, least) + "–" + decimal(s.Subject.Lang, most)})
		}
		name := cmp.Or(a.Where, a.Name) + " – " + cmp.Or(b.Where, b.Name)
		c.ys = append(c.ys, plot.Tick{Value: y, Label: scene.Font{Size: s.Text * 0.88}.Cut(name, s.Box.W*0.4)})
		c.xMax = max(c.xMax, most)
	}
	c.xs = counts(&c.xMax)
	c.makeRoom(s)
	return c
}
