package timelineview

import (
	"math"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/timeline"
)

// Words about an event stand where its row leaves room: at the offset that a person gave them, else
// at the nearest of some places round about it from which a line leads there that crosses nothing.

// apartNotes is the least distance between a note and what else is drawn, in points.
const apartNotes = 5.5

// reaches are the distances of these places, in text sizes, and directions how many there are at
// each, from the upper right on.
var reaches = [...]float64{1.1, 1.8, 2.8, 4.2, 6, 8.5}

const directions = 12

// placeNotes finds the places of the notes among the events.
func (v *View) placeNotes(s Spec, f Frame) {
	v.notes.taken, v.notes.lines = v.notes.taken[:0], v.notes.lines[:0]
	for i := range s.Notes {
		n := &s.Notes[i]
		if n.Gone() {
			v.notes.fate(i, figure.Lost)
		}
		if !inPlot(n) {
			continue
		}
		if len(v.notes.taken) == 0 {
			v.takeEvents(s, f)
		}
		v.notes.fate(i, v.placeNote(s, f, i, n))
	}
}

// takeEvents notes what the events cover.
func (v *View) takeEvents(s Spec, f Frame) {
	t := append(v.notes.taken, scene.Rect{X: math.Inf(1)})
	for i := range v.rows.events {
		p := &v.rows.events[i]
		t = append(t, p.bar)
		if p.label != "" {
			t = append(t, v.labelBox(s, p))
		}
	}
	for i, heat := range v.rows.heat {
		if heat > 0 {
			t = append(t, scene.Rect{X: f.Plot.X, Y: v.rows.top[i] + v.rows.height[i] - heat, W: f.Plot.W, H: heat})
		}
	}
	v.notes.taken = t
}

// labelBox returns what the label of an event covers: of two lines where it may have two.
func (v *View) labelBox(s Spec, p *placed) scene.Rect {
	h := p.font.Size * leading
	if two := p.below || p.cut && p.times < 2 && p.plate == 0; s.Printed && two && v.rows.rowHeight >= twoRows*p.font.Size {
		h *= 2
	}
	return scene.Rect{X: p.x, Y: p.bar.Middle().Y - h/2, W: p.font.Width(p.label), H: h}
}

// end returns the box of an end of a note, of a date a point of the axis; with another fate than
// Drawn where it does not show.
func (v *View) end(s Spec, f Frame, a *figure.Anchor) (held, figure.Fate) {
	if a.Of {
		if a.Time.Bounds.Empty() || a.Event < 0 {
			return held{}, figure.Lost
		}
		if !a.Time.Bounds.Overlaps(f.View.Span) {
			return held{}, figure.Outside
		}
		p := v.placeOf(a.Event)
		if p == nil {
			return held{}, figure.Crowded // among others that a band counts
		}
		return v.holds(s, f, p), figure.Drawn
	}
	if !a.Time.Bounds.Overlaps(f.View.Span) {
		return held{}, figure.Outside
	}
	x0, x1, _, _ := across(f, a.Time, s.Text)
	at := scene.Rect{X: (x0 + x1) / 2, Y: f.Plot.Bottom() - 1}
	return held{at, at}, figure.Drawn
}

// A held is what a note holds on to: the bar of an event, and what that covers with its label, which
// a line may reach from any side.
type held struct{ bar, whole scene.Rect }

// holds returns what is held of an event: as much as shows.
func (v *View) holds(s Spec, f Frame, p *placed) held {
	h := held{bar: p.bar.Intersect(scene.Rect{X: f.Plot.X, Y: p.bar.Y, W: f.Plot.W, H: p.bar.H})}
	if h.whole = h.bar; p.label != "" && p.plate == 0 {
		label := v.labelBox(s, p)
		x0, x1 := min(h.bar.X, label.X), max(h.bar.Right(), label.Right())
		y0, y1 := min(h.bar.Y, label.Y), max(h.bar.Bottom(), label.Bottom())
		h.whole = scene.Rect{X: x0, Y: y0, W: x1 - x0, H: y1 - y0}
	}
	return h
}

