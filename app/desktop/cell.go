package desktop

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure"
	"dateline/app/state"
	"dateline/assets/translations"
	"dateline/data/entry"
	"dateline/timeline"
)

// A cellWriter is where a cell of the table is written: a field over the cell, and below it how it is
// read and what is offered. It floats above the views, as the hints of the filter do.
type cellWriter struct {
	*window
	float *fyne.Container // over all of the window
	panel *fyne.Container // below the field
	back  *canvas.Rectangle
	hint  *widget.Label // for how many events it is written

	stands stand
	field  *formField // nil while no cell is open
	at     state.Cell
	of     timeline.Key
	placed bool // the field stood over its cell once
}

func newCellWriter(w *window) *cellWriter {
	c := &cellWriter{window: w, hint: widget.NewLabel("")}
	c.back = canvas.NewRectangle(color.Transparent)
	c.back.StrokeWidth, c.back.CornerRadius = 1, 5
	c.hint.SizeName, c.hint.Importance = fynetheme.SizeNameCaptionText, widget.LowImportance
	c.hint.Wrapping = fyne.TextWrapWord
	c.panel = container.NewStack(c.back)
	c.float = container.NewWithoutLayout()
	c.stands = stand{
		model: func() state.Model { return w.model }, send: w.send, key: w.key, focus: func(f fyne.Focusable) { w.window.Canvas().Focus(f) },
		of: func() timeline.Key { return c.of }, keyed: c.keyed, began: func(*formField) {}, ended: c.ended, grown: c.grown,
		write: func(_ *formField, text string) { c.enter(text, state.CellStep{}, false) },
	}
	w.board.laid = func() { w.runner.begin(func() { w.runner.answer(c.drawn) }) } // not while it is drawn
	return c
}

// show brings the field up to a model.
func (c *cellWriter) show(m state.Model) {
	if !m.Cell.Open {
		c.close()
		return
	}
	of, name, _ := m.WrittenIn(m.Cell.Cell)
	one, _ := m.Timeline.Item(of)
	kind, ok := entry.FindOf(m.Timeline, of.Kind, name)
	if one == nil || !ok {
		c.close()
		return
	}
	stands := kind.TextOf(entry.Sheet{Timeline: m.Timeline, Lang: m.Lang}, one)
	if c.field == nil || c.at != m.Cell || c.of != of {
		c.open(m, of, kind, stands)
	} else if c.field.stands != stands && c.field.entry.Text == c.field.stands {
		c.field.entry.SetText(stands)
	}
	c.field.stands = stands
	if half, wrong, is := m.Form.HalfOf(of, name); is && half == c.field.entry.Text {
		c.field.say("", wrong)
	}
	c.place()
}

