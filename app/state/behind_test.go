package state

import (
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/scene"
)

func TestAClickOnABarKeepsWhatIsBehindItAndASecondTakesItBack(t *testing.T) {
	m := open(t)
	for _, c := range []struct{ name, before, asks, want string }{
		{"the first", "", "type:meeting", "type:meeting"},
		{"beside another", "kim", "type:meeting -status:denied", "kim type:meeting -status:denied"},
		{"once more", "kim type:meeting", "type:meeting", "kim"},
		{"a time in place of the brush", "kim when:2018", "when:2019-04 type:visit", "kim when:2019-04 type:visit"},
		{"the same time once more", "kim when:2019-04 type:visit", "when:2019-04 type:visit", "kim"},
		{"what cannot be read", "kim", "type:x or", "kim"},
	} {
		now := send(t, m, Filtered{c.before}, BehindShown{Asks: c.asks})
		if got := now.Filter; got != c.want {
			t.Errorf("%s: the filter is %q, want %q", c.name, got, c.want)
		}
	}
}

func TestWithCtrlWhatIsBehindABarIsLeftOut(t *testing.T) {
	m := open(t)
	asks := BehindShown{Asks: "type:meeting status:expected", Not: true}
	now := send(t, m, Filtered{"kim"}, asks)
	if got, want := now.Filter, "kim not (type:meeting status:expected)"; got != want {
		t.Errorf("left out by %q, want %q", got, want)
	}
	if got := send(t, now, asks).Filter; got != "kim" {
		t.Errorf("once more by %q", got)
	}
}

func TestARectangleOnAChartKeepsWhatIsBehindItsBars(t *testing.T) {
	d := newDesk(t)
	d.press("f")
	d.m = send(t, d.m, ChartChosen{Name: "bars:type"})
	d.draw()
	box := d.layout.Cells
	from, to := scene.Pt(box.X+1, box.Bottom()-1), scene.Pt(box.Right()-1, box.Y+box.H/3)
	asks := d.layout.AsksIn(scene.Rect{X: from.X, Y: to.Y, W: to.X - from.X, H: from.Y - to.Y})
	if d.layout.At(from) != page.OnCells || len(asks) < 2 {
		t.Fatalf("at the chart is %v, in the rectangle are %q", d.layout.At(from), asks)
	}
	drag := func() {
		d.play(Gestured{Kind: Drag, At: scene.Pt(from.X+4, from.Y), By: scene.Pt(4, 0)}, Gestured{Kind: Drag, At: to, By: scene.Pt(to.X-from.X-4, to.Y-from.Y)})
	}
	drag()
	if d.m.Picking().Empty() || d.m.Filter != "" {
		t.Fatalf("while it is drawn the rectangle is %v, the filter %q", d.m.Picking(), d.m.Filter)
	}
	if d.press("Escape"); !d.m.Picking().Empty() {
		t.Fatal("Esc does not end it")
	}
	d.play(Gestured{Kind: DragEnd})
	drag()
	d.play(Gestured{Kind: DragEnd})
	if got, want := d.m.Filter, figure.AskAny(asks); got != want || want == "" || d.m.Subject.Len() == 0 {
		t.Errorf("it keeps %d events by %q, want those of %q", d.m.Subject.Len(), got, want)
	}
}
