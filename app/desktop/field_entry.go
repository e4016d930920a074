package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
)

// A fieldEntry is the entry of a field of a form. Enter is done with it and goes to the next
// one, as Tab does; down takes what is offered; Esc takes back what was typed, and else closes
// the form. What is a command of the window is one here too.
type fieldEntry struct {
	widget.Entry
	field   *formField
	focused bool
}

func newFieldEntry(field *formField, long bool) *fieldEntry {
	e := &fieldEntry{field: field}
	e.Wrapping = fyne.TextWrapOff
	if long {
		e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
		e.SetMinRowsVisible(2)
	}
	e.OnChanged = field.typed
	e.ExtendBaseWidget(e)
	return e
}

// AcceptsTab implements fyne.Tabbable: Tab goes from field to field.
func (e *fieldEntry) AcceptsTab() bool { return true }

// FocusGained implements fyne.Focusable.
func (e *fieldEntry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	e.field.form.scroll.ScrollToOffset(fyne.NewPos(0, max(0, e.field.box.Position().Y-e.field.form.scroll.Size().Height/3)))
}

// FocusLost implements fyne.Focusable.
func (e *fieldEntry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	if setVisible(e.field.offers, false) {
		e.field.form.rows.Refresh()
	}
	e.field.commit()
}

// TypedKey implements fyne.Focusable.
func (e *fieldEntry) TypedKey(k *fyne.KeyEvent) {
	form := e.field.form
	switch k.Name {
	case fyne.KeyTab:
		by := 1
		if modifiers()&state.Shift != 0 {
			by = -1
		}
		e.leave(by)
		return
	case fyne.KeyReturn, fyne.KeyEnter:
		if !e.MultiLine || modifiers()&state.Control != 0 {
			e.leave(1)
			return
		}
	case fyne.KeyDown:
		if e.field.takeNext() {
			return
		}
	case fyne.KeyEscape:
		if !e.field.revert() {
			form.close()
		}
		return
	case fyne.KeyF2:
		form.close()
		return
	}
	e.Entry.TypedKey(k)
}

// leave is done with the field, and goes to the next one.
func (e *fieldEntry) leave(by int) {
	form := e.field.form
	if next := form.after(e.field, by); next != nil {
		form.focus(next.entry)
		return
	}
	form.close()
}

// TypedShortcut implements fyne.Shortcutable. While something is typed, undo is of what is
// typed.
func (e *fieldEntry) TypedShortcut(s fyne.Shortcut) {
	chord := chordOf(s)
	_, undo := s.(*fyne.ShortcutUndo)
	_, redo := s.(*fyne.ShortcutRedo)
	if chord == "" || fynesOwn[chord] != nil && !undo && !redo || (undo || redo) && e.Text != e.field.stands {
		e.Entry.TypedShortcut(s)
		return
	}
	e.field.commit()
	e.field.form.key(chord)
}
