package state

import (
	"reflect"
	"slices"
	"testing"

	"dateline/app/figure/mapview"
	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/geo"
)

// drawn is a layout whose map looks at a position from near by.
func drawn(at geo.LonLat) page.Layout {
	c := view.Camera{Projection: geo.Projection{Kind: geo.Mercator}, Scale: 1000}
	p, _ := c.Projection.Project(at)
	c.X, c.Y = p.X, p.Y
	return page.Layout{Map: scene.Rect{W: 400, H: 300}, Camera: c}
}

var (
	hanoi     = geo.LonLat{Lon: 105.85, Lat: 21.03}
	greenwich = geo.LonLat{}
)

func TestTheMapFliesToAPlaceThatIsOutsideOfThePicture(t *testing.T) {
	m := open(t)
	m.Still = false
	over := drawn(greenwich)
	m, effects := Update(m, Selected{Event: "hanoi-summit", Over: over})
	if m.Flight == nil || m.Flying() != (page.Flight{From: over.Camera}) {
		t.Fatalf("the flight is %+v, want one from %+v", m.Flight, over.Camera)
	}
	if want := (Animate{TheMap, m.Flight.Number, flightTime}); !slices.Contains(effects, Effect(want)) {
		t.Errorf("the effects are %+v, want %+v among them", effects, want)
	}
	if got, _ := m.Camera.Projection.Invert(geo.Point{X: m.Camera.X, Y: m.Camera.Y}); geo.Distance(got, hanoi) > 20_000 || m.Camera.Scale != 1000 {
		t.Errorf("it flies to %+v about %v, want Hanoi as close as before", m.Camera, got)
	}
	number := m.Flight.Number
	half, _ := Update(m, Glided{number, 0.5})
	if want := (page.Flight{From: over.Camera, Part: 0.5}); half.Flying() != want || half.Camera != m.Camera {
		t.Errorf("half way it flies %+v, want %+v", half.Flying(), want)
	}
	if late, _ := Update(half, Glided{number - 1, 1}); late.Flight == nil {
		t.Error("the end of another motion ends the flight")
	}
	if end, _ := Update(half, Glided{number, 1}); end.Flight != nil || end.Camera != m.Camera {
		t.Errorf("at the end it flies still: %+v", end.Flying())
	}
	dragged := Gestured{Kind: Drag, At: scene.Pt(210, 150), By: scene.Pt(10, 0), Over: over}
	if held, _ := Update(half, dragged); held.Flight != nil || held.Camera != over.Camera.Pan(-10, 0) {
		t.Errorf("a drag during the flight leaves the camera %+v, want that of the picture moved", held.Camera)
	}
}

func TestWhatShowsAlreadyMovesNoMap(t *testing.T) {
	m := open(t)
	m.Still = false
	if m, _ = Update(m, Selected{Event: "hanoi-summit", Over: drawn(hanoi)}); m.Flight != nil || m.Camera != (view.Camera{}) {
		t.Errorf("the map flies %+v to %+v, although the place shows", m.Flying(), m.Camera)
	}
}

func TestThatAPersonWantsNoMotionIsRemembered(t *testing.T) {
	m := open(t)
	m.Still = false
	for _, c := range []struct {
		still bool
		want  []Effect
	}{
		{true, []Effect{Remember{KeyStill, []string{"true"}}}},
		{true, nil},
		{false, []Effect{Remember{KeyStill, []string{"false"}}}},
	} {
		var effects []Effect
		if m, effects = Update(m, StillChosen{c.still}); m.Still != c.still || !reflect.DeepEqual(effects, c.want) {
			t.Errorf("still %v: %v with the effects %v, want %v", c.still, m.Still, effects, c.want)
		}
	}
}

func TestAPlaceBeyondTheMapIsLookedAtAnew(t *testing.T) {
	over := drawn(greenwich)
	over.Camera.Projection = geo.Projection{Kind: geo.Orthographic, About: geo.LonLat{Lon: -60}}
	over.Camera.X, over.Camera.Y = 0, 0
	m := send(t, open(t), Selected{Event: "hanoi-summit", Over: over})
	if want := mapview.On(m.Subject.Place("hanoi")); m.Camera != want {
		t.Errorf("from the other side of the globe the camera is %+v, want %+v", m.Camera, want)
	}
}
