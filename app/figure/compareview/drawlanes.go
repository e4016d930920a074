package compareview

import (
	"math"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
	"dateline/timeline/viewport"
)

// drawLanes draws the lanes over their axis.
func (c Content) drawLanes(sc *scene.Scene, s Spec, box scene.Rect) {
	plot := c.plot(s, box)
	port := viewport.Viewport{Span: s.Window, Width: max(plot.W, 1)}
	var sums []sum
	if c.summed() && plot.H > s.Text*leastSummed {
		if sums = c.sums(s, plot); len(sums) > 0 {
			_, plot = plot.CutBottom(s.Text * sumRoom)
		}
	}
	all := c.lanes(s, plot)
	deal(&all, int((plot.H-s.Text*between*float64(Kinds))/(s.Text*rowRoom)))
	y := plot.Y
	for k := range all {
		l := &all[k]
		l.box = scene.Rect{X: plot.X, Y: y, W: plot.W, H: s.Text * (float64(l.rows)*rowRoom + between)}
		y = l.box.Bottom()
		c.drawName(sc, s, *l, box.X)
		if k%2 == 1 {
			sc.Rect(l.box, 0, scene.Style{Fill: s.Theme.Band})
		}
	}
	plot.H = y - plot.Y
	if len(sums) > 0 {
		c.drawSums(sc, s, scene.Rect{X: plot.X, Y: y + s.Text*0.2, W: plot.W, H: s.Text * (sumRoom - 0.4)}, sums, port, box.X)
		plot.H += s.Text * sumRoom
	}
	figure.Axis(sc, plot, port, s.Text, s.Theme, s.Subject)
	sc.Clip(scene.Rect{X: plot.X - s.Text*signSize, Y: plot.Y, W: plot.W + 2*s.Text*signSize, H: y - plot.Y})
	var crowds []crowd
	for k := range all {
		if l := &all[k]; l.crowd || l.rows < l.needs {
			crowds = append(crowds, c.crowdOf(s, l))
		} else {
			c.drawItems(sc, s, *l, plot, port)
		}
	}
	c.drawCrowds(sc, s, crowds, port)
	sc.Unclip()
}

// drawName names a lane and says how many events it has, also outside of the window; the name asks
// for these.
func (c Content) drawName(sc *scene.Scene, s Spec, l laneOf, x float64) {
	font := scene.Font{Size: s.Text * 0.92, Bold: true}
	n := translations.Grouped(s.Subject.Lang, c.counts[l.kind]) + l.beyond(s.Subject.Lang)
	name := font.Cut(l.kind.Named(s.Subject.Lang), l.box.X-x-font.Width("  "+n)-s.Text*0.4)
	at := scene.Pt(x, l.box.Y+s.Text*(between/2+rowRoom/2)+font.Size*0.36)
	sc.Begin(c.markOf(l.kind))
	sc.Text(at, name, font, s.Theme.Ink)
	at.X += font.Width(name + "  ")
	font.Bold = false
	sc.Text(at, n, font, s.Theme.Muted)
	sc.End()
}

// beyond says how many of a lane lie before the window and after it.
func (l laneOf) beyond(lang string) (text string) {
	if l.before > 0 {
		text += "  ‹ " + translations.Grouped(lang, l.before)
	}
	if l.after > 0 {
		text += "  " + translations.Grouped(lang, l.after) + " ›"
	}
	return text
}

// drawItems draws each event of a lane; of two that are one event the left side's stands above the
// right side's, and a line leads from one to the other.
func (c Content) drawItems(sc *scene.Scene, s Spec, l laneOf, plot scene.Rect, port viewport.Viewport) {
	colours := s.Subject.Colours(s.Colour)
	row := func(n int) float64 { return l.box.Y + s.Text*(between/2+rowRoom*(float64(n)+0.5)) }
	for _, one := range l.items {
		var stands []scene.Rect
		for k, i := range one.events() {
			if int(i) >= s.Subject.Dated || !s.Subject.Bounds(int(i)).Overlaps(s.Window) {
				continue
			}
			at := one.row
			if l.kind == Apart {
				at += k
			} else if k > 0 {
				break // two that are told alike have one sign
			}
			x0, x1, dot := c.across(s, plot, port, i)
			e := s.Subject.Event(int(i))
			hue := colours.Hue(s.Theme, colours.Slot(int(i)))
			sc.Begin(scene.Mark{Kind: scene.MarkEvent, ID: e.ID, Title: e.Name, Desc: c.desc(one.pair, e)})
			stand := scene.Rect{X: x0, Y: row(at) - s.Text*0.36, W: x1 - x0, H: s.Text * 0.72}
			sign(sc, s, stand, dot, e, port, plot, hue)
			sc.End()
			stands = append(stands, stand)
		}
		if len(stands) == 2 { // upright where one stands above the other
			a, b := stands[0], stands[1]
			from := min(max(a.Middle().X, b.X), b.Right())
			from = min(max(from, a.X), a.Right())
			to := min(max(from, b.X), b.Right())
			sc.Line(scene.Pt(from, a.Bottom()), scene.Pt(to, b.Y), scene.Style{Stroke: s.Theme.Muted, Width: 1.2})
		}
	}
}

