package paint

import (
	"encoding/binary"
	"image"
	"image/draw"
	"math"

	"dateline/app/scene"
)

// draw fills and strokes the outline that the pen holds.
func (r *Raster) draw(st scene.Style, closed bool) {
	if closed && st.Fill.A > 0 {
		r.fill(st.Fill, r.clip())
	}
	if st.Stroke.A > 0 && st.Width > 0 {
		r.stroke(st)
	}
}

// fill fills the outline that the pen holds, as far as it lies within pixels.
func (r *Raster) fill(c scene.Color, within image.Rectangle) {
	r.begin(r.pixels(r.pen.bounds()).Intersect(within))
	for _, l := range r.pen.lines() {
		r.trace(r.pen.points[l.from:l.to])
	}
	r.end(c)
}

// straight strokes a line that runs level or upright, without the filler; false
// when it is none such.
func (r *Raster) straight(a, b scene.Point, st scene.Style) bool {
	if st.Dash.On > 0 || a.X != b.X && a.Y != b.Y {
		return false
	}
	half := st.Width * widen(st.Width, r.scale) / 2
	x0, x1, y0, y1 := min(a.X, b.X), max(a.X, b.X), min(a.Y, b.Y), max(a.Y, b.Y)
	if a.X == b.X {
		x0, x1 = x0-half, x1+half
	} else {
		y0, y1 = y0-half, y1+half
	}
	r.fillExact(x0*r.scale, y0*r.scale, x1*r.scale, y1*r.scale, st.Stroke)
	return true
}

// fillExact fills a rectangle, in pixels; those on its edges as far as they are
// covered.
func (r *Raster) fillExact(x0, y0, x1, y1 float64, c scene.Color) {
	area := image.Rect(int(math.Floor(x0)), int(math.Floor(y0)), int(math.Ceil(x1)), int(math.Ceil(y1))).Intersect(r.clip())
	if area.Empty() {
		return
	}
	row := r.maskOf(area.Dx())
	last := -1.0
	for y := area.Min.Y; y < area.Max.Y; y++ {
		part := min(y1, float64(y+1)) - max(y0, float64(y))
		if part != last {
			for i := range row {
				x := float64(area.Min.X + i)
				row[i] = uint8(255*part*(min(x1, x+1)-max(x0, x)) + 0.5)
			}
			last = part
		}
		r.through(row, area.Min.X, y, c)
	}
}

// maskOf returns the memory of the mask, n pixels long.
func (r *Raster) maskOf(n int) []uint8 {
	if cap(r.mask.Pix) < n {
		r.mask.Pix = make([]uint8, n)
	}
	return r.mask.Pix[:n]
}

// stroke strokes the outline that the pen holds. Every segment is a quadrilateral
// of its own, wound one way, so that overlaps at the corners are filled once. The
// filler looks at every pixel of its area, and a large outline covers few of
// those: it is filled in groups of segments that lie close together.
func (r *Raster) stroke(st scene.Style) {
	width := st.Width * widen(st.Width, r.scale)
	c := r.clip()
	r.pen.window = scene.Rect{
		X: float64(c.Min.X) / r.scale, Y: float64(c.Min.Y) / r.scale, W: float64(c.Dx()) / r.scale, H: float64(c.Dy()) / r.scale,
	}.Inset(-width - 1)
	r.pen.stroke(width, st.Dash)
	from, group, sum := 0, image.Rectangle{}, 0
	for i := range r.pen.quads {
		own := r.pixels(boundsOf(r.pen.quads[i][:])).Intersect(c)
		both := group.Union(own)
		if i > from && size(both) > largeGroup+2*(sum+size(own)) {
			r.fillQuads(r.pen.quads[from:i], group, st.Stroke)
			from, both, sum = i, own, 0
		}
		group, sum = both, sum+size(own)
	}
	r.fillQuads(r.pen.quads[from:], group, st.Stroke)
}

// largeGroup is the area, in pixels, that segments may share though they cover
// less than half of it.
const largeGroup = 2048

func size(area image.Rectangle) int { return area.Dx() * area.Dy() }

func (r *Raster) fillQuads(quads [][4]scene.Point, area image.Rectangle, c scene.Color) {
	r.begin(area)
	for i := range quads {
		r.trace(quads[i][:])
	}
	r.end(c)
}

