package state

import (
	"math"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data/entry"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
	"dateline/timeline/revision"
	"dateline/timeline/viewport"
)

// noteKey names the annotation that is selected.
func (m Model) noteKey() timeline.Key {
	return timeline.Key{Kind: timeline.AnnotationItem, ID: m.Noted}
}

// NoteSpec returns what the board shows of the annotation that is selected.
func (m Model) NoteSpec() page.NoteSpec {
	s := page.NoteSpec{ID: m.Noted}
	if p := m.Pointer.note; p != nil {
		s.Moved, s.At, s.Pin = true, p.to, p.placed.Pin
	}
	return s
}

// Annotated adds an annotation and opens its form.
type Annotated struct {
	Kind timeline.AnnotationKind
	Pin  timeline.Pin
}

func (a Annotated) apply(m Model) (Model, []Effect) {
	if a.Pin.IsZero() || m.Presenting {
		return m, nil
	}
	if refused, ok := m.refuse(); ok {
		return refused, nil
	}
	one := timeline.Annotation{Kind: a.Kind, Pin: a.Pin, Text: timeline.Say(m.Timeline.Lang, m.say("new "+a.Kind.String()))}
	one.ID = entry.FreeID(a.Kind.String(), m.taken(timeline.AnnotationItem))
	next, effects := then(m, Edited{timeline.Edit{Name: timeline.Phrased("edit annotate"), Changes: []timeline.Change{m.Timeline.Put(one)}}})
	if next.Timeline == m.Timeline {
		return next, effects
	}
	next.Notes = ""
	next, more := then(next, NoteSelected{ID: one.ID})
	next, last := then(next, ItemFormAsked{one.Key()})
	next.Form.Field, next.Form.Begun, next.Form.begun = "text", one.ID, next.History.Mark()
	return next, append(append(effects, more...), last...)
}

// NoteSelected selects an annotation and brings it into sight; "" selects none.
type NoteSelected struct {
	ID   string
	Over page.Layout
}

func (n NoteSelected) apply(m Model) (Model, []Effect) {
	m.Noted = n.ID
	note, ok := m.Subject.Noted(n.ID)
	if !ok {
		m.Noted = ""
		return m, nil
	}
	span := note.Over().Bounds
	if !span.Empty() && !span.Overlaps(m.Window) {
		span = span.Intersect(calendar.Span{Start: calendar.Earlier(m.Window.Start, m.Subject.Extent.Start), End: calendar.Later(m.Window.End, m.Subject.Extent.End)})
		if !span.Empty() {
			m.Window = viewport.Viewport{Span: m.Window, Width: 1000}.Reveal(span, 60).Span
		}
	}
	if at := note.Pin.At; at != nil && note.OnMap() && n.Over.Camera.Scale != 0 {
		if to, away := n.Over.Bring(&timeline.Place{Kind: timeline.Point, At: at}); away {
			m.Camera = to
		}
	}
	return m, nil
}

// NoteWalked selects the annotation after the selected one, or before it, and says which it is.
type NoteWalked struct {
	By   int
	Over page.Layout
}

func (w NoteWalked) apply(m Model) (Model, []Effect) {
	all := m.Timeline.Annotations
	if len(all) == 0 {
		return m.notice(phrased("annotations none")), nil
	}
	at := slices.IndexFunc(all, func(a timeline.Annotation) bool { return a.ID == m.Noted })
	switch {
	case at >= 0:
		at = (at + w.By + len(all)) % len(all)
	case w.By < 0:
		at = len(all) - 1
	default:
		at = 0
	}
	m.Notes = ""
	m, effects := then(m, NoteSelected{all[at].ID, w.Over})
	return m.notice(phrased("annotation of", at+1, len(all), m.noteNamed(&all[at])), Answer{phrased("edit note"), ItemFormAsked{all[at].Key()}}), effects
}

// noteNamed says what an annotation is in a list: what kind of one, its words, and what it is pinned to.
func (m Model) noteNamed(a *timeline.Annotation) message.Speaker {
	name := message.Headed(phrased(a.Kind.String()), itemName{*a})
	if of := (pinned{m.Subject, a}); of.In(m.Lang) != "" {
		name = message.Joined{Between: " · ", All: []message.Speaker{name, of}}
	}
	return name
}

// AnnotationsTurned shows the annotations, or leaves them out.
type AnnotationsTurned struct{}

func (AnnotationsTurned) apply(m Model) (Model, []Effect) {
	if m.Notes == view.Off {
		m.Notes = ""
		return m, nil
	}
	m.Notes, m.Noted = view.Off, ""
	return m, nil
}

