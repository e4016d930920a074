package mapview

import (
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/geo"
)

func TestAPlaceOutsideIsNamedAtTheEdgeBeyondWhichItLies(t *testing.T) {
	far := func(lon, lat float64) timeline.Place {
		return timeline.Place{ID: "far", Name: timeline.Say("", "Far"), At: &timeline.LonLat{Lon: lon, Lat: lat}}
	}
	for want, place := range map[string]timeline.Place{"‹ Far": far(-60, 3), "Far ›": far(60, -3), "˄ Far": far(3, 55), "˅ Far": far(-3, -55)} {
		tl := &timeline.Timeline{
			Lang: "en", Places: []timeline.Place{{ID: "near", Name: timeline.Say("", "Near"), At: &timeline.LonLat{Lon: 1, Lat: 1}}, place},
			Events: timeline.EventsOf([]timeline.Event{{ID: "a", Place: timeline.PlaceRef{ID: "near"}}, {ID: "b", Place: timeline.PlaceRef{ID: "far"}}}),
		}
		s := figure.NewSubject(tl, "en", nil)
		spots, _ := Of(s, "", "", Everything(s))
		var m Map
		box := scene.Rect{W: 600, H: 400}
		m.Draw(new(scene.Scene), Spec{
			Box: box, Text: 12, Theme: theme.Light, Subject: s, Spots: spots,
			Camera: view.Camera{Projection: geo.Projection{Kind: geo.Lambert}, Scale: 900},
		})
		if len(m.edges) != 1 || m.edges[0].text != want {
			t.Fatalf("the edges say %+v, want %q", m.edges, want)
		}
		at := m.edges[0].box
		near := map[string]bool{"‹ Far": at.X < 20, "Far ›": at.Right() > 580, "˄ Far": at.Y < 20, "˅ Far": at.Bottom() > 380}
		if !near[want] {
			t.Errorf("%q stands at %+v", want, at)
		}
	}
}
