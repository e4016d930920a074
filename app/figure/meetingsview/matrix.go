package meetingsview

import (
	"strconv"
	"strings"

	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

func itoa(n int) string { return strconv.Itoa(n) }

// asks writes the filter that keeps the events of some actors together.
func (c Content) asks(actors ...string) string {
	f := timeline.Filter{}
	for _, id := range actors {
		f = f.And(timeline.Term{Field: "actor", Values: []string{id}}.Expr())
	}
	if !c.any {
		f = f.And(timeline.Term{Field: "type", Values: []string{timeline.Meeting.String()}}.Expr())
	}
	return f.String()
}

// shades are how far the colours of cells are from the paper: letters can be read on each.
var shades = [...]float64{0.14, 0.22, 0.3, 0.38, 0.84, 0.92, 1}

// drawMatrix draws how often each of the lines met each other, in rows beside them; the names
// of its columns run upwards.
//
//	Ann ───●──●───  ·  2  1
//	Bo  ───●──────  2  ·
//	Cy  ──────●───  1     ·
func (c Content) drawMatrix(sc *scene.Scene, s Spec, f frame) {
	font := scene.Font{Size: s.Text * 0.85}
	most := 1
	for _, p := range c.pairs {
		most = max(most, p.times)
	}
	for i, name := range c.actors {
		x := f.matrix.X + f.cell*(float64(i)+0.5)
		turned := scene.Font{Size: s.Text * 0.85, Turn: true}
		sc.Text(scene.Pt(x+turned.Size*0.36, f.matrix.Y-s.Text*0.4), turned.Cut(s.Subject.ActorName(name), f.names), turned, s.Theme.Muted)
		for j, other := range c.actors {
			box := scene.Rect{X: f.matrix.X + f.cell*float64(i), Y: f.line(j) - f.height/2, W: f.cell, H: f.height}.Inset(1)
			if i == j {
				sc.Rect(box, 2, scene.Style{Fill: s.Theme.Band})
				continue
			}
			p := c.pairOf(name, other)
			if p == nil {
				sc.Rect(box, 2, scene.Style{Stroke: s.Theme.Faint, Width: 0.6})
				continue
			}
			c.drawCell(sc, s, box, font, [2]string{other, name}, p, most)
		}
	}
}

// drawCell draws a pair that met.
func (c Content) drawCell(sc *scene.Scene, s Spec, box scene.Rect, font scene.Font, who [2]string, p *pair, most int) {
	shade := shades[0]
	if most > 1 {
		shade = shades[(p.times-1)*(len(shades)-1)/(most-1)]
	}
	hue := theme.Mix(s.Theme.Paper, s.Theme.Hue(0), shade)
	lang := s.Subject.Lang
	sc.Begin(scene.Mark{
		Kind: scene.MarkBin, ID: s.Subject.At(int(p.first)).ID, Asks: c.asks(who[0], who[1]),
		Title: s.Subject.ActorName(who[0]) + " · " + s.Subject.ActorName(who[1]) + translations.Say(lang, "colon") + translations.Grouped(lang, p.times),
		Desc:  strings.Join([]string{s.Subject.Event(int(p.first)).Label[0], s.Subject.Event(int(p.last)).Label[0]}[:min(p.times, 2)], "\n"),
	})
	sc.Rect(box, 2, scene.Style{Fill: hue})
	font.Align = scene.Centre
	if label := translations.Grouped(s.Subject.Lang, p.times); font.Width(label) <= box.W && font.Size <= box.H {
		sc.Text(scene.Pt(box.Middle().X, box.Middle().Y+font.Size*0.36), label, font, s.Theme.On(hue))
	}
	sc.End()
}
