package state

import (
	"math"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/geo"
)

// drag sends a drag from one point to another, in steps, and lets go.
func (d *desk) drag(from, to scene.Point, held Modifiers) {
	const steps = 8
	last := from
	for k := 1; k <= steps; k++ {
		part := float64(k) / steps
		at := scene.Pt(from.X+(to.X-from.X)*part, from.Y+(to.Y-from.Y)*part)
		d.play(Gestured{Kind: Drag, At: at, By: scene.Pt(at.X-last.X, at.Y-last.Y), Modifiers: held})
		last = at
	}
	d.play(Gestured{Kind: DragEnd})
}

// dot returns where the dot of a place is drawn.
func (d *desk) dot(place string) scene.Point {
	d.t.Helper()
	sc := &d.board.Panels[page.MapPanel].Scene
	for _, s := range sc.Shapes {
		if m := sc.Marks[s.Mark]; (s.Kind == scene.KindDisc || s.Kind == scene.KindPolygon) && m.Kind == scene.MarkPlace && m.ID == place {
			return s.Box.Middle()
		}
	}
	d.t.Fatalf("there is no dot of %q", place)
	return scene.Point{}
}

// shown lists the ids of the events that the filter keeps.
func shown(m Model) string {
	var ids []string
	for i := range m.Subject.Len() {
		ids = append(ids, m.Subject.At(i).ID)
	}
	return strings.Join(ids, " ")
}

func TestADragWithShiftKeepsWhatLiesInTheRectangle(t *testing.T) {
	d := newDesk(t)
	d.press("0")
	p, camera := d.dot("hanoi"), d.layout.Camera
	d.drag(scene.Pt(p.X-14, p.Y-14), scene.Pt(p.X+14, p.Y+14), Shift)
	if got, want := shown(d.m), "hanoi-summit"; got != want || !strings.HasPrefix(d.m.Filter, "in:") || d.m.Camera != camera {
		t.Errorf("about Hanoi by %q are %q, want %q", d.m.Filter, got, want)
	}
	if d.m.Drawing != nil {
		t.Errorf("the rectangle is in hand still: %+v", d.m.Drawing)
	}
	d.press("Escape")
	if d.m.Filter != "" {
		t.Errorf("Esc leaves the filter %q", d.m.Filter)
	}
	d.drag(scene.Pt(p.X, p.Y), scene.Pt(p.X, p.Y), Shift)
	if d.m.Filter != "" || d.m.Drawing != nil {
		t.Errorf("a drag that leads nowhere leaves the filter %q and %+v", d.m.Filter, d.m.Drawing)
	}
}

func TestTheLassoKeepsWhatLiesInIt(t *testing.T) {
	for name, throw := range map[string]func(*desk, []scene.Point){
		"drawn": func(d *desk, ring []scene.Point) {
			for k := 1; k < len(ring); k++ {
				d.play(Gestured{Kind: Drag, At: ring[k], By: scene.Pt(ring[k].X-ring[k-1].X, ring[k].Y-ring[k-1].Y)})
			}
			d.play(Gestured{Kind: Drag, At: ring[len(ring)-1], By: scene.Pt(1, 0)}) // too near to be a further corner
			if n := len(d.m.Sketch().Points); n != len(ring)-1 {
				d.t.Errorf("it has %d points, want %d", n, len(ring)-1)
			}
			d.play(Gestured{Kind: DragEnd})
		},
		"corner by corner": func(d *desk, ring []scene.Point) {
			for _, at := range ring {
				d.play(Gestured{Kind: Click, At: at})
			}
			d.press("Return")
		},
	} {
		d := newDesk(t)
		d.m = send(t, d.m, Filtered{"type:meeting"})
		d.press("0", "L")
		p := d.dot("hanoi")
		camera := d.layout.Camera
		throw(d, []scene.Point{{X: p.X - 16, Y: p.Y - 12}, {X: p.X + 16, Y: p.Y - 12}, {X: p.X + 14, Y: p.Y + 14}, {X: p.X - 15, Y: p.Y + 13}, {X: p.X - 16, Y: p.Y - 5}})
		if got, want := shown(d.m), "hanoi-summit"; got != want || !strings.HasPrefix(d.m.Filter, "type:meeting in:") || d.m.Camera != camera {
			t.Errorf("%s: about Hanoi by %q are %q, want %q", name, d.m.Filter, got, want)
		}
	}
}

func TestAnAreaTakesThePlaceOfTheOneBefore(t *testing.T) {
	square := func(lon, lat, half float64) []geo.LonLat {
		return []geo.LonLat{{Lon: lon - half, Lat: lat - half}, {Lon: lon + half, Lat: lat - half}, {Lon: lon + half, Lat: lat + half}, {Lon: lon - half, Lat: lat + half}}
	}
	m := send(t, open(t), Filtered{`"in: a text" type:meeting`}, AreaChosen{Ring: square(105.85, 21.03, 1)}, AreaChosen{Ring: square(0, 0, 0.5)})
	if got, want := m.Filter, `"in: a text" type:meeting in:-0.5,-0.5;0.5,-0.5;0.5,0.5;-0.5,0.5`; got != want {
		t.Errorf("the filter is %q, want %q", got, want)
	}
	m = send(t, m, Escaped{})
	if got, want := m.Filter, `"in: a text" type:meeting`; got != want {
		t.Errorf("after Esc the filter is %q, want %q", got, want)
	}
}

