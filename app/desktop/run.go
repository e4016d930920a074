// Package desktop is the window: it turns gestures into messages and shows the
// model. What is drawn and what a message means is decided elsewhere.
package desktop

import (
	"errors"
	"os"
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"dateline/app/desktop/locale"
	"dateline/app/figure/theme"
	"dateline/app/state"
	"dateline/assets/icon"
	"dateline/assets/samples"
	"dateline/data"
)

// ErrNoDisplay says that there is no display to open a window on.
var ErrNoDisplay = errors.New("there is no display to open a window on; `dateline export -o timeline.png` draws without one")

// Metadata is what FyneApp.toml says too; a built binary cannot read that.
var Metadata = fyne.AppMetadata{
	ID: "org.dateline.Dateline", Name: "Dateline", Version: "0.1.0", Build: 1,
	Icon: fyne.NewStaticResource("icon.png", icon.PNG),
}

// later runs a function between two frames; it is how anything that took place
// outside of Fyne's own thread reaches the window.
func later(do func()) { fyne.Do(do) }

// Run opens the window on a file, on the first sample when path is empty, and
// returns when it is closed. Where frames is not empty, a line for each drawn
// frame is written to the file of that name.
func Run(path, frames string) error {
	if runtime.GOOS == "linux" && os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return ErrNoDisplay
	}
	app.SetMetadata(Metadata)
	a := app.NewWithID(Metadata.ID)
	a.SetIcon(Metadata.Icon)
	w, err := open(a, path)
	if err != nil {
		return err
	}
	if frames != "" {
		if w.board.frames, err = newFrameLog(frames); err != nil {
			return err
		}
	}
	w.window.ShowAndRun()
	return w.board.frames.close()
}

// open makes the window. A file that cannot be read is told in the window, over
// the sample.
func open(a fyne.App, path string) (*window, error) {
	t, err := data.Sample(samples.Names[0])
	if err != nil {
		return nil, err
	}
	look := theme.Light
	if a.Settings().ThemeVariant() == 0 { // Fyne's dark
		look = theme.Dark
	}
	w := newWindow(a, state.New(samples.Names[0], t, locale.Language(), look))
	if path != "" {
		w.openFile(path)
	}
	return w, nil
}

// home is the folder that a picture is saved in unless told otherwise.
func home() string {
	if dir, err := os.UserHomeDir(); err == nil {
		return dir
	}
	return "."
}
