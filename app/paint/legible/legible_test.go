package legible

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"dateline/app/scene"
)

func TestWhatIsWrongWithWordsIsSeen(t *testing.T) {
	ink := scene.Color{A: 255}
	for name, c := range map[string]struct {
		draw func(sc *scene.Scene)
		want string
	}{
		"words that are right":  {func(sc *scene.Scene) { sc.Text(scene.Pt(10, 20), "Words", scene.Font{Size: 10}, ink) }, "[]"},
		"small words":           {func(sc *scene.Scene) { sc.Text(scene.Pt(10, 20), "Words", scene.Font{Size: 6}, ink) }, `["Words" is 6.0 points large, want 7.3 at least]`},
		"words beyond the edge": {func(sc *scene.Scene) { sc.Text(scene.Pt(90, 20), "Words", scene.Font{Size: 10}, ink) }, `["Words" is cut off: it stands at {90 13 30 10}, of which {0 0 100 50} shows]`},
		"words over others": {func(sc *scene.Scene) {
			sc.Text(scene.Pt(10, 20), "Words", scene.Font{Size: 10}, ink)
			sc.Text(scene.Pt(30, 22), "Others", scene.Font{Size: 10}, ink)
		}, `["Others" lies over "Words"]`},
		"a line through letters": {func(sc *scene.Scene) {
			sc.Line(scene.Pt(20, 0), scene.Pt(20, 50), scene.Style{Stroke: ink, Width: 1})
			sc.Text(scene.Pt(10, 20), "Words", scene.Font{Size: 10}, ink)
		}, `["Words" is crossed by a line of the grid, {20 0} to {20 50}]`},
		"a line under a halo": {func(sc *scene.Scene) {
			sc.Line(scene.Pt(20, 0), scene.Pt(20, 50), scene.Style{Stroke: ink, Width: 1})
			sc.Text(scene.Pt(10, 20), "Words", scene.Font{Size: 10, Halo: ink}, ink)
		}, "[]"},
	} {
		var sc scene.Scene
		sc.Reset(scene.Pt(100, 50), scene.Color{R: 255, G: 255, B: 255, A: 255})
		c.draw(&sc)
		if got := fmt.Sprint(Wrong(&sc, Smallest)); got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
	}
}

func TestFaintLettersAreSeen(t *testing.T) {
	var sc scene.Scene
	sc.Reset(scene.Pt(200, 50), scene.Color{R: 255, G: 255, B: 255, A: 255})
	sc.Rect(scene.Rect{X: 100, W: 100, H: 50}, 0, scene.Style{Fill: scene.Color{R: 119, G: 119, B: 119, A: 255}})
	sc.Text(scene.Pt(10, 30), "On paper", scene.Font{Size: 12}, scene.Color{A: 255})
	sc.Text(scene.Pt(110, 30), "On grey", scene.Font{Size: 12}, scene.Color{R: 255, G: 255, B: 255, A: 255})
	if got, want := fmt.Sprint(Faint(&sc, 4.5)), `[the contrast is 4.48 "On grey", {255 255 255 255} on {119 119 119 255}; want 4.5 at least]`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestTheRatioOfBlackOnWhiteIsTwentyOne(t *testing.T) {
	black, white, grey := color.RGBA{A: 255}, color.RGBA{255, 255, 255, 255}, color.RGBA{119, 119, 119, 255}
	for _, c := range []struct {
		a, b color.RGBA
		want float64
	}{{black, white, 21}, {white, black, 21}, {white, white, 1}, {grey, white, 4.48}} {
		if got := Ratio(c.a, c.b); math.Abs(got-c.want) > 0.01 {
			t.Errorf("the ratio of %v on %v is %.2f, want %.2f", c.a, c.b, got, c.want)
		}
	}
}
