// Package chart draws events as charts: over time, meetings by place,
// and the days between meetings. They are plots of gonum, recorded into a scene.
package chart

import (
	"context"
	"image/color"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/recorder"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// A Spec says what to draw and where.
type Spec struct {
	Box     scene.Rect
	Text    float64 // the size of body text, in points
	Theme   theme.Theme
	Subject *figure.Subject
	view.View
	Key bool // explain the colours below the subtitle; else a legend does so elsewhere
}

// A Content is a chart's bars and what is written about them.
type Content struct {
	kind       int // the row in kinds, from 1 on; 0 for nothing
	subtitle   string
	bars       []bar
	xs, ys     []plot.Tick
	xMax, yMax float64
	counted    bool // ys are numbers, of which some may be left out where it is low
	xLabel     string
	yLabel     string
}

// A bar is a rectangle in the units of the axes.
type bar struct {
	x0, x1, y0, y1 float64
	hue            scene.Color
	texture        texture
	mark           scene.Mark
	label          string // written behind its end, "" for none
}

// kinds is the table of charts.
var kinds = []struct {
	name string
	make func(context.Context, Spec) Content
	key  func(*figure.Subject, theme.Theme) []figure.Entry // what its colours mean; nil where they mean nothing
}{
	{"status", overTime, Textures},
	{"places", byPlace, nil},
	{"gaps", gaps, nil},
}

// Names lists the charts.
func Names() []string {
	var names []string
	for _, k := range kinds {
		names = append(names, k.name)
	}
	return names
}

// Draw adds the chart of a view with its title and subtitle to a scene.
func Draw(sc *scene.Scene, s Spec) { Make(context.Background(), s).Draw(sc, s) }

// Make counts what the chart of a view shows. Of a million events it takes some tens of
// milliseconds, so that it may be done away from the window's thread. Soon after ctx ends it
// returns what is worth nothing.
func Make(ctx context.Context, s Spec) Content {
	for i := range kinds {
		if kinds[i].name == s.Chart {
			c := kinds[i].make(ctx, s)
			c.kind = i + 1
			return c
		}
	}
	return Content{}
}

// Draw adds the chart to a scene; the spec is that of Make, but that its box may be
// another by now. The zero Content draws nothing.
func (c Content) Draw(sc *scene.Scene, s Spec) {
	if c.kind == 0 {
		return
	}
	k := kinds[c.kind-1]
	box := heading(sc, s, translations.Say(s.Subject.Lang, k.name), c.subtitle)
	if s.Key && k.key != nil {
		entries := k.key(s.Subject, s.Theme)
		_, box = box.CutTop(figure.Legend(sc, box, s.Text*0.88, s.Theme, entries))
	}
	if len(c.bars) == 0 {
		sc.Text(box.Middle(), translations.Say(s.Subject.Lang, "no events"),
			scene.Font{Size: s.Text * 1.3, Align: scene.Centre}, s.Theme.Muted)
		return
	}
	drawPlot(sc, s, c, box)
}

func heading(sc *scene.Scene, s Spec, title, subtitle string) scene.Rect {
	box := s.Box
	bold, plain := scene.Font{Size: s.Text * 1.15, Bold: true}, scene.Font{Size: s.Text * 0.9}
	sc.Text(scene.Pt(box.X, box.Y+bold.Size), bold.Cut(title, box.W), bold, s.Theme.Ink)
	_, box = box.CutTop(bold.Size * 1.5)
	for _, line := range figure.Wrap(subtitle, plain, box.W, 3) {
		sc.Text(scene.Pt(box.X, box.Y+plain.Size), line, plain, s.Theme.Muted)
		_, box = box.CutTop(plain.Size * 1.4)
	}
	_, box = box.CutTop(s.Text * 0.6)
	return box
}

func drawPlot(sc *scene.Scene, s Spec, c Content, box scene.Rect) {
	p := plot.New()
	p.BackgroundColor = color.Transparent
	p.X.Min, p.X.Max, p.Y.Min, p.Y.Max = 0, c.xMax, 0, c.yMax
	if c.counted {
		c.ys = thinned(c.ys, max(2, int(box.H/(s.Text*2.2))))
	}
	p.X.Tick.Marker, p.Y.Tick.Marker = plot.ConstantTicks(c.xs), plot.ConstantTicks(c.ys)
	p.X.Label.Text, p.Y.Label.Text = c.xLabel, c.yLabel
	for _, axis := range []*plot.Axis{&p.X, &p.Y} {
		dress(axis, s)
	}
	r := recorder.New(sc, box)
	p.Add(bars{c.bars, r, s})
	p.Draw(draw.New(r))
}

// thinned leaves out ticks between the first and the last, evenly, until there are
// no more than most.
func thinned(ticks []plot.Tick, most int) []plot.Tick {
	gaps := len(ticks) - 1
	for every := 1; every <= gaps; every++ {
		if gaps%every == 0 && gaps/every+1 <= most {
			var kept []plot.Tick
			for i := 0; i <= gaps; i += every {
				kept = append(kept, ticks[i])
			}
			return kept
		}
	}
	return ticks
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

// bars draws the bars; it knows the recorder, so that each becomes a mark.
type bars struct {
	list []bar
	rec  *recorder.Canvas
	spec Spec
}

var _ plot.Plotter = bars{}

// Plot implements plot.Plotter.
func (b bars) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for _, one := range b.list {
		lower := b.rec.Place(vg.Point{X: x(one.x0), Y: y(one.y0)})
		upper := b.rec.Place(vg.Point{X: x(one.x1), Y: y(one.y1)})
		box := scene.Rect{X: lower.X, Y: upper.Y, W: max(1, upper.X-lower.X), H: max(1, lower.Y-upper.Y)}
		b.rec.Begin(one.mark)
		one.texture.draw(b.rec.Scene, box, one.hue)
		set := scene.Font{Size: b.spec.Text * 0.88, Bold: true}
		b.rec.Text(scene.Pt(box.Right()+b.spec.Text*0.4, box.Middle().Y+set.Size*0.36), one.label, set, b.spec.Theme.Ink)
		b.rec.End()
	}
}
