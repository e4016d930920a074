package desktop

import (
	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"dateline/app/scene"
	"dateline/app/state"
	"dateline/assets/translations"
)

// countSign says how many events are left, while a brush moves too.
type countSign struct {
	*sketch
	model func() state.Model
	text  func() float64
	shown countOf
}

// countOf is what the sign says, and how.
type countOf struct {
	says, theme string
	text        float64
}

// countWidth is the width of the sign, in text sizes: what is beside it does not move.
const countWidth = 7

func newCountSign(model func() state.Model, text func() float64) *countSign {
	c := &countSign{model: model, text: text}
	c.sketch = newSketch(func(sc *scene.Scene, size scene.Point) {
		th := model().Theme
		ground := compactOf(th).Color(fynetheme.ColorNameHeaderBackground, 0)
		sc.Paper = solid(ground)
		font := scene.Font{Size: text() * 0.95, Align: scene.Centre}
		for font.Width(c.shown.says) > size.X && font.Size > text()*0.7 {
			font.Size *= 0.95
		}
		sc.Text(scene.Pt(size.X/2, size.Y/2+font.Size*0.36), c.shown.says, font, th.Ink)
	}, func(scene.Mark) {})
	c.least = func() fyne.Size { return fyne.NewSize(float32(countWidth*text()), 20) }
	return c
}

// show brings the sign up to a model.
func (c *countSign) show(m state.Model) {
	if now := (countOf{left(m), m.Theme.Name, c.text()}); now != c.shown {
		c.shown = now
		c.raster.Refresh()
	}
}

// left says how many events the filter leaves, as many as may where some dates leave it open.
func left(m state.Model) string {
	n, all := m.Subject.Len(), m.Subject.Total
	if !m.Brush().Empty() {
		n = m.Subject.Index.Count(m.Listed())
	} else if d := m.Subject.Doubt; d != nil {
		return translations.Say(m.Lang, "count doubt", d.Least, d.Most, all)
	}
	if n == all {
		return translations.Grouped(m.Lang, n)
	}
	return translations.Say(m.Lang, "count of", n, all)
}
