package view

import "dateline/timeline/geo"

// A Camera says which part of the map is seen. The zero Camera shows every place.
type Camera struct {
	Meridian float64 // about which the map is projected, in degrees
	X, Y     float64 // the middle, in units of the projection
	Scale    float64 // pixels to a unit, 0 to show every place

	// With Scale 0 and Near above it: so many times as large as every place needs,
	// about On.
	Near float64
	On   geo.LonLat
}

// The limits of a camera's scale, as parts of the box's width: the whole map is
// about 5.4 units wide.
const (
	Farthest = 0.17
	Nearest  = 40
)

// Pan returns the camera moved by pixels.
func (c Camera) Pan(dx, dy float64) Camera {
	c.X, c.Y = c.X+dx/c.Scale, c.Y+dy/c.Scale
	return c.Kept()
}

// ZoomAt returns the camera closer by a factor, with the same position under a
// point that lies dx, dy pixels from the middle; width is the map's, in pixels.
func (c Camera) ZoomAt(factor, dx, dy, width float64) Camera {
	scale := min(max(c.Scale*factor, Farthest*width), Nearest*width)
	c.X += dx/c.Scale - dx/scale
	c.Y += dy/c.Scale - dy/scale
	c.Scale = scale
	return c.Kept()
}

// Kept returns the camera with its middle held on the map.
func (c Camera) Kept() Camera {
	c.X, c.Y = min(max(c.X, -2.7), 2.7), min(max(c.Y, -1.32), 1.32)
	return c
}
