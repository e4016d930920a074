package paint

import (
	"math"

	"dateline/app/scene"
)

// A pen holds outlines, in points, and turns them into strokes.
type pen struct {
	points []scene.Point
	runs   []run
	quads  [][4]scene.Point // what stroke made
	window scene.Rect       // what can be seen: dashes outside it are left out
}

// A run is one outline: a range of points, closed or not.
type run struct {
	from, to int
	closed   bool
}

func (p *pen) reset() { p.points, p.runs = p.points[:0], p.runs[:0] }

func (p *pen) lines() []run { return p.runs }

func (p *pen) add(points []scene.Point, closed bool) {
	from := len(p.points)
	p.points = append(p.points, points...)
	p.runs = append(p.runs, run{from, len(p.points), closed})
}

// rect makes the outline of a rectangle with round corners; half its width as
// the radius makes a disc.
func (p *pen) rect(b scene.Rect, radius float64) {
	p.reset()
	radius = max(0, min(radius, b.W/2, b.H/2))
	if radius == 0 {
		p.points = append(p.points, scene.Pt(b.X, b.Y), scene.Pt(b.Right(), b.Y), scene.Pt(b.Right(), b.Bottom()), scene.Pt(b.X, b.Bottom()))
		p.runs = append(p.runs, run{0, 4, true})
		return
	}
	const steps = 8 // to a quarter: at 10 points of radius off by less than 0.05
	corners := [4]scene.Point{
		{X: b.Right() - radius, Y: b.Y + radius},
		{X: b.Right() - radius, Y: b.Bottom() - radius},
		{X: b.X + radius, Y: b.Bottom() - radius},
		{X: b.X + radius, Y: b.Y + radius},
	}
	for k, c := range corners {
		for i := range steps + 1 {
			angle := (float64(k-1) + float64(i)/steps) * math.Pi / 2
			p.points = append(p.points, scene.Pt(c.X+radius*math.Cos(angle), c.Y+radius*math.Sin(angle)))
		}
	}
	p.runs = append(p.runs, run{0, len(p.points), true})
}

// windHoles turns every ring that lies in an odd number of others against the
// rest, so that filling by winding number leaves holes open.
func (p *pen) windHoles() {
	for i, r := range p.runs {
		inside := 0
		for k, other := range p.runs {
			if k != i && holds(p.points[other.from:other.to], p.points[r.from]) {
				inside++
			}
		}
		ring := p.points[r.from:r.to]
		if (area(ring) > 0) != (inside%2 == 0) {
			for a, b := 0, len(ring)-1; a < b; a, b = a+1, b-1 {
				ring[a], ring[b] = ring[b], ring[a]
			}
		}
	}
}

// area is twice the signed area of a ring.
func area(ring []scene.Point) float64 {
	sum := 0.0
	for i, j := 0, len(ring)-1; i < len(ring); j, i = i, i+1 {
		sum += ring[j].X*ring[i].Y - ring[i].X*ring[j].Y
	}
	return sum
}

func holds(ring []scene.Point, p scene.Point) bool {
	odd := false
	for i, j := 0, len(ring)-1; i < len(ring); j, i = i, i+1 {
		a, b := ring[i], ring[j]
		if (a.Y > p.Y) != (b.Y > p.Y) && p.X < (b.X-a.X)*(p.Y-a.Y)/(b.Y-a.Y)+a.X {
			odd = !odd
		}
	}
	return odd
}

// widen is the factor by which a stroke is widened so that a hairline stays
// visible: no stroke is thinner than 0.8 pixels.
func widen(width, scale float64) float64 { return max(1, 0.8/(width*scale)) }

// bounds returns what the outlines cover.
func (p *pen) bounds() scene.Rect { return boundsOf(p.points) }

func boundsOf(points []scene.Point) scene.Rect {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, q := range points {
		x0, x1 = min(x0, q.X), max(x1, q.X)
		y0, y1 = min(y0, q.Y), max(y1, q.Y)
	}
	return scene.Rect{X: x0, Y: y0, W: x1 - x0, H: y1 - y0}
}

// stroke fills quads with a quadrilateral for every segment of the outlines, or
// for every dash of it.
func (p *pen) stroke(width float64, dash scene.Dash) {
	p.quads = p.quads[:0]
	for _, r := range p.runs {
		points := p.points[r.from:r.to]
		phase := 0.0
		n := len(points) - 1
		if r.closed {
			n++
		}
		for i := range n {
			phase = p.segment(points[i], points[(i+1)%len(points)], width, dash, phase)
		}
	}
}

// segment strokes a straight line and returns the phase of the dash at its end.
func (p *pen) segment(a, b scene.Point, width float64, dash scene.Dash, phase float64) float64 {
	length := math.Hypot(b.X-a.X, b.Y-a.Y)
	if length == 0 {
		return phase
	}
	if dash.On <= 0 {
		lap := 0.0
		if width > 1 {
			lap = width * 0.2 // closes the gap at corners
		}
		p.piece(a, b, -lap, length+lap, width)
		return phase
	}
	period := dash.On + max(dash.Off, 0.1)
	first, last := p.seen(a, b, length)
	at := -phase
	if first > at {
		at += math.Floor((first-at)/period) * period
	}
	for ; at < min(length, last); at += period {
		if from, to := max(at, 0), min(at+dash.On, length); from < to {
			p.piece(a, b, from, to, width)
		}
	}
	return math.Mod(phase+length, period)
}

// seen returns the distances from a between which a line lies in the window, so
// that the dashes of a line of a million points are not all drawn.
func (p *pen) seen(a, b scene.Point, length float64) (first, last float64) {
	first, last = 0, length
	clip := func(from, delta, low, high float64) {
		if delta == 0 {
			return
		}
		t0, t1 := (low-from)/delta*length, (high-from)/delta*length
		first, last = max(first, min(t0, t1)), min(last, max(t0, t1))
	}
	clip(a.X, b.X-a.X, p.window.X, p.window.Right())
	clip(a.Y, b.Y-a.Y, p.window.Y, p.window.Bottom())
	return first, last
}

// piece adds the part of a line between two distances from its start.
func (p *pen) piece(a, b scene.Point, from, to, width float64) {
	length := math.Hypot(b.X-a.X, b.Y-a.Y)
	dx, dy := (b.X-a.X)/length, (b.Y-a.Y)/length
	nx, ny := -dy*width/2, dx*width/2
	x0, y0, x1, y1 := a.X+dx*from, a.Y+dy*from, a.X+dx*to, a.Y+dy*to
	p.quads = append(p.quads, [4]scene.Point{
		{X: x0 + nx, Y: y0 + ny}, {X: x0 - nx, Y: y0 - ny}, {X: x1 - nx, Y: y1 - ny}, {X: x1 + nx, Y: y1 + ny},
	})
}
