package mapview

import (
	"math"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
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
