package view

import "math"

// swoop is how much a flight prefers to rise over to travel low: the value that the
// people asked by van Wijk and Nuij liked best.
const swoop = 1.42

// A Flight leads a camera from one view of a projection to another so that the ground
// passes at an even pace: it rises, travels, and comes down (J. van Wijk, W. Nuij,
// "Smooth and efficient zooming and panning", 2003).
type Flight struct {
	from, to Camera
	far      float64 // the way between the middles, in units of the projection
	w0, w1   float64 // how much of the map is seen at either end
	r0       float64 // where on the curve it begins
	length   float64 // of the curve
}

// Fly returns the flight from one camera to another of the same projection, over a box
// of a width in points.
func Fly(from, to Camera, width float64) Flight {
	f := Flight{from: from, to: to, far: math.Hypot(to.X-from.X, to.Y-from.Y), w0: width / from.Scale, w1: width / to.Scale}
	if f.far < 1e-9*f.w0 {
		f.far = 0
		f.length = math.Abs(math.Log(f.w1/f.w0)) / swoop
		return f
	}
	const p2 = swoop * swoop
	u2 := f.far * f.far
	b0 := (f.w1*f.w1 - f.w0*f.w0 + p2*p2*u2) / (2 * f.w0 * p2 * f.far)
	b1 := (f.w1*f.w1 - f.w0*f.w0 - p2*p2*u2) / (2 * f.w1 * p2 * f.far)
	f.r0 = -math.Asinh(b0)
	f.length = (-math.Asinh(b1) - f.r0) / swoop
	return f
}

// Length returns how long the flight is to the eye: some 1 for a way of one view's width.
func (f Flight) Length() float64 { return f.length }

// At returns the camera after a part of the flight, from 0 to 1.
func (f Flight) At(part float64) Camera {
	switch {
	case part <= 0:
		return f.from
	case part >= 1:
		return f.to
	}
	c, s := f.from, part*f.length
	width := f.w0 * f.from.Scale
	if f.far == 0 {
		c.Scale = width / (f.w0 * math.Pow(f.w1/f.w0, part))
		return c
	}
	w := f.w0 * math.Cosh(f.r0) / math.Cosh(swoop*s+f.r0)
	u := f.w0 / (swoop * swoop) * (math.Cosh(f.r0)*math.Tanh(swoop*s+f.r0) - math.Sinh(f.r0))
	c.X += (f.to.X - f.from.X) * u / f.far
	c.Y += (f.to.Y - f.from.Y) * u / f.far
	c.Scale = width / w
	return c
}
