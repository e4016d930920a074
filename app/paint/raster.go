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
	mask   image.Alpha // of the filler, over area
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
	case scene.KindImage:
		r.image(s)
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
	case scene.KindHatch:
		r.hatch(s)
	case scene.KindPolyline:
		points := sc.Points[s.Points[0]:s.Points[1]]
		if len(points) == 2 && r.straight(points[0], points[1], s.Style) {
			return
		}
		r.pen.reset()
		r.pen.add(points, false)
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