// notesOffered lists the annotations.
func notesOffered(m Model) (all []Item) {
	for i := range m.Timeline.Annotations {
		a := &m.Timeline.Annotations[i]
		all = append(all, Item{m.noteNamed(a).In(m.Lang), NoteSelected{ID: a.ID}, a.ID == m.Noted})
	}
	return all
}

// annotateKey annotates the selected event; without one the time that was chosen becomes an era, and
// else words stand at the middle of the window.
func annotateKey(m Model, _ Keyed) Message {
	switch brush := m.Brush(); {
	case m.Presenting:
		return nil
	case m.Subject.Find(m.Selected) >= 0:
		return Annotated{timeline.TextNote, timeline.Pin{Event: m.Selected}}
	case !brush.Empty():
		return Annotated{timeline.Era, timeline.Pin{When: dateOver(brush)}}
	default:
		return Annotated{timeline.TextNote, timeline.Pin{When: roundly(m.Window.Start.Add(m.Window.Days()/2), m.Window.Days()/1000)}}
	}
}

// dateOver returns the date of a span of time, from its first day to its last.
func dateOver(span calendar.Span) edtf.Date {
	last := calendar.At(span.End.Day, span.End.Nano-1)
	first, end := roundly(span.Start, 1), roundly(last, 1)
	date, err := edtf.Between(first, end)
	if err != nil || first.IsZero() || end.IsZero() { // one of them lies where days cannot be written
		return edtf.Date{}
	}
	return date
}

// annotateHere lists how to annotate what lies under the pointer: the time there and that which is
// chosen, or the place.
func annotateHere(m Model, g Gestured) (all []Item) {
	if m.Timeline.Version > 0 || m.Presenting {
		return nil
	}
	if at, on := g.Over.LonLat(g.At); on && g.Over.Map.Contains(g.At) {
		at.Lon, at.Lat = math.Round(at.Lon*1e4)/1e4, math.Round(at.Lat*1e4)/1e4
		return []Item{{Words: m.say("annotate here"), Means: Annotated{timeline.TextNote, timeline.Pin{Spot: &at}}}}
	}
	plot := g.Over.Timeline.Plot
	if g.At.X < plot.X || g.At.X > plot.Right() || !g.Over.Upper.Contains(g.At) {
		return nil
	}
	v := viewport.Viewport{Span: m.Window, Width: plot.W}
	if date := roundly(v.At(g.At.X-plot.X), m.Window.Days()/max(plot.W, 1)); !date.IsZero() {
		all = append(all, Item{Words: m.say("annotate here"), Means: Annotated{timeline.TextNote, timeline.Pin{When: date}}})
	}
	if !m.Brush().Empty() {
		all = append(all, m.eraOffered()...)
	}
	return all
}

// eraOffered lists how to annotate the time that is chosen, else that which shows, as a whole.
func (m Model) eraOffered() []Item {
	span, of := m.Brush(), "here"
	if span.Empty() {
		span, of = m.Window, "shown"
	}
	if m.Timeline.Version > 0 || m.Presenting || span.Empty() {
		return nil
	}
	date := dateOver(span)
	if date.IsZero() {
		return nil
	}
	return []Item{
		{Words: m.say("era " + of), Means: Annotated{timeline.Era, timeline.Pin{When: date}}},
		{Words: m.say("bracket " + of), Means: Annotated{timeline.Bracket, timeline.Pin{When: date}}},
	}
}

// noteItems lists what can be done with an annotation.
func noteItems(m Model, id string) []Item {
	k := timeline.Key{Kind: timeline.AnnotationItem, ID: id}
	one, _ := m.Timeline.Item(k)
	a, ok := one.(timeline.Annotation)
	if !ok || m.Presenting {
		return nil
	}
	all := []Item{{Words: m.say("edit note"), Means: ItemFormAsked{k}}}
	if (a.Offset != timeline.Offset{}) {
		all = append(all, Item{Words: m.say("note back"), Means: NoteMoved{ID: id}})
	}
	return append(all, Item{Words: m.say("remove note"), Means: ItemRemoved{Of: k}}, Item{}, Item{Words: m.say("annotations list"), Means: MenuAsked{Name: "annotations", At: scene.Pt(16, 16)}},
		Item{Words: m.say("annotations turn"), Means: AnnotationsTurned{}})
}

// NoteMoved puts the words of an annotation at an offset from its pin; the zero one lets the picture
// choose.
type NoteMoved struct {
	ID string
	To timeline.Offset
}

