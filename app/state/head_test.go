package state

import (
	"testing"
)

func TestWhatATimelineSaysOfItselfIsEdited(t *testing.T) {
	m := send(t, open(t), NewAsked{}, Keyed{Chord: "F2"})
	if m.Dialog == nil || m.Dialog.Kind != AskHead {
		t.Fatalf("asked is %+v", m.Dialog)
	}
	c := m.HeadSaid()
	if want := (HeadChoice{"Untitled", "", "en", ""}); c != want {
		t.Errorf("it says %+v, want %+v", c, want)
	}
	m = send(t, m, Escaped{})
	if same := send(t, m, HeadEntered{c}); same.Timeline != m.Timeline {
		t.Error("what is the same is an edit")
	}
	c = HeadChoice{"The road", "To Russia", "fr", "2019-04-18"}
	if m = send(t, m, HeadEntered{c}); m.HeadSaid() != c || m.Subject.Title() != "The road" {
		t.Errorf("it says %+v, want %+v", m.HeadSaid(), c)
	}
	if name, _ := m.UndoName(); name != "Undo: Title and language" {
		t.Errorf("undone would be %q", name)
	}
	c.KnownOn = "2019-13"
	if wrong := send(t, m, HeadEntered{c}); wrong.Timeline != m.Timeline || wrong.Dialog == nil {
		t.Error("what is no date is taken")
	}
	two := send(t, open(t), LanguageChosen{"fr"})
	c = two.HeadSaid()
	c.Title = "La route"
	two = send(t, two, HeadEntered{c})
	if got := two.Timeline.Title; got.In("fr") != "La route" || got.In("en") == "La route" {
		t.Errorf("the title is %v", got)
	}
}
