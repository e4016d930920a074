package view

import "dateline/timeline/geo"

// A Camera says which part of the map is seen. The zero Camera shows every place.
type Camera struct {
	Projection geo.Projection
	X, Y       float64 // the middle, in units of the projection
	Scale      float64 // pixels to a unit, 0 to show every place

	// With Scale 0 and Near above it: so many times as large as every place needs,
	// about On.
	Near float64
	On   geo.LonLat
}

// The limits of a camera's scale: of the whole map so much must be seen at most, as a
// part of the box's width, and Nearest boxes to a unit of the projection, which is the
// globe's radius, at least.
const (
	farthest = 0.92
	Nearest  = 60
)

// Farthest returns the least scale of a camera over a box of a width.
func (c Camera) Farthest(width float64) float64 {
	return farthest * width / (2 * c.Projection.Half().X)
}

// Pan returns the camera moved by pixels.
func (c Camera) Pan(dx, dy float64) Camera {
	c.X, c.Y = c.X+dx/c.Scale, c.Y+dy/c.Scale
	return c.Kept()
}

// ZoomAt returns the camera closer by a factor, with the same position under a
// point that lies dx, dy pixels from the middle; width is the map's, in pixels.
func (c Camera) ZoomAt(factor, dx, dy, width float64) Camera {
	scale := min(max(c.Scale*factor, c.Farthest(width)), Nearest*width)
	c.X += dx/c.Scale - dx/scale
	c.Y += dy/c.Scale - dy/scale
	c.Scale = scale
	return c.Kept()
}

// Kept returns the camera with its middle held on the map.
func (c Camera) Kept() Camera {
	half := c.Projection.Half()
	c.X, c.Y = min(max(c.X, -half.X), half.X), min(max(c.Y, -half.Y), half.Y)
	return c
}

// The box for which a camera is stored that is looked through in boxes of any size.
const (
	storedWidth  = 1600
	storedHeight = 1000
)

// Stored returns the camera of a box of a size as it is stored: over another box it shows as much.
func (c Camera) Stored(width, height float64) Camera {
	if c.Scale != 0 && width > 0 && height > 0 {
		c.Scale *= min(storedWidth/width, storedHeight/height)
	}
	return c
}

// Over returns a camera that was stored, over a box of a size.
func (c Camera) Over(width, height float64) Camera {
	c.Scale *= min(width/storedWidth, height/storedHeight)
	return c
}
