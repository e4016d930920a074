package scene

import (
	"math"

	"dateline/app/typeface"
)

// Reset empties the scene for a picture of the given size and keeps its memory.
func (s *Scene) Reset(size Point, paper Color) {
	s.Size, s.Paper = size, paper
	s.Lang, s.Title, s.Desc = "", "", ""
	s.Shapes, s.Points, s.Rings = s.Shapes[:0], s.Points[:0], s.Rings[:0]
	s.Marks = append(s.Marks[:0], Mark{})
	s.mark = 0
}

// Begin opens a mark: the shapes that follow belong to it, up to the next Begin
// or End. Marks do not nest.
func (s *Scene) Begin(m Mark) MarkID {
	if len(s.Marks) == 0 {
		s.Marks = append(s.Marks, Mark{})
	}
	s.Marks = append(s.Marks, m)
	s.mark = MarkID(len(s.Marks) - 1)
	return s.mark
}

// End closes the mark: what follows is scenery.
func (s *Scene) End() { s.mark = 0 }

// Rect adds a rectangle, its corners rounded by radius.
func (s *Scene) Rect(box Rect, radius float64, st Style) {
	s.add(Shape{Kind: KindRect, Box: box, Radius: radius, Style: st})
}

// Disc adds a disc.
func (s *Scene) Disc(middle Point, radius float64, st Style) {
	box := Rect{middle.X - radius, middle.Y - radius, 2 * radius, 2 * radius}
	s.add(Shape{Kind: KindDisc, Box: box, Radius: radius, Style: st})
}

// Line adds a straight line.
func (s *Scene) Line(a, b Point, st Style) {
	s.Points = append(s.Points, a, b)
	s.polyline(2, st)
}

// Polyline adds an open line through the points, which are copied.
func (s *Scene) Polyline(points []Point, st Style) {
	if len(points) < 2 {
		return
	}
	s.Points = append(s.Points, points...)
	s.polyline(len(points), st)
}

func (s *Scene) polyline(n int, st Style) {
	end := int32(len(s.Points))
	from := end - int32(n)
	s.add(Shape{Kind: KindPolyline, Box: bounds(s.Points[from:end]), Points: [2]int32{from, end}, Style: st})
}

// Polygon adds an area bounded by one or several rings, filled by the even-odd
// rule; the points are copied and a ring closes by itself.
func (s *Scene) Polygon(st Style, rings ...[]Point) {
	firstRing, firstPoint := int32(len(s.Rings)), int32(len(s.Points))
	for _, ring := range rings {
		if len(ring) < 3 {
			continue
		}
		from := int32(len(s.Points))
		s.Points = append(s.Points, ring...)
		s.Rings = append(s.Rings, [2]int32{from, int32(len(s.Points))})
	}
	if int(firstRing) == len(s.Rings) {
		return
	}
	s.add(Shape{
		Kind: KindPolygon, Box: bounds(s.Points[firstPoint:]),
		Points: [2]int32{firstRing, int32(len(s.Rings))}, Style: st,
	})
}

// Again adds a polygon of another scene in a style of its own.
func (s *Scene) Again(from *Scene, polygon *Shape, st Style) {
	first := int32(len(s.Rings))
	for _, r := range from.Rings[polygon.Points[0]:polygon.Points[1]] {
		start := int32(len(s.Points))
		s.Points = append(s.Points, from.Points[r[0]:r[1]]...)
		s.Rings = append(s.Rings, [2]int32{start, int32(len(s.Points))})
	}
	s.add(Shape{Kind: KindPolygon, Box: polygon.Box, Points: [2]int32{first, int32(len(s.Rings))}, Style: st})
}

// Text adds a line of text whose anchor, by the font's alignment, is at. Letters
// and the accents that follow them are put together where Unicode has them so.
func (s *Scene) Text(at Point, text string, f Font, fill Color) {
	if text == "" {
		return
	}
	text = typeface.Compose(text)
	s.add(Shape{Kind: KindText, Box: TextBox(at, text, f), At: at, Text: text, Font: f, Style: Style{Fill: fill}})
}

// TextBox returns the box that a text covers, from its ascent to its descent.
func TextBox(at Point, text string, f Font) Rect {
	width := f.Width(text)
	ascent, descent := typeface.Ascent*f.Size, typeface.Descent*f.Size
	shift := 0.0
	switch f.Align {
	case Centre:
		shift = width / 2
	case Right:
		shift = width
	}
	if f.Turn {
		return Rect{at.X - ascent, at.Y + shift - width, ascent + descent, width}
	}
	return Rect{at.X - shift, at.Y - ascent, width, ascent + descent}
}

// Width returns the width of a line of text set in f, in points.
func (f Font) Width(text string) float64 { return typeface.Width(text, f.Size, f.Bold) }

// Cut returns the text, shortened with an ellipsis where it is wider than width;
// "" when not even one letter fits.
func (f Font) Cut(text string, width float64) string {
	return typeface.Cut(text, f.Size, f.Bold, width)
}

// Clip opens a group whose shapes show only inside the box; Unclip ends it.
func (s *Scene) Clip(box Rect) { s.Shapes = append(s.Shapes, Shape{Kind: KindClip, Box: box}) }

// Unclip ends the innermost Clip.
func (s *Scene) Unclip() { s.Shapes = append(s.Shapes, Shape{Kind: KindEnd}) }

func (s *Scene) add(sh Shape) {
	sh.Mark = s.mark
	s.Shapes = append(s.Shapes, sh)
}

func bounds(points []Point) Rect {
	x0, y0 := math.Inf(1), math.Inf(1)
	x1, y1 := math.Inf(-1), math.Inf(-1)
	for _, p := range points {
		x0, x1 = min(x0, p.X), max(x1, p.X)
		y0, y1 = min(y0, p.Y), max(y1, p.Y)
	}
	return Rect{x0, y0, x1 - x0, y1 - y0}
}
