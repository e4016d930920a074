package compareview

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
	"dateline/timeline/viewport"
)

// The measures of the lanes, in text sizes.
const (
	nameRoom = 13.0
	rowRoom  = 0.95
	signSize = 0.34 // the radius of a dot
	short    = 0.8  // what is shorter is a dot
	between  = 0.5  // two lanes
	binWidth = 0.7
)

// An item is what stands in a lane: an event, or two of which one stands below the other.
type item struct {
	pair
	x0, x1 float64 // of all of it
	row    int
}

// A laneOf is a lane as it is laid out.
type laneOf struct {
	kind  Kind
	items []item
	needs int // rows
	rows  int // that it is given
	crowd bool
	box   scene.Rect

	before, after int // pairs that lie outside the window
}

// height returns how much the lanes would take if they had all the room they need.
func (c Content) height(s Spec, box scene.Rect) float64 {
	rows := 0
	for _, l := range c.lanes(s, c.plot(s, box)) {
		rows += l.needs
	}
	return s.Text * (float64(rows)*rowRoom + float64(Kinds)*between + axisRoom + 0.5)
}

// plot is where the lanes stand in a box, right of their names and above the axis.
func (c Content) plot(s Spec, box scene.Rect) scene.Rect {
	_, box = box.CutBottom(s.Text * axisRoom)
	_, box = box.CutLeft(min(s.Text*nameRoom, box.W*0.3))
	return box
}

// lanes puts what shows in the window into lanes, and each lane's items into rows in which none
// lies upon another.
func (c Content) lanes(s Spec, plot scene.Rect) (all [Kinds]laneOf) {
	port := viewport.Viewport{Span: s.Window, Width: max(plot.W, 1)}
	for k := range all {
		all[k].kind = Kind(k)
	}
	for _, p := range c.pairs {
		l := &all[p.kind]
		switch one, shows := c.item(s, plot, port, p); {
		case shows:
			l.items = append(l.items, one)
		case int(p.first()) >= c.subject.Dated:
		case c.subject.Bounds(int(p.first())).Start.Before(s.Window.Start):
			l.before++
		default:
			l.after++
		}
	}
	for k := range all {
		all[k].pack(s.Text * 0.25)
	}
	return all
}

// item returns where a pair stands; false where none of it is in the window.
func (c Content) item(s Spec, plot scene.Rect, port viewport.Viewport, p pair) (one item, shows bool) {
	one = item{pair: p, x0: math.Inf(1), x1: math.Inf(-1)}
	for _, i := range p.events() {
		if int(i) >= c.subject.Dated || !c.subject.Bounds(int(i)).Overlaps(s.Window) {
			continue
		}
		x0, x1, _ := c.across(s, plot, port, i)
		one.x0, one.x1, shows = min(one.x0, x0), max(one.x1, x1), true
	}
	return one, shows
}

// across returns from where to where the sign of an event goes, and whether it is a dot.
func (c Content) across(s Spec, plot scene.Rect, port viewport.Viewport, i int32) (x0, x1 float64, dot bool) {
	b := c.subject.Bounds(int(i))
	x0, x1 = plot.X+max(port.X(b.Start), -20), plot.X+min(port.X(b.End), port.Width+20)
	if look := c.subject.Look(int(i)); x1-x0 < s.Text*max(short, look.Least()) {
		mid := (x0 + x1) / 2
		return mid - s.Text*signSize, mid + s.Text*signSize, true
	}
	return x0, x1, false
}

// mostPacked is how many rows a lane has at the most: what needs more is counted instead, in a
// lane of crowdRows.
const (
	mostPacked = 14
	crowdRows  = 4
)

// pack puts the items into rows, each into the first that is free; one of two events takes two.
func (l *laneOf) pack(gap float64) {
	step := l.step()
	var ends []float64
	slices.SortStableFunc(l.items, func(a, b item) int {
		if a.x0 != b.x0 {
			if a.x0 < b.x0 {
				return -1
			}
			return 1
		}
		return 0
	})
	for i := range l.items {
		one := &l.items[i]
		at := slices.IndexFunc(ends, func(end float64) bool { return end+gap <= one.x0 })
		if at < 0 {
			at = len(ends)
			ends = append(ends, 0)
		}
		if at >= mostPacked {
			l.crowd, l.needs = true, crowdRows
			return
		}
		ends[at], one.row = one.x1, at*step
	}
	l.needs = max(1, len(ends)*step)
}

// step is how many rows an item takes.
func (l *laneOf) step() int {
	if l.kind == Apart {
		return 2
	}
	return 1
}

