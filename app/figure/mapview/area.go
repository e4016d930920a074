package mapview

import (
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline/geo"
)

// An area is the disc in which a place lies, or which is as large as it, on the map.
type area struct {
	parts [][]geo.Point // more than one where the map is cut
	reach float64       // half its width, in units of the projection
}

// areaOf returns the area of a spot under a projection.
func areaOf(s *Spot, p geo.Projection) *area {
	a := area{parts: p.Ring(geo.Disc{Middle: *s.At, Reach: s.Radius * 1000}.Ring())}
	if len(a.parts) == 0 {
		return nil
	}
	for _, part := range a.parts {
		b := boundsOf(part)
		a.reach = max(a.reach, (b.x1-b.x0)/2, (b.y1-b.y0)/2)
	}
	return &a
}

// area returns the area of a dot where that shows: of one place, and larger than its dot.
func (m *Map) area(d *dot) *area {
	if d.places != 1 || m.plot.areas == nil {
		return nil
	}
	if a := m.plot.areas[d.spot]; a != nil && a.reach*m.made.Scale > m.sizing.radius(d.count) {
		return a
	}
	return nil
}

// soft are the parts of an area's size in which it is drawn, one over the other, so that it
// has no sharp edge and no false middle.
var soft = [...]float64{1, 0.9, 0.78, 0.62}

// drawAreas draws the areas of the places that are known no better: filled softly where
// something has happened, a dashed outline where nothing has yet.
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

// drawArea draws one area.
func (m *Map) drawArea(sc *scene.Scene, a *area, v frame, hue scene.Color, there float64, struck, waiting bool) {
	outline := scene.Style{Stroke: theme.Alpha(hue, 0.8*there), Width: 1.2}
	if waiting {
		outline.Dash = scene.Dash{On: 4, Off: 3}
	}
	for _, part := range a.parts {
		m.walk(part, v)
		if len(m.ring) < 3 {
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

// rim returns the northern, eastern, southern and western ends of the areas of spots: with
// them a picture has room for all that they may be.
func rim(spots []Spot, at []geo.LonLat) []geo.LonLat {
	all := at
	for i := range spots {
		if s := &spots[i]; s.Radius > 0 && s.At != nil && s.Count > 0 {
			ring := geo.Disc{Middle: *s.At, Reach: s.Radius * 1000}.Ring()
			for k := 0; k < len(ring); k += len(ring) / 4 {
				all = append(all, ring[k])
			}
		}
	}
	return all
}
