package desktop

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/scene"
	"dateline/app/state"
	"dateline/timeline"
)

func TestAStepIsWrittenBesideItsPicture(t *testing.T) {
	w := story(t)
	press(w, "S", "Down")
	f := w.teller
	if !f.panel.Visible() || w.toolbar.row.Visible() || w.model.Telling.Step != 1 {
		t.Fatalf("S opens the steps %v at %+v", f.panel.Visible(), w.model.Telling)
	}
	if got := f.texts[state.StepTitle].PlaceHolder; got != "First Kim–Trump summit" {
		t.Errorf("the title that it has without one of its own is %q", got)
	}
	w.window.Canvas().Focus(f.texts[state.StepTitle])
	f.texts[state.StepTitle].SetText("They meet")
	draw(w)
	if sc := w.board.bench.Panels[0].Scene; !slices.ContainsFunc(sc.Shapes, func(sh scene.Shape) bool { return sh.Text == "They meet" }) {
		t.Error("while one types the picture does not say it")
	}
	if got := w.model.Timeline.Stories[0].Steps[1].Title; len(got) != 0 {
		t.Errorf("while one types the step has the title %v", got)
	}
	f.texts[state.StepTitle].TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if got := w.model.Timeline.Stories[0].Steps[1].Title.In("en"); got != "They meet" || w.model.Telling == nil {
		t.Errorf("left, the step has the title %q", got)
	}
	for _, c := range f.checks {
		if c.words == "secret dates" {
			c.SetChecked(true)
		}
	}
	if got := w.model.Timeline.Stories[0].Steps[1].Asked; len(got) != 1 || got[0] != timeline.Dates {
		t.Errorf("asked are %v, want the dates", got)
	}
	press(w, "Up")
	for _, c := range f.checks {
		if c.words == "secret dates" && c.Checked {
			t.Error("the first step seems to ask for dates, too")
		}
	}
	press(w, "Escape")
	if f.panel.Visible() || !w.toolbar.row.Visible() {
		t.Error("Esc leaves the steps open")
	}
}

func TestTheDeskOpensAndClosesAndIsExchanged(t *testing.T) {
	w := story(t)
	press(w, "F5", "Right", "d")
	if w.desk.own == nil || w.model.Show.Full {
		t.Fatalf("d opens no desk: %+v", w.model.Show)
	}
	w.desk.podium.Resize(w.board.Size())
	board, sheet := clone(w.board.generate(640, 400)), clone(w.desk.podium.generate(640, 400))
	press(w, "s")
	if !alike(clone(w.desk.podium.generate(640, 400)), board) && alike(sheet, board) {
		t.Error("the two windows show what they did before")
	}
	press(w, "Escape")
	if w.desk.own != nil || w.model.Presenting {
		t.Error("Esc leaves the desk open")
	}
}
