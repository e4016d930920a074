package desktop

import (
	"testing"

	"dateline/app/figure/view"

	"fyne.io/fyne/v2"

	"dateline/app/state"
	"dateline/assets/translations"
)

func TestALetterTurnsAList(t *testing.T) {
	w := story(t)
	w.typedRune('l')
	if w.model.Lanes != view.Facets[1] {
		t.Errorf("after one turn the lanes are by %q, want %q", w.model.Lanes, view.Facets[1])
	}
	for range len(view.Facets) - 1 {
		w.typedRune('l')
	}
	if w.model.Lanes != view.Facets[0] {
		t.Errorf("after all turns the lanes are by %q, want %q", w.model.Lanes, view.Facets[0])
	}
	chart, actor := w.model.Chart, w.model.Actor
	w.typedRune('c')
	w.typedRune('r')
	if w.model.Chart == chart || w.model.Actor == actor {
		t.Errorf("the chart is still %q, or the route that of %q", w.model.Chart, w.model.Actor)
	}
}

func TestEveryKeyStandsOnceAndHasWords(t *testing.T) {
	seen := map[string]bool{}
	for _, b := range state.Bindings {
		for _, chord := range b.Chords {
			if seen[chord] {
				t.Errorf("%q stands twice", chord)
			}
			seen[chord] = true
		}
		if words := translations.Say("fr", b.Words); words == "" || words == b.Words {
			t.Errorf("nothing says in French what %q does", b.Chords)
		}
	}
	for _, g := range state.KeyGroups {
		if words := translations.Say("fr", g.Words); words == "" || words == g.Words {
			t.Errorf("nothing says in French what the keys of %q are for", g.Words)
		}
	}
	w := story(t)
	w.typedRune('n')
	w.typedRune('x')
	if w.model.Folded == "" {
		t.Error("x does not fold the lane of the selected event")
	}
	camera := w.board.layout.Camera
	w.typedRune('e')
	if w.model.Camera.Scale <= camera.Scale {
		t.Error("e does not zoom the map in")
	}
	w.typedRune('m')
	if w.model.File == "kim-russia-2019" {
		t.Error("m does not open the next sample")
	}
	w.typedRune('?')
	if w.window.Canvas().Overlays().Top() == nil {
		t.Fatal("? does not list the keys")
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.window.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not close the list")
	}
}

func TestEscapeLeavesTheFilterLine(t *testing.T) {
	w := story(t)
	w.window.Canvas().Focus(w.toolbar.filter)
	w.toolbar.filter.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.window.Canvas().Focused() != fyne.Focusable(w.board) {
		t.Error("the filter line still has the focus")
	}
}

// A filter that is refused stays in the line, to be mended. Esc shows the one that holds
// again, which is what the views show.
func TestARefusedFilterIsMendedOrForgotten(t *testing.T) {
	w := story(t)
	line := w.toolbar.filter
	for _, text := range []string{"hanoi", "in:x"} {
		w.window.Canvas().Focus(line)
		line.SetText(text)
		line.OnSubmitted(text)
	}
	if w.model.Filter != "hanoi" || line.Text != "in:x" {
		t.Fatalf("refused, the filter is %q and the line %q", w.model.Filter, line.Text)
	}
	for range 2 { // the first may hide what is said of it
		line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
	if line.Text != "hanoi" || w.model.Filter != "hanoi" {
		t.Errorf("after Esc the line says %q, the filter is %q", line.Text, w.model.Filter)
	}
}

func TestTheColumnsOfTheKeysPartBetweenTwoParts(t *testing.T) {
	lines := [][2]string{{"", "look"}, {"+", "in"}, {"-", "out"}, {"0", "fit"}, {"", "edit"}, {"i", "add"}, {"", "files"}, {"o", "open"}}
	if got := middleHeading(lines); got != 4 {
		t.Errorf("the second column begins with line %d, want 4", got)
	}
	if got := middleHeading(lines[:4]); got != 0 {
		t.Errorf("of one part the second column begins with line %d, want 0", got)
	}
}
