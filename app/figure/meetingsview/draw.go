package meetingsview

import (
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
	"dateline/timeline/viewport"
)

// The measures, in text sizes.
const (
	leastLine = 1.45 // the height of a line
	mostLine  = 4.6  // room for the dots of some bonds of one time
	axisRoom  = 3.4
	headRoom  = 5.0 // of headline and subtitle
	nameRoom  = 13.0
	leastCell = 1.3 // the width of a cell of the matrix
	mostCell  = 2.2
	leastBoth = 58.0 // the width of a box that has room for lines and matrix
	dotSize   = 0.34
)

// mostDrawn is how many bonds are drawn one by one; of more they are counted on the lines.
const mostDrawn = 1500

// mostLines is how many lines there is room for.
func (s Spec) mostLines() int {
	return min(max(2, int((s.Box.H-s.Text*(axisRoom+headRoom))/(s.Text*leastLine))), 250)
}

// A frame is where what stands.
type frame struct {
	plot   scene.Rect // the lines
	matrix scene.Rect // empty where there is no room for it
	height float64    // of a line
	cell   float64    // the width of a column of the matrix
	names  float64    // room for the names of these
	port   viewport.Viewport
}

// line returns at which height a line runs.
func (f frame) line(i int) float64 { return f.plot.Y + f.height*(float64(i)+0.5) }

// frame splits the box: names, lines over an axis, and the matrix beside them.
func (c Content) frame(s Spec, head float64) frame {
	var f frame
	n := float64(len(c.actors))
	box := s.Box
	if w := s.Text * leastCell * n; w < box.W*0.4 && box.W > s.Text*leastBoth {
		f.cell = min(s.Text*mostCell, box.W*0.4/n)
		f.matrix, box = box.CutRight(f.cell * n)
		_, box = box.CutRight(s.Text * 1.2)
		f.names = s.Text * nameRoom * 0.6
		head = max(head, f.names+s.Text*0.8)
	}
	_, box = box.CutTop(head)
	_, box = box.CutBottom(s.Text * axisRoom)
	f.height = min(s.Text*mostLine, box.H/n)
	_, f.plot = box.CutLeft(min(box.W*0.32, s.Text*nameRoom))
	f.plot.H = f.height * n
	if f.cell > 0 {
		f.matrix.Y, f.matrix.H = f.plot.Y, f.plot.H
	}
	f.port = viewport.Viewport{Span: s.Window, Width: max(f.plot.W, 1)}
	return f
}

// Draw adds the view to a scene; the spec is that of Make, but that its window and its box may
// be others by now.
func (c Content) Draw(sc *scene.Scene, s Spec) {
	if c.subject == nil {
		return
	}
	head := s.Box
	if len(c.actors) > 0 {
		head = c.headBox(s)
	}
	rest := figure.Heading(sc, head, s.Text, s.Theme, c.Headline(), c.subtitle())
	if len(c.actors) == 0 || s.Window.Empty() {
		return
	}
	f := c.frame(s, rest.Y-s.Box.Y)
	figure.Axis(sc, f.plot, f.port, s.Text, s.Theme, s.Subject)
	c.drawLines(sc, s, f)
	sc.Clip(scene.Rect{X: f.plot.X - s.Text*dotSize, Y: f.plot.Y, W: f.plot.W + 2*s.Text*dotSize, H: f.plot.H})
	if bonds := c.shown(s); len(bonds) <= mostDrawn {
		c.drawBonds(sc, s, f, bonds)
	} else {
		c.drawCrowd(sc, s, f, bonds)
	}
	sc.Unclip()
	if f.cell > 0 {
		c.drawMatrix(sc, s, f)
	}
}

// headBox returns where headline and subtitle stand: left of the names of the matrix.
func (c Content) headBox(s Spec) scene.Rect {
	f := c.frame(s, 0)
	box := s.Box
	if f.cell > 0 {
		box.W = f.matrix.X - s.Text*1.2 - box.X
	}
	return box
}

