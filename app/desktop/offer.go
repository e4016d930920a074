package desktop

import (
	"net/url"

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

// onBoard returns where a point of the window lies on the board.
func (w *window) onBoard(at fyne.Position) scene.Point {
	return point(at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(w.board)))
}

// browse opens an address in the browser; where there is none, it says so.
func (w *window) browse(address string) {
	u, err := url.Parse(address)
	if err == nil {
		err = w.app.OpenURL(u)
	}
	if err != nil {
		w.send(state.Told{Text: w.say("no browser", address)})
	}
}
