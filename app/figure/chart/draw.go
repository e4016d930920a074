package chart

import (
	"image/color"
	"slices"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"dateline/app/recorder"
	"dateline/app/scene"
)

// drawPlot draws the bars and their axes into a box, and returns how far down they reach.
func drawPlot(sc *scene.Scene, s Spec, c Content, box scene.Rect) (bottom float64) {
	if c.rows > 0 {
		const tallest = 5 // text sizes a row; the axis below takes two
		box.H = min(box.H, s.Text*(tallest*float64(c.rows)+4))
	}
	if c.sheet {
		box.H = min(box.H, box.W/c.xMax*tallCell*c.yMax+4*s.Text)
	}
	p := plot.New()
	p.BackgroundColor = color.Transparent
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 0, c.xMax, 0, c.yMax
	switch {
	case c.counted && box.H < s.Text*lowest:
		c.ys = nil // one would lie upon the other
	case c.counted:
		c.ys = thinned(c.ys, max(2, int(box.H/(s.Text*2.2))))
	}
	if c.numbered {
		c.xs = thinned(c.xs, max(2, s.numbersAcross(c.xs, box.W*plotPart)))
	}
	p.X.Tick.Marker, p.Y.Tick.Marker = plot.ConstantTicks(c.xs), plot.ConstantTicks(c.ys)
	p.X.Label.Text, p.Y.Label.Text = c.xLabel, c.yLabel
	if c.rows > 0 && !c.titled(s) {
		p.X.Label.Text = ""
	}
	for _, axis := range []*plot.Axis{&p.X, &p.Y} {
		dress(axis, s)
	}
	p.Y.Tick.Label.Handler = recorder.TextHandler{Beside: true}
	if s.Across != [2]float64{} && c.shown[0] < c.shown[1] {
		p.X.Min, p.X.Max = c.shown[0], c.shown[1] // a period that begins before the window is cut
		box = across(p, s, box)
	}
	if len(c.pointed) > 0 {
		of := p.DataCanvas(draw.New(recorder.New(&scene.Scene{}, box)))
		p.Y.Max += c.headroom(s, float64(of.Max.X-of.Min.X), float64(of.Max.Y-of.Min.Y))
	}
	if len(c.sums) > 0 {
		p.Y.Max *= 1 + sumRoom*s.Text/max(box.H, 1)
	}
	r, begin := recorder.New(sc, box), len(sc.Shapes)
	p.Add(bars{c, r, s})
	p.Draw(draw.New(r))
	for i := range sc.Shapes[begin:] {
		sh := &sc.Shapes[begin+i]
		sh.Tick = c.shown != [2]float64{} && sh.Mark == 0 && sh.Kind == scene.KindText && slices.ContainsFunc(c.xs, func(t plot.Tick) bool { return t.Label != "" && t.Label == sh.Text })
	}
	sc.GiveWay(begin)
	return box.Bottom()
}

// tallCell is how much higher than wide the cells of a calendar are at the most, and mostCells how many
// it has at the most for the empty ones to show.
const (
	tallCell  = 1.5
	mostCells = 4000
)

// lowest is the height of a plot that has numbers at its side, in sizes of its text: below it stand
// two rows of dates.
const lowest = 5.5

// sumRoom is how much room the numbers above bars take, in text sizes.
const sumRoom = 1.6

// plotPart is how much of its box a plot of rows has beside their names, at the least.
const plotPart = 0.55

// numbersAcross is how many of some numbers stand side by side in a width.
func (s Spec) numbersAcross(ticks []plot.Tick, width float64) int {
	set, widest := scene.Font{Size: s.Text * 0.88}, 0.0
	for _, t := range ticks {
		widest = max(widest, set.Width(t.Label))
	}
	return int(width / (widest + s.Text))
}

// across returns the box in which the bars of a plot go from and to what is asked for: beside
// them stand the letters of its axes.
func across(p *plot.Plot, s Spec, box scene.Rect) scene.Rect {
	for range 2 { // where they have less room, other letters may stand
		of := p.DataCanvas(draw.New(recorder.New(&scene.Scene{}, box)))
		left, right := s.Across[0]-float64(of.Min.X), s.Across[1]+box.W-float64(of.Max.X)
		box.X, box.W = left, right-left
	}
	return box
}

// thinned leaves out ticks, evenly from the first on, until there are no more than most. Where two
// are left they are the ends; else three tell more than both ends do.
func thinned(ticks []plot.Tick, most int) []plot.Tick {
	gaps := len(ticks) - 1
	every := max(1, gaps)
	if most > 2 {
		for every = 1; gaps/every+1 > most; every++ {
		}
		for even := every; even <= gaps/2; even++ {
			if gaps%even == 0 { // it ends with the last
				every = even
				break
			}
		}
	}
	var kept []plot.Tick
	for i := 0; i <= gaps; i += every {
		kept = append(kept, ticks[i])
	}
	return kept
}

