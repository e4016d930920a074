package state

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"dateline/data"
	"dateline/data/keep"
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
