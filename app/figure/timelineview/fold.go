package timelineview

import (
	"slices"
	"strings"

	"dateline/app/scene"
)

// Folds are the keys of lanes that are folded: each shows as a band of how many
// events are under way, however few they are. It is a value that can be compared;
// "" holds none.
type Folds string

// foldEnd ends a key; no key holds it.
const foldEnd = "\x01"

// Has tells whether a lane is folded.
func (f Folds) Has(key string) bool {
	for rest := string(f); rest != ""; {
		var one string
		if one, rest, _ = strings.Cut(rest, foldEnd); one == key {
			return true
		}
	}
	return false
}

// Turned returns the folds with a lane folded that was not, or unfolded that was.
func (f Folds) Turned(key string) Folds {
	keys := f.keys()
	if at := slices.Index(keys, key); at >= 0 {
		keys = slices.Delete(keys, at, at+1)
	} else {
		keys = append(keys, key)
	}
	var b strings.Builder
	for _, k := range keys {
		b.WriteString(k + foldEnd)
	}
	return Folds(b.String())
}

func (f Folds) keys() []string {
	if f == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(string(f), foldEnd), foldEnd)
}

// drawFold draws the sign before the name of a lane: it points down on what is
// open, and to the right on what is folded.
func drawFold(sc *scene.Scene, at scene.Point, s Spec, folded bool) {
	r := s.Text * 0.24
	sign := [3]scene.Point{{X: at.X - r, Y: at.Y - r*0.7}, {X: at.X + r, Y: at.Y - r*0.7}, {X: at.X, Y: at.Y + r}}
	if folded {
		sign = [3]scene.Point{{X: at.X - r*0.7, Y: at.Y - r}, {X: at.X - r*0.7, Y: at.Y + r}, {X: at.X + r, Y: at.Y}}
	}
	sc.Polygon(scene.Style{Fill: s.Theme.Muted}, sign[:])
}
