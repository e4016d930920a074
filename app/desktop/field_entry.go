package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
	"dateline/assets/translations"
)

// A fieldEntry is the entry of a field. Keys that lead out of it are heard by where it stands: in a
// form Enter goes to the next one, as Tab does, and Esc takes back what was typed, and else closes the
// form. Down takes what is offered. What is a command of the window is one here too.
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
	e.field.began(e.field)
}

// FocusLost implements fyne.Focusable.
func (e *fieldEntry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	if setVisible(e.field.offers, false) {
		e.field.grown()
	}
	e.field.ended(e.field)
}

// TypedKey implements fyne.Focusable.
func (e *fieldEntry) TypedKey(k *fyne.KeyEvent) {
	if e.field.keyed(e.field, k.Name, modifiers()) || k.Name == fyne.KeyDown && e.field.takeNext() {
		return
	}
	e.Entry.TypedKey(k)
}

// mostPasted is how many bytes are pasted into a field at a time.
const mostPasted = 50_000

// TypedShortcut implements fyne.Shortcutable. While something is typed, undo is of what is
// typed.
func (e *fieldEntry) TypedShortcut(s fyne.Shortcut) {
	if key, is := s.(*desktop.CustomShortcut); is && (key.KeyName == fyne.KeyReturn || key.KeyName == fyne.KeyEnter) {
		if e.field.keyed(e.field, key.KeyName, state.Control) { // which Fyne takes for a shortcut
			return
		}
	}
	if paste, is := s.(*fyne.ShortcutPaste); is {
		if n := len(paste.Clipboard.Content()); n > mostPasted { // which Fyne would take seconds to set, each time
			e.field.say("", translations.Say(e.field.model().Lang, "paste long", len([]rune(paste.Clipboard.Content()))))
			return
		}
	}
	chord := chordOf(s)
	_, undo := s.(*fyne.ShortcutUndo)
	_, redo := s.(*fyne.ShortcutRedo)
	if chord == "" || fynesOwn[chord] != nil && !undo && !redo || (undo || redo) && e.Text != e.field.stands {
		e.Entry.TypedShortcut(s)
		return
	}
	e.field.commit()
	e.field.key(chord)
}
