package state

import (
	"fmt"
	"math"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/scene"
	"dateline/data/entry"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
	"dateline/timeline/geo"
	"dateline/timeline/viewport"
)

// Entered says that a field of an event is done. What cannot be read is kept as half typed,
// with what would be right.
type Entered struct{ Event, Field, Text string }

// ItemEntered says that a field of any item is done, likewise.
type ItemEntered struct {
	Of          timeline.Key
	Field, Text string
}

// Reads returns how a text in a field of an item is read: in words, or what would be right.
func (m Model) Reads(of timeline.Key, field, text string) (says, wrong string) {
	one, _ := m.Timeline.Item(of)
	f, ok := entry.FindOf(m.Timeline, of.Kind, field)
	if one == nil || !ok {
		return "", ""
	}
	s := m.sheet()
	r, err := f.ReadOf(s, one, text)
	if err != nil {
		return "", s.Wrong(err)
	}
	return r.Says, ""
}

// sheet is what is typed upon.
func (m Model) sheet() entry.Sheet { return entry.Sheet{Timeline: m.Timeline, Lang: m.Lang} }

func (e Entered) apply(m Model) (Model, []Effect) {
	return ItemEntered{timeline.Key{Kind: timeline.EventItem, ID: e.Event}, e.Field, e.Text}.apply(m)
}

func (e ItemEntered) apply(m Model) (Model, []Effect) {
	one, _ := m.Timeline.Item(e.Of)
	f, ok := entry.FindOf(m.Timeline, e.Of.Kind, e.Field)
	if one == nil || !ok {
		return m, nil
	}
	s, half := m.sheet(), halfOf(e.Of)
	r, err := f.ReadOf(s, one, e.Text)
	if err != nil {
		m.Form = m.Form.with(half, e.Field, e.Text, s.Wrong(err), true)
		return m, nil
	}
	before := m
	m.Form = m.Form.with(half, e.Field, "", "", false)
	if len(r.Changes) > 0 {
		m.Form.Begun = ""
	}
	if len(r.Changes) == 0 {
		return m, nil
	}
	next, effects := then(m, Edited{timeline.Edit{Name: m.nameOfEdit(one, e.Field), Changes: r.Changes}})
	if next.Timeline == m.Timeline && next.Work == nil {
		next.Form = before.Form.with(half, e.Field, e.Text, "", true) // it was refused: what was typed stays
	}
	if e.Of.Kind != timeline.EventItem {
		return next, effects
	}
	if next.Timeline != m.Timeline && m.Subject.Find(e.Of.ID) >= 0 {
		next = next.orLeftOut(e.Of.ID)
	}
	return next.shows(e.Of.ID, m), effects
}

// halfOf names an item among what is half typed: an event by its id alone.
func halfOf(k timeline.Key) string {
	if k.Kind == timeline.EventItem {
		return k.ID
	}
	return k.Kind.String() + "\x00" + k.ID
}

// shows moves the window of time so that an event that was written shows; one that showed all
// events before shows all of them still.
func (m Model) shows(event string, before Model) Model {
	i, all := m.Subject.Find(event), before.Subject.Extent
	switch {
	case i < 0 || !m.Subject.Event(i).Dated:
	case before.Window.Empty() || before.Subject.Dated == 0 || before.Window.Intersect(all) == all:
		m.Window = figure.Margin(m.Subject.Extent)
	default:
		m = m.reveal(i, page.Layout{})
	}
	return m
}

// nameOfEdit says of what item, and which of its fields, for the list of what was done:
// "Hanoi summit, date".
func (m Model) nameOfEdit(one timeline.Item, field string) timeline.Phrase {
	return timeline.Phrased("edit of", m.nameOfItem(one), m.field(field))
}

// field returns what a field is called, as a phrase speaks of it: a facet of the file by its own name.
func (m Model) field(field string) any {
	if _, own := m.Timeline.Facet(field); own {
		return field
	}
	return timeline.Phrased("form " + field)
}

// FieldName returns what a field is called for people.
func (m Model) FieldName(field string) string {
	if _, own := m.Timeline.Facet(field); own {
		return field
	}
	return m.say("form " + field)
}

// EventAdded adds an event, with a date and a place where these are known, and opens its form.
type EventAdded struct {
	When  edtf.Date
	Place *geo.LonLat
}

