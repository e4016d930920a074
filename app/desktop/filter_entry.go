package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
	"dateline/timeline"
)

// A filterEntry is the line for the filter. While hints are shown below it, up and down choose
// among them, Tab and Enter take the chosen one, Esc hides them. Else Esc leaves the
// line, which shows again the filter that holds: what was typed and is none would say what the
// views do not show.
type filterEntry struct {
	widget.Entry
	hints   *hints
	key     func(chord string)
	leave   func()
	active  string // the filter that holds
	writing bool   // a person writes, and not the program
	turned  func() // hears that a person begins to write, or ends
	back    func() // gives the keys to what comes before the line
	forward func() // to what comes behind it
}

func newFilterEntry(key func(string), leave func()) *filterEntry {
	e := &filterEntry{key: key, leave: leave, turned: func() {}, forward: func() {}}
	e.ExtendBaseWidget(e)
	return e
}

// AcceptsTab implements fyne.Tabbable: where there is nothing to take, Tab leads on.
func (e *filterEntry) AcceptsTab() bool { return e.hints.shown() }

// FocusGained implements fyne.Focusable.
func (e *filterEntry) FocusGained() {
	e.writing = true
	e.Entry.FocusGained()
	e.turned()
}

// FocusLost implements fyne.Focusable.
func (e *filterEntry) FocusLost() {
	e.writing = false
	e.Entry.FocusLost()
	e.turned()
}

// TypedKey implements fyne.Focusable.
func (e *filterEntry) TypedKey(key *fyne.KeyEvent) {
	shown := e.hints.shown()
	switch key.Name {
	case fyne.KeyDown, fyne.KeyUp:
		if shown {
			e.hints.choose(map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1}[key.Name])
			return
		}
	case fyne.KeyTab, fyne.KeyReturn, fyne.KeyEnter:
		if s, ok := e.hints.taken(key.Name == fyne.KeyTab); ok {
			e.take(s)
			return
		}
	case fyne.KeyF6: // to the details, or back to the chips
		if e.leave(); modifiers()&state.Shift != 0 {
			e.back()
		} else {
			e.forward()
		}
		return
	case fyne.KeyEscape:
		e.leave()
		if e.Text != e.active {
			e.SetText(e.active)
		}
		return
	}
	e.Entry.TypedKey(key)
}

// take writes a suggestion into the line, and gives it the keys for what comes next.
func (e *filterEntry) take(s timeline.Suggestion) {
	text, caret := s.Apply(e.Text)
	if c := fyne.CurrentApp().Driver().CanvasForObject(e); c != nil {
		c.Focus(e)
	}
	e.CursorColumn = caret // OnChanged tells where the caret stands
	e.SetText(text)
	e.CursorColumn = caret
	e.Refresh()
}

// TypedShortcut implements fyne.Shortcutable: what is a command of the window is
// one here too.
func (e *filterEntry) TypedShortcut(s fyne.Shortcut) {
	if chord := chordOf(s); chord != "" && ofTexts[chord] == nil {
		e.key(chord)
		return
	}
	e.Entry.TypedShortcut(s)
}

// selectLetters selects the letters between two places, as with the keys: Fyne has no other way.
func (e *filterEntry) selectLetters(from, to int) {
	shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
	e.CursorColumn = from
	e.KeyDown(shift)
	for range to - from {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	e.KeyUp(shift)
	e.Refresh()
}
