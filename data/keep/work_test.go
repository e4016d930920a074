package keep

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/data/format/native"
	"dateline/data/keep/disk"
	"dateline/data/keep/disk/frail"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// deskOn returns a desk on a file system.
func deskOn(files disk.Files, folder string) Desk {
	tick := time.Date(2019, 4, 18, 12, 0, 0, 0, time.UTC)
	return Desk{Files: files, Folder: folder, Versions: 3, Now: func() time.Time {
		tick = tick.Add(time.Second)
		return tick
	}}
}

// blank returns the small document with which the work begins.
func blank() *timeline.Timeline {
	t := &timeline.Timeline{ID: "t", Lang: "en", Title: timeline.Say("", "Road")}
	for i := range 12 {
		f := timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("", fmt.Sprint("event ", i))}
		t.Events.Append(f.Compact())
	}
	return t
}

// open reads the document of a file; of one that is not there it is a small one.
func open(files disk.Files, path string) (*timeline.Timeline, error) {
	f, err := files.Open(path, os.O_RDONLY, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return blank(), nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	raw, err := io.ReadAll(f)
	if err != nil {
		return nil, err
	}
	return native.Decode(bytes.NewReader(raw))
}

func writes(t *timeline.Timeline) func(io.Writer) error {
	return func(w io.Writer) error { return native.Encode(w, t) }
}

// said returns all that a timeline says, whatever the order of its items.
func said(t *timeline.Timeline) string {
	lines := []string{string(native.EncodeItem(t.Head(), ""))}
	for _, s := range t.Stories {
		lines = append(lines, string(native.EncodeItem(s, "")))
	}
	for _, e := range t.Events.All() {
		lines = append(lines, string(native.EncodeItem(*e, "")))
	}
	for _, p := range t.Places {
		lines = append(lines, string(native.EncodeItem(p, "")))
	}
	for _, a := range t.Actors {
		lines = append(lines, string(native.EncodeItem(a, "")))
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

func summed(t *timeline.Timeline) string {
	sum := sha256.Sum256([]byte(said(t)))
	return hex.EncodeToString(sum[:8])
}

// A worker works in a document as a person does, at random.
type worker struct {
	rand    *rand.Rand
	t       *timeline.Timeline
	history timeline.History
}

// next returns something to do, and the worker after it.
func (w worker) next() (Act, worker) {
	a := Act{Kind: Edited, Edit: w.edit()}
	switch k := w.rand.IntN(6); {
	case k == 0:
		a = Act{Kind: Undone}
	case k == 1:
		a = Act{Kind: Redone}
	}
	edit, history, ok := a.on(w.history)
	if !ok {
		a = Act{Kind: Edited, Edit: w.edit()}
		edit, history, _ = a.on(w.history)
	}
	next, err := edit.Apply(nobody, w.t, nil)
	if err != nil {
		panic(err) // it was made for this edition
	}
	w.t, w.history = next, history
	return a, w
}

// edit returns an edit that fits.
func (w worker) edit() timeline.Edit {
	r, t := w.rand, w.t
	e := timeline.Edit{Name: timeline.Phrased("edit", r.IntN(1000))}
	put := func(one timeline.Item) { e.Changes = append(e.Changes, t.Put(one)) }
	day := func() edtf.Date {
		d, err := edtf.Parse(fmt.Sprintf("%04d-%02d-%02d", 1900+r.IntN(100), 1+r.IntN(12), 1+r.IntN(28)))
		if err != nil {
			panic(err)
		}
		return d
	}
	some := func() timeline.Full {
		for {
			if one := t.Events.At(r.IntN(t.Events.Slots())); one != nil {
				return one.Full()
			}
		}
	}
	switch k := r.IntN(8); {
	case k == 0 || t.Events.Len() < 5:
		f := timeline.Full{ID: fmt.Sprintf("new-%x", r.Uint64()), Title: timeline.Say("", "new"), When: timeline.When{Date: day()}}
		put(f.Compact())
	case k == 1:
		e.Changes = append(e.Changes, t.Drop(timeline.Key{Kind: timeline.EventItem, ID: some().ID}))
	case k == 2:
		h := t.Head()
		h.Title = timeline.Say("", fmt.Sprint("title ", r.IntN(100)))
		put(h)
	case k == 3:
		put(timeline.Place{ID: fmt.Sprint("p", r.IntN(9)), Name: timeline.Say("fr", "Hanoï"), Kind: timeline.Point, At: &timeline.LonLat{Lon: 100 * r.Float64(), Lat: 20}})
	case k == 4:
		put(timeline.Actor{ID: fmt.Sprint("a", r.IntN(9)), Name: timeline.Say("", fmt.Sprint("actor ", r.IntN(100))), Kind: timeline.Person})
	default:
		f := some()
		f.Title, f.When.Date = timeline.Say("", fmt.Sprint("title ", r.IntN(1000))), day()
		f.Tags = append(f.Tags, fmt.Sprint("tag ", r.IntN(9)))
		put(f.Compact())
	}
	return e
}

// resumed holds a document, as the program does when it starts, and returns a worker in it.
func resumed(d Desk, path string, r *rand.Rand) (*Hold, worker, error) {
	w := worker{rand: r}
	h, err := d.Hold(path)
	if err != nil {
		return nil, w, err
	}
	if w.t, err = open(d.Files, path); err != nil {
		return h, w, err
	}
	if l := h.Left(); l != nil {
		if l.Problem != nil || l.Changed {
			return h, w, fmt.Errorf("changed: %t, %w", l.Changed, l.Problem)
		}
		was, err := Replay(nobody, w.t, l.Acts, l.From)
		if w.t, w.history = was.Timeline, was.History; err != nil {
			return h, w, err
		}
		if err := h.Take(); err != nil {
			return h, w, err
		}
	}
	return h, w, nil
}

// work works in a held document for so many acts, and saves now and then. It tells of each
// act before it is kept and after, by the sum of the document.
func work(h *Hold, w worker, acts int, tell func(word, sum string)) error {
	for range acts {
		a, next := w.next()
		tell("try", summed(next.t))
		if _, err := h.Append(a); err != nil {
			return err
		}
		w = next
		tell("kept", summed(w.t))
		if w.rand.IntN(5) == 0 {
			if spare, err := h.Save(h.Number(), writes(w.t)); err != nil || spare != nil {
				return errors.Join(err, spare)
			}
		}
	}
	return nil
}

// The power is cut again and again, at any step of the work, of a save, and of taking up what
// was left. What was told to be kept is there each time, and the file is whole.
func nothingIsLost(t *testing.T, seed uint64) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 7))
	files := &frail.Files{}
	tried, keptSum := "", summed(blank())
	for round := range 8 {
		files.Steps = 1 + r.IntN(60)
		d := deskOn(files, "/state")
		h, w, err := resumed(d, "/d/road.json", r)
		if err == nil {
			if got := summed(w.t); got != keptSum && got != tried {
				t.Fatalf("seed %d, round %d: the document is %s, want %s, or %s as it was to be", seed, round, got, keptSum, tried)
			}
			keptSum, tried = summed(w.t), ""
			err = work(h, w, 1+r.IntN(12), func(word, sum string) {
				if tried = sum; word == "kept" {
					keptSum = sum
				}
			})
		}
		if err != nil && files.Taken() < files.Steps {
			t.Fatalf("seed %d, round %d: %v", seed, round, err)
		}
		files = files.Cut(r)
	}
}

func TestNothingIsLostWhenThePowerIsCut(t *testing.T) {
	for seed := range uint64(60) {
		nothingIsLost(t, seed)
	}
}

func FuzzNothingIsLostWhenThePowerIsCut(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(nothingIsLost)
}
