package basemap

import "math"

// A Window is a part of the globe between two meridians and two parallels, in degrees.
// East may lie beyond 180, and the window then goes over the antimeridian.
type Window struct{ West, East, South, North float64 }

// Everywhere is the whole globe.
var Everywhere = Window{West: -180, East: 180, South: -90, North: 90}

func (w Window) overlaps(o Window) bool {
	if w.South > o.North || o.South > w.North {
		return false
	}
	// How far o begins east of w, up to a turn: within w, or so near a whole turn that
	// it reaches into w again.
	ahead := math.Mod(o.West-w.West+1080, 360)
	return ahead <= w.East-w.West+rounding || ahead+(o.East-o.West) >= 360-rounding
}

// rounding is by how much turning a longitude around may err, in degrees.
const rounding = 1e-9

// holding returns the window with another in it; both have unrolled longitudes.
func (w Window) holding(o Window) Window {
	return Window{min(w.West, o.West), max(w.East, o.East), min(w.South, o.South), max(w.North, o.North)}
}

// nowhere is a window that holds nothing.
var nowhere = Window{West: math.Inf(1), East: math.Inf(-1), South: math.Inf(1), North: math.Inf(-1)}
