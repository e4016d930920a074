package state

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"dateline/data"
	"dateline/data/keep"
	"dateline/timeline"
)

// file returns a model in which a file is open, and held where held is true.
func file(t *testing.T, held bool) Model {
	t.Helper()
	m := send(t, open(t), FileOpened{Path: "road.json"})
	o := opened(m.Load.Job, m.Timeline)
	o.Path, o.File.Format = "/d/road.json", data.Formats()[0]
	if m = send(t, m, o); held {
		m = send(t, m, Held{Document: m.ID})
	}
	return m
}

// effectsOf returns the effects of a kind that a message has, and the model after it.
func effectsOf[E Effect](m Model, msg Message) (Model, []E) {
	m, effects := Update(m, msg)
	var some []E
	for _, e := range effects {
		if one, ok := e.(E); ok {
			some = append(some, one)
		}
	}
	return m, some
}

func TestEachActIsKeptAndTheLedgerSaysSo(t *testing.T) {
	m := file(t, true)
	if got := m.Standing(); got != "saved" {
		t.Errorf("at first it says %q", got)
	}
	edit := retitled(t, m.Timeline, "hanoi-summit", "Hanoi")
	m, kept := effectsOf[Keep](m, Edited{edit})
	if want := []Keep{{Document: m.ID, Number: 1, Act: keep.Act{Kind: keep.Edited, Edit: edit}}}; !reflect.DeepEqual(kept, want) {
		t.Errorf("the effects are %+v, want %+v", kept, want)
	}
	if got := m.Standing(); got != "1 change not saved" {
		t.Errorf("before it is kept it says %q", got)
	}
	m = send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hà Nội")}, Kept{Document: m.ID, Number: 2})
	if got := m.Standing(); got != "2 changes not saved, in the journal" {
		t.Errorf("kept, it says %q", got)
	}
	m, kept = effectsOf[Keep](m, Undone{})
	m, more := effectsOf[Keep](m, Undone{})
	if kept[0].Number != 3 || more[0].Number != 4 || kept[0].Act.Kind != keep.Undone || m.Standing() != "saved" {
		t.Errorf("all undone, the acts are %+v and %+v, it says %q", kept, more, m.Standing())
	}
	m, kept = effectsOf[Keep](m, Redone{})
	if kept[0].Act.Kind != keep.Redone || m.Unsaved() != 1 {
		t.Errorf("done again, the act is %+v", kept)
	}
	m = send(t, m, Kept{Document: m.ID, Problem: errors.New("no room")})
	if got := m.Standing(); got != "1 change not saved, not in the journal" || !strings.Contains(m.Notice.In(m.Lang), "no room") {
		t.Errorf("not kept, it says %q", got)
	}
	notice := m.Notice
	if m = send(t, m, Kept{Document: m.ID, Problem: errors.New("no room")}); m.Notice != notice {
		t.Error("it is told twice")
	}
}