// deal gives the lanes the rows that there are: those that need the most give way first.
func deal(all *[Kinds]laneOf, rows int) {
	sum := 0
	for k := range all {
		all[k].rows = all[k].needs
		sum += all[k].rows
	}
	for sum > rows {
		most := 0
		for k := range all {
			if all[k].rows-all[k].step() > all[most].rows-all[most].step() {
				most = k
			}
		}
		if all[most].rows <= min(all[most].step(), all[most].needs) {
			return
		}
		all[most].rows--
		sum--
	}
}

// drawLanes draws the lanes over their axis.
func (c Content) drawLanes(sc *scene.Scene, s Spec, box scene.Rect) {
	plot := c.plot(s, box)
	port := viewport.Viewport{Span: s.Window, Width: max(plot.W, 1)}
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
	figure.Axis(sc, plot, port, s.Text, s.Theme, s.Subject)
	sc.Clip(scene.Rect{X: plot.X - s.Text*signSize, Y: plot.Y, W: plot.W + 2*s.Text*signSize, H: plot.H})
	for k := range all {
		if l := &all[k]; l.crowd || l.rows < l.needs {
			c.drawCrowd(sc, s, *l, port)
		} else {
			c.drawItems(sc, s, *l, plot, port)
		}
	}
	sc.Unclip()
}

// Named returns what a kind is called to people.
func (k Kind) Named(lang string) string {
	return figure.Capital(translations.Say(lang, "found "+kindNames[k]))
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
		core = scene.Rect{X: x0, Y: box.Y, W: min(plot.X+port.X(e.Core.End), box.Right()) - x0, H: box.H}
	}
	figure.Bar(sc, box, core, look, hue)
}

// desc says of an event its date, and in what the other side tells it differently.
func (c Content) desc(p pair, e *figure.Event) string {
	if p.kind != Apart {
		return e.Words
	}
	return e.Words + "\n" + c.differences(p, e.ID == c.subject.At(int(p.b)).ID)
}

// drawCrowd counts the events of a lane by so many days each, where they are too many to be drawn
// one by one.
func (c Content) drawCrowd(sc *scene.Scene, s Spec, l laneOf, port viewport.Viewport) {
	first := s.Window.Start.Day
	days := max(1, int64(math.Ceil(s.Window.Days()/max(1, l.box.W/(s.Text*binWidth)))))
	n := int(int64(s.Window.End.Day-first)/days) + 1
	bins, most := make([][]int32, n), 1
	for _, one := range l.items {
		for _, i := range one.events() {
			if int(i) >= s.Subject.Dated {
				continue
			}
			b := s.Subject.Bounds(int(i)).Intersect(s.Window)
			if b.Empty() {
				continue
			}
			from, to := int(int64(b.Start.Day-first)/days), int(int64(b.End.Add(-1.0/86400).Day-first)/days)
			for k := max(from, 0); k <= min(to, n-1); k++ {
				bins[k] = append(bins[k], i)
				most = max(most, len(bins[k]))
			}
		}
	}
	for k, behind := range bins {
		if len(behind) == 0 {
			continue
		}
		from := first + calendar.Day(int64(k)*days)
		to := from + calendar.Day(days)
		x0, x1 := max(port.X(from.Start()), 0), min(port.X(to.Start()), l.box.W)
		sc.Begin(c.binMark(l.kind, behind, from, to-1))
		h := (l.box.H - s.Text*between) * (0.25 + 0.75*float64(len(behind))/float64(most))
		sc.Rect(scene.Rect{X: l.box.X + x0, Y: l.box.Bottom() - s.Text*between/2 - h, W: max(1, x1-x0-0.5), H: h}, 0, scene.Style{Fill: theme.Mix(s.Theme.Paper, s.Theme.Muted, 0.75)})
		sc.End()
	}
}

// binMark says what stands behind a bar of a crowd: the events of so many days.
func (c Content) binMark(k Kind, behind []int32, from, to calendar.Day) scene.Mark {
	span := edtf.FormatDay(from)
	if to > from {
		span = fmt.Sprintf("%s/%s", span, edtf.FormatDay(to))
	}
	d, _ := edtf.Parse(span) // of days of the calendar
	lang := c.subject.Lang
	m := scene.Mark{Kind: scene.MarkButton, ID: part{k, from, to}.id()}
	m.Title = strings.TrimSpace(speech.Words(d, lang) + translations.Say(lang, "colon") + translations.Say(lang, figure.Counted("bin", len(behind)), len(behind)))
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
