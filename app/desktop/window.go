package desktop

import (
	"image/color"
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure/theme"
	"dateline/app/state"
	"dateline/assets/translations"
)

// A window shows one model.
type window struct {
	app     fyne.App
	window  fyne.Window
	model   state.Model
	board   *board
	details *details
	filter  *filterEntry
	latest  atomic.Int64 // counts what was opened, so that only the last is shown
	loading *loading
	glide   *glide // nil while the window of time rests
	step    *stepNote
	dialogs []dialog.Dialog // that were shown, the last above all
}

func newWindow(a fyne.App, m state.Model) *window {
	w := &window{app: a, model: m, window: a.NewWindow("Dateline")}
	w.details = newDetails(func(event string) {
		w.send(state.Selected{Event: event})
		w.window.Canvas().Focus(w.board)
	})
	w.step, w.loading = newStepNote(), newLoading()
	w.board = newBoard(func() state.Model { return w.model }, w.send)
	w.board.onKey, w.board.onRune = w.typedKey, w.typedRune
	w.window.Canvas().SetOnTypedKey(w.typedKey)
	w.window.Canvas().SetOnTypedRune(w.typedRune)
	w.window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if len(files) > 0 {
			w.openFile(files[0].Path())
		}
	})
	w.window.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyO, Modifier: fyne.KeyModifierShortcutDefault}, func(fyne.Shortcut) { w.unlessOver(w.askFile) })
	w.window.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyE, Modifier: fyne.KeyModifierShortcutDefault}, func(fyne.Shortcut) { w.unlessOver(w.askExport) })
	w.filter = newFilterEntry(func() { w.window.Canvas().Focus(w.board) })
	w.filter.OnSubmitted = w.submitFilter
	w.filter.OnChanged = func(s string) {
		if s == "" {
			w.submitFilter(s)
		}
	}
	w.window.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierShortcutDefault}, func(fyne.Shortcut) { w.window.Canvas().Focus(w.filter) })
	w.dress()
	w.lay()
	w.window.Resize(fyne.NewSize(1280, 800))
	w.window.Canvas().Focus(w.board)
	w.show(m)
	return w
}

// show brings the window up to the model; before is what it showed.
func (w *window) show(before state.Model) {
	m := w.model
	if m.Theme.Name != before.Theme.Name {
		w.dress()
	}
	if m.Timeline != before.Timeline {
		w.filter.SetText(m.Filter)
	}
	if m.Presenting != before.Presenting || m.Lang != before.Lang || m.File != before.File ||
		m.Lanes != before.Lanes || m.Chart != before.Chart || m.Actor != before.Actor {
		w.lay()
	}
	w.details.show(m)
	if m.Presenting {
		w.step.show(m)
	}
	w.window.SetTitle(m.Subject.Title() + " – Dateline")
	w.board.redraw()
	if m.Problem != "" && m.Problem != before.Problem {
		w.tell(m.Problem)
	}
}

// lay puts the parts together: the board with the details beside it, or in a
// presentation the board in large type over what is said of the step.
func (w *window) lay() {
	if w.model.Presenting {
		w.window.SetMainMenu(nil)
		w.window.SetContent(container.NewBorder(nil, w.step.scroll, nil, nil, w.board))
	} else {
		split := container.NewHSplit(container.NewBorder(w.choices(), w.loading.line, nil, nil, w.board), w.details.panel)
		split.SetOffset(0.76)
		w.loading.cancel.SetText(w.say("cancel"))
		w.window.SetMainMenu(w.menu())
		w.window.SetContent(split)
	}
	w.window.SetFullScreen(w.model.Presenting)
	w.window.Canvas().Focus(w.board)
}

func (w *window) say(key string, args ...any) string {
	return translations.Say(w.model.Lang, key, args...)
}

// dress makes Fyne's widgets light or dark as the figures are.
func (w *window) dress() {
	variant := fynetheme.VariantLight
	if w.model.Theme.Name == theme.Dark.Name {
		variant = fynetheme.VariantDark
	}
	w.app.Settings().SetTheme(clothes{fynetheme.DefaultTheme(), variant})
}

// clothes is Fyne's theme held to one variant.
type clothes struct {
	fyne.Theme
	variant fyne.ThemeVariant
}

// Color implements fyne.Theme.
func (c clothes) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	return c.Theme.Color(n, c.variant)
}

// An action is a button of a dialog, which it closes.
type action struct {
	words string
	do    func()
}

// tell shows a text that may be long.
func (w *window) tell(text string, actions ...action) {
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	buttons := container.NewHBox()
	d := dialog.NewCustom("Dateline", w.say("close"), container.NewBorder(nil, buttons, nil, nil, container.NewVScroll(label)), w.window)
	for _, a := range actions {
		buttons.Add(widget.NewButton(a.words, func() {
			d.Hide()
			a.do()
		}))
	}
	lines := float32(strings.Count(text, "\n") + 1)
	d.Resize(fyne.NewSize(640, min(max(260, 130+24*lines), 0.8*w.window.Canvas().Size().Height)))
	w.pop(d)
}

// pop shows a dialog, which Esc hides.
func (w *window) pop(d dialog.Dialog) {
	w.dialogs = append(w.dialogs, d)
	d.Show()
}

// unlessOver does what a shortcut asks for, unless a dialog is open.
func (w *window) unlessOver(do func()) {
	if w.window.Canvas().Overlays().Top() == nil {
		do()
	}
}

// hideDialog hides the dialog that was shown last.
func (w *window) hideDialog() {
	if n := len(w.dialogs); n > 0 {
		w.dialogs[n-1].Hide()
		w.dialogs = w.dialogs[:n-1]
	}
}
