package state

import (
	"testing"

	"dateline/app/figure/page"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// handled returns the model with an event of a date selected, and where its handles are.
func handled(t *testing.T, date string) (Model, page.Layout) {
	t.Helper()
	m := open(t)
	one := m.Timeline.Events.At(m.Timeline.Events.Find("hanoi-summit")).Full()
	d, err := edtf.Parse(date)
	if err != nil {
		t.Fatal(err)
	}
	one.When.Date = d
	m = send(t, m, Edited{timeline.Edit{Name: timeline.Phrased("date"), Changes: []timeline.Change{m.Timeline.Put(one.Compact())}}})
	m = rest(send(t, m, Fitted{}, Selected{Event: "hanoi-summit"}))
	var b page.Board
	return m, b.Draw(spec(m))
}

// dragged drags a handle by some days of the axis, and lets it go where it should end.
func dragged(t *testing.T, m Model, over page.Layout, part edtf.Part, days float64, let bool) Model {
	t.Helper()
	for _, h := range over.Handles {
		if h.Part != part {
			continue
		}
		from := h.Box.Middle()
		dx := days * over.Timeline.View.Width / over.Timeline.View.Span.Days()
		m = send(t, m, Gestured{Kind: Drag, At: scene.Pt(from.X+dx, from.Y), By: scene.Pt(dx, 0), Over: over})
		if let {
			m = send(t, m, Gestured{Kind: DragEnd, Over: over})
		}
		return m
	}
	t.Fatalf("there is no handle %d among %v", part, over.Handles)
	return m
}

func TestAHandleMovesTheSelectedEventAndKeepsItsDoubt(t *testing.T) {
	for _, c := range []struct {
		date string
		part edtf.Part
		days float64
		want string
	}{
		{"2019-02-27", edtf.Whole, 30.2, "2019-03-29"},
		{"2019-02-27", edtf.Finish, 3.3, "2019-02-27/2019-03-02"},
		{"2019-02-27/2019-03-05", edtf.Start, 200, "2019-03-05"}, // no farther than its end
		{"[2019-02-20..2019-03-20]", edtf.Whole, -10, "[2019-02-10..2019-03-10]"},
		{"2019-02~", edtf.Whole, 58, "2019-04~"},
		{"2019-02", edtf.Start, -31, "[2019-01..2019-02]"},
	} {
		m, over := handled(t, c.date)
		before := m
		half := dragged(t, m, over, c.part, c.days, false)
		if half.Unsaved() != m.Unsaved() || half.Moving().String() != c.want || half.Window != m.Window {
			t.Errorf("%s on its way: %d changes, it reads %q", c.date, half.Unsaved(), half.Moving())
		}
		if back := send(t, half, Escaped{}, Gestured{Kind: DragEnd, Over: over}); back.Timeline != before.Timeline {
			t.Errorf("%s: Esc does not leave it where it was", c.date)
		}
		m = dragged(t, m, over, c.part, c.days, true)
		one := m.Timeline.Events.At(m.Timeline.Events.Find("hanoi-summit"))
		if got := one.When.Date.String(); got != c.want || m.Unsaved() != before.Unsaved()+1 || !m.Moving().IsZero() {
			t.Errorf("%s becomes %q after %d changes, want %q", c.date, got, m.Unsaved()-before.Unsaved(), c.want)
		}
		if m = send(t, m, Undone{}); !timeline.Equal(m.Timeline, before.Timeline) {
			t.Errorf("%s: it is not undone", c.date)
		}
	}
}

// Dragged there and back within one drag it is where it was, and no edit is made.
func TestAHandleThatComesBackChangesNothing(t *testing.T) {
	for _, date := range []string{"2019-02-27", "2019-02~", "[2019-02-20..2019-03-20]", "2019-02-27/2019-03-05"} {
		for _, part := range []edtf.Part{edtf.Whole, edtf.Start, edtf.Finish} {
			m, over := handled(t, date)
			there := dragged(t, m, over, part, 100, false)
			h := over.Handles[0]
			for _, one := range over.Handles {
				if one.Part == part {
					h = one
				}
			}
			back := send(t, there, Gestured{Kind: Drag, At: h.Box.Middle(), Over: over}, Gestured{Kind: DragEnd, Over: over})
			if back.Timeline != m.Timeline {
				t.Errorf("%s, part %d: there and back it is another", date, part)
			}
		}
	}
}

func TestADragBesideTheHandlesPansAsBefore(t *testing.T) {
	m, over := handled(t, "2019-02-27")
	p := over.Timeline.Plot
	next := send(t, m, Gestured{Kind: Drag, At: scene.Pt(p.X+40, p.Y+3), By: scene.Pt(-60, 0), Over: over})
	if next.Window == m.Window || next.Pointer.moving != nil {
		t.Error("it does not pan")
	}
}
