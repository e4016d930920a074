package desktop

import (
	"fyne.io/fyne/v2"

	"dateline/app/figure/chips"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/timeline"
)

// chipRow shows the terms of the filter as chips in its line, while nobody writes there.
type chipRow struct {
	*sketch
	line  *filterEntry
	model func() state.Model
	text  func() float64

	shown  chipsOf
	filter timeline.Filter
}

// chipsOf is what the chips are of.
type chipsOf struct {
	filter, lang, theme, zone string
	cursor                    int
	text                      float64
}

// newChipRow returns the chips over a line. A click on one sends what it means; one beside them
// gives the line the keys; and tell is given the whole of what one says while the pointer is on it.
func newChipRow(line *filterEntry, model func() state.Model, text func() float64, send func(state.Message), tell func(string)) *chipRow {
	c := &chipRow{line: line, model: model, text: text}
	c.sketch = newSketch(c.paint, func(m scene.Mark) {
		if term, drop, ok := chips.Named(m); ok {
			send(state.TermChosen{Number: term, Drop: drop})
			return
		}
		send(state.FilterAsked{})
	})
	c.hover = func() {
		if _, drop, ok := chips.Named(c.at); ok && !drop {
			tell(c.at.Title)
			return
		}
		tell("")
	}
	c.Hide()
	return c
}

// show brings the chips up to a model.
func (c *chipRow) show(m state.Model) {
	now := chipsOf{m.Filter, m.Lang, m.Theme.Name, m.Zone.String(), m.Chip, c.text()}
	if now.filter != c.shown.filter {
		c.filter, _ = timeline.ParseFilter(m.Filter) // it was read once already
	}
	changed := now != c.shown
	c.shown = now
	setVisible(c.sketch, m.Filter != "" && !c.line.writing)
	if changed || !c.Visible() {
		c.pointAt(scene.Mark{}) // what it was on is gone
	}
	if changed {
		c.raster.Refresh()
	}
}

func (c *chipRow) paint(sc *scene.Scene, size scene.Point) {
	m := c.model()
	sc.Paper = m.Theme.Paper
	sc.Rect(scene.Rect{W: size.X, H: size.Y}, 0, scene.Style{Fill: m.Theme.Paper})
	chips.Row{Box: scene.Rect{W: size.X, H: size.Y}, Text: c.text(), Theme: m.Theme, Lang: m.Lang, Zone: m.Zone, Filter: c.filter, Of: m.Timeline, Cursor: m.Chip}.Draw(sc)
}

// inside lays chips over the inner part of a line, beside its sign and within its border.
type inside struct{ text func() float64 }

// Layout implements fyne.Layout.
func (l inside) Layout(all []fyne.CanvasObject, size fyne.Size) {
	const border = 2
	left := float32(l.text())*1.25 + 7
	all[0].Resize(size)
	all[1].Move(fyne.NewPos(left, border))
	all[1].Resize(fyne.NewSize(size.Width-left-2*border, size.Height-2*border))
}

// MinSize implements fyne.Layout.
func (inside) MinSize(all []fyne.CanvasObject) fyne.Size { return all[0].MinSize() }
