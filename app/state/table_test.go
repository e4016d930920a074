package state

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/scene"
)

// tabled is a desk with the table below the timeline.
func tabled(t *testing.T) *desk {
	d := newDesk(t)
	d.m = send(t, d.m, StoodBelow{View: "table"}, Fitted{})
	d.draw()
	if d.layout.At(d.layout.Table.Body.Middle()) != page.OnTable {
		t.Fatalf("the table lies at %v", d.layout.Table.Box)
	}
	return d
}

// shown returns the ids of the events in the rows that show.
func (d *desk) rows() (ids []string) {
	f := d.layout.Table
	for row := f.First; row < min(f.First+f.Shown, f.Len); row++ {
		ids = append(ids, d.m.Subject.At(d.layout.TableRows.At(row)).ID)
	}
	return ids
}

func (d *desk) click(at scene.Point, held Modifiers) {
	d.play(Gestured{Kind: Click, At: at, Modifiers: held})
}

// row returns where an event stands in the table.
func (d *desk) row(id string) scene.Point {
	d.t.Helper()
	f := d.layout.Table
	at := slices.Index(d.rows(), id)
	if at < 0 {
		d.t.Fatalf("%s does not show among %v", id, d.rows())
	}
	return scene.Pt(f.Body.X+80, f.Body.Y+(float64(at)+0.5)*f.Body.H/float64(max(f.Shown, 1))*0.98)
}

func TestTheTableIsSortedScrolledAndPickedFrom(t *testing.T) {
	d := tabled(t)
	first := d.rows()
	d.click(d.middle(scene.MarkColumn, "title"), 0)
	if d.m.Sort != "title" || slices.Equal(d.rows(), first) {
		t.Errorf("after a click on a head it is sorted by %q: %v", d.m.Sort, d.rows())
	}
	d.click(d.middle(scene.MarkColumn, "title"), 0)
	if d.m.Sort != "-title" {
		t.Errorf("after a second click it is sorted by %q", d.m.Sort)
	}
	d.click(d.row(d.rows()[0]), 0)
	one := d.m.Selected
	d.click(d.row(d.rows()[2]), Control)
	if want := view.KeysOf([]string{one, d.rows()[2]}); d.m.Picked != want || d.m.Selected != one {
		t.Errorf("picked are %v, selected %q; want %v", d.m.Picked.List(), d.m.Selected, want.List())
	}
	d.click(d.row(d.rows()[3]), Shift)
	if want := view.KeysOf(d.rows()[:4]); d.m.Picked != want {
		t.Errorf("up to the fourth row %v are picked, want %v", d.m.Picked.List(), want.List())
	}
	_, effects := Update(d.m, Keyed{"Ctrl+C", d.layout})
	copied, ok := effects[0].(Copy)
	if lines := strings.Split(strings.TrimSpace(copied.Text), "\n"); !ok || len(lines) != 5 || !strings.HasPrefix(lines[0], "date,title,") {
		t.Errorf("copied is %q", copied.Text)
	}
	d.press("Escape")
	if d.m.Picked != "" || d.m.Selected != one {
		t.Errorf("after Escape %v are picked, %q is selected", d.m.Picked.List(), d.m.Selected)
	}
	before := d.layout.Table.First
	d.play(Gestured{Kind: Wheel, At: d.layout.Table.Body.Middle(), By: scene.Pt(0, -25)})
	if most := d.layout.Table.Len - d.layout.Table.Shown; d.layout.Table.First != min(before+tableNotch, max(most, 0)) {
		t.Errorf("a turn of the wheel scrolls from %d to %d of %d", before, d.layout.Table.First, most)
	}
	for range 20 { // whichever is selected shows
		d.press("n")
		if !slices.Contains(d.rows(), d.m.Selected) {
			t.Fatalf("%q does not show among %v", d.m.Selected, d.rows())
		}
	}
}

func TestACellOfTheMeetingsKeepsWhatIsBehindIt(t *testing.T) {
	d := newDesk(t)
	d.m = send(t, d.m, StoodBelow{View: "meetings"}, Paired{Alone: true}, Fitted{})
	d.draw()
	for i := range d.board.Panels {
		for _, m := range d.board.Panels[i].Scene.Marks {
			if m.Kind == scene.MarkBin && strings.HasPrefix(m.Title, "Donald Trump · Kim Jong-un") {
				d.click(d.middle(scene.MarkBin, m.ID), 0)
				if want := "actor:kim-jong-un actor:donald-trump type:meeting"; d.m.Filter != want || d.m.Subject.Len() != 2 {
					t.Errorf("the filter is %q and keeps %d events, want %q", d.m.Filter, d.m.Subject.Len(), want)
				}
				return
			}
		}
	}
	t.Error("there is no cell of the two")
}