// placeNote finds the place of a note, and of its arrow.
func (v *View) placeNote(s Spec, f Frame, i int, n *figure.Note) figure.Fate {
	if n.Pin.Event >= 0 && s.Only != nil && !s.Only(n.Pin.Event) {
		return figure.Elsewhere // it is not told yet
	}
	pin, fate := v.end(s, f, &n.Pin)
	if fate != figure.Drawn {
		return fate
	}
	if n.To.Set {
		to, fate := v.end(s, f, &n.To)
		if fate != figure.Drawn {
			return fate
		}
		return v.placeBetween(s, f, i, n, pin, to)
	}
	for _, try := range tries {
		if pin := pin.only(try.bar); v.placeBeside(s, f, i, n, pin, try.near*directions) {
			return figure.Drawn
		}
	}
	return figure.Crowded
}

// tries are the ways to an event as they are tried: near by to its bar, then to its label too.
var tries = [...]struct {
	bar  bool
	near int // of how many reaches
}{{true, 3}, {false, len(reaches)}}

// only returns what is held of the bar alone, or of both.
func (h held) only(bar bool) held {
	if bar {
		h.whole = h.bar
	}
	return h
}

// placeBeside finds the place of words beside what they hold on to, among the first candidates;
// false where there is no room.
func (v *View) placeBeside(s Spec, f Frame, i int, n *figure.Note, pin held, most int) bool {
	for k := range v.notes.words[i] {
		w := &v.notes.words[i][k]
		for _, at := range v.choices(n) {
			if at >= most {
				continue
			}
			box := v.choice(s, f, n, w, pin, at)
			from := box.Inset(-ruleGap).Nearest(pin.bar.Middle())
			to := pin.whole.Inset(-1.5).Nearest(from)
			if !v.free(f, box) || !v.clear(from, to, pin) {
				continue
			}
			v.keep(n, at, box, arrow{note: i, words: k, head: n.Kind == timeline.Arrow, curve: straight(from, to)}, pin.bar.Middle())
			return true
		}
	}
	return false
}

// ruleGap is how far from words the rule stands to which their line leads, in points.
const ruleGap = 4

// keep keeps a note where it was placed.
func (v *View) keep(n *figure.Note, at int, box scene.Rect, a arrow, pin scene.Point) {
	v.notes.last[n.ID] = at
	if box.H > 0 {
		v.notes.taken = append(v.notes.taken, box)
	}
	for k := range arrowSteps {
		v.notes.lines = append(v.notes.lines, [2]scene.Point{a.curve[k], a.curve[k+1]})
	}
	v.notes.placed = append(v.notes.placed, figure.PlacedNote{ID: n.ID, Box: box, Pin: pin, Free: true})
	v.notes.arrows = append(v.notes.arrows, a)
}

// allChoices numbers the places in which words may stand, from the nearest on; those below 0 are
// the offset that a person gave, and places near that.
var allChoices = func() (all []int) {
	for i := -nearby; i < len(reaches)*directions; i++ {
		all = append(all, i)
	}
	return all
}()

// nearby is how many places there are at an offset and about it.
const nearby = 17

// choices lists the places of a note in the order in which they are tried: where it stood last
// first, so that nothing jumps.
func (v *View) choices(n *figure.Note) []int {
	given := n.Offset != timeline.Offset{}
	if last, ok := v.notes.last[n.ID]; ok && (last < 0) == given {
		v.order = append(v.order[:0], last)
	} else {
		v.order = v.order[:0]
	}
	from := 0
	switch {
	case given:
	case n.Kind == timeline.Arrow && !n.To.Set:
		from = nearby + directions // an arrow needs some length
	default:
		from = nearby
	}
	v.order = append(v.order, allChoices[from:]...)
	return v.order
}

