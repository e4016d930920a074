package figure

import (
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// Signs behind those of ways and of reasons: the bins of a lane that counts its events, the ticks of the
// events in them; that the bars of what did not last are all of a time of day, and none of a day; that what has
// a large number is drawn large; and that a map has a ring about what stands out.
const (
	Binned Signs = 1 << (len(ways) + int(reasons) - 1 + iota)
	Ticked
	Timed
	Sized
	Ringed
	Counting = Binned | Ticked
)

// Counts says what the numbers and the ticks of a lane are that counts its events, where they can be
// seen.
func Counts(s *Subject, th theme.Theme, seen Signs) []Entry {
	if seen&Binned == 0 {
		return nil
	}
	key, ticked := "legend bins", seen&Ticked != 0
	if ticked {
		key = "legend ticks"
	}
	return []Entry{{Words: translations.Say(s.Lang, key), Width: 1.9, Draw: func(sc *scene.Scene, b scene.Rect) {
		sc.Rect(b, 2, scene.Style{Fill: theme.Alpha(th.Muted, 0.3)})
		sc.Text(scene.Pt(b.Middle().X, b.Middle().Y+b.H*0.32), "n", scene.Font{Size: b.H * 0.9, Align: scene.Centre}, th.Ink)
		for _, part := range []float64{0.12, 0.3, 0.8} {
			if ticked {
				sc.Rect(scene.Rect{X: b.X + part*b.W, Y: b.Y - b.H*0.2, W: 1.2, H: b.H * 0.35}, 0, scene.Style{Fill: th.Muted})
			}
		}
	}}}
}