// drawRect draws the rectangle that the pen holds. Of a large one the filler sees
// the rows with round corners only.
func (r *Raster) drawRect(s *scene.Shape) {
	x0, x1 := s.Box.X*r.scale, s.Box.Right()*r.scale
	y0, y1 := int(math.Ceil((s.Box.Y+s.Radius)*r.scale)), int(math.Floor((s.Box.Bottom()-s.Radius)*r.scale))
	if s.Style.Fill.A == 0 || y1-y0 < 2 || x1-x0 < 32 {
		r.draw(s.Style, true)
		return
	}
	c := r.clip()
	r.fill(s.Style.Fill, image.Rect(c.Min.X, c.Min.Y, c.Max.X, y0).Intersect(c))
	r.fill(s.Style.Fill, image.Rect(c.Min.X, y1, c.Max.X, c.Max.Y).Intersect(c))
	r.fillExact(x0, float64(y0), x1, float64(y1), s.Style.Fill)
	if st := s.Style; st.Stroke.A > 0 && st.Width > 0 {
		r.stroke(st)
	}
}

// pixels returns the pixels that a box in points touches.
func (r *Raster) pixels(b scene.Rect) image.Rectangle {
	return image.Rect(int(math.Floor(b.X*r.scale)), int(math.Floor(b.Y*r.scale)),
		int(math.Ceil(b.Right()*r.scale))+1, int(math.Ceil(b.Bottom()*r.scale))+1)
}

// begin makes the filler ready for an area.
func (r *Raster) begin(area image.Rectangle) {
	r.area = area
	r.filler.Reset(area.Dx(), area.Dy())
}

// trace adds a closed outline, in points, to what is to be filled.
func (r *Raster) trace(points []scene.Point) {
	x0, y0 := float64(r.area.Min.X), float64(r.area.Min.Y)
	at := func(p scene.Point) (x, y float32) { return float32(p.X*r.scale - x0), float32(p.Y*r.scale - y0) }
	if len(points) == 0 {
		return
	}
	fromX, fromY := at(points[0])
	r.filler.MoveTo(fromX, fromY)
	for i := range points {
		x, y := at(points[(i+1)%len(points)])
		r.edge(fromX, fromY, x, y)
		fromX, fromY = x, y
	}
	r.filler.ClosePath()
}

// edgeRows is how many rows of pixels an edge goes through at most. In small areas the filler
// counts the slope of an edge in 512ths of a pixel a row: over hundreds of rows the two sides of
// a thin stroke would drift apart or together by half its width, and its colour with them.
const edgeRows = 32

// edge adds an edge in pieces.
func (r *Raster) edge(fromX, fromY, x, y float32) {
	n := int(max(fromY-y, y-fromY)/edgeRows) + 1
	for k := 1; k < n; k++ {
		part := float32(k) / float32(n)
		r.filler.LineTo(fromX+(x-fromX)*part, fromY+(y-fromY)*part)
	}
	r.filler.LineTo(x, y)
}

// end paints a colour through what was traced. The filler makes a mask, since its
// own painting computes every pixel of the area, and most are not covered.
func (r *Raster) end(c scene.Color) {
	if r.area.Empty() {
		return
	}
	w, h := r.area.Dx(), r.area.Dy()
	r.mask.Pix, r.mask.Stride, r.mask.Rect = r.maskOf(w*h), w, image.Rect(0, 0, w, h)
	r.filler.DrawOp = draw.Src
	r.filler.Draw(&r.mask, r.mask.Rect, image.Opaque, image.Point{})
	for y := range h {
		r.through(r.mask.Pix[y*w:(y+1)*w], r.area.Min.X, r.area.Min.Y+y, c)
	}
}

// through paints a colour upon a row of pixels from x on, as far as each is covered.
func (r *Raster) through(cover []uint8, x, y int, c scene.Color) {
	row := r.img.Pix[r.img.PixOffset(x, y):]
	solid := premultiplied(c)
	for i := 0; i < len(cover); i++ {
		if cover[i] == 0 {
			for i+8 < len(cover) && binary.NativeEndian.Uint64(cover[i+1:]) == 0 {
				i += 8
			}
			continue
		}
		pixel := row[i*4 : i*4+4 : i*4+4]
		if cover[i] == 255 {
			if c.A == 255 {
				pixel[0], pixel[1], pixel[2], pixel[3] = c.R, c.G, c.B, 255
			} else {
				over(pixel, solid, 255-uint32(c.A))
			}
			continue
		}
		one := c
		one.A = uint8(uint32(c.A) * uint32(cover[i]) / 255)
		over(pixel, premultiplied(one), 255-uint32(one.A))
	}
}
