package desktop

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
)

// An exercise is made in the dialog of exports by keys alone: what it is, what it leaves out, its answers.
func TestAnExerciseIsMadeByKeys(t *testing.T) {
	w := story(t)
	w.send(state.DialogAsked{Kind: state.AskExport})
	canvas := w.window.Canvas()
	checks := func() (words []string) {
		for _, c := range boxes(canvas) {
			if strings.Contains("Dates Places Titles With the answers at the end", c.Text) {
				if words = append(words, c.Text); c.Checked {
					words[len(words)-1] += " ✓"
				}
			}
		}
		return words
	}
	command := func() string {
		for _, o := range test.LaidOutObjects(canvas.Overlays().Top()) {
			if b, ok := o.(*widget.Button); ok && b.Text == w.say("copy command") {
				b.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
			}
		}
		return fyne.CurrentApp().Clipboard().Content()
	}
	key := func(all ...fyne.KeyName) {
		for _, name := range all {
			if name == fyne.KeyTab {
				canvas.FocusNext()
				continue
			}
			canvas.Focused().TypedKey(&fyne.KeyEvent{Name: name})
		}
	}
	says := func(when, checked, flags string) {
		t.Helper()
		if got := strings.Join(checks(), ", "); got != checked {
			t.Errorf("%s: the boxes are %q, want %q", when, got, checked)
		}
		if got := command(); flags != "" && !strings.Contains(got, flags) {
			t.Errorf("%s: the command is %q, without %q", when, got, flags)
		}
	}
	says("at first", "", "")
	key(fyne.KeyTab, fyne.KeySpace)
	for _, name := range state.Offered(w.model.Subject) {
		if key(fyne.KeyDown); name == "exercise:handout" {
			break
		}
	}
	drawn, begin := 0, w.runner.begin
	w.runner.begin = func(work func()) { drawn++; begin(work) }
	if key(fyne.KeyReturn); drawn != 1 {
		t.Errorf("what one choice makes is drawn %d times", drawn)
	}
	says("an exercise", "Dates ✓, Places, Titles, With the answers at the end", " --view=handout ")
	says("of dates", "Dates ✓, Places, Titles, With the answers at the end", " --blank=dates ")
	focus(t, canvas, "Titles").TypedRune(' ')
	says("and for titles", "Dates ✓, Places, Titles ✓, With the answers at the end", " --blank=dates,titles ")
	focus(t, canvas, "With the answers at the end").TypedRune(' ')
	says("with its answers", "Dates ✓, Places, Titles ✓, With the answers at the end ✓", " --blank=dates,titles --answers ")
	for _, word := range []string{"Dates", "Titles"} {
		focus(t, canvas, word).TypedRune(' ')
	}
	if said := strings.Join(shownIn(canvas.Overlays().Top()), "\n"); !strings.Contains(said, "leaves something out") {
		t.Errorf("an exercise that leaves nothing out says %q", said)
	}
	says("nothing", "Dates, Places, Titles", "")
}

// boxes are those that Tab comes by.
func boxes(c fyne.Canvas) (all []*leavingCheck) {
	was := c.Focused()
	c.Unfocus()
	for range 60 {
		c.FocusNext()
		if one, ok := c.Focused().(*leavingCheck); ok && !slices.Contains(all, one) {
			all = append(all, one)
		}
	}
	if c.Unfocus(); was != nil {
		c.Focus(was)
	}
	return all
}

// focus gives the keys to the box of some words.
func focus(t *testing.T, c fyne.Canvas, words string) fyne.Focusable {
	t.Helper()
	for _, one := range boxes(c) {
		if one.Text == words {
			c.Focus(one)
			return one
		}
	}
	t.Fatalf("Tab comes by no box %q", words)
	return nil
}
