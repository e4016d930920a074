package page

import (
	"fmt"
	"strings"

	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/geo"
)

// A Sketch is what a person draws on the map: an area that is to be looked at alone, or a
// way that is measured. It never changes; a further point makes another.
type Sketch struct {
	Points  []geo.LonLat
	Measure bool // a way along great circles, with its lengths; else an area
}

// area returns the term of a filter that keeps what lies in the area of a sketch; false where it
// is none yet.
func (s *Sketch) area() (timeline.Expr, bool) {
	if s == nil || s.Measure || len(s.Points) < 3 {
		return timeline.Expr{}, false
	}
	var corners strings.Builder
	for _, at := range s.Points {
		fmt.Fprintf(&corners, "%.5f,%.5f;", at.Lon, at.Lat)
	}
	return timeline.Term{Field: areaField, Values: []string{corners.String()}}.Expr(), true
}

// areaField is the field of a filter that names a part of the globe by its corners.
const areaField = "in"

// drawSketch draws a sketch over the map as it was last drawn.
func (b *Board) drawSketch(sc *scene.Scene, s BoardSpec) {
	if s.Sketch == nil || len(s.Sketch.Points) == 0 || b.layout.Map.Empty() {
		return
	}
	sc.Clip(b.layout.Map)
	if s.Sketch.Measure {
		b.drawMeasured(sc, s)
	} else {
		b.drawArea(sc, s)
	}
	sc.Unclip()
}

// drawArea tints an area; its sides are straight in the picture, as they were drawn.
func (b *Board) drawArea(sc *scene.Scene, s BoardSpec) {
	var ring []scene.Point
	for _, at := range s.Sketch.Points {
		if p, on := b.layout.Point(at); on {
			ring = append(ring, p)
		}
	}
	line := scene.Style{Stroke: s.Theme.Accent, Width: 1.6, Dash: scene.Dash{On: 5, Off: 3}}
	if len(ring) > 2 {
		sc.Polygon(scene.Style{Fill: theme.Alpha(s.Theme.Accent, 0.14)}, ring)
		ring = append(ring, ring[0])
	}
	if len(ring) > 1 {
		sc.Polyline(ring, line)
	}
	if len(ring) == 1 {
		sc.Disc(ring[0], 3, scene.Style{Fill: s.Theme.Accent})
	}
}

// drawMeasured draws a way with the length of each of its parts, and with that of the whole
// at its end.
func (b *Board) drawMeasured(sc *scene.Scene, s BoardSpec) {
	points := s.Sketch.Points
	font := scene.Font{Size: s.Text * 0.92, Align: scene.Centre, Halo: theme.Alpha(s.Theme.Paper, 0.9)}
	total := 0.0
	for i := 1; i < len(points); i++ {
		arc := geo.Arc(points[i-1], points[i])
		for _, part := range b.layout.Camera.Projection.Line(arc) {
			line := make([]scene.Point, len(part))
			for k, u := range part {
				line[k] = b.layout.at(u)
			}
			sc.Polyline(line, scene.Style{Stroke: theme.Alpha(s.Theme.Paper, 0.85), Width: 4})
			sc.Polyline(line, scene.Style{Stroke: s.Theme.Accent, Width: 2})
		}
		length := geo.Distance(points[i-1], points[i])
		total += length
		if p, on := b.layout.Point(arc[len(arc)/2]); on && len(points) > 2 {
			sc.Text(scene.Pt(p.X, p.Y-s.Text*0.5), s.Subject.Habits.Length(s.Subject.Lang, length), font, s.Theme.Ink)
		}
	}
	for _, at := range points {
		if p, on := b.layout.Point(at); on {
			sc.Disc(p, s.Text*0.36, scene.Style{Fill: s.Theme.Paper, Stroke: s.Theme.Accent, Width: 2})
		}
	}
	if p, on := b.layout.Point(points[len(points)-1]); on && len(points) > 1 {
		font.Bold, font.Size = true, s.Text
		words := translations.Say(s.Subject.Lang, "measured", s.Subject.Habits.Length(s.Subject.Lang, total))
		half := font.Width(words)/2 + 4
		x := min(max(p.X, b.layout.Map.X+half), b.layout.Map.Right()-half)
		sc.Text(scene.Pt(x, p.Y+s.Text*1.6), words, font, s.Theme.Ink)
	}
}

// at returns where a point of the projection stands.
func (l Layout) at(u geo.Point) scene.Point {
	m, c := l.Map.Middle(), l.Camera
	return scene.Pt(m.X+(u.X-c.X)*c.Scale, m.Y+(u.Y-c.Y)*c.Scale)
}

// A ring of the picture has so many points along each side, since what is straight in the
// picture is bent on the globe.
const along = 6

// Within returns the corners of a part of the picture of the map, along its sides; what
// lies beside the globe is brought to its edge. Nil where the map was not drawn.
func (l Layout) Within(r scene.Rect) (ring []geo.LonLat) {
	r = r.Intersect(l.Map)
	if r.Empty() || l.Camera.Scale == 0 {
		return nil
	}
	corners := [...]scene.Point{{X: r.X, Y: r.Y}, {X: r.Right(), Y: r.Y}, {X: r.Right(), Y: r.Bottom()}, {X: r.X, Y: r.Bottom()}}
	for i, from := range corners {
		to := corners[(i+1)%len(corners)]
		for k := range along {
			part := float64(k) / along
			ring = append(ring, l.nearest(scene.Pt(from.X+(to.X-from.X)*part, from.Y+(to.Y-from.Y)*part)))
		}
	}
	return ring
}

// nearest returns the position at a point, or where the way from there to the middle of
// the globe first meets it.
func (l Layout) nearest(p scene.Point) geo.LonLat {
	if at, on := l.LonLat(p); on {
		return at
	}
	middle := l.at(geo.Point{})
	off, on := 0.0, 1.0 // parts of the way
	for range 40 {
		mid := (off + on) / 2
		if _, there := l.LonLat(scene.Pt(p.X+(middle.X-p.X)*mid, p.Y+(middle.Y-p.Y)*mid)); there {
			on = mid
		} else {
			off = mid
		}
	}
	at, _ := l.LonLat(scene.Pt(p.X+(middle.X-p.X)*on, p.Y+(middle.Y-p.Y)*on))
	return at
}
