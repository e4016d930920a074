package page

import (
	"fmt"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/data"
)

func mapped(t *testing.T, name string) Spec {
	t.Helper()
	tl, err := data.Sample(name)
	if err != nil {
		t.Fatal(err)
	}
	return Spec{Theme: theme.Print, Subject: figure.NewSubject(tl, "en", nil), allTime: true}
}

// Places that lie in a square fill the height of a sheet that lies, those of a world the width of one
// that stands; the rest of both is for words.
func TestAMapHasThePartOfItsSheetThatItFills(t *testing.T) {
	for name, c := range map[string]struct {
		of     string
		w, h   float64
		around Around
		want   string // how wide and high the map is, and the list, in hundreds of points
	}{
		"a square region on a sheet that lies": {"kim-russia-2019", 1000, 600, Everything, "6x6 4x6"},
		"a square region on a square":          {"kim-russia-2019", 700, 700, Everything, "7x7 0x0"},
		"a square region on a slip":            {"kim-russia-2019", 1200, 300, Everything, "6x3 6x3"},
		"the world on a sheet that stands":     {"cold-war", 700, 1000, Everything, "7x4 7x6"},
		"the world on a sheet that lies":       {"cold-war", 1000, 500, Everything, "10x5 0x0"},
		"beside a title of another":            {"kim-russia-2019", 1000, 600, NoTitle, "10x6 0x0"},
		"a box without room for words":         {"kim-russia-2019", 400, 300, Everything, "4x3 0x0"},
	} {
		s := mapped(t, c.of)
		s.Around = c.around
		spots, _ := s.places()
		world, list := s.besideMap(scene.Rect{W: c.w, H: c.h}, 12, spots)
		if got := fmt.Sprintf("%.0fx%.0f %.0fx%.0f", world.W/100, world.H/100, list.W/100, list.H/100); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
		if !list.Empty() && world.Overlaps(list) {
			t.Errorf("%s: the map %v lies over the list %v", name, world, list)
		}
	}
}

// All that happened is told whole, once, inside of the box and in order of time, or as much as fits
// and how many more there are.
func TestWhatHappenedIsToldWholeOrCounted(t *testing.T) {
	for _, c := range []struct {
		of    string
		w, h  float64
		whole bool
	}{{"kim-russia-2019", 300, 600, true}, {"cold-war", 700, 560, true}, {"antiquity", 260, 300, false}, {"kim-russia-2019", 200, 90, false}} {
		s := mapped(t, c.of)
		var sc scene.Scene
		sc.Reset(scene.Pt(c.w, c.h), s.Theme.Paper)
		box := scene.Rect{W: c.w, H: c.h}
		if whole := s.drawHappened(&sc, box, 12); whole != c.whole {
			t.Errorf("%s in %.0fx%.0f: all is told: %v, want %v", c.of, c.w, c.h, whole, c.whole)
		}
		told, last := 0, ""
		for i := range sc.Shapes {
			sh := &sc.Shapes[i]
			if id := sc.Marks[sh.Mark].ID; id != "" && id != last {
				if want := s.Subject.At(told).ID; id != want {
					t.Errorf("%s: %s is told where %s should be", c.of, id, want)
				}
				told, last = told+1, id
			}
			if sh.Box.Right() > c.w+0.5 || sh.At.Y > c.h {
				t.Errorf("%s in %.0fx%.0f: %q stands at %v", c.of, c.w, c.h, sh.Text, sh.Box)
			}
		}
		more := fmt.Sprintf("and %d more", s.Subject.Len()-told)
		if end := sc.Shapes[len(sc.Shapes)-1].Text; (end == more) == c.whole {
			t.Errorf("%s in %.0fx%.0f: of %d events %d are told, and it ends with %q", c.of, c.w, c.h, s.Subject.Len(), told, end)
		}
	}
}

func TestTheShapeOfAMapIsThatOfItsPlaces(t *testing.T) {
	for name, want := range map[string][2]float64{"kim-russia-2019": {0.7, 1.2}, "antiquity": {1.5, 2.1}, "cold-war": {1.9, 2.2}} {
		s := mapped(t, name)
		spots, _ := s.places()
		if got := mapview.Shape(s.shapeOf(spots)); got < want[0] || got > want[1] {
			t.Errorf("%s: %.2f, want it within %v", name, got, want)
		}
	}
}
