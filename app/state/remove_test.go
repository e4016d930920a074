package state

import "testing"

// The keys that empty a line would remove all events where a person believes to write in one.
func TestToRemoveMostEventsIsAskedForOnce(t *testing.T) {
	m := send(t, open(t), Keyed{Chord: "Ctrl+A"})
	all := m.Timeline.Events.Len()
	if len(m.Chosen()) != all {
		t.Fatalf("%d of %d events are chosen", len(m.Chosen()), all)
	}
	asked := send(t, m, Keyed{Chord: "Delete"})
	if asked.Timeline.Events.Len() != all || asked.Dialog == nil || asked.Dialog.In("en") != "Remove 12 of 12 events?" {
		t.Fatalf("%d events are left, asked is %+v", asked.Timeline.Events.Len(), asked.Dialog)
	}
	if left := send(t, asked, Escaped{}); left.Timeline.Events.Len() != all {
		t.Error("they are removed without an answer")
	}
	if gone := send(t, asked, asked.Dialog.Answers[0].Means); gone.Timeline.Events.Len() != 0 {
		t.Errorf("%d events are left", gone.Timeline.Events.Len())
	}
	if one := send(t, open(t), Selected{Event: "hanoi-summit"}, Keyed{Chord: "Delete"}); one.Timeline.Events.Len() != all-1 {
		t.Error("to remove one event is asked for, too")
	}
}
