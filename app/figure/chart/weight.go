package chart

import (
	"context"
	"slices"
	"strconv"
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

// mostNamed is how many events the description of a bar names.
const mostNamed = 8

// add counts a part of event i.
func (w *weight) add(i int, part float64) {
	w.sum += part
	if part == 1 {
		w.certain++
	}
	if w.count++; len(w.first) < mostNamed {
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
	w.first = append(w.first, o.first[:min(len(o.first), mostNamed-len(w.first))]...)
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

// all returns all parts as one weight.
func (p *parts) all() (w weight) {
	for _, one := range p {
		w.join(one)
	}
	return w
}

// weigh spreads every event over the bins between the edges that it may fall into. Where they are
// to be added up, an event is counted in the first bin that it may fall into alone, and is certain
// in the last.
func weigh(ctx context.Context, s *figure.Subject, colours *figure.Colours, edges []calendar.Instant, addUp bool) []parts {
	bins := make([]parts, len(edges)-1)
	c := s.Columns()
	window := calendar.Span{Start: edges[0], End: edges[len(edges)-1]}
	first := 0 // in which the event before begins, where most often the next does too
	for i := range pieces.Of(ctx, s.Within(window)) {
		bounds, of := s.Bounds(i), partOf(colours, c, i)
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
			span := calendar.Span{Start: edges[bin], End: edges[bin+1]}
			part := bounds.Intersect(span).Days() / bounds.Days()
			switch w := &bins[bin][of]; {
			case !addUp || bin == first:
				w.add(i, part)
			default:
				w.sum += part
				if !edges[bin+1].Before(bounds.End) && !bounds.Start.Before(window.Start) {
					w.certain++
				}
			}
		}
	}
	return bins
}
