package page_test

import (
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/data"
)

// frames returns a function that draws one frame after another while the
// window pans, as the program does.
func frames(t testing.TB, size scene.Point) func() {
	t.Helper()
	file, err := data.Sample("korea-diplomacy-2018-2019")
	if err != nil {
		t.Fatal(err)
	}
	subject := figure.NewSubject(file, "en", nil)
	var board page.Board
	var layers paint.Layers
	window, actor := subject.FirstWindow(), subject.Busiest()
	k := 0
	return func() {
		step := 0.37
		if k++; k/25%2 == 1 {
			step = -step // to and fro, so that there is always something to see
		}
		window.Start, window.End = window.Start.Add(step), window.End.Add(step)
		board.Draw(page.BoardSpec{
			Size: size, Text: 12.5, Theme: theme.Dark, Subject: subject,
			View: view.View{Window: window, Lanes: view.ByType, Chart: "status", Actor: view.ActorsOf(actor)}, Moving: true,
		})
		layers.Paint(int(size.X), int(size.Y), 1, theme.Dark.Paper, board.Panels[:], &board.Over)
	}
}

func TestAFrameAllocatesNothing(t *testing.T) {
	frame := frames(t, scene.Pt(1024, 640))
	for range 100 {
		frame() // lets the memory that is kept grow
	}
	if n := testing.AllocsPerRun(50, frame); n > 0 {
		t.Errorf("a frame allocates %v times, want 0", n)
	}
}

func BenchmarkFrame(b *testing.B) {
	frame := frames(b, scene.Pt(1280, 800))
	b.ReportAllocs()
	for b.Loop() {
		frame()
	}
}
