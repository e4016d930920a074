package mapview

import (
	"math"
	"strconv"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
)

// drawSpots draws the dots, and labels that touch neither each other nor a dot.
func drawSpots(sc *scene.Scene, s Spec, v frame, steps []scene.Rect) {
	l := labels{taken: steps}
	for _, spot := range s.Spots {
		if spot.At != nil && spot.Count > 0 {
			p, r := v.at(*spot.At), radius(s, spot)
			l.taken = append(l.taken, scene.Rect{X: p.X - r, Y: p.Y - r, W: 2 * r, H: 2 * r})
		}
	}
	for _, spot := range s.Spots {
		at, ok := spot.anchor()
		if !ok || spot.Count == 0 {
			continue
		}
		p := v.at(at)
		if !v.box.Contains(p) {
			continue
		}
		sc.Begin(spot.mark())
		if spot.At != nil {
			drawDot(sc, s, spot, p)
		}
		l.draw(sc, s, v, spot, p)
		sc.End()
	}
}

// radius grows with the root of the count, so that the area tells it; among very
// many spots all are smaller.
func radius(s Spec, spot Spot) float64 {
	crowd := math.Sqrt(max(1, float64(len(s.Spots))/60))
	return s.Text * (0.38 + 0.22*math.Sqrt(float64(min(spot.Count, 25)))) / crowd
}

func drawDot(sc *scene.Scene, s Spec, spot Spot, p scene.Point) {
	hue, r := s.Theme.Hue(timeline.Meeting), radius(s, spot)
	ink := s.Theme.Paper
	if spot.Pending == spot.Count {
		sc.Disc(p, r, scene.Style{Fill: s.Theme.Paper, Stroke: hue, Width: 1.8})
		ink = s.Theme.Ink
	} else {
		mixed(sc, s.Theme, p, r, hue, spot.Pending > 0)
	}
	if n := spot.Count; n > 1 && r > s.Text*0.55 {
		sc.Text(scene.Pt(p.X, p.Y+s.Text*0.3), strconv.Itoa(n), scene.Font{Size: s.Text * 0.8, Bold: true, Align: scene.Centre}, ink)
	}
}

// mixed draws a filled dot, in a ring where some of its events have not happened.
func mixed(sc *scene.Scene, th theme.Theme, p scene.Point, r float64, hue scene.Color, some bool) {
	if some {
		sc.Disc(p, r, scene.Style{Fill: th.Paper, Stroke: hue, Width: 1.6})
		r *= 0.8
	}
	sc.Disc(p, r, scene.Style{Fill: hue, Stroke: th.Paper, Width: 1})
}

// labels remembers where something stands.
type labels struct{ taken []scene.Rect }

// wordings are what a label may say, from long to short: so many events below
// the name.
var wordings = []int{3, 2, 1, 0}

// draw places a label beside its dot: the fullest wording that finds room near
// by, farther off with a line leading to it; nothing when there is none.
func (l *labels) draw(sc *scene.Scene, s Spec, v frame, spot Spot, p scene.Point) {
	for _, n := range wordings {
		// A small map names its places; a large one says what happened there.
		if n > len(spot.Events) || float64(n)*24 > s.Box.H/s.Text {
			continue
		}
		lines := spot.lines(n, s.Text)
		w, h := 0.0, s.Text*0.3
		for _, line := range lines {
			w, h = max(w, line.font.Width(line.text)), h+line.font.Size*1.3
		}
		for _, far := range []float64{0, 1.6, 3.2} {
			if box, ok := l.room(v, p, radius(s, spot)+s.Text*0.3+far*s.Text, w, h); ok {
				l.taken = append(l.taken, box.Inset(-5))
				if far > 0 {
					lead(sc, s, p, box)
				}
				write(sc, s, lines, box)
				return
			}
		}
	}
}

// room tries the places about a dot: right, left, below, above and the corners.
func (l *labels) room(v frame, p scene.Point, gap, w, h float64) (scene.Rect, bool) {
	d := gap * 0.7
	for _, box := range []scene.Rect{
		{X: p.X + gap, Y: p.Y - h/2, W: w, H: h},
		{X: p.X - gap - w, Y: p.Y - h/2, W: w, H: h},
		{X: p.X + d, Y: p.Y + d, W: w, H: h},
		{X: p.X + d, Y: p.Y - d - h, W: w, H: h},
		{X: p.X - d - w, Y: p.Y + d, W: w, H: h},
		{X: p.X - d - w, Y: p.Y - d - h, W: w, H: h},
		{X: p.X - w/2, Y: p.Y + gap, W: w, H: h},
		{X: p.X - w/2, Y: p.Y - gap - h, W: w, H: h},
	} {
		if l.free(box) && v.box.Inset(4).Contains(scene.Pt(box.X, box.Y)) && v.box.Inset(4).Contains(scene.Pt(box.Right(), box.Bottom())) {
			return box, true
		}
	}
	return scene.Rect{}, false
}

func (l *labels) free(box scene.Rect) bool {
	for _, t := range l.taken {
		if t.Overlaps(box) {
			return false
		}
	}
	return true
}

// A line of a label.
type line struct {
	text string
	font scene.Font
}

func (s Spot) lines(n int, text float64) []line {
	all := []line{{s.Name, scene.Font{Size: text * 1.05, Bold: true}}}
	small := scene.Font{Size: text * 0.85}
	for _, e := range s.Events[:n] {
		for _, part := range figure.Wrap(e, small, text*19, 3) {
			all = append(all, line{part, small})
		}
	}
	if more := s.Count - n; more > 0 && n > 0 {
		all = append(all, line{"+ " + strconv.Itoa(more), small})
	}
	return all
}

func write(sc *scene.Scene, s Spec, lines []line, box scene.Rect) {
	sc.Rect(box.Inset(-3), 4, scene.Style{Fill: theme.Alpha(s.Theme.Paper, 0.84)})
	y := box.Y
	for i, one := range lines {
		y += one.font.Size * 1.3
		ink := s.Theme.Muted
		if i == 0 {
			ink = s.Theme.Ink
		}
		sc.Text(scene.Pt(box.X, y-one.font.Size*0.25), one.text, one.font, ink)
	}
}

// lead draws a thin line from a dot to the nearest point of its label.
func lead(sc *scene.Scene, s Spec, p scene.Point, box scene.Rect) {
	q := scene.Pt(min(max(p.X, box.X), box.Right()), min(max(p.Y, box.Y), box.Bottom()))
	sc.Line(p, q, scene.Style{Stroke: s.Theme.Muted, Width: 0.8})
}
