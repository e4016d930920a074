package desktop

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
)

// keys types keys into the line of the filter.
func (w *window) keys(names ...fyne.KeyName) {
	for _, name := range names {
		w.toolbar.filter.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func TestTheFilterIsCompletedByKeys(t *testing.T) {
	w := story(t)
	line, hints := w.toolbar.filter, w.toolbar.hints
	w.window.Canvas().Focus(line)
	test.Type(line, "sta")
	if line.AcceptsTab() == false || !hints.panel.Visible() {
		t.Fatalf("nothing is suggested for %q", line.Text)
	}
	if at, under := hints.panel.Position(), line.Size().Height; at.Y < under || hints.panel.Size().Width < line.Size().Width {
		t.Errorf("the panel lies at %v, %v large, not below the line", at, hints.panel.Size())
	}
	w.keys(fyne.KeyTab)
	if line.Text != "status:" || line.CursorColumn != 7 {
		t.Errorf("Tab makes %q, with the caret at %d", line.Text, line.CursorColumn)
	}
	w.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyReturn)
	if line.Text != "status:happened" || w.model.Filter != "" || w.window.Canvas().Focused() != fyne.Focusable(line) {
		t.Errorf("the choice of the first makes %q, and sets the filter %q", line.Text, w.model.Filter)
	}
	w.keys(fyne.KeyReturn)
	if w.model.Filter != "status:happened" || hints.panel.Visible() || w.window.Canvas().Focused() != fyne.Focusable(w.board) {
		t.Errorf("Enter sets the filter %q, the panel is shown %v", w.model.Filter, hints.panel.Visible())
	}
	w.window.Canvas().Focus(line)
	test.Type(line, " ")
	shown := hints.panel.Visible()
	w.keys(fyne.KeyEscape)
	if !shown || hints.panel.Visible() || line.AcceptsTab() {
		t.Errorf("behind a term there are suggestions: %v, and after Esc: %v", shown, hints.panel.Visible())
	}
}

// At the smallest size of the window, too, what is suggested lies over no lane.
func TestSuggestionsCoverNoLane(t *testing.T) {
	w := story(t)
	for _, size := range []fyne.Size{fyne.NewSize(1024, 640), fyne.NewSize(1600, 900)} {
		w.window.Resize(size)
		line, hints := w.toolbar.filter, w.toolbar.hints
		w.window.Canvas().Focus(line)
		line.SetText("")
		test.Type(line, "actor:")
		driver := fyne.CurrentApp().Driver()
		bottom := driver.AbsolutePositionForObject(hints.panel).Y + hints.panel.Size().Height
		right := driver.AbsolutePositionForObject(hints.panel).X + hints.panel.Size().Width
		lanes := driver.AbsolutePositionForObject(w.board).Y + float32(w.board.layout.Timeline.Plot.Y)
		if !hints.panel.Visible() || len(hints.all) < 3 || bottom > lanes || right > size.Width {
			t.Errorf("in a window of %v %d suggestions reach down to %v and right to %v, the lanes begin at %v", size, len(hints.all), bottom, right, lanes)
		}
		w.keys(fyne.KeyEscape)
	}
}

func TestAMistakeInTheFilterIsMarkedBelowTheLine(t *testing.T) {
	w := story(t)
	line, hints := w.toolbar.filter, w.toolbar.hints
	w.window.Canvas().Focus(line)
	test.Type(line, "kim and")
	w.keys(fyne.KeyReturn)
	labels := 0
	for _, o := range hints.rows.Objects {
		if l, ok := o.(*widget.Label); ok && l.TextStyle.Monospace && l.Text == "kim and\n       ^" {
			labels++
		}
	}
	if labels != 1 || !hints.panel.Visible() || w.model.Filter != "" {
		t.Errorf("the mistake is marked %d times, the filter is %q", labels, w.model.Filter)
	}
	if line.Text != "kim and" || w.window.Canvas().Focused() != fyne.Focusable(line) {
		t.Errorf("what was typed became %q, or the line lost the keys", line.Text)
	}
	line.SetText("type:meting kim")
	line.OnSubmitted(line.Text)
	way, ok := hints.rows.Objects[len(hints.rows.Objects)-1].(*widget.Button)
	if !ok || w.model.Subject.Len() != 0 {
		t.Fatalf("there is no way out of %q, which keeps %d", w.model.Filter, w.model.Subject.Len())
	}
	test.Tap(way)
	if w.model.Filter != "kim" || line.Text != "kim" || hints.panel.Visible() {
		t.Errorf("the way out leads to %q in the line and %q", line.Text, w.model.Filter)
	}
}
