package desktop

import (
	"image/color"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure"
	"dateline/app/figure/chart"
	"dateline/app/figure/theme"
	"dateline/app/figure/timelineview"
	"dateline/app/state"
	"dateline/assets/samples"
	"dateline/assets/translations"
	"dateline/data"
	"dateline/timeline"
)

// A window shows one model.
type window struct {
	app     fyne.App
	window  fyne.Window
	model   state.Model
	board   *board
	details *details
	filter  *widget.Entry
	loads   int           // counts what was opened, so that only the last is shown
	note    *widget.Label // of the step, in a presentation
}

func newWindow(a fyne.App, m state.Model) *window {
	w := &window{app: a, model: m, window: a.NewWindow("Dateline"), details: newDetails()}
	w.note = widget.NewLabel("")
	w.note.Wrapping = fyne.TextWrapWord
	w.note.SizeName = fynetheme.SizeNameHeadingText
	w.board = newBoard(func() state.Model { return w.model }, w.send)
	w.board.onKey, w.board.onRune = w.typedKey, w.typedRune
	w.window.Canvas().SetOnTypedKey(w.typedKey)
	w.window.Canvas().SetOnTypedRune(w.typedRune)
	w.window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		if len(files) > 0 {
			w.openFile(files[0].Path())
		}
	})
	w.window.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyO, Modifier: fyne.KeyModifierShortcutDefault}, func(fyne.Shortcut) { w.askFile() })
	w.window.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyE, Modifier: fyne.KeyModifierShortcutDefault}, func(fyne.Shortcut) { w.askExport() })
	w.filter = widget.NewEntry()
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

// send is the one way in which the model changes.
func (w *window) send(msg state.Message) {
	before := w.model
	w.model = state.Update(before, msg)
	w.show(before)
}

// show brings the window up to the model; before is what it showed.
func (w *window) show(before state.Model) {
	m := w.model
	if m.Theme.Name != before.Theme.Name {
		w.dress()
	}
	if m.Timeline != before.Timeline {
		w.filter.SetText(m.Filter.String())
	}
	if m.Presenting != before.Presenting || m.Lang != before.Lang || m.File != before.File {
		w.lay()
	}
	w.details.show(m)
	w.note.SetText(storyNote(m, m.Selected))
	w.window.SetTitle(m.Subject.Title() + " – Dateline")
	w.board.redraw()
	if m.Problem != "" && m.Problem != before.Problem {
		w.tell(m.Problem)
	}
}

// lay puts the parts together: the board with the details beside it, or in a
// presentation the board in large type over the note of the step.
func (w *window) lay() {
	if w.model.Presenting {
		w.board.text = 20
		w.window.SetMainMenu(nil)
		w.window.SetContent(container.NewBorder(nil, container.NewPadded(w.note), nil, nil, w.board))
	} else {
		w.board.text = 12.5
		split := container.NewHSplit(container.NewBorder(w.choices(), nil, nil, nil, w.board), w.details.scroll)
		split.SetOffset(0.76)
		w.window.SetMainMenu(w.menu())
		w.window.SetContent(split)
	}
	w.window.SetFullScreen(w.model.Presenting)
	w.window.Canvas().Focus(w.board)
}

// choices is the row above the board: lanes, chart, whose route.
func (w *window) choices() fyne.CanvasObject {
	var lanes []choice
	for _, by := range timelineview.LaneBys {
		lanes = append(lanes, choice{w.say("by " + string(by)), state.Laned{By: by}, by == w.model.Lanes})
	}
	var charts []choice
	for _, name := range chart.Names() {
		charts = append(charts, choice{w.say(name), state.Charted{Name: name}, name == w.model.Chart})
	}
	var actors []choice
	for _, a := range w.model.Timeline.Actors {
		if a.Kind != timeline.Person && len(w.model.Timeline.Actors) > 40 {
			continue
		}
		actors = append(actors, choice{w.say("legend route", a.Name.In(w.model.Lang)), state.Followed{Actor: a.ID}, a.ID == w.model.Actor})
	}
	w.filter.SetPlaceHolder(w.say("filter"))
	return container.NewGridWithColumns(4, w.filter, w.choose(lanes), w.choose(charts), w.choose(actors))
}

// A choice is an entry of a drop-down list and the message that it sends.
type choice struct {
	words  string
	msg    state.Message
	chosen bool
}

func (w *window) choose(all []choice) fyne.CanvasObject {
	var words []string
	now := ""
	for _, c := range all {
		words = append(words, c.words)
		if c.chosen {
			now = c.words
		}
	}
	list := widget.NewSelect(words, nil)
	list.SetSelected(now)
	list.OnChanged = func(s string) {
		for _, c := range all {
			if c.words == s {
				w.send(c.msg)
			}
		}
		w.window.Canvas().Focus(w.board)
	}
	return list
}

// submitFilter shows the events that a filter keeps; one that cannot be read is
// told, and changes nothing.
func (w *window) submitFilter(text string) {
	filter, err := timeline.ParseFilter(text)
	if err != nil {
		w.tell(w.say("filter wrong") + "\n" + err.Error())
		return
	}
	w.send(state.Filtered{Filter: filter})
	if text != "" {
		w.window.Canvas().Focus(w.board)
	}
}

func (w *window) say(key string, args ...any) string {
	return translations.Say(w.model.Lang, key, args...)
}

