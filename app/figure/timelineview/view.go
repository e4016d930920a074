// Package timelineview draws events as bars in lanes over an axis of time, with
// a strip below that shows where in the whole the window stands.
package timelineview

import (
	"math"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
)

// A Spec says what to draw and where.
type Spec struct {
	Box     scene.Rect
	Text    float64 // the size of body text, in points
	Theme   theme.Theme
	Subject *figure.Subject
	view.View
	Interactive bool    // in a window: lanes fold, a sign before their names says so, and many of them scroll
	Gutter      float64 // the least width of the gutter in which the names of lanes stand, in text sizes, for what stands below
	Printed     bool    // on paper: without the strip of the whole, from edge to edge

	// Only tells which events have rows, by their positions; nil for all. What counts several
	// events counts all of them.
	Only func(event int) bool

	Notes []figure.Note // the annotations; the same list as long as they are the same
}

// A View draws a Spec. It keeps its memory from frame to frame; the zero View
// is ready to use.
type View struct {
	lanes lanes
	axis  calendar.Axis
	rows  layout
	heat  heat
	strip calendar.Axis
	plot  scene.Rect // where the bars were drawn last

	line     [1]string // of a label, so that a frame allocates nothing
	colours  *figure.Colours
	coloured key
	phrases  figure.Phrases
	known    knowledge
	beyond   [2]float64 // how wide the words are of what lies beyond the edges
	signs    figure.Signs
	gutter   gutter
	notes    notes
	order    []int // of the places of a note, as they are tried
}

// A key is what the colours of a view depend on.
type key struct {
	subject *figure.Subject
	by      view.Facet
}

// colour brings the colours to a spec; to ask for them in every frame would allocate.
func (v *View) colour(s Spec) {
	if now := (key{s.Subject, s.Colour}); v.coloured != now {
		v.coloured, v.colours = now, s.Subject.Colours(s.Colour)
	}
}

// Draw adds the view to a scene.
func (v *View) Draw(sc *scene.Scene, s Spec) Frame {
	f, begin := v.frame(s), len(sc.Shapes)
	v.plot, v.signs = f.Plot, 0
	if s.Subject.Dated == 0 {
		font := scene.Font{Size: s.Text * 1.3, Align: scene.Centre}
		at := s.Box.Middle() // it has no axis and no strip
		sc.Text(scene.Pt(at.X, at.Y+font.Size*0.36), font.Cut(s.Subject.Nothing(), s.Box.W), font, s.Theme.Muted)
		return f
	}
	v.colour(s)
	v.lanes.arrange(s, f)
	v.rows.fit(s, f, &v.lanes)
	for v.rows.chosen == bare && v.lanes.fewer() {
		v.lanes.arrange(s, f)
		v.rows.fit(s, f, &v.lanes)
	}
	v.lanes.scrolls(&f)
	v.drawBands(sc, s, f)
	v.drawEras(sc, s, f)
	v.drawAxis(sc, s, f)
	v.drawKnown(sc, s, f)
	sc.Clip(f.Plot)
	v.drawHeat(sc, s, f)
	v.drawEvents(sc, s, f)
	v.placeNotes(s, f)
	v.drawNotes(sc, s)
	sc.Unclip()
	v.drawHead(sc, s, f)
	v.drawBeyond(sc, s, f)
	v.drawZone(sc, s, f)
	v.tellKnown(sc, s, f)
	v.drawScroll(sc, s, f)
	sc.GiveWay(begin)
	if !s.Printed {
		v.drawOverview(sc, s, f)
	}
	f.Notes, f.Fates = v.notes.placed, v.notes.fates
	f.bins, f.lanes, f.top, f.height = v.rows.bins.Lower, v.lanes.list, v.rows.top, v.rows.height
	return f
}

// only leaves of the positions of events those that have rows.
func (s Spec) only(events []int32) []int32 {
	if s.Only == nil {
		return events
	}
	return slices.DeleteFunc(events, func(i int32) bool { return !s.Only(int(i)) })
}

