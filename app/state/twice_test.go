package state

import (
	"slices"
	"testing"

	"dateline/timeline"
)

// doubled is a document in which an event stands three times.
func doubled(t *testing.T) (m Model, ids []string) {
	m = send(t, open(t), Selected{Event: "hanoi-summit"}, EventDuplicated{})
	m = send(t, m, Selected{Event: "hanoi-summit"}, EventDuplicated{})
	if ids = m.groupOf("hanoi-summit"); len(ids) != 3 {
		t.Fatalf("the group is %q", ids)
	}
	return m, ids
}

func TestAGroupIsPickedMergedOrToldApart(t *testing.T) {
	m, ids := doubled(t)
	if got := send(t, m, GroupPicked{ids[1]}); got.Selected != ids[1] || !slices.Equal(got.Picked.List(), ids) {
		t.Errorf("picked are %q, selected is %q", got.Picked.List(), got.Selected)
	}
	if got := send(t, m, GroupMerged{ids[0]}); got.Dialog == nil {
		t.Error("nothing is asked before events are merged")
	}
	for _, c := range []struct {
		name  string
		msg   Message
		left  []string
		links int
	}{
		{"all", GroupApart{ids[0]}, nil, 3},
		{"one", EventApart{ids[0]}, ids[1:], 2},
	} {
		got := send(t, m, c.msg)
		if left := got.groupOf(ids[1]); !slices.Equal(left, c.left) {
			t.Errorf("%s told apart: the group is %q, want %q", c.name, left, c.left)
		}
		links := 0
		for _, e := range got.Timeline.Events.All() {
			for _, l := range e.More().Links {
				if l.Kind == timeline.NotSame {
					links++
				}
			}
		}
		if links != c.links {
			t.Errorf("%s told apart: %d links, want %d", c.name, links, c.links)
		}
		if back := send(t, got, Undone{}); !timeline.Equal(back.Timeline, m.Timeline) {
			t.Errorf("%s told apart: it is not undone at once", c.name)
		}
		if again := send(t, got, c.msg); !timeline.Equal(again.Timeline, got.Timeline) {
			t.Errorf("%s told apart twice: the timeline changes", c.name)
		}
	}
}
