package mapview

import (
	"math"
	"slices"
	"strconv"

	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/geo"
)

// A Spec says what to draw and where.
type Spec struct {
	Box    scene.Rect
	Text   float64 // the size of body text, in points
	Theme  theme.Theme
	Lang   string
	Spots  []Spot
	Route  []Leg
	Camera view.Camera
}

// A Spot is a place with its events.
type Spot struct {
	ID, Name string
	At       *timeline.LonLat // nil for a country or an area
	Country  string           // ISO 3166-1 alpha-2
	Count    int              // of its events that are shown; a spot without any is not drawn
	Pending  int              // how many of them have not happened yet
	Events   []string         // what to say of the first of them, in time order
}

// A Leg is a part of a route, between two places.
type Leg struct {
	From, To timeline.LonLat
	Pending  bool // the event at its end has not happened yet
}

// anchor returns where a spot's label belongs.
func (s Spot) anchor() (geo.LonLat, bool) {
	if s.At != nil {
		return *s.At, true
	}
	return heart(s.Country)
}

// A Map draws a Spec; it keeps its memory from frame to frame.
type Map struct {
	ring  []scene.Point
	cross []float64
}

// Draw adds the map to a scene and returns the camera that it was drawn with.
func (m *Map) Draw(sc *scene.Scene, s Spec) view.Camera {
	s.Camera = settle(s.Camera, s)
	v := frame{s.Camera, s.Box}
	sc.Clip(s.Box)
	sc.Rect(s.Box, 0, scene.Style{Fill: s.Theme.Water})
	m.drawLands(sc, s, v)
	m.drawCountries(sc, s, v)
	steps := drawRoute(sc, s, v)
	drawSpots(sc, s, v, steps)
	sc.Unclip()
	sc.Rect(s.Box, 0, scene.Style{Stroke: s.Theme.Faint, Width: 1})
	return s.Camera
}

func (m *Map) drawLands(sc *scene.Scene, s Spec, v frame) {
	st := scene.Style{Fill: s.Theme.Land, Stroke: s.Theme.LandEdge, Width: 0.7}
	for _, l := range lands(v.Meridian) {
		for i := range l.polygons {
			if m.trace(l, i, v) {
				sc.Polygon(st, m.ring)
			}
		}
	}
}

// trace puts a polygon into m.ring, in points of the scene, without the points
// that could not be told apart; false when nothing of it can be seen.
func (m *Map) trace(l land, i int, v frame) bool {
	b := l.boxes[i]
	p, q := v.point(geo.Point{X: b.x0, Y: b.y0}), v.point(geo.Point{X: b.x1, Y: b.y1})
	if !(scene.Rect{X: p.X, Y: p.Y, W: q.X - p.X, H: q.Y - p.Y}).Overlaps(v.box) || q.X-p.X < 0.7 && q.Y-p.Y < 0.7 {
		return false
	}
	m.ring = m.ring[:0]
	for _, g := range l.polygons[i] {
		at := v.point(g)
		if n := len(m.ring); n > 0 && math.Abs(at.X-m.ring[n-1].X)+math.Abs(at.Y-m.ring[n-1].Y) < 0.8 {
			continue
		}
		m.ring = append(m.ring, at)
	}
	return len(m.ring) >= 3
}

// drawCountries tints and hatches the countries of events whose town is not
// known: no dot stands in their middle.
func (m *Map) drawCountries(sc *scene.Scene, s Spec, v frame) {
	for _, spot := range s.Spots {
		if spot.At != nil || spot.Count == 0 {
			continue
		}
		hue := s.Theme.Hue(timeline.Visit)
		sc.Begin(spot.mark())
		for _, l := range lands(v.Meridian) {
			if l.Code != spot.Country || spot.Country == "" {
				continue
			}
			for i := range l.polygons {
				if m.trace(l, i, v) {
					sc.Polygon(scene.Style{Fill: theme.Alpha(hue, 0.10), Stroke: theme.Alpha(hue, 0.6), Width: 1}, m.ring)
					m.hatch(sc, v.box, theme.Alpha(hue, 0.35))
				}
			}
		}
		sc.End()
	}
}

func (s Spot) mark() scene.Mark {
	m := scene.Mark{Kind: scene.MarkPlace, ID: s.ID, Title: s.Name}
	for i, e := range s.Events {
		if i > 0 {
			m.Desc += "\n"
		}
		m.Desc += e
	}
	if more := s.Count - len(s.Events); more > 0 {
		m.Desc += "\n+ " + strconv.Itoa(more)
	}
	return m
}

