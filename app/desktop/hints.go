package desktop

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
	"dateline/assets/translations"
	"dateline/timeline"
)

// hints is the panel below the line of the filter: how it may go on, what is wrong with it,
// what to leave out. It floats above the views, so that nothing jumps, and is no overlay of
// Fyne, which would take the keys away from the line.
type hints struct {
	float *fyne.Container // over all of the window, and nothing but the panel in it
	panel *fyne.Container
	back  *canvas.Rectangle
	rows  *fyne.Container

	below  fyne.CanvasObject // the line of the filter
	all    []timeline.Suggestion
	hint   *state.Hint
	lang   string
	chosen int    // of all; -1 for none
	told   string // of what the pointer is on, while there is nothing else to say
	take   func(timeline.Suggestion)
	send   func(state.Message)
	leave  func()
}

func newHints(below fyne.CanvasObject, send func(state.Message), take func(timeline.Suggestion), leave func()) *hints {
	h := &hints{below: below, send: send, take: take, leave: leave, chosen: -1}
	h.back = canvas.NewRectangle(color.Transparent)
	h.back.StrokeWidth, h.back.CornerRadius = 1, 5
	h.rows = container.NewVBox()
	h.panel = container.NewStack(h.back, container.NewPadded(h.rows))
	h.panel.Hide()
	h.float = container.NewWithoutLayout(h.panel)
	return h
}

// shown tells whether there is anything to choose from.
func (h *hints) shown() bool { return len(h.all) > 0 && h.panel.Visible() }

// mistaken tells whether a mistake is marked.
func (h *hints) mistaken() bool { return h.hint != nil && h.hint.Marked != "" }

// show brings the panel up to a model.
func (h *hints) show(m state.Model) {
	if m.Presenting {
		m.Typing, m.Hint = nil, nil
	}
	all := m.Suggestions()
	if len(all) == 0 && len(h.all) == 0 && m.Hint == h.hint && (m.Hint == nil || m.Lang == h.lang) {
		return
	}
	h.all, h.hint, h.lang, h.chosen = all, m.Hint, m.Lang, -1
	h.fill()
}

// choose moves the choice by so many rows, all around.
func (h *hints) choose(by int) {
	n := len(h.all) + 1 // one for none
	h.chosen = (h.chosen+1+by+n)%n - 1
	h.fill()
}

// taken returns the suggestion that is chosen, or the first where any will do; false for none.
func (h *hints) taken(first bool) (timeline.Suggestion, bool) {
	switch {
	case !h.shown():
		return timeline.Suggestion{}, false
	case h.chosen >= 0:
		return h.all[h.chosen], true
	}
	return h.all[0], first
}

// fill makes the rows of the panel, and hides one without any.
func (h *hints) fill() {
	h.rows.RemoveAll()
	if len(h.all) > 0 {
		h.rows.Add(h.suggestions())
	}
	if h.hint != nil {
		if h.hint.Marked != "" {
			h.rows.Add(widget.NewLabelWithStyle(h.hint.Marked, fyne.TextAlignLeading, fyne.TextStyle{Monospace: true}))
		}
		said := widget.NewLabel(h.hint.Said.In(h.lang))
		said.Wrapping = fyne.TextWrapWord
		h.rows.Add(said)
		for i, way := range h.hint.Ways {
			words := way.Words.In(h.lang)
			if i == 0 {
				words += "  (" + translations.Say(h.lang, "key Return") + ")"
			}
			h.rows.Add(row(words, false, func() {
				h.leave()
				h.send(way.Means)
			}))
		}
	}
	if len(h.rows.Objects) == 0 && h.told != "" {
		said := widget.NewLabel(h.told)
		said.Wrapping = fyne.TextWrapWord
		h.rows.Add(said)
	}
	if len(h.rows.Objects) == 0 {
		h.panel.Hide()
		return
	}
	h.back.FillColor, h.back.StrokeColor = fynetheme.Color(fynetheme.ColorNameOverlayBackground), fynetheme.Color(fynetheme.ColorNameSeparator)
	h.place()
	h.panel.Show()
	h.panel.Refresh()
}

// tell says words below the line, "" for none; what is suggested or was wrong comes first.
func (h *hints) tell(words string) {
	if h.told != words {
		h.told = words
		h.fill()
	}
}

// suggestions returns what may stand next side by side in one line, up to the edge of the window: a
// second one would lie over the first lane of the timeline. What finds no room there is left out, the
// least likely first; a letter more brings it.
func (h *hints) suggestions() fyne.CanvasObject {
	line, room := container.NewHBox(), h.room()
	wide := float32(0)
	for i, s := range h.all {
		b := row(s.Text, i == h.chosen, func() { h.take(s) })
		if wide += b.MinSize().Width + fynetheme.Padding(); i > 0 && wide > room {
			h.all = h.all[:i]
			break
		}
		line.Add(b)
	}
	return line
}

// room returns how wide the panel may be: from the beginning of the line of the filter to the edge.
func (h *hints) room() float32 {
	return max(h.below.Size().Width, h.float.Size().Width-h.at().X) - 3*fynetheme.Padding()
}

// at returns where the line of the filter stands.
func (h *hints) at() fyne.Position {
	driver := fyne.CurrentApp().Driver()
	return driver.AbsolutePositionForObject(h.below).Subtract(driver.AbsolutePositionForObject(h.float))
}

// place puts the panel below the line of the filter, as wide as that and wider for a sentence.
func (h *hints) place() {
	const sentence = 460
	width := h.below.Size().Width
	if len(h.all) > 0 {
		width = max(width, h.panel.MinSize().Width)
	}
	if h.hint != nil {
		width = max(width, sentence)
	}
	h.panel.Move(h.at().Add(fyne.NewPos(0, h.below.Size().Height)))
	h.panel.Resize(fyne.NewSize(width, h.panel.MinSize().Height))
	h.panel.Resize(fyne.NewSize(width, h.panel.MinSize().Height)) // wrapped text knows its height only then
}

// row returns a line of the panel that can be tapped.
func row(text string, chosen bool, tapped func()) fyne.CanvasObject {
	b := widget.NewButton(text, tapped)
	b.Alignment, b.Importance = widget.ButtonAlignLeading, widget.LowImportance
	if chosen {
		b.Importance = widget.HighImportance
	}
	return b
}
