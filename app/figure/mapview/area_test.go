package mapview_test

import (
	"fmt"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
)

// drawnAs draws one place beside others, and says by which shapes its group is drawn.
func drawnAs(t *testing.T, place timeline.Place, status timeline.Status, n int) string {
	t.Helper()
	tl := &timeline.Timeline{ID: "area", Lang: "en", Places: []timeline.Place{
		place, {ID: "west", At: &timeline.LonLat{Lon: place.At.Lon - 20, Lat: 40}}, {ID: "east", At: &timeline.LonLat{Lon: place.At.Lon + 20, Lat: 40}},
	}}
	events := []timeline.Event{{ID: "w", Place: timeline.PlaceRef{ID: "west"}, Status: timeline.Happened}, {ID: "e", Place: timeline.PlaceRef{ID: "east"}, Status: timeline.Happened}}
	for i := range n {
		events = append(events, timeline.Event{ID: fmt.Sprint(i), Place: timeline.PlaceRef{ID: place.ID}, Status: status})
	}
	tl.Events = timeline.EventsOf(events)
	s := figure.NewSubject(tl, "en", nil)
	spots, _ := mapview.Of(s, "", "", mapview.Everything(s))
	var sc scene.Scene
	new(mapview.Map).Draw(&sc, mapview.Spec{Box: scene.Rect{W: 800, H: 500}, Text: 12, Theme: theme.Light, Subject: s, Spots: spots})
	names := map[scene.Kind]string{scene.KindPolygon: "polygon", scene.KindPolyline: "polyline", scene.KindDisc: "disc"}
	counts := map[string]int{}
	for i := range sc.Shapes {
		sh := &sc.Shapes[i]
		if sc.Marks[sh.Mark].ID != place.ID {
			continue
		}
		if name := names[sh.Kind]; name != "" {
			counts[name]++
		}
		if sh.Kind == scene.KindText && sh.Font.Align == scene.Centre {
			counts["number "+sh.Text]++
		}
	}
	return fmt.Sprint(counts)
}

func TestAPlaceThatIsNoPointIsASoftDiscOfItsSize(t *testing.T) {
	at := &timeline.LonLat{Lon: 10, Lat: 45}
	for name, c := range map[string]struct {
		place  timeline.Place
		status timeline.Status
		n      int
		want   string
	}{
		"a point":                       {timeline.Place{At: at}, timeline.Happened, 1, "map[disc:1]"},
		"within 200 km":                 {timeline.Place{At: at, Radius: 200}, timeline.Happened, 1, "map[polygon:4]"},
		"three events there":            {timeline.Place{At: at, Radius: 200}, timeline.Happened, 3, "map[number 3:1 polygon:4]"},
		"not yet happened":              {timeline.Place{At: at, Radius: 200}, timeline.Planned, 1, "map[polyline:1]"},
		"denied":                        {timeline.Place{At: at, Radius: 200}, timeline.Denied, 1, "map[polyline:2]"},
		"smaller than a dot":            {timeline.Place{At: at, Radius: 2}, timeline.Happened, 1, "map[disc:1]"},
		"over the pole":                 {timeline.Place{At: &timeline.LonLat{Lon: 10, Lat: 88}, Radius: 900}, timeline.Happened, 1, "map[polygon:4]"},
		"over the cut of an older map":  {timeline.Place{At: &timeline.LonLat{Lon: 179.9, Lat: 45}, Radius: 300}, timeline.Happened, 1, "map[polygon:4]"},
		"as large as the globe, nearly": {timeline.Place{At: at, Radius: 20000}, timeline.Happened, 1, "map[]"},
	} {
		c.place.ID = "p"
		if got := drawnAs(t, c.place, c.status, c.n); got != c.want {
			t.Errorf("%s: drawn as %s, want %s", name, got, c.want)
		}
	}
}
