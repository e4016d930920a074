package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/scene"
	"dateline/app/state"
)

// offer opens a menu at a point of the board; what is chosen there is sent.
func (w *window) offer(items []state.Item, at scene.Point) {
	menu := fyne.NewMenu("")
	for _, item := range items {
		if item.Words == "" {
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
			continue
		}
		entry := fyne.NewMenuItem(item.Words, func() {
			w.send(item.Means)
			w.leave()
		})
		entry.Checked = item.Chosen
		menu.Items = append(menu.Items, entry)
	}
	c := w.window.Canvas()
	over := widget.NewPopUpMenu(menu, c)
	board := fyne.CurrentApp().Driver().AbsolutePositionForObject(w.board)
	over.ShowAtPosition(board.AddXY(float32(at.X), float32(at.Y)))
}