// drawBands draws the ground of the lanes and their names.
func (v *View) drawBands(sc *scene.Scene, s Spec, f Frame) {
	shown, last := 0, math.Inf(-1) // the baseline of the last name
	for i := range v.lanes.list {
		top, height := v.rows.top[i], v.rows.height[i]
		if height == 0 {
			continue // nothing of the lane shows in the window
		}
		band := scene.Rect{X: s.Box.X, Y: top, W: f.Plot.Right() - s.Box.X, H: height}
		if shown++; shown%2 == 1 {
			sc.Rect(band, 0, scene.Style{Fill: s.Theme.Band})
		}
		from := band.X
		if low := s.Text * nameRoom; height < low || i+1 < len(v.rows.height) && v.rows.height[i+1] < low {
			from = f.Plot.X // a name that is higher than its lane would lie on it
		}
		sc.Line(scene.Pt(from, top+height), scene.Pt(band.Right(), top+height), scene.Style{Stroke: s.Theme.Faint, Width: 1})
		y := top + min(s.Text*1.45, height*0.5+s.Text*0.36)
		if v.lanes.names[i] == "" || y-last < s.Text*1.05 {
			continue // it would lie over the name above
		}
		last = v.drawName(sc, s, f, i, y)
	}
}

// nameRoom is how high a lane is, in text sizes, whose name stands between the lines about it.
const nameRoom = 1.3

// twoLines is how high a lane is, in text sizes, that has room for two lines of its name.
const twoLines = 3

// drawName draws the name of a lane from a baseline on, and returns its last.
func (v *View) drawName(sc *scene.Scene, s Spec, f Frame, i int, y float64) float64 {
	name, key := scene.Font{Size: s.Text, Bold: true}, v.lanes.list[i].Key
	x := s.Box.X + s.Text*indent(s)
	lines := v.lanes.lines(i, name, f.Plot.X-x-s.Text*behindName*0.5, v.rows.height[i] >= s.Text*twoLines)
	mark := scene.Mark{Kind: scene.MarkLane, ID: key, Title: v.lanes.names[i]}
	if s.Interactive && (len(lines) > 1 || lines[0] != mark.Title) {
		mark.Desc = translations.Say(s.Subject.Lang, "lane cut") // so that pointing at it tells the whole name
	}
	sc.Begin(mark)
	if s.Interactive {
		drawFold(sc, scene.Pt(s.Box.X+s.Text*0.6, y-s.Text*0.36), s, s.Folded.Has(key))
	}
	for k, line := range lines {
		if k > 0 {
			y += s.Text * leading
		}
		sc.Text(scene.Pt(x, y), line, name, s.Theme.Ink)
	}
	sc.End()
	return y
}

// tick finds the periods of the axis: as fine as there is room for, where half of them or more have their
// labels, or else so coarse that there are three at most.
func (v *View) tick(s Spec, f Frame) {
	lower := scene.Font{Size: s.Text * 0.92}
	for gap := s.Text * 5; ; gap *= 1.25 {
		s.Subject.Ticks(f.View.Span, f.View.Width, gap, &v.axis)
		labelled := 0
		for i, tick := range v.axis.Lower {
			end := f.View.Width
			if i+1 < len(v.axis.Lower) {
				end = f.View.X(v.axis.Lower[i+1].At)
			}
			if f.View.X(tick.At)+s.Text*besideTick+lower.Width(tick.Label) <= end {
				labelled++
			}
		}
		if 2*labelled >= len(v.axis.Lower) || 2*gap > f.View.Width {
			return
		}
	}
}

// besideTick is how far behind its tick a label begins, in text sizes.
const besideTick = 0.35

// drawAxis draws the grid and two tiers of labels: the finer periods, and below
// them the longer ones that they belong to.
func (v *View) drawAxis(sc *scene.Scene, s Spec, f Frame) {
	v.tick(s, f)
	bottom := f.Plot.Bottom()
	sc.Line(scene.Pt(f.Plot.X, bottom), scene.Pt(f.Plot.Right(), bottom), scene.Style{Stroke: s.Theme.Muted, Width: 1})
	tiers := []struct {
		ticks  []calendar.Tick
		y      float64
		font   scene.Font
		colour scene.Color
	}{
		{v.axis.Lower, bottom + s.Text*1.4, scene.Font{Size: s.Text * 0.92}, s.Theme.Muted},
		{v.axis.Upper, bottom + s.Text*2.9, scene.Font{Size: s.Text, Bold: true}, s.Theme.Ink},
	}
	for tier, t := range tiers {
		for i, tick := range t.ticks {
			x := f.Plot.X + max(0, f.View.X(tick.At))
			end := f.Plot.Right()
			if i+1 < len(t.ticks) {
				end = f.Plot.X + f.View.X(t.ticks[i+1].At)
			}
			if tier == 0 {
				end = min(end, f.Plot.X+f.View.X(after(v.axis.Upper, tick.At, f.View.Span.End)))
			}
			line := scene.Style{Stroke: s.Theme.Faint, Width: 1}
			foot := bottom + s.Text*0.4
			if tier == 1 {
				line.Stroke, foot = s.Theme.Muted, bottom+s.Text*3.1
				if f.View.X(tick.At) > 0 {
					sc.Line(scene.Pt(x, bottom), scene.Pt(x, foot), line)
				}
			} else {
				sc.Gridline(scene.Pt(x, f.Plot.Y), scene.Pt(x, foot), line)
			}
			if w := t.font.Width(tick.Label); x+s.Text*besideTick+w <= end {
				sc.Tick(scene.Pt(x+s.Text*besideTick, t.y), tick.Label, t.font, t.colour)
			}
		}
	}
}

