package mapview

import (
	"math"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/geo"
)

// A noted is an annotation of the map: words beside a place, with a line or an arrow that leads
// there.
type noted struct {
	note     int
	pin      scene.Point // of the place
	box      scene.Rect
	lines    []line
	flush    float64
	from, to scene.Point // of its line
	bare     bool        // no dot stands at the place
}

// The words of a note, in sizes of text.
const (
	noteSize  = 0.92
	noteWidth = 12
	noteLines = 3
)

// placesFirst tells whether a note chooses its place before the names: one that a person has put
// where it stands, and an arrow between two places.
func placesFirst(n *figure.Note) bool { return n.Offset != timeline.Offset{} || n.To.Set }

// layNotes finds the places of notes: of those that choose before the names of places, or after
// them.
func (m *Map) layNotes(s Spec, v frame, first bool) {
	if len(s.Notes) == 0 || s.Moment != nil || s.Flight != nil {
		return
	}
	for i := range s.Notes {
		n := &s.Notes[i]
		if n.OnMap() && placesFirst(n) == first {
			m.fates[i] = m.layNote(s, v, i, n)
		} else if n.Gone() {
			m.fates[i] = figure.Lost
		}
	}
}

// forgetNotes begins a layout without any.
func (m *Map) forgetNotes(s Spec) {
	m.noted = m.noted[:0]
	m.fates = append(m.fates[:0], make(figure.Fates, len(s.Notes))...)
}

// pinOf returns where an end of a note lies in the picture, with the number of the dot there, -1
// for none.
func (m *Map) pinOf(s Spec, v frame, a *figure.Anchor) (at scene.Point, radius float64, dot int, shows bool) {
	q, on := m.plot.projection.Project(geo.LonLat(*a.At))
	at = v.point(q)
	if !on || !s.Box.Contains(at) {
		return at, 0, -1, false
	}
	for i := range m.dots {
		d := &m.dots[i]
		if p := v.point(d.at); m.plot.spots[d.spot].ID == a.Place && a.Place != "" || math.Hypot(p.X-at.X, p.Y-at.Y) < 1 {
			if m.area(d) != nil {
				return p, 0, i, true
			}
			return p, m.reach(d), i, true
		}
	}
	return at, 0, -1, true
}

// layNote finds the place of a note.
func (m *Map) layNote(s Spec, v frame, i int, n *figure.Note) figure.Fate {
	if n.Pin.Of && n.Pin.Event < 0 {
		return figure.Lost
	}
	p, r, dot, shows := m.pinOf(s, v, &n.Pin)
	if !shows {
		return figure.Outside
	}
	one := noted{note: i, pin: p, bare: dot < 0}
	w := noteWording(s, n)
	if n.To.Set && n.To.At != nil {
		return m.layBetween(s, v, one, n, w, r, dot)
	}
	for c := -1; c < candidates-len(beside); c++ {
		box := m.noteBox(s, n, w, p, r, c)
		if !s.Box.Inset(3).Holds(box) || !m.taken.free(box) {
			continue
		}
		to := box.Nearest(p)
		length := math.Hypot(to.X-p.X, to.Y-p.Y)
		if length <= r || !m.taken.clear(p, to, dot, 0) {
			continue
		}
		gap := (r + 2) / length
		one.from, one.to = to, scene.Pt(p.X+(to.X-p.X)*gap, p.Y+(to.Y-p.Y)*gap)
		m.putNote(one, box, w, p)
		return figure.Drawn
	}
	return figure.Crowded
}

// noteBox returns where the words of a note stand: at its offset, else at a candidate that a line
// leads to.
func (m *Map) noteBox(s Spec, n *figure.Note, w wording, p scene.Point, r float64, c int) scene.Rect {
	if c >= 0 {
		box, _ := at(len(beside)+c, p, r, s.Text, w.width, w.height)
		return box
	}
	if (n.Offset == timeline.Offset{}) {
		return scene.Rect{X: math.Inf(1)} // nowhere
	}
	box := scene.Rect{X: p.X + n.Offset.Right*s.Text - w.width/2, Y: p.Y + n.Offset.Down*s.Text - w.height/2, W: w.width, H: w.height}
	room := s.Box.Inset(4)
	box.X = min(max(box.X, room.X), room.Right()-box.W)
	box.Y = min(max(box.Y, room.Y), room.Bottom()-box.H)
	return box
}

// noteWording returns the words of a note in lines.
func noteWording(s Spec, n *figure.Note) wording {
	font := scene.Font{Size: s.Text * noteSize}
	var lines []line
	for _, part := range figure.Wrap(n.Text, font, min(noteWidth*s.Text, s.Box.W*0.4), noteLines) {
		lines = append(lines, line{text: part, font: font})
	}
	return wordingOf(lines)
}

