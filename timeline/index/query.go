package index

import "dateline/timeline/calendar"

// inWindow appends to dst the spans that overlap a window, by start, but no more
// than most of them. Of a mask, nil for none, it appends the numbers among what is kept.
func (x *sorted) inWindow(w calendar.Span, most int, kept *Mask, dst []int32) []int32 {
	return x.visible(1, 0, x.leaves*run, x.startsBefore(w.End, 0), w.Start, len(dst)+most, kept, dst)
}

// visible walks the positions [from, to) of a node, as far as end, and leaves out
// every node whose latest end lies before the window.
func (x *sorted) visible(k, from, to, end int, start calendar.Instant, most int, kept *Mask, dst []int32) []int32 {
	if from >= end || len(dst) >= most || !start.Before(x.forest[k].latest) {
		return dst
	}
	if k >= x.leaves {
		for i := from; i < min(to, end) && len(dst) < most; i++ {
			id := x.ids[i]
			if kept != nil {
				if !kept.Has(int(id)) || !start.Before(x.spans[id].End) {
					continue
				}
				dst = append(dst, int32(kept.Rank(int(id))))
			} else if start.Before(x.spans[id].End) {
				dst = append(dst, id)
			}
		}
		return dst
	}
	mid := (from + to) / 2
	dst = x.visible(2*k, from, mid, end, start, most, kept, dst)
	return x.visible(2*k+1, mid, to, end, start, most, kept, dst)
}

// A Search finds the longest spans of a window, and keeps its memory from one
// call to the next. The zero Search is ready to use.
type Search struct{ queue queue }

// longest appends to dst the longest spans of x that overlap a window, the longest
// first, but no more than most of them, and one at least. Of a mask, nil for none, it appends
// the numbers among what is kept.
func (s *Search) longest(x *sorted, w calendar.Span, most int, kept *Mask, dst []int32) []int32 {
	if len(x.ids) == 0 {
		return dst
	}
	end := x.startsBefore(w.End, 0)
	h := &s.queue
	*h = append((*h)[:0], candidate{x.forest[1].length, 1, 0, int32(x.leaves * run)})
	for len(*h) > 0 {
		c := h.pop()
		switch {
		case c.node == 0:
			id := x.ids[c.from]
			if kept != nil {
				id = int32(kept.Rank(int(id)))
			}
			if dst = append(dst, id); most == 1 {
				return dst
			}
			most--
		case int(c.from) >= end || !w.Start.Before(x.forest[c.node].latest):
		case int(c.node) >= x.leaves:
			for i := int(c.from); i < min(int(c.to), end); i++ {
				if kept != nil && !kept.Has(int(x.ids[i])) {
					continue
				}
				if one := x.span(i); w.Start.Before(one.End) {
					h.push(candidate{one.Days(), 0, int32(i), int32(i + 1)})
				}
			}
		default:
			k, mid := c.node, (c.from+c.to)/2
			h.push(candidate{x.forest[2*k].length, 2 * k, c.from, mid})
			h.push(candidate{x.forest[2*k+1].length, 2*k + 1, mid, c.to})
		}
	}
	return dst
}

// A candidate is the positions [from, to) of a node, or one span, with no node, and
// the longest that it can offer.
type candidate struct {
	length         float64
	node, from, to int32
}

// A queue is a heap of candidates, the one with the longest span first; among
// equals the earlier one.
type queue []candidate

func (h queue) before(a, b candidate) bool {
	return a.length > b.length || a.length == b.length && a.from < b.from
}

func (h *queue) push(c candidate) {
	*h = append(*h, c)
	q := *h
	for i := len(q) - 1; i > 0; {
		up := (i - 1) / 2
		if !h.before(q[i], q[up]) {
			return
		}
		q[i], q[up] = q[up], q[i]
		i = up
	}
}

func (h *queue) pop() candidate {
	q := *h
	top := q[0]
	q[0] = q[len(q)-1]
	q = q[:len(q)-1]
	*h = q
	for i := 0; ; {
		next := 2*i + 1
		if next >= len(q) {
			return top
		}
		if next+1 < len(q) && h.before(q[next+1], q[next]) {
			next++
		}
		if !h.before(q[next], q[i]) {
			return top
		}
		q[i], q[next] = q[next], q[i]
		i = next
	}
}

// longestOf returns the position of the longest span of [from, to), the first
// among equals; from is less than to.
func (x *sorted) longestOf(from, to int) int32 {
	best := node{length: -1}
	take := func(n node) {
		if n.length > best.length || n.length == best.length && n.at < best.at {
			best = n
		}
	}
	a, b := (from+run-1)/run, to/run // the leaves that lie in it wholly
	if a >= b {
		return x.sum(from, to).at
	}
	take(x.sum(from, a*run))
	take(x.sum(b*run, to))
	for a, b = a+x.leaves, b+x.leaves; a < b; a, b = a/2, b/2 {
		if a%2 == 1 {
			take(x.forest[a])
			a++
		}
		if b%2 == 1 {
			b--
			take(x.forest[b])
		}
	}
	return best.at
}