func (w *window) menu() *fyne.MainMenu {
	item := func(key string, do func()) *fyne.MenuItem { return fyne.NewMenuItem(w.say(key), do) }
	sends := func(key string, msg state.Message) *fyne.MenuItem { return item(key, func() { w.send(msg) }) }
	var tales []*fyne.MenuItem
	for _, name := range samples.Names {
		tales = append(tales, fyne.NewMenuItem(name, func() { w.openSample(name) }))
	}
	sample := item("open sample", nil)
	sample.ChildMenu = fyne.NewMenu("", tales...)
	recent := item("open recent", nil)
	for _, path := range w.recent() {
		if recent.ChildMenu == nil {
			recent.ChildMenu = fyne.NewMenu("")
		}
		recent.ChildMenu.Items = append(recent.ChildMenu.Items, fyne.NewMenuItem(filepath.Base(path), func() { w.openFile(path) }))
	}
	recent.Disabled = recent.ChildMenu == nil
	return fyne.NewMainMenu(
		fyne.NewMenu(w.say("file"), item("open", w.askFile), sample, recent, fyne.NewMenuItemSeparator(), item("export", w.askExport)),
		fyne.NewMenu(w.say("view"),
			sends("present", state.Presented{}), item("find", func() { w.window.Canvas().Focus(w.filter) }), sends("fit", state.Fitted{}),
			sends("zoom in", state.Zoomed{Factor: 1.25, At: 0.5}), sends("zoom out", state.Zoomed{Factor: 0.8, At: 0.5}),
			sends("next event", state.Stepped{By: 1}), sends("previous event", state.Stepped{By: -1}),
			fyne.NewMenuItemSeparator(),
			item("theme", w.otherTheme), item("language", w.otherLanguage)),
	)
}

func (w *window) otherTheme() {
	if w.model.Theme.Name == theme.Dark.Name {
		w.send(state.Themed{Theme: theme.Light})
		return
	}
	w.send(state.Themed{Theme: theme.Dark})
}

func (w *window) otherLanguage() {
	if w.model.Lang == "fr" {
		w.send(state.Spoke{Lang: "en"})
		return
	}
	w.send(state.Spoke{Lang: "fr"})
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

// recentKey is the preference that holds the recent files, the latest first.
const recentKey = "recent"

func (w *window) recent() []string { return w.app.Preferences().StringList(recentKey) }

func (w *window) remember(path string) {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	all := []string{path}
	for _, old := range w.recent() {
		if old != path && len(all) < 8 {
			all = append(all, old)
		}
	}
	w.app.Preferences().SetStringList(recentKey, all)
}

// mostTold bounds the problems that are told in the window one by one.
const mostTold = 12

// openFile opens a file in the background; what cannot be read is told. A file
// of which nothing can be read leaves open what was open.
func (w *window) openFile(path string) {
	w.loads++
	load, lang := w.loads, w.model.Lang
	wait := w.waitFor(filepath.Base(path), func() { w.loads++ })
	go func() {
		show := w.load(path, lang)
		later(func() {
			wait.Hide()
			if load == w.loads { // nothing else was opened, and it was not cancelled
				show()
			}
		})
	}()
}

// load reads a file, and returns what shows it in the window.
func (w *window) load(path, lang string) (show func()) {
	f, err := data.Load(path, data.Options{})
	if err != nil {
		return func() { w.opened(path, f, nil, err) }
	}
	subject := figure.NewSubject(f.Timeline, lang, nil)
	return func() { w.opened(path, f, subject, nil) }
}

// waitFor says that a file is being opened, with a way to give up.
func (w *window) waitFor(name string, cancel func()) dialog.Dialog {
	// Words and not a bar: how far the reading is, nobody tells, and one that moves
	// by itself takes the time of the load.
	text := widget.NewLabel(w.say("opening", name))
	d := dialog.NewCustom(w.say("opening", name), w.say("cancel"), text, w.window)
	done := false
	d.SetOnClosed(func() {
		if !done {
			cancel()
		}
	})
	d.Resize(fyne.NewSize(420, 140))
	d.Show()
	return hider{d, &done}
}

// A hider is a dialog that tells being hidden by the program from being closed.
type hider struct {
	dialog.Dialog
	done *bool
}

// Hide implements dialog.Dialog.
func (h hider) Hide() {
	*h.done = true
	h.Dialog.Hide()
}

// opened shows a file that was read.
func (w *window) opened(path string, f *data.File, subject *figure.Subject, err error) {
	if err != nil {
		w.send(state.Failed{Problem: w.say("cannot open", filepath.Base(path)) + "\n" + err.Error() + "\n" + w.say("stays open")})
		return
	}
	w.remember(path)
	w.send(state.Opened{File: path, Timeline: f.Timeline, Subject: subject})
	lines := append(f.Problems[:len(f.Problems):len(f.Problems)], f.Notes...)
	if len(lines) > mostTold {
		lines = append(lines[:mostTold:mostTold], "…")
	}
	if len(lines) > 0 {
		w.tell(strings.Join(lines, "\n"))
	}
}

func (w *window) openSample(name string) {
	t, err := data.Sample(name)
	if err != nil {
		w.send(state.Failed{Problem: err.Error()})
		return
	}
	w.send(state.Opened{File: name, Timeline: t})
}

// tell shows a text that may be long.
func (w *window) tell(text string) {
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustom("Dateline", w.say("close"), container.NewVScroll(label), w.window)
	d.Resize(fyne.NewSize(560, 260))
	d.Show()
}
