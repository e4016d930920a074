package keep

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"dateline/data/keep/disk"
	"dateline/data/keep/disk/frail"
	"dateline/data/kit/message"
)

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
