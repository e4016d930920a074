package desktop

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dateline/app/scene"
	"dateline/app/state"
)

// chip returns the middle of what is drawn of a chip.
func (c *chipRow) chip(t *testing.T, id string) fyne.Position {
	t.Helper()
	c.generate(int(c.sketch.Size().Width), int(c.sketch.Size().Height))
	sc := &c.panel[0].Scene
	for _, s := range sc.Shapes {
		if sc.Marks[s.Mark].ID == id && s.Kind == scene.KindRect {
			p := s.Box.Middle()
			return fyne.NewPos(float32(p.X), float32(p.Y))
		}
	}
	t.Fatalf("nothing is drawn for %q", id)
	return fyne.Position{}
}

func TestChipsStandInTheLineWhileNobodyWritesThere(t *testing.T) {
	w := story(t)
	row, line := w.toolbar.chips, w.toolbar.filter
	if row.Visible() {
		t.Error("there are chips without a filter")
	}
	w.send(state.Filtered{Text: "type:meeting kim"})
	if !row.Visible() {
		t.Fatal("there are no chips")
	}
	test.TapAt(row.sketch, row.chip(t, "edit:1"))
	if row.Visible() || line.SelectedText() != "kim" || w.window.Canvas().Focused() != fyne.Focusable(line) {
		t.Errorf("a click on a chip selects %q in the line", line.SelectedText())
	}
	line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if !row.Visible() {
		t.Error("whoever leaves the line does not see the chips")
	}
	test.TapAt(row.sketch, row.chip(t, "drop:0"))
	if w.model.Filter != "kim" || !row.Visible() {
		t.Errorf("without the first term the filter is %q", w.model.Filter)
	}
	test.TapAt(row.sketch, fyne.NewPos(row.Size().Width-3, 5))
	if line.SelectedText() != "kim" {
		t.Errorf("a click beside the chips selects %q", line.SelectedText())
	}
	line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	for _, key := range []fyne.KeyName{fyne.KeyF6, fyne.KeyF6, fyne.KeyDelete} {
		w.typedKey(&fyne.KeyEvent{Name: key})
	}
	if w.model.Filter != "" || row.Visible() {
		t.Errorf("by the keys the filter becomes %q", w.model.Filter)
	}
}

func TestTheWholeOfAChipIsToldWhileThePointerIsOnIt(t *testing.T) {
	w := story(t)
	row, hints := w.toolbar.chips, w.toolbar.hints
	w.send(state.Filtered{Text: "in:100,10;140,60"})
	over := func(at fyne.Position) string {
		row.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
		if !hints.panel.Visible() {
			return ""
		}
		return hints.rows.Objects[0].(*widget.Label).Text
	}
	for _, c := range []struct {
		what string
		at   fyne.Position
		want string
	}{
		{"the chip", row.chip(t, "edit:0"), "in a rectangle of the map: Hanoi; Vladivostok; Pyongyang"},
		{"its cross", row.chip(t, "drop:0"), ""},
		{"the paper beside it", fyne.NewPos(row.Size().Width-3, 5), ""},
	} {
		if got := over(c.at); got != c.want {
			t.Errorf("over %s stands %q, want %q", c.what, got, c.want)
		}
	}
	over(row.chip(t, "edit:0"))
	if w.send(state.Filtered{}); hints.panel.Visible() {
		t.Error("it is told still when the chip is gone")
	}
}

// F6 goes on from the line of the filter to the details, where Tab goes from one value that leads
// somewhere to the next, and from there to the views.
func TestTheDetailsAreReachedByTheKeys(t *testing.T) {
	w := story(t)
	w.window.Resize(fyne.NewSize(1400, 800))
	line := w.toolbar.filter
	keys := func() fyne.Focusable { return w.window.Canvas().Focused() }
	w.window.Canvas().Focus(line)
	line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
	if keys() != fyne.Focusable(w.details.list) {
		t.Fatalf("F6 gives the keys to %T", keys())
	}
	keys().TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	keys().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.model.Selected == "" {
		t.Error("Enter in the list selects nothing")
	}
	w.send(state.Selected{Event: "vladivostok-summit", Over: w.board.layout})
	w.window.Canvas().Focus(line)
	line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
	for range 100 {
		if one, ok := keys().(*way); ok && one.Text == "→ part of: Kim Jong-un's visit to Russia, his first meeting with Vladimir Putin" {
			break
		}
		w.window.Canvas().FocusNext()
	}
	keys().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.model.Selected != "russia-visit" {
		t.Errorf("Enter on a link leads to %q", w.model.Selected)
	}
	w.window.Canvas().Focus(w.details.facts.first())
	keys().TypedKey(&fyne.KeyEvent{Name: fyne.KeyF6})
	if keys() != fyne.Focusable(w.board) {
		t.Errorf("F6 from the details gives the keys to %T", keys())
	}
}
