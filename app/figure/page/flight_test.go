package page_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/data"
	"dateline/data/synth"
	"dateline/timeline"
)

// scattered makes a subject of one event at each of n places.
func scattered(n int) *figure.Subject {
	r := rand.New(rand.NewPCG(14, uint64(n)))
	tl := synth.Timeline(n, 1)
	tl.Places = nil
	events := tl.Events.List()
	for i := range events {
		at := timeline.LonLat{Lon: r.Float64()*340 - 170, Lat: r.Float64()*130 - 60}
		id := fmt.Sprint("p", i)
		tl.Places = append(tl.Places, timeline.Place{ID: id, Name: timeline.Say("en", fmt.Sprint("Town ", i)), At: &at})
		events[i].Place = timeline.PlaceRef{ID: id}
	}
	tl.Events = timeline.EventsOf(events)
	return figure.NewSubject(tl, "en", nil)
}

// sampled is the subject of a sample whose places lie far apart.
func sampled(t testing.TB) *figure.Subject {
	t.Helper()
	file, err := data.Sample("korea-diplomacy-2018-2019")
	if err != nil {
		t.Fatal(err)
	}
	return figure.NewSubject(file, "en", nil)
}

// flown returns a function that draws and paints one frame after another of a board while
// its map flies to and fro between two places.
func flown(s *figure.Subject, size scene.Point) func() {
	var board page.Board
	var layers paint.Layers
	spec := page.BoardSpec{
		Size: size, Text: page.TextSize(size), Theme: theme.Light, Subject: s,
		View: view.View{Window: s.FirstWindow(), Lanes: view.ByType, Chart: "status", Actor: view.ActorsOf(s.Busiest())},
	}
	if l := board.Draw(spec); !l.Need.None() {
		spec.Counts, _ = l.Need.Count(context.Background())
	}
	ends := [2]view.Camera{mapview.On(&s.Timeline.Places[0]), mapview.On(&s.Timeline.Places[1])}
	for i := range ends { // as a flight leaves from the camera of a picture
		spec.Camera = ends[i]
		ends[i] = board.Draw(spec).Camera
	}
	const frames = 54 // of 900 milliseconds
	k := 0
	return func() {
		k++
		to := k / frames % 2
		spec.Camera, spec.Flight = ends[to], page.Flight{From: ends[1-to], Part: float64(k%frames) / frames}
		board.Draw(spec)
		layers.Paint(int(size.X), int(size.Y), 1, spec.Theme.Paper, board.Panels[:], &board.Over)
	}
}

func BenchmarkFlight(b *testing.B) {
	story := sampled(b)
	for name, c := range map[string]struct {
		subject *figure.Subject
		size    scene.Point
	}{
		"the window of 1920x1080":              {story, scene.Pt(1600, 950)},
		"the window of 1280x800":               {story, scene.Pt(960, 700)},
		"100,000 places, a window of 1280x800": {scattered(100_000), scene.Pt(960, 700)},
	} {
		frame := flown(c.subject, c.size)
		frame()
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				frame()
			}
		})
	}
}
