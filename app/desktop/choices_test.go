package desktop

import (
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/figure/timelineview"
)

func TestALetterTurnsAList(t *testing.T) {
	w := story(t)
	w.typedRune('l')
	if w.model.Lanes != timelineview.LaneBys[1] {
		t.Errorf("after one turn the lanes are by %q, want %q", w.model.Lanes, timelineview.LaneBys[1])
	}
	for range len(timelineview.LaneBys) - 1 {
		w.typedRune('l')
	}
	if w.model.Lanes != timelineview.LaneBys[0] {
		t.Errorf("after all turns the lanes are by %q, want %q", w.model.Lanes, timelineview.LaneBys[0])
	}
	chart, actor := w.model.Chart, w.model.Actor
	w.typedRune('c')
	w.typedRune('r')
	if w.model.Chart == chart || w.model.Actor == actor {
		t.Errorf("the chart is still %q, or the route that of %q", w.model.Chart, w.model.Actor)
	}
}

func TestEscapeLeavesTheFilterLine(t *testing.T) {
	w := story(t)
	w.window.Canvas().Focus(w.filter)
	w.filter.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.window.Canvas().Focused() != fyne.Focusable(w.board) {
		t.Error("the filter line still has the focus")
	}
}
