package state

import (
	"testing"

	"dateline/app/figure/facet"
	"dateline/app/scene"
)

// The calendar and its bars are gone through by the keys, and what they keep is what a drag keeps.
func TestTheBarsOfAChartAreChosenWithoutAPointer(t *testing.T) {
	for _, chart := range []string{"calendar", "time", "bars:type", "pairs"} {
		d := newDesk(t)
		d.m = rest(send(t, d.m, Fitted{}, ChartChosen{chart}, StoodBelow{"chart"}))
		d.draw()
		bars := d.layout.Bars()
		if len(bars) < 2 {
			t.Errorf("%s has %d bars", chart, len(bars))
			continue
		}
		d.press("]")
		if !d.m.Bars.on() || d.m.Picking().Empty() || d.m.Pointer.Mark != bars[0].Mark {
			t.Errorf("%s: the keys are on %+v, with the card of %+v", chart, d.m.Bars, d.m.Pointer.Mark)
			continue
		}
		seen := map[string]bool{d.m.Bars.to: true}
		for range 200 { // to the right, down, to the left, until no other comes
			before := len(seen)
			for _, chord := range []string{"Right", "Down", "Left", "Down", "Up"} {
				d.press(chord)
				seen[d.m.Bars.to] = true
			}
			if len(seen) == before {
				break
			}
		}
		if len(seen) < 2 {
			t.Errorf("%s: of %d bars the arrows reach %d", chart, len(bars), len(seen))
		}
		d.press("Escape")
		if d.m.Bars.on() || !d.m.Picking().Empty() || d.m.Pointer.Mark != (scene.Mark{}) || d.m.Filter != "" {
			t.Errorf("%s: Esc leaves %+v, %q", chart, d.m.Bars, d.m.Filter)
		}
		d.press("]")
		_, on, _ := d.m.Bars.find(d.layout)
		one := rest(send(t, d.m, BehindShown{Asks: on.Asks}))
		if d.press("Return"); d.m.Filter == "" || d.m.Filter != one.Filter || d.m.Bars.on() {
			t.Errorf("%s: Enter keeps %q, want what a click on that bar keeps, %q", chart, d.m.Filter, one.Filter)
		}
	}
}

func TestTheKeysLeaveBarsThatMove(t *testing.T) {
	for what, msg := range map[string]Message{"larger texts": TextSized{2}, "the pane folded": ValueChosen{ID: facet.ID(facet.Rail, "")}} {
		d := newDesk(t)
		d.m = rest(send(t, d.m, Fitted{}, ChartChosen{"time"}, StoodBelow{"chart"}))
		d.draw()
		if d.press("]"); !d.m.Bars.on() {
			t.Fatal("the keys are on no bar")
		}
		if d.m = send(t, d.m, msg); d.m.Bars.on() || !d.m.Picking().Empty() {
			t.Errorf("with %s a frame is left at %v", what, d.m.Picking())
		}
	}
}

func TestWithShiftTheKeysTakeAllBarsBetween(t *testing.T) {
	d := newDesk(t)
	d.m = rest(send(t, d.m, Fitted{}, ChartChosen{"time"}, StoodBelow{"chart"}))
	d.draw()
	d.press("]")
	first := d.m.Bars.to
	d.press("Shift+Right")
	if d.m.Bars.from != first || d.m.Bars.to == first {
		t.Fatalf("with Shift they are on %+v, begun at %q", d.m.Bars, first)
	}
	bars, from, to := d.m.Bars.find(d.layout)
	want := d.layout.AsksIn(from.Box.Around(to.Box))
	if len(want) < 2 || len(want) > len(bars) {
		t.Fatalf("between them are %q of %d", want, len(bars))
	}
	dragged := newDesk(t)
	dragged.m = rest(send(t, dragged.m, Fitted{}, ChartChosen{"time"}, StoodBelow{"chart"}))
	dragged.draw()
	box := from.Box.Around(to.Box)
	begin, end := scene.Pt(box.X+0.1, box.Y+0.1), scene.Pt(box.Right()-0.1, box.Bottom()-0.1)
	dragged.play(Gestured{Kind: Drag, At: end, By: scene.Pt(end.X-begin.X, end.Y-begin.Y)}, Gestured{Kind: DragEnd, At: end})
	if d.press("Space"); d.m.Filter == "" || d.m.Filter != dragged.m.Filter {
		t.Errorf("kept is %q, by a drag over the same %q", d.m.Filter, dragged.m.Filter)
	}
}
