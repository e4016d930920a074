package state

import (
	"context"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/tableview"
	"dateline/data/entry"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/revision"
)

// A Cell is that of the table to which the keys go. It is written where it stands while it is
// open.
type Cell struct {
	tableview.Cell
	Open bool
}

// inTable tells whether the keys go to a cell of the table.
func (m Model) inTable(over page.Layout) bool {
	return m.Cell.Event != "" && len(over.Table.Columns) > 0 && over.TableRows != nil
}

// leaveCell takes the keys from a cell when another event is selected, or something else is in
// front.
func leaveCell(before, next Model, _ Message) (Model, []Effect) {
	c := next.Cell
	if c.Event != "" && (c.Event != next.Selected || next.ID != before.ID || next.Presenting || next.Telling != nil) {
		next.Cell = Cell{}
	}
	return next, nil
}

// written is the table of the fields that the columns of the table are written in. A column that
// says something else of a date is written as the date.
var written = map[string]string{
	"date": "when", "words": "when", "precision": "when", "title": "title", "type": "type", "status": "status", "certainty": "certainty",
	"place": "place", "actors": "actors", "tags": "tags", "sources": "sources", "note": "note",
}

// writtenOfPlace is that of the columns that are written in fields of the place of an event, and so of
// all events there.
var writtenOfPlace = map[string]string{"country": "country", "lon": "position", "lat": "position"}

// WrittenIn returns what a cell is written in: the item and its field. Where it cannot be written,
// a phrase says why; else that is nil.
func (m Model) WrittenIn(c tableview.Cell) (of timeline.Key, field string, why message.Speaker) {
	slot := m.Timeline.Events.Find(c.Event)
	if slot < 0 {
		return timeline.Key{}, "", phrased("cell none")
	}
	of = timeline.Key{Kind: timeline.EventItem, ID: c.Event}
	if field = written[c.Column]; field != "" {
		return of, field, nil
	}
	if field = writtenOfPlace[c.Column]; field != "" {
		place := m.Timeline.Events.At(slot).Place.ID
		if place == "" {
			return timeline.Key{}, "", phrased("cell without place")
		}
		return timeline.Key{Kind: timeline.PlaceItem, ID: place}, field, nil
	}
	if _, own := m.Timeline.Facet(c.Column); own {
		return of, c.Column, nil
	}
	return timeline.Key{}, "", phrased("cell fixed " + c.Column)
}

// Shared returns for how many events beside its own a cell is written at the same time: those at the
// same place.
func (m Model) Shared(c tableview.Cell) int {
	of, _, why := m.WrittenIn(c)
	if why != nil || of.Kind != timeline.PlaceItem || m.Timeline.Events.Len() > soon {
		return 0
	}
	return max(revision.Uses(m.Timeline, of)-1, 0)
}

// CellPicked returns the events for which the open cell could be written at once: those that are
// picked, where its own is among them.
func (m Model) CellPicked() []string {
	of, _, why := m.WrittenIn(m.Cell.Cell)
	if ids := m.Chosen(); why == nil && of.Kind == timeline.EventItem && len(ids) > 1 && m.Picked.Has(m.Cell.Event) {
		return ids
	}
	return nil
}

// HalfCells tells of a cell whether what stands in it cannot be read yet; nil where that holds for none.
func (m Model) HalfCells() func(tableview.Cell) bool {
	if len(m.Form.Halves) == 0 {
		return nil
	}
	return func(c tableview.Cell) bool {
		of, field, _ := m.WrittenIn(c)
		_, _, half := m.Form.HalfOf(of, field)
		return half
	}
}

// CellOpened opens a cell, to be written where it stands.
type CellOpened struct {
	Cell tableview.Cell
	Over page.Layout
}

func (c CellOpened) apply(m Model) (Model, []Effect) {
	if m.Subject.Find(c.Cell.Event) < 0 || m.Presenting {
		return m, nil
	}
	if refused, ok := m.refuse(); ok {
		return refused, nil
	}
	if m.Selected != c.Cell.Event {
		m = m.selected(c.Cell.Event, c.Over)
	}
	if m.Cell = (Cell{Cell: c.Cell}); c.Over.TableRows != nil && len(c.Over.Table.Columns) > 0 {
		m.FirstRow = c.Over.Table.Reveal(c.Over.TableRows.FindEvent(c.Cell.Event))
	}
	_, _, why := m.WrittenIn(c.Cell)
	if why != nil {
		return m.notice(why), nil
	}
	m.Cell.Open = true
	return m, nil
}

