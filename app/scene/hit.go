package scene

import "math"

// Hit returns the topmost mark under a point, else the nearest within reach;
// false when there is none. It allocates nothing.
func (s *Scene) Hit(p Point, reach float64) (MarkID, bool) {
	best, distance := MarkID(0), reach
	// A shape shows only inside the clips that are open where it stands, so the
	// list is read forwards; the last shape at distance 0 is the topmost.
	var clips [16]bool
	depth, hidden := 0, 0
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		switch sh.Kind {
		case KindClip:
			if depth < len(clips) {
				clips[depth] = !sh.Box.Contains(p)
				if clips[depth] {
					hidden++
				}
			}
			depth++
			continue
		case KindEnd:
			if depth == 0 {
				continue // it ends no clip
			}
			if depth--; depth < len(clips) && clips[depth] {
				hidden--
			}
			continue
		}
		if sh.Mark == 0 || hidden > 0 {
			continue
		}
		if d := s.distance(sh, p); d <= distance {
			best, distance = sh.Mark, d
		}
	}
	return best, best != 0
}

// distance returns how far a point lies from a shape, 0 inside it.
func (s *Scene) distance(sh *Shape, p Point) float64 {
	switch sh.Kind {
	case KindDisc:
		m := sh.Box.Middle()
		return max(0, math.Hypot(p.X-m.X, p.Y-m.Y)-sh.Radius)
	case KindPolyline:
		points := s.Points[sh.Points[0]:sh.Points[1]]
		least := math.Inf(1)
		for i := 1; i < len(points); i++ {
			least = min(least, p.ToLine(points[i-1], points[i]))
		}
		return max(0, least-sh.Style.Width/2)
	case KindPolygon:
		if s.inside(sh, p) {
			return 0
		}
		return math.Inf(1)
	}
	b := sh.Box
	return math.Hypot(max(b.X-p.X, 0, p.X-b.Right()), max(b.Y-p.Y, 0, p.Y-b.Bottom()))
}

// inside tells by the even-odd rule whether a polygon holds a point.
func (s *Scene) inside(sh *Shape, p Point) bool {
	odd := false
	for _, r := range s.Rings[sh.Points[0]:sh.Points[1]] {
		ring := s.Points[r[0]:r[1]]
		for i, j := 0, len(ring)-1; i < len(ring); j, i = i, i+1 {
			a, b := ring[i], ring[j]
			if (a.Y > p.Y) != (b.Y > p.Y) && p.X < (b.X-a.X)*(p.Y-a.Y)/(b.Y-a.Y)+a.X {
				odd = !odd
			}
		}
	}
	return odd
}