// dress sets an axis in our letters and colours.
func dress(axis *plot.Axis, s Spec) {
	for _, st := range []*text.Style{&axis.Label.TextStyle, &axis.Tick.Label} {
		st.Handler = recorder.TextHandler{}
		st.Color = s.Theme.Muted
		st.Font.Size = vg.Length(s.Text * 0.88)
	}
	axis.LineStyle = draw.LineStyle{Color: s.Theme.Muted, Width: 1}
	axis.Tick.LineStyle = draw.LineStyle{Color: s.Theme.Faint, Width: 1}
	axis.Tick.Length = vg.Length(s.Text * 0.35)
	axis.Padding = 0
	axis.Label.Padding = vg.Length(s.Text * 0.4)
}

// bars draws what a chart shows; it knows the recorder, so that each bar becomes a mark.
type bars struct {
	Content
	rec  *recorder.Canvas
	spec Spec
}

var _ plot.Plotter = bars{}

// Plot implements plot.Plotter.
func (b bars) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	at := func(dx, dy float64) scene.Point { return b.rec.Place(vg.Point{X: x(dx), Y: y(dy)}) }
	if b.sheet && b.xMax*b.yMax <= mostCells {
		b.cells(at)
	}
	for _, one := range b.heads {
		b.head(one, at)
	}
	for _, one := range b.bars {
		if one.x1 < p.X.Min || one.x1 == p.X.Min && one.x0 < one.x1 || one.x0 >= p.X.Max {
			continue
		}
		lower, upper := at(max(one.x0, p.X.Min), one.y0), at(min(one.x1, p.X.Max), one.y1)
		box := scene.Rect{X: lower.X, Y: upper.Y, W: max(1, upper.X-lower.X), H: max(1, lower.Y-upper.Y)}
		b.rec.Begin(one.mark)
		b.fill(one, box)
		b.label(one, box)
		b.rec.End()
	}
	for _, one := range b.pointed {
		b.point(one, p.X.Min, p.X.Max, float64(c.Max.X-c.Min.X), at)
	}
	for _, one := range b.sums {
		if foot := at(one.x, b.yMax); one.x > p.X.Min && one.x < p.X.Max {
			b.rec.Text(scene.Pt(foot.X, foot.Y-b.spec.Text*0.3), one.label, scene.Font{Size: b.spec.Text * footText, Align: scene.Centre}, b.spec.Theme.Muted)
		}
	}
	for _, edge := range b.rules {
		if edge <= p.X.Min || edge >= p.X.Max {
			continue // the axis ends there
		}
		b.rec.Gridline(at(edge, b.yMax), at(edge, 0), scene.Style{Stroke: b.spec.Theme.Muted, Width: 1, Dash: scene.Dash{On: 2, Off: 3}})
	}
}

// fill draws a bar: a thin one in one quiet colour with its texture, that which the headline names in the colour of letters.
func (b bars) fill(one bar, box scene.Rect) {
	if !b.quiet {
		one.texture.draw(b.rec.Scene, box, one.hue)
		return
	}
	hue, middle := b.spec.Theme.Muted, (one.x0+one.x1)/2
	if slices.ContainsFunc(b.pointed, func(p pointed) bool { return p.x0 < middle && middle < p.x1 }) {
		hue = b.spec.Theme.Ink
	}
	one.texture.draw(b.rec.Scene, box, hue)
}

// head writes the name of a column just above it, and draws the line below it under its cells.
func (b bars) head(one head, at func(dx, dy float64) scene.Point) {
	from := at(one.x, one.y)
	if one.down < one.y-1 {
		b.rec.Scene.Line(at(one.x+0.5, one.y), at(one.x+0.5, one.down), scene.Style{Stroke: b.spec.Theme.Faint, Width: 1})
	}
	b.rec.Text(scene.Pt(from.X+b.spec.Text*0.3, from.Y-b.spec.Text*0.3), one.words, scene.Font{Size: b.spec.Text * 0.88}, b.spec.Theme.Muted)
}

// cells draws the cells of a calendar, also those in which nothing falls.
func (b bars) cells(at func(dx, dy float64) scene.Point) {
	for column := range int(b.xMax) {
		for row := range int(b.yMax) {
			lower, upper := at(float64(column)+0.04, float64(row)+0.06), at(float64(column)+0.96, float64(row)+0.94)
			b.rec.Scene.Rect(scene.Rect{X: lower.X, Y: upper.Y, W: upper.X - lower.X, H: lower.Y - upper.Y}, 0, scene.Style{Stroke: b.spec.Theme.Faint, Width: 0.6})
		}
	}
}

// label writes the label of a bar behind its end; or in its middle, where there is room.
func (b bars) label(one bar, box scene.Rect) {
	set := scene.Font{Size: b.spec.Text * 0.88, Bold: true}
	if !one.within {
		b.rec.Text(scene.Pt(box.Right()+b.spec.Text*0.4, box.Middle().Y+set.Size*0.36), one.label, set, b.spec.Theme.Ink)
		return
	}
	set.Bold, set.Align = false, scene.Centre
	if set.Width(one.label) <= box.W-2 && set.Size <= box.H {
		b.rec.Text(scene.Pt(box.Middle().X, box.Middle().Y+set.Size*0.36), one.label, set, b.spec.Theme.On(one.hue))
	}
}
