package keep

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"dateline/data/keep/disk"
	"dateline/data/synth"
	"dateline/timeline"
)

// BenchmarkAppend keeps an edit on the machine's own disk.
func BenchmarkAppend(b *testing.B) {
	h := heldOnDisk(b, filepath.Join(b.TempDir(), "road.json"), b.TempDir())
	tl := synth.Timeline(1000, 1)
	one := tl.Events.At(500).Full()
	one.Title = timeline.Say("", "another")
	act := Act{Kind: Edited, Edit: timeline.Edit{Name: timeline.Phrased("title"), Changes: []timeline.Change{tl.Put(one.Compact())}}}
	for b.Loop() {
		if _, err := h.Append(act); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkReplayTenThousand reads a journal of 10,000 edits and does them.
func BenchmarkReplayTenThousand(b *testing.B) {
	path, state := filepath.Join(b.TempDir(), "road.json"), b.TempDir()
	h := heldOnDisk(b, path, state)
	base := synth.Timeline(100_000, 1)
	var acts []Act
	t := base
	for n := range 10_000 {
		one := t.Events.At(7 * n).Full()
		one.Title = timeline.Say("", fmt.Sprint("title ", n))
		edit := timeline.Edit{Name: timeline.Phrased("title"), Changes: []timeline.Change{t.Put(one.Compact())}}
		acts = append(acts, Act{Kind: Edited, Edit: edit})
	}
	if _, err := h.Append(acts...); err != nil {
		b.Fatal(err)
	}
	if err := base.Events.Prepare(b.Context()); err != nil {
		b.Fatal(err)
	}
	_ = h.Close(false)
	for b.Loop() {
		h := heldOnDisk(b, path, state)
		if _, err := Replay(b.Context(), base, h.Left().Acts, h.Left().From); err != nil {
			b.Fatal(err)
		}
		_ = h.Close(false)
	}
}

func heldOnDisk(b *testing.B, path, state string) *Hold {
	b.Helper()
	h, err := Desk{Files: disk.OS, Folder: state, Now: time.Now}.Hold(path)
	if err != nil {
		b.Fatal(err)
	}
	return h
}
