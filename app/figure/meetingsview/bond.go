package meetingsview

import (
	"cmp"
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
	level  int // where its dots stand on their lines, 0 for upon them: others may be of the same time
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
	slices.SortStableFunc(all, func(a, b drawn) int { return cmp.Compare(min(len(b.all), 2), min(len(a.all), 2)) }) // those with a number first
	var taken []scene.Rect
	for i := range all {
		box, words := all[i].label(s, f, all, taken, font)
		if words == "" {
			all[i].number(sc, s, f, colours.Hue(s.Theme, all[i].slot))
			continue
		}
		taken = append(taken, box)
		sc.Text(scene.Pt(box.X, box.Y+font.Size*1.05), words, font, s.Theme.Muted)
	}
}

// number writes how many events a bond stands for into the first of its dots, which grows, where there
// is no room for it beside the bond.
func (d *drawn) number(sc *scene.Scene, s Spec, f frame, hue scene.Color) {
	if len(d.all) == 1 {
		return
	}
	n := translations.Grouped(s.Subject.Lang, len(d.all))
	font := scene.Font{Size: s.Text * 0.74, Bold: true, Align: scene.Centre}
	at := scene.Pt((d.x0+d.x1)/2, f.line(d.lines[0])+d.offset(s))
	w, h := max(font.Width(n)+s.Text*0.3, s.Text*1.05), s.Text*1.05
	sc.Begin(d.mark(s))
	sc.Rect(scene.Rect{X: at.X - w/2, Y: at.Y - h/2, W: w, H: h}, h/2, scene.Style{Fill: hue, Stroke: s.Theme.Paper, Width: 1})
	sc.Text(scene.Pt(at.X, at.Y+font.Size*0.36), n, font, s.Theme.On(hue))
	sc.End()
}

// spread places the bonds, each at its time. Of those that would lie upon each other those of the
// same lines that look alike are one; of others the dots stand above each other on their lines. Where
// there is no room for that all of the same lines are one, which looks like what took place.
func (c Content) spread(s Spec, f frame, bonds []bond, colours *figure.Colours) []drawn {
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
			near, full := sameSpot, false
			if d.level = level(all, b, mid, step*0.9, s.levels(f)); d.level == s.levels(f) { // there is no room for one more
				near, full, d.level = step*0.9, true, d.level-1
			}
			if o := upon(all, &d, near, full); o != nil {
				o.all = append(o.all, b.event)
				if o.look != d.look && !d.look.Pending && !d.look.Struck {
					o.look = d.look
				}
				continue
			}
		} else if o := covered(all, &d); o != nil {
			o.all = append(o.all, b.event)
			continue
		}
		all = append(all, d)
	}
	return all
}

// sameSpot is how near to each other, in points, two times are one.
const sameSpot = 0.5

// levels is how many dots have room above each other on a line.
func (s Spec) levels(f frame) int {
	return max(1, int(f.height/(s.Text*dotSize*2.2)))
}

// offset returns how far from its lines the dots of a bond stand: the first on them, then one
// below, one above, and so on.
func (d *drawn) offset(s Spec) float64 {
	by := s.Text * dotSize * 2.2 * float64((d.level+1)/2)
	if d.level%2 == 0 {
		return -by
	}
	return by
}

// bow is how far the line of a bond bows aside between its dots, so that it can be told from those
// of other bonds of the same time.
func (d *drawn) bow(s Spec) float64 { return d.offset(s) * 1.2 }

// recent is how many bonds that stand before another are looked at.
const recent = 60

// upon returns the bond of the same lines, and alike unless any will do, upon which another would lie;
// nil for none.
func upon(all []drawn, d *drawn, near float64, any bool) *drawn {
	for i := len(all) - 1; i >= max(0, len(all)-recent); i-- {
		if o := &all[i]; o.x0 == o.x1 && math.Abs(o.x0-d.x0) < near && slices.Equal(o.lines, d.lines) && (any || o.look == d.look && o.slot == d.slot) {
			return o
		}
	}
	return nil
}

// covered returns the bond of the same time and the same lines, and alike, that a longer one would
// cover; nil for none.
func covered(all []drawn, d *drawn) *drawn {
	for i := len(all) - 1; i >= max(0, len(all)-recent); i-- {
		if o := &all[i]; o.x0 == d.x0 && o.x1 == d.x1 && slices.Equal(o.lines, d.lines) && o.look == d.look && o.slot == d.slot {
			return o
		}
	}
	return nil
}

