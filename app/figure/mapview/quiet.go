package mapview

import (
	"cmp"
	"math"
	"slices"

	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/basemap"
	"dateline/assets/gazetteer"
	"dateline/timeline/calendar"
	"dateline/timeline/geo"
)

// A quiet name is that of a country or a sea, for orientation: under all that is said of
// the events, and only where there is room.
type quiet struct {
	box  scene.Rect
	line line
	land bool // it stands on land
	town bool // it is of a town, whose dot stands at
	at   scene.Point
}

// mostQuiet bounds how many quiet names there are.
const mostQuiet = 24

// nameQuietly names seas and the largest countries of the picture.
func (m *Map) nameQuietly(s Spec, v frame) {
	m.quiet = m.quiet[:0]
	font := scene.Font{Size: s.Text * 0.74}
	for _, sea := range basemap.Seas {
		degrees := v.Scale * sea.Size * 0.01745
		if name := sea.Name(s.Subject.Lang); degrees > font.Width(name)*1.1 && !m.whispers(name) {
			m.whisper(s, v, geo.LonLat{Lon: sea.At[0], Lat: sea.At[1]}, name, font, true)
		}
	}
	type sized struct {
		land int
		area float64
	}
	var all []sized
	for i := range m.ground.lands {
		l := &m.ground.lands[i]
		if l.Code == "" || m.tinted(s, l.Code) {
			continue
		}
		area := 0.0
		for _, b := range l.boxes {
			area = max(area, (b.x1-b.x0)*(b.y1-b.y0))
		}
		if area*v.Scale*v.Scale > font.Width(l.Name(s.Subject.Lang))*font.Size*4 {
			all = append(all, sized{i, area})
		}
	}
	slices.SortFunc(all, func(a, b sized) int { return cmp.Or(cmp.Compare(b.area, a.area), cmp.Compare(a.land, b.land)) })
	for _, one := range all {
		l := &m.ground.lands[one.land]
		if heart, ok := basemap.Heart(l.Code); ok && len(m.quiet) < mostQuiet {
			m.whisper(s, v, geo.LonLat{Lon: heart[0], Lat: heart[1]}, l.Name(s.Subject.Lang), font, false)
		}
	}
	m.nameTowns(s, v, font)
}

// Towns are named where the map shows so little of the world, in units of the globe's radius, that
// nobody would know the land by its coasts alone; no more of them than these, and none nearer to
// another than so many sizes of letters, lest all stand in the one corner where towns are largest.
const (
	townRegion = 0.35 // some 2,200 km
	mostTowns  = 12
	townSpace  = 6.5
)

// ofTheseTowns is since when towns of today are named: before it most of them were small, had other
// names or were not there at all.
var ofTheseTowns = calendar.Civil(1500, 1, 1).Start()

// nameTowns names the largest towns about, that a region is recognised by, all over the map: none
// where an event took place, which has a name of its own, none that could be taken for one, and
// none on a map of times of which they are not.
func (m *Map) nameTowns(s Spec, v frame, font scene.Font) {
	if across := min(s.Box.W, s.Box.H) / v.Scale; across > townRegion || m.plot.squares != nil {
		return
	}
	if s.Subject.Dated > 0 && s.Subject.Extent.End.Before(ofTheseTowns) {
		return
	}
	named := 0
	inner := s.Box.Inset(font.Size)
	for _, t := range gazetteer.Towns() {
		q, on := m.plot.projection.Project(geo.LonLat{Lon: t.Lon, Lat: t.Lat})
		p := v.point(q)
		if !on || !inner.Contains(p) || m.nearDot(v, p, 2.5*font.Size) || m.nearTown(p, townSpace*font.Size) || m.whispers(t.Name(s.Subject.Lang)) {
			continue
		}
		if m.nameTown(s, p, t.Name(s.Subject.Lang), font) {
			if named++; named == mostTowns {
				return
			}
		}
	}
}

// nearDot tells whether a dot of an event lies near a point.
func (m *Map) nearDot(v frame, p scene.Point, near float64) bool {
	return slices.ContainsFunc(m.dots, func(d dot) bool {
		at := v.point(d.at)
		return math.Hypot(at.X-p.X, at.Y-p.Y) < near
	})
}

// nearTown tells whether a town that is named already lies near a point.
func (m *Map) nearTown(p scene.Point, near float64) bool {
	return slices.ContainsFunc(m.quiet, func(q quiet) bool { return q.town && math.Hypot(q.at.X-p.X, q.at.Y-p.Y) < near })
}

