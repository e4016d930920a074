package state

import (
	"testing"
	"time"

	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data/synth"
	"dateline/timeline"
)

// A thread is the window's thread: what it waits for while messages come in. What effects do
// takes place elsewhere, and is answered in the order of asking.
type thread struct {
	testing.TB
	model         Model
	board         page.Board
	longest, draw time.Duration // a message, and a frame
}

// send sends a message, and all that its effects answer.
func (h *thread) send(msg Message) {
	h.Helper()
	start := time.Now()
	next, effects := Update(h.model, msg)
	h.longest = max(h.longest, time.Since(start))
	h.model = next
	for _, e := range effects {
		if answer := h.carryOut(e); answer != nil {
			h.send(answer)
		}
	}
}

// carryOut carries out what effects of editing ask for; nil for no answer.
func (h *thread) carryOut(e Effect) Message {
	h.Helper()
	var answer Message
	var err error
	switch e := e.(type) {
	case Rework:
		return e.Make(h.Context())
	case Apply:
		next, err := e.Edit.Apply(h.Context(), e.Timeline, nil)
		if err != nil {
			h.Fatal(err)
		}
		return Applied{Job: e.Job, Edit: e.Edit, Timeline: next}
	case Derive:
		answer, err = e.Make(h.Context())
	case Merge:
		answer, err = e.Make(h.Context())
	case Count:
		answer, err = e.Make(h.Context())
		e.Need.Settle(h.Context())
	default:
		return nil
	}
	if err != nil {
		h.Fatal(err)
	}
	return answer
}

// frame draws what shows, and what map and chart need counted for it; the facets of the pane, which
// are made by themselves, are not waited for.
func (h *thread) frame() {
	h.Helper()
	for last := range 2 {
		start := time.Now()
		m := h.model
		need := h.board.Draw(page.BoardSpec{
			Size: scene.Pt(1280, 800), Text: 12.5, Theme: m.Theme, Subject: m.Subject, Whole: m.unfiltered, View: m.View, Counts: m.Counts,
		}).Need
		h.draw = max(h.draw, time.Since(start))
		if need.None() || last == 1 {
			return
		}
		h.send(Needed{need})
	}
}

// BenchmarkDelete removes events of a million and undoes it, and tells how long the window's thread
// waits for a message at the most, and for a frame.
func BenchmarkDelete(b *testing.B) {
	base := New("synth", synth.Timeline(1_000_000, 1), "en", theme.Light)
	if err := Prepare(b.Context(), base.Subject, view.ByType, view.ByType); err != nil {
		b.Fatal(err)
	}
	if err := base.Timeline.Events.Prepare(b.Context()); err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct {
		name, filter string
		most         int
	}{{"one", "", 1}, {"a-thousand", "", 1000}, {"one-of-a-filter", "-type:statement", 1}, {"all-of-a-filter", "status:planned", 1_000_000}} {
		b.Run(c.name, func(b *testing.B) {
			h := &thread{TB: b, model: base}
			if c.filter != "" {
				h.send(Filtered{c.filter})
			}
			h.frame()
			before := h.model
			ids := before.shown()
			ids = ids[len(ids)/2 : min(len(ids), len(ids)/2+c.most)]
			if c.most > 1000 {
				ids = before.shown()
			}
			h.longest, h.draw = 0, 0
			for b.Loop() {
				h.send(reworkDone{removals{timeline.Phrased("removed"), ids}})
				h.frame()
				if got, want := h.model.Timeline.Events.Len(), 1_000_000-len(ids); got != want {
					b.Fatalf("there are %d events, want %d", got, want)
				}
				h.send(Undone{})
				h.frame()
				if got, want := h.model.Subject.Len(), before.Subject.Len(); got != want {
					b.Fatalf("undone, %d events show, want %d", got, want)
				}
			}
			b.ReportMetric(float64(h.longest.Microseconds())/1000, "longest-message-ms")
			b.ReportMetric(float64(h.draw.Microseconds())/1000, "longest-frame-ms")
		})
	}
}
