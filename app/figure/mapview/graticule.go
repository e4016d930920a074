package mapview

import (
	"math"

	"dateline/assets/basemap"
	"dateline/timeline/geo"
)

// A graticule is the meridians and parallels about a frame.
type graticule struct {
	lines []geoLine
	step  float64 // their distance, in degrees
	made  bounds  // what they are right for, in units of the projection
}

// graticules are the distances of the lines of a graticule, in degrees.
var graticules = [...]float64{30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1}

// Lines nearer to each other than few degrees are made about the frame only: over the
// globe they would be hundreds. Points on a line are at most bent degrees apart, so that it
// is round; at the poles meridians would run together, and but for those of quarters they
// end before.
const (
	few   = 5.0
	bent  = 2.0
	polar = 80.0
)

// gridOf returns the lines of the graticule that suits a view: some six over its height.
func (g *ground) gridOf(v frame) []geoLine {
	degrees := v.box.H / v.Scale * 180 / math.Pi
	step := graticules[0]
	for _, one := range graticules {
		if step = one; degrees/one >= 4 {
			break
		}
	}
	if g.grid.step == step && g.grid.made.holds(v.seen(1)) {
		return g.grid.lines
	}
	window := basemap.Everywhere
	g.grid = graticule{step: step, made: everything}
	if step < few {
		if about, ok := g.windowOf(v.seen(roomAbout)); ok {
			window, g.grid.made = about, v.seen(roomAbout)
		}
	}
	g.meridians(window)
	g.parallels(window)
	return g.grid.lines
}

func (g *ground) meridians(w basemap.Window) {
	step := g.grid.step
	for lon := math.Ceil(w.West/step) * step; lon <= w.East && lon < w.West+360; lon += step {
		top := 90.0
		if math.Mod(lon, 30) != 0 {
			top = polar
		}
		south, north := max(-top, w.South), min(top, w.North)
		var line []geo.LonLat
		for lat := south; lat < north; lat += min(step, bent) {
			line = append(line, geo.LonLat{Lon: lon, Lat: lat})
		}
		g.addLine(append(line, geo.LonLat{Lon: lon, Lat: north}))
	}
}

func (g *ground) parallels(w basemap.Window) {
	step := g.grid.step
	for lat := math.Ceil(max(w.South, -90+step)/step) * step; lat <= min(w.North, 90-step/2); lat += step {
		var line []geo.LonLat
		for lon := w.West; lon < w.East; lon += min(step, bent) {
			line = append(line, geo.LonLat{Lon: lon, Lat: lat})
		}
		g.addLine(append(line, geo.LonLat{Lon: w.East, Lat: lat}))
	}
}

func (g *ground) addLine(line []geo.LonLat) {
	for _, part := range g.projection.Line(line) {
		g.grid.lines = append(g.grid.lines, geoLine{part, boundsOf(part)})
	}
}
