package page_test

import (
	"context"
	"fmt"
	"runtime"
	"testing"
	"time"

	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lane"
)

// ready returns a subject of a million events with all that views derive of it.
func ready(b *testing.B) *figure.Subject {
	b.Helper()
	s := figure.NewSubject(synth.Timeline(1_000_000, 1), "en", nil)
	prepare(b, s)
	return s
}

func prepare(b *testing.B, s *figure.Subject) {
	b.Helper()
	if err := timelineview.Prepare(context.Background(), s, view.ByType); err != nil {
		b.Fatal(err)
	}
	if err := s.PrepareColours(context.Background(), view.ByType); err != nil {
		b.Fatal(err)
	}
	if err := mapview.Prepare(context.Background(), s); err != nil {
		b.Fatal(err)
	}
}

// follow applies an edit and derives the subject and what views need of it.
func follow(b *testing.B, s *figure.Subject, edit timeline.Edit) *figure.Subject {
	b.Helper()
	next, err := edit.Apply(context.Background(), s.Timeline, nil)
	if err != nil {
		b.Fatal(err)
	}
	after, ok := s.Follow(next, edit)
	if !ok {
		b.Fatal("the subject does not follow")
	}
	prepare(b, after)
	return after
}

// BenchmarkMillionEdit changes one of a million events, derives all that views show of
// it, and undoes it likewise.
func BenchmarkMillionEdit(b *testing.B) {
	s := ready(b)
	date, err := edtf.Parse("2019-04-18/2019-05-02")
	if err != nil {
		b.Fatal(err)
	}
	full := func() timeline.Full { return s.Timeline.Events.At(s.Slot(500_000)).Full() }
	for _, c := range []struct {
		name   string
		change func() timeline.Change
	}{
		{"title", func() timeline.Change {
			f := full()
			f.Title = timeline.Say("", "another")
			return s.Timeline.Put(f.Compact())
		}},
		{"date", func() timeline.Change {
			f := full()
			f.When.Date = date
			return s.Timeline.Put(f.Compact())
		}},
		{"add", func() timeline.Change {
			f := timeline.Full{ID: "new", Title: timeline.Say("", "new"), When: timeline.When{Date: date}}
			return s.Timeline.Put(f.Compact())
		}},
		{"remove", func() timeline.Change {
			f := full()
			return s.Timeline.Drop(timeline.Key{Kind: timeline.EventItem, ID: f.ID})
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				edit := timeline.Edit{Name: timeline.Phrased(c.name), Changes: []timeline.Change{c.change()}}
				follow(b, follow(b, s, edit), edit.Inverse())
			}
		})
	}
}

// BenchmarkMillionBulk changes 100,000 of a million events as one edit.
func BenchmarkMillionBulk(b *testing.B) {
	at := synth.Timeline(1_000_000, 1)
	at.Events.Find("")
	edit := timeline.Edit{Name: timeline.Phrased("bulk")}
	for i := range 100_000 {
		f := at.Events.At(i * 9).Full()
		f.Title = timeline.Say("", fmt.Sprint("title ", i))
		edit.Changes = append(edit.Changes, at.Put(f.Compact()))
	}
	for b.Loop() {
		if _, err := edit.Apply(context.Background(), at, nil); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMillionLanguage says a million events in another language.
func BenchmarkMillionLanguage(b *testing.B) {
	s := ready(b)
	b.ReportAllocs()
	for b.Loop() {
		prepare(b, s.In("fr"))
	}
}

// BenchmarkMillionLanes groups a million events by each facet in turn, for each order,
// and tells how much memory is held after one of them and after all.
func BenchmarkMillionLanes(b *testing.B) {
	t := synth.Timeline(1_000_000, 1)
	var one, all uint64
	var longest time.Duration // of the facets but for the first
	for b.Loop() {
		s := figure.NewSubject(t, "en", nil)
		for i, by := range view.Facets {
			start := time.Now()
			if err := timelineview.Prepare(context.Background(), s, by); err != nil {
				b.Fatal(err)
			}
			if i > 0 {
				longest = max(longest, time.Since(start))
			}
			for order := lane.ByFirst; order <= lane.ByName; order++ {
				timelineview.LanesWith(s, by, order, "", 0)
			}
			if all = held(); i == 0 {
				one = all
			}
		}
		runtime.KeepAlive(s)
	}
	b.ReportMetric(float64(longest.Microseconds())/1000, "longest-ms")
	b.ReportMetric(float64(one)/1e6, "one-MB")
	b.ReportMetric(float64(all)/1e6, "all-MB")
}

// held returns how many bytes are in use.
func held() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// BenchmarkMillionMerge makes a main order of what was edited.
func BenchmarkMillionMerge(b *testing.B) {
	s := ready(b)
	for b.Loop() {
		merged, err := s.Merge(context.Background())
		if err != nil {
			b.Fatal(err)
		}
		prepare(b, merged)
	}
}
