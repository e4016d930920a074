package mapview

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/geo"
)

func TestAPlaceWherePeopleMetIsADiamond(t *testing.T) {
	event := func(kind timeline.Type, status timeline.Status) func(*Spot) {
		return func(s *Spot) { s.take(0, theme.TypeSlot(kind), kind, status) }
	}
	met, visited := event(timeline.Meeting, timeline.Happened), event(timeline.Visit, timeline.Happened)
	for name, c := range map[string]struct {
		events []func(*Spot)
		places int32
		want   string
	}{
		"of one meeting":                        {[]func(*Spot){met}, 1, "diamond"},
		"of a meeting that is yet to come":      {[]func(*Spot){event(timeline.Meeting, timeline.Expected)}, 1, "diamond"},
		"of a meeting and a visit":              {[]func(*Spot){met, visited}, 1, "diamond"},
		"of a visit":                            {[]func(*Spot){visited}, 1, "disc"},
		"of a meeting that was denied":          {[]func(*Spot){event(timeline.Meeting, timeline.Denied)}, 1, "disc"},
		"of a cancelled one and a visit":        {[]func(*Spot){event(timeline.Meeting, timeline.Cancelled), visited}, 1, "disc"},
		"of several places, one with a meeting": {[]func(*Spot){met, visited}, 2, "disc"},
	} {
		var spot Spot
		for _, take := range c.events {
			take(&spot)
		}
		var d dot
		d.take(&spot)
		d.places = c.places
		m := Map{sizing: sizing{unit: 5, least: 5}}
		var sc scene.Scene
		m.drawDot(&sc, Spec{Theme: theme.Light}, &d, scene.Pt(50, 50), 5)
		got := map[scene.Kind]string{scene.KindDisc: "disc", scene.KindPolygon: "diamond"}[sc.Shapes[0].Kind]
		if got != c.want {
			t.Errorf("a place %s is a %s, want a %s", name, got, c.want)
		}
	}
}

// The parts of a diamond's ring lie along its straight sides, and fill it as those of a disc do.
func TestThePartsOfARingHaveTheAreasOfTheirNumbers(t *testing.T) {
	for _, d := range []dot{{places: 1}, {places: 1, met: 1}} {
		var m Map
		all := 0.0
		for _, part := range [][2]float64{{0, 1}, {1, 2.5}, {2.5, 2 * math.Pi}} {
			m.sector(&d, scene.Pt(10, 10), part[0], part[1], 6, 10)
			twice := 0.0
			for k, p := range m.ring {
				q := m.ring[(k+1)%len(m.ring)]
				twice += p.X*q.Y - q.X*p.Y
			}
			all += math.Abs(twice) / 2
		}
		want := math.Pi * (10*10 - 6*6)
		if math.Abs(all-want) > 0.02*want {
			t.Errorf("the ring of %+v has an area of %.1f, want %.1f", d, all, want)
		}
	}
}

func TestALineLeadsAwayFromADotThatLiesOverItsOwn(t *testing.T) {
	var m taken
	m.reset(scene.Rect{W: 200, H: 200})
	m.dot(0, scene.Pt(100, 100), 6)
	m.dot(1, scene.Pt(108, 100), 8) // it lies over the middle of the first
	for name, c := range map[string]struct {
		to   scene.Point
		want bool
	}{
		"away from the other":  {scene.Pt(60, 100), true},
		"aside":                {scene.Pt(90, 60), true},
		"over the other's rim": {scene.Pt(140, 80), false},
		"through its middle":   {scene.Pt(150, 100), false},
	} {
		if got := m.clear(scene.Pt(100, 100), c.to, 0, 0); got != c.want {
			t.Errorf("a line that leads %s is free: %v, want %v", name, got, c.want)
		}
	}
	if got, want := fmt.Sprint(m.alone(scene.Rect{X: 40, Y: 95, W: 20, H: 10}, 0, scene.Point{}, 0, 39, 0), m.alone(scene.Rect{X: 40, Y: 95, W: 20, H: 10}, 0, scene.Point{}, 0, 41, 0)), "true false"; got != want {
		t.Errorf("40 points from the other dot: got %s, want %s", got, want)
	}
}

// Files have the corners of an area in either order; an area over the antimeridian is cut there.
func TestAnAreaIsTheSameInWhicheverOrderItsCornersStand(t *testing.T) {
	ring := []timeline.LonLat{{Lon: 170, Lat: -10}, {Lon: -170, Lat: -10}, {Lon: -170, Lat: 10}, {Lon: 170, Lat: 10}}
	turned := slices.Clone(ring)
	slices.Reverse(turned)
	for _, c := range []struct {
		p    geo.Projection
		want string
	}{
		{geo.Projection{Kind: geo.EqualEarth}, "2 parts"},
		{geo.Projection{Kind: geo.Mercator}, "2 parts"},
		{geo.Projection{Kind: geo.Lambert, About: timeline.LonLat{Lon: 180}}, "1 parts"},
		{geo.Projection{Kind: geo.Orthographic, About: timeline.LonLat{Lon: 90}}, "1 parts"}, // over the horizon
	} {
		var got [2]string
		for k, corners := range [][]timeline.LonLat{ring, turned} {
			at := timeline.LonLat{Lon: 180}
			a := areaOf(&Spot{At: &at, Outline: [][]timeline.LonLat{corners}}, c.p)
			if a == nil {
				t.Fatalf("%v: there is no area", c.p)
			}
			got[k] = fmt.Sprintf("%d parts, %.3f", len(a.parts), a.reach)
		}
		if got[0] != got[1] || got[0][:7] != c.want {
			t.Errorf("%v: got %q and, turned, %q, want %s", c.p, got[0], got[1], c.want)
		}
	}
}

func TestALegThatLiesOutsideOfThePictureHasNoNumber(t *testing.T) {
	m := Map{}
	box := scene.Rect{W: 200, H: 100}
	m.taken.reset(box)
	m.taken.dot(0, scene.Pt(100, 50), 5)
	for name, c := range map[string]struct {
		line []scene.Point
		want bool
	}{
		"a short leg in it":            {[]scene.Point{{X: 90, Y: 50}, {X: 100, Y: 50}, {X: 110, Y: 50}}, true},
		"one just below it":            {[]scene.Point{{X: 90, Y: 104}, {X: 100, Y: 104}, {X: 110, Y: 104}}, false},
		"one of which most lies below": {[]scene.Point{{X: 150, Y: 90}, {X: 150, Y: 120}, {X: 150, Y: 150}, {X: 150, Y: 180}, {X: 150, Y: 210}, {X: 150, Y: 240}}, false},
	} {
		if got := m.stepOff(c.line, 8, box).shown; got != c.want {
			t.Errorf("%s has a number: %v, want %v", name, got, c.want)
		}
	}
}