// hatch draws rising lines inside m.ring: on each line x + y = c the crossings
// with the ring, sorted, are by turns an entry and an exit.
func (m *Map) hatch(sc *scene.Scene, box scene.Rect, c scene.Color) {
	const gap = 9
	low, high := math.Inf(1), math.Inf(-1)
	for _, p := range m.ring {
		low, high = min(low, p.X+p.Y), max(high, p.X+p.Y)
	}
	low, high = max(low, box.X+box.Y), min(high, box.Right()+box.Bottom())
	st := scene.Style{Stroke: c, Width: 0.9}
	for d := math.Ceil(low/gap) * gap; d < high; d += gap {
		m.cross = m.cross[:0]
		for i, j := 0, len(m.ring)-1; i < len(m.ring); j, i = i, i+1 {
			a, b := m.ring[j], m.ring[i]
			u, w := a.X+a.Y-d, b.X+b.Y-d
			if (u > 0) != (w > 0) {
				m.cross = append(m.cross, a.X+(b.X-a.X)*u/(u-w))
			}
		}
		slices.Sort(m.cross)
		for i := 0; i+1 < len(m.cross); i += 2 {
			// Only the part inside the box, so that no painter draws kilometres.
			x0, x1 := max(m.cross[i], box.X, d-box.Bottom()), min(m.cross[i+1], box.Right(), d-box.Y)
			if x1-x0 > 0.5 {
				sc.Line(scene.Pt(x0, d-x0), scene.Pt(x1, d-x1), st)
			}
		}
	}
}

// drawRoute draws the legs as great circles, numbered in time order, and
// returns where the numbers stand.
func drawRoute(sc *scene.Scene, s Spec, v frame) []scene.Rect {
	var steps []scene.Rect
	hue := s.Theme.Accent
	times := map[[4]float64]int{}
	for i, leg := range s.Route {
		key := [4]float64{leg.From.Lon, leg.From.Lat, leg.To.Lon, leg.To.Lat}
		st := scene.Style{Stroke: hue, Width: 1.8}
		if leg.Pending {
			st.Dash = scene.Dash{On: 6, Off: 4}
		}
		line := bent(geo.Arc(leg.From, leg.To), v, float64(times[key])*7+4)
		times[key]++
		sc.Polyline(line, st)
		if len(line) >= 3 {
			steps = append(steps, drawStep(sc, s, line, i+1, hue))
		}
	}
	return steps
}

// bent projects an arc and bends it to its left by some points, so that a way
// there and the way back, or the same way twice, lie apart.
func bent(arc []geo.LonLat, v frame, by float64) []scene.Point {
	line := make([]scene.Point, 0, len(arc))
	for _, q := range arc {
		p := v.at(q)
		if n := len(line); n > 0 && math.Abs(p.X-line[n-1].X) > v.box.W {
			break // the arc leaves the map over its edge
		}
		line = append(line, p)
	}
	a, b := line[0], line[len(line)-1]
	length := math.Hypot(b.X-a.X, b.Y-a.Y)
	if length == 0 {
		return line
	}
	nx, ny := (b.Y-a.Y)/length, -(b.X-a.X)/length
	for i := range line {
		w := by * math.Sin(math.Pi*float64(i)/float64(max(1, len(line)-1)))
		line[i].X, line[i].Y = line[i].X+nx*w, line[i].Y+ny*w
	}
	return line
}

// drawStep draws an arrow head and the number of a leg on its middle.
func drawStep(sc *scene.Scene, s Spec, line []scene.Point, n int, hue scene.Color) scene.Rect {
	k := len(line) * 11 / 20
	a, b := line[k-1], line[k]
	length := math.Hypot(b.X-a.X, b.Y-a.Y)
	if length == 0 {
		return scene.Rect{}
	}
	dx, dy, r := (b.X-a.X)/length, (b.Y-a.Y)/length, s.Text*0.75
	tip := scene.Pt(b.X+dx*r*1.9, b.Y+dy*r*1.9)
	sc.Polygon(scene.Style{Fill: hue}, []scene.Point{
		tip, {X: b.X + dx*r*0.6 - dy*r*0.6, Y: b.Y + dy*r*0.6 + dx*r*0.6}, {X: b.X + dx*r*0.6 + dy*r*0.6, Y: b.Y + dy*r*0.6 - dx*r*0.6},
	})
	sc.Disc(b, r, scene.Style{Fill: s.Theme.Paper, Stroke: hue, Width: 1.4})
	sc.Text(scene.Pt(b.X, b.Y+s.Text*0.31), strconv.Itoa(n), scene.Font{Size: s.Text * 0.85, Bold: true, Align: scene.Centre}, s.Theme.Ink)
	return scene.Rect{X: b.X - r, Y: b.Y - r, W: 2 * r, H: 2 * r}
}
