package figure

import (
	"testing"

	"dateline/app/scene"
)

func TestACardCoversNothingOfWhatItTellsOf(t *testing.T) {
	box := scene.Rect{W: 1000, H: 600}
	size := scene.Pt(200, 80)
	for _, c := range []struct {
		name  string
		at    scene.Point
		above bool
		told  []scene.Rect
		want  scene.Point
	}{
		{"below a dot, at its right", scene.Pt(100, 100), false, []scene.Rect{{X: 95, Y: 95, W: 10, H: 10}}, scene.Pt(110, 110)},
		{"a label under the place of the card moves it above", scene.Pt(100, 100), false, []scene.Rect{{X: 95, Y: 95, W: 10, H: 10}, {X: 110, Y: 108, W: 90, H: 14}, {X: -100, Y: 108, W: 195, H: 14}}, scene.Pt(110, 10)},
		{"labels on all sides move it below them", scene.Pt(300, 20), false, []scene.Rect{{X: 60, Y: 10, W: 500, H: 40}}, scene.Pt(310, 54)},
		{"a tall bar moves it beside", scene.Pt(300, 300), false, []scene.Rect{{X: 280, Y: 0, W: 40, H: 600}}, scene.Pt(324, 310)},
		{"at the right edge it is moved in", scene.Pt(990, 100), false, []scene.Rect{{X: 900, Y: 95, W: 95, H: 10}}, scene.Pt(800, 110)},
		{"at the bottom it stands above", scene.Pt(100, 590), false, []scene.Rect{{X: 50, Y: 585, W: 200, H: 10}}, scene.Pt(110, 500)},
		{"of a button it stands above", scene.Pt(100, 300), true, nil, scene.Pt(110, 210)},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := cardAt(box, c.at, size, 10, c.above, c.told)
			if got != (scene.Rect{X: c.want.X, Y: c.want.Y, W: 200, H: 80}) {
				t.Errorf("it stands at %v, want %v", got, c.want)
			}
			for _, one := range c.told {
				if got.Overlaps(one) {
					t.Errorf("%v covers %v", got, one)
				}
			}
		})
	}
}
