package page

import (
	"math"

	"dateline/app/scene"
	"dateline/assets/translations"
)

// A tool is a button above the map or in its play bar. It does what a key does, so that
// one table says what that is.
type tool struct {
	Chord string // of the key
	Words string // a key of the translations
	sign  func(sc *scene.Scene, box scene.Rect, st scene.Style)
}

// mapTools are the buttons above the map, from the left.
var mapTools = []tool{
	{"v", "play map", signPlay},
	{"L", "lasso", signLasso},
	{"I", "only the map", signFrame},
	{"M", "measure", signMeasure},
	{"P", "place by hand", signPin},
	{"V", "projection", signGlobe},
}

// headHeight is that of the row above the map, in text sizes.
const headHeight = 2.0

// drawTools draws the head of the map: what it is, or what the story says of the moment
// that is played, and its buttons; words beside the signs where there is room for all.
func (b *Board) drawTools(sc *scene.Scene, box scene.Rect, s BoardSpec) {
	if box.Empty() {
		return
	}
	say := func(key string) string { return translations.Say(s.Subject.Lang, key) }
	h := s.headingOf(sc, box)
	h.filling(lowers[theMap].Name)
	if b.standing.left == none {
		h.pairing(false)
	}
	plain := h.small()
	baseline := h.base()
	title := say("view map")
	if s.Playing != nil {
		title = s.Playing.Says
	}
	route := s.route(b.routed())
	side := s.Text * 1.5
	room := h.right - box.X - h.bold().Width(title) - s.Text*2
	if route.says != "" {
		room -= plain.Width(say(route.before)+" "+route.says) + s.Text*2
	}
	worded := 0.0
	for _, t := range mapTools {
		worded += side + plain.Width(say(t.Words)) + s.Text*1.1
	}
	wide := worded <= room && s.Playing == nil // the buttons stay where they are while the words change
	x := h.right - float64(len(mapTools))*(side+s.Text*0.3)
	if wide {
		x = h.right - worded
	}
	h.right = x - s.Text*0.6
	tabbed := b.standing.right == theMap && s.Room.Full == "" // then a tab says what it is
	if !tabbed || s.Playing != nil {
		h.title(title)
	}
	if s.Playing == nil {
		h.words(route)
	}
	for _, t := range mapTools {
		w := side
		if wide {
			w += plain.Width(say(t.Words)) + s.Text*0.6
		}
		area := scene.Rect{X: x, Y: box.Middle().Y - side*0.6, W: w, H: side * 1.2}
		ink := s.button(sc, area, t, t.Chord == s.Tool || t.Chord == "v" && s.Playing != nil)
		t.sign(sc, scene.Rect{X: x, Y: box.Middle().Y - side/2, W: side, H: side}.Inset(side*0.2), scene.Style{Stroke: ink, Fill: ink, Width: max(1, s.Text*0.1)})
		if wide {
			sc.Text(scene.Pt(x+side, baseline-s.Text*0.03), say(t.Words), plain, ink)
		}
		sc.End()
		x += w + s.Text*0.3
		if wide {
			x += s.Text * 0.2
		}
	}
}

// button begins the mark of a button and draws what lies behind its sign; it returns the
// colour of the sign. The caller ends the mark.
func (s BoardSpec) button(sc *scene.Scene, area scene.Rect, t tool, lit bool) scene.Color {
	sc.Begin(scene.Mark{Kind: scene.MarkButton, ID: t.Chord, Title: translations.Say(s.Subject.Lang, t.Words), Desc: translations.Say(s.Subject.Lang, "by key", t.Chord)})
	fill, ink := s.Theme.Paper, s.Theme.Muted
	if lit {
		fill, ink = s.Theme.Select, s.Theme.Ink
	}
	sc.Rect(area, 4, scene.Style{Fill: fill})
	return ink
}

func signPlay(sc *scene.Scene, b scene.Rect, st scene.Style) {
	sc.Polygon(scene.Style{Fill: st.Fill}, []scene.Point{{X: b.X + b.W*0.15, Y: b.Y}, {X: b.Right(), Y: b.Middle().Y}, {X: b.X + b.W*0.15, Y: b.Bottom()}})
}

func signPause(sc *scene.Scene, b scene.Rect, st scene.Style) {
	w := b.W * 0.3
	sc.Rect(scene.Rect{X: b.X + b.W*0.1, Y: b.Y, W: w, H: b.H}, 1, scene.Style{Fill: st.Fill})
	sc.Rect(scene.Rect{X: b.Right() - b.W*0.1 - w, Y: b.Y, W: w, H: b.H}, 1, scene.Style{Fill: st.Fill})
}

