package timelineview

import (
	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/data/kit/speech"
)

// knownAt returns where on the plot the date of knowledge stands: what is right of it nobody
// could know yet.
func knownAt(s Spec, f Frame) (at float64, ok bool) {
	known := s.Subject.Timeline.KnownOn
	if known.IsZero() {
		return 0, false
	}
	x := f.View.X(known.Bounds().End)
	return f.Plot.X + x, x > 0 && x < f.Plot.W
}

// drawKnown draws a line across the plot at the date of knowledge, below the events, so that it
// crosses no letter.
func (v *View) drawKnown(sc *scene.Scene, s Spec, f Frame) {
	at, ok := knownAt(s, f)
	if !ok {
		return
	}
	sc.Gridline(scene.Pt(at, f.Top), scene.Pt(at, f.Plot.Bottom()), scene.Style{Stroke: s.Theme.Muted, Width: 1.2, Dash: scene.Dash{On: 6, Off: 4}})
}

// tellKnown writes the date of knowledge above the plot, between the words of what lies beyond
// the edges.
func (v *View) tellKnown(sc *scene.Scene, s Spec, f Frame) {
	at, ok := knownAt(s, f)
	if !ok {
		return
	}
	font := scene.Font{Size: s.Text * 0.9}
	if v.known.of != s.Subject || v.known.lang != s.Subject.Lang {
		v.known = knowledge{s.Subject, s.Subject.Lang, translations.Say(s.Subject.Lang, "as known on", speech.Words(s.Subject.Timeline.KnownOn, s.Subject.Lang))}
	}
	w := font.Width(v.known.words)
	left, right := f.Plot.X+v.beyond[0]+s.Text, f.Plot.Right()-v.beyond[1]-s.Text
	if right-left < w {
		return
	}
	from := min(max(at-w/2, left), right-w)
	sc.Text(scene.Pt(from, f.Top-s.Text*0.45), v.known.words, font, s.Theme.Muted)
}

// knowledge is the date of knowledge in words, made once.
type knowledge struct {
	of    *figure.Subject
	lang  string
	words string
}