// sign draws an event as a dot, or as a bar with the part that is certain.
func sign(sc *scene.Scene, s Spec, box scene.Rect, dot bool, e *figure.Event, port viewport.Viewport, plot scene.Rect, hue scene.Color) {
	look := figure.LookOf(e)
	if dot {
		figure.Dot(sc, box.Middle(), s.Text*signSize, look, hue)
		return
	}
	core := scene.Rect{}
	if !e.Core.Empty() {
		x0 := max(plot.X+port.X(e.Core.Start), box.X)
		core = figure.CoreIn(box, scene.Rect{X: x0, Y: box.Y, W: min(plot.X+port.X(e.Core.End), box.Right()) - x0, H: box.H}, s.Text)
	}
	figure.Bar(sc, box, core, look.In(plot, box), hue)
}

// desc says of an event its date, and in what the other side tells it differently.
func (c Content) desc(p pair, e *figure.Event) string {
	if p.kind != Apart {
		return e.Words
	}
	return e.Words + "\n" + c.differences(p, e.ID == c.subject.At(int(p.b)).ID)
}

// A crowd is the events of a lane by so many days each, where they are too many to be drawn one by one.
type crowd struct {
	*laneOf
	days int64
	bins [][]int32 // the events of each bin, from the first day of the window on
	most int       // of a bin
}

// crowdOf counts the events of a lane.
func (c Content) crowdOf(s Spec, l *laneOf) crowd {
	first := s.Window.Start.Day
	k := crowd{laneOf: l, days: max(1, int64(math.Ceil(s.Window.Days()/max(1, l.box.W/(s.Text*binWidth)))))}
	n := int(int64(s.Window.End.Day-first)/k.days) + 1
	k.bins = make([][]int32, n)
	for _, one := range l.items {
		for _, i := range one.events() {
			if int(i) >= s.Subject.Dated {
				continue
			}
			b := s.Subject.Bounds(int(i)).Intersect(s.Window)
			if b.Empty() {
				continue
			}
			from, to := int(int64(b.Start.Day-first)/k.days), int(int64(b.LastDay()-first)/k.days)
			for bin := max(from, 0); bin <= min(to, n-1); bin++ {
				k.bins[bin] = append(k.bins[bin], i)
				k.most = max(k.most, len(k.bins[bin]))
			}
		}
	}
	return k
}

// drawCrowds draws the crowds of all lanes to one scale, so that their bars can be held to each other:
// twice as many events are twice as high, in whichever lane.
func (c Content) drawCrowds(sc *scene.Scene, s Spec, crowds []crowd, port viewport.Viewport) {
	one := math.Inf(1) // the height of an event
	for _, k := range crowds {
		one = min(one, (k.box.H-s.Text*between)/float64(max(1, k.most)))
	}
	for _, k := range crowds {
		for bin, behind := range k.bins {
			if len(behind) == 0 {
				continue
			}
			from := s.Window.Start.Day + calendar.Day(int64(bin)*k.days)
			to := from + calendar.Day(k.days)
			x0, x1 := max(port.X(from.Start()), 0), min(port.X(to.Start()), k.box.W)
			sc.Begin(c.binMark(k.kind, behind, from, to-1))
			h := max(1, one*float64(len(behind)))
			sc.Rect(scene.Rect{X: k.box.X + x0, Y: k.box.Bottom() - s.Text*between/2 - h, W: max(1, x1-x0-0.5), H: h}, 0, scene.Style{Fill: theme.Mix(s.Theme.Paper, s.Theme.Muted, 0.75)})
			sc.End()
		}
	}
}

// binMark says what stands behind a bar of a crowd: the events of so many days.
func (c Content) binMark(k Kind, behind []int32, from, to calendar.Day) scene.Mark {
	lang := c.subject.Lang
	m := scene.Mark{Kind: scene.MarkButton, ID: part{k, from, to}.id()}
	m.Title = strings.TrimSpace(daysWords(from, to, lang) + translations.Say(lang, "colon") + translations.Say(lang, figure.Counted("bin", len(behind)), len(behind)))
	var names []string
	const named = 8
	for _, i := range behind[:min(len(behind), named)] {
		names = append(names, c.subject.Event(int(i)).Name)
	}
	if more := len(behind) - named; more > 0 {
		names = append(names, figure.More(lang, more))
	}
	m.Desc = strings.Join(names, "\n")
	return m
}