// signStep is an arrow head against a bar; forward or back.
func signStep(back bool) func(*scene.Scene, scene.Rect, scene.Style) {
	return func(sc *scene.Scene, b scene.Rect, st scene.Style) {
		flip := func(x float64) float64 {
			if back {
				return b.X + b.Right() - x
			}
			return x
		}
		sc.Polygon(scene.Style{Fill: st.Fill}, []scene.Point{{X: flip(b.X + b.W*0.1), Y: b.Y + b.H*0.1}, {X: flip(b.X + b.W*0.7), Y: b.Middle().Y}, {X: flip(b.X + b.W*0.1), Y: b.Bottom() - b.H*0.1}})
		bar := flip(b.X + b.W*0.85)
		sc.Line(scene.Pt(bar, b.Y+b.H*0.1), scene.Pt(bar, b.Bottom()-b.H*0.1), scene.Style{Stroke: st.Stroke, Width: st.Width * 1.5})
	}
}

// around returns points of an ellipse in a box, from one part of the turn to another.
func around(b scene.Rect, from, to float64) []scene.Point {
	const steps = 24
	line := make([]scene.Point, steps+1)
	m := b.Middle()
	for i := range line {
		sin, cos := math.Sincos(2 * math.Pi * (from + (to-from)*float64(i)/steps))
		line[i] = scene.Pt(m.X+cos*b.W/2, m.Y+sin*b.H/2)
	}
	return line
}

func signLoop(sc *scene.Scene, b scene.Rect, st scene.Style) {
	line := around(b.Inset(b.W*0.06), -0.12, 0.72)
	sc.Polyline(line, scene.Style{Stroke: st.Stroke, Width: st.Width})
	p, r := line[0], b.W*0.22
	sc.Polygon(scene.Style{Fill: st.Fill}, []scene.Point{{X: p.X - r, Y: p.Y}, {X: p.X + r, Y: p.Y}, {X: p.X, Y: p.Y + r*1.2}})
}

func signLasso(sc *scene.Scene, b scene.Rect, st scene.Style) {
	loop, _ := b.CutTop(b.H * 0.7)
	sc.Polyline(around(loop, 0, 1), scene.Style{Stroke: st.Stroke, Width: st.Width, Dash: scene.Dash{On: b.W * 0.2, Off: b.W * 0.1}})
	sc.Line(scene.Pt(b.X+b.W*0.35, b.Y+b.H*0.68), scene.Pt(b.X+b.W*0.2, b.Bottom()), scene.Style{Stroke: st.Stroke, Width: st.Width})
}

func signFrame(sc *scene.Scene, b scene.Rect, st scene.Style) {
	sc.Rect(scene.Rect{X: b.X, Y: b.Y + b.H*0.1, W: b.W, H: b.H * 0.8}, 1, scene.Style{Stroke: st.Stroke, Width: st.Width})
	sc.Disc(b.Middle(), b.W*0.14, scene.Style{Fill: st.Fill})
}

func signMeasure(sc *scene.Scene, b scene.Rect, st scene.Style) {
	line := scene.Style{Stroke: st.Stroke, Width: st.Width}
	a, z := scene.Pt(b.X, b.Bottom()-b.H*0.15), scene.Pt(b.Right(), b.Y+b.H*0.15)
	sc.Line(a, z, line)
	for _, p := range [2]scene.Point{a, z} {
		sc.Disc(p, b.W*0.13, scene.Style{Fill: st.Fill})
	}
}

func signPin(sc *scene.Scene, b scene.Rect, st scene.Style) {
	head := scene.Pt(b.Middle().X, b.Y+b.H*0.32)
	sc.Polygon(scene.Style{Fill: st.Fill}, []scene.Point{{X: head.X - b.W*0.26, Y: head.Y + b.H*0.16}, {X: head.X + b.W*0.26, Y: head.Y + b.H*0.16}, {X: head.X, Y: b.Bottom()}})
	sc.Disc(head, b.W*0.3, scene.Style{Fill: st.Fill})
}

func signGlobe(sc *scene.Scene, b scene.Rect, st scene.Style) {
	line := scene.Style{Stroke: st.Stroke, Width: st.Width * 0.9}
	sc.Disc(b.Middle(), b.W/2, line)
	sc.Polyline(around(scene.Rect{X: b.X + b.W*0.28, Y: b.Y, W: b.W * 0.44, H: b.H}, 0, 1), line)
	sc.Line(scene.Pt(b.X, b.Middle().Y), scene.Pt(b.Right(), b.Middle().Y), line)
}

func signClose(sc *scene.Scene, b scene.Rect, st scene.Style) {
	b = b.Inset(b.W * 0.15)
	line := scene.Style{Stroke: st.Stroke, Width: st.Width * 1.2}
	sc.Line(scene.Pt(b.X, b.Y), scene.Pt(b.Right(), b.Bottom()), line)
	sc.Line(scene.Pt(b.X, b.Bottom()), scene.Pt(b.Right(), b.Y), line)
}
