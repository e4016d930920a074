package mapview

import (
	"math"

	"dateline/app/scene"
)

// standsWell is what a label costs at most that stands well beside its dot.
const standsWell = 2.2

// place finds room for a wording of a dot: the best of all places that have any and cost less
// than a bound.
func (m *Map) place(s Spec, v frame, i int32, wording int, bound float64) bool {
	d := &m.dots[i]
	w := m.wordings(s, d)[wording]
	p, inside := visible(v, d)
	r := m.reach(d)
	country := m.countryOf(p)
	best, least := -1, bound
	var room scene.Rect
	if a := m.area(d); a != nil {
		if r = a.reach * v.Scale; r > smallArea*s.Text {
			r = 0
		}
		// The name of an area belongs into it, where it has room there.
		box := scene.Rect{X: p.X - w.width/2, Y: p.Y - w.height/2, W: w.width, H: w.height}
		if 2*a.reach*v.Scale > w.width && inside && s.Box.Inset(3).Holds(box) && m.taken.free(box) {
			m.put(label{dot: i, spot: d.spot, box: box, lines: w.lines, flush: 0.5}, 0, p, 0)
			return true
		}
	}
	for c := range m.choices() {
		box, cost := at(c, p, r, s.Text, w.width, w.height)
		if last, ok := m.last[d.spot]; ok && int(last) == c {
			cost -= stays
		}
		if cost > least || inside && !s.Box.Inset(3).Holds(box) || astray(s, box, c, p, r, mostLead) || !m.fits(box, w.lines, c, i, p, r) {
			continue
		}
		if leads(c) {
			if m.mask.foreign(box, country) > strayed {
				continue // it would name that country
			}
			cost += crossedCost * float64(m.mask.crossed(p, box.Nearest(p), r+s.Text*0.5))
		}
		if cost += m.mask.price(box, country); cost < least {
			best, least, room = c, cost, box
		}
	}
	if best < 0 {
		return false
	}
	m.last[d.spot] = int16(best)
	m.put(label{dot: i, spot: d.spot, box: room, lines: w.lines, flush: flush(best)}, best, p, r)
	return true
}

// smallArea is up to which half width, in sizes of text, an area has its name beside it, as a dot has:
// over it the name would hide it.
const smallArea = 2

// strayed is which part of a label at the end of a line lies over other countries than that of its dot
// at the most.
const strayed = 0.3

// crossedCost is by how much a label reads worse for each square in which a route runs under the
// line that leads to it.
const crossedCost = 0.35

// crowded is among how many dots no line leads to a name: nobody would follow it.
const crowded = 90

// choices returns how many candidates a label has: on the way from one view to another, where dots
// and names move, no eye follows a line, so names stand beside their dots or wait.
func (m *Map) choices() int {
	if len(m.order) > crowded || m.key.flying {
		return len(beside)
	}
	return candidates
}

// stays is by how much better a label reads where it stood before.
const stays = 0.7

// placeFirst finds room for a wording of a dot that is named before all others: where every place is
// too near to other dots, it may stand near smaller ones, for its name is missed more than theirs.
func (m *Map) placeFirst(s Spec, v frame, i int32, wording int) bool {
	if m.place(s, v, i, wording, math.Inf(1)) {
		return true
	}
	m.eager = true
	defer func() { m.eager = false }()
	return m.place(s, v, i, wording, math.Inf(1))
}

// lengthen gives a label its longest wording, where that has room beside its dot.
func (m *Map) lengthen(s Spec, v frame, i int32) {
	k := m.labelOf[i]
	if k < 0 || m.labels[k].letter != "" || m.labels[k].lead {
		return
	}
	short := m.labels[k]
	for wording := len(m.wordings(s, &m.dots[i])) - 1; wording > 0; wording-- {
		m.taken.drop(short.item)
		n := len(m.labels)
		if m.place(s, v, i, wording, math.Inf(1)) {
			m.labels[k], m.labelOf[i] = m.labels[n], k
			m.labels = m.labels[:n]
			return
		}
		m.labels[k].item = m.taken.box(short.box)
	}
}

// fits tells whether a label has room at a candidate.
func (m *Map) fits(box scene.Rect, lines []line, c int, i int32, p scene.Point, r float64) bool {
	if !m.taken.free(box) {
		return false
	}
	if leads(c) {
		to := box.Nearest(p)
		length := math.Hypot(to.X-p.X, to.Y-p.Y) - r
		first := 0.0
		if m.eager {
			first = r
		}
		return m.taken.clear(p, to, int(i), first) && m.taken.alone(box, int(i), p, r, max(0.6*lines[0].font.Size, farther*length), first)
	}
	// The letters do not fill their box; both must be nearest to their own dot.
	m.rects = append(m.rects[:0], box)
	if !m.taken.nearest(box, m.rects, int(i), p, r) {
		return false
	}
	m.rects = m.rects[:0]
	y := box.Y
	for k := range lines {
		l := &lines[k]
		y += l.font.Size * leading
		m.rects = append(m.rects, scene.Rect{X: box.X + flush(c)*(box.W-l.width), Y: y - 1.04*l.font.Size, W: l.width, H: 0.96 * l.font.Size})
	}
	return m.taken.nearest(box, m.rects, int(i), p, r)
}

// farther is how far from every other dot a label stands at the least, as a part of the length of the
// line that leads to its own: else the eye, which takes in what is near before it follows lines,
// reads it to the other.
const farther = 0.7

// How long the line that leads to a name is at most, and that to a letter, which the list explains: as parts
// of the map's size. Beyond that the eye does not find the way, and the list has the name.
const (
	mostLead   = 0.2
	letterLead = 0.1
)

// astray tells whether the line that leads to a candidate is longer than such a part of the map.
func astray(s Spec, box scene.Rect, c int, p scene.Point, r, part float64) bool {
	if !leads(c) {
		return false
	}
	to := box.Nearest(p)
	return math.Hypot(to.X-p.X, to.Y-p.Y)-r > part*max(s.Box.W, s.Box.H)
}

// put keeps a label where it was placed.
func (m *Map) put(l label, c int, p scene.Point, r float64) {
	if leads(c) {
		to := l.box.Nearest(p)
		length := math.Hypot(to.X-p.X, to.Y-p.Y)
		under := 0.8 * r / max(length, 1e-9) // the dot lies over the end of the line, which so always reaches it
		l.lead, l.from = true, scene.Pt(p.X+(to.X-p.X)*under, p.Y+(to.Y-p.Y)*under)
		m.taken.lines = append(m.taken.lines, [2]scene.Point{l.from, to})
	}
	l.item = m.taken.box(l.box)
	m.labels = append(m.labels, l)
	if l.dot >= 0 {
		m.labelOf[l.dot] = int32(len(m.labels) - 1)
	}
}
