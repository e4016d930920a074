package page_test

import (
	"io"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/data"
	"dateline/data/keep"
	"dateline/data/keep/disk"
)

// BenchmarkMillionSave saves a million events to the disk again and again while the window pans over
// them, a frame each sixtieth of a second, and tells how long the frames take then, and without.
func BenchmarkMillionSave(b *testing.B) {
	s := ready(b)
	window := s.FirstWindow()
	step, k := window.Days()/300, 0
	var board page.Board
	var layers paint.Layers
	frame := func() time.Duration {
		start := time.Now()
		if k++; k%20 == 0 {
			step = -step
		}
		window.Start, window.End = window.Start.Add(step), window.End.Add(step)
		board.Draw(page.BoardSpec{
			Size: scene.Pt(1280, 800), Text: 12.5, Theme: theme.Light, Subject: s,
			View: view.View{Window: window, Lanes: view.ByType, Chart: "status", Actor: view.ActorsOf(s.Busiest())}, Moving: k > 1,
		})
		layers.Paint(1280, 800, 1, theme.Light.Paper, board.Panels[:], &board.Over)
		return time.Since(start)
	}
	frames := func(until func() bool) (all []time.Duration) {
		for !until() {
			spent := frame()
			all = append(all, spent)
			time.Sleep(time.Second/60 - spent)
		}
		slices.Sort(all)
		return all
	}
	for range 60 {
		frame()
	}
	format, _ := data.FormatOf("native")
	for _, saves := range []bool{false, true} {
		b.Run(map[bool]string{false: "without", true: "with"}[saves], func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "million.json")
			hold, err := keep.Desk{Files: disk.OS, Folder: b.TempDir(), Now: time.Now}.Hold(path)
			if err != nil {
				b.Fatal(err)
			}
			var all []time.Duration
			for b.Loop() {
				done := make(chan error, 1)
				if saves {
					go func() {
						_, _, err := hold.SaveAs(path, 0, func(w io.Writer) error { return format.Write(w, s.Timeline) })
						done <- err
					}()
				} else {
					time.AfterFunc(2*time.Second, func() { done <- nil })
				}
				all = append(all, frames(func() bool { return len(done) > 0 })...)
				if err := <-done; err != nil {
					b.Fatal(err)
				}
			}
			slices.Sort(all)
			_ = hold.Close(true)
			b.ReportMetric(float64(all[len(all)/2].Microseconds())/1000, "median-frame-ms")
			b.ReportMetric(float64(all[len(all)*99/100].Microseconds())/1000, "99th-frame-ms")
			b.ReportMetric(float64(all[len(all)-1].Microseconds())/1000, "worst-frame-ms")
		})
	}
}
