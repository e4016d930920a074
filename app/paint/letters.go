package paint

import (
	"image"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"dateline/app/scene"
	"dateline/app/typeface"
)

// A glyphKey names the mask of a letter: at quarters of a pixel, turned or not.
type glyphKey struct {
	letter rune
	bold   bool
	turn   bool
	size   int32 // pixels to the em, in 64ths
	sub    uint8 // the quarter of a pixel at which it stands
}

// A glyphMask is the coverage of a letter about its origin; nil for a blank.
type glyphMask struct {
	mask   *image.Alpha
	origin image.Point // the upper left corner, from the letter's origin
}

// maxGlyphs bounds the cache; a page has some hundred.
const maxGlyphs = 20_000

func (r *Raster) text(s *scene.Shape) {
	if h := s.Font.Halo; h.A > 0 {
		reach := s.Font.HaloReach()
		for k := range 8 {
			angle := float64(k) * math.Pi / 4
			r.letters(s, reach*math.Cos(angle), reach*math.Sin(angle), h)
		}
	}
	r.letters(s, 0, 0, s.Style.Fill)
}

// letters draws a line of text moved by dx, dy points.
func (r *Raster) letters(s *scene.Shape, dx, dy float64, c scene.Color) {
	f := s.Font
	pen := (s.At.X + dx) * r.scale
	base := (s.At.Y + dy) * r.scale
	along, across := &pen, &base
	direction := 1.0
	if f.Turn {
		along, across, direction = &base, &pen, -1
	}
	*along -= direction * [...]float64{0, 0.5, 1}[f.Align] * f.Width(s.Text) * r.scale
	*across = math.Round(*across)
	for _, letter := range typeface.Visual(s.Text) {
		whole := math.Floor(*along)
		sub := uint8((*along - whole) * 4)
		g := r.glyph(glyphKey{letter, f.Bold, f.Turn, int32(f.Size * r.scale * 64), sub})
		if g.mask != nil {
			at := image.Pt(int(whole), int(*across))
			if f.Turn {
				at = image.Pt(int(*across), int(whole))
			}
			r.blend(g, at, c)
		}
		*along += direction * typeface.Of(letter, f.Bold).Advance * f.Size * r.scale
	}
}

// blend paints a colour through a mask.
func (r *Raster) blend(g glyphMask, at image.Point, c scene.Color) {
	at = at.Add(g.origin)
	area := g.mask.Rect.Add(at).Intersect(r.clip())
	for y := area.Min.Y; y < area.Max.Y; y++ {
		cover := g.mask.Pix[g.mask.PixOffset(area.Min.X-at.X, y-at.Y):]
		r.through(cover[:area.Dx()], area.Min.X, y, c)
	}
}

func (r *Raster) glyph(k glyphKey) glyphMask {
	if g, ok := r.glyphs[k]; ok {
		return g
	}
	if r.glyphs == nil || len(r.glyphs) > maxGlyphs {
		r.glyphs = map[glyphKey]glyphMask{}
	}
	g := drawGlyph(k)
	r.glyphs[k] = g
	return g
}

// drawGlyph draws the mask of a letter once.
func drawGlyph(k glyphKey) glyphMask {
	em := fixed.Int26_6(k.size)
	outline := outlineOf(k, em)
	if len(outline) == 0 {
		return glyphMask{}
	}
	shift := float32(k.sub) / 4
	place := func(p fixed.Point26_6) (x, y float32) {
		x, y = float32(p.X)/64, float32(p.Y)/64
		if k.turn {
			return y, -x + shift
		}
		return x + shift, y
	}
	side := int(em.Ceil()*2 + 4) // a letter lies within two ems about its origin
	var filler vector.Rasterizer
	filler.Reset(2*side, 2*side)
	for _, s := range outline {
		var q [3][2]float32
		for i := range s.Args {
			q[i][0], q[i][1] = place(s.Args[i])
			q[i][0] += float32(side)
			q[i][1] += float32(side)
		}
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			filler.ClosePath()
			filler.MoveTo(q[0][0], q[0][1])
		case sfnt.SegmentOpLineTo:
			filler.LineTo(q[0][0], q[0][1])
		case sfnt.SegmentOpQuadTo:
			filler.QuadTo(q[0][0], q[0][1], q[1][0], q[1][1])
		case sfnt.SegmentOpCubeTo:
			filler.CubeTo(q[0][0], q[0][1], q[1][0], q[1][1], q[2][0], q[2][1])
		}
	}
	filler.ClosePath()
	full := image.NewAlpha(image.Rect(0, 0, 2*side, 2*side))
	filler.Draw(full, full.Rect, image.Opaque, image.Point{})
	return trimmed(full, side)
}

// outlineOf returns the outline of a letter, a box for one that no font has.
func outlineOf(k glyphKey, em fixed.Int26_6) sfnt.Segments {
	g := typeface.Of(k.letter, k.bold)
	if g.Font >= 0 {
		var b sfnt.Buffer
		outline, err := typeface.Fonts(k.bold)[g.Font].LoadGlyph(&b, g.Index, em, nil)
		if err != nil {
			return nil
		}
		return outline
	}
	if g.Advance == 0 {
		return nil
	}
	var box sfnt.Segments
	ring := func(inset float64, turn bool) {
		at := func(x, y float64) fixed.Point26_6 {
			return fixed.Point26_6{X: fixed.Int26_6(x * float64(em)), Y: fixed.Int26_6(-y * float64(em))}
		}
		x0, x1, y0, y1 := 0.06+inset, g.Advance-0.06-inset, inset, 0.72-inset
		corners := []fixed.Point26_6{at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1)}
		if turn {
			corners[1], corners[3] = corners[3], corners[1]
		}
		for i, c := range corners {
			op := sfnt.SegmentOpLineTo
			if i == 0 {
				op = sfnt.SegmentOpMoveTo
			}
			box = append(box, sfnt.Segment{Op: op, Args: [3]fixed.Point26_6{c}})
		}
	}
	ring(0, false)
	ring(0.06, true)
	return box
}

// trimmed cuts a mask to what is covered.
func trimmed(full *image.Alpha, side int) glyphMask {
	used := image.Rectangle{}
	for y := range full.Rect.Dy() {
		for x := range full.Rect.Dx() {
			if full.AlphaAt(x, y).A > 0 {
				used = used.Union(image.Rect(x, y, x+1, y+1))
			}
		}
	}
	if used.Empty() {
		return glyphMask{}
	}
	small := image.NewAlpha(image.Rect(0, 0, used.Dx(), used.Dy()))
	for y := range used.Dy() {
		copy(small.Pix[y*small.Stride:], full.Pix[full.PixOffset(used.Min.X, used.Min.Y+y):][:used.Dx()])
	}
	return glyphMask{small, used.Min.Sub(image.Pt(side, side))}
}
