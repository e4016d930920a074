package state

import (
	"reflect"
	"strings"
	"testing"

	"dateline/data"
	"dateline/data/keep"
	"dateline/timeline"
)

// another opens one more file, beside what is open.
func another(t *testing.T, m Model, path string) Model {
	t.Helper()
	m = send(t, m, FileOpened{Path: path})
	o := opened(m.Load.Job, m.Timeline)
	o.Path, o.File.Format = path, data.Formats()[0]
	m = send(t, m, o)
	return send(t, m, Held{Document: m.ID})
}

func TestAFileThatIsOpenedHasATabBesideTheOthers(t *testing.T) {
	m := file(t, true)
	if all := m.TabRow(); all != nil {
		t.Errorf("one document has the tabs %v", all)
	}
	one := m.ID
	m = another(t, m, "/d/way.json")
	two := m.ID
	want := []Tab{{one, "road.json", false, false}, {two, "way.json", false, true}}
	if got := m.TabRow(); !reflect.DeepEqual(got, want) {
		t.Fatalf("the tabs are %v, want %v", got, want)
	}
	m = send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")}, Keyed{Chord: "Ctrl+Tab"})
	want = []Tab{{one, "road.json", false, true}, {two, "way.json", true, false}}
	if got := m.TabRow(); !reflect.DeepEqual(got, want) {
		t.Errorf("edited and turned, the tabs are %v, want %v", got, want)
	}
	if m = send(t, m, Keyed{Chord: "Ctrl+Shift+Tab"}); m.ID != two {
		t.Errorf("the tab before the first is %d, want the last, %d", m.ID, two)
	}
	if m = send(t, m, FileOpened{Path: "/d/road.json"}); m.ID != one || m.Load != nil {
		t.Errorf("a file that is open is opened again: %d, %v", m.ID, m.Load)
	}
}

func TestATabIsClosedWhereverItStands(t *testing.T) {
	m := file(t, true)
	one := m.ID
	m = another(t, m, "/d/way.json")
	two := m.ID
	m, let := effectsOf[Release](m, TabClosed{one})
	if m.ID != two || len(m.Behind) != 0 || !reflect.DeepEqual(let, []Release{{Document: one, Remove: true}}) {
		t.Errorf("in front is %d, behind are %d, let go is %v", m.ID, len(m.Behind), let)
	}
	m = another(t, m, "/d/road.json")
	m = send(t, m, TabChosen{two}, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")}, TabChosen{m.ID}, TabClosed{two})
	if m.ID != two || m.Dialog == nil || len(m.Behind) != 1 {
		t.Errorf("of one that is not saved it is not asked: in front is %d, asked is %v", m.ID, m.Dialog)
	}
}

func TestATableIsSavedWithItsReportOnce(t *testing.T) {
	m := file(t, true)
	book, _ := data.FormatOf("xlsx")
	m.Path, m.Format = "/d/road.xlsx", book.Name
	m = send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")})
	m, saves := effectsOf[Save](m, SaveAsked{})
	if len(saves) != 0 || m.Dialog == nil || len(m.Dialog.Answers) != 3 || !strings.Contains(m.Dialog.Answers[1].Words.In("en"), "road.json") {
		t.Fatalf("asked is %+v, saved is %v", m.Dialog, saves)
	}
	m, saves = effectsOf[Save](m, m.Dialog.Answers[0].Means)
	if len(saves) != 1 || saves[0].Path != "/d/road.xlsx" || saves[0].Format != book.Name {
		t.Fatalf("saved is %+v", saves)
	}
	m = send(t, m, Saved{Save: saves[0]}, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hà Nội")})
	if _, saves = effectsOf[Save](m, SaveAsked{}); len(saves) != 1 {
		t.Errorf("the second time it is asked again: %+v", saves)
	}
	empty := New("", &timeline.Timeline{Title: timeline.Say("", "Road")}, "en", m.Theme)
	empty.Path, empty.Format = "/d/road.xlsx", book.Name
	if says := empty.foreign("/d/other.xlsx", book); len(says) != 0 && strings.Contains(says[0].In("en"), "anew") {
		t.Errorf("of a file that is not there yet it says %q", says)
	}
}

func TestWhatWasUndoneIsTakenUpWithoutAQuestion(t *testing.T) {
	m := file(t, false)
	edit := retitled(t, m.Timeline, "hanoi-summit", "Hanoi")
	left := &keep.Left{Acts: []keep.Act{{Kind: keep.Edited, Edit: edit}, {Kind: keep.Undone}}}
	m, up := effectsOf[TakeUp](m, Held{Document: m.ID, Left: left})
	if m.Dialog != nil || len(up) != 1 || !up[0].Take {
		t.Errorf("asked is %v, taken up %v", m.Dialog, up)
	}
	left = &keep.Left{Acts: append(left.Acts, keep.Act{Kind: keep.Redone})}
	m = send(t, file(t, false))
	if m, up = effectsOf[TakeUp](m, Held{Document: m.ID, Left: left}); m.Dialog == nil || len(up) != 0 || !strings.Contains(m.Dialog.In(m.Lang), "1 change") {
		t.Errorf("asked is %+v, taken up %v", m.Dialog, up)
	}
}
