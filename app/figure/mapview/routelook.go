package mapview

import (
	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
)

// routeLooks are how the lines of several actors differ, beside the letters of their
// numbers: how far from ink to the ground, and how wide. Their hues are those of the one
// facet that has the colours, so that lines have a hue only where that is the actors.
var routeLooks = [mostRoutes]struct{ pale, width float64 }{{0.25, 1.6}, {0.5, 3.2}, {0, 1}, {0.62, 2}, {0.1, 2.6}, {0.4, 1}}

// routeStyle is how the line of an actor is drawn: of ink, for the accent is for what is
// selected; dashed where it is not yet travelled.
func (s *Spec) routeStyle(actor string, route int, pending bool) scene.Style {
	return routeStyle(s.Theme, s.Colours, actor, route, pending)
}

func routeStyle(th theme.Theme, colours *figure.Colours, actor string, route int, pending bool) scene.Style {
	look := routeLooks[route%mostRoutes]
	st := scene.Style{Stroke: th.Muted, Width: look.width}
	if route > 0 {
		st.Stroke = theme.Mix(th.Ink, th.Land, look.pale)
	}
	if colours != nil && colours.By == view.ByActor {
		if slot := colours.Of(actor); slot < theme.Hues {
			st.Stroke = colours.Hue(th, slot)
		}
	}
	if pending {
		st.Dash = scene.Dash{On: 6, Off: 4}
	}
	return st
}
