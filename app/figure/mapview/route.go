package mapview

import (
	"math"

	"dateline/app/scene"
	"dateline/timeline/geo"
)

// A way is a leg under a projection: a great circle, in parts where the map is cut.
type way struct {
	parts   [][]geo.Point
	pending bool
	times   int // how often the same two places were joined that way before
	sign    string
	route   int
	actor   string
}

// A step is where the number of a leg stands, and the head of its arrow.
type step struct {
	number scene.Point
	head   [3]scene.Point
	shown  bool
	lead   bool // a line leads to the number from the middle of its leg, which has no head
	from   scene.Point
}

// routeUnder projects the legs of a route, once for each projection.
func (m *Map) routeUnder(route []Leg, p geo.Projection) {
	same := len(route) == len(m.route) && (len(route) == 0 || &route[0] == &m.route[0])
	if same && m.routeIn == p {
		return
	}
	m.route, m.routeIn, m.ways, m.key = route, p, nil, layoutKey{}
	times := map[Leg]int{}
	for _, leg := range route {
		m.ways = append(m.ways, way{p.Line(geo.Arc(leg.From, leg.To)), leg.Pending, times[Leg{From: leg.From, To: leg.To}], leg.sign(), leg.Route, leg.Actor})
		times[Leg{From: leg.From, To: leg.To}]++
	}
}

// bend puts a part of a way into m.ring, bent to its left by some points, so that a way
// there and the way back, or the same way twice, lie apart.
func (m *Map) bend(w *way, part int, v frame, text float64) []scene.Point {
	m.ring = m.ring[:0]
	for _, q := range w.parts[part] {
		m.ring = append(m.ring, v.point(q))
	}
	line := m.ring
	a, b := line[0], line[len(line)-1]
	length := math.Hypot(b.X-a.X, b.Y-a.Y)
	if length == 0 {
		return line
	}
	by := (0.35 + 0.6*float64(w.times)) * text
	nx, ny := (b.Y-a.Y)/length, -(b.X-a.X)/length
	for i := range line {
		x := by * math.Sin(math.Pi*float64(i)/float64(max(1, len(line)-1)))
		line[i].X, line[i].Y = line[i].X+nx*x, line[i].Y+ny*x
	}
	return line
}

// runRoute notes where the legs run, so that no name hides them without need.
func (m *Map) runRoute(s Spec, v frame) {
	for i := range m.ways {
		for part := range m.ways[i].parts {
			m.mask.run(m.bend(&m.ways[i], part, v, s.Text))
		}
	}
}

// layRoute finds where the numbers of the legs stand: on their lines, off the dots and
// off each other, as near to the middle as can be.
func (m *Map) layRoute(s Spec, v frame) {
	m.steps = m.steps[:0]
	r := s.Text * 0.68
	for i := range m.ways {
		w := &m.ways[i]
		var st step
		for part := range w.parts {
			line := m.bend(w, part, v, s.Text)
			if !st.shown {
				st = m.stepOn(line, r, s.Box)
			}
			if !st.shown && s.Flight == nil { // on its way a number would leap about the leg
				st = m.stepOff(line, r, s.Box)
			}
		}
		if st.shown {
			m.taken.box(around(st.number, r))
		}
		switch {
		case st.lead:
			m.taken.lines = append(m.taken.lines, [2]scene.Point{st.from, st.number})
		case st.shown:
			m.taken.box(boxOf(st.head[:]))
		}
		m.steps = append(m.steps, st)
	}
}

// stepOn finds a place for a number and an arrow head on a line.
func (m *Map) stepOn(line []scene.Point, r float64, box scene.Rect) step {
	total := 0.0
	for i := 1; i < len(line); i++ {
		total += math.Hypot(line[i].X-line[i-1].X, line[i].Y-line[i-1].Y)
	}
	for k := range 17 {
		// 0.5, then by turns before and behind.
		part := 0.5 + float64((k+1)/2)*0.05*float64(1-2*(k%2))
		at, dx, dy := along(line, total*part)
		st := stepAt(at, dx, dy, r)
		if box.Holds(around(at, r)) && total > 4*r && m.taken.free(around(at, r)) && m.taken.free(boxOf(st.head[:])) {
			return st
		}
	}
	// A short leg has its number beside it, so near that it needs no line to it.
	at, dx, dy := along(line, total/2)
	for _, off := range [...]float64{1.3, -1.3} {
		p := scene.Pt(at.X-dy*r*off, at.Y+dx*r*off)
		st := stepAt(p, dx, dy, r)
		if box.Holds(around(p, r)) && total > 1.5*r && m.taken.free(around(p, r)) && m.taken.free(boxOf(st.head[:])) {
			return st
		}
	}
	return step{}
}

