package state

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"
	"time"

	"dateline/app/figure/theme"
	"dateline/data/synth"
	"dateline/timeline"
)

// BenchmarkMonth is a month of work: 10,000 edits at random of a file of 100,000 events, each
// kept, some undone. It tells what an edit takes at the beginning and at the end, and by how
// much memory has grown.
func BenchmarkMonth(b *testing.B) {
	const edits, some = 10_000, 1000
	for b.Loop() {
		m := New("synth", synth.Timeline(100_000, 1), "en", theme.Light)
		m.Timeline.Events.Find("")
		r := rand.New(rand.NewPCG(1, 1))
		before := heap()
		var spent [edits / some]time.Duration
		for n := range edits {
			start := time.Now()
			var effects []Effect
			m, effects = Update(m, someWork(b, m, r))
			spent[n/some] += time.Since(start)
			for _, e := range effects { // what others would answer
				switch e := e.(type) {
				case Keep:
					m, _ = Update(m, Kept{Document: e.Document, Number: e.Number, Bytes: 500})
				case Merge:
					merged, err := e.Make(b.Context())
					if err != nil {
						b.Fatal(err)
					}
					m, _ = Update(m, merged)
				case Derive:
					derived, err := e.Make(b.Context())
					if err != nil {
						b.Fatal(err)
					}
					m, _ = Update(m, derived)
				}
			}
		}
		b.ReportMetric(float64(spent[0].Microseconds())/some, "first-µs/edit")
		b.ReportMetric(float64(spent[len(spent)-1].Microseconds())/some, "last-µs/edit")
		b.ReportMetric(float64(heap()-before)/(1<<20), "grown-MB")
		runtime.KeepAlive(m)
	}
}

// heap returns how much memory is in use.
func heap() int64 {
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return int64(s.HeapAlloc)
}

// someWork is something that a person does at random.
func someWork(b *testing.B, m Model, r *rand.Rand) Message {
	b.Helper()
	slot := r.IntN(m.Timeline.Events.Slots())
	one := m.Timeline.Events.At(slot)
	switch k := r.IntN(10); {
	case k == 0:
		return Undone{}
	case k == 1:
		return Redone{}
	case k == 2 || one == nil:
		return EventAdded{}
	case k == 3:
		return Edited{timeline.Edit{Name: "remove", Changes: []timeline.Change{m.Timeline.Drop(one.Key())}}}
	case k < 6:
		return Edited{retitled(b, m.Timeline, one.ID, fmt.Sprint("title ", r.IntN(1e6)))}
	}
	return Entered{Event: one.ID, Field: "when", Text: fmt.Sprintf("%04d-%02d-%02d", 1950+r.IntN(70), 1+r.IntN(12), 1+r.IntN(28))}
}
