package desktop

import (
	"testing"

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
