// Package recorder is a canvas of gonum's vg that records what is drawn on it into
// a scene, so that charts share fonts, painters and hit tests with the rest.
package recorder

import (
	"image"
	"image/color"
	"math"
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"

	"dateline/app/scene"
	"dateline/app/typeface"
)

// A Canvas records what is drawn on it into its scene. A vg point is a point of the
// scene. Pictures are not recorded: no chart has one.
type Canvas struct {
	*scene.Scene
	box   scene.Rect
	now   pencil
	saved []pencil
	path  []scene.Point
}

var (
	_ vg.CanvasSizer = (*Canvas)(nil)
	_ text.Handler   = TextHandler{}
)

// A pencil is the state that Push saves.
type pencil struct {
	width  float64
	dash   scene.Dash
	colour scene.Color
	// The transform from the canvas to the box: x' = a·x + c·y + e, y' = b·x + d·y + f.
	a, b, c, d, e, f float64
}

// New returns a canvas over a box of a scene. The canvas counts upwards
// from the lower left corner of the box, as vg does.
func New(sc *scene.Scene, box scene.Rect) *Canvas {
	return &Canvas{Scene: sc, box: box, now: pencil{width: 1, colour: scene.Color{A: 255}, a: 1, d: -1, e: box.X, f: box.Bottom()}}
}

// Size returns the size of the box.
func (r *Canvas) Size() (x, y vg.Length) { return vg.Length(r.box.W), vg.Length(r.box.H) }

// SetLineWidth implements vg.Canvas.
func (r *Canvas) SetLineWidth(w vg.Length) { r.now.width = float64(w) }

// SetLineDash implements vg.Canvas; of the pattern the first pair counts.
func (r *Canvas) SetLineDash(pattern []vg.Length, _ vg.Length) {
	r.now.dash = scene.Dash{}
	if len(pattern) > 1 {
		r.now.dash = scene.Dash{On: float64(pattern[0]), Off: float64(pattern[1])}
	}
}

// SetColor implements vg.Canvas.
func (r *Canvas) SetColor(c color.Color) {
	r.now.colour = scene.Color{A: 255}
	if c != nil {
		r.now.colour = color.NRGBAModel.Convert(c).(color.NRGBA)
	}
}

// Rotate implements vg.Canvas.
func (r *Canvas) Rotate(rad float64) {
	sin, cos := math.Sincos(rad)
	n := r.now
	r.now.a, r.now.b = n.a*cos+n.c*sin, n.b*cos+n.d*sin
	r.now.c, r.now.d = n.c*cos-n.a*sin, n.d*cos-n.b*sin
}

// Translate implements vg.Canvas.
func (r *Canvas) Translate(pt vg.Point) {
	p := r.Place(pt)
	r.now.e, r.now.f = p.X, p.Y
}

// Scale implements vg.Canvas.
func (r *Canvas) Scale(x, y float64) {
	r.now.a, r.now.b, r.now.c, r.now.d = r.now.a*x, r.now.b*x, r.now.c*y, r.now.d*y
}

// Push implements vg.Canvas.
func (r *Canvas) Push() { r.saved = append(r.saved, r.now) }

// Pop implements vg.Canvas.
func (r *Canvas) Pop() {
	if n := len(r.saved); n > 0 {
		r.now, r.saved = r.saved[n-1], r.saved[:n-1]
	}
}

// Stroke implements vg.Canvas.
func (r *Canvas) Stroke(p vg.Path) {
	if r.now.width <= 0 {
		return
	}
	st := scene.Style{Stroke: r.now.colour, Width: r.now.width, Dash: r.now.dash}
	r.flatten(p, func(points []scene.Point) { r.Polyline(points, st) })
}

// Fill implements vg.Canvas.
func (r *Canvas) Fill(p vg.Path) {
	r.flatten(p, func(points []scene.Point) { r.Polygon(scene.Style{Fill: r.now.colour}, points) })
}

// FillString implements vg.Canvas. Text is set level, or upwards when the
// canvas is turned a quarter to the left.
func (r *Canvas) FillString(f font.Face, pt vg.Point, s string) {
	if f.Font.Size <= 0 {
		return
	}
	set := scene.Font{Size: float64(f.Font.Size), Bold: f.Font.Weight >= xfont.WeightBold, Turn: r.now.b < -0.5}
	r.Text(r.Place(pt), s, set, r.now.colour)
}

