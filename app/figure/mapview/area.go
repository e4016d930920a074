package mapview

import (
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline/geo"
)

// An area is the disc in which a place lies, or which is as large as it, on the map; or the
// outline that it has.
type area struct {
	parts  [][]geo.Point // more than one where the map is cut
	reach  float64       // half its width, in units of the projection
	firm   bool          // its outline is known
	middle geo.Point     // of its largest part
}

// areaOf returns the area of a spot under a projection.
func areaOf(s *Spot, p geo.Projection) *area {
	var a area
	if a.firm = len(s.Outline) > 0; a.firm {
		for _, ring := range s.Outline {
			a.parts = append(a.parts, p.Ring(ring)...)
		}
	} else {
		a.parts = p.Ring(geo.Disc{Middle: *s.At, Reach: s.Radius * 1000}.Ring())
	}
	if len(a.parts) == 0 {
		return nil
	}
	for _, part := range a.parts {
		b := boundsOf(part)
		if reach := max(b.x1-b.x0, b.y1-b.y0) / 2; reach > a.reach {
			a.reach, a.middle = reach, geo.Point{X: (b.x0 + b.x1) / 2, Y: (b.y0 + b.y1) / 2}
		}
	}
	return &a
}

// area returns the area of a dot where that shows: of one place, and larger than its dot.
func (m *Map) area(d *dot) *area {
	if d.places != 1 || m.plot.areas == nil {
		return nil
	}
	if a := m.plot.areas[d.spot]; a != nil && a.reach*m.made.Scale > m.sizing.of(d) {
		return a
	}
	return nil
}

// soft are the parts of an area's size in which it is drawn, one over the other, so that it
// has no sharp edge and no false middle.
var soft = [...]float64{1, 0.9, 0.78, 0.62}

// drawAreas draws the areas of the places that are known no better, filled softly, and those of
// known outline, with a line around; a dashed line where nothing has happened yet.
func (m *Map) drawAreas(sc *scene.Scene, s Spec, v frame) {
	if m.plot.areas == nil {
		return
	}
	for _, i := range m.order {
		d, there := m.now(s, int(i))
		a := m.area(&m.dots[i])
		if a == nil || d.count == 0 {
			continue
		}
		spot, _ := s.spot(int(d.spot))
		sc.Begin(m.markOf(s, d.spot))
		m.drawArea(sc, a, v, s.hue(spot.slot()), there, d.struck == d.count, d.waiting())
		sc.End()
	}
}

// waiting tells whether none of a dot's events has happened.
func (d *dot) waiting() bool {
	for _, n := range d.done {
		if n > 0 {
			return false
		}
	}
	return true
}

// firmFill is how deep an area of known outline is tinted: the land shows through.
const firmFill = 0.22

// drawArea draws one area.
func (m *Map) drawArea(sc *scene.Scene, a *area, v frame, hue scene.Color, there float64, struck, waiting bool) {
	outline := scene.Style{Stroke: theme.Alpha(hue, 0.8*there), Width: 1.2}
	if a.firm && !struck {
		depth := firmFill
		if waiting {
			depth /= 4
		}
		outline.Fill = theme.Alpha(hue, depth*there)
	}
	if waiting {
		outline.Dash = scene.Dash{On: 4, Off: 3}
	}
	for _, part := range a.parts {
		m.walk(part, v)
		if len(m.ring) < 3 {
			continue
		}
		if outline.Fill.A > 0 {
			sc.Polygon(outline, m.ring)
			continue
		}
		if waiting || struck {
			m.ring = append(m.ring, m.ring[0])
			sc.Polyline(m.ring, outline)
			continue
		}
		at := middleOf(m.ring)
		was := 1.0
		for _, size := range soft {
			for k, p := range m.ring {
				m.ring[k] = scene.Pt(at.X+(p.X-at.X)*size/was, at.Y+(p.Y-at.Y)*size/was)
			}
			was = size
			sc.Polygon(scene.Style{Fill: theme.Alpha(hue, 0.09*there)}, m.ring)
		}
	}
	if struck && len(a.parts) == 1 {
		b := boxOf(m.ring)
		sc.Line(scene.Pt(b.X, b.Middle().Y), scene.Pt(b.Right(), b.Middle().Y), outline)
	}
}

// middleOf returns the middle of the box of a ring.
func middleOf(ring []scene.Point) scene.Point { return boxOf(ring).Middle() }

// rimPoints is how many points of a ring tell about how far it reaches.
const rimPoints = 16

// rim returns points along the rims of the areas of spots: with
// them a picture has room for all that they may be.
func rim(spots []Spot, at []geo.LonLat) []geo.LonLat {
	all := at
	for i := range spots {
		s := &spots[i]
		if !s.wide() || s.Count == 0 {
			continue
		}
		rings := s.Outline
		if len(rings) == 0 {
			rings = [][]geo.LonLat{geo.Disc{Middle: *s.At, Reach: s.Radius * 1000}.Ring()}
		}
		for _, ring := range rings {
			for k := 0; k < len(ring); k += max(1, len(ring)/rimPoints) {
				all = append(all, ring[k])
			}
		}
	}
	return all
}
