package state

import (
	"reflect"
	"testing"

	"dateline/app/figure/page"
)

// The window is walked through without a pointer: by the keys from pane to pane and back, and by
// what is typed through all that can be done.
func TestTheWindowIsWalkedThroughWithoutAPointer(t *testing.T) {
	d := newDesk(t)
	d.m = send(t, d.m, Filtered{"type:meeting kim"})
	d.draw()
	place := func() string {
		switch {
		case d.m.Pane.Focused:
			return "pane"
		case d.m.Chip > 0:
			return "chips"
		}
		return "views"
	}
	var way []string
	for range 2 {
		d.press("F6")
		way = append(way, place())
	}
	d.press("Shift+F6")
	way = append(way, place())
	d.press("Shift+F6")
	way = append(way, place())
	if want := []string{"pane", "chips", "pane", "views"}; !reflect.DeepEqual(way, want) {
		t.Errorf("the keys go to %q, want %q", way, want)
	}
	if _, effects := Update(send(t, d.m, ChipsEntered{}), Keyed{Chord: "F6"}); !reflect.DeepEqual(effects, []Effect{Focus{Filter: true}}) {
		t.Errorf("from the chips F6 has the effects %v", effects)
	}
	for _, view := range page.Views(d.m.Subject) {
		d.press("Z")
		if d.m.Room.Full != view {
			t.Errorf("Z fills the window with %q, want %q", d.m.Room.Full, view)
		}
	}
	if d.press("Z"); d.m.Room.Full != "" {
		t.Errorf("after the last view %q fills the window", d.m.Room.Full)
	}
}

func TestEveryCommandCanBeDoneAndDrawn(t *testing.T) {
	first := newDesk(t)
	first.press("n", "V", "n", "Alt+Left")
	for _, title := range []string{"A", "B"} { // so that there is something to undo, and to do again, and another document
		first.m = send(t, first.m, Edited{retitled(t, first.m.Timeline, "hanoi-summit", title)})
	}
	first.m = send(t, first.m, Undone{}, NewAsked{}, TabChosen{first.m.ID})
	all := first.m.Commands("", first.layout)
	if len(all) < 60 {
		t.Errorf("there are %d commands", len(all))
	}
	for _, c := range all {
		d := newDesk(t)
		d.m = first.m
		d.draw()
		before := d.m
		var effects []Effect
		d.m, effects = Update(d.m, c.Means)
		d.m = rest(d.m)
		d.draw()
		if len(effects) == 0 && reflect.DeepEqual(before, d.m) {
			t.Errorf("%q does nothing", c.Words)
		}
		if d.layout.Body.Empty() && !d.m.Presenting {
			t.Errorf("after %q nothing is drawn", c.Words)
		}
	}
}
