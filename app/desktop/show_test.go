package desktop

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"dateline/app/state"
	"dateline/timeline"
)

func TestThePictureIsDrawnAgainWhenAnAnnotationIsSelectedAndLetGo(t *testing.T) {
	w := story(t)
	w.send(state.Annotated{Kind: timeline.TextNote, Pin: timeline.Pin{Event: "hanoi-summit"}})
	w.send(state.FormAsked{Close: true})
	id := w.model.Noted
	for _, c := range []struct {
		name, noted string
		do          func()
	}{
		{"let go by Escape", "", func() { w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}) }},
		{"selected from a menu", id, func() { w.send(state.NoteSelected{ID: id}) }},
	} {
		w.board.raster.ScaleMode = canvas.ImageScaleFastest // which redraw sets
		if c.do(); w.model.Noted != c.noted || w.board.raster.ScaleMode == canvas.ImageScaleFastest {
			t.Errorf("%s: selected is %q, want %q; drawn again: %v", c.name, w.model.Noted, c.noted, w.board.raster.ScaleMode != canvas.ImageScaleFastest)
		}
	}
}
