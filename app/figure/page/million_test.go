package page_test

import (
	"math"
	"slices"
	"testing"
	"time"

	"dateline/app/figure"
	"dateline/app/figure/facet"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/data/synth"
	"dateline/timeline/calendar"
	"dateline/timeline/geo"
)

// BenchmarkMillion draws frames of a million events while the window pans, from
// the whole range to a day.
func BenchmarkMillion(b *testing.B) {
	subject := figure.NewSubject(synth.Timeline(1_000_000, 1), "en", nil)
	actor := subject.Busiest()
	for _, zoom := range []struct {
		name string
		days float64
	}{{"all", 0}, {"century", 36525}, {"decade", 3652}, {"year", 365}, {"month", 30}, {"week", 7}, {"day", 1}} {
		b.Run(zoom.name, func(b *testing.B) {
			window := subject.Extent
			if zoom.days > 0 {
				middle := calendar.Civil(2001, 5, 5).Start()
				window = calendar.Span{Start: middle.Add(-zoom.days / 2), End: middle.Add(zoom.days / 2)}
			}
			var board page.Board
			var layers paint.Layers
			step, k := window.Days()/300, 0
			frame := func() {
				if k++; k%20 == 0 {
					step = -step
				}
				window.Start, window.End = window.Start.Add(step), window.End.Add(step)
				board.Draw(page.BoardSpec{
					Size: scene.Pt(1280, 800), Text: 12.5, Theme: theme.Dark, Subject: subject,
					View: view.View{Window: window, Lanes: view.ByType, Chart: "status", Actor: view.ActorsOf(actor)}, Moving: k > 1,
				})
				layers.Paint(1280, 800, 1, theme.Dark.Paper, board.Panels[:], &board.Over)
			}
			for range 80 {
				frame()
			}
			b.ReportAllocs()
			var took []time.Duration
			for b.Loop() {
				start := time.Now()
				frame()
				took = append(took, time.Since(start))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "median-ms")
			b.ReportMetric(float64(took[len(took)-1].Microseconds())/1000, "worst-ms")
		})
	}
}

// BenchmarkMillionBrushed draws frames of a million events while a brush of a tenth of their
// time moves: the counts of the filter pane, the ledger and the brush follow in each.
func BenchmarkMillionBrushed(b *testing.B) {
	subject := figure.NewSubject(synth.Timeline(1_000_000, 1), "en", nil)
	if err := facet.Prepare(b.Context(), subject); err != nil {
		b.Fatal(err)
	}
	window := subject.FirstWindow()
	var board page.Board
	var layers paint.Layers
	k := 0
	step := func() {
		at := window.Start.Add(window.Days() * 0.9 * float64(k%500) / 500)
		k++
		board.Draw(page.BoardSpec{
			Size: scene.Pt(1280, 800), Text: 12.5, Theme: theme.Dark, Subject: subject, Whole: subject,
			Brush: calendar.Span{Start: at, End: at.Add(window.Days() / 10)}, Brushing: true,
			View: view.View{Window: window, Lanes: view.ByType, Colour: view.ByType, Chart: "status", Actor: view.ActorsOf(subject.Busiest())},
		})
	}
	for range 5 {
		step()
	}
	var built []time.Duration
	b.ReportAllocs()
	for b.Loop() {
		start := time.Now()
		step()
		built = append(built, time.Since(start))
		layers.Paint(1280, 800, 1, theme.Dark.Paper, board.Panels[:], &board.Over)
	}
	slices.Sort(built)
	b.ReportMetric(float64(built[len(built)/2].Microseconds())/1000, "median-step-ms")
	b.ReportMetric(float64(built[len(built)-1].Microseconds())/1000, "worst-step-ms")
}

// BenchmarkMillionLasso draws frames of a million events while a lasso of a hundred corners is
// drawn around a part of the map: the counts of the filter pane and the lasso follow in each.
func BenchmarkMillionLasso(b *testing.B) {
	subject := figure.NewSubject(synth.Timeline(1_000_000, 1), "en", nil)
	if err := facet.Prepare(b.Context(), subject); err != nil {
		b.Fatal(err)
	}
	var board page.Board
	k := 0
	step := func() {
		k++
		ring := make([]geo.LonLat, 3+k%97)
		for i := range ring {
			turn := 2 * math.Pi * float64(i) / 100
			ring[i] = geo.LonLat{Lon: 20 + 60*math.Cos(turn), Lat: 10 + 50*math.Sin(turn)}
		}
		board.Draw(page.BoardSpec{
			Size: scene.Pt(1280, 800), Text: 12.5, Theme: theme.Dark, Subject: subject, Whole: subject, Sketch: &page.Sketch{Points: ring},
			View: view.View{Window: subject.FirstWindow(), Lanes: view.ByType, Colour: view.ByType, Chart: "status", Actor: view.ActorsOf(subject.Busiest())},
		})
	}
	for range 5 {
		step()
	}
	var took []time.Duration
	b.ReportAllocs()
	for b.Loop() {
		start := time.Now()
		step()
		took = append(took, time.Since(start))
	}
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "median-step-ms")
	b.ReportMetric(float64(took[len(took)-1].Microseconds())/1000, "worst-step-ms")
}

// BenchmarkHit asks what lies under the pointer, all over the board.
func BenchmarkHit(b *testing.B) {
	subject := figure.NewSubject(synth.Timeline(1_000_000, 1), "en", nil)
	var board page.Board
	board.Draw(page.BoardSpec{
		Size: scene.Pt(1280, 800), Text: 12.5, Theme: theme.Dark, Subject: subject,
		View: view.View{Window: subject.FirstWindow(), Lanes: view.ByType, Chart: "status", Actor: view.ActorsOf(subject.Busiest())},
	})
	for k := 0; b.Loop(); k++ {
		scene.HitPanels(board.Panels[:], scene.Pt(float64(k*37%1280), float64(k*53%800)), 5)
	}
}
