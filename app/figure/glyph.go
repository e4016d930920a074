package figure

import (
	"math"

	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
)

// A Look is how doubt is drawn. The ways are independent, so that each can be read off a
// bar by itself, and none of them is a matter of colour alone:
//
//	certain extent      ████████   filled
//	some time within    ╱╱╱╱╱╱╱╱   hatched, with an outline: no false centre
//	some time that day  ▭▭▭▭▭▭▭▭   hollow: the day is certain, nobody says that it lasted all of it
//	not yet happened    ┌ ─ ─ ─┐   dashed outline, never filled
//	approximate         ▏▎▍████▍▎▏ dissolves at the end
//	before, after       ◂────▌     a post at the limit that is told, an arrow towards the one that nobody tells
//	denied, cancelled   ───────    struck through
type Look struct {
	Within    bool // it took place at some time within the bar
	Moment    bool // so it did, where the bar is the one day or minute to which it is known
	Pending   bool // announced, planned, expected or hypothetical
	Struck    bool // denied or cancelled
	FadeLeft  bool // approximate
	FadeRight bool // approximate, or it goes on
	Before    bool // of its time the end alone is told
	After     bool // so is its start
}

// LookOf returns the way in which an event is drawn.
func LookOf(e *Event) Look {
	about := e.When.Date.Approximate() || e.When.Date.Uncertain()
	after := e.OpenRight && e.Status != timeline.Ongoing
	return Look{
		Within:    e.Core.Empty(),
		Moment:    !e.Core.Empty() && e.Status != timeline.Ongoing && e.When.Date.Single(),
		Pending:   Pending(e.Status),
		Struck:    e.Status == timeline.Denied || e.Status == timeline.Cancelled,
		FadeLeft:  about || e.OpenLeft && after,
		FadeRight: about || e.OpenRight && (e.OpenLeft || !after),
		Before:    e.OpenLeft && !e.OpenRight,
		After:     after && !e.OpenLeft,
	}
}

// In returns the look of a bar in a plot: a limit that lies outside of it is not drawn, and all that shows
// may be the event's time.
func (l Look) In(plot, bar scene.Rect) Look {
	const hair = 0.01
	l.Before = l.Before && bar.Right() <= plot.Right()+hair
	l.After = l.After && bar.X >= plot.X-hair
	return l
}

// arrowReach is how far the arrow of a limit leads from it, in heights of its bar.
const arrowReach = 2.6

// Reach returns where a bar in this look begins and ends: one of which one limit alone is told ends where
// its arrow does. The core is empty for some time within.
func (l Look) Reach(bar, core scene.Rect, high float64) (x0, x1 float64) {
	x0, x1 = bar.X, bar.Right()
	told := !l.Within && core.W > 0
	switch {
	case l.Before && told:
		x0 = max(x0, core.X-high*arrowReach)
	case l.Before:
		x0 = max(x0, x1-high*arrowReach)
	case l.After && told:
		x1 = min(x1, core.Right()+high*arrowReach)
	case l.After:
		x1 = min(x1, x0+high*arrowReach)
	}
	return x0, x1
}

// Pending tells whether a status speaks of what has not happened yet.
func Pending(s timeline.Status) bool {
	switch s {
	case timeline.Announced, timeline.Planned, timeline.Expected, timeline.Hypothetical:
		return true
	}
	return false
}

// TookPlace tells whether a status leaves open or says that something took place: it is neither still
// to come nor denied nor cancelled.
func TookPlace(s timeline.Status) bool {
	return !Pending(s) && s != timeline.Denied && s != timeline.Cancelled
}

// The widths, in text sizes, below which an event is drawn as a dot: what is known to a day is
// somewhere within it, so that a dot in its middle is as true as long as it fills most of it.
const (
	leastBar = 0.9
	leastDay = 1.6
)

// Least returns the width, in text sizes, below which an event in this look is drawn as a dot.
func (l Look) Least() float64 {
	if l.Moment {
		return leastDay
	}
	return leastBar
}

// hatchGap is the distance between two lines of a hatching, in points.
const hatchGap = 5

