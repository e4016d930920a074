// Package mapview draws where events took place: dots, tinted countries and the
// route of an actor over a map of the world.
package mapview

import (
	"math"

	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/geo"
)

// meridians are those that a map may be centred on: the first lays its edge into
// the Atlantic, so that Eurasia and the Pacific lie whole in its middle; the next
// suits Europe and Africa, the last the Americas. Far from its meridian a map is
// sheared.
var meridians = [...]float64{150, 10, -90}

// How near a camera goes to a spot, by what is known of it.
const (
	nearPoint   = 2.2
	nearCountry = 1.3
)

// On returns the camera that looks at a place: closer to a point than to a
// country, and at everything for a place that is not on the map.
func On(p *timeline.Place) view.Camera {
	if p == nil {
		return view.Camera{}
	}
	near := nearPoint
	if p.At == nil {
		near = nearCountry
	}
	at, ok := Spot{At: p.At, Country: p.Country}.anchor()
	if !ok {
		return view.Camera{}
	}
	return view.Camera{Near: near, On: at}
}

// A frame is a camera over a box: units of the projection to points.
type frame struct {
	view.Camera
	box scene.Rect
}

func (v frame) point(p geo.Point) scene.Point {
	m := v.box.Middle()
	return scene.Pt(m.X+(p.X-v.X)*v.Scale, m.Y+(p.Y-v.Y)*v.Scale)
}

func (v frame) at(p geo.LonLat) scene.Point { return v.point(project(v.Camera, p)) }

func project(c view.Camera, p geo.LonLat) geo.Point {
	at, _ := about(c.Meridian).Project(p)
	return at
}

func about(meridian float64) geo.Projection {
	return geo.Projection{About: geo.LonLat{Lon: meridian}}
}

// settle gives a camera the scale that it has in the box of a spec.
func settle(c view.Camera, s Spec) view.Camera {
	if c.Scale != 0 {
		return c
	}
	all := Fit(s)
	if c.Near == 0 {
		return all
	}
	at := project(all, c.On)
	return view.Camera{Meridian: all.Meridian, X: at.X, Y: at.Y, Scale: min(all.Scale*c.Near, view.Nearest*s.Box.W)}.Kept()
}

// Fit returns the camera that shows every place of a spec, with room for labels.
func Fit(s Spec) view.Camera {
	c := view.Camera{Meridian: meridianOf(s.Spots)}
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, spot := range s.Spots {
		at, ok := spot.anchor()
		if !ok {
			continue
		}
		p := project(c, at)
		x0, x1, y0, y1 = min(x0, p.X), max(x1, p.X), min(y0, p.Y), max(y1, p.Y)
	}
	if x0 > x1 {
		c.Scale = s.Box.W / 5.5
		return c
	}
	width, height := max(x1-x0, 0.2), max(y1-y0, 0.2)
	c.X, c.Y = (x0+x1)/2, (y0+y1)/2
	c.Scale = min(s.Box.W*0.62/width, s.Box.H*0.66/height)
	return c.Kept()
}

// meridianOf returns the meridian from which the spots lie the least far away, by
// the squares of their distances.
func meridianOf(spots []Spot) float64 {
	best, least := meridians[0], math.Inf(1)
	for _, m := range meridians {
		sum := 0.0
		for _, spot := range spots {
			if at, ok := spot.anchor(); ok {
				d := math.Mod(at.Lon-m+540, 360) - 180
				sum += d * d
			}
		}
		if sum < least {
			best, least = m, sum
		}
	}
	return best
}
