package facet

import (
	"strings"

	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// Finder in place of a facet names the sign by which one looks for values.
const Finder = "\x01find"

// mostFound bounds the values of a facet that are looked through: the most frequent ones.
const mostFound = 200_000

// find notes the values of a facet whose names hold what is looked for; false where there are
// none. Numbers have no names.
func (d *drawing) find(i int, f *Facet) bool {
	if d.search == "" {
		return true
	}
	if d.hits = d.hits[:0]; f.number {
		return false
	}
	ranked := d.Counter.Ranked(i)
	for _, n := range ranked[:min(len(ranked), mostFound)] {
		if strings.Contains(timeline.Fold(f.ValueName(d.Subject, n)), d.search) {
			if d.hits = append(d.hits, n); len(d.hits) == manyValues {
				break
			}
		}
	}
	return len(d.hits) > 0
}

// finder draws the sign by which one looks for values: a click gives the keys to the pane.
func (d *drawing) finder() {
	box := scene.Rect{X: d.Box.Right() - d.Text*4.4, Y: d.Box.Y, W: d.Text * 2, H: d.Text * 2}
	d.sc.Begin(scene.Mark{Kind: scene.MarkValue, ID: ID(Finder, ""), Title: translations.Say(d.Subject.Lang, "type to find")})
	d.sc.Rect(box, 3, scene.Style{Fill: d.Theme.Paper})
	m, r := box.Middle(), d.Text*0.34
	st := scene.Style{Stroke: d.Theme.Muted, Width: 1.5}
	d.sc.Disc(scene.Pt(m.X-r*0.3, m.Y-r*0.3), r, st)
	d.sc.Line(scene.Pt(m.X+r*0.45, m.Y+r*0.45), scene.Pt(m.X+r*1.3, m.Y+r*1.3), st)
	d.sc.End()
}
