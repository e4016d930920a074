package mapview_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
)

// many makes a subject of one event at each of n places, in knots over the world.
func many(n int) *figure.Subject {
	r := rand.New(rand.NewPCG(14, uint64(n)))
	tl := &timeline.Timeline{ID: "many", Lang: "en"}
	events := make([]timeline.Event, n)
	var knots [40]timeline.LonLat
	for i := range knots {
		knots[i] = timeline.LonLat{Lon: r.Float64()*340 - 170, Lat: r.Float64()*130 - 60}
	}
	for i := range events {
		k := knots[r.IntN(len(knots))]
		at := timeline.LonLat{Lon: math.Mod(k.Lon+r.NormFloat64()*8+540, 360) - 180, Lat: min(max(k.Lat+r.NormFloat64()*5, -80), 80)}
		id := fmt.Sprint("p", i)
		tl.Places = append(tl.Places, timeline.Place{ID: id, Name: timeline.Say("en", fmt.Sprint("Town ", i)), At: &at})
		events[i] = timeline.Event{ID: fmt.Sprint("e", i), Title: timeline.Say("en", "Something happens"), Type: timeline.Types[r.IntN(4)], Status: timeline.Happened, Place: timeline.PlaceRef{ID: id}}
	}
	tl.Events = timeline.EventsOf(events)
	return figure.NewSubject(tl, "en", nil)
}

// panned returns a function that draws a map of n places again and again, moved to and
// fro by some points, or at another scale each time.
func panned(n int, zoom bool) func() {
	s := many(n)
	spots, legs := mapview.Of(s, "", "", mapview.Everything(s))
	spec := mapview.Spec{Box: scene.Rect{W: 1280, H: 800}, Text: 12.5, Theme: theme.Light, Subject: s, Spots: spots, Route: legs}
	var m mapview.Map
	var sc scene.Scene
	spec.Camera = m.Draw(&sc, spec)
	fitted, k := spec.Camera, 0
	return func() {
		sc.Reset(scene.Pt(1280, 800), theme.Light.Paper)
		k++
		switch {
		case zoom:
			spec.Camera = fitted.ZoomAt(1+0.01*float64(k%50), 3, 4, 1280)
		case k/20%2 == 0:
			spec.Camera = spec.Camera.Pan(3, 1)
		default:
			spec.Camera = spec.Camera.Pan(-3, -1)
		}
		m.Draw(&sc, spec)
	}
}

func TestAFrameOfAPannedMapAllocatesNothing(t *testing.T) {
	for _, n := range []int{20, 300, 20_000} {
		frame := panned(n, false)
		for range 60 {
			frame()
		}
		if got := testing.AllocsPerRun(50, frame); got > 0 {
			t.Errorf("a frame of %d places allocates %v times, want 0", n, got)
		}
	}
}

// While the map is moved by less than a label is wide, each label stays where it is
// beside its dot.
func TestNoLabelChangesItsSideWhileTheMapIsPanned(t *testing.T) {
	for seed := range uint64(40) {
		s := figure.NewSubject(scattered(t, seed), "en", nil)
		spots, legs := mapview.Of(s, "", s.Busiest(), mapview.Everything(s))
		spec := mapview.Spec{Box: scene.Rect{W: 1280, H: 800}, Text: 15, Theme: theme.Light, Subject: s, Spots: mapview.Shown(spots), Route: legs}
		var m mapview.Map
		var sc scene.Scene
		spec.Camera = m.Draw(&sc, spec)
		first := offsets(&sc)
		for range 12 {
			spec.Camera = spec.Camera.Pan(4, -2)
			sc.Reset(scene.Pt(1280, 800), theme.Light.Paper)
			m.Draw(&sc, spec)
			for id, off := range offsets(&sc) {
				if was, ok := first[id]; ok && math.Hypot(off.X-was.X, off.Y-was.Y) > 0.2 {
					t.Fatalf("seed %d: the label of %s stood at %v from its dot, and stands at %v", seed, id, was, off)
				}
			}
		}
	}
}

// offsets returns how far each label stands from its dot.
func offsets(sc *scene.Scene) map[string]scene.Point {
	groups, _, _ := groupsOf(sc)
	all := map[string]scene.Point{}
	for _, g := range groups {
		if g.r > 0 && len(g.boxes) > 0 {
			all[g.id] = scene.Pt(g.boxes[0].X-g.dot.X, g.boxes[0].Y-g.dot.Y)
		}
	}
	return all
}

func BenchmarkPan100000Places(b *testing.B) {
	frame := panned(100_000, false)
	b.ReportAllocs()
	for b.Loop() {
		frame()
	}
}

func BenchmarkZoom100000Places(b *testing.B) {
	frame := panned(100_000, true)
	b.ReportAllocs()
	for b.Loop() {
		frame()
	}
}

func BenchmarkPlace300Labels(b *testing.B) {
	frame := panned(300, true)
	b.ReportAllocs()
	for b.Loop() {
		frame()
	}
}

func BenchmarkFirstMap(b *testing.B) {
	s := many(2000)
	spots, legs := mapview.Of(s, "", "", mapview.Everything(s))
	for b.Loop() {
		var m mapview.Map
		var sc scene.Scene
		m.Draw(&sc, mapview.Spec{Box: scene.Rect{W: 1280, H: 800}, Text: 12.5, Theme: theme.Light, Subject: s, Spots: spots, Route: legs})
	}
}

// BenchmarkFirstRegion draws the first map of a region, with fine land about it, of a
// program that has begun: the land is unpacked once.
func BenchmarkFirstRegion(b *testing.B) {
	s := figure.NewSubject(&timeline.Timeline{ID: "three", Lang: "en", Places: []timeline.Place{
		{ID: "a", At: &timeline.LonLat{Lon: 126.98, Lat: 37.57}}, {ID: "b", At: &timeline.LonLat{Lon: 125.75, Lat: 39.02}}, {ID: "c", At: &timeline.LonLat{Lon: 131.89, Lat: 43.12}},
	}, Events: timeline.EventsOf([]timeline.Event{{ID: "1", Place: timeline.PlaceRef{ID: "a"}}, {ID: "2", Place: timeline.PlaceRef{ID: "b"}}, {ID: "3", Place: timeline.PlaceRef{ID: "c"}}})}, "en", nil)
	spots, legs := mapview.Of(s, "", "", mapview.Everything(s))
	for b.Loop() {
		var m mapview.Map
		var sc scene.Scene
		m.Draw(&sc, mapview.Spec{Box: scene.Rect{W: 1280, H: 800}, Text: 12.5, Theme: theme.Light, Subject: s, Spots: spots, Route: legs})
	}
}
