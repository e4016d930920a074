package state

import (
	"reflect"
	"testing"
)

func TestUnsavedChangesAreAskedAboutOnce(t *testing.T) {
	m := file(t, true)
	closed, gone := effectsOf[Release](m, CloseAsked{})
	if closed.ID == m.ID || len(gone) != 1 || !gone[0].Remove || closed.Dialog != nil {
		t.Errorf("saved, it is closed with %+v and asked %+v", gone, closed.Dialog)
	}
	m = send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")})
	asked := send(t, m, CloseAsked{})
	if asked.Dialog == nil || asked.Dialog.In(asked.Lang) != "road.json has 1 change that is not saved" {
		t.Fatalf("asked is %+v", asked.Dialog)
	}
	without, gone := effectsOf[Release](send(t, asked, Escaped{}), asked.Dialog.Answers[1].Means)
	if without.ID == m.ID || len(gone) != 1 || without.Dialog != nil {
		t.Error("without saving it is asked again")
	}
	with, s := saved(t, send(t, asked, Escaped{}), asked.Dialog.Answers[0].Means)
	if with.ID == m.ID || s.Path != "/d/road.json" || with.Dialog != nil {
		t.Errorf("saved, %d is in front, asked is %+v", with.ID, with.Dialog)
	}
}

func TestQuittingSavesAllOrKeepsItForTheNextTime(t *testing.T) {
	m := file(t, true)
	if _, quit := effectsOf[Quit](m, QuitAsked{}); len(quit) != 1 {
		t.Error("where all is saved it does not quit")
	}
	m = send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")}, Kept{Document: m.ID, Number: 1})
	asked := send(t, m, QuitAsked{})
	if want := "Not everything is saved:\nroad.json: 1 change not saved"; asked.Dialog == nil || asked.Dialog.In(asked.Lang) != want || len(asked.Dialog.Answers) != 3 {
		t.Fatalf("asked is %+v, want %q", asked.Dialog, want)
	}
	free := send(t, asked, Escaped{})
	_, effects := Update(free, asked.Dialog.Answers[1].Means)
	if want := []Effect{Release{Document: m.ID}, Quit{}}; !reflect.DeepEqual(effects, want) {
		t.Errorf("kept for the next time the effects are %+v, want %+v", effects, want)
	}
	_, all := effectsOf[Save](free, asked.Dialog.Answers[0].Means)
	saving, _ := Update(free, asked.Dialog.Answers[0].Means)
	if _, quit := effectsOf[Quit](saving, Saved{Save: all[0]}); len(quit) != 1 {
		t.Error("all saved, it does not quit")
	}
	lost := send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "x")})
	if lost = send(t, lost, QuitAsked{}); len(lost.Dialog.Answers) != 2 {
		t.Error("what the journal does not hold may be kept for the next time")
	}
}

func TestSeveralDocumentsAreOpen(t *testing.T) {
	m := file(t, true)
	first := m.ID
	m = send(t, m, Selected{Event: "hanoi-summit"}, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")})
	m = send(t, m, NewAsked{})
	second := m.ID
	if all, front := m.Tabs(); len(all) != 2 || front != 1 || all[0].ID != first || m.Timeline.Title.In("en") != "Untitled" {
		t.Fatalf("there are %d tabs, in front is %d", len(all), front)
	}
	if back := send(t, m, Kept{Document: first, Number: 1}, Keyed{Chord: "Ctrl+Prior"}); back.ID != first || back.InJournal != 1 || back.Selected != "hanoi-summit" || back.Standing() != "1 change not saved, in the journal" {
		t.Errorf("in front is %d, it says %q", back.ID, back.Standing())
	}
	m = send(t, m, LanguageChosen{"fr"}, TabChosen{first})
	if m.Subject.Lang != "fr" || m.ID != first {
		t.Errorf("the language of the other is %q", m.Subject.Lang)
	}
	if all, front := m.Tabs(); front != 0 || all[1].ID != second {
		t.Error("the tabs change places")
	}
	again := send(t, m, FileOpened{Path: "/d/road.json"})
	if again.Load != nil || again.ID != first {
		t.Error("what is open and changed is read once more")
	}
	m = send(t, m, closeBy{first, false})
	if all, _ := m.Tabs(); len(all) != 1 || m.ID != second {
		t.Errorf("closed, %d tabs are left, in front is %d", len(all), m.ID)
	}
	if m = send(t, m, TabChosen{first}, Kept{Document: first, Number: 9}); m.ID != second {
		t.Error("what was closed comes back")
	}
}
