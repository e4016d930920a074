package mapview

import (
	"math"

	"dateline/assets/basemap"
	"dateline/timeline/geo"
)

// A ground is the land under a projection: of the whole world at the two coarser levels,
// which a camera moves and scales, and at the fine one about what shows.
type ground struct {
	projection geo.Projection
	levels     [basemap.Fine + 1]*relief
	*relief                // of the level that is drawn
	outline    []geo.Point // of the map
	grid       graticule
	ring       []basemap.LonLat
	positions  []geo.LonLat
}

// A relief is the land at a level, as far as it was made.
type relief struct {
	lands []land
	lakes land
	made  bounds  // what it is right for, in units of the projection
	scale float64 // up to which it is fine enough
}

// The scales from which on the land is drawn at a level, in points to the globe's radius:
// from 1 point for 26 km on, and for 5 km. Natural Earth drew its levels for scales of
// which these are about half.
const (
	middleFrom = 240
	fineFrom   = 1270
)

// swift is how much coarser the land may be while a camera flies: what passes is not looked at
// closely, and each frame is drawn anew.
const swift = 0.35

func levelOf(scale float64) basemap.Level {
	switch {
	case scale < middleFrom:
		return basemap.Coarse
	case scale < fineFrom:
		return basemap.Middle
	}
	return basemap.Fine
}

// under brings the ground to a projection and a frame. While a camera flies no fine land
// is made, for what passes is not looked at closely.
func (g *ground) under(p geo.Projection, v frame, flying bool) {
	if g.relief == nil || g.projection != p {
		*g = ground{projection: p, outline: p.Outline(), ring: g.ring, positions: g.positions}
	}
	scale := v.Scale
	if flying {
		scale *= swift
	}
	level := levelOf(scale)
	for k := range g.levels {
		if g.levels[k] == nil {
			g.levels[k] = new(relief)
		}
	}
	if flying && level == basemap.Fine && !g.levels[level].suits(v) {
		level = basemap.Middle
	}
	g.relief = g.levels[level]
	switch {
	case g.suits(v):
	case level == basemap.Fine:
		g.uncover(basemap.At(level), v)
	default:
		*g.relief = relief{made: everything, scale: math.Inf(1)}
		g.lay(basemap.At(level), basemap.Everywhere, 0)
	}
}

// everything bounds all of every projection.
var everything = bounds{math.Inf(-1), math.Inf(-1), math.Inf(1), math.Inf(1)}

// suits tells whether a relief is right for a frame.
func (r *relief) suits(v frame) bool {
	return r.lands != nil && v.Scale <= r.scale && r.made.holds(v.seen(1))
}

// seen returns what a box so many times as large as the frame's shows, in units of the
// projection.
func (v frame) seen(times float64) bounds {
	w, h := v.box.W/v.Scale/2*times, v.box.H/v.Scale/2*times
	return bounds{v.X - w, v.Y - h, v.X + w, v.Y + h}
}

// The room about a frame for which fine land is made, so that it need not be made anew at
// once when the map is moved, and by how much the map may be enlarged until then.
const (
	roomAbout  = 2.0
	enlarged   = 2.0
	toldApart  = 0.4 // points: what lies nearer to each other is one
	alongASide = 12  // so many positions are asked where a side of the frame lies
)

// uncover makes the fine land about a frame.
func (g *ground) uncover(atlas *basemap.Atlas, v frame) {
	*g.relief = relief{made: v.seen(roomAbout), scale: v.Scale * enlarged}
	window, ok := g.windowOf(g.relief.made)
	if !ok {
		g.relief.made = everything
	}
	g.lay(atlas, window, toldApart/g.relief.scale*180/math.Pi)
}

// lay lays the land that shows in a window on the map.
func (g *ground) lay(atlas *basemap.Atlas, window basemap.Window, apart float64) {
	g.lands = make([]land, len(atlas.Countries))
	for i, c := range atlas.Countries {
		g.lands[i].Country = c
		// A hole is another country, which is drawn above; the outline is enough.
		g.pieces(&g.lands[i], atlas, c.Polygons, window, apart)
	}
	g.pieces(&g.lakes, atlas, atlas.Lakes, window, apart)
}

// pieces puts polygons on the map as parts of a land.
func (g *ground) pieces(l *land, atlas *basemap.Atlas, polygons []basemap.Polygon, window basemap.Window, apart float64) {
	for i := range polygons {
		if !polygons[i].Overlaps(window) {
			continue
		}
		g.ring = atlas.Outline(g.ring[:0], &polygons[i], window, apart)
		g.positions = g.positions[:0]
		for _, q := range g.ring {
			g.positions = append(g.positions, geo.LonLat{Lon: q[0], Lat: q[1]})
		}
		for _, part := range g.projection.Ring(g.positions) {
			l.polygons = append(l.polygons, part)
			l.boxes = append(l.boxes, boundsOf(part))
		}
	}
}

// windowOf returns the meridians and parallels between which a part of the map lies; false
// where the part reaches beyond the map, and all the globe may be in it.
func (g *ground) windowOf(b bounds) (basemap.Window, bool) {
	about, ok := g.projection.Invert(geo.Point{X: (b.x0 + b.x1) / 2, Y: (b.y0 + b.y1) / 2})
	w := basemap.Window{West: about.Lon, East: about.Lon, South: about.Lat, North: about.Lat}
	for k := range alongASide + 1 {
		x := b.x0 + (b.x1-b.x0)*float64(k)/alongASide
		y := b.y0 + (b.y1-b.y0)*float64(k)/alongASide
		for _, p := range [...]geo.Point{{X: x, Y: b.y0}, {X: x, Y: b.y1}, {X: b.x0, Y: y}, {X: b.x1, Y: y}} {
			at, on := g.projection.Invert(p)
			ok = ok && on
			lon := about.Lon + math.Remainder(at.Lon-about.Lon, 360)
			w = basemap.Window{West: min(w.West, lon), East: max(w.East, lon), South: min(w.South, at.Lat), North: max(w.North, at.Lat)}
		}
	}
	if !ok {
		return basemap.Everywhere, false
	}
	// Between two of these positions a side may bulge.
	wide, high := (w.East-w.West)/alongASide, (w.North-w.South)/alongASide
	w = basemap.Window{West: w.West - wide, East: w.East + wide, South: max(-90, w.South-high), North: min(90, w.North+high)}
	for _, lat := range [...]float64{-90, 90} {
		if p, on := g.projection.Project(geo.LonLat{Lon: about.Lon, Lat: lat}); on && b.holds(bounds{p.X, p.Y, p.X, p.Y}) {
			w.West, w.East, w.South, w.North = -180, 180, min(w.South, lat), max(w.North, lat)
		}
	}
	if w.East-w.West > 360 {
		w.West, w.East = -180, 180
	}
	return w, true
}