// putNote keeps a note where it was placed.
func (m *Map) putNote(one noted, box scene.Rect, w wording, p scene.Point) {
	one.box, one.lines, one.flush = box, w.lines, 0.5
	switch {
	case box.X >= p.X:
		one.flush = 0
	case box.Right() <= p.X:
		one.flush = 1
	}
	if len(w.lines) > 0 {
		m.taken.box(box)
	}
	m.taken.lines = append(m.taken.lines, [2]scene.Point{one.from, one.to})
	m.noted = append(m.noted, one)
}

// layBetween finds the way of an arrow from one place to another, and the place of its words about
// its middle.
func (m *Map) layBetween(s Spec, v frame, one noted, n *figure.Note, w wording, r float64, dot int) figure.Fate {
	p := one.pin
	q, far, other, shows := m.pinOf(s, v, &n.To)
	if !shows {
		return figure.Outside
	}
	const gap = 3.5
	length := math.Hypot(q.X-p.X, q.Y-p.Y)
	if length < r+far+4*gap {
		return figure.Crowded
	}
	along := scene.Pt((q.X-p.X)/length, (q.Y-p.Y)/length)
	one.from = scene.Pt(p.X+along.X*(r+gap), p.Y+along.Y*(r+gap))
	one.to = scene.Pt(q.X-along.X*(far+gap), q.Y-along.Y*(far+gap))
	if !m.taken.clear(one.from, one.to, dot, 0) && !m.taken.clear(one.from, one.to, other, 0) {
		return figure.Crowded
	}
	mid := scene.Pt((one.from.X+one.to.X)/2, (one.from.Y+one.to.Y)/2)
	one.pin = mid
	for c := -1; c < candidates-len(beside); c++ {
		box := m.noteBox(s, n, w, mid, 0, c)
		if len(w.lines) == 0 || s.Box.Inset(3).Holds(box) && m.taken.free(box) && !box.Inset(-apart).Crossed(one.from, one.to) {
			m.putNote(one, box, w, mid)
			return figure.Drawn
		}
	}
	return figure.Crowded
}

// drawNotes writes the notes, each with its line or its arrow.
func (m *Map) drawNotes(sc *scene.Scene, s Spec) {
	for i := range m.noted {
		one := &m.noted[i]
		n := &s.Notes[one.note]
		box, from, to := m.shifted(one)
		if m.shift != (scene.Point{}) && (!s.Box.Holds(box) || m.furnished(box)) {
			continue
		}
		sc.Begin(scene.Mark{Kind: scene.MarkNote, ID: n.ID, Title: n.Text, Desc: n.Words})
		if n.Kind == timeline.Arrow {
			figure.ArrowTo(sc, from, to, scene.Style{Stroke: s.Theme.Ink, Width: 1.2}, s.Text*0.5)
		} else {
			sc.Line(from, to, scene.Style{Stroke: s.pale(s.Theme.Muted), Width: 0.9})
		}
		if one.bare && !n.To.Set {
			sc.Disc(scene.Pt(one.pin.X+m.shift.X, one.pin.Y+m.shift.Y), 2.6, scene.Style{Fill: s.Theme.Paper, Stroke: s.Theme.Ink, Width: 1.2})
		}
		write(sc, s.inked(), one.lines, one.flush, box)
		sc.End()
	}
}

// inked returns a spec all of whose letters are of ink: the further lines of a note say no less than
// its first.
func (s Spec) inked() Spec {
	s.Present = true
	return s
}

// shifted returns where a note stands when the map has been moved since it was placed.
func (m *Map) shifted(one *noted) (box scene.Rect, from, to scene.Point) {
	box = one.box
	box.X, box.Y = box.X+m.shift.X, box.Y+m.shift.Y
	return box, scene.Pt(one.from.X+m.shift.X, one.from.Y+m.shift.Y), scene.Pt(one.to.X+m.shift.X, one.to.Y+m.shift.Y)
}

// Fates returns what became of the notes in the last picture.
func (m *Map) Fates() figure.Fates { return m.fates }

// Notes adds to a list where the notes of another were drawn last.
func (m *Map) Notes(of []figure.Note, all []figure.PlacedNote) []figure.PlacedNote {
	for i := range m.noted {
		one := &m.noted[i]
		if one.note >= len(of) {
			continue // of the picture before
		}
		box, _, _ := m.shifted(one)
		all = append(all, figure.PlacedNote{ID: of[one.note].ID, Box: box, Pin: scene.Pt(one.pin.X+m.shift.X, one.pin.Y+m.shift.Y), Free: true})
	}
	return all
}
