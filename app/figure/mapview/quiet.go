package mapview

import (
	"cmp"
	"slices"

	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/basemap"
	"dateline/timeline/geo"
)

// A quiet name is that of a country or a sea, for orientation: under all that is said of
// the events, and only where there is room.
type quiet struct {
	box  scene.Rect
	line line
	land bool // it stands on land
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
		if holds(s.Box.Inset(3), box) && m.taken.free(box) && m.lies(box, sea) {
			m.taken.box(box)
			m.quiet = append(m.quiet, quiet{box, line{name, font, w}, !sea})
			return
		}
	}
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
		sc.Text(at, q.line.text, q.line.font, s.pale(s.Theme.Whisper))
	}
}
