package desktop

import (
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/state"
)

func TestALongNameOfAFacetMakesTheWindowNoWider(t *testing.T) {
	w := story(t)
	before := w.window.Content().MinSize().Width
	w.send(state.LanesChosen{By: "a column with a name that is longer than all the others and goes on and on"})
	if got := w.window.Content().MinSize().Width; got > before || got > 1024 {
		t.Errorf("the window is %v wide at least, want no more than %v, and than 1024", got, before)
	}
}

// Every surface that is drawn under something costs a part of each frame.
func TestOnlyWhatLiesOverTheViewsHasASurfaceOfItsOwn(t *testing.T) {
	w := story(t)
	for width, want := range map[float32]bool{1280: false, 1000: true} {
		w.window.Resize(fyne.NewSize(width, 700))
		w.send(state.Selected{Event: "hanoi-summit", Over: w.board.layout})
		if !w.details.panel.Visible() {
			t.Fatalf("at %v points no details show", width)
		}
		if got := w.back.Visible(); got != want {
			t.Errorf("at %v points the details have a surface of their own: %v, want %v", width, got, want)
		}
	}
}
