package state

import (
	"strings"
	"testing"

	"dateline/timeline"
)

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

// A table that is saved to its own file is kept there as it stands, without a question; what cannot be kept
// so is asked about, and written anew then.
func TestATableIsKeptAsItStandsWhereItIsSavedToItsOwnFile(t *testing.T) {
	m := file(t, true)
	m.Path, m.Format, m.base = "/d/road.csv", "csv", m.Timeline
	m = send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")})
	before := m.base
	m, all := effectsOf[Save](m, SaveAsked{})
	if len(all) != 1 || all[0].Amends == nil || all[0].Amends.Was != before || m.Dialog != nil {
		t.Fatalf("saved is %+v, asked is %+v", all, m.Dialog)
	}
	m = send(t, m, NotSaved{Save: all[0], Problem: ErrAnew})
	if m.Dialog == nil || len(m.Dialog.Answers) != 2 {
		t.Fatalf("where it cannot be kept it asks %+v", m.Dialog)
	}
	if loss := m.formatOf().Losses(m.Timeline)[0].In("en"); !strings.Contains(m.Dialog.In("en"), loss) {
		t.Errorf("written anew it would lose %q, and asks only\n%s", loss, m.Dialog.In("en"))
	}
	m, all = effectsOf[Save](m, m.Dialog.Answers[0].Means)
	if len(all) != 1 || all[0].Amends != nil {
		t.Fatalf("written anew is %+v", all)
	}
	m.options.Map = map[string]string{"when": "jour"} // how the file was read that is no longer there
	if m = send(t, m, Saved{Save: all[0]}); m.options.Map != nil {
		t.Errorf("written anew it is still read as %+v", m.options)
	}
	m = send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hà Nội")})
	if _, s := saved(t, m, SavedAs{Path: "/d/other.csv"}); s.Amends != nil {
		t.Errorf("another file is amended: %+v", s)
	}
}

// What a table that is amended loses is told at each save that loses something, and no other.
func TestEachSaveOfATableTellsWhatItLoses(t *testing.T) {
	m := file(t, true)
	m.Path, m.Format, m.base = "/d/road.csv", "csv", m.Timeline
	title := func(id, to string) func() timeline.Edit {
		return func() timeline.Edit { return retitled(t, m.Timeline, id, to) }
	}
	said := func(id string) func() timeline.Edit {
		return func() timeline.Edit {
			e := m.Timeline.Events.At(m.Timeline.Events.Find(id)).Full()
			e.Claims = append(e.Claims, timeline.Claim{Speaker: timeline.Say("", "A"), Quote: "one"}, timeline.Claim{Speaker: timeline.Say("", "B"), Quote: "two"})
			return timeline.Edit{Name: timeline.Phrased("title"), Changes: []timeline.Change{m.Timeline.Put(e.Compact())}}
		}
	}
	for k, c := range []struct {
		edit func() timeline.Edit
		asks bool
	}{{title("hanoi-summit", "Hanoi"), false}, {said("hanoi-summit"), true}, {title("singapore-summit", "Singapore"), false}, {said("singapore-summit"), true}} {
		m = send(t, m, Edited{c.edit()})
		next, all := effectsOf[Save](m, SaveAsked{})
		if asks := next.Dialog != nil && len(all) == 0; asks != c.asks {
			t.Fatalf("save %d asks %v: %+v", k+1, asks, next.Dialog)
		}
		if c.asks {
			next, all = effectsOf[Save](next, next.Dialog.Answers[0].Means)
		}
		m = send(t, next, Saved{Save: all[0]}, Escaped{})
	}
}
