package chart

import (
	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// A texture is how a bar says what has become of its events: it is never said by a colour.
type texture uint8

const (
	done     texture = iota
	pending                     // not yet happened
	struck                      // denied or cancelled
	textures                    // that a status can have
	possible texture = textures // a part that may be, as in a hatched bar of the timeline
)

// textureOf returns the texture of events of a status.
func textureOf(s timeline.Status) texture {
	switch {
	case figure.Pending(s):
		return pending
	case s == timeline.Denied || s == timeline.Cancelled:
		return struck
	}
	return done
}

// textureWords are the words of the textures in a table.
var textureWords = [textures]string{done: "happened", pending: "not yet happened", struck: "denied or cancelled"}

// words are the phrases of the textures in a legend.
var words = [textures]string{done: "happened", pending: "legend planned", struck: "legend struck"}

// Textures lists the textures that the chart over time has of a subject. A plain bar needs no
// words: its colour stands for something, and a grey sample beside it for nothing.
func Textures(s *figure.Subject, th theme.Theme) []figure.Entry {
	seen := texturesIn(s)
	var all []figure.Entry
	for t := done + 1; t < textures; t++ {
		if seen[t] {
			all = append(all, figure.Entry{Words: translations.Say(s.Lang, words[t]), Width: 1.6, Draw: func(sc *scene.Scene, box scene.Rect) {
				t.draw(sc, box, th.Muted)
			}})
		}
	}
	return all
}

// texturesIn tells which textures the events of a subject have.
func texturesIn(s *figure.Subject) (seen [textures]bool) {
	for k, n := range s.Statuses() {
		if n > 0 {
			seen[textureOf(timeline.Statuses[k])] = true
		}
	}
	return seen
}

// draw draws a bar.
func (t texture) draw(sc *scene.Scene, box scene.Rect, hue scene.Color) {
	switch t {
	case pending: // open and dashed, as on the timeline
		sc.Rect(box, 0, scene.Style{Fill: theme.Alpha(hue, 0.12), Stroke: hue, Width: 1.2, Dash: scene.Dash{On: 4, Off: 2.5}})
	case possible:
		sc.Rect(box, 0, scene.Style{Fill: theme.Alpha(hue, 0.12)})
		figure.Hatch(sc, box, hue)
		sc.Rect(box, 0, scene.Style{Stroke: hue, Width: 1.2})
	case struck:
		sc.Rect(box, 0, scene.Style{Fill: theme.Alpha(hue, 0.12), Stroke: hue, Width: 1.2})
		sc.Line(scene.Pt(box.X, box.Middle().Y), scene.Pt(box.Right(), box.Middle().Y), scene.Style{Stroke: hue, Width: 2})
	default:
		sc.Rect(box, 0, scene.Style{Fill: hue})
	}
}
