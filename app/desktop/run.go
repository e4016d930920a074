// Package desktop is the window: it turns gestures into messages and shows the
// model. What is drawn and what a message means is decided elsewhere.
package desktop

import (
	"errors"
	"io"
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	fynetheme "fyne.io/fyne/v2/theme"

	"dateline/app/desktop/locale"
	"dateline/app/figure/theme"
	"dateline/app/state"
	"dateline/assets/icon"
	"dateline/assets/samples"
	"dateline/assets/translations"
	"dateline/data"
)

// ErrNoDisplay says that there is no display to open a window on.
var ErrNoDisplay = errors.New("there is no display to open a window on; `dateline export -o timeline.png` draws without one")

// Metadata is what FyneApp.toml says too; a built binary cannot read that.
var Metadata = fyne.AppMetadata{
	ID: "org.dateline.Dateline", Name: "Dateline", Version: "0.1.0", Build: 1,
	Icon: fyne.NewStaticResource("icon.png", icon.PNG),
}

// Options say how the window is opened.
type Options struct {
	Frames string    // the file to which a line is written for each drawn frame, "" for none
	Still  bool      // without motion, whatever was chosen before
	Lang   string    // as long as the window is open; "" for the language that was chosen
	In     io.Reader // standard input, which a file of the name "-" is
}

// Run opens the window on files and samples, on the first sample where none is named, and
// returns when it is closed.
func Run(names []string, how Options) error {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return ErrNoDisplay
	}
	app.SetMetadata(Metadata)
	a := app.NewWithID(Metadata.ID)
	a.SetIcon(Metadata.Icon)
	w, err := open(a, how, len(names) == 0)
	if err != nil {
		return err
	}
	w.begin(names...)
	if how.Frames != "" {
		if w.board.frames, err = newFrameLog(how.Frames); err != nil {
			return err
		}
	}
	flat()
	a.Lifecycle().SetOnStarted(func() { fyne.Do(w.applyTheme) }) // what was drawn before had the colours of Fyne's own theme
	w.window.ShowAndRun()
	return w.board.frames.close()
}

// open makes the window: over the first sample, or over nothing where it is soon to show a file.
func open(a fyne.App, how Options, sample bool) (*window, error) {
	m := state.Empty(language(), look(a))
	if sample {
		t, err := data.Sample(samples.Names[0])
		if err != nil {
			return nil, err
		}
		m = state.New(samples.Names[0], t, language(), look(a))
	}
	m.Still = !a.Settings().ShowAnimations()
	m = started(m, func(key string) []string {
		if key == state.KeyLanguage && how.Lang != "" {
			return []string{how.Lang}
		}
		return a.Preferences().StringList(key)
	})
	m.Still = m.Still || how.Still
	w := newWindow(a, m)
	w.runner.in = how.In
	return w, nil
}

// begin looks for what was not saved when the program ended, and opens files and samples. What
// cannot be read is told in the window.
func (w *window) begin(names ...string) {
	w.runner.run(state.FindLost{})
	w.send(state.NamesGiven{Names: names})
}

// started returns a model with what was remembered of the last run.
func started(m state.Model, remembered func(key string) []string) state.Model {
	m.Recent = remembered(state.KeyRecent)
	m = m.WithSettings(remembered)
	m = m.WithPresets(remembered(state.KeyImports))
	m = m.WithExport(remembered(state.KeyExport))
	return m.WithRoom(remembered(state.KeyRoom))
}

// language returns the language of the system, else the first that there is.
func language() string {
	if lang, ok := translations.Of(locale.Tag()); ok {
		return lang
	}
	return translations.Languages()[0]
}

// look returns the theme that is light or dark as the system is.
func look(a fyne.App) theme.Theme {
	if a.Settings().ThemeVariant() == fynetheme.VariantDark {
		return theme.Dark
	}
	return theme.Light
}
