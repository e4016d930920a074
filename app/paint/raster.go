package paint

import (
	"image"
	"image/color"
	"math"

	"golang.org/x/image/vector"

	"dateline/app/scene"
)

// A Raster paints scenes as pixels. It keeps its memory and the masks of the
// letters from frame to frame; the zero Raster is ready to use. It is not safe
// for concurrent use.
type Raster struct {
	img    *image.RGBA
	scale  float64
	clips  []image.Rectangle
	area   image.Rectangle // what the filler covers: the shape's bounds inside the clip
	filler vector.Rasterizer
	glyphs map[glyphKey]glyphMask
	pen    pen
	ink    image.Uniform
	colour scene.Color
}

// Paint draws a scene upon its paper, which replaces what the image held, with
// scale pixels to a point.
func (r *Raster) Paint(img *image.RGBA, sc *scene.Scene, scale float64) {
	fillRGBA(img, img.Rect, premultiplied(sc.Paper))
	r.paintOver(img, sc, scale)
}

// paintOver draws a scene over what the image holds.
func (r *Raster) paintOver(img *image.RGBA, sc *scene.Scene, scale float64) {
	r.img, r.scale = img, scale
	r.clips = append(r.clips[:0], img.Rect)
	for i := range sc.Shapes {
		r.shape(sc, &sc.Shapes[i])
	}
}

func (r *Raster) clip() image.Rectangle { return r.clips[len(r.clips)-1] }

func (r *Raster) shape(sc *scene.Scene, s *scene.Shape) {
	switch s.Kind {
	case scene.KindClip:
		b := s.Box
		inner := image.Rect(r.px(b.X), r.px(b.Y), r.px(b.Right()), r.px(b.Bottom()))
		r.clips = append(r.clips, inner.Intersect(r.clip()))
		return
	case scene.KindEnd:
		if len(r.clips) > 1 {
			r.clips = r.clips[:len(r.clips)-1]
		}
		return
	}
	if r.outside(s) {
		return
	}
	switch s.Kind {
	case scene.KindText:
		r.text(s)
	case scene.KindRect:
		if s.Radius <= 0 && s.Style.Stroke.A == 0 {
			r.fillBox(s.Box, s.Style.Fill)
			return
		}
		r.pen.rect(s.Box, s.Radius)
		r.drawRect(s)
	case scene.KindDisc:
		r.pen.rect(s.Box, s.Radius)
		r.draw(s.Style, true)
	case scene.KindPolyline:
		r.pen.reset()
		r.pen.add(sc.Points[s.Points[0]:s.Points[1]], false)
		r.draw(s.Style, false)
	case scene.KindPolygon:
		r.pen.reset()
		for _, ring := range sc.Rings[s.Points[0]:s.Points[1]] {
			r.pen.add(sc.Points[ring[0]:ring[1]], true)
		}
		r.pen.windHoles()
		r.draw(s.Style, true)
	}
}

func (r *Raster) px(x float64) int { return int(math.Round(x * r.scale)) }

// outside tells whether nothing of a shape can show.
func (r *Raster) outside(s *scene.Shape) bool {
	pad := s.Style.Width + 3
	b := s.Box.Inset(-pad)
	c := r.clip()
	return b.Right()*r.scale < float64(c.Min.X) || b.X*r.scale > float64(c.Max.X) ||
		b.Bottom()*r.scale < float64(c.Min.Y) || b.Y*r.scale > float64(c.Max.Y)
}

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
	if s.Style.Fill.A == 0 || y1-y0 < 8 || x1-x0 < 32 {
		r.draw(s.Style, true)
		return
	}
	c := r.clip()
	r.fill(s.Style.Fill, image.Rect(c.Min.X, c.Min.Y, c.Max.X, y0).Intersect(c))
	r.fill(s.Style.Fill, image.Rect(c.Min.X, y1, c.Max.X, c.Max.Y).Intersect(c))
	left, right := int(math.Ceil(x0)), int(math.Floor(x1))
	r.fillRect(image.Rect(left, y0, right, y1).Intersect(c), s.Style.Fill)
	for _, edge := range [2]struct {
		x     int
		cover float64
	}{{left - 1, float64(left) - x0}, {right, x1 - float64(right)}} {
		ink := s.Style.Fill
		ink.A = uint8(float64(ink.A) * edge.cover)
		r.fillRect(image.Rect(edge.x, y0, edge.x+1, y1).Intersect(c), ink)
	}
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
	for i, p := range points {
		x, y := float32(p.X*r.scale-x0), float32(p.Y*r.scale-y0)
		if i == 0 {
			r.filler.MoveTo(x, y)
		} else {
			r.filler.LineTo(x, y)
		}
	}
	r.filler.ClosePath()
}

func (r *Raster) end(c scene.Color) {
	if r.area.Empty() {
		return
	}
	// Through a pointer, so that the interface holds no copy of its own.
	r.colour = c
	r.ink.C = &r.colour
	r.filler.Draw(r.img, r.area, &r.ink, image.Point{})
}

// fillBox fills a rectangle whose edges are snapped to pixels, so that bands
// and bars are crisp.
func (r *Raster) fillBox(b scene.Rect, c scene.Color) {
	area := image.Rect(r.px(b.X), r.px(b.Y), max(r.px(b.Right()), r.px(b.X)+1), max(r.px(b.Bottom()), r.px(b.Y)+1))
	r.fillRect(area.Intersect(r.clip()), c)
}

func (r *Raster) fillRect(area image.Rectangle, c scene.Color) {
	if c.A == 0 || area.Empty() {
		return
	}
	p := premultiplied(c)
	if c.A == 255 {
		fillRGBA(r.img, area, p)
		return
	}
	keep := 255 - uint32(c.A)
	for y := area.Min.Y; y < area.Max.Y; y++ {
		row := r.img.Pix[r.img.PixOffset(area.Min.X, y):r.img.PixOffset(area.Max.X, y)]
		for i := 0; i < len(row); i += 4 {
			over(row[i:i+4:i+4], p, keep)
		}
	}
}

// fillRGBA sets the pixels of an area that lies in the image.
func fillRGBA(img *image.RGBA, area image.Rectangle, c color.RGBA) {
	if area.Empty() {
		return
	}
	first := img.Pix[img.PixOffset(area.Min.X, area.Min.Y):][:4*area.Dx()]
	for i := 0; i < len(first); i += 4 {
		first[i], first[i+1], first[i+2], first[i+3] = c.R, c.G, c.B, c.A
	}
	for y := area.Min.Y + 1; y < area.Max.Y; y++ {
		copy(img.Pix[img.PixOffset(area.Min.X, y):], first)
	}
}

// over composes a premultiplied colour over a pixel; keep is what shows of it.
func over(pixel []uint8, c color.RGBA, keep uint32) {
	pixel[0] = c.R + uint8(uint32(pixel[0])*keep/255)
	pixel[1] = c.G + uint8(uint32(pixel[1])*keep/255)
	pixel[2] = c.B + uint8(uint32(pixel[2])*keep/255)
	pixel[3] = c.A + uint8(uint32(pixel[3])*keep/255)
}

func premultiplied(c scene.Color) color.RGBA {
	a := uint32(c.A)
	return color.RGBA{uint8(uint32(c.R) * a / 255), uint8(uint32(c.G) * a / 255), uint8(uint32(c.B) * a / 255), c.A}
}
