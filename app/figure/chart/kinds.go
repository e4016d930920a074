package chart

import (
	"cmp"
	"context"
	"iter"
	"math"
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// byStatus stacks the events of the window over the periods of its axis. An
// event whose day is not known is spread over all the days it may fall on, so
// that the bars add up to the number of events.
func byStatus(ctx context.Context, s Spec) Content {
	var axis calendar.Axis
	// No bar is shorter than a day, for a day is what most dates are known to.
	gap := max(s.Text*4.5, s.Box.W/max(1, s.Window.Days()))
	calendar.Ticks(s.Window, s.Box.W, gap, s.Subject.Lang, &axis)
	edges := []calendar.Instant{s.Window.Start}
	for _, t := range axis.Lower {
		if s.Window.Start.Before(t.At) {
			edges = append(edges, t.At)
		}
	}
	edges = append(edges, s.Window.End)
	x := func(i calendar.Instant) float64 { return i.Days(s.Window.Start) }
	c := Content{xMax: s.Window.Days(), xLabel: figure.AxisZone(s.Subject, axis.Lower)}
	sum := 0.0
	weights := weigh(ctx, s.Subject, edges)
	if ctx.Err() != nil {
		return c
	}
	for i := range len(edges) - 1 {
		bin := calendar.Span{Start: edges[i], End: edges[i+1]}
		top := 0.0
		for k, status := range timeline.Statuses {
			w := weights[i][k]
			height := w.sum
			if height < 1e-9 {
				continue
			}
			inset := (x(bin.End) - x(bin.Start)) * 0.06
			c.bars = append(c.bars, bar{
				x(bin.Start) + inset, x(bin.End) - inset, top, top + height, s.Theme.Status(status), figure.Pending(status),
				scene.Mark{
					Kind: scene.MarkBin, ID: s.Subject.At(int(w.first[0])).ID,
					Title: translations.Say(s.Subject.Lang, status.String()) + translations.Say(s.Subject.Lang, "colon") + decimal(s.Subject.Lang, height),
					Desc:  w.describe(s.Subject),
				},
				"",
			})
			top += height
		}
		sum += top
		c.yMax = max(c.yMax, top)
	}
	for i, t := range axis.Lower {
		label := t.Label
		upper := startsAt(axis.Upper, t.At)
		if i == 0 {
			upper = cmp.Or(upper, contextOf(axis.Upper))
		}
		if upper != "" && !strings.Contains(upper, "–") { // years say by themselves which they are among
			label += "\n" + upper
		}
		c.xs = append(c.xs, plot.Tick{Value: x(t.At), Label: label})
	}
	c.ys, c.counted = counts(&c.yMax), true
	c.subtitle = translations.Say(s.Subject.Lang, "status says", decimal(s.Subject.Lang, sum), s.Subject.Len())
	return c
}

func startsAt(ticks []calendar.Tick, at calendar.Instant) string {
	for _, t := range ticks {
		if t.At == at {
			return t.Label
		}
	}
	return ""
}

// contextOf names the longer period in which the axis begins.
func contextOf(upper []calendar.Tick) string {
	if len(upper) == 0 {
		return ""
	}
	return upper[0].Label
}

// A weight is how much of the events of a status falls into a bin, how many
// they are, and which come first.
type weight struct {
	sum   float64
	count int
	first []int32
}

// mostNamed is how many events the description of a bar names.
const mostNamed = 8

// add counts a part of event i.
func (w *weight) add(i int, part float64) {
	w.sum += part
	if w.count++; len(w.first) < mostNamed {
		w.first = append(w.first, int32(i))
	}
}

// describe names the first events, one a line.
func (w weight) describe(s *figure.Subject) string {
	var b strings.Builder
	for k, i := range w.first {
		if k > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(s.Event(int(i)).Label[0])
	}
	if more := w.count - len(w.first); more > 0 {
		b.WriteString("\n+ " + strconv.Itoa(more))
	}
	return b.String()
}

// weigh spreads every event over the bins between the edges that it may fall
// into: by bin, by status in the order of timeline.Statuses.
func weigh(ctx context.Context, s *figure.Subject, edges []calendar.Instant) [][]weight {
	bins := make([][]weight, len(edges)-1)
	for i := range bins {
		bins[i] = make([]weight, len(timeline.Statuses))
	}
	c := s.Columns()
	window := calendar.Span{Start: edges[0], End: edges[len(edges)-1]}
	first := 0 // in which the event before begins, where most often the next does too
	for i := range pieces.Of(ctx, s.Within(window)) {
		bounds, status := s.Bounds(i), c.Status(i)
		if bounds.Start.Before(edges[first]) || !bounds.Start.Before(edges[first+1]) {
			at, found := slices.BinarySearchFunc(edges, bounds.Start, calendar.Instant.Compare)
			if !found {
				at--
			}
			first = min(max(at, 0), len(bins)-1)
		}
		if !bounds.Start.Before(edges[first]) && !edges[first+1].Before(bounds.End) {
			bins[first][status].add(i, 1)
			continue
		}
		for bin := first; bin < len(bins) && edges[bin].Before(bounds.End); bin++ {
			part := calendar.Span{Start: edges[bin], End: edges[bin+1]}
			bins[bin][status].add(i, bounds.Intersect(part).Days()/bounds.Days())
		}
	}
	return bins
}

// counts returns ticks at whole numbers and raises top to the last of them.
func counts(top *float64) []plot.Tick {
	step := 1.0
	for *top/step > 6 {
		switch {
		case *top/(2*step) <= 6:
			step *= 2
		case *top/(5*step) <= 6:
			step *= 5
		default:
			step *= 10
		}
	}
	*top = max(1, math.Ceil(*top/step)) * step
	var ticks []plot.Tick
	for v := 0.0; v <= *top; v += step {
		ticks = append(ticks, plot.Tick{Value: v, Label: decimal("", v)})
	}
	return ticks
}

// decimal writes a number with a tenth, as the language does; a long one without
// it, in groups.
func decimal(lang string, x float64) string {
	if math.Abs(x) >= 10_000 {
		return translations.Grouped(int(math.Round(x)))
	}
	text := strconv.FormatFloat(math.Round(x*10)/10, 'f', -1, 64)
	if lang == "fr" {
		return strings.Replace(text, ".", ",", 1)
	}
	return text
}

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

// byPlace counts the meetings at each place, the most first.
func byPlace(ctx context.Context, s Spec) Content {
	type count struct {
		place         string
		done, pending int
		all           weight
	}
	var all []count
	at := map[string]int{}
	n := 0
	for i := range pieces.Of(ctx, meetings(s.Subject, s.Subject.Len())) {
		e := s.Subject.At(i)
		n++
		k, ok := at[e.Place.ID]
		if !ok {
			k = len(all)
			at[e.Place.ID] = k
			all = append(all, count{place: e.Place.ID})
		}
		if figure.Pending(e.Status) {
			all[k].pending++
		} else {
			all[k].done++
		}
		all[k].all.add(i, 1)
	}
	if ctx.Err() != nil {
		return Content{}
	}
	slices.SortStableFunc(all, func(a, b count) int { return cmp.Compare(b.done+b.pending, a.done+a.pending) })
	c := Content{yMax: float64(len(all)), subtitle: translations.Say(s.Subject.Lang, figure.Counted("places say", n), n)}
	hue := s.Theme.Hue(timeline.Meeting)
	for i, one := range all {
		y := float64(len(all)-1-i) + 0.5
		name := cmp.Or(s.Subject.PlaceName(one.place), translations.Say(s.Subject.Lang, "no place"))
		mark := scene.Mark{Kind: scene.MarkPlace, ID: one.place, Title: name, Desc: one.all.describe(s.Subject)}
		label := strconv.Itoa(one.all.count)
		if one.done > 0 {
			c.bars = append(c.bars, bar{0, float64(one.done), y - 0.3, y + 0.3, hue, false, mark, labelIf(one.pending == 0, label)})
		}
		if one.pending > 0 {
			c.bars = append(c.bars, bar{float64(one.done), float64(one.done + one.pending), y - 0.3, y + 0.3, hue, true, mark, label})
		}
		c.ys = append(c.ys, plot.Tick{Value: y, Label: scene.Font{Size: s.Text * 0.88}.Cut(name, s.Box.W*0.35)})
		c.xMax = max(c.xMax, float64(one.done+one.pending))
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
	for i := range pieces.Of(ctx, meetings(s.Subject, s.Subject.Dated)) {
		if all = append(all, s.Subject.Event(i)); len(all) == most {
			break
		}
	}
	c := Content{xLabel: translations.Say(s.Subject.Lang, "days"), subtitle: translations.Say(s.Subject.Lang, "gaps say")}
	n := len(all) - 1
	c.yMax = float64(max(1, n))
	hue := s.Theme.Hue(timeline.Meeting)
	for i := range max(0, n) {
		a, b := all[i], all[i+1]
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
			c.bars = append(c.bars, bar{0, least, y - 0.3, y + 0.3, hue, false, mark, labelIf(most <= least, decimal(s.Subject.Lang, least))})
		}
		if most > least {
			c.bars = append(c.bars, bar{least, most, y - 0.3, y + 0.3, hue, true, mark, decimal(s.Subject.Lang, least) + "–" + decimal(s.Subject.Lang, most)})
		}
		name := cmp.Or(a.Where, a.Name) + " – " + cmp.Or(b.Where, b.Name)
		c.ys = append(c.ys, plot.Tick{Value: y, Label: scene.Font{Size: s.Text * 0.88}.Cut(name, s.Box.W*0.4)})
		c.xMax = max(c.xMax, most)
	}
	c.xs = counts(&c.xMax)
	c.makeRoom(s)
	return c
}
