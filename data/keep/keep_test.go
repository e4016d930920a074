package keep

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"dateline/data/keep/disk"
	"dateline/data/keep/disk/frail"
	"dateline/data/kit/message"
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

func TestAJournalThatIsNotSoundSaysSoAndKeepsWhatIs(t *testing.T) {
	for _, c := range []struct {
		name, from, to string // what is replaced in the journal, "" for its end
		acts           int
		want           string // of what is told, "" for nothing
	}{
		{"cut in its middle", "title A", "title Z", 0, "of the journal 0 changes are sound, what follows is not: the record is not as it was written"},
		{"cut at its end", "", "", 2, ""},
		{"cut in its last record", "title C", "title Z", 2, ""},
		{"a record is missing", "", "edit 2", 1, "of the journal 1 change is sound, what follows is not: record 3 follows record 1: the record is not as it was written"},
		{"of another version", "journal 1", "journal 2", 0, "the journal is of version 2, and this program reads version 1: a newer Dateline may read it"},
		{"no journal", "dateline", "datelime", 0, "the journal does not begin as one does"},
		{"of another file", `"path":"/d/road.json"`, `"path":"/d/ways.json"`, 0, "of the journal 0 changes are sound, what follows is not: the record is not as it was written"},
	} {
		t.Run(c.name, func(t *testing.T) {
			files, d, h := keptIn(t, retitled("Road", "A"), retitled("A", "B"), retitled("B", "C"))
			_ = h.Close(false)
			name := journalOf(t, d)
			text := files.Get(name)
			switch {
			case c.to == "edit 2":
				text = text[:strings.Index(text, "edit 2 ")] + text[strings.Index(text, "edit 3 "):]
			case c.from == "":
				text = text[:len(text)-9]
			default:
				text = strings.Replace(text, c.from, c.to, 1)
			}
			files.Put(name, text)
			h = holdOf(t, d, "/d/road.json")
			got := ""
			if h.Left().Problem != nil {
				got = h.Left().Problem.Error()
			}
			if got != c.want || len(h.Left().Acts) != c.acts {
				t.Fatalf("told is %q, sound are %d acts; want %q, %d", got, len(h.Left().Acts), c.want, c.acts)
			}
			if c.want != "" && message.Say(h.Left().Problem, "fr") == got {
				t.Errorf("%q is not said in French", got)
			}
			if err := h.Take(); err != nil {
				t.Fatal(err)
			}
			if _, err := h.Append(Act{Kind: Undone}); err != nil && c.acts > 0 || h.Number() != c.acts+1 {
				t.Errorf("there are %d acts, %v", h.Number(), err)
			}
			if text := files.Get(name); c.acts == 2 && strings.Contains(text, "title") && !strings.HasSuffix(text[strings.Index(text, "title B"):], "undo 3 0 "+fmt.Sprintf("%08x", record{kind: Undone, number: 3}.sum())+"\n\n") {
				t.Errorf("behind the last record something is left:\n%s", text)
			}
			_ = h.Close(false)
			if again := holdOf(t, d, "/d/road.json"); again.Left().Problem != nil || len(again.Left().Acts) != c.acts+1 {
				t.Errorf("left is %+v", again.Left())
			}
			names, _ := files.List("/state")
			if aside := strings.Contains(strings.Join(names, " "), ".aside-"); aside != (c.want != "") {
				t.Errorf("kept are %q", names)
			}
		})
	}
}

func TestAnEditThatSaysWhatNoneDoesEndsWhatIsSound(t *testing.T) {
	files, d, h := keptIn(t, retitled("Road", "A"))
	bad := record{Edited, 2, []byte(`{"edit":"e","changes":1}` + "\n" + `{"change":"event","after":{"id":"a","when":"2019-13"}}` + "\n")}
	text := stamped(saving, 2, disk.Stamp{}).append(bad.append([]byte(files.Get(journalOf(t, d)))))
	_ = h.Close(false)
	files.Put(journalOf(t, d), string(record{kind: Undone, number: 3}.append(text)))
	h = holdOf(t, d, "/d/road.json")
	want := `of the journal 1 change is sound, what follows is not: reading a journal of changes: line 2: after.when: "2019-13" has no month 13; months are 01 to 12, sub-year codes 21 to 41`
	if l := h.Left(); l == nil || l.Problem == nil || l.Problem.Error() != want || title(t, d, h) != "A" {
		t.Errorf("left is %+v", h.Left())
	}
}

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

func TestOfACutJournalTheSaveIsKnownStill(t *testing.T) {
	files, d := saved(t)
	name := journalOf(t, d)
	text := strings.Replace(files.Get(name), "edit 3 ", "edit 9 ", 1) + files.Get(name)[len(firstLine):]
	files.Put(name, text)
	h := holdOf(t, d, "/d/road.json")
	if h.Left().Problem == nil || title(t, d, h) != "B" {
		t.Fatalf("left is %+v", h.Left())
	}
	if err := h.Take(); err != nil {
		t.Fatal(err)
	}
	_ = h.Close(false)
	if h = holdOf(t, d, "/d/road.json"); title(t, d, h) != "B" || h.Left().Unsaved() != 1 {
		t.Errorf("left is %q, %d acts unsaved", title(t, d, h), h.Left().Unsaved())
	}
}

