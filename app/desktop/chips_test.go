package desktop

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

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