func (n NoteMoved) apply(m Model) (Model, []Effect) {
	one, _ := m.Timeline.Item(timeline.Key{Kind: timeline.AnnotationItem, ID: n.ID})
	a, ok := one.(timeline.Annotation)
	if !ok {
		return m, nil
	}
	tenth := func(x float64) float64 {
		return math.Round(min(max(x, -timeline.MostOffset), timeline.MostOffset)*10) / 10
	}
	a.Offset = timeline.Offset{Right: tenth(n.To.Right), Down: tenth(n.To.Down)}
	if timeline.Same(a, one) {
		return m, nil
	}
	return then(m, Edited{timeline.Edit{Name: m.nameOfEdit(a, "offset"), Changes: []timeline.Change{m.Timeline.Put(a)}}})
}

// A draggedNote is an annotation whose words are dragged. It never changes.
type draggedNote struct {
	placed figure.PlacedNote
	to     scene.Point // the middle of its words
}

// A noteTo is a part of the way of such a drag.
type noteTo struct{ draggedNote }

func (t noteTo) apply(m Model) (Model, []Effect) {
	m.Pointer.note, m.Noted = &t.draggedNote, t.placed.ID
	return m, nil
}

// dragNote drags the words of an annotation; those of an era stay, and the time is dragged.
func dragNote(m Model, g Gestured) Message {
	now := draggedNote{}
	if m.Pointer.note != nil {
		now = *m.Pointer.note
	} else {
		p, on := g.Over.NoteAt(m.Pointer.from)
		if !on || !p.Free || m.Timeline.Version > 0 {
			if g.Over.Map.Contains(m.Pointer.from) {
				return panMap(m, g)
			}
			return panTime(m, g)
		}
		now.placed = p
	}
	middle := now.placed.Box.Middle()
	now.to = scene.Pt(middle.X+g.At.X-m.Pointer.from.X, middle.Y+g.At.Y-m.Pointer.from.Y)
	return noteTo{now}
}

// endNote makes an edit of where the words of an annotation were dragged to.
func (m Model) endNote(over page.Layout) (Model, []Effect) {
	d := m.Pointer.note
	m.Pointer.note = nil
	text := max(over.Text, 1)
	return then(m, NoteMoved{d.placed.ID, timeline.Offset{Right: (d.to.X - d.placed.Pin.X) / text, Down: (d.to.Y - d.placed.Pin.Y) / text}})
}

// moveNote moves the words of the selected annotation by a key: from where they stand. Where there
// are none to move, the key is the one without Shift.
func moveNote(m Model, k Keyed) Message {
	by := map[string]timeline.Offset{"Shift+Left": {Right: -1}, "Shift+Right": {Right: 1}, "Shift+Up": {Down: -1}, "Shift+Down": {Down: 1}}[k.Chord]
	for _, p := range k.Over.Notes {
		if p.ID != m.Noted || !p.Free {
			continue
		}
		text, at := max(k.Over.Text, 1), p.Box.Middle()
		return NoteMoved{p.ID, timeline.Offset{Right: (at.X-p.Pin.X)/text + by.Right, Down: (at.Y-p.Pin.Y)/text + by.Down}}
	}
	plain, _ := k.plain()
	return plain.means(m)
}

// chooseNote selects the annotation at the pointer; a double click edits it.
func chooseNote(_ Model, g Gestured) Message {
	p, _ := g.Over.NoteAt(g.At)
	return NoteSelected{ID: p.ID, Over: g.Over}
}

func editNote(_ Model, g Gestured) Message {
	p, _ := g.Over.NoteAt(g.At)
	return ItemFormAsked{timeline.Key{Kind: timeline.AnnotationItem, ID: p.ID}}
}

// zoomNote zooms what lies below an annotation.
func zoomNote(m Model, g Gestured) Message {
	if g.Over.Map.Contains(g.At) {
		return zoomMap(m, g)
	}
	return zoomTime(m, g)
}

// removeNote removes an annotation.
func (m Model) removeNote(one timeline.Item) (Model, []Effect) {
	name := m.nameOfEdit(one, "removed")
	m, effects := then(m, Edited{revision.RemoveAnnotation(name, m.Timeline, one.Key().ID)})
	if left, _ := m.Timeline.Item(one.Key()); left == nil {
		m.Noted, m.Form.Open, m.Form.Of = "", false, timeline.Key{}
		m = m.notice(message.Phrase(name), Answer{phrased("undo"), Undone{}})
	}
	return m, effects
}

// removeKey removes the selected annotation, else the selected events; where these are most of all it asks, for
// the keys that remove a text would do so too.
func removeKey(m Model, _ Keyed) Message {
	if m.Noted != "" {
		return ItemRemoved{Of: m.noteKey()}
	}
	if n, all := len(m.Chosen()), m.Timeline.Events.Len(); n > 1 && 2*n > all {
		return Asked{phrased("remove most", n, all), []Answer{{phrased("remove them"), EventRemoved{}}}}
	}
	return EventRemoved{}
}