// after returns the first tick after an instant, the end where there is none: a week that
// begins on the 31st has no room before the line of the next month.
func after(ticks []calendar.Tick, at, end calendar.Instant) calendar.Instant {
	for i := range ticks {
		if at.Before(ticks[i].At) {
			return ticks[i].At
		}
	}
	return end
}

// drawZone names the clock that the labels of the axis go by, left of them, where they
// are times of day.
func (v *View) drawZone(sc *scene.Scene, s Spec, f Frame) {
	name := figure.AxisZone(s.Subject, v.axis.Lower)
	if name == "" {
		return
	}
	font := scene.Font{Size: s.Text * 0.92, Align: scene.Right}
	if s.Lanes == view.ByNone { // there is no room left of them: then above, between what lies beyond the edges
		left, right := f.Plot.X+v.beyond[0]+s.Text, f.Plot.Right()-v.beyond[1]-s.Text
		if _, known := knownAt(s, f); !known && font.Width(name) < right-left {
			sc.Text(scene.Pt(right, f.Top-s.Text*0.45), name, font, s.Theme.Muted)
		}
		return
	}
	sc.Text(scene.Pt(f.Plot.X-s.Text*0.5, f.Plot.Bottom()+s.Text*1.4), font.Cut(name, f.Plot.X-s.Box.X-s.Text*0.5), font, s.Theme.Muted)
}

// drawBeyond says at the edges how many events lie outside the window, and how far they go;
// what it says is a button that shows them.
func (v *View) drawBeyond(sc *scene.Scene, s Spec, f Frame) {
	font := scene.Font{Size: s.Text * 0.9}
	y := f.Top - s.Text*0.45
	for _, edge := range []struct {
		id, key string
		n       int
		far     calendar.Instant
		x       float64
		align   scene.Align
	}{
		{Earlier, "earlier", s.Subject.Index.Before(f.View.Span), s.Subject.Extent.Start, f.Plot.X, scene.Left},
		{Later, "later", s.Subject.Index.After(f.View.Span), calendar.At(s.Subject.Extent.End.Day, s.Subject.Extent.End.Nano-1), f.Plot.Right(), scene.Right},
	} {
		number := 0
		if edge.id == Later {
			number = 1
		}
		if v.beyond[number] = 0; edge.n == 0 {
			continue
		}
		words := v.phrases.Say(s.Subject.Lang, edge.key, edge.n)
		if near := map[bool]calendar.Instant{true: f.View.Span.Start, false: f.View.Span.End}[edge.id == Earlier]; calendar.YearOf(edge.far) != calendar.YearOf(near) {
			words = v.phrases.Year(s.Subject.Lang, edge.key+" year", edge.n, edge.far)
		}
		font.Align = edge.align
		sc.Begin(scene.Mark{Kind: scene.MarkEdge, ID: edge.id, Title: words})
		box := scene.Rect{X: edge.x, Y: y - font.Size, W: font.Width(words), H: font.Size * 1.3}
		v.beyond[number] = box.W
		if edge.align == scene.Right {
			box.X -= box.W
		}
		sc.Rect(box.Inset(-2), 3, scene.Style{Fill: s.Theme.Panel})
		sc.Text(scene.Pt(edge.x, y), words, font, s.Theme.Ink)
		sc.End()
	}
}

// The ids of the buttons at the edges.
const (
	Earlier = "earlier"
	Later   = "later"
)

