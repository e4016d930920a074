package page_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	"dateline/app/figure"
	"dateline/app/figure/facet"
	"dateline/app/figure/mapview"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// parsed reads a filter.
func parsed(b *testing.B, text string) timeline.Filter {
	b.Helper()
	f, err := timeline.ParseFilter(text)
	if err != nil {
		b.Fatal(err)
	}
	return f
}

// spec says what the window shows of a subject.
func spec(s *figure.Subject) page.BoardSpec {
	return page.BoardSpec{
		Size: scene.Pt(1280, 800), Text: 12.5, Theme: theme.Light, Subject: s,
		View: view.View{Window: s.FirstWindow(), Lanes: view.ByType, Chart: "status", Actor: view.ActorsOf(s.Busiest())},
	}
}

// BenchmarkMillionFilter derives what a filter keeps of a million events, until it is in
// the picture: the timeline first, of which it tells the time, with the counts of the pane of what
// to filter by, then map and chart.
func BenchmarkMillionFilter(b *testing.B) {
	s := ready(b)
	if err := s.PrepareTexts(b.Context()); err != nil {
		b.Fatal(err)
	}
	if err := facet.Prepare(b.Context(), s); err != nil {
		b.Fatal(err)
	}
	for _, text := range []string{"status:planned", "-type:statement", "talks", "actor:actor-1 before:2000", "place:place-1,place-2", "-status:denied after:1900"} {
		b.Run(text, func(b *testing.B) {
			f := parsed(b, text)
			var board page.Board
			whole := spec(s)
			whole.Whole = s
			board.Draw(whole)         // as it stands before the filter is set
			var took [5]time.Duration // until each of the stages
			var all []time.Duration
			b.ReportAllocs()
			for b.Loop() {
				start := time.Now()
				stage := func(k int) { took[k] += time.Since(start) }
				some, err := figure.Narrow(b.Context(), s, f)
				if err != nil {
					b.Fatal(err)
				}
				stage(0)
				prepare(b, some)
				stage(1)
				now := whole // the window of time and all else stay, as they do in the program
				now.Subject, now.Filter = some, text
				need := board.Draw(now).Need
				stage(2)
				if now.Counts, err = need.Count(b.Context()); err != nil {
					b.Fatal(err)
				}
				stage(3)
				board.Draw(now)
				stage(4)
				all = append(all, time.Since(start))
				b.StopTimer()
				board.Draw(whole)
				b.StartTimer()
			}
			for k, name := range []string{"narrow-ms", "lanes-ms", "timeline-ms", "counts-ms", "all-ms"} {
				b.ReportMetric(float64(took[k].Microseconds())/1000/float64(b.N), name)
			}
			slices.Sort(all)
			b.ReportMetric(float64(all[len(all)/2].Microseconds())/1000, "median-ms")
		})
	}
}

// BenchmarkMillionGivenUp ends what is derived in the background of a million events again
// and again, at every part of its way, and tells how long it goes on at most.
func BenchmarkMillionGivenUp(b *testing.B) {
	s := ready(b)
	var board page.Board
	need := board.Draw(spec(s)).Need
	narrow := func(text string) func(context.Context) error {
		f := parsed(b, text)
		return func(ctx context.Context) error {
			some, err := figure.Narrow(ctx, s, f)
			if err != nil {
				return err
			}
			if err := timelineview.Prepare(ctx, some, view.ByActor); err != nil {
				return err
			}
			return mapview.Prepare(ctx, some)
		}
	}
	for _, c := range []struct {
		name string
		work func(context.Context) error
	}{
		{"make", func(ctx context.Context) error {
			whole, err := figure.Make(ctx, s.Timeline, "en", edtf.Source, nil)
			if err != nil {
				return err
			}
			return timelineview.Prepare(ctx, whole, view.ByType)
		}},
		{"filter-by-columns", narrow("-type:statement")},
		{"filter-by-events", narrow("-flood")},
		{"merge", func(ctx context.Context) error { _, err := s.Merge(ctx); return err }},
		{"count", func(ctx context.Context) error { _, err := need.Count(ctx); return err }},
	} {
		b.Run(c.name, func(b *testing.B) {
			start := time.Now()
			if err := c.work(b.Context()); err != nil {
				b.Fatal(err)
			}
			whole := time.Since(start)
			var went []time.Duration
			for b.Loop() {
				for part := range 50 {
					ctx, stop := context.WithCancel(b.Context())
					ended := make(chan time.Time, 1)
					time.AfterFunc(whole*time.Duration(part)/50, func() { ended <- time.Now(); stop() })
					if err := c.work(ctx); errors.Is(err, context.Canceled) {
						went = append(went, time.Since(<-ended))
					}
					stop()
				}
			}
			if slices.Sort(went); len(went) > 0 {
				b.ReportMetric(float64(went[len(went)/2].Microseconds())/1000, "median-ms")
				b.ReportMetric(float64(went[len(went)-1].Microseconds())/1000, "worst-ms")
			}
		})
	}
}

// BenchmarkMillionThread measures what the window's thread waits for while a million events
// show, beside the frames and the edits.
func BenchmarkMillionThread(b *testing.B) {
	s := ready(b)
	filtered, err := figure.Narrow(b.Context(), s, parsed(b, "-type:statement"))
	if err != nil {
		b.Fatal(err)
	}
	prepare(b, filtered)
	edit := func(change func(*timeline.Full)) (timeline.Edit, *timeline.Timeline) {
		f := filtered.At(filtered.Len() / 2).Full()
		change(&f)
		edit := timeline.Edit{Name: timeline.Phrased("edit"), Changes: []timeline.Change{s.Timeline.Put(f.Compact())}}
		next, err := edit.Apply(b.Context(), s.Timeline, nil)
		if err != nil {
			b.Fatal(err)
		}
		return edit, next
	}
	titled, afterTitle := edit(func(f *timeline.Full) { f.Title = timeline.Say("", "another") })
	dated, afterDate := edit(func(f *timeline.Full) { f.When.Date = s.At(0).When.Date })
	moved, ok := filtered.Follow(afterDate, dated)
	if !ok {
		b.Fatal("the subject does not follow")
	}
	merged, err := filtered.Merge(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	actors, k := s.Timeline.Actors, 0
	for _, c := range []struct {
		name string
		do   func()
	}{
		{"find", func() { s.Find("e500000") }},
		{"events-of-another-actor", func() {
			for range s.EventsOf(actors[k%len(actors)].ID) { // in turn, so that none is remembered
				break
			}
			k++
		}},
		{"follow-a-title-with-a-filter", func() { filtered.Follow(afterTitle, titled) }},
		{"follow-a-date-with-a-filter", func() { filtered.Follow(afterDate, dated) }},
		{"onto", func() { moved.Onto(merged) }},
		{"next-at-a-place", func() { s.NextAt("place-600", 0) }},
		{"next-at-a-place-after-an-edit", func() { moved.NextAt("place-600", 0) }},
		{"next-at-no-place", func() { s.NextAt("", 0) }},
		{"busiest", func() { s.Busiest() }},
		{"first-window", func() { s.FirstWindow() }},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				c.do()
			}
		})
	}
	b.Run("first-find", func(b *testing.B) { // in the background, before the events show
		for b.Loop() {
			b.StopTimer()
			fresh := timeline.EventsOf(s.Timeline.Events.List())
			b.StartTimer()
			if err := fresh.Prepare(b.Context()); err != nil {
				b.Fatal(err)
			}
		}
	})
}