// open makes the field of a cell, with what was half typed there, else what is said, all of it marked.
func (c *cellWriter) open(m state.Model, of timeline.Key, kind entry.Field, stands string) {
	c.close()
	c.at, c.of, c.placed = m.Cell, of, false
	c.field = newFormField(&c.stands, kind, m.Lang)
	field := c.field
	field.stands = stands
	text := stands
	if half, _, is := m.Form.HalfOf(of, kind.Name); is {
		text = half
	}
	field.entry.SetText(text)
	c.hint.SetText(c.says(m))
	setVisible(c.hint, c.hint.Text != "")
	c.panel.Objects = []fyne.CanvasObject{c.back, container.NewPadded(container.NewVBox(field.offers, field.reading, c.hint))}
	c.back.FillColor, c.back.StrokeColor = fynetheme.Color(fynetheme.ColorNameOverlayBackground), fynetheme.Color(fynetheme.ColorNameSeparator)
	c.float.Objects = []fyne.CanvasObject{c.panel, field.entry}
	c.float.Refresh()
	c.window.window.Canvas().Focus(field.entry)
	field.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// says tells for how many events the cell is written, or can be; "" for its own alone.
func (c *cellWriter) says(m state.Model) string {
	if n := len(m.CellPicked()); n > 1 {
		return translations.Say(m.Lang, "cell for picked", n)
	}
	if n := m.Shared(m.Cell.Cell); n > 0 {
		return translations.Say(m.Lang, figure.Counted("cell shared", n), n)
	}
	return ""
}

// close takes the field away; the keys go to the board where it had them.
func (c *cellWriter) close() {
	field := c.field
	if field == nil {
		return
	}
	c.field = nil // what is lost from now on is no longer meant to be written
	had := field.entry.focused
	c.float.Objects = nil
	c.float.Refresh()
	if had {
		c.leave()
	}
}

// commit writes what stands in the field.
func (c *cellWriter) commit() {
	if c.field != nil {
		c.ended(c.field)
	}
}

// ended writes a field that has the keys no more.
func (c *cellWriter) ended(field *formField) {
	if field != c.field {
		return
	}
	if !field.changed() {
		c.send(state.CellLeft{})
		return
	}
	c.enter(field.entry.Text, state.CellStep{}, false)
}

func (c *cellWriter) enter(text string, then state.CellStep, all bool) {
	c.send(state.CellEntered{Text: text, Then: then, All: all, Over: c.board.layout})
}

// keyed does what a key does that leads out of a cell: Tab to the next one, Enter to the one below,
// with Ctrl for all rows that are picked; Esc leaves it as it was.
func (c *cellWriter) keyed(field *formField, key fyne.KeyName, held state.Modifiers) bool {
	by := 1
	if held&state.Shift != 0 {
		by = -1
	}
	switch text := field.entry.Text; key {
	case fyne.KeyTab:
		c.enter(text, state.CellStep{Columns: by}, false)
	case fyne.KeyReturn, fyne.KeyEnter:
		switch all := held&state.Control != 0; {
		case all && len(c.model.CellPicked()) > 1:
			c.enter(text, state.CellStep{}, true)
		case field.entry.MultiLine && !all:
			return false
		default:
			c.enter(text, state.CellStep{Rows: by}, false)
		}
	case fyne.KeyEscape:
		c.send(state.CellLeft{})
	case fyne.KeyF2:
		c.enter(text, state.CellStep{}, false)
	default:
		return false
	}
	return true
}

// grown gives the panel the room that it needs now.
func (c *cellWriter) grown() { c.place() }

// drawn follows the cell to where the table was drawn last. One that does not show yet is brought
// there; one that was scrolled away is written; one that stands in no row has a form.
func (c *cellWriter) drawn() {
	if c.field == nil || c.place() {
		return
	}
	rows := c.board.layout.TableRows
	switch {
	case rows == nil || rows.FindEvent(c.at.Event) < 0:
		c.send(state.CellLost{Text: c.field.entry.Text, Typed: c.field.changed()})
	case c.placed:
		c.commit()
	default:
		c.placed = true // it is tried once
		c.send(state.CellOpened{Cell: c.at.Cell, Over: c.board.layout})
	}
}

// The room of a field over a cell, in points: how wide it is at the least, and how wide the panel.
const (
	leastCell  = 150
	longCell   = 320
	panelWidth = 320
)

// place puts the field over its cell, as wide as that at the least, and the panel below it, or above
// where there is no room; false where the cell does not show.
func (c *cellWriter) place() bool {
	box, shows := c.board.layout.CellBox(c.at.Cell)
	if c.field == nil || !shows {
		return false
	}
	c.placed = true
	driver := fyne.CurrentApp().Driver()
	off := driver.AbsolutePositionForObject(c.board).Subtract(driver.AbsolutePositionForObject(c.float))
	room := c.float.Size()
	e := c.field.entry
	least, wide := e.MinSize(), float32(leastCell)
	if e.MultiLine {
		wide = longCell
	}
	size := fyne.NewSize(min(max(float32(box.W), wide), room.Width), least.Height)
	at := off.AddXY(float32(box.X), float32(box.Y)+(float32(box.H)-size.Height)/2)
	at.X = max(0, min(at.X, room.Width-size.Width))
	if e.MultiLine {
		at.Y = off.Y + float32(box.Y) - 2
	}
	at.Y = max(0, min(at.Y, room.Height-size.Height))
	e.Resize(size)
	e.Move(at)
	if !setVisible(c.panel, c.field.offers.Visible() || c.field.reading.Visible() || c.hint.Visible()) && !c.panel.Visible() {
		return true
	}
	width := min(max(size.Width, panelWidth, c.panel.MinSize().Width), room.Width)
	c.panel.Resize(fyne.NewSize(width, c.panel.MinSize().Height))
	c.panel.Resize(fyne.NewSize(width, c.panel.MinSize().Height)) // wrapped text knows its height only then
	below := fyne.NewPos(max(0, min(at.X, room.Width-width)), at.Y+size.Height)
	if below.Y+c.panel.Size().Height > room.Height {
		below.Y = at.Y - c.panel.Size().Height
	}
	c.panel.Move(below)
	return true
}
