package meetingsview

import (
	"math"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// A drawn bond is where one stands: from x0 to x1, across from the first to the last line. Those
// that would lie upon each other, of the same lines and alike, are one.
type drawn struct {
	bond
	x0, x1 float64
	event  *figure.Event
	look   figure.Look
	slot   theme.Slot
	all    []int32 // the events
}

// short is how wide, in text sizes, the time of an event is at least for it to be drawn as
// long as it is; of less it is a dot on each line.
const short = 1.0

// drawBonds draws the bonds, and beside each where it was, as far as there is room that no
// line of any crosses.
func (c Content) drawBonds(sc *scene.Scene, s Spec, f frame, bonds []bond) {
	colours := s.Subject.Colours(s.Colour)
	all := c.spread(s, f, bonds, colours)
	for i := range all {
		all[i].draw(sc, s, f, colours.Hue(s.Theme, all[i].slot))
	}
	font := scene.Font{Size: s.Text * 0.82}
	var taken []scene.Rect
	for i := range all {
		if box, words := all[i].label(s, f, all, taken, font); words != "" {
			taken = append(taken, box)
			sc.Text(scene.Pt(box.X, box.Y+font.Size*1.05), words, font, s.Theme.Muted)
		}
	}
}

// spread places the bonds. Of those that would lie upon each other those of the same lines that
// look alike are one, and another moves aside a little.
func (c Content) spread(s Spec, f frame, bonds []bond, colours *figure.Colours) []drawn {
	const most = 2 // steps aside
	step := s.Text * dotSize * 2.2
	all := make([]drawn, 0, len(bonds))
	for _, b := range bonds {
		bounds := c.subject.Bounds(int(b.event))
		d := drawn{bond: b, event: c.subject.Event(int(b.event)), slot: colours.Slot(int(b.event)), all: []int32{b.event}}
		d.look = figure.LookOf(d.event)
		d.x0, d.x1 = f.plot.X+max(f.port.X(bounds.Start), -20), f.plot.X+min(f.port.X(bounds.End), f.port.Width+20)
		if d.x1-d.x0 < s.Text*max(short, d.look.Least()) {
			mid := (d.x0 + d.x1) / 2
			d.x0, d.x1, d.look.Moment = mid, mid, false // a dot does not tell
			if o := upon(all, &d, step*0.9); o != nil {
				o.all = append(o.all, b.event)
				continue
			}
			for k := 0; k < most && hides(all, b, d.x0, step*0.9); k++ {
				d.x0 += step
			}
			d.x1 = d.x0
		}
		all = append(all, d)
	}
	return all
}

// recent is how many bonds that stand before another are looked at.
const recent = 60

// upon returns the bond of the same lines, and alike, upon which another would lie; nil for none.
func upon(all []drawn, d *drawn, near float64) *drawn {
	for i := len(all) - 1; i >= max(0, len(all)-recent); i-- {
		if o := &all[i]; o.x0 == o.x1 && math.Abs(o.x0-d.x0) < near && slices.Equal(o.lines, d.lines) && o.look == d.look && o.slot == d.slot {
			return o
		}
	}
	return nil
}

// hides tells whether a bond at an x would lie upon one of those placed before.
func hides(all []drawn, b bond, x, near float64) bool {
	for i := len(all) - 1; i >= max(0, len(all)-recent); i-- {
		o := &all[i]
		if o.x0 == o.x1 && math.Abs(o.x0-x) < near && o.lines[0] <= b.lines[len(b.lines)-1] && b.lines[0] <= o.lines[len(o.lines)-1] {
			return true
		}
	}
	return false
}

// mark says what a bond stands for: an event, or several and the filter that keeps these.
func (d *drawn) mark(s Spec) scene.Mark {
	if len(d.all) == 1 {
		return scene.Mark{Kind: scene.MarkEvent, ID: d.event.ID, Title: d.event.Name, Desc: d.event.Words}
	}
	var ids, names []string
	for _, i := range d.all {
		e := s.Subject.Event(int(i))
		ids, names = append(ids, e.ID), append(names, e.Label[0])
	}
	const named = 8
	if len(names) > named {
		names = append(names[:named:named], "+ "+translations.Grouped(len(names)-named))
	}
	return scene.Mark{
		Kind: scene.MarkBin, ID: d.event.ID, Title: translations.Say(s.Subject.Lang, figure.Counted("bin", len(ids)), len(ids)), Desc: strings.Join(names, "\n"),
		Asks: timeline.Filter{}.And(timeline.Term{Field: "id", Values: ids}.Expr()).String(),
	}
}

// draw draws a bond: on each line what its bar in the timeline looks like, and across them a
// line, or where its day is not known so closely a wash over all the time that it may have
// been in, so that nothing stands in a middle that nobody knows.
func (d *drawn) draw(sc *scene.Scene, s Spec, f frame, hue scene.Color) {
	look := d.look
	sc.Begin(d.mark(s))
	top, bottom := f.line(d.lines[0]), f.line(d.lines[len(d.lines)-1])
	st := scene.Style{Stroke: hue, Width: max(1.4, s.Text*0.14)}
	if look.Pending {
		st.Dash = scene.Dash{On: 4, Off: 2.5}
	}
	if d.x0 == d.x1 {
		sc.Line(scene.Pt(d.x0, top), scene.Pt(d.x0, bottom), st)
		for _, i := range d.lines {
			figure.Dot(sc, scene.Pt(d.x0, f.line(i)), s.Text*dotSize, look, hue)
		}
		sc.End()
		return
	}
	sc.Rect(scene.Rect{X: d.x0, Y: top, W: d.x1 - d.x0, H: bottom - top}, 0, scene.Style{Fill: theme.Alpha(hue, 0.1)})
	st.Width = 1
	sc.Line(scene.Pt(d.x0, top), scene.Pt(d.x0, bottom), st)
	sc.Line(scene.Pt(d.x1, top), scene.Pt(d.x1, bottom), st)
	for _, i := range d.lines {
		bar := scene.Rect{X: d.x0, Y: f.line(i) - s.Text*0.36, W: d.x1 - d.x0, H: s.Text * 0.72}
		core := bar
		if look.Within {
			core.W = 0
		}
		figure.Bar(sc, bar, core, look, hue)
	}
	sc.End()
}

// label returns where the place of a bond is written, between two lines and right of it or
// left; "" where neither is free.
func (d *drawn) label(s Spec, f frame, all []drawn, taken []scene.Rect, font scene.Font) (scene.Rect, string) {
	words := d.event.Where
	if len(d.all) > 1 {
		words = strings.TrimSpace("×" + translations.Grouped(len(d.all)) + " " + words)
	}
	if words == "" || f.height < font.Size*1.5 {
		return scene.Rect{}, ""
	}
	words = font.Cut(words, s.Text*9)
	w, h := font.Width(words), font.Size*1.3
	for i := d.lines[0]; i < d.lines[len(d.lines)-1]; i++ {
		y := f.line(i) + (f.height-h)/2
		for _, x := range [...]float64{d.x1 + s.Text*0.35, d.x0 - s.Text*0.35 - w} {
			box := scene.Rect{X: x, Y: y, W: w, H: h}
			if box.X >= f.plot.X && box.Right() <= f.plot.Right() && free(f, box, d, all, taken) {
				return box, words
			}
		}
	}
	return scene.Rect{}, ""
}

// free tells whether neither a bond nor another label crosses a box.
func free(f frame, box scene.Rect, d *drawn, all []drawn, taken []scene.Rect) bool {
	for _, t := range taken {
		if t.Overlaps(box) {
			return false
		}
	}
	for i := range all {
		o := &all[i]
		if o.bond.event != d.bond.event && o.x0-2 < box.Right() && o.x1+2 > box.X && f.line(o.lines[0]) < box.Bottom() && f.line(o.lines[len(o.lines)-1]) > box.Y {
			return false
		}
	}
	return true
}