// choice returns where the words of a note stand at one of its places.
func (v *View) choice(s Spec, f Frame, n *figure.Note, w *wording, pin held, at int) scene.Rect {
	p := pin.bar.Middle()
	if at < 0 {
		k := at + nearby // 0 is the offset itself, then two rings of eight about it
		x, y := p.X+n.Offset.Right*s.Text, p.Y+n.Offset.Down*s.Text
		if k > 0 {
			sin, cos := math.Sincos(float64(k-1) * math.Pi / 4)
			ring := (1 + float64((k-1)/8)*1.6) * s.Text
			x, y = x+cos*ring*1.6, y+sin*ring
		}
		box := scene.Rect{X: x - w.w/2, Y: y - w.h/2, W: w.w, H: w.h}
		room := f.Plot.Inset(2) // a smaller picture has no room where a larger one had
		box.X = min(max(box.X, room.X), room.Right()-box.W)
		box.Y = min(max(box.Y, room.Y), room.Bottom()-box.H)
		return box
	}
	turn := at % directions
	angle := -math.Pi/4 + float64((turn+1)/2)*2*math.Pi/directions
	if turn%2 == 1 {
		angle = -math.Pi/4 - float64((turn+1)/2)*2*math.Pi/directions
	}
	sin, cos := math.Sincos(angle)
	out := reaches[at/directions] * s.Text
	// To its sides what is held may be wide: there the way out begins behind its label.
	rx, ry := min(pin.bar.W/2, s.Text*1.5), pin.whole.H/2
	switch {
	case cos > 0.8:
		rx = pin.whole.Right() - p.X
	case cos < -0.8:
		rx = p.X - pin.whole.X
	}
	return scene.Rect{X: p.X + cos*(rx+out) - (1-cos)/2*w.w, Y: p.Y + sin*(ry+out) - (1-sin)/2*w.h, W: w.w, H: w.h}
}

// free tells whether a box lies in the plot and touches nothing.
func (v *View) free(f Frame, box scene.Rect) bool {
	if !f.Plot.Inset(1).Holds(box) {
		return false
	}
	wide := box.Inset(-apartNotes)
	for i := range v.notes.taken {
		if v.notes.taken[i].Overlaps(wide) {
			return false
		}
	}
	for _, l := range v.notes.lines {
		if wide.Crossed(l[0], l[1]) {
			return false
		}
	}
	return true
}

// clear tells whether a line crosses nothing but what it holds on to.
func (v *View) clear(a, b scene.Point, own ...held) bool {
	for i := range v.notes.taken {
		t := v.notes.taken[i]
		if !t.Crossed(a, b) {
			continue
		}
		mine := false
		for _, o := range own {
			mine = mine || o.whole.Inset(-0.1).Holds(t.Intersect(v.plot))
		}
		if !mine {
			return false
		}
	}
	return true
}

// drawNotes writes the notes among the events, each with its line or its arrow.
func (v *View) drawNotes(sc *scene.Scene, s Spec) {
	for i := range v.notes.arrows {
		a := &v.notes.arrows[i]
		n, w := &s.Notes[a.note], &v.notes.words[a.note][a.words]
		p := v.notes.placedOf(n.ID)
		sc.Begin(noteMark(n))
		a.draw(sc, s, p.Box)
		w.write(sc, s, p.Box, p.Pin)
		sc.End()
	}
}

// placedOf returns where a note was drawn last, nil where it was not.
func (v *notes) placedOf(id string) *figure.PlacedNote {
	for i := range v.placed {
		if v.placed[i].ID == id {
			return &v.placed[i]
		}
	}
	return nil
}

// write writes the lines of a text in its box, flush to where its pin lies.
func (w *wording) write(sc *scene.Scene, s Spec, box scene.Rect, pin scene.Point) {
	part := 0.5
	switch {
	case box.X >= pin.X:
		part = 0
	case box.Right() <= pin.X:
		part = 1
	}
	font := w.font
	font.Halo = s.Theme.Paper
	for i, line := range w.lines {
		sc.Text(scene.Pt(box.X+part*(box.W-w.wide[i]), box.Y+font.Size*(leading*float64(i)+0.96)), line, font, s.Theme.Ink)
	}
}
