package desktop

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/scene"
	"dateline/app/state"
	"dateline/assets/translations"
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

// checkOf returns the check of a step with some words.
func checkOf(t *testing.T, w *window, words string) *tellCheck {
	t.Helper()
	for _, c := range w.teller.checks {
		if c.words == words {
			return c
		}
	}
	t.Fatalf("no check is called %q", words)
	return nil
}

func TestAfterAClickOnACheckTheKeysBelongToTheSteps(t *testing.T) {
	w := story(t)
	press(w, "S")
	c := checkOf(t, w, "secret dates")
	test.Tap(c)
	if got := w.window.Canvas().Focused(); got != w.board {
		t.Errorf("after the click %T has the keys", got)
	}
	if got := w.model.Timeline.Stories[0].Steps[0].Asked; !slices.Equal(got, []timeline.Secret{timeline.Dates}) {
		t.Errorf("the click asks for %v", got)
	}
	for _, key := range []func(){
		func() { c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) },
		func() { c.TypedRune('n') },
	} { // where one came to it by Tab
		w.window.Canvas().Focus(c)
		before := w.model.Telling.Step
		if key(); w.model.Telling.Step != before+1 {
			t.Errorf("a key that a check has no use for leads from step %d to %d", before, w.model.Telling.Step)
		}
	}
	w.window.Canvas().Focus(c)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if c.TypedRune(' '); !c.Checked {
		t.Error("the space bar does not turn it on")
	}
	if c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape}); w.model.Telling == nil || w.window.Canvas().Focused() != w.board {
		t.Error("Esc does not give the keys back to the steps")
	}
}

func TestThePictureOfAStepHidesWhatIsHiddenUntilItIsRevealed(t *testing.T) {
	w := story(t)
	press(w, "S")
	says := func(words string) bool {
		draw(w)
		b := &w.board.bench
		said := func(sh scene.Shape) bool { return strings.Contains(sh.Text, words) }
		return slices.ContainsFunc(b.Panels[0].Scene.Shapes, said) || strings.Contains(words, "hidden") && slices.ContainsFunc(b.Lies.Shapes, said)
	}
	const when = "2011"
	if !says(when) {
		t.Fatalf("the picture does not say %q", when)
	}
	if test.Tap(checkOf(t, w, "secret dates")); says(when) || !says("When?") || !says("hidden until revealed: dates (Q shows it)") {
		t.Error("what is hidden stands in the picture, or nothing says that it is hidden")
	}
	if press(w, "q"); !says(when) {
		t.Error("q does not show it")
	}
}

// What is written of a step has its place in small windows, in every language, and its picture has
// the rest.
func TestAStepIsWrittenInASmallWindow(t *testing.T) {
	for _, lang := range translations.Languages() {
		w := story(t)
		w.send(state.LanguageChosen{Lang: lang})
		press(w, "S")
		for _, size := range []fyne.Size{{Width: 1280, Height: 800}, {Width: 1024, Height: 640}} {
			w.window.Resize(size)
			panel := w.teller.panel
			if least := panel.MinSize().Width; least > panel.Size().Width+0.5 {
				t.Errorf("%s, %v: the panel needs %.0f points and has %.0f", lang, size, least, panel.Size().Width)
			}
			if right, left := w.board.Position().X+w.board.Size().Width, w.details.panel.Position().X; right > left {
				t.Errorf("%s, %v: the picture reaches to %.0f, below the panel at %.0f", lang, size, right, left)
			}
		}
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
