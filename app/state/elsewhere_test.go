package state

import (
	"fmt"
	"strings"
	"testing"

	"dateline/data/keep"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestAFileThatAnotherProgramChangedIsMergedAndNotWrittenOver(t *testing.T) {
	m := file(t, true)
	base := m.Timeline
	m = send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")})
	m, all := effectsOf[Save](m, SaveAsked{})
	m = send(t, m, NotSaved{all[0], keep.ErrChanged})
	if m.Unsaved() != 1 || !strings.Contains(m.Dialog.In(m.Lang), "Another program has changed road.json") {
		t.Fatalf("told is %+v", m.Dialog)
	}
	means := m.Dialog.Answers[0].Means
	m, fetch := effectsOf[Fetch](send(t, m, Escaped{}), means)
	if len(fetch) != 1 || fetch[0].Path != "/d/road.json" || fetch[0].Base != base {
		t.Fatalf("the effects are %+v", fetch)
	}
	theirs, err := retitled(t, base, "singapore-summit", "Singapore").Apply(t.Context(), base, nil)
	if err != nil {
		t.Fatal(err)
	}
	m = send(t, m, fetch[0].Make(theirs))
	for id, want := range map[string]string{"hanoi-summit": "Hanoi", "singapore-summit": "Singapore"} {
		if got := m.Subject.Event(m.Subject.Find(id)).Name; got != want {
			t.Errorf("merged, %s is called %q, want %q", id, got, want)
		}
	}
	if name, _ := m.UndoName(); name != "Undo: Merge with the changed file" {
		t.Errorf("undone would be %q", name)
	}
	if late := send(t, m, fetch[0].Make(theirs)); late.Timeline != m.Timeline || late.Dialog == nil {
		t.Error("what was read for another state is taken over")
	}
}

// The rows of a table are numbered as they stand: after another program has removed one, a row of the same
// number is another event.
func TestRowsOfAChangedTableAreKnownByWhatTheySayAndNotByTheirNumbers(t *testing.T) {
	rows := func(first int, titles ...string) *timeline.Timeline {
		tl := &timeline.Timeline{}
		for k, title := range titles {
			e := timeline.Full{ID: fmt.Sprint("row-", first+k), Title: timeline.Say("", title)}
			e.When.Date, _ = edtf.Parse(map[string]string{"B": "1520", "C": "1521", "D": "1522"}[title])
			tl.Events.Append(e.Compact())
		}
		return tl
	}
	base, theirs := rows(3, "B", "C", "D"), rows(2, "B", "C", "D")
	f := Fetch{Adopt: Adopt{Why: adoptChange}, Timeline: base, Base: base}
	if made := f.Make(theirs); made.Conflicts != 0 || len(made.Edit.Changes) != 0 {
		t.Errorf("of rows that another number has is changed %+v, %d conflicts", made.Edit.Changes, made.Conflicts)
	}
	if f.Whole = true; len(f.Make(theirs).Edit.Changes) == 0 {
		t.Error("where ids are the file's own they are not held to")
	}
}

func TestWhatBothHaveChangedIsTold(t *testing.T) {
	m := file(t, true)
	base := m.Timeline
	m = send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")})
	m, fetch := effectsOf[Fetch](m, Adopt{Document: m.ID, Why: adoptChange})
	theirs, err := retitled(t, base, "hanoi-summit", "Hà Nội").Apply(t.Context(), base, nil)
	if err != nil {
		t.Fatal(err)
	}
	m = send(t, m, fetch[0].Make(theirs))
	if m.Notice == nil || m.Timeline.Events.Len() != base.Events.Len()+1 {
		t.Errorf("told is %+v, there are %d events", m.Notice, m.Timeline.Events.Len())
	}
}

func TestADocumentGoesBackToItsFileAndToAVersion(t *testing.T) {
	m := file(t, true)
	base := m.Timeline
	if _, none := effectsOf[Fetch](m, RevertAsked{}); len(none) != 0 {
		t.Error("what is saved is reverted")
	}
	m = send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")})
	m, fetch := effectsOf[Fetch](m, RevertAsked{})
	if m = send(t, m, fetch[0].Make(base)); m.Subject.Event(m.Subject.Find("hanoi-summit")).Name == "Hanoi" || len(fetch) != 1 {
		t.Error("it is not reverted")
	}
	m, find := effectsOf[FindVersions](m, VersionsAsked{})
	if len(find) != 1 || find[0].Path != "/d/road.json" {
		t.Errorf("the effects are %+v", find)
	}
	m = send(t, m, VersionsFound{Document: m.ID, Versions: []keep.Version{{Path: "/s/1.json", Size: 2000}}})
	if len(m.Dialog.Answers) != 1 || !strings.Contains(m.Dialog.Answers[0].Words.In("en"), "2 KB") {
		t.Fatalf("told is %+v", m.Dialog)
	}
	asked := send(t, m, m.Dialog.Answers[0].Means)
	if _, fetch = effectsOf[Fetch](asked, asked.Dialog.Answers[1].Means); fetch[0].Path != "/s/1.json" || asked.Dialog.Answers[0].Means != (DiffAsked{"/s/1.json"}) {
		t.Errorf("the effects are %+v", fetch)
	}
	if m = send(t, m, VersionsFound{Document: m.ID}); m.Dialog.In(m.Lang) != m.say("no versions") {
		t.Errorf("without versions told is %+v", m.Dialog)
	}
}

func TestWhoComesBackLooksWhetherTheFileHasChanged(t *testing.T) {
	m, look := effectsOf[Look](file(t, true), Returned{})
	if len(look) != 1 || look[0].Document != m.ID {
		t.Errorf("the effects are %+v", look)
	}
	if m = send(t, m, ChangedElsewhere{m.ID}); m.Notice == nil || len(m.Notice.Answers) != 3 {
		t.Errorf("told is %+v", m.Notice)
	}
	if _, none := effectsOf[Look](open(t), Returned{}); len(none) != 0 {
		t.Error("a sample is looked at")
	}
}
