package page

import (
	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
)

// Marks draws what timeline and map draw, each beside what it means, a line each: the legend of a
// subject that has some of everything, by what draws the legends of pictures.
func Marks(s *figure.Subject, th theme.Theme, width, text float64) *scene.Scene {
	spec := Spec{Theme: th, Subject: s, View: view.View{Window: figure.Margin(s.Extent), Colour: view.ByType}, allTime: true}
	signs := mapview.SignsOf(s, spec.Colour, spec.chosen()).WithDot() // its meetings are diamonds, all of them
	entries := append(figure.Looks(s, th, spec.Window, figure.AllSigns), mapview.Legend(s, th, spec.Colour, spec.Travellers(), signs, spec.travelled(), true)...)
	line := text * 2.2
	sc := &scene.Scene{}
	sc.Reset(scene.Pt(width, line*float64(len(entries))+text), th.Paper)
	sc.Lang = s.Lang
	for i, e := range entries {
		figure.Legend(sc, scene.Rect{X: text, Y: text/2 + line*float64(i), W: width - 2*text, H: line}, text, th, []figure.Entry{e})
	}
	return sc
}
