package mapview

import (
	"math"

	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline/geo"
)

// An inset is a small globe in a corner of the map of a region, which shows where on earth
// the region lies.
type inset struct {
	box    scene.Rect // empty where there is none
	corner int        // of corners, where it stood last, for it should not hop
	globe  ground
	about  geo.LonLat
}

const (
	smallRegion = 60 * math.Pi / 180 // the widest region that has an inset: of more one sees where it is
	insetPart   = 0.085              // the radius of an inset as a part of the smaller side of the map
	insetLeast  = 2.2                // its least and its greatest radius, in sizes of text
	insetMost   = 4.0
	insetShown  = 1.4 // the least before an audience
	insetSteps  = 8   // so many points stand along a side of the region
	insetTurn   = 5.0 // the globe turns in such steps of degrees, for it to be made seldom
	insetTiny   = 5.0 // the least size of the region on the globe, in points
	insetBorder = 0.6 // the distance to the sides of the map, in sizes of text
)

// layInset finds a corner for the globe where nothing else stands and no route runs.
func (m *Map) layInset(s Spec, v frame) {
	in := &m.inset
	in.box = scene.Rect{}
	least := insetLeast
	if s.Present { // whose letters are large for its maps
		least = insetShown
	}
	r := min(max(insetPart*min(s.Box.W, s.Box.H), least*s.Text), insetMost*s.Text)
	about, on := v.Projection.Invert(geo.Point{X: v.X, Y: v.Y})
	if !on || v.Projection.Kind == geo.Orthographic || s.Box.W/v.Scale > smallRegion || min(s.Box.W, s.Box.H) < 7*r {
		return
	}
	for k := range corners {
		corner := (in.corner + k) % len(corners)
		at := corners[corner]
		border := insetBorder * s.Text
		box := scene.Rect{
			X: s.Box.X + border + at.X*(s.Box.W-2*border-2*r),
			Y: s.Box.Y + border + at.Y*(s.Box.H-2*border-2*r), W: 2 * r, H: 2 * r,
		}
		if m.taken.free(box) && m.mask.quiet(box) {
			in.box, in.corner = box, corner
			m.taken.box(box)
			in.turn(about)
			return
		}
	}
}

// corners are those of a map as parts of its width and height, the best for an inset first.
var corners = [...]scene.Point{{X: 1, Y: 1}, {X: 1, Y: 0}, {X: 0, Y: 0}, {X: 0, Y: 1}}

// turn turns the globe so that it shows a position.
func (in *inset) turn(at geo.LonLat) {
	in.about = geo.LonLat{Lon: math.Round(at.Lon/insetTurn) * insetTurn, Lat: math.Round(at.Lat/insetTurn) * insetTurn}
}

// drawInset draws the globe with the outline of what the map shows.
func (m *Map) drawInset(sc *scene.Scene, s Spec, v frame) {
	in := &m.inset
	if in.box.Empty() {
		return
	}
	over := frame{box: in.box}
	over.Projection = geo.Projection{Kind: geo.Orthographic, About: in.about}
	over.Scale = in.box.W / 2
	in.globe.under(over.Projection, over, false)
	sc.Disc(in.box.Middle(), in.box.W/2, scene.Style{Fill: s.Theme.Water})
	for i := range in.globe.lands {
		l := &in.globe.lands[i]
		for k := range l.polygons {
			if m.trace(l, k, over) {
				sc.Polygon(scene.Style{Fill: s.Theme.LandEdge}, m.ring)
			}
		}
	}
	sc.Disc(in.box.Middle(), in.box.W/2, scene.Style{Stroke: s.Theme.Muted, Width: 0.8})
	m.outlineOn(over, v)
	st := scene.Style{Fill: theme.Alpha(s.Theme.Paper, 0.5), Stroke: s.Theme.Ink, Width: 1.2}
	if len(m.ring) < 3 {
		return
	}
	if b := boxOf(m.ring); max(b.W, b.H) < insetTiny {
		sc.Disc(b.Middle(), insetTiny/2, st)
		return
	}
	sc.Polygon(st, m.ring)
}

// outlineOn puts the outline of what a frame shows into m.ring, as it lies on a globe,
// without what lies beyond the map or behind the globe.
func (m *Map) outlineOn(globe, v frame) {
	m.ring = m.ring[:0]
	corner := [...]scene.Point{{}, {X: 1}, {X: 1, Y: 1}, {Y: 1}}
	for side, from := range corner {
		to := corner[(side+1)%len(corner)]
		for k := range insetSteps {
			t := float64(k) / insetSteps
			p := scene.Pt(v.box.X+v.box.W*(from.X+t*(to.X-from.X)), v.box.Y+v.box.H*(from.Y+t*(to.Y-from.Y)))
			at, on := v.Projection.Invert(v.unit(p))
			if !on {
				continue
			}
			if q, before := globe.Projection.Project(at); before {
				m.ring = append(m.ring, globe.point(q))
			}
		}
	}
}
