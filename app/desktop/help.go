package desktop

import (
	"bytes"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure"
	"dateline/app/figure/gallery"
	"dateline/app/figure/page"
	"dateline/app/paint"
	"dateline/app/state"
	"dateline/data"
)

// showHelp returns the help: the keys by their table, what the marks mean, the tour.
func (w *window) showHelp(m *state.Dialog) dialog.Dialog {
	tour := widget.NewLabel(w.say("tour about"))
	tour.Wrapping = fyne.TextWrapWord
	begin := widget.NewButton(w.say("tour begin"), func() { w.send(state.TourTaken{}) })
	begin.Importance = widget.HighImportance
	tabs := container.NewAppTabs(
		container.NewTabItem(w.say("help keys"), w.keyTable()),
		container.NewTabItem(w.say("help marks"), w.markTable()),
		container.NewTabItem(w.say("help tour"), container.NewVBox(tour, container.NewHBox(begin))),
	)
	d := dialog.NewCustom(w.say("help"), w.say("close"), tabs, w.window)
	room := w.window.Canvas().Size()
	d.Resize(fyne.NewSize(min(900, 0.94*room.Width), min(640, 0.92*room.Height)))
	return d
}

// keyTable lays the keys out in two columns, each what is pressed beside what it does, under the
// heading of its part.
func (w *window) keyTable() fyne.CanvasObject {
	lines := w.model.KeyLines()
	half := middleHeading(lines)
	var columns []fyne.CanvasObject
	for _, part := range [][][2]string{lines[:half], lines[half:]} {
		var cells []fyne.CanvasObject
		for _, line := range part {
			cells = append(cells, keyRow(line[0], line[1]))
		}
		columns = append(columns, container.New(layout.NewVBoxLayout(), cells...))
	}
	return container.NewVScroll(container.NewGridWithColumns(2, columns...))
}

// keyRow is a line of the table of keys; without keys it is a heading.
func keyRow(keys, does string) fyne.CanvasObject {
	words := widget.NewLabel(does)
	words.Wrapping = fyne.TextWrapWord
	if keys == "" {
		words.TextStyle.Bold, words.SizeName = true, fynetheme.SizeNameSubHeadingText
		return words
	}
	pressed := widget.NewLabel(keys)
	pressed.TextStyle.Bold, pressed.Wrapping = true, fyne.TextWrapWord
	return container.NewGridWithColumns(2, pressed, words)
}

// middleHeading returns the heading that is the nearest to the middle of the lines, so that two
// columns part between two parts.
func middleHeading(lines [][2]string) (best int) {
	middle := len(lines) / 2
	for i, line := range lines {
		if line[0] == "" && max(i-middle, middle-i) < max(best-middle, middle-best) {
			best = i
		}
	}
	return best
}

// markTable shows what the marks mean, drawn by what draws the legends.
func (w *window) markTable() fyne.CanvasObject {
	f, err := data.Read("gallery.json", bytes.NewReader(gallery.File), data.Options{})
	if err != nil {
		return widget.NewLabel(err.Error()) // it is embedded and a test reads it
	}
	const width, fine = 640, 2
	sc := page.Marks(figure.NewSubject(f.Timeline, w.model.Lang, nil), w.model.Theme, width, 14)
	img := image.NewRGBA(image.Rect(0, 0, int(sc.Size.X*fine), int(sc.Size.Y*fine)))
	var r paint.Raster
	r.Paint(img, sc, fine)
	picture := canvas.NewImageFromImage(img)
	picture.FillMode = canvas.ImageFillContain
	picture.SetMinSize(fyne.NewSize(float32(sc.Size.X), float32(sc.Size.Y)))
	return container.NewVScroll(picture)
}