// Bar draws a bar in its look; core is the part of box that is certain.
func Bar(sc *scene.Scene, box, core scene.Rect, l Look, hue scene.Color) {
	outline := scene.Style{Stroke: hue, Width: 1.4}
	if l.Pending {
		outline.Dash = scene.Dash{On: 4, Off: 2.5}
	}
	if l.Before || l.After {
		box = l.limit(sc, box, core, outline)
	}
	body := dissolve(sc, box, l, hue)
	if l.Within && (l.Before || l.After) {
		sc.Rect(body, 0, scene.Style{Fill: hue})
	} else if l.Within || core.W < box.W {
		ground := scene.Style{Fill: theme.Alpha(hue, 0.14)}
		if l.Pending {
			ground.Fill = scene.Color{}
		}
		sc.Rect(body, 2, ground)
		Hatch(sc, body, hue)
		sc.Rect(body, 2, outline)
	}
	if core = core.Intersect(body); !l.Within && !core.Empty() {
		solid := scene.Style{Fill: hue}
		switch {
		case l.Pending:
			solid = outline
		case l.Moment:
			solid = outline
			solid.Fill = theme.Alpha(hue, 0.14)
		}
		sc.Rect(core, 2, solid)
	}
	if l.Struck {
		y := box.Y + box.H/2
		sc.Line(scene.Pt(box.X-4, y), scene.Pt(box.Right()+4, y), scene.Style{Stroke: hue, Width: 2})
	}
}

// postWidth is how wide the post at a limit is, in points.
const postWidth = 3

// limit draws the arrow from the limit of a bar that is told towards the one that is not, and returns what
// remains for the body: a post where nothing else is known.
func (l Look) limit(sc *scene.Scene, box, core scene.Rect, line scene.Style) scene.Rect {
	x0, x1 := l.Reach(box, core, box.H)
	body := scene.Rect{X: x1 - postWidth, Y: box.Y, W: postWidth, H: box.H}
	if l.After {
		body.X = x0
	}
	if core = core.Intersect(box); !l.Within && core.W > 0 {
		if body = (scene.Rect{X: core.X, Y: box.Y, W: x1 - core.X, H: box.H}); l.After {
			body.X, body.W = x0, core.Right()-x0
		}
	}
	y := box.Y + box.H/2
	from, tip := scene.Pt(body.X, y), scene.Pt(x0, y)
	if l.After {
		from, tip = scene.Pt(body.Right(), y), scene.Pt(x1, y)
	}
	ArrowTo(sc, from, tip, line, min(box.H*0.7, math.Abs(tip.X-from.X)))
	return body
}

// dissolve draws the ends of a bar that are not sharp as strips that grow thin,
// and returns what remains for the body.
func dissolve(sc *scene.Scene, box scene.Rect, l Look, hue scene.Color) scene.Rect {
	ends := 0.0
	if l.FadeLeft {
		ends++
	}
	if l.FadeRight {
		ends++
	}
	if ends == 0 {
		return box
	}
	part := min(24, box.W*0.6/ends)
	strip := func(x, direction float64) {
		for k := range 4 {
			w := part / 4 * [...]float64{0.75, 0.55, 0.35, 0.2}[k]
			at := x + direction*part/4*(float64(k)+0.6)
			sc.Rect(scene.Rect{X: at - w/2, Y: box.Y + 1, W: w, H: box.H - 2}, 0, scene.Style{Fill: hue})
		}
	}
	if l.FadeLeft {
		box.X, box.W = box.X+part, box.W-part
		strip(box.X, -1)
	}
	if l.FadeRight {
		box.W -= part
		strip(box.Right(), 1)
	}
	return box
}

// Hatch draws rising lines inside a rectangle.
func Hatch(sc *scene.Scene, box scene.Rect, hue scene.Color) {
	sc.Hatch(box, hatchGap, scene.Style{Stroke: theme.Alpha(hue, 0.75), Width: 1})
}

// Dot draws the glyph of an event too short to be a bar.
func Dot(sc *scene.Scene, at scene.Point, radius float64, l Look, hue scene.Color) {
	if l.Pending {
		sc.Disc(at, radius-0.7, scene.Style{Stroke: hue, Width: 1.6})
	} else {
		sc.Disc(at, radius, scene.Style{Fill: hue})
	}
	if l.Struck {
		sc.Line(scene.Pt(at.X-radius-3, at.Y), scene.Pt(at.X+radius+3, at.Y), scene.Style{Stroke: hue, Width: 2})
	}
}
