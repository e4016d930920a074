package mapview_test

import (
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
)

// drawnAt draws a map of events at positions, one each.
func drawnAt(size scene.Point, projection string, at ...timeline.LonLat) (*mapview.Map, *scene.Scene) {
	tl := &timeline.Timeline{ID: "at", Lang: "en"}
	var events []timeline.Event
	for i := range at {
		id := string(rune('a' + i))
		tl.Places = append(tl.Places, timeline.Place{ID: id, Name: timeline.Say("en", id), At: &at[i]})
		events = append(events, timeline.Event{ID: id, Place: timeline.PlaceRef{ID: id}})
	}
	tl.Events = timeline.EventsOf(events)
	s := figure.NewSubject(tl, "en", nil)
	spots, _ := mapview.Of(s, "", "", mapview.Everything(s))
	var m mapview.Map
	sc := new(scene.Scene)
	m.Draw(sc, mapview.Spec{Box: scene.Rect{W: size.X, H: size.Y}, Text: 12.5, Theme: theme.Light, Subject: s, Spots: spots, Projection: projection})
	return &m, sc
}

// globes counts the discs of water, which only an inset has.
func globes(sc *scene.Scene) (n int) {
	for i := range sc.Shapes {
		if sh := &sc.Shapes[i]; sh.Kind == scene.KindDisc && sh.Style.Fill == theme.Light.Water {
			n++
		}
	}
	return n
}

func TestAnInsetShowsWhereARegionLies(t *testing.T) {
	korea := []timeline.LonLat{{Lon: 127, Lat: 37.5}, {Lon: 125.8, Lat: 39}, {Lon: 129, Lat: 35}}
	world := append([]timeline.LonLat{{Lon: -100, Lat: 40}, {Lon: 30, Lat: -20}}, korea...)
	for _, c := range []struct {
		name       string
		size       scene.Point
		projection string
		at         []timeline.LonLat
		want       int
	}{
		{"a region has one", scene.Pt(1280, 800), "", korea, 1},
		{"in every projection of a region", scene.Pt(1280, 800), "mercator", korea, 1},
		{"the globe is one itself", scene.Pt(1280, 800), "globe", korea, 0},
		{"the world needs none", scene.Pt(1280, 800), "", world, 0},
		{"a small picture has no room for one", scene.Pt(240, 160), "", korea, 0},
	} {
		if _, sc := drawnAt(c.size, c.projection, c.at...); globes(sc) != c.want {
			t.Errorf("%s: there are %d globes, want %d", c.name, globes(sc), c.want)
		}
	}
}

// Where an event lies in every corner the globe gives way.
func TestAnInsetHidesNoDot(t *testing.T) {
	var at []timeline.LonLat
	for k := range 60 {
		at = append(at, timeline.LonLat{Lon: 100 + float64(k%10), Lat: 30 + float64(k/10)})
	}
	_, sc := drawnAt(scene.Pt(700, 500), "", at...)
	var globe scene.Rect
	for i := range sc.Shapes {
		if sh := &sc.Shapes[i]; sh.Kind == scene.KindDisc && sh.Style.Fill == theme.Light.Water {
			globe = sh.Box
		}
	}
	for i := range sc.Shapes {
		if sh := &sc.Shapes[i]; sh.Kind == scene.KindDisc && sh.Mark != 0 && sh.Box.Overlaps(globe) {
			t.Errorf("the globe at %v lies over the dot at %v", globe, sh.Box)
		}
	}
}

// Two places at one point are one dot that says so, for two labels could not both be nearest
// to theirs.
func TestPlacesAtOnePointAreOneDot(t *testing.T) {
	rome := timeline.LonLat{Lon: 12.5, Lat: 41.9}
	m, sc := drawnAt(scene.Pt(900, 600), "", rome, timeline.LonLat{Lon: 14, Lat: 40.8}, rome)
	if got, want := m.Tally(), (mapview.Tally{Places: 3, Named: 2, Grouped: 1}); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	named := false
	for i := range sc.Shapes {
		named = named || sc.Shapes[i].Text == "a +1 place"
	}
	if !named {
		t.Error("the dot does not say that it stands for one place more")
	}
}
