package timeline_test

import (
	"context"
	"fmt"
	"runtime"
	"testing"

	"dateline/data/synth"
	"dateline/timeline"
)

// retitled returns the change that gives the event in a slot another title.
func retitled(t *timeline.Timeline, slot int, title string) timeline.Change {
	e := t.Events.At(slot)
	f := e.Full()
	f.Title = timeline.Say("", title)
	return timeline.Change{At: slot, Before: *e, After: f.Compact()}
}

// BenchmarkEdit changes events of a million; undone as well, so each does the same.
func BenchmarkEdit(b *testing.B) {
	at := synth.Timeline(1_000_000, 1)
	at.Events.Find("")
	b.Run("one", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			c := retitled(at, 500_000, "x")
			next, err := c.Apply(at)
			if err != nil {
				b.Fatal(err)
			}
			if at, err = c.Inverse().Apply(next); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("bulk of 100000", func(b *testing.B) {
		edit := timeline.Edit{Name: timeline.Phrased("bulk")}
		for i := range 100_000 {
			edit.Changes = append(edit.Changes, retitled(at, i*9, fmt.Sprint("title ", i)))
		}
		b.ReportAllocs()
		for b.Loop() {
			if _, err := edit.Apply(context.Background(), at, nil); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// TestAnEditOfOneEventTakesLittleMemory holds what an edit may take at any size of the
// timeline: 64 KB in all, of which 2 KB stay in the history.
func TestAnEditOfOneEventTakesLittleMemory(t *testing.T) {
	at := synth.Timeline(200_000, 1)
	at.Events.Find("")
	if got := bytesOf(func() {
		c := retitled(at, 100_000, "x")
		if _, err := c.Apply(at); err != nil {
			t.Fatal(err)
		}
	}); got > 64<<10 {
		t.Errorf("an edit takes %d bytes, want 65536 at most", got)
	}
	var h timeline.History
	if got := bytesOf(func() {
		h = h.Done(timeline.Edit{Name: timeline.Phrased("title"), Changes: []timeline.Change{retitled(at, 100_000, "x")}})
	}); got > 2<<10 {
		t.Errorf("%d bytes stay in the history, want 2048 at most", got)
	}
}

// bytesOf returns how many bytes a function allocates, on average of many calls.
func bytesOf(do func()) uint64 {
	const runs = 100
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range runs {
		do()
	}
	runtime.ReadMemStats(&after)
	return (after.TotalAlloc - before.TotalAlloc) / runs
}
