package desktop

import (
	"net/url"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/kit/message"
)

// offer opens a menu at a point of the board; what is chosen there is sent.
func (w *window) offer(items []state.Item, at scene.Point) {
	entries := make([]*fyne.MenuItem, len(items))
	for i, item := range items {
		if item.Words == "" {
			entries[i] = fyne.NewMenuItemSeparator()
			continue
		}
		entries[i] = fyne.NewMenuItem(item.Words, func() {
			w.send(item.Means)
			w.leave()
		})
		entries[i].Checked = item.Chosen
	}
	c := w.window.Canvas()
	line := widget.NewLabel("").MinSize().Height
	over := widget.NewPopUpMenu(folded(entries, max(4, int(c.Size().Height/line)-2), w.say("more entries")), c)
	board := fyne.CurrentApp().Driver().AbsolutePositionForObject(w.board)
	over.ShowAtPosition(board.AddXY(float32(at.X), float32(at.Y)))
}

// folded returns a menu of no more entries than most: those beyond stand in a menu behind the last,
// and so on.
func folded(entries []*fyne.MenuItem, most int, more string) *fyne.Menu {
	if len(entries) <= most {
		return fyne.NewMenu("", entries...)
	}
	last := fyne.NewMenuItem(more, nil)
	last.ChildMenu = folded(entries[most-1:], most, more)
	return fyne.NewMenu("", append(entries[:most-1:most-1], last)...)
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
		w.send(state.Told{Text: message.Phrased("no browser", address)})
	}
}