// nameTown writes the name of a town at the right of its dot or at the left, if there is room.
func (m *Map) nameTown(s Spec, p scene.Point, name string, font scene.Font) bool {
	w, h, off := font.Width(name), font.Size*leading, townDot*2.4
	for _, x := range [...]float64{p.X + off, p.X - off - w} {
		box := scene.Rect{X: x, Y: p.Y - h/2, W: w, H: h}
		whole := scene.Rect{X: min(x, p.X-off), Y: box.Y, W: w + 2*off, H: h}
		if s.Box.Inset(3).Holds(whole) && m.taken.free(whole) {
			m.taken.box(whole)
			m.quiet = append(m.quiet, quiet{box: box, line: line{name, font, w}, land: true, town: true, at: p})
			return true
		}
	}
	return false
}

// townDot is the radius of the dot of a town, in points.
const townDot = 1.7

// Towns tells whether towns are named, whose names somebody else has gathered.
func (m *Map) Towns() bool {
	return slices.ContainsFunc(m.quiet, func(q quiet) bool { return q.town })
}

// tinted tells whether a country has a name of its own, for events took place there.
func (m *Map) tinted(s Spec, code string) bool {
	return slices.ContainsFunc(m.plot.lands, func(i int32) bool { return s.Spots[i].Country == code })
}

// whispers tells whether a name is written already: that of an ocean has several places.
func (m *Map) whispers(name string) bool {
	return slices.ContainsFunc(m.quiet, func(q quiet) bool { return q.line.text == name })
}

// whisper writes a quiet name about a position if there is room.
func (m *Map) whisper(s Spec, v frame, at geo.LonLat, name string, font scene.Font, sea bool) {
	q, on := m.plot.projection.Project(at)
	p := v.point(q)
	if !on || !s.Box.Contains(p) {
		return
	}
	w, h := font.Width(name), font.Size*leading
	for _, off := range [...]float64{0, -1.5, 1.5} {
		box := scene.Rect{X: p.X - w/2, Y: p.Y - h/2 + off*h, W: w, H: h}
		if s.Box.Inset(3).Holds(box) && m.taken.free(box) && m.onMap(v, box) && m.lies(box, sea) {
			m.taken.box(box)
			m.quiet = append(m.quiet, quiet{box: box, line: line{name, font, w}, land: !sea})
			return
		}
	}
}

// onMap tells whether a box lies on the map, not beyond its edge.
func (m *Map) onMap(v frame, box scene.Rect) bool {
	for _, p := range [...]scene.Point{{X: box.X, Y: box.Y}, {X: box.Right(), Y: box.Y}, {X: box.X, Y: box.Bottom()}, {X: box.Right(), Y: box.Bottom()}} {
		if _, on := v.Projection.Invert(v.unit(p)); !on {
			return false
		}
	}
	return true
}

// lies tells whether a box lies nearly whole on the sea, or on one country.
func (m *Map) lies(box scene.Rect, sea bool) bool {
	const samples = 9
	own := m.mask.country(box.Middle())
	right := 0
	for i := range samples {
		at := scene.Pt(box.X+box.W*(float64(i)+0.5)/samples, box.Middle().Y)
		if k := m.mask.at(at); k >= 0 && m.mask.land[k] == own && !m.mask.way[k] {
			right++
		}
	}
	least := samples
	if !sea {
		least -= 2 // a name may reach over a border, or over a coast
	}
	return (own == 0) == sea && right >= least
}

// drawQuiet writes the quiet names.
func (m *Map) drawQuiet(sc *scene.Scene, s Spec) {
	for i := range m.quiet {
		q := &m.quiet[i]
		at := scene.Pt(q.box.X+m.shift.X, q.box.Bottom()-q.line.font.Size*0.3+m.shift.Y)
		if q.land { // where islands and inlets lie close their coasts would be all that one sees behind it
			wash := scene.Rect{X: q.box.X + m.shift.X, Y: q.box.Y + q.box.H*0.15 + m.shift.Y, W: q.box.W, H: q.box.H * 0.8}
			sc.Rect(wash, 3, scene.Style{Fill: theme.Alpha(s.Theme.Land, 0.7)})
		}
		if q.town {
			sc.Disc(scene.Pt(q.at.X+m.shift.X, q.at.Y+m.shift.Y), townDot, scene.Style{Fill: s.Theme.Land, Stroke: s.pale(s.Theme.Whisper), Width: 1})
		}
		sc.Text(at, q.line.text, q.line.font, s.pale(s.Theme.Whisper))
	}
}
