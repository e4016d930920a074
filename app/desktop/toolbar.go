package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
	"dateline/assets/translations"
)

// A toolbar is the one row above the views: the panes at its ends, ways back, the line to search
// and filter with, how many events are left, what to do with them.
type toolbar struct {
	row    *fyne.Container
	filter *filterEntry
	hints  *hints
	chips  *chipRow
	count  *countSign

	filters, back, forward, undo, redo, details *widget.Button
	export, present                             *widget.Button
}

func newToolbar(model func() state.Model, text func() float64, send func(state.Message), key func(chord string), leave func()) *toolbar {
	t := &toolbar{count: newCountSign(model, text)}
	t.filter = newFilterEntry(key, leave)
	t.hints = newHints(t.filter, send, t.filter.take, leave)
	t.filter.hints = t.hints
	t.filter.Icon = theme.SearchIcon()
	t.chips = newChipRow(t.filter, model, text, send, t.hints.tell)
	t.filter.turned = func() { t.chips.show(model()) }
	t.filter.back = func() { send(state.ChipsEntered{}) }
	does := func(msg state.Message) func() {
		return func() { send(msg); leave() }
	}
	quiet := func(icon fyne.Resource, do func()) *widget.Button {
		b := widget.NewButtonWithIcon("", icon, do)
		b.Importance = widget.LowImportance
		return b
	}
	t.filters = quiet(paneLeft, func() { key("F"); leave() })
	t.details = quiet(paneRight, does(state.DetailsTurned{}))
	t.back, t.forward = quiet(theme.NavigateBackIcon(), does(state.GoneBack{})), quiet(theme.NavigateNextIcon(), does(state.GoneForward{}))
	t.undo, t.redo = quiet(theme.ContentUndoIcon(), does(state.Undone{})), quiet(theme.ContentRedoIcon(), does(state.Redone{}))
	t.export = widget.NewButton("", func() { key("Ctrl+E") })
	t.present = widget.NewButtonWithIcon("", theme.MediaPlayIcon(), func() { key("F5") })
	t.present.Importance = widget.HighImportance
	t.filter.OnSubmitted = func(text string) {
		if _, date := state.DateOf(text, model().Lang); date {
			leave()
			t.filter.SetText(t.filter.active) // before what it says: an empty line takes back the filter and all hints
			send(state.DateTyped{Text: text})
			return
		}
		send(state.Filtered{Text: text})
		if !t.hints.mistaken() { // else the keys stay where it is to be corrected
			leave()
		}
	}
	t.filter.OnChanged = func(text string) {
		if text == "" {
			send(state.Filtered{})
		}
		if t.filter.writing {
			send(state.FilterTyped{Typing: state.Typing{Text: text, Caret: t.filter.CursorColumn}})
		}
	}
	t.row = container.NewBorder(nil, nil,
		container.NewHBox(t.filters, t.back, t.forward, t.undo, t.redo),
		container.NewHBox(t.count.sketch, t.export, t.present, t.details), container.New(inside{text}, t.filter, t.chips.sketch))
	return t
}

// show brings the row up to a model.
func (t *toolbar) show(before *state.Model, m state.Model) {
	enable(t.back, len(m.Past) > 0)
	enable(t.forward, len(m.Future) > 0)
	_, _, undo := m.History.Undo()
	_, _, redo := m.History.Redo()
	enable(t.undo, undo)
	enable(t.redo, redo)
	if m.Lang != before.Lang {
		t.filter.SetPlaceHolder(translations.Say(m.Lang, "filter"))
		t.export.SetText(translations.Say(m.Lang, "export short"))
		t.present.SetText(translations.Say(m.Lang, "present short"))
	}
	t.filter.active = m.Filter
	if m.Timeline != before.Timeline || m.Filter != before.Filter && m.Filter != t.filter.Text {
		t.filter.SetText(m.Filter)
	}
	t.count.show(m)
	t.hints.show(m)
	t.chips.show(m)
}

func enable(b *widget.Button, enabled bool) {
	if b.Disabled() == !enabled {
		return
	}
	if enabled {
		b.Enable()
	} else {
		b.Disable()
	}
}
