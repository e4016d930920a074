// Package mapview draws where events took place: dots, tinted countries and the
// route of an actor over a map of the world or of a region.
package mapview

import (
	"math"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/geo"
)

// A Spec says what to draw and where.
type Spec struct {
	Box        scene.Rect
	Text       float64 // the size of body text, in points
	Theme      theme.Theme
	Subject    *figure.Subject // whose events and language the spots are of
	Spots      []Spot
	Colours    *figure.Colours // of the spots; nil for those of types
	Route      []Leg
	Itinerary  []string // the legs of the route in words, for a corner; nil for none
	Camera     view.Camera
	Projection string        // one of geo.Kinds, "" for the one that suits the places
	Least      float64       // the size of the smallest numbers; 0 for half the text's
	Brief      bool          // labels name places alone: what happened stands beside the map
	Present    bool          // to an audience: all that is read is of ink
	Moment     *Moment       // what has begun; nil for all
	Flight     *Flight       // between two cameras; nil to stay with Camera
	Notes      []figure.Note // the annotations; the same list as long as they are the same
}

// pale returns the colour of what is not said first.
func (s Spec) pale(colour scene.Color) scene.Color {
	if s.Present {
		return s.Theme.Ink
	}
	return colour
}

// A Map draws a Spec; it keeps its memory from frame to frame.
type Map struct {
	ground ground
	plot   plot
	ring   []scene.Point
	near   float64 // how near points of a line lie that are one
	cross  []float64
	rects  []scene.Rect
	head   [3]scene.Point
	marks  map[int32]scene.Mark // of spots

	numerals map[int32]string
	texts    map[named][]wording

	route   []Leg
	routeIn geo.Projection
	ways    []way

	// The layout, in points of the frame in which it was made; while the map is moved a
	// little it moves along, so that no label jumps.
	key      layoutKey
	made     view.Camera
	shift    scene.Point
	taken    taken
	mask     mask
	density  density
	dots     []dot // of the scale
	sizing   sizing
	order    []int32   // of the dots near the box, by what is named first
	left     []int32   // of the dots in the box, whose names found no room
	first    []int32   // of these, which chose first when all were named again
	listed   bool      // so many names have no room that the list has those of the largest alone
	eager    bool      // a dot is named that comes before all others
	lands    [][]int32 // the spots known to a country alone, by their countries
	labels   []label
	labelOf  []int32 // of each dot, -1 for none
	numbers  []number
	besideOf []int32 // of each dot, of those beside them, -1 for none
	quiet    []quiet
	edges    []edge
	list     list
	bar      bar

	noted []noted // the annotations that show
	fates figure.Fates

	itinerary itinerary
	inset     inset

	steps []step
	last  map[int32]int16 // of spots, where their labels stood last
	tally Tally
	call  callout

	moving []dot // the dots at the moment of the spec
	there  []float64

	other *Map // in another projection, while one picture fades into the other
}

// Draw adds the map to a scene and returns the camera that it was drawn with.
func (m *Map) Draw(sc *scene.Scene, s Spec) view.Camera {
	s.Camera = Settle(s)
	if s.Flight != nil {
		return m.fly(sc, s)
	}
	return m.landed(s.Camera.Projection).draw(sc, s)
}

// draw draws a spec whose camera has its scale.
func (m *Map) draw(sc *scene.Scene, s Spec) view.Camera {
	v := frame{s.Camera, s.Box}
	if m.near = nearAtRest; s.Flight != nil {
		m.near = nearFlying
	}
	m.ground.under(s.Camera.Projection, v, s.Flight != nil)
	if m.plot.of(s.Spots, s.Camera.Projection) {
		m.marks, m.texts, m.last, m.key = map[int32]scene.Mark{}, map[named][]wording{}, map[int32]int16{}, layoutKey{}
		m.numerals = map[int32]string{}
	}
	m.routeUnder(s.Route, s.Camera.Projection)
	m.layout(s, v)
	m.atMoment(s)

	sc.Clip(s.Box)
	m.drawGround(sc, s, v)
	m.drawCountries(sc, s, v)
	m.density.draw(sc, s, m.shift)
	m.drawAreas(sc, s, v)
	m.drawQuiet(sc, s)
	m.drawRoute(sc, s, v)
	m.drawDots(sc, s, v)
	m.drawLands(sc, s)
	m.drawNotes(sc, s)
	m.drawInset(sc, s, v)
	m.drawFurniture(sc, s)
	m.drawMoment(sc, s)
	sc.Unclip()
	if !v.whole() { // a globe has its own outline
		sc.Rect(s.Box, 0, scene.Style{Stroke: s.Theme.Faint, Width: 1})
	}
	return s.Camera
}

// drawCountries tints and hatches the countries of events whose town is not
// known: no dot stands in their middle.
func (m *Map) drawCountries(sc *scene.Scene, s Spec, v frame) {
	for _, spots := range m.lands {
		i, there := ofLand(s, spots)
		if there == 0 {
			continue
		}
		spot, _ := s.spot(int(i))
		hue := s.Colours.Hue(s.Theme, spot.slot())
		sc.Begin(m.markOf(s, i))
		for k := range m.ground.lands {
			l := &m.ground.lands[k]
			if l.Code != spot.Country || spot.Country == "" {
				continue
			}
			for n := range l.polygons {
				if m.trace(l, n, v) {
					m.tint(sc, v, hue, there)
				}
			}
			if m.speck(l, v, s.Text) {
				m.tint(sc, v, hue, there)
			}
		}
		sc.End()
	}
}

// tint tints and hatches what m.ring goes about.
func (m *Map) tint(sc *scene.Scene, v frame, hue scene.Color, there float64) {
	gap, depth, tint := hatching(m.ring, v.box)
	sc.Polygon(scene.Style{Fill: theme.Alpha(hue, tint*there), Stroke: theme.Alpha(hue, 0.6*there), Width: 1}, m.ring)
	m.hatch(sc, v.box, gap, theme.Alpha(hue, depth*there))
}

// speck puts a circle into m.ring about a country that is too small on the map to be seen, such as an
// island: as large as a letter. It is false where the country is larger, or not in the picture.
func (m *Map) speck(l *land, v frame, text float64) bool {
	var largest scene.Rect
	for i := range l.boxes {
		if box := v.rect(l.boxes[i]); max(box.W, box.H) > max(largest.W, largest.H) {
			largest = box
		}
	}
	middle := largest.Middle()
	if max(largest.W, largest.H) >= 0.6*text || largest.W == 0 || !v.box.Holds(scene.Rect{X: middle.X, Y: middle.Y}) {
		return false
	}
	const corners = 24
	m.ring = m.ring[:0]
	for i := range corners {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / corners)
		m.ring = append(m.ring, scene.Pt(middle.X+0.55*text*cos, middle.Y+0.55*text*sin))
	}
	return true
}

// hatch draws rising lines inside m.ring: on each line x + y = c the crossings
// with the ring, sorted, are by turns an entry and an exit.
func (m *Map) hatch(sc *scene.Scene, box scene.Rect, gap float64, c scene.Color) {
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