// drawOverview draws the whole range with the window in it.
func (v *View) drawOverview(sc *scene.Scene, s Spec, f Frame) {
	box := f.Overview
	sc.Begin(scene.Mark{Kind: scene.MarkOverview, ID: "overview"})
	sc.Rect(box, 3, scene.Style{Fill: s.Theme.Panel, Stroke: s.Theme.Faint, Width: 1})
	sc.End()
	sc.Clip(box)
	if s.Subject.Dated > crowd {
		v.drawProfile(sc, s, f)
	} else {
		v.drawMiniatures(sc, s, f)
	}
	sc.Unclip()
	x0 := max(box.X, box.X+f.Strip.X(f.View.Span.Start))
	x1 := min(box.Right(), box.X+f.Strip.X(f.View.Span.End))
	window := scene.Rect{X: x0, Y: box.Y, W: max(4, x1-x0), H: box.H}
	v.drawEnds(sc, s, f, window)
	sc.Rect(window, 3, scene.Style{Fill: theme.Alpha(s.Theme.Accent, 0.10), Stroke: s.Theme.Accent, Width: 1.6})
}

// drawEnds says at the ends of the strip from which year to which it reaches, where the window shows a part
// of it and does not lie there.
func (v *View) drawEnds(sc *scene.Scene, s Spec, f Frame, window scene.Rect) {
	first, last := s.Subject.Extent.Start, s.Subject.Extent.End.Add(-1)
	if calendar.YearOf(first) == calendar.YearOf(last) {
		return
	}
	font := scene.Font{Size: s.Text * 0.8}
	from, to := v.phrases.Year(s.Subject.Lang, "strip year", 0, first), v.phrases.Year(s.Subject.Lang, "strip year", 0, last)
	left, right := f.Overview.X+s.Text*0.4, f.Overview.Right()-s.Text*0.4-font.Width(to)
	if s.Subject.Index.Before(f.View.Span) > 0 && left+font.Width(from) < window.X {
		drawEnd(sc, s, scene.Pt(left, f.Overview.Y), from, font)
	}
	if s.Subject.Index.After(f.View.Span) > 0 && right > window.Right() {
		drawEnd(sc, s, scene.Pt(right, f.Overview.Y), to, font)
	}
}

// drawEnd writes a year at the upper edge of the strip, on ground of its own.
func drawEnd(sc *scene.Scene, s Spec, at scene.Point, year string, font scene.Font) {
	sc.Rect(scene.Rect{X: at.X - 2, Y: at.Y + 1, W: font.Width(year) + 4, H: font.Size * 1.2}, 0, scene.Style{Fill: s.Theme.Panel})
	sc.Text(scene.Pt(at.X, at.Y+font.Size*1.05), year, font, s.Theme.Muted)
}

// profileBin is the least width of a bar of the strip, in points.
const profileBin = 5

// drawProfile draws how many events start in each period of the calendar, as bars.
func (v *View) drawProfile(sc *scene.Scene, s Spec, f Frame) {
	box := f.Overview
	v.strip.Even = true
	s.Subject.Ticks(f.Strip.Span, f.Strip.Width, profileBin, &v.strip)
	whole := Frame{View: f.Strip}
	most := 1
	for k := range len(v.strip.Lower) + 1 {
		most = max(most, s.Subject.Index.Starts(period(v.strip.Lower, k, whole)))
	}
	for k := range len(v.strip.Lower) + 1 {
		p := period(v.strip.Lower, k, whole)
		n := s.Subject.Index.Starts(p)
		if n == 0 {
			continue
		}
		x0, x1 := f.Strip.X(p.Start), f.Strip.X(p.End)
		height := max(2, (box.H-6)*math.Sqrt(float64(n)/float64(most))) // by the root, so that a lone event can be seen beside a crowd
		sc.Rect(scene.Rect{X: box.X + x0, Y: box.Bottom() - 2 - height, W: max(1.5, x1-x0-1), H: height}, 0, scene.Style{Fill: theme.Alpha(s.Theme.Muted, 0.55)})
	}
}

// drawMiniatures draws each event small: solid what is certain, faint what is not.
func (v *View) drawMiniatures(sc *scene.Scene, s Spec, f Frame) {
	box := f.Overview
	for i := range s.Subject.Dated {
		e := s.Subject.Event(i)
		x0 := box.X + f.Strip.X(e.Bounds.Start)
		w := max(2, box.X+f.Strip.X(e.Bounds.End)-x0)
		opacity := 0.65
		if e.Core.Empty() {
			opacity = 0.25 // at some time within it
		}
		sc.Rect(scene.Rect{X: x0, Y: box.Y + 5, W: w, H: box.H - 10}, 0, scene.Style{Fill: theme.Alpha(v.colours.Hue(s.Theme, v.colours.Slot(i)), opacity)})
	}
}
