package paint

import (
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"dateline/app/scene"
	"dateline/app/typeface"
	"dateline/assets/fonts"
)

// text writes a line, in as many pieces as it needs fonts.
func (p *pdf) text(s *scene.Shape) {
	f := s.Font
	if f.Turn {
		p.TransformBegin()
		p.TransformRotate(90, s.At.X, s.At.Y)
		defer p.TransformEnd()
	}
	x := s.At.X - [...]float64{0, 0.5, 1}[f.Align]*f.Width(s.Text)
	for _, piece := range pieces(typeface.Visual(s.Text), f.Bold) {
		switch {
		case piece.font == drawn:
			p.outlines(x, s, piece.text)
		case piece.font >= 0:
			p.font(piece.font, f)
			if h := f.Halo; h.A > 0 {
				p.SetDrawColor(int(h.R), int(h.G), int(h.B))
				p.SetAlpha(float64(h.A)/255, "Normal")
				p.SetLineWidth(2 * f.HaloReach())
				p.SetTextRenderingMode(1)
				p.Text(x, s.At.Y, piece.text)
				p.SetTextRenderingMode(0)
			}
			p.SetTextColor(int(s.Style.Fill.R), int(s.Style.Fill.G), int(s.Style.Fill.B))
			p.SetAlpha(float64(s.Style.Fill.A)/255, "Normal")
			p.Text(x, s.At.Y, piece.text)
		default:
			p.boxes(x, s, piece.text)
		}
		x += f.Width(piece.text)
	}
}

// boxes draws an empty box for every letter that no font has.
func (p *pdf) boxes(x float64, s *scene.Shape, text string) {
	size := s.Font.Size
	for _, r := range text {
		w := typeface.Of(r, s.Font.Bold).Advance * size
		if w > 0 {
			p.box(scene.Rect{X: x + size*0.09, Y: s.At.Y - size*0.69, W: w - size*0.18, H: size * 0.66}, 0, scene.Style{Stroke: s.Style.Fill, Width: size * 0.06})
		}
		x += w
	}
}

func (p *pdf) font(i int, f scene.Font) {
	style := ""
	one := fonts.Chain(f.Bold)[i]
	if one.Bold {
		style = "B"
	}
	if !p.added[one.Family+style] {
		p.added[one.Family+style] = true
		p.AddUTF8FontFromBytes(one.Family, style, one.Data)
	}
	p.SetFont(one.Family, style, f.Size)
}

// A piece is a part of a text that one font has; font is -1 where none has it,
// and drawn where it is to be drawn by outlines.
type piece struct {
	font int
	text string
}

// drawn marks letters beyond U+FFFF: the format's writer embeds fonts by 16-bit
// codes, so that emoji become paths and cannot be selected.
const drawn = -2

func pieces(text string, bold bool) []piece {
	var all []piece
	for _, r := range text {
		font := typeface.Of(r, bold).Font
		if r > 0xFFFF && font >= 0 {
			font = drawn
		}
		if n := len(all); n > 0 && all[n-1].font == font {
			all[n-1].text += string(r)
		} else {
			all = append(all, piece{font, string(r)})
		}
	}
	return all
}

// outlines fills the outlines of letters.
func (p *pdf) outlines(x float64, s *scene.Shape, text string) {
	const em = 1000
	unit := s.Font.Size / em / 64
	c := s.Style.Fill
	p.SetFillColor(int(c.R), int(c.G), int(c.B))
	p.SetAlpha(float64(c.A)/255, "Normal")
	for _, r := range text {
		at := func(q fixed.Point26_6) (float64, float64) { return x + float64(q.X)*unit, s.At.Y + float64(q.Y)*unit }
		for _, seg := range outlineOf(glyphKey{letter: r, bold: s.Font.Bold}, fixed.I(em)) {
			x0, y0 := at(seg.Args[0])
			x1, y1 := at(seg.Args[1])
			switch seg.Op {
			case sfnt.SegmentOpMoveTo:
				p.MoveTo(x0, y0)
			case sfnt.SegmentOpLineTo:
				p.LineTo(x0, y0)
			case sfnt.SegmentOpQuadTo:
				p.CurveTo(x0, y0, x1, y1)
			case sfnt.SegmentOpCubeTo:
				x2, y2 := at(seg.Args[2])
				p.CurveBezierCubicTo(x0, y0, x1, y1, x2, y2)
			}
		}
		p.ClosePath()
		p.DrawPath("f")
		x += typeface.Of(r, s.Font.Bold).Advance * s.Font.Size
	}
}
