package mapview

import (
	"fmt"
	"math"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/geo"
)

// Between two projections nothing cuts: from frame to frame what lies in the middle moves by
// a small part of the picture, the scale changes little, and the one picture fades into the
// other.
func TestAFlightIntoAnotherProjectionDoesNotCut(t *testing.T) {
	const frames = 120
	at := timeline.LonLat{Lon: 127, Lat: 37}
	s := figure.NewSubject(&timeline.Timeline{
		ID: "one", Lang: "en", Places: []timeline.Place{{ID: "a", Name: timeline.Say("en", "Seoul"), At: &at}},
		Events: timeline.EventsOf([]timeline.Event{{ID: "1", Place: timeline.PlaceRef{ID: "a"}}}),
	}, "en", nil)
	spots, _ := Of(s, "", "", Everything(s))
	on := func(kind geo.Kind, about, middle geo.LonLat, scale float64) view.Camera {
		p := geo.Projection{Kind: kind, About: about}
		q, _ := p.Project(middle)
		return view.Camera{Projection: p, X: q.X, Y: q.Y, Scale: scale}
	}
	korea, japan, france := geo.LonLat{Lon: 127, Lat: 37}, geo.LonLat{Lon: 139, Lat: 36}, geo.LonLat{Lon: 2, Lat: 47}
	for _, c := range []struct {
		name     string
		from, to view.Camera
	}{
		{"from the world to a region", on(geo.EqualEarth, geo.LonLat{Lon: 11}, geo.LonLat{Lon: 11}, 73), on(geo.Lambert, korea, korea, 1300)},
		{"from a region to another", on(geo.Lambert, france, france, 1000), on(geo.Lambert, korea, japan, 1700)},
		{"from the globe to a flat map", on(geo.Orthographic, france, france, 130), on(geo.Mercator, geo.LonLat{}, japan, 300)},
	} {
		var m Map
		var sc scene.Scene
		draw := func(part float64) view.Camera {
			sc.Reset(scene.Pt(300, 200), theme.Light.Paper)
			return m.Draw(&sc, Spec{
				Box: scene.Rect{W: 300, H: 200}, Text: 9, Theme: theme.Light, Subject: s, Spots: spots, Camera: c.from, Flight: &Flight{c.to, part},
			})
		}
		last := draw(0)
		if last != c.from {
			t.Errorf("%s: it leaves from %+v, want %+v", c.name, last, c.from)
		}
		for k := 1; k <= frames; k++ {
			next := draw(float64(k) / frames)
			was, _ := last.Projection.Invert(geo.Point{X: last.X, Y: last.Y})
			is, _ := next.Projection.Invert(geo.Point{X: next.X, Y: next.Y})
			moved := geo.Angle(was, is) * last.Scale / 300
			if in, ok := last.In(next.Projection); !ok || moved > 0.15 || math.Abs(math.Log(in.Scale/next.Scale)) > 0.15 {
				t.Errorf("%s: in frame %d it moves by %.2f of the width, from the scale %.0f to %.0f", c.name, k, moved, in.Scale, next.Scale)
			}
			last = next
		}
		if last != c.to {
			t.Errorf("%s: it arrives at %+v, want %+v", c.name, last, c.to)
		}
		if m.ground.projection != c.to.Projection {
			t.Errorf("%s: after it the map is laid out in %v", c.name, m.ground.projection)
		}
		faint := 0
		for _, part := range []float64{0.2, 0.5, 0.8} {
			draw(part)
			if sc.Shapes[1].Style.Fill.A != 255 {
				faint++
			}
			for i := range sc.Shapes {
				if fill := sc.Shapes[i].Style.Fill; fill.R == theme.Light.Water.R && fill.A > 0 && fill.A < 255 {
					faint += 10
					break
				}
			}
		}
		if faint != 10 {
			t.Errorf("%s: one picture of three fades, want that in the middle: %d", c.name, faint)
		}
	}
}