// level returns the first level at an x on which a bond would lie upon none of those placed before;
// so many where there is none.
func level(all []drawn, b bond, x, near float64, levels int) int {
	taken := make([]bool, levels)
	for i := len(all) - 1; i >= max(0, len(all)-recent); i-- {
		o := &all[i]
		if o.x0 == o.x1 && math.Abs(o.x0-x) < near && o.lines[0] <= b.lines[len(b.lines)-1] && b.lines[0] <= o.lines[len(o.lines)-1] {
			taken[o.level] = true
		}
	}
	if at := slices.Index(taken, false); at >= 0 {
		return at
	}
	return levels
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
		names = append(names[:named:named], figure.More(s.Subject.Lang, len(names)-named))
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
		for k, i := range d.lines[1:] {
			d.drawCurve(sc, s, f.line(d.lines[k]), f.line(i), st)
		}
		for _, i := range d.lines {
			figure.Dot(sc, scene.Pt(d.x0, f.line(i)+d.offset(s)), s.Text*dotSize, look, hue)
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
		figure.Bar(sc, bar, core, look.In(f.plot, bar), hue)
	}
	sc.End()
}

// drawCurve draws the line of a bond between two of its dots: upright where it has its place alone,
// else bowed aside.
//
//	──●──     the dots of two bonds of one time stand above each other,
//	  ●
//	 │ ╲      and their lines beside each other
//	 │ ╱
//	──●──
//	  ●
func (d *drawn) drawCurve(sc *scene.Scene, s Spec, from, to float64, st scene.Style) {
	y0, y1, bow := from+d.offset(s), to+d.offset(s), d.bow(s)
	if bow == 0 {
		sc.Line(scene.Pt(d.x0, y0), scene.Pt(d.x0, y1), st)
		return
	}
	const steps = 10
	var curve [steps + 1]scene.Point
	for k := range curve {
		t := float64(k) / steps
		curve[k] = scene.Pt(d.x0+4*bow*t*(1-t), y0+(y1-y0)*t)
	}
	sc.Polyline(curve[:], st)
}

// label returns where the place of a bond is written, between two lines and right of it or
// left; "" where neither is free.
func (d *drawn) label(s Spec, f frame, all []drawn, taken []scene.Rect, font scene.Font) (scene.Rect, string) {
	words := d.where(s)
	if words == "" || f.height < font.Size*1.5 {
		return scene.Rect{}, ""
	}
	words = font.Cut(words, s.Text*9)
	w, h := font.Width(words), font.Size*1.3
	for i := d.lines[0]; i < d.lines[len(d.lines)-1]; i++ {
		y := f.line(i) + (f.height-h)/2
		for _, x := range [...]float64{d.x1 + max(0, d.bow(s)) + s.Text*0.35, d.x0 + min(0, d.bow(s)) - s.Text*0.35 - w} {
			box := scene.Rect{X: x, Y: y, W: w, H: h}
			if box.X >= f.plot.X && box.Right() <= f.plot.Right() && free(s, f, box, d, all, taken) {
				return box, words
			}
		}
	}
	return scene.Rect{}, ""
}

// where names the place of a bond; of several events it counts them, and names their place only where
// all have the same.
func (d *drawn) where(s Spec) string {
	if len(d.all) == 1 {
		return d.event.Where
	}
	times := "×" + translations.Grouped(s.Subject.Lang, len(d.all))
	var places []string
	for _, i := range d.all {
		if one := s.Subject.Event(int(i)).Where; !slices.Contains(places, one) {
			places = append(places, one)
		}
	}
	if len(places) == 1 {
		return strings.TrimSpace(times + " " + places[0])
	}
	if n := len(slices.DeleteFunc(places, func(one string) bool { return one == "" })); n > 1 {
		return translations.Say(s.Subject.Lang, "bond places", times, n)
	}
	return times
}

// free tells whether neither a bond nor another label crosses a box.
func free(s Spec, f frame, box scene.Rect, d *drawn, all []drawn, taken []scene.Rect) bool {
	for _, t := range taken {
		if t.Overlaps(box) {
			return false
		}
	}
	for i := range all {
		o := &all[i]
		if o.bond.event != d.bond.event && o.x0+min(0, o.bow(s))-2 < box.Right() && o.x1+max(0, o.bow(s))+2 > box.X && f.line(o.lines[0]) < box.Bottom() && f.line(o.lines[len(o.lines)-1]) > box.Y {
			return false
		}
	}
	return true
}
