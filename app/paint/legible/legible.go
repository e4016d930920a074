// Package legible says what of a picture cannot be read: words that are too small, that are cut off,
// that lie over others or that a line runs through, and how far letters stand out from what they
// stand on. It measures for the tests of everything that is drawn.
package legible

import (
	"fmt"
	"math"
	"slices"

	"dateline/app/scene"
)

// Smallest is the least size of letters on paper: 5.5 points of a printer, of which an inch has 72
// where it has 96 of a scene's.
const Smallest = 5.5 * 96 / 72

// A word is a text of a scene with where its letters are, and what of that shows.
type word struct {
	*scene.Shape
	at   int
	ink  scene.Rect
	clip scene.Rect
}

// wordsOf returns the texts of a scene that are not hidden by what lies over them.
func wordsOf(sc *scene.Scene) (all []word) {
	clips := []scene.Rect{{W: sc.Size.X, H: sc.Size.Y}}
	for i := range sc.Shapes {
		sh := &sc.Shapes[i]
		switch sh.Kind {
		case scene.KindClip:
			clips = append(clips, sh.Box.Intersect(clips[len(clips)-1]))
		case scene.KindEnd:
			clips = clips[:len(clips)-1]
		case scene.KindText:
			ink := scene.Rect{X: sh.Box.X, Y: sh.At.Y - 0.74*sh.Font.Size, W: sh.Box.W, H: 0.96 * sh.Font.Size}
			if sh.Font.Turn {
				ink = sh.Box
			}
			clip := clips[len(clips)-1]
			if sh.Text != "" && ink.Overlaps(clip) && !hidden(sc.Shapes[i+1:], ink.Middle()) {
				all = append(all, word{sh, i, ink, clip})
			}
		}
	}
	return all
}

// hidden tells whether one of some shapes lies over a point.
func hidden(by []scene.Shape, p scene.Point) bool {
	return slices.ContainsFunc(by, func(sh scene.Shape) bool {
		switch sh.Kind {
		case scene.KindDisc:
			return sh.Style.Fill.A == 255 && math.Hypot(sh.Box.Middle().X-p.X, sh.Box.Middle().Y-p.Y) < sh.Radius
		case scene.KindRect, scene.KindPolygon:
			return sh.Style.Fill.A == 255 && sh.Box.Contains(p)
		}
		return false
	})
}

// Wrong says what is wrong with the words of a picture of which none may be smaller than least; nil
// where all can be read.
func Wrong(sc *scene.Scene, least float64) (wrong []string) {
	words := wordsOf(sc)
	for k, w := range words {
		if w.Font.Size < least-0.01 {
			wrong = append(wrong, fmt.Sprintf("%q is %.1f points large, want %.1f at least", w.Text, w.Font.Size, least))
		}
		if c := w.clip; w.ink.X < c.X-1 || w.ink.Right() > c.Right()+1 || w.ink.Y < c.Y-1 || w.ink.Bottom() > c.Bottom()+1 {
			wrong = append(wrong, fmt.Sprintf("%q is cut off: it stands at %.0f, of which %.0f shows", w.Text, w.ink, c))
		}
		for _, o := range words[k+1:] {
			if w.ink.Inset(0.6).Overlaps(o.ink.Inset(0.6)) {
				wrong = append(wrong, fmt.Sprintf("%q lies over %q", o.Text, w.Text))
			}
		}
		if line := crossing(sc, w); line != "" {
			wrong = append(wrong, fmt.Sprintf("%q is crossed by a line of the grid, %s", w.Text, line))
		}
	}
	return wrong
}

// crossing returns a straight line of the scenery that runs through the letters of a word: one
// that has neither a halo nor a ground between.
func crossing(sc *scene.Scene, w word) string {
	if w.Font.Halo.A == 255 {
		return ""
	}
	for i := w.at - 1; i >= 0; i-- {
		sh := &sc.Shapes[i]
		if (sh.Kind == scene.KindRect || sh.Kind == scene.KindDisc) && sh.Style.Fill.A == 255 && sh.Box.Contains(w.ink.Middle()) {
			return "" // its ground
		}
		if sh.Kind != scene.KindPolyline || sh.Mark != 0 || sh.Points[1]-sh.Points[0] != 2 || sh.Style.Width > 1.5 {
			continue
		}
		a, b := sc.Points[sh.Points[0]], sc.Points[sh.Points[0]+1]
		box := w.ink.Inset(1)
		upright := a.X == b.X && a.X > box.X && a.X < box.Right() && min(a.Y, b.Y) < box.Bottom() && max(a.Y, b.Y) > box.Y
		level := a.Y == b.Y && a.Y > box.Y && a.Y < box.Bottom() && min(a.X, b.X) < box.Right() && max(a.X, b.X) > box.X
		if upright || level {
			return fmt.Sprintf("%.0f to %.0f", a, b)
		}
	}
	return ""
}