// While the map flies nobody's eye follows a line: names stand beside their dots or wait, no list
// explains letters, and no number of a leg stands off its line.
func TestOnItsWayNoNameStandsFarFromItsDot(t *testing.T) {
	s := townsTravelled()
	spots, _ := Of(s, "", "", Everything(s))
	legs := Routes(s, view.ActorsOf(s.Busiest()), Everything(s))
	spec := Spec{Box: scene.Rect{W: 600, H: 360}, Text: 16, Theme: theme.Light, Subject: s, Spots: spots, Route: legs}
	spec.Camera = Settle(spec)
	led := func(flight *Flight) (n int) {
		var m Map
		var sc scene.Scene
		spec.Flight = flight
		m.Draw(&sc, spec)
		for _, l := range m.labels {
			if l.lead || l.letter != "" {
				n++
			}
		}
		for _, st := range m.steps {
			if st.lead {
				n++
			}
		}
		return n
	}
	to := spec.Camera
	to.Scale *= 1.2
	if got := led(&Flight{to, 0.5}); got != 0 {
		t.Errorf("on its way %d names and numbers stand by lines or letters, want none", got)
	}
	if led(nil) == 0 {
		t.Error("at rest none stands so, and the test tests nothing")
	}
}

// townsTravelled returns a journey through towns that lie so close that some names need lines.
func townsTravelled() *figure.Subject {
	tl := &timeline.Timeline{ID: "crowd", Lang: "en", Actors: []timeline.Actor{{ID: "a"}}}
	var events []timeline.Event
	for i := range 12 {
		id := string(rune('a' + i))
		at := timeline.LonLat{Lon: 23 + float64(i%4)*0.4, Lat: 37 + float64(i/4)*0.4}
		if i == 0 {
			at = timeline.LonLat{Lon: 12, Lat: 42}
		}
		tl.Places = append(tl.Places, timeline.Place{ID: id, Name: timeline.Say("en", "A town named "+id), At: &at})
		date, err := edtf.Parse(fmt.Sprintf("-04%02d", 90-i))
		if err != nil {
			panic(err) // it is written here
		}
		e := timeline.Event{ID: id, Place: timeline.PlaceRef{ID: id}, When: timeline.When{Date: date}}
		e.Actors = []timeline.Part{{Actor: "a"}}
		events = append(events, e)
	}
	tl.Events = timeline.EventsOf(events)
	return figure.NewSubject(tl, "en", nil)
}

// A place in the far north or at the side of a world map stands off the middle, so that no more of
// the picture lies beyond the edge of the world than must.
func TestACameraStaysOnTheWorld(t *testing.T) {
	s := figure.NewSubject(&timeline.Timeline{ID: "far", Lang: "en", Places: []timeline.Place{
		{ID: "n", At: &timeline.LonLat{Lon: -80, Lat: 80}}, {ID: "s", At: &timeline.LonLat{Lon: 150, Lat: -40}}, {ID: "m", At: &timeline.LonLat{}},
	}, Events: timeline.EventsOf([]timeline.Event{{ID: "1", Place: timeline.PlaceRef{ID: "n"}}, {ID: "2", Place: timeline.PlaceRef{ID: "s"}}, {ID: "3", Place: timeline.PlaceRef{ID: "m"}}})}, "en", nil)
	spots, _ := Of(s, "", "", Everything(s))
	box := scene.Rect{W: 600, H: 260}
	for _, c := range []struct {
		name string
		on   geo.LonLat
	}{
		{"in the far north", geo.LonLat{Lon: -80, Lat: 80}},
		{"in the far south", geo.LonLat{Lon: 20, Lat: -80}},
		{"at the side", geo.LonLat{Lon: -170, Lat: 0}},
		{"in the middle", geo.LonLat{Lon: 11, Lat: 0}},
	} {
		got := Settle(Spec{Box: box, Text: 12, Theme: theme.Light, Subject: s, Spots: spots, Projection: "equal-earth", Camera: view.Camera{Near: nearPoint, On: c.on}})
		half := got.Projection.Half()
		if x, y := math.Abs(got.X)+box.W/2/got.Scale, math.Abs(got.Y)+box.H/2/got.Scale; x > half.X+1e-9 || y > half.Y+1e-9 {
			t.Errorf("%s: the picture reaches to %.3f, %.3f of the world's %.3f, %.3f", c.name, x, y, half.X, half.Y)
		}
		at, _ := got.Projection.Project(c.on)
		if p := (frame{got, box}).point(at); !box.Contains(p) {
			t.Errorf("%s: the place stands at %v, outside of the picture", c.name, p)
		}
	}
}

