package chart

import (
	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// The measures of rows, in text sizes: how high one is at the least, so that its letters stand apart
// from those of the next, what the axis below them takes, and what its title takes besides.
const (
	leastRow  = 1.25
	axisRoom  = 1.9
	titleRoom = 1.6
)

// footText is the size of what stands below a chart, in text sizes, and footLine how high its lines are.
const (
	footText = 0.88
	footLine = 1.3
)

// low tells whether a chart is so low that its bars have the room of its subtitle, of the key of their
// textures and of the title of its axis.
func (s Spec) low() bool { return s.Box.H < s.Text*leastTold }

// above draws what stands above the bars, as far as a chart has room for it, and returns the box that
// is left.
func (c Content) above(sc *scene.Scene, s Spec) scene.Rect {
	subtitle := c.subtitle
	if s.low() {
		subtitle = ""
	}
	box := c.heading(sc, s, subtitle)
	if s.Key && !s.low() && s.key != nil {
		if entries := s.key(s.Subject, s.Theme); len(entries) > 0 {
			_, box = box.CutTop(figure.Legend(sc, box, s.Text*0.88, s.Theme, entries))
		}
	}
	return box
}

// fit returns how many of so many rows there is room for, at most as many as another bound lets in,
// below what a chart says and above an axis that takes some text sizes; and where these are not all,
// above a foot that says so.
func (c Content) fit(s Spec, all, bound int, axis float64, foot string) int {
	room := func(h float64) int { return max(1, int((h/s.Text-axis)/leastRow)) }
	h := c.above(&scene.Scene{}, s).H
	if all <= min(bound, room(h)) {
		return all
	}
	return min(all, bound, room(h-s.footHeight(foot)))
}

// titled tells whether the axis below rows has the room of a title: their labels have its unit, too.
func (c Content) titled(s Spec) bool { return !s.low() && c.left == "" }

// fitLengths is fit of the longest of intervals, whose axis has a title where all show; where days are not
// known the subtitle goes on.
func (c Content) fitLengths(s Spec, all int, known bool) int {
	if !known {
		c.subtitle += " " + translations.Say(s.Subject.Lang, "hatched say")
	}
	foot := translations.Say(s.Subject.Lang, "longest of tied", all, all, all)
	axis := axisRoom
	if c.titled(s) {
		axis += titleRoom
	}
	if c.fit(s, all, all, axis, foot) == all {
		return all
	}
	return c.fit(s, all, max(1, all-1), axisRoom, foot)
}

// foot returns the lines of what stands below a chart.
func (s Spec) foot(words string) []string {
	return figure.Wrap(words, scene.Font{Size: s.Text * footText}, s.Box.W, 2)
}

// footHeight is how high a foot is.
func (s Spec) footHeight(words string) float64 {
	return float64(len(s.foot(words))) * s.Text * footLine
}

// drawLeft draws from a height on what a chart has no room for. Where a button gives it more, it is that.
func (c Content) drawLeft(sc *scene.Scene, s Spec, y float64) {
	lines, font, hue := s.foot(c.left), scene.Font{Size: s.Text * footText}, s.Theme.Muted
	if len(lines) == 0 {
		return
	}
	if s.More != "" {
		sc.Begin(scene.Mark{Kind: scene.MarkButton, ID: s.More, Title: translations.Say(s.Subject.Lang, "full"), Desc: translations.Say(s.Subject.Lang, "by key", "Z")})
		defer sc.End()
		hue = s.Theme.Ink
	}
	for _, line := range lines {
		sc.Text(scene.Pt(s.Box.X, y+font.Size*1.15), line, font, hue)
		y += s.Text * footLine
	}
}
