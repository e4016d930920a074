package desktop

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure"
	"dateline/app/state"
	"dateline/data"
)

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