// What is selected has one line around its area, however softly that is filled, where the area is
// drawn, also while the map is moved.
func TestASelectedAreaHasOneLineAroundIt(t *testing.T) {
	at := timeline.LonLat{Lon: 43, Lat: 36}
	s := figure.NewSubject(&timeline.Timeline{
		ID: "area", Lang: "en", Places: []timeline.Place{{ID: "a", At: &at, Radius: 200}},
		Events: timeline.EventsOf([]timeline.Event{{ID: "1", Place: timeline.PlaceRef{ID: "a"}}}),
	}, "en", nil)
	spots, _ := Of(s, "", "", Everything(s))
	spec := Spec{Box: scene.Rect{W: 600, H: 400}, Text: 12, Theme: theme.Light, Subject: s, Spots: spots}
	spec.Camera = Settle(spec)
	var m Map
	for name, dx := range map[string]float64{"at rest": 0, "moved a little": 30} {
		spec := spec
		spec.Camera = spec.Camera.Pan(dx, 0)
		var drawn, over scene.Scene
		m.Draw(&drawn, spec)
		m.DrawOver(&over, &drawn, spec, s.Event(0))
		var lines []scene.Rect
		for i := range over.Shapes {
			if sh := &over.Shapes[i]; sh.Kind == scene.KindPolyline {
				lines = append(lines, sh.Box)
			}
		}
		var widest scene.Rect
		for i := range drawn.Shapes {
			if sh := &drawn.Shapes[i]; sh.Kind == scene.KindPolygon && drawn.Marks[sh.Mark].ID == "a" && sh.Box.W > widest.W {
				widest = sh.Box
			}
		}
		if len(lines) != 1 || math.Abs(lines[0].Middle().X-widest.Middle().X) > 1 || math.Abs(lines[0].W-widest.W) > 3 {
			t.Errorf("%s: the lines are %v, want one around %v", name, lines, widest)
		}
	}
}

// Towns that are named for orientation stand all over a map, not in the corner where they are largest.
func TestTownsForOrientationStandApart(t *testing.T) {
	at := timeline.LonLat{Lon: 2.3, Lat: 48.8}
	s := figure.NewSubject(&timeline.Timeline{
		ID: "one", Lang: "en", Places: []timeline.Place{{ID: "a", Name: timeline.Say("en", "Paris"), At: &at}},
		Events: timeline.EventsOf([]timeline.Event{{ID: "1", Place: timeline.PlaceRef{ID: "a"}}}),
	}, "en", nil)
	spots, _ := Of(s, "", "", Everything(s))
	spec := Spec{Box: scene.Rect{W: 900, H: 420}, Text: 20, Theme: theme.Light, Subject: s, Spots: spots}
	spec.Camera = Settle(Spec{Box: spec.Box, Text: 20, Spots: spots, Subject: s, Camera: On(&timeline.Place{At: &at})})
	var m Map
	var sc scene.Scene
	m.Draw(&sc, spec)
	var towns []scene.Point
	for _, q := range m.quiet {
		if q.town {
			towns = append(towns, q.at)
		}
	}
	if len(towns) < 5 {
		t.Fatalf("%d towns are named, want some five at least", len(towns))
	}
	for i, a := range towns {
		for _, b := range towns[:i] {
			if d := math.Hypot(a.X-b.X, a.Y-b.Y); d < townSpace*spec.Text*0.74-1e-6 {
				t.Errorf("towns at %v and %v are %.0f points apart", a, b, d)
			}
		}
	}
}
