package mapview

import (
	"slices"
	"strconv"

	"dateline/app/scene"
)

// How many events a dot of several stands for is written in it where that can be read: where the dot
// is large enough and no other lies over its digits. Else it stands behind its name, and where
// it has none, beside it.

// A number is that of a dot, where it stands beside it.
type number struct {
	box  scene.Rect
	line line
}

// digit is how wide a digit is, in sizes of its letters, and digitHigh how high.
const (
	digit     = 0.58
	digitHigh = 0.72
)

// count returns the number of a dot as it stands in it, and the size of its letters; false where it
// would be too small to be read.
func (m *Map) count(text, least float64, d *dot) (words string, size float64, ok bool) {
	r := m.sizing.of(d)
	room := 1.7 * r
	if _, _, one := d.single(); !one {
		room = 1.2 * r // inside of the ring
	}
	fitting := func(words string) float64 { return min(text*0.8, room/(digit*float64(len(words))+0.15)) }
	words = m.numeral(d.count, m.thousands())
	least = max(text*0.5, least)
	if fitting(words) < least {
		words = m.numeral(d.count, 1000)
	}
	size = fitting(words)
	return words, size, size > least
}

// drawCount writes how many events a dot stands for in it, where that can be read.
func (m *Map) drawCount(sc *scene.Scene, text, least float64, d *dot, p scene.Point, ink scene.Color) {
	if words, size, ok := m.count(text, least, d); ok {
		sc.Text(scene.Pt(p.X, p.Y+size*digitHigh/2), words, scene.Font{Size: size, Bold: true, Align: scene.Centre}, ink)
	}
}

// sortNumbers notes of each dot whether its number stands beside it: it is too large for the dot, or
// another dot, drawn later, lies over its digits.
func (m *Map) sortNumbers(s Spec, v frame) {
	m.taken.reset(s.around())
	for _, i := range slices.Backward(m.order) { // what is drawn later lies there already
		d := &m.dots[i]
		p := v.point(d.at)
		if d.beside, d.covered = false, false; d.count > 1 {
			words, size, ok := m.count(s.Text, s.Least, d)
			w, h := digit*float64(len(words))*size, digitHigh*size
			ink := scene.Rect{X: p.X - w/2, Y: p.Y - h/2, W: w, H: h}
			d.covered = m.taken.some(ink, func(o *item) bool { return away(ink, o.box.Middle()) < o.box.W/2 })
			d.beside = d.covered || !ok
		}
		if m.area(d) == nil {
			m.taken.dot(int(i), p, m.reach(d))
		}
	}
}

// counted tells whether a number beside a dot, or behind its name, is written: not while time goes by,
// when it would tell what is still to come, and not in flight.
func (s *Spec) counted() bool { return s.Moment == nil && s.Flight == nil }

// numberBeside puts the number of a dot without a name beside it, where there is room.
func (m *Map) numberBeside(s Spec, v frame, i int32) {
	d := &m.dots[i]
	if !d.beside || !s.counted() {
		return
	}
	font := scene.Font{Size: s.Text * 0.74, Bold: true}
	words := m.numeral(d.count, m.thousands())
	one := line{words, font, font.Width(words)}
	p, r := v.point(d.at), m.reach(d)
	for c := range beside { // a line to a number would be taken for that of a name
		box, _ := at(c, p, r, s.Text, one.width, font.Size*leading)
		if !s.Box.Inset(2).Holds(box) || !m.fits(box, []line{one}, c, i, p, r) {
			continue
		}
		m.taken.box(box)
		m.besideOf[i] = int32(len(m.numbers))
		m.numbers = append(m.numbers, number{box, one})
		return
	}
}

// drawNumber writes the number of a dot where it stands beside it.
func (m *Map) drawNumber(sc *scene.Scene, s Spec, n *number) {
	box := n.box
	box.X, box.Y = box.X+m.shift.X, box.Y+m.shift.Y
	if m.shift != (scene.Point{}) && m.furnished(box) || !s.counted() {
		return
	}
	write(sc, s, []line{n.line}, 0, box)
}

// uncounted returns how many dots in a box have their number nowhere: neither in them nor beside them,
// and no name, not even in the list, with the number behind it.
func (m *Map) uncounted(s Spec, v frame) (n int) {
	for _, i := range m.order {
		if _, inside := visible(v, &m.dots[i]); inside && m.dots[i].beside && s.counted() && m.besideOf[i] < 0 && m.labelOf[i] < 0 && !m.list.nears(i) {
			n++
		}
	}
	return n
}

// thousands is from which number on those of a map are written in thousands: from the least on where
// some are so many that they must be, so that they are alike.
func (m *Map) thousands() int32 {
	if m.sizing.most < 10_000 {
		return 10_000
	}
	return 1000
}

// numeral returns a number in digits, from some number on in thousands; each is made once,
// for a frame may not allocate.
func (m *Map) numeral(n, thousands int32) string {
	key := n
	if n >= thousands {
		key = -n
	}
	words, ok := m.numerals[key]
	if !ok {
		if words = strconv.Itoa(int(n)); n >= thousands {
			words = strconv.Itoa(int(n+500)/1000) + "k"
		}
		m.numerals[key] = words
	}
	return words
}