// shown returns the bonds that the window shows.
func (c Content) shown(s Spec) []bond {
	return slices.DeleteFunc(slices.Clone(c.bonds), func(b bond) bool {
		return int(b.event) >= c.subject.Dated || !c.subject.Bounds(int(b.event)).Overlaps(s.Window)
	})
}

// drawLines draws the names and the lines; each is a mark that asks for the actor.
func (c Content) drawLines(sc *scene.Scene, s Spec, f frame) {
	font := scene.Font{Size: s.Text * 0.95, Bold: true}
	for i, id := range c.actors {
		y := f.line(i)
		name := s.Subject.ActorName(id)
		sc.Begin(scene.Mark{Kind: scene.MarkActor, ID: id, Title: name, Asks: c.asks(id)})
		sc.Text(scene.Pt(s.Box.X, y+font.Size*0.36), font.Cut(name, f.plot.X-s.Box.X-s.Text*0.6), font, s.Theme.Ink)
		sc.End()
		sc.Line(scene.Pt(f.plot.X, y), scene.Pt(f.plot.Right(), y), scene.Style{Stroke: s.Theme.Faint, Width: 1.2})
	}
}

// drawCrowd counts, on each line, the events in each part of the window.
func (c Content) drawCrowd(sc *scene.Scene, s Spec, f frame, bonds []bond) {
	width := s.Text * 0.5
	bins := make([][]int, len(c.actors))
	for i := range bins {
		bins[i] = make([]int, int(f.plot.W/width)+1)
	}
	most := 1
	for _, b := range bonds {
		at := int(min(max(f.port.X(c.subject.Bounds(int(b.event)).Start), 0), f.plot.W-1) / width)
		for _, i := range b.lines {
			bins[i][at]++
			most = max(most, bins[i][at])
		}
	}
	for i := range bins {
		for at, n := range bins[i] {
			if n > 0 {
				box := scene.Rect{X: f.plot.X + width*float64(at), Y: f.line(i) - f.height*0.36, W: width, H: f.height * 0.72}
				sc.Rect(box, 0, scene.Style{Fill: theme.Mix(s.Theme.Paper, s.Theme.Hue(0), 0.2+0.8*float64(n)/float64(most))})
			}
		}
	}
	font := scene.Font{Size: s.Text * 0.9, Align: scene.Right, Halo: s.Theme.Paper}
	sc.Text(scene.Pt(f.plot.Right()-s.Text*0.4, f.plot.Bottom()-s.Text*0.4), translations.Say(s.Subject.Lang, "meetings crowd", len(bonds)), font, s.Theme.Ink)
}

// aside is how much time shows on either side of bonds that are all of one time, in lengths of it.
const aside = 5

// Extent returns the time of all bonds, with a margin; empty where there are none.
func (c Content) Extent() (all calendar.Span) {
	longest := 0.0
	for _, b := range c.bonds {
		if int(b.event) < c.subject.Dated {
			bounds := c.subject.Bounds(int(b.event))
			all, longest = all.Union(bounds), max(longest, bounds.Days())
		}
	}
	switch {
	case all.Empty():
		return all
	case all.Days() <= longest: // a bar from one edge to the other tells no time
		return calendar.Span{Start: all.Start.Add(-aside * longest), End: all.End.Add(aside * longest)}
	}
	return figure.Margin(all)
}

// Legend explains the looks and the colours of the bonds that a window shows.
func (c Content) Legend(s Spec) []figure.Entry {
	if c.subject == nil {
		return nil
	}
	colours, seen, slots := s.Subject.Colours(s.Colour), []figure.Look{}, [theme.Slots]int{}
	for _, b := range c.shown(s) {
		seen = append(seen, c.subject.Look(int(b.event)))
		slots[colours.Slot(int(b.event))]++
	}
	return append(figure.LooksOf(s.Subject.Lang, s.Theme, seen), figure.Hues(s.Subject, s.Theme, colours, slots, true)...)
}
