package desktop

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"dateline/app/state"
)

// headOf returns what stands beside the first value of a fact.
func headOf(t *testing.T, w *window, field string) *factHead {
	t.Helper()
	for _, r := range w.details.facts.shown {
		if r.head.of.Field == field && r.head.label.Text != "" {
			return r.head
		}
	}
	t.Fatalf("the details have no fact %q", field)
	return nil
}

func TestAFactIsChangedByItsPencilAndSaysWhereItComesFrom(t *testing.T) {
	w := story(t)
	w.send(state.Selected{Event: "hanoi-summit"})
	w.send(state.Entered{Event: "hanoi-summit", Field: "type", Text: "visit"})
	kind := headOf(t, w, "type")
	if !kind.sign.Visible() || kind.word != "typed by a person" || headOf(t, w, "status").sign.Visible() {
		t.Errorf("the type was typed, and its sign says %q", kind.word)
	}
	kind.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(10, 5), AbsolutePosition: fyne.NewPos(900, 200)}})
	if !w.tip.panel.Visible() || w.tip.label.Text != "typed by a person" {
		t.Errorf("the pointer on it tells %q", w.tip.label.Text)
	}
	kind.MouseOut()
	if w.tip.panel.Visible() {
		t.Error("it is told when the pointer is gone")
	}
	test.Tap(kind.pencil)
	if e, ok := w.window.Canvas().Focused().(*fieldEntry); !ok || e.field.name != "type" || !w.model.Form.Open {
		t.Errorf("the pencil gives the keys to %T", w.window.Canvas().Focused())
	}
	w.form.close()
	var offered []state.Item
	w.details.facts.offer = func(of state.FactAsked, _ fyne.Position) { offered = of.Items(w.model) }
	headOf(t, w, "when").TappedSecondary(&fyne.PointEvent{})
	if len(offered) != 2 {
		t.Errorf("the right button offers %+v", offered)
	}
	test.Tap(headOf(t, w, "claims").pencil)
	if len(offered) != 3 {
		t.Errorf("the pencil of a list offers %+v", offered)
	}
	for _, r := range w.details.facts.shown {
		if r.head.of == (state.FactAsked{Field: "claims", Part: 1}) {
			test.Tap(r.head.pencil)
		}
	}
	if w.model.Dialog == nil || w.model.Dialog.Kind != state.AskSheet {
		t.Errorf("the pencil of a claim asks %+v", w.model.Dialog)
	}
	w.send(state.Escaped{})
}
