package desktop

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A tip is a word beside the pointer that says what a sign means. It floats above the window.
type tip struct {
	float *fyne.Container
	panel *fyne.Container
	back  *canvas.Rectangle
	label *widget.Label
}

func newTip() *tip {
	t := &tip{back: canvas.NewRectangle(color.Transparent), label: widget.NewLabel("")}
	t.back.StrokeWidth, t.back.CornerRadius = 1, 5
	t.label.SizeName = theme.SizeNameCaptionText
	t.panel = container.NewStack(t.back, t.label)
	t.panel.Hide()
	t.float = container.NewWithoutLayout(t.panel)
	return t
}

// say shows words beside a point of the window, or takes them away.
func (t *tip) say(words string, at fyne.Position) {
	if setVisible(t.panel, words != ""); words == "" {
		return
	}
	t.label.SetText(words)
	t.back.FillColor, t.back.StrokeColor = theme.Color(theme.ColorNameOverlayBackground), theme.Color(theme.ColorNameSeparator)
	t.panel.Resize(t.panel.MinSize())
	off := fyne.CurrentApp().Driver().AbsolutePositionForObject(t.float)
	room := t.float.Size()
	to := at.Subtract(off).AddXY(12, 14)
	t.panel.Move(fyne.NewPos(min(to.X, room.Width-t.panel.Size().Width), min(to.Y, room.Height-t.panel.Size().Height)))
	t.panel.Refresh()
}
