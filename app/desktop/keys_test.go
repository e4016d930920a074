package desktop

import (
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/state"
	"dateline/timeline"
)

// A shifted is an app while Shift is held.
type shifted struct{ fyne.App }

func (s shifted) Driver() fyne.Driver { return shiftedDriver{s.App.Driver()} }

type shiftedDriver struct{ fyne.Driver }

func (d shiftedDriver) CreateSplashWindow() fyne.Window     { return d.CreateWindow("") }
func (shiftedDriver) CurrentKeyModifiers() fyne.KeyModifier { return fyne.KeyModifierShift }

// pressShift presses a key while Shift is held.
func pressShift(w *window, key fyne.KeyName) {
	fyne.SetCurrentApp(shifted{w.app})
	defer fyne.SetCurrentApp(w.app)
	w.typedKey(&fyne.KeyEvent{Name: key})
}

func TestShiftAndAnArrowMoveTheSelectedAnnotationAndElsePan(t *testing.T) {
	w := story(t)
	w.send(state.Annotated{Kind: timeline.TextNote, Pin: timeline.Pin{Event: "hanoi-summit"}})
	w.send(state.FormAsked{Close: true})
	draw(w)
	before := w.model.Window
	pressShift(w, fyne.KeyRight)
	moved := w.model.Timeline.Annotations[0].Offset
	if moved == (timeline.Offset{}) || w.model.Window != before {
		t.Fatalf("its offset is %+v, the window %v, was %v", moved, w.model.Window, before)
	}
	draw(w)
	w.send(state.NoteSelected{})
	pressShift(w, fyne.KeyRight)
	if got := w.model.Timeline.Annotations[0].Offset; got != moved || !before.Start.Before(w.model.Window.Start) {
		t.Errorf("with none selected the offset is %+v, the window %v, was %v", got, w.model.Window, before)
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyF5})
	slide := w.model.Show.Slide
	pressShift(w, fyne.KeyRight)
	if got := w.model.Show.Slide; !w.model.Presenting || got != slide+1 {
		t.Errorf("in a presentation Shift+Right leads from slide %d to %d", slide, got)
	}
}
