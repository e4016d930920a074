package figure

import (
	"slices"

	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
)

// An Entry of a legend is a sample of a mark and what it stands for.
type Entry struct {
	Words string
	Width float64 // of the sample, in text sizes
	Draw  func(sc *scene.Scene, box scene.Rect)
	Hue   bool // it is one of the colours, of which some alone would be half a key
}

// Legend draws entries in lines and returns the height that they take. With a
// nil scene it only measures.
func Legend(sc *scene.Scene, box scene.Rect, text float64, th theme.Theme, entries []Entry) float64 {
	font := scene.Font{Size: text}
	line := text * 1.8
	x, y := box.X, box.Y
	for _, e := range entries {
		w := e.Width*text + text*0.5 + font.Width(e.Words)
		if x > box.X && x+w > box.Right() {
			x, y = box.X, y+line
		}
		if sc != nil {
			e.Draw(sc, scene.Rect{X: x, Y: y + line/2 - text*0.5, W: e.Width * text, H: text})
			sc.Text(scene.Pt(x+e.Width*text+text*0.5, y+line/2+text*0.36), e.Words, font, th.Muted)
		}
		x += w + text*1.6
	}
	return y + line - box.Y
}

// A way of drawing that a legend explains.
type way struct {
	key  string
	look Look
	seen func(Look) bool
}

// whole tells whether the way says no more than that the time is known.
func (w way) whole() bool { return w.look == Look{} || w.look == Look{Moment: true} }

// ways are all of them.
var ways = [...]way{
	{"legend extent", Look{}, func(l Look) bool { return !l.Within && !l.Moment && !l.Pending && !l.Struck && !l.Before && !l.After }},
	{"legend moment", Look{Moment: true}, func(l Look) bool { return l.Moment && !l.Pending && !l.Struck }},
	{"legend within", Look{Within: true}, func(l Look) bool { return l.Within && !l.Before && !l.After }},
	{"legend limit", Look{Within: true, Before: true}, func(l Look) bool { return l.Before || l.After }},
	{"legend planned", Look{Pending: true}, func(l Look) bool { return l.Pending }},
	{"legend approximate", Look{FadeLeft: true, FadeRight: true}, func(l Look) bool { return l.FadeLeft || l.FadeRight }},
	{"legend struck", Look{Struck: true}, func(l Look) bool { return l.Struck }},
}

// Signs are ways of drawing, a bit each, that can be seen in a picture, and behind them the
// reasons for which events stand out in it.
type Signs uint32

// AllSigns are all ways of drawing.
const AllSigns Signs = 1<<len(ways) - 1

// Signs returns the ways that a mark in this look shows. A dot does not tell how long an event
// lasted, nor how closely its date is known.
func (l Look) Signs(dot bool) (seen Signs) {
	if dot {
		l = Look{Within: true, Pending: l.Pending, Struck: l.Struck}
	}
	for i := range ways {
		if ways[i].seen(l) && (!dot || !ways[i].look.Within) {
			seen |= 1 << i
		}
	}
	return seen
}

// Looks lists the ways of drawing that a subject has in a window of time, of those that can be
// seen.
func Looks(s *Subject, th theme.Theme, window calendar.Span, seen Signs) []Entry {
	shown := s.shown(window)
	return looks(s.Lang, th, seen&Timed != 0, func(way int) bool { return shown.ways[way] > 0 && seen>>way&1 != 0 })
}

// LooksOf lists what is said of some looks beside how long events lasted, and how much of a day.
func LooksOf(lang string, th theme.Theme, all []Look) []Entry {
	return looks(lang, th, false, func(way int) bool {
		return !ways[way].whole() && slices.ContainsFunc(all, ways[way].seen)
	})
}

// looks lists the ways that are shown; where all is known to a time of day, and nothing to the day alone,
// a bar of such a time is called so.
func looks(lang string, th theme.Theme, timed bool, shown func(way int) bool) (all []Entry) {
	for i, w := range ways {
		if !shown(i) {
			continue
		}
		key := w.key
		if timed && w.look.Moment {
			key = "legend instant"
		}
		all = append(all, Entry{Words: translations.Say(lang, key), Width: 2.6, Draw: func(sc *scene.Scene, box scene.Rect) {
			core := box
			if w.look.Within {
				core = scene.Rect{}
			}
			Bar(sc, box, core, w.look, th.Muted)
		}})
	}
	return all
}