// DrawImage implements vg.Canvas; it records nothing.
func (r *Canvas) DrawImage(vg.Rectangle, image.Image) {}

// Place returns where a point of the canvas lies in the scene.
func (r *Canvas) Place(p vg.Point) scene.Point {
	x, y := float64(p.X), float64(p.Y)
	return scene.Pt(r.now.a*x+r.now.c*y+r.now.e, r.now.b*x+r.now.d*y+r.now.f)
}

// flatten calls each for every run of a path, its arcs and curves as chords.
func (r *Canvas) flatten(p vg.Path, each func([]scene.Point)) {
	r.path = r.path[:0]
	end := func() {
		if len(r.path) > 1 {
			each(r.path)
		}
		r.path = r.path[:0]
	}
	var last vg.Point
	add := func(q vg.Point) { last, r.path = q, append(r.path, r.Place(q)) }
	for _, c := range p {
		switch c.Type {
		case vg.MoveComp:
			end()
			add(c.Pos)
		case vg.LineComp:
			add(c.Pos)
		case vg.ArcComp:
			n := int(math.Ceil(math.Abs(c.Angle)/(math.Pi/16))) + 1
			for i := range n + 1 {
				sin, cos := math.Sincos(c.Start + c.Angle*float64(i)/float64(n))
				add(vg.Point{X: c.Pos.X + c.Radius*vg.Length(cos), Y: c.Pos.Y + c.Radius*vg.Length(sin)})
			}
		case vg.CurveComp:
			from := last
			for i := 1; i <= 12; i++ {
				add(bezier(from, c.Control, c.Pos, float64(i)/12))
			}
		case vg.CloseComp:
			if len(r.path) > 0 {
				r.path = append(r.path, r.path[0])
			}
			end()
		}
	}
	end()
}

// bezier is the point at t of a quadratic or cubic curve (P. de Casteljau).
func bezier(from vg.Point, control []vg.Point, to vg.Point, t float64) vg.Point {
	points := append(append([]vg.Point{from}, control...), to)
	for n := len(points) - 1; n > 0; n-- {
		for i := range n {
			points[i] = points[i].Add(points[i+1].Sub(points[i]).Scale(vg.Length(t)))
		}
	}
	return points[0]
}

// A TextHandler measures and draws a chart's text in the bundled fonts.
type TextHandler struct {
	Beside bool // an upright axis: gonum lifts its labels by the descent of the font, so that they stand above their ticks
}

// Cache implements text.Handler; nothing is looked up in it.
func (TextHandler) Cache() *font.Cache { return font.DefaultCache }

// Extents implements text.Handler. Beside an upright axis the descent is none, which undoes the
// lift.
func (h TextHandler) Extents(f font.Font) font.Extents {
	e := extents(f)
	if h.Beside {
		e.Descent = 0
	}
	return e
}

func extents(f font.Font) font.Extents {
	return font.Extents{
		Ascent:  f.Size * typeface.Ascent,
		Descent: f.Size * typeface.Descent,
		Height:  f.Size * (typeface.Ascent + typeface.Descent),
	}
}

// Lines implements text.Handler.
func (TextHandler) Lines(s string) []string { return strings.Split(strings.TrimRight(s, "\n"), "\n") }

// Box implements text.Handler.
func (h TextHandler) Box(s string, f font.Font) (width, height, depth vg.Length) {
	e := extents(f)
	return vg.Length(typeface.Width(s, float64(f.Size), f.Weight >= xfont.WeightBold)), e.Ascent, e.Descent
}

// Draw implements text.Handler: the lines stand one below the other about pt,
// as the style's alignment says.
func (h TextHandler) Draw(c vg.Canvas, s string, style text.Style, pt vg.Point) {
	s = strings.TrimRight(s, "\n")
	if s == "" {
		return
	}
	c.Push()
	defer c.Pop()
	c.SetColor(style.Color)
	c.Translate(pt)
	if style.Rotation != 0 {
		c.Rotate(style.Rotation)
	}
	e := h.Extents(style.Font)
	y := vg.Length(float64(style.YAlign)) * style.Height(s)
	for i, line := range h.Lines(s) {
		x := vg.Length(float64(style.XAlign)) * style.Width(line)
		baseline := y + style.Height(s) - e.Ascent - vg.Length(i)*e.Height
		c.FillString(font.Face{Font: style.Font}, vg.Point{X: x, Y: baseline}, line)
	}
}