// A CellStep says where the keys go when a cell is done.
type CellStep struct{ Columns, Rows int }

// CellEntered says that the open cell is done. What cannot be read stays there to be mended; said
// once more it is kept as half typed, and the keys go on. With All it is written for all events that
// are picked.
type CellEntered struct {
	Text string
	Then CellStep // where the next cell is opened; the zero step for none
	All  bool
	Over page.Layout
}

func (e CellEntered) apply(m Model) (Model, []Effect) {
	c := m.Cell
	of, field, why := m.WrittenIn(c.Cell)
	if !c.Open || why != nil {
		m.Cell.Open = false
		return m, nil
	}
	said, wrong, _ := m.Form.HalfOf(of, field)
	next, more := e.Over.CellBeside(c.Cell, e.Then.Columns, e.Then.Rows) // in the order that the person sees
	var effects []Effect
	if ids := m.CellPicked(); e.All && len(ids) > 1 {
		m, effects = m.writeAll(c.Cell, field, e.Text, ids)
	} else {
		m, effects = then(m, ItemEntered{of, field, e.Text})
	}
	if half, stillWrong, is := m.Form.HalfOf(of, field); is && e.Then != (CellStep{}) && (half != said || stillWrong != wrong) {
		m.Cell = c // what would be right is said below it
		return m, effects
	}
	m.Cell = Cell{Cell: c.Cell}
	if e.Then == (CellStep{}) || !more || next == c.Cell {
		return m, effects
	}
	m, onward := then(m, CellOpened{next, e.Over})
	return m, append(effects, onward...)
}

// A cellGone goes to a cell.
type cellGone struct {
	to   tableview.Cell
	over page.Layout
}

func (g cellGone) apply(m Model) (Model, []Effect) {
	if m.Selected != g.to.Event {
		m = m.selected(g.to.Event, g.over)
	}
	m.Cell = Cell{Cell: g.to}
	m.FirstRow = g.over.Table.Reveal(g.over.TableRows.FindEvent(g.to.Event))
	return m, nil
}

// writeAll writes a text into a field of several events, as one edit.
func (m Model) writeAll(c tableview.Cell, field, text string, ids []string) (Model, []Effect) {
	f, ok := entry.Find(m.Timeline, field)
	if !ok {
		return m, nil
	}
	if _, err := f.EditAll(context.Background(), m.sheet(), timeline.Phrase{}, ids[:1], text); err != nil { // what is wrong with one is with all
		m.Form = m.Form.with(c.Event, field, text, m.sheet().Wrong(err), true)
		return m, nil
	}
	m.Form = m.Form.with(c.Event, field, "", "", false)
	name := timeline.Phrased(figure.Counted("cells written", len(ids)), m.field(field), len(ids))
	return m.rework(cellsWork{name, f, text, ids})
}

// cellsWork writes a text into a field of several events.
type cellsWork struct {
	name  timeline.Phrase
	field entry.Field
	text  string
	ids   []string
}

func (w cellsWork) edit(ctx context.Context, s entry.Sheet) (timeline.Edit, error) {
	return w.field.EditAll(ctx, s, w.name, w.ids, w.text)
}

// CellLeft closes the open cell without writing it.
type CellLeft struct{}

func (CellLeft) apply(m Model) (Model, []Effect) {
	of, field, why := m.WrittenIn(m.Cell.Cell)
	if m.Cell.Open = false; why == nil {
		m.Form = m.Form.with(halfOf(of), field, "", "", false)
	}
	return m, nil
}

// CellLost says that the open cell has no place in the table: what was typed in it is written, and
// the form of its event is opened instead, in its field.
type CellLost struct {
	Text  string // what stands in it
	Typed bool   // it is not what was said before
}

func (l CellLost) apply(m Model) (Model, []Effect) {
	of, field, why := m.WrittenIn(m.Cell.Cell)
	if !m.Cell.Open {
		return m, nil
	}
	m.Cell = Cell{}
	var effects []Effect
	if why == nil && l.Typed {
		m, effects = then(m, ItemEntered{of, field, l.Text})
	}
	if why != nil || of.Kind != timeline.EventItem {
		return m, effects
	}
	m, more := then(m, FormAsked{Field: field})
	return m, append(effects, more...)
}
