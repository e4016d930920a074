package state

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"testing"
	"time"

	"dateline/app/figure/page"
	"dateline/app/figure/tableview"
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
			for _, msg := range someWork(b, m, r) {
				var more []Effect
				m, more = Update(m, msg)
				effects = append(effects, more...)
			}
			spent[n/some] += time.Since(start)
			for len(effects) > 0 { // what others would answer
				one := effects[0]
				effects = effects[1:]
				switch e := one.(type) {
				case Rework:
					var more []Effect
					m, more = Update(m, e.Make(b.Context()))
					effects = append(effects, more...)
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

// someWork is something that a person does at random: most often a field is typed, in the form or in a
// cell of the table, for some rows at once, a claim or a link is added or removed, a fact confirmed.
func someWork(b *testing.B, m Model, r *rand.Rand) []Message {
	b.Helper()
	slot := r.IntN(m.Timeline.Events.Slots())
	one := m.Timeline.Events.At(slot)
	day := fmt.Sprintf("%04d-%02d-%02d", 1950+r.IntN(70), 1+r.IntN(12), 1+r.IntN(28))
	switch k := r.IntN(20); {
	case k < 2:
		return []Message{Undone{}}
	case k < 4:
		return []Message{Redone{}}
	case k < 5 || one == nil:
		return []Message{EventAdded{}}
	case k < 6:
		return []Message{Edited{timeline.Edit{Name: timeline.Phrased("remove"), Changes: []timeline.Change{m.Timeline.Drop(one.Key())}}}}
	case k < 9:
		return []Message{Edited{retitled(b, m.Timeline, one.ID, fmt.Sprint("title ", r.IntN(1e6)))}}
	case k < 12:
		cell := tableview.Cell{Event: one.ID, Column: []string{"date", "title", "tags", "note"}[r.IntN(4)]}
		return []Message{CellOpened{cell, page.Layout{}}, CellEntered{Text: day}}
	case k < 13:
		cell, other := tableview.Cell{Event: one.ID, Column: "tags"}, m.Timeline.Events.At(r.IntN(m.Timeline.Events.Slots()))
		if other == nil {
			other = one
		}
		return []Message{EventsPicked{Events: []string{one.ID, other.ID}}, CellOpened{cell, page.Layout{}}, CellEntered{Text: day, All: true}}
	case k < 14:
		return []Message{partEntered{PartAsked{Event: one.ID, Field: "claims"}, []string{"", "somebody", "", day, day, m.say("claim of all")}}}
	case k < 15:
		return []Message{PartRemoved{one.ID, "claims", 1}}
	case k < 16:
		return []Message{FactConfirmed{one.ID, "when"}}
	}
	return []Message{Entered{Event: one.ID, Field: "when", Text: day}}
}
