package mapview

import (
	"math"

	"dateline/app/figure"
	"dateline/app/scene"
)

// A place where people met is a diamond, every other one a disc: so meetings are seen
// whatever colours stand for, and by eyes that tell no colours apart.

// tall is by how much the tips of a diamond lie farther out than the rim of the disc of the
// same area.
const tall = 1.2533 // √(π/2)

// meets tells whether a dot is a diamond: it is one place, with a meeting. Of a cluster it
// would not say which of its places that is.
func (d *dot) meets() bool { return d.met > 0 && d.places == 1 }

// reach returns how far a dot reaches from its middle.
func (m *Map) reach(d *dot) float64 {
	r := m.sizing.of(d)
	if d.meets() {
		r *= tall
	}
	if d.out.Why != figure.NotOut {
		r += m.key.text * figure.RingOut
	}
	return r
}

// body draws the form of a dot whose disc has a radius.
func (m *Map) body(sc *scene.Scene, d *dot, p scene.Point, r float64, st scene.Style) {
	if !d.meets() {
		sc.Disc(p, r, st)
		return
	}
	a := r * tall
	m.ring = append(m.ring[:0], scene.Pt(p.X, p.Y-a), scene.Pt(p.X+a, p.Y), scene.Pt(p.X, p.Y+a), scene.Pt(p.X-a, p.Y))
	sc.Polygon(st, m.ring)
}

// sector puts a part of the ring of a dot into m.ring, from one angle to another, from the
// top to the right: along arcs, or along the straight sides of a diamond.
func (m *Map) sector(d *dot, p scene.Point, from, to, inner, outer float64) {
	step := math.Pi / 16
	if d.meets() {
		step = math.Pi / 2
	}
	first, last := int(math.Floor(from/step))+1, int(math.Ceil(to/step))-1 // the angles between
	m.ring = m.ring[:0]
	put := func(angle, r float64) {
		sin, cos := math.Sincos(angle)
		if d.meets() {
			r *= tall / (math.Abs(sin) + math.Abs(cos))
		}
		m.ring = append(m.ring, scene.Pt(p.X+sin*r, p.Y-cos*r))
	}
	put(from, outer)
	for k := first; k <= last; k++ {
		put(float64(k)*step, outer)
	}
	put(to, outer)
	put(to, inner)
	for k := last; k >= first; k-- {
		put(float64(k)*step, inner)
	}
	put(from, inner)
}