// stepOff finds a place for the number of a leg that is too short for it, off the line: the
// nearest to which another line leads that crosses nothing.
func (m *Map) stepOff(line []scene.Point, r float64, box scene.Rect) step {
	const directions = 16
	for _, part := range [...]float64{0.5, 0.35, 0.65, 0.2, 0.8} { // of the line, where its middle is beset
		from := line[int(part*float64(len(line)-1))]
		if !box.Contains(from) {
			continue // nobody would see what it numbers
		}
		for _, far := range [...]float64{3, 4, 5.5, 7, 9, 12} {
			for k := range directions {
				sin, cos := math.Sincos(2 * math.Pi * float64(k) / directions)
				at := scene.Pt(from.X+far*r*cos, from.Y-far*r*sin)
				start, end := scene.Pt(from.X+0.3*r*cos, from.Y-0.3*r*sin), scene.Pt(at.X-r*cos, at.Y+r*sin)
				if box.Holds(around(at, r)) && m.taken.free(around(at, r)) && m.taken.clear(start, end, -1, 0) {
					return step{number: at, shown: true, lead: true, from: from}
				}
			}
		}
	}
	return step{}
}

// stepAt returns a number at a point with its arrow head before it.
func stepAt(at scene.Point, dx, dy, r float64) step {
	tip := scene.Pt(at.X+dx*r*2.1, at.Y+dy*r*2.1)
	return step{number: at, shown: true, head: [3]scene.Point{
		tip, {X: at.X + dx*r*0.9 - dy*r*0.6, Y: at.Y + dy*r*0.9 + dx*r*0.6}, {X: at.X + dx*r*0.9 + dy*r*0.6, Y: at.Y + dy*r*0.9 - dx*r*0.6},
	}}
}

// around returns the box of a disc.
func around(p scene.Point, r float64) scene.Rect {
	return scene.Rect{X: p.X - r, Y: p.Y - r, W: 2 * r, H: 2 * r}
}

// along returns the point of a line at a length from its start, and its direction there.
func along(line []scene.Point, length float64) (p scene.Point, dx, dy float64) {
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		l := math.Hypot(b.X-a.X, b.Y-a.Y)
		if l == 0 {
			continue
		}
		dx, dy = (b.X-a.X)/l, (b.Y-a.Y)/l
		if length <= l {
			return scene.Pt(a.X+dx*length, a.Y+dy*length), dx, dy
		}
		length -= l
		p = b
	}
	return p, dx, dy
}

func boxOf(points []scene.Point) scene.Rect {
	x0, y0, x1, y1 := points[0].X, points[0].Y, points[0].X, points[0].Y
	for _, p := range points[1:] {
		x0, x1, y0, y1 = min(x0, p.X), max(x1, p.X), min(y0, p.Y), max(y1, p.Y)
	}
	return scene.Rect{X: x0, Y: y0, W: x1 - x0, H: y1 - y0}
}

// drawRoute draws the legs as great circles with their directions, numbered in time
// order; the accent is for what is selected, so a route is of ink.
func (m *Map) drawRoute(sc *scene.Scene, s Spec, v frame) {
	for i := range m.ways {
		w := &m.ways[i]
		st := s.routeStyle(w.actor, w.route, w.pending)
		for part := range w.parts {
			sc.Polyline(grown(m.bend(w, part, v, s.Text), s.made(i)*float64(len(w.parts))-float64(part)), st)
		}
	}
	for i := range m.steps {
		st := &m.steps[i]
		if !st.shown || s.made(i) < 1 {
			continue
		}
		ink := s.routeStyle(m.ways[i].actor, m.ways[i].route, false).Stroke
		at := scene.Pt(st.number.X+m.shift.X, st.number.Y+m.shift.Y)
		if st.lead {
			sc.Line(scene.Pt(st.from.X+m.shift.X, st.from.Y+m.shift.Y), at, scene.Style{Stroke: ink, Width: 0.9})
		} else {
			for k, p := range st.head {
				m.head[k] = scene.Pt(p.X+m.shift.X, p.Y+m.shift.Y)
			}
			sc.Polygon(scene.Style{Fill: ink}, m.head[:])
		}
		sc.Disc(at, s.Text*0.68, scene.Style{Fill: s.Theme.Paper, Stroke: ink, Width: 1.2})
		size := s.Text * 0.76
		if len(m.ways[i].sign) > 2 {
			size = max(s.Text*0.6, min(s.Least, size))
		}
		sc.Text(scene.Pt(at.X, at.Y+size*0.37), m.ways[i].sign, scene.Font{Size: size, Bold: true, Align: scene.Centre}, s.Theme.Ink)
	}
}