func TestAnAreaHoldsForEveryAlternativeOfAFilter(t *testing.T) {
	const term = "in:1,2;3,4"
	for filter, want := range map[string]string{
		"":                      term,
		"a b":                   "a b " + term,
		"a or b":                "(a or b) " + term,
		"a | b":                 "(a | b) " + term,
		"(a or b) c":            "(a or b) c " + term,
		"c (a or b) or d":       "(c (a or b) or d) " + term,
		`"a or b" type:meeting`: `"a or b" type:meeting ` + term,
	} {
		got := joined(filter, term)
		if got != want {
			t.Errorf("%q with an area is %q, want %q", filter, got, want)
		}
		f, err := timeline.ParseFilter(got)
		if err != nil {
			t.Errorf("%q: %v", got, err)
		}
		if back := withoutArea(f.String()); filter != "" && withoutArea(joined(back, term)) != back {
			t.Errorf("%q comes back as %q", filter, back)
		}
	}
}

func TestTheTermOfAnAreaIsShort(t *testing.T) {
	var circle []geo.LonLat
	for a := 0.0; a < 360; a++ {
		sin, cos := math.Sincos(a * math.Pi / 180)
		circle = append(circle, geo.LonLat{Lon: math.Mod(180+5*cos+180, 360) - 180, Lat: 10 + 5*sin})
	}
	term := areaTerm(circle)
	corners := strings.Count(term, ";") + 1
	if corners < 12 || corners > 40 {
		t.Errorf("a circle of 360 points has %d corners: %s", corners, term)
	}
	f, err := timeline.ParseFilter(term)
	if err != nil {
		t.Fatal(err)
	}
	for at, want := range map[timeline.LonLat]bool{{Lon: 180, Lat: 10}: true, {Lon: -176, Lat: 10}: true, {Lon: 176, Lat: 10}: true, {Lon: 0, Lat: 10}: false, {Lon: 174, Lat: 10}: false, {Lon: -174, Lat: 10}: false} {
		tl := &timeline.Timeline{Places: []timeline.Place{{ID: "p", At: &at}}, Events: timeline.EventsOf([]timeline.Event{{ID: "a", Place: timeline.PlaceRef{ID: "p"}}})}
		if got := f.Keep(tl); got == nil || got(tl.Events.At(0)) != want {
			t.Errorf("over the antimeridian %v lies within: %v, want %v", at, !want, want)
		}
	}
	for n, want := range map[float64]string{0: "0", -0.04: "0", 12: "12", 12.50: "12.5", -7.25: "-7.2"} {
		if got := degrees(n, 1); got != want {
			t.Errorf("%v is written %s, want %s", n, got, want)
		}
	}
}

// What is drawn on the picture and what the filter keeps are the same places, wherever the
// map is and however it is laid flat.
func TestARectangleKeepsThePlacesThatAreSeenInIt(t *testing.T) {
	for kind := range geo.Kinds {
		for _, lon := range []float64{0, 100, 179, -120} {
			c := drawn(geo.LonLat{})
			c.Camera.Projection = geo.Projection{Kind: geo.Kind(kind), About: geo.LonLat{Lon: lon, Lat: 0}}
			c.Camera.X, c.Camera.Y, c.Camera.Scale = 0, 0, 120
			r := scene.Rect{X: 85, Y: 65, W: 240, H: 150}
			area := geo.NewPolygon(c.Within(r))
			for x := 10.0; x < 400; x += 20 {
				for y := 10.0; y < 300; y += 20 {
					at, on := c.LonLat(scene.Pt(x, y))
					if want := r.Contains(scene.Pt(x, y)); on && area.Contains(at) != want {
						t.Fatalf("%s about %v: %v, seen at %v, %v, lies within: %v, want %v", geo.Kinds[kind], lon, at, x, y, !want, want)
					}
				}
			}
		}
	}
}

func TestAWayIsMeasuredFromPlaceToPlace(t *testing.T) {
	d := newDesk(t)
	d.press("0", "M")
	hanoi := d.dot("hanoi")
	d.play(Gestured{Kind: Click, At: scene.Pt(hanoi.X+2, hanoi.Y+1)}, Gestured{Kind: Click, At: d.dot("moscow")})
	points := d.m.Sketch().Points
	if len(points) != 2 || points[0] != *d.m.Subject.Place("hanoi").At || points[1] != *d.m.Subject.Place("moscow").At {
		t.Fatalf("measured is %v, want from Hanoi to Moscow as they lie", points)
	}
	if got := (figure.Habits{}).Length("en", geo.Distance(points[0], points[1])); got != "6,741\u00a0km" {
		t.Errorf("the distance is %s", got)
	}
	camera := d.m.Camera
	d.drag(scene.Pt(hanoi.X+40, hanoi.Y), scene.Pt(hanoi.X+60, hanoi.Y), 0)
	if d.m.Camera == camera || len(d.m.Sketch().Points) != 2 {
		t.Error("while one measures the map cannot be moved")
	}
	d.press("Escape")
	if d.m.Drawing != nil {
		t.Error("Esc does not end it")
	}
}

func TestBesideTheGlobeNoPointIsSet(t *testing.T) {
	m := send(t, open(t), ToolTaken{Measure})
	over := drawn(geo.LonLat{})
	over.Camera.Projection.Kind, over.Camera.Scale = geo.Orthographic, 100
	m = send(t, m, Gestured{Kind: Click, At: scene.Pt(2, 2), Over: over}, Gestured{Kind: Click, At: scene.Pt(200, 150), Over: over})
	if got := m.Sketch(); got == nil || len(got.Points) != 1 || geo.Distance(got.Points[0], geo.LonLat{}) > 1 {
		t.Errorf("drawn is %+v, want one point in the middle", got)
	}
}
