package paint

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"dateline/app/scene"
)

// looks returns a picture on light and on dark.
func looks(draw func(sc *scene.Scene, ink scene.Color)) (light, dark *scene.Scene) {
	var all [2]scene.Scene
	for i, c := range []scene.Color{{A: 255}, {R: 255, G: 255, B: 255, A: 255}} {
		all[i].Reset(scene.Pt(100, 50), scene.Color{R: 255 - c.R, G: 255 - c.G, B: 255 - c.B, A: 255})
		draw(&all[i], c)
	}
	return &all[0], &all[1]
}

func TestAPictureInAPageIsWrittenOnceForBothLooks(t *testing.T) {
	light, dark := looks(func(sc *scene.Scene, ink scene.Color) {
		sc.Begin(scene.Mark{Kind: scene.MarkEvent, ID: "a", Title: "<A>"})
		sc.Disc(scene.Pt(10, 10), 2, scene.Style{Fill: ink})
		sc.End()
		sc.Clip(scene.Rect{W: 5, H: 5})
		sc.Text(scene.Pt(1, 1), "x", scene.Font{Size: 10, Halo: scene.Color{R: 9, A: 128}}, ink)
		sc.Unclip()
	})
	var palette Palette
	var out strings.Builder
	err := Inline{Prefix: "m-", Palette: &palette, Label: "name", Data: func(m scene.Mark) string { return ` data-e="` + m.ID + `"` }}.Write(&out, light, dark)
	if err != nil {
		t.Fatal(err)
	}
	want := `<svg viewBox="0 0 100 50" role="img" aria-labelledby="name" font-family="` + families + `">
<rect width="100%" height="100%" fill="var(--p0)"/>
<g id="m-event-a" data-e="a">
<title>&lt;A&gt;</title>
<circle cx="10" cy="10" r="2" fill="var(--p1)"/>
</g>
<clipPath id="m-clip-1"><rect x="0" y="0" width="5" height="5"/></clipPath><g clip-path="url(#m-clip-1)">
<text x="1" y="1" font-size="10" textLength="` + number(scene.Font{Size: 10}.Width("x")) + `" lengthAdjust="spacingAndGlyphs" fill="var(--p1)" paint-order="stroke" stroke-linejoin="round" stroke="var(--p2)" stroke-width="3">x</text>
</g>
</svg>
`
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
	if got, want := palette.CSS(false)+" "+palette.CSS(true), "--p0:#ffffffff;--p1:#000000ff;--p2:#09000080; --p0:#000000ff;--p1:#ffffffff;--p2:#09000080;"; got != want {
		t.Errorf("the colours are %s, want %s", got, want)
	}
}

// And what looks alike says so once.
func TestALongOutlineIsWrittenOnce(t *testing.T) {
	var points []scene.Point
	for i := range 200 {
		points = append(points, scene.Pt(float64(i)*7.3, float64(i%9)*3.1))
	}
	light, dark := looks(func(sc *scene.Scene, ink scene.Color) {
		sc.Polyline(points, scene.Style{Stroke: ink, Width: 1})
		sc.Polyline(points, scene.Style{Stroke: ink, Width: 2})
		sc.Polyline(points[:3], scene.Style{Stroke: ink, Width: 2})
	})
	var out strings.Builder
	if err := (Inline{Prefix: "p-", Palette: &Palette{}}).Write(&out, light, dark); err != nil {
		t.Fatal(err)
	}
	got := regexp.MustCompile(` d="[^"]*"`).ReplaceAllString(out.String(), "")
	if want := `<g fill="none" stroke="var(--p1)" stroke-width="1">
<defs><path id="p-d1"/></defs>
<use href="#p-d1"/>
</g>
<g fill="none" stroke="var(--p1)" stroke-width="2">
<use href="#p-d1"/>
<path/>
</g>
`; !strings.Contains(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTwoLooksOfDifferentShapesAreRefused(t *testing.T) {
	light, dark := looks(func(sc *scene.Scene, ink scene.Color) { sc.Disc(scene.Pt(1, 1), 2, scene.Style{Fill: ink}) })
	for name, change := range map[string]func(){
		"another radius": func() { dark.Shapes[0].Radius++ },
		"one more":       func() { dark.Disc(scene.Pt(1, 1), 2, scene.Style{}) },
		"another point":  func() { dark.Points = append(dark.Points, scene.Pt(1, 2)) },
	} {
		before := *dark
		before.Shapes = append([]scene.Shape(nil), dark.Shapes...)
		change()
		if err := (Inline{Palette: &Palette{}}).Write(&strings.Builder{}, light, dark); err == nil {
			t.Errorf("%s is written", name)
		}
		*dark = before
	}
}

// read reads a short path back.
func read(t *testing.T, d string) (all []scene.Point) {
	t.Helper()
	x, y := 0.0, 0.0
	numbers := regexp.MustCompile(`-?(\d+(\.\d+)?|\.\d+)`).FindAllString(d, -1)
	for i := 0; i+1 < len(numbers); i += 2 {
		dx, errX := strconv.ParseFloat(numbers[i], 64)
		dy, errY := strconv.ParseFloat(numbers[i+1], 64)
		if errX != nil || errY != nil {
			t.Fatalf("%q: %v, %v", d, errX, errY)
		}
		x, y = x+dx, y+dy
		all = append(all, scene.Pt(x, y))
	}
	return all
}

func TestAShortPathGoesThroughItsPoints(t *testing.T) {
	for d, points := range map[string][]scene.Point{
		"M1 2l.5.5-.3 9.5Z":     {scene.Pt(1, 2), scene.Pt(1.5, 2.5), scene.Pt(1.2, 12)},
		"M-.5.5l10.5 0 0-100.1": {scene.Pt(-0.5, 0.5), scene.Pt(10, 0.5), scene.Pt(10, -99.6)},
		"M0 0l1-1":              {scene.Pt(0, 0), scene.Pt(0.01, 0.02), scene.Pt(1, -1)},
		"M3 3":                  {scene.Pt(3, 3)},
		"M3 3l0 0":              {scene.Pt(3, 3), scene.Pt(3.01, 3)},
	} {
		end := ""
		if strings.HasSuffix(d, "Z") {
			d, end = strings.TrimSuffix(d, "Z")+"z", "Z"
		}
		if got := shortPath(points, end); got != d {
			t.Errorf("%v is written %q, want %q", points, got, d)
		}
	}
}

func FuzzAShortPathStaysNearItsPoints(f *testing.F) {
	f.Add(int64(1), 3)
	f.Add(int64(7), 80)
	f.Fuzz(func(t *testing.T, seed int64, n int) {
		n = 1 + (n%200+200)%200
		points, x, y := make([]scene.Point, n), 0.0, 0.0
		for i := range points {
			seed = seed*6364136223846793005 + 1442695040888963407
			x += float64(seed>>33%4000) / 300
			y += float64(seed>>41%4000) / 300
			points[i] = scene.Pt(x, y)
		}
		got, most := read(t, shortPath(points, "Z")), 0.08
		if n > 16 {
			most = 0.4 + 0.08
		}
		for _, p := range points {
			near := math.Inf(1)
			for i, q := range got {
				near = min(near, p.ToLine(q, got[max(i-1, 0)]))
			}
			if near > most {
				t.Fatalf("the path stays %.2f points away from %v", near, p)
			}
		}
	})
}
