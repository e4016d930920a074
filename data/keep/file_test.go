package keep

import (
	"errors"
	"strings"
	"syscall"
	"testing"

	"dateline/data/keep/disk/frail"
	"dateline/timeline"
)

// saved returns a desk with a document of which one act was saved and another was not.
func saved(t *testing.T) (*frail.Files, Desk) {
	t.Helper()
	files, d, h := keptIn(t, retitled("Road", "A"))
	after := blank()
	after.Title = timeline.Say("", "A")
	if spare, err := h.Save(1, writes(after)); spare != nil || err != nil {
		t.Fatal(spare, err)
	}
	if _, err := h.Append(retitled("A", "B"), retitled("B", "C")); err != nil {
		t.Fatal(err)
	}
	_ = h.Close(false)
	return files, d
}

func TestAFileThatWasTouchedIsKnownByWhatItHolds(t *testing.T) {
	files, d := saved(t)
	files.Put("/d/road.json", files.Get("/d/road.json"))
	h := holdOf(t, d, "/d/road.json")
	if got := title(t, d, h); h.Left().Changed || got != "C" {
		t.Errorf("left is %q, changed: %t", got, h.Left().Changed)
	}
}

func TestASecondProcessIsToldThatTheFileIsHeld(t *testing.T) {
	_, d, h := keptIn(t)
	if _, err := d.Hold("/d/road.json"); !errors.Is(err, ErrHeld) {
		t.Errorf("it is held twice: %v", err)
	}
	other := holdOf(t, d, "/d/other.json")
	if _, _, err := other.SaveAs("/d/road.json", 0, writes(blank())); !errors.Is(err, ErrHeld) {
		t.Errorf("it is written over: %v", err)
	}
	if lost := d.Lost(); len(lost) != 0 {
		t.Errorf("what is worked in is lost: %v", lost)
	}
	_ = h.Close(false)
	_ = holdOf(t, d, "/d/road.json").Close(true)
}

func TestAFileThatAnotherProgramChangedIsNotWrittenOver(t *testing.T) {
	files, d, h := keptIn(t, retitled("Road", "A"))
	files.Put("/d/road.json", files.Get("/d/road.json")) // touched, and as it was
	if changed, err := h.Changed(); changed || err != nil {
		t.Errorf("touched, it is changed: %v", err)
	}
	theirs := strings.Replace(files.Get("/d/road.json"), "event 3", "theirs", 1)
	files.Put("/d/road.json", theirs)
	if _, err := h.Save(1, writes(blank())); !errors.Is(err, ErrChanged) || files.Get("/d/road.json") != theirs {
		t.Errorf("it is written over: %v", err)
	}
	if err := h.Seen(); err != nil {
		t.Fatal(err)
	}
	if spare, err := h.Save(1, writes(blank())); spare != nil || err != nil {
		t.Errorf("it is not written once it was seen: %v, %v", spare, err)
	}
	if all, err := d.VersionsOf("/d/road.json"); err != nil || len(all) != 1 || files.Get(all[0].Path) != theirs {
		t.Errorf("theirs is not kept: %v, %v", all, err)
	}
}

func TestWhatWasLeftOfAFileThatChangedIsOfferedAsFarAsItFits(t *testing.T) {
	files, d, h := keptIn(t, retitled("Road", "A"), Act{Kind: Edited, Edit: timeline.Edit{Name: timeline.Phrased("away"), Changes: []timeline.Change{
		blank().Drop(timeline.Key{Kind: timeline.EventItem, ID: "e3"}),
	}}})
	_ = h.Close(false)
	files.Put("/d/road.json", strings.Replace(files.Get("/d/road.json"), `"Road"`, `"Theirs"`, 1))
	h = holdOf(t, d, "/d/road.json")
	if !h.Left().Changed {
		t.Fatal("it is not noticed that the file has changed")
	}
	tl, _ := open(files, "/d/road.json")
	r, err := Replay(nobody, tl, h.Left().Acts, h.Left().From)
	if tl = r.Timeline; err == nil || !strings.HasPrefix(err.Error(), `1 of 2 changes do not fit the file as it is now: edit "title A": head`) || tl.Events.Len() != 11 || tl.Title.In("en") != "Theirs" {
		t.Errorf("%d events, called %q: %v", tl.Events.Len(), tl.Title.In("en"), err)
	}
	if e, _, ok := r.History.Undo(); !ok || e.Name.Says != "away" {
		t.Errorf("what can be undone is %+v", e)
	}
}

func TestADiskThatIsFullOrReadOnlySaysSoAndLosesNothing(t *testing.T) {
	files, d, h := keptIn(t, retitled("Road", "A"))
	was, journal := files.Get("/d/road.json"), files.Get(journalOf(t, d))
	files.Room = 1
	if _, err := h.Append(retitled("A", "B")); !errors.Is(err, syscall.ENOSPC) || h.Number() != 1 || files.Get(journalOf(t, d)) != journal {
		t.Errorf("on a full disk an act is kept: %v", err)
	}
	if _, err := h.Save(1, writes(blank())); !errors.Is(err, syscall.ENOSPC) || files.Get("/d/road.json") != was {
		t.Errorf("on a full disk it is saved: %v", err)
	}
	if files.Room = 0; true {
		if _, err := h.Append(retitled("A", "B")); err != nil || h.Number() != 2 {
			t.Errorf("with room again it is not kept: %v", err)
		}
	}
	files.SyncFail = syscall.EIO
	if _, err := h.Append(retitled("B", "C")); !errors.Is(err, syscall.EIO) || h.Number() != 2 {
		t.Errorf("what was not synced is told to be kept: %v", err)
	}
	files.SyncFail = nil
	_ = h.Close(false)
	if again := holdOf(t, d, "/d/road.json"); title(t, d, again) != "B" {
		t.Errorf("left is %q", title(t, d, again))
	}
	readOnly := &frail.Files{ReadOnly: true}
	readOnly.Put("/d/road.json", was)
	if _, err := deskOn(readOnly, "/state").Hold("/d/road.json"); !errors.Is(err, syscall.EROFS) || !strings.HasPrefix(err.Error(), "keeping a journal: ") {
		t.Errorf("in a read-only folder a journal is begun: %v", err)
	}
}
