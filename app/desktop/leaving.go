package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
)

// What stands in a dialog and takes the keys hears Esc before the window does, and Fyne's own widgets
// keep it to themselves: these leave the dialog by it.
type (
	leavingEntry struct {
		widget.Entry
		leave func()
	}
	leavingLine struct { // an entry that offers what could stand in it
		widget.SelectEntry
		leave func()
	}
	leavingSelect struct {
		widget.Select
		leave func()
	}
	leavingCheck struct {
		widget.Check
		leave func()
	}
	leavingList struct {
		widget.List
		leave func()
	}
)

// leaves returns what closes the dialog that is in front now.
func (w *window) leaves() func() {
	m := w.model.Dialog
	return func() { w.send(state.DialogClosed{Dialog: m}) }
}

func newLeavingEntry(leave func()) *leavingEntry {
	e := &leavingEntry{leave: leave}
	e.ExtendBaseWidget(e)
	return e
}

// newLeavingText is an entry of several lines.
func newLeavingText(leave func()) *leavingEntry {
	e := newLeavingEntry(leave)
	e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
	return e
}

func newLeavingLine(options []string, leave func()) *leavingLine {
	e := &leavingLine{leave: leave}
	e.ExtendBaseWidget(e)
	e.SetOptions(options)
	return e
}

func newLeavingSelect(options []string, changed func(string), leave func()) *leavingSelect {
	s := &leavingSelect{leave: leave}
	s.Options, s.OnChanged = options, changed
	s.ExtendBaseWidget(s)
	return s
}

func newLeavingCheck(words string, changed func(bool), leave func()) *leavingCheck {
	c := &leavingCheck{leave: leave}
	c.Text, c.OnChanged = words, changed
	c.ExtendBaseWidget(c)
	return c
}

func newLeavingList(length func() int, make func() fyne.CanvasObject, fill func(widget.ListItemID, fyne.CanvasObject), leave func()) *leavingList {
	l := &leavingList{leave: leave}
	l.Length, l.CreateItem, l.UpdateItem = length, make, fill
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey implements fyne.Focusable.
func (l *leavingList) TypedKey(k *fyne.KeyEvent) { leaveOr(l.leave, l.List.TypedKey, k) }

// TypedKey implements fyne.Focusable.
func (e *leavingEntry) TypedKey(k *fyne.KeyEvent) { leaveOr(e.leave, e.Entry.TypedKey, k) }

// TypedKey implements fyne.Focusable.
func (e *leavingLine) TypedKey(k *fyne.KeyEvent) { leaveOr(e.leave, e.SelectEntry.TypedKey, k) }

// TypedKey implements fyne.Focusable.
func (s *leavingSelect) TypedKey(k *fyne.KeyEvent) { leaveOr(s.leave, s.Select.TypedKey, k) }

// TypedKey implements fyne.Focusable.
func (c *leavingCheck) TypedKey(k *fyne.KeyEvent) { leaveOr(c.leave, c.Check.TypedKey, k) }

// leaveOr leaves by Esc, and gives any other key to the widget.
func leaveOr(leave func(), typed func(*fyne.KeyEvent), k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		leave()
		return
	}
	typed(k)
}
