package keep

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"dateline/data/keep/disk"
	"dateline/data/keep/disk/frail"
	"dateline/timeline"
)

// nobody waits for what tests do.
var nobody = context.Background()

// retitled is an act that gives the blank document another title.
func retitled(from, to string) Act {
	head := func(title string) timeline.Head { return timeline.Head{Lang: "en", Title: timeline.Say("", title)} }
	return Act{Kind: Edited, Edit: timeline.Edit{Name: timeline.Phrased("title " + to), Changes: []timeline.Change{{Before: head(from), After: head(to)}}}}
}

// kept returns a file system with a document, and a hold of it in which acts were kept.
func keptIn(t *testing.T, acts ...Act) (*frail.Files, Desk, *Hold) {
	t.Helper()
	files := &frail.Files{}
	d := deskOn(files, "/state")
	if err := disk.Replace(files, "/d/road.json", 0o644, writes(blank())); err != nil {
		t.Fatal(err)
	}
	h := holdOf(t, d, "/d/road.json")
	if _, err := h.Append(acts...); err != nil {
		t.Fatal(err)
	}
	return files, d, h
}

func holdOf(t *testing.T, d Desk, path string) *Hold {
	t.Helper()
	h, err := d.Hold(path)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// title returns what a document is called after the acts that were left of it.
func title(t *testing.T, d Desk, h *Hold) string {
	t.Helper()
	tl, err := open(d.Files, h.Path())
	if err != nil {
		t.Fatal(err)
	}
	if l := h.Left(); l != nil {
		r, err := Replay(nobody, tl, l.Acts, l.From)
		if tl = r.Timeline; err != nil {
			return tl.Title.In("en") + ": " + err.Error()
		}
	}
	return tl.Title.In("en")
}

// journalOf returns the name of the only journal of a desk.
func journalOf(t *testing.T, d Desk) string {
	t.Helper()
	names, _ := d.Files.List(d.Folder)
	for _, name := range names {
		if strings.HasSuffix(name, ".journal") {
			return filepath.Join(d.Folder, name)
		}
	}
	t.Fatalf("there is no journal among %q", names)
	return ""
}

func TestWhatWasLeftIsOfferedAndGoneOnWith(t *testing.T) {
	files, d, h := keptIn(t, retitled("Road", "A"), retitled("A", "B"), Act{Kind: Undone})
	_ = h.Close(false)
	if got, want := fmt.Sprint(d.Lost()), "[{"+keyOf("/d/road.json")+" /d/road.json 1 title A}]"; got != want {
		t.Errorf("lost is %s, want %s", got, want)
	}
	h = holdOf(t, d, "/d/road.json")
	if got := title(t, d, h); got != "A" || h.Left().Unsaved() != 1 {
		t.Errorf("left is %q with %d changes", got, h.Left().Unsaved())
	}
	if _, err := h.Append(Act{Kind: Redone}); err == nil {
		t.Error("something is done before it is said what becomes of what was left")
	}
	if err := h.Take(); err != nil {
		t.Fatal(err)
	}
	if _, err := h.Append(Act{Kind: Redone}); err != nil || h.Number() != 4 {
		t.Errorf("there are %d acts, %v", h.Number(), err)
	}
	if a, err := h.Act(2); err != nil || a.Edit.Name.Says != "title B" {
		t.Errorf("the second act is %+v, %v", a, err)
	}
	if _, err := h.Act(5); err == nil {
		t.Error("there is an act that nobody did")
	}
	after := blank()
	after.Title = timeline.Say("", "B")
	if spare, err := h.Save(4, writes(after)); spare != nil || err != nil {
		t.Fatal(spare, err)
	}
	_ = h.Close(false)
	if lost := d.Lost(); len(lost) != 0 {
		t.Errorf("saved, %v is lost", lost)
	}
	if h = holdOf(t, d, "/d/road.json"); h.Left() != nil || title(t, d, h) != "B" || h.Number() != 0 {
		t.Errorf("saved, %+v is left of %q", h.Left(), title(t, d, h))
	}
	if files.Get(journalOf(t, d)) == "" {
		t.Error("no journal is begun")
	}
}

func TestWhatWasUndoneAfterASaveIsUndoneInTheFile(t *testing.T) {
	_, d, h := keptIn(t, retitled("Road", "A"), retitled("A", "B"))
	after := blank()
	after.Title = timeline.Say("", "B")
	if spare, err := h.Save(2, writes(after)); spare != nil || err != nil {
		t.Fatal(spare, err)
	}
	if _, err := h.Append(Act{Kind: Undone}); err != nil {
		t.Fatal(err)
	}
	_ = h.Close(false)
	if h = holdOf(t, d, "/d/road.json"); title(t, d, h) != "A" || h.Left().Unsaved() != 1 {
		t.Errorf("left is %q, %d acts unsaved", title(t, d, h), h.Left().Unsaved())
	}
	if err := h.SetAside(); err != nil || h.Left() != nil || title(t, d, h) != "B" {
		t.Errorf("set aside, %+v is left: %v", h.Left(), err)
	}
	_ = h.Close(true)
	if names, _ := d.Files.List("/state"); len(names) != 1 || !strings.Contains(names[0], ".aside-") {
		t.Errorf("kept are %q", names)
	}
}

func TestADocumentWithoutAFileIsFoundAgain(t *testing.T) {
	d := deskOn(&frail.Files{}, "/state")
	h, err := d.HoldNew(writes(blank()))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := h.Append(retitled("Road", "A")); err != nil {
		t.Fatal(err)
	}
	_ = h.Close(false)
	lost := d.Lost()
	if len(lost) != 1 || lost[0].Path != "" || lost[0].Acts != 1 {
		t.Fatalf("lost are %+v", lost)
	}
	if h, err = d.HoldLost(lost[0].Key); err != nil || len(h.Left().Acts) != 1 || h.Key() != lost[0].Key {
		t.Fatalf("left is %+v, %v", h.Left(), err)
	}
	base, err := open(d.Files, d.Base(h.Key()))
	if err != nil {
		t.Fatal(err)
	}
	if r, err := Replay(nobody, base, h.Left().Acts, 0); err != nil || r.Timeline.Title.In("en") != "A" {
		t.Errorf("it is called %q, %v", r.Timeline.Title.In("en"), err)
	}
	if err := h.Take(); err != nil {
		t.Fatal(err)
	}
	_ = h.Close(true)
	if names, _ := d.Files.List("/state"); len(names) != 0 {
		t.Errorf("kept are %q", names)
	}
}

func TestWhatASaveThatWasKilledHasLeftIsSweptAway(t *testing.T) {
	files := &frail.Files{}
	files.Put("/d/"+disk.DraftName+"77-0", "half")
	_ = holdOf(t, deskOn(files, "/state"), "/d/road.json").Close(true)
	if names, _ := files.List("/d"); len(names) != 0 {
		t.Errorf("left are %q", names)
	}
}

func TestTheDeskOfAPersonLiesWhereTheSystemSays(t *testing.T) {
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	d, err := Own()
	if err != nil || d.Folder != filepath.Join(os.Getenv("XDG_STATE_HOME"), "dateline") {
		t.Errorf("the folder is %q, %v", d.Folder, err)
	}
	t.Setenv("XDG_STATE_HOME", "")
	t.Setenv("HOME", "/home/kim")
	if d, err = Own(); err != nil || !strings.HasPrefix(d.Folder, "/home/kim/") || !d.Now().After(time.Unix(0, 0)) {
		t.Errorf("the folder is %q, %v", d.Folder, err)
	}
}
