package figure

import (
	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// Heading draws what the data says, in a sentence, and below it what is counted and how; it
// returns the rest of the box.
func Heading(sc *scene.Scene, box scene.Rect, text float64, th theme.Theme, headline, subtitle string) scene.Rect {
	bold, plain := scene.Font{Size: text * 1.15, Bold: true}, scene.Font{Size: text * 0.9}
	for _, line := range Wrap(headline, bold, box.W, 3) {
		sc.Text(scene.Pt(box.X, box.Y+bold.Size), line, bold, th.Ink)
		_, box = box.CutTop(bold.Size * 1.25)
	}
	_, box = box.CutTop(bold.Size * 0.25)
	for _, line := range Wrap(subtitle, plain, box.W, 3) {
		sc.Text(scene.Pt(box.X, box.Y+plain.Size), line, plain, th.Muted)
		_, box = box.CutTop(plain.Size * 1.4)
	}
	_, box = box.CutTop(text * 0.6)
	return box
}