func TestASampleAndANewDocumentAreKeptWithWhatTheyBeganWith(t *testing.T) {
	m := open(t)
	base := m.Timeline
	m, kept := effectsOf[Keep](m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")})
	_, more := effectsOf[Keep](m, Undone{})
	if kept[0].Base != base || more[0].Base != nil {
		t.Errorf("the first act has the base %p, the second %p, want %p and none", kept[0].Base, more[0].Base, base)
	}
}

func TestAFileIsNotWorkedInBeforeItIsHeldNorWhereAnotherProcessHasIt(t *testing.T) {
	m := file(t, false)
	edit := Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")}
	if got := send(t, m, edit); got.Timeline != m.Timeline || got.Dialog == nil {
		t.Error("it is worked in before it is held")
	}
	m = send(t, m, Held{Document: m.ID, Problem: keep.ErrHeld})
	got := send(t, m, edit)
	if got.Timeline != m.Timeline || !strings.Contains(got.Dialog.In(got.Lang), "another window") || got.Standing() != "to be read only" || m.Notice == nil {
		t.Errorf("it is worked in, or told is %+v", got.Dialog)
	}
	if got = send(t, m, SaveAsked{}); got.Dialog.Kind != AskSave {
		t.Error("it is saved where another process works in it")
	}
	m = send(t, file(t, false), Held{Document: 2, Problem: errors.New("no folder")})
	if got := send(t, m, edit); got.Timeline == m.Timeline || !strings.Contains(m.Notice.In(m.Lang), "no folder") {
		t.Error("where there is no journal nothing can be done")
	}
}

func TestAnEditOfTheFirstPartOfAFileIsRefused(t *testing.T) {
	part, _ := parts(t)
	m := send(t, open(t), FileOpened{Path: "large.csv"})
	m = send(t, m, partRead(m.Load.Job, part))
	if got := send(t, m, Edited{retitled(t, m.Timeline, m.Timeline.Events.At(0).ID, "x")}); got.Timeline != m.Timeline {
		t.Error("it is edited, and would be lost")
	}
}

func TestWhatAFormerRunHasLeftIsOffered(t *testing.T) {
	m := file(t, false)
	edit := retitled(t, m.Timeline, "hanoi-summit", "Hanoi")
	left := &keep.Left{Acts: []keep.Act{{Kind: keep.Edited, Edit: edit}}}
	m = send(t, m, Held{Document: m.ID, Left: left})
	if m.Dialog == nil || !strings.Contains(m.Dialog.In(m.Lang), "1 change is not saved") || !strings.Contains(m.Dialog.In(m.Lang), edit.Name.Says) || len(m.Dialog.Answers) != 2 {
		t.Fatalf("told is %+v", m.Dialog)
	}
	m = send(t, m, Escaped{})
	if got := send(t, m, Edited{edit}); got.Timeline != m.Timeline || got.Dialog == nil || len(got.Dialog.Answers) != 2 {
		t.Error("it is worked in before it is decided, or not asked again")
	}
	aside, up := effectsOf[TakeUp](m, Decided{m.ID, false})
	if len(up) != 1 || up[0].Take || send(t, aside, TakenUp{TakeUp: up[0]}).Timeline != m.Timeline {
		t.Errorf("set aside, the effects are %+v", up)
	}
	m, up = effectsOf[TakeUp](m, Decided{m.ID, true})
	replayed, err := keep.Replay(t.Context(), up[0].Timeline, up[0].Left.Acts, up[0].Left.From)
	if err != nil {
		t.Fatal(err)
	}
	m = send(t, m, TakenUp{TakeUp: up[0], Replayed: replayed, Done: 1})
	if i := m.Subject.Find("hanoi-summit"); m.Subject.Event(i).Name != "Hanoi" || m.Standing() != "1 change not saved, in the journal" {
		t.Errorf("taken up, it says %q", m.Standing())
	}
	m, kept := effectsOf[Keep](m, Undone{})
	if kept[0].Number != 2 || m.Unsaved() != 0 {
		t.Errorf("undone, the act is %+v", kept)
	}
}

// saved returns the model after a document was saved, and the effect that did it.
func saved(t *testing.T, m Model, msg Message) (Model, Save) {
	t.Helper()
	m, all := effectsOf[Save](m, msg)
	if len(all) != 1 {
		t.Fatalf("%T has %d saves; told is %+v", msg, len(all), m.Dialog)
	}
	return send(t, m, Saved{Save: all[0]}), all[0]
}

func TestADocumentIsSavedAndUndoneAcrossIt(t *testing.T) {
	m := file(t, true)
	if _, all := effectsOf[Save](m, SaveAsked{}); len(all) != 0 {
		t.Error("what is saved is saved again")
	}
	m = send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")})
	m, s := saved(t, m, Keyed{Chord: "Ctrl+S"})
	if want := (Save{Job: s.Job, Document: m.ID, From: "/d/road.json", Path: "/d/road.json", Format: "native", Timeline: m.Timeline, Mark: 1, Done: 1}); s != want || m.Standing() != "saved" {
		t.Errorf("saved is %+v, want %+v; it says %q", s, want, m.Standing())
	}
	if m = send(t, m, Undone{}); m.Unsaved() != 1 {
		t.Errorf("undone, %d changes are not saved", m.Unsaved())
	}
	if m = send(t, m, Redone{}); m.Unsaved() != 0 {
		t.Errorf("done again, %d changes are not saved", m.Unsaved())
	}
}

// A document that is saved elsewhere may leave pictures behind, which are then said, with where to copy
// them, and looked for anew.
func TestADocumentThatIsSavedElsewhereSaysWhichPicturesItLeftBehind(t *testing.T) {
	for name, c := range map[string]struct {
		path string
		left int
		want string // of what is said
		kept bool   // what was opened of pictures
	}{
		"beside its file":          {"/d/other.json", 0, "", true},
		"elsewhere, with all":      {"/e/road.json", 0, "", false},
		"elsewhere, with two left": {"/e/road.json", 2, "2 pictures of the document lie in /d still. Copy them to /e, else they do not show.", false},
	} {
		m := file(t, true)
		m.album = map[string]Shot{"a.png": {Problem: "missing"}}
		m, all := effectsOf[Save](m, SavedAs{Path: c.path})
		if len(all) != 1 {
			t.Fatalf("%s: %d saves", name, len(all))
		}
		m = send(t, m, Saved{Save: all[0], Left: c.left})
		said := ""
		if m.Notice != nil {
			said = m.Notice.In(m.Lang)
		}
		if said != c.want || (len(m.album) > 0) != c.kept {
			t.Errorf("%s: it says %q and keeps %d pictures open, want %q, %v", name, said, len(m.album), c.want, c.kept)
		}
	}
}

func TestAnEditMadeWhileItIsSavedIsNotSaved(t *testing.T) {
	m := file(t, true)
	m = send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")})
	m, all := effectsOf[Save](m, SaveAsked{})
	if got := m.Standing(); got != "saving…" {
		t.Errorf("it says %q", got)
	}
	m = send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hà Nội")}, Saved{Save: all[0]})
	if m.Unsaved() != 1 {
		t.Errorf("%d changes are not saved, want 1", m.Unsaved())
	}
	if late := send(t, m, Saved{Save: all[0]}); late.Unsaved() != 1 {
		t.Error("an answer that comes twice counts twice")
	}
}

func TestWhatAFormatCannotCarryIsToldFirst(t *testing.T) {
	m := send(t, file(t, true), SavedAs{Path: "/d/road.ics"})
	if m.Dialog == nil || !strings.Contains(m.Dialog.In(m.Lang), "iCalendar cannot carry all of it:\n") || m.Dialog.Answers[1].Means != (SavedAs{Path: "/d/road.json"}) {
		t.Fatalf("told is %+v", m.Dialog)
	}
	m, s := saved(t, send(t, m, Escaped{}), m.Dialog.Answers[0].Means)
	if s.Format != "ics" || m.Path != "/d/road.ics" || m.Format != "ics" {
		t.Errorf("saved is %+v", s)
	}
	m = send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")})
	if _, s = saved(t, m, SaveAsked{}); s.Format != "ics" {
		t.Errorf("saved again it is %+v", s)
	}
	if m, s = saved(t, m, SavedAs{Path: "/d/road"}); s.Path != "/d/road.json" || m.File != "/d/road.json" {
		t.Errorf("without an ending it is %q", s.Path)
	}
	if got := send(t, m, SavedAs{Path: "/d/road.ods"}); got.Dialog == nil || !strings.Contains(got.Dialog.In(got.Lang), "read and not written") {
		t.Errorf("a format that is not written tells %+v", got.Dialog)
	}
}

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

func TestWhatWasDoneIsListedAndGoneBackTo(t *testing.T) {
	m := open(t)
	if got := send(t, m, DoneListed{}); got.Dialog.In(got.Lang) != "Nothing was done yet" {
		t.Errorf("listed is %q", got.Dialog.In(got.Lang))
	}
	for n := range 4 {
		edit := retitled(t, m.Timeline, "hanoi-summit", fmt.Sprint("title ", n))
		edit.Name = timeline.Phrased(fmt.Sprint("act ", n))
		m = send(t, m, Edited{edit})
	}
	m = send(t, m, Undone{})
	words := func(m Model) (all []string) {
		for _, a := range m.Dialog.Answers {
			all = append(all, a.Words.In(m.Lang))
		}
		return all
	}
	listed := send(t, m, DoneListed{})
	if got, want := words(listed), []string{"Forward to: act 3", "Back to: act 1", "Back to: act 0", "Back to the beginning"}; !reflect.DeepEqual(got, want) {
		t.Fatalf("offered are %q, want %q", got, want)
	}
	for i, want := range []string{"title 3", "title 1", "title 0", "Second Kim–Trump summit ends without agreement"} {
		got := send(t, send(t, listed, Escaped{}), listed.Dialog.Answers[i].Means)
		if name := got.Subject.Event(got.Subject.Find("hanoi-summit")).Name; name != want {
			t.Errorf("%s leads to %q, want %q", listed.Dialog.Answers[i].Words.In("en"), name, want)
		}
	}
	if gone := send(t, m, WentTo{timeline.Mark(99)}); gone.Timeline != m.Timeline {
		t.Error("one goes to a state that never was")
	}
}

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

func TestHistoryThatIsTooLongLiesInTheJournal(t *testing.T) {
	m := file(t, true)
	var whole timeline.History
	for n := range 10 {
		edit := retitled(t, m.Timeline, "hanoi-summit", fmt.Sprint("title ", n))
		m, whole = send(t, m, Edited{edit}), whole.Done(edit)
		m = send(t, m, Kept{Document: m.ID, Number: n + 1, Bytes: mostHistory / 8})
	}
	if !m.History.Forgot() || m.Standing() != "10 changes not saved, in the journal" {
		t.Errorf("it says %q", m.Standing())
	}
	for range 9 {
		var recall []Recall
		if m, recall = effectsOf[Recall](m, Undone{}); len(recall) > 0 {
			if name, ok := m.UndoName(); !ok || name != "Undo" {
				t.Errorf("undone would be %q", name)
			}
			past := whole
			for past.Mark() != m.History.Mark() {
				_, past, _ = past.Undo()
			}
			m = send(t, m, Recalled{m.ID, past})
		}
	}
	if got := m.Subject.Event(m.Subject.Find("hanoi-summit")).Name; got != "title 0" || m.History.Forgot() {
		t.Errorf("9 times undone it is called %q", got)
	}
	if same := send(t, m, Recalled{m.ID, whole}); same.Timeline != m.Timeline {
		t.Error("a history of another state is taken over")
	}
}