func (a EventAdded) apply(m Model) (Model, []Effect) {
	full := timeline.Full{Title: timeline.Say(m.Timeline.Lang, m.say("new event")), When: timeline.When{Date: a.When}, Status: timeline.Happened}
	full.Origin = []timeline.Origin{{Field: "title", How: timeline.Typed}}
	edit := timeline.Edit{Name: timeline.Phrased("edit add")}
	if a.Place != nil {
		place := timeline.Place{Name: timeline.Say(m.Timeline.Lang, fmt.Sprintf("%.2f, %.2f", a.Place.Lat, a.Place.Lon)), Kind: timeline.Point, At: a.Place}
		place.ID = entry.FreeID("place", m.taken(timeline.PlaceItem))
		edit.Changes = append(edit.Changes, m.Timeline.Put(place))
		full.Place.ID = place.ID
	}
	full.ID = entry.FreeID("event", m.taken(timeline.EventItem))
	return m.adding(edit, full)
}

// adding makes an edit that adds an event, which is selected then with its form open.
func (m Model) adding(edit timeline.Edit, full timeline.Full) (Model, []Effect) {
	id := full.ID
	edit.Changes = append(edit.Changes, m.Timeline.Put(full.Compact()))
	next, effects := then(m, Edited{edit})
	if next.Timeline == m.Timeline {
		return next, effects
	}
	next.Selected, next.Form.Open, next.Form.Field = id, true, "title"
	return next.shows(id, m).orUntold(id).orLeftOut(id), effects
}

// orLeftOut says of an event that was written that the filter leaves it out, where it does: else one
// would look for it in vain. While it is filtered anew nobody knows, so it is asked again then.
func (m Model) orLeftOut(event string) Model {
	if m.asked != nil || m.Subject.Timeline != m.Timeline {
		m.written = event
		return m
	}
	slot := m.Timeline.Events.Find(event)
	if m.Filter == "" || slot < 0 || m.Subject.Find(event) >= 0 {
		return m
	}
	var text message.Speaker = phrased("left out", itemName{*m.Timeline.Events.At(slot)})
	answers := []Answer{{phrased("show left out"), filteredTo{event, ""}}, {phrased("undo"), Undone{}}}
	if m.saysUntold(event) {
		text, answers = message.Lines(text, m.Notice.Text), append(answers, m.Notice.Answers...)
	}
	return m.notice(text, answers...)
}

// A filteredTo takes the filter away that leaves an event out, and selects that, with its form open at a
// field where one is named.
type filteredTo struct{ event, field string }

func (f filteredTo) apply(m Model) (Model, []Effect) {
	m, effects := then(m, Filtered{})
	m.Selected = f.event // which is there once the filter is gone
	if _, refused := m.refuse(); f.field != "" && !refused {
		m.Form.Open, m.Form.Of, m.Form.Field = true, timeline.Key{}, f.field
	}
	return m, effects
}

// taken tells whether an id stands for something already.
func (m Model) taken(kind timeline.ItemKind) func(id string) bool {
	return func(id string) bool {
		one, _ := m.Timeline.Item(timeline.Key{Kind: kind, ID: id})
		return one != nil
	}
}

// doubleClick edits the event at the pointer, and adds one on what is empty: at the time
// there, or at the place.
func doubleClick(m Model, g Gestured) Message {
	switch hit := g.Over.Hit(g.At, 5); hit.Kind {
	case scene.MarkEvent:
		return FormAsked{}
	case 0:
	default:
		return choose(m, g)
	}
	if m.Presenting || m.Drawing != nil {
		return nil
	}
	plot := g.Over.Timeline.Plot
	v := viewport.Viewport{Span: m.Window, Width: plot.W}
	return EventAdded{When: roundly(v.At(g.At.X-plot.X), m.Window.Days()/max(plot.W, 1))}
}

// doubleClickMap does likewise on the map.
func doubleClickMap(m Model, g Gestured) Message {
	if m.Presenting || m.Drawing != nil || g.Over.Hit(g.At, 5).Kind != 0 {
		return clickMap(m, g)
	}
	if at, on := g.Over.LonLat(g.At); on {
		at = geo.LonLat{Lon: math.Round(at.Lon*1e4) / 1e4, Lat: math.Round(at.Lat*1e4) / 1e4}
		return EventAdded{Place: &at}
	}
	return nil
}

// roundly returns a date as closely as a pixel tells it, of so many days.
func roundly(at calendar.Instant, days float64) edtf.Date {
	y, mo, d := at.Day.Civil()
	text := fmt.Sprintf("%04d", y)
	switch {
	case y < 0 || y > 9999:
		return edtf.Date{}
	case days < 8:
		text = fmt.Sprintf("%04d-%02d-%02d", y, mo, d)
	case days < 100:
		text = fmt.Sprintf("%04d-%02d", y, mo)
	}
	date, err := edtf.Parse(text)
	if err != nil { // it was written by us
		return edtf.Date{}
	}
	return date
}
