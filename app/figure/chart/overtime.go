package chart

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strconv"
	"strings"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// overTime stacks the events of the window by colour over the periods of its axis. An
// event whose day is not known is spread over all the days it may fall on, so
// that the bars add up to the number of events.
func overTime(ctx context.Context, s Spec) Content {
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
	colours := s.Subject.Colours(s.Colour)
	weights := weigh(ctx, s.Subject, colours, edges)
	if ctx.Err() != nil {
		return c
	}
	for i := range len(edges) - 1 {
		bin := calendar.Span{Start: edges[i], End: edges[i+1]}
		top := 0.0
		for k, w := range weights[i] {
			slot, look := theme.Slot(k/int(textures)), texture(k%int(textures))
			height := w.sum
			if height < 1e-9 {
				continue
			}
			inset := (x(bin.End) - x(bin.Start)) * 0.06
			c.bars = append(c.bars, bar{
				x(bin.Start) + inset, x(bin.End) - inset, top, top + height, colours.Hue(s.Theme, slot), look,
				scene.Mark{
					Kind: scene.MarkBin, ID: s.Subject.At(int(w.first[0])).ID,
					Title: barName(s.Subject, colours, slot, look) + translations.Say(s.Subject.Lang, "colon") + decimal(s.Subject.Lang, height),
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

// barName says of which events a bar is.
func barName(s *figure.Subject, c *figure.Colours, slot theme.Slot, look texture) string {
	name := s.SlotName(c, slot)
	if look != done {
		name += " · " + translations.Say(s.Lang, words[look])
	}
	return name
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

// A weight is how much of the events of a colour and a texture falls into a bin, how many
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
// into: by bin, by colour, by texture.
func weigh(ctx context.Context, s *figure.Subject, colours *figure.Colours, edges []calendar.Instant) [][]weight {
	bins := make([][]weight, len(edges)-1)
	for i := range bins {
		bins[i] = make([]weight, theme.Slots*int(textures))
	}
	c := s.Columns()
	window := calendar.Span{Start: edges[0], End: edges[len(edges)-1]}
	first := 0 // in which the event before begins, where most often the next does too
	for i := range pieces.Of(ctx, s.Within(window)) {
		bounds, of := s.Bounds(i), int(colours.Slot(i))*int(textures)+int(textureOf(timeline.Statuses[c.Status(i)]))
		if bounds.Start.Before(edges[first]) || !bounds.Start.Before(edges[first+1]) {
			at, found := slices.BinarySearchFunc(edges, bounds.Start, calendar.Instant.Compare)
			if !found {
				at--
			}
			first = min(max(at, 0), len(bins)-1)
		}
		if !bounds.Start.Before(edges[first]) && !edges[first+1].Before(bounds.End) {
			bins[first][of].add(i, 1)
			continue
		}
		for bin := first; bin < len(bins) && edges[bin].Before(bounds.End); bin++ {
			part := calendar.Span{Start: edges[bin], End: edges[bin+1]}
			bins[bin][of].add(i, bounds.Intersect(part).Days()/bounds.Days())
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
