package chart

import (
	"context"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// A weight is how much of some events falls into a bar, how many of them lie there for
// certain and how many may, and which come first.
type weight struct {
	sum     float64
	certain int
	count   int
	first   []int32
}

// mostNamed is how many events the description of a bar names, and mostHeld how many a bar holds
// to ask for them one by one, where what is known of them does not.
const (
	mostNamed = 8
	mostHeld  = 200
)

// add counts a part of event i.
func (w *weight) add(i int, part float64) {
	w.sum += part
	if part == 1 {
		w.certain++
	}
	if w.count++; len(w.first) < mostHeld {
		w.first = append(w.first, int32(i))
	}
}

// asks is the filter that keeps just the events of a weight: what is known of them, or their ids
// where that is not enough and they are few. One alone is not asked for: its id says it.
func (w weight) asks(s *figure.Subject, known ...timeline.Expr) string {
	if w.count == 1 {
		return ""
	}
	if text := figure.Asks(known...); text != "" {
		return text
	}
	if w.count <= len(w.first) {
		return figure.AskIDs(s, w.first).String()
	}
	return ""
}

// join adds what another weight counts.
func (w *weight) join(o weight) {
	w.sum, w.certain, w.count = w.sum+o.sum, w.certain+o.certain, w.count+o.count
	w.first = append(w.first, o.first[:min(len(o.first), mostHeld-len(w.first))]...)
}

// describe names the first events, one a line.
func (w weight) describe(s *figure.Subject) string {
	var b strings.Builder
	named := w.first[:min(len(w.first), mostNamed)]
	for k, i := range named {
		if k > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(s.Event(int(i)).Label[0])
	}
	if more := w.count - len(named); more > 0 {
		b.WriteString("\n" + figure.More(s.Lang, more))
	}
	return b.String()
}

// id returns the id of the first event.
func (w weight) id(s *figure.Subject) string { return s.At(int(w.first[0])).ID }

// parts are weights by colour and texture.
type parts [theme.Slots * int(textures)]weight

// partOf returns which of parts an event belongs to.
func partOf(c *figure.Colours, columns figure.Columns, i int) int {
	return int(c.Slot(i))*int(textures) + int(textureOf(timeline.Statuses[columns.Status(i)]))
}

// colour returns which colour and texture a part has.
func colour(part int) (theme.Slot, texture) {
	return theme.Slot(part / int(textures)), texture(part % int(textures))
}

// stacked returns the parts in the order in which they lie upon each other.
func (s Spec) stacked(c *figure.Colours) []int {
	all := make([]int, 0, someParts)
	for _, slot := range c.Order(s.First...) {
		for look := range int(textures) {
			all = append(all, int(slot)*int(textures)+look)
		}
	}
	return all
}

// all returns all parts as one weight.
func (p *parts) all() (w weight) {
	for _, one := range p {
		w.join(one)
	}
	return w
}

// whole returns all parts as one weight, whose first events are in their order.
func (p *parts) whole() (w weight) {
	for k := range p {
		w.sum, w.certain, w.count = w.sum+p[k].sum, w.certain+p[k].certain, w.count+p[k].count
		w.first = append(w.first, p[k].first...)
	}
	slices.Sort(w.first)
	w.first = w.first[:min(len(w.first), mostHeld)]
	return w
}

// counted returns how many events of all parts lie there for certain, and how many may.
func (p *parts) counted() (certain, count int) {
	for k := range p {
		certain, count = certain+p[k].certain, count+p[k].count
	}
	return certain, count
}

// A weighed is what falls into each of some bins.
type weighed struct {
	bins  []parts
	count int  // how many events may fall into any of them
	lasts bool // some event shows in them that lasts beyond the bin in which it starts
}

// weigh spreads every event over the bins between the edges in which it may start, each in the part
// that of says: what lasts happens once. Where they are to be added up, an event is counted in the
// first bin in which it may start alone, and is certain in the last.
func weigh(ctx context.Context, s *figure.Subject, edges []calendar.Instant, addUp bool, of parting) weighed {
	window := calendar.Span{Start: edges[0], End: edges[len(edges)-1]}
	known, err := s.Known(ctx)
	if err != nil {
		return weighed{} // the caller asks ctx
	}
	all := make([]weighing, pieces.Workers(s.Dated))
	for w := range all {
		all[w] = weighing{of: s, known: known, window: window, edges: edges, addUp: addUp, bins: make([]parts, len(edges)-1)}
	}
	shown, others := s.RunStarting(ctx, known, window)
	if runs := runsOf(ctx, s, known, edges, shown); runs != nil {
		runs.weigh(ctx, all, of)
	} else {
		_ = each(ctx, shown, func(worker, i int) { all[worker].add(i, s.Bounds(i), of.part(i)) })
	}
	sum := weighed{bins: all[0].bins, count: shown.Len(), lasts: others > 0 || all[0].lasts}
	for _, more := range all[1:] {
		sum.lasts = sum.lasts || more.lasts
		for bin := range more.bins {
			for part := range more.bins[bin] {
				sum.bins[bin][part].join(more.bins[bin][part])
			}
		}
	}
	return sum
}

// A weighing is what a core has weighed.
type weighing struct {
	of     *figure.Subject
	known  []figure.Known
	window calendar.Span
	edges  []calendar.Instant
	addUp  bool
	bins   []parts
	lasts  bool
	first  int // in which the event before starts, where most often the next does too
}

// add spreads an event over the bins in which it may start.
func (k *weighing) add(i int, bounds calendar.Span, of int) {
	edges, first := k.edges, k.first
	if bounds.Start.Before(edges[first]) || !bounds.Start.Before(edges[first+1]) {
		at, found := slices.BinarySearchFunc(edges, bounds.Start, calendar.Instant.Compare)
		if !found {
			at--
		}
		first = min(max(at, 0), len(k.bins)-1)
		k.first = first
	}
	in := calendar.Span{Start: edges[first], End: edges[first+1]}
	if bounds.Intersect(in) != bounds {
		all := bounds
		bounds = k.of.Starting(k.known, i, all)
		k.lasts = k.lasts || bounds.End.Before(all.End)
	}
	if bounds.Intersect(in) == bounds {
		k.bins[first][of].add(i, 1)
		return
	}
	for bin := first; bin < len(k.bins) && edges[bin].Before(bounds.End); bin++ {
		span := calendar.Span{Start: edges[bin], End: edges[bin+1]}
		part := bounds.Intersect(span).Days() / bounds.Days()
		switch w := &k.bins[bin][of]; {
		case !k.addUp || bin == first:
			w.add(i, part)
		default:
			w.sum += part
			if !edges[bin+1].Before(bounds.End) && !bounds.Start.Before(k.window.Start) {
				w.certain++
			}
		}
	}
}