func TestAJournalOfAnotherFileIsNotTaken(t *testing.T) {
	files, d, h := keptIn(t, retitled("Road", "A"))
	_ = h.Close(false)
	files.Put("/d/other.json", "{}")
	files.Put(d.file(keyOf("/d/other.json"), ".journal"), files.Get(journalOf(t, d)))
	h = holdOf(t, d, "/d/other.json")
	if want := "the journal is of another file, /d/road.json"; h.Left() == nil || h.Left().Problem.Error() != want || len(h.Left().Acts) != 0 {
		t.Errorf("left is %+v, want %q", h.Left(), want)
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

func TestTheLastVersionsAreKept(t *testing.T) {
	files, d, h := keptIn(t)
	want := []string{files.Get("/d/road.json")}
	at := "Road"
	for n := range 5 {
		next := fmt.Sprint("title ", n)
		if _, err := h.Append(retitled(at, next)); err != nil {
			t.Fatal(err)
		}
		at = next
		tl := blank()
		tl.Title = timeline.Say("", next)
		if spare, err := h.Save(n+1, writes(tl)); spare != nil || err != nil {
			t.Fatal(spare, err)
		}
		want = append([]string{files.Get("/d/road.json")}, want...)
	}
	all, err := d.VersionsOf("/d/road.json")
	if err != nil || len(all) != d.Versions {
		t.Fatalf("%d versions are kept, %v, want %d", len(all), err, d.Versions)
	}
	for i, v := range all {
		if files.Get(v.Path) != want[i+1] || v.Size != int64(len(want[i+1])) || filepath.Ext(v.Path) != ".json" || i > 0 && !v.Time.Before(all[i-1].Time) {
			t.Errorf("version %d is %+v", i, v)
		}
	}
	if none, err := d.VersionsOf("/d/other.json"); len(none) != 0 || err != nil {
		t.Errorf("of another file there are %v, %v", none, err)
	}
}

func TestADocumentIsSavedUnderAnotherNameWithItsHistory(t *testing.T) {
	files := &frail.Files{}
	d := deskOn(files, "/state")
	h, err := d.HoldNew(nil)
	if err != nil {
		t.Fatal(err)
	}
	for n := range 300 {
		if _, err := h.Append(retitled(fmt.Sprint(n), fmt.Sprint(n+1))); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := h.Save(300, writes(blank())); err == nil {
		t.Error("a document without a file is saved")
	}
	next, spare, err := h.SaveAs("/d/new.json", 300, writes(blank()))
	if err != nil || spare != nil || next.Path() != "/d/new.json" || next.Number() != 300 {
		t.Fatalf("saved as %q with %d acts: %v, %v", next.Path(), next.Number(), err, spare)
	}
	if a, err := next.Act(300); err != nil || a.Edit.Name.Says != "title 300" {
		t.Errorf("the last act is %+v, %v", a, err)
	}
	if again, _, err := next.SaveAs("/d/new.json", 300, writes(blank())); err != nil || again != next {
		t.Errorf("saved under its own name it is another: %v", err)
	}
	_ = next.Close(false)
	if lost := d.Lost(); len(lost) != 0 {
		t.Errorf("lost are %v", lost)
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

// Undo after do is the identity, and the journal replays to the live document, whatever
// was done.
func replays(t *testing.T, seed uint64) {
	t.Helper()
	w := worker{rand: rand.New(rand.NewPCG(seed, 3)), t: blank()}
	d := deskOn(&frail.Files{}, "/state")
	h := holdOf(t, d, "/d/road.json")
	for range 1 + w.rand.IntN(60) {
		a, next := w.next()
		if _, err := h.Append(a); err != nil {
			t.Fatal(err)
		}
		if e, _, ok := next.history.Undo(); ok && a.Kind != Undone {
			back, err := e.Apply(nobody, next.t, nil)
			if err != nil || said(back) != said(w.t) {
				t.Fatalf("seed %d: %q is not undone: %v", seed, e.Name, err)
			}
		}
		w = next
	}
	if all, err := h.History(); err != nil || all.Mark() != w.history.Mark() {
		t.Fatalf("seed %d: the history of the journal is at %d, %v, want %d", seed, all.Mark(), err, w.history.Mark())
	}
	_ = h.Close(false)
	h = holdOf(t, d, "/d/road.json")
	got, err := Replay(nobody, blank(), h.Left().Acts, h.Left().From)
	if err != nil || said(got.Timeline) != said(w.t) || got.History.Mark() != w.history.Mark() {
		t.Fatalf("seed %d: the journal replays to\n%s\n%v, want\n%s", seed, said(got.Timeline), err, said(w.t))
	}
	for live, again := w.history, got.History; ; {
		e, nextLive, ok := live.Undo()
		f, nextAgain, ok2 := again.Undo()
		if ok != ok2 || e.Name.Says != f.Name.Says || len(e.Changes) != len(f.Changes) {
			t.Fatalf("seed %d: to be undone is %q, want %q", seed, f.Name, e.Name)
		}
		if live, again = nextLive, nextAgain; !ok {
			return
		}
	}
}

func TestTheJournalReplaysToTheLiveDocument(t *testing.T) {
	for seed := range uint64(40) {
		replays(t, seed)
	}
}

func FuzzTheJournalReplaysToTheLiveDocument(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(replays)
}
