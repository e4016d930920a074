package compare

import (
	"slices"

	"dateline/timeline"
)

// A pairing finds which events of two sides are the same.
type pairing struct{ a, b half }

// A half is the events of one side: what each is the same by, and its counterpart.
type half struct {
	Side
	list   []timeline.Event
	id     map[string]int
	places map[string]string // their names by id
	to     []int             // -1 for none
}

func halfOf(s Side) half {
	h := half{Side: s, list: s.Events.List(), id: map[string]int{}, places: map[string]string{}}
	h.to = slices.Repeat([]int{-1}, len(h.list))
	for i := range h.list {
		h.id[h.list[i].ID] = i
	}
	for _, p := range s.Places {
		h.places[p.ID] = placeName(p)
	}
	return h
}

// pair pairs events by the ids that their files give; what is left by title, date and
// place, then by two of these and by the title alone, where that stands once on either
// side; and at last by ids of which a file has made one, which others may have left.
func pair(a, b Side) pairing {
	p := pairing{halfOf(a), halfOf(b)}
	p.byID(func(one, other *timeline.Event) bool { return a.named(one) && b.named(other) })
	p.by(many, func(h *half, e *timeline.Event) string { return h.title(e) + h.date(e) + h.place(e) })
	for _, by := range []func(*half, *timeline.Event) string{
		func(h *half, e *timeline.Event) string { return both(h.title(e), h.date(e)) },
		func(h *half, e *timeline.Event) string { return both(h.title(e), h.place(e)) },
		func(h *half, e *timeline.Event) string { return both(h.date(e), h.place(e)) },
		(*half).title,
	} {
		p.by(1, by)
	}
	p.byID(func(one, other *timeline.Event) bool { return a.named(one) || b.named(other) })
	return p
}

// many is how often a key may stand that tells all of an event: those that are alike are
// paired as they stand.
const many = int(^uint(0) >> 1)

// byID pairs what has the same id, where holds agrees.
func (p *pairing) byID(holds func(one, other *timeline.Event) bool) {
	for i := range p.b.list {
		at, is := p.a.id[p.b.list[i].ID]
		if is && p.a.to[at] < 0 && p.b.to[i] < 0 && holds(&p.a.list[at], &p.b.list[i]) {
			p.a.to[at], p.b.to[i] = i, at
		}
	}
}

// by pairs what has the same key, where that stands at most so often on either side.
func (p *pairing) by(most int, key func(*half, *timeline.Event) string) {
	mine, theirs := p.a.left(key), p.b.left(key)
	for what, here := range mine {
		there := theirs[what]
		if len(here) > most || len(there) > most {
			continue
		}
		for k := range min(len(here), len(there)) {
			if !p.a.named(&p.a.list[here[k]]) || !p.b.named(&p.b.list[there[k]]) { // two ids of their own are two events
				p.a.to[here[k]], p.b.to[there[k]] = there[k], here[k]
			}
		}
	}
}

// left returns the events without a counterpart by their key; those of an empty one are
// left out.
func (h *half) left(key func(*half, *timeline.Event) string) map[string][]int {
	all := map[string][]int{}
	for i := range h.list {
		if h.to[i] >= 0 {
			continue
		}
		if what := key(h, &h.list[i]); what != "" {
			all[what] = append(all[what], i)
		}
	}
	return all
}

func (h *half) title(e *timeline.Event) string { return tagged("t", folded(e.Title.In(""))) }
func (h *half) date(e *timeline.Event) string  { return tagged("d", e.When.Date.String()) }
func (h *half) place(e *timeline.Event) string { return tagged("p", h.places[e.Place.ID]) }

// tagged marks what a part of a key is of, so that a title is not taken for a place.
func tagged(kind, what string) string {
	if what == "" {
		return ""
	}
	return kind + what + "\x00"
}

// both joins two parts of a key; nothing where one is missing.
func both(one, other string) string {
	if one == "" || other == "" {
		return ""
	}
	return one + other
}
