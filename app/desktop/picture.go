package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/scene"
	"dateline/app/state"
	"dateline/timeline"
)

// A photo shows the picture of the selected event in the details, as wide as they are; a click
// shows it as large as the window. Where there is none to be seen it says why.
type photo struct {
	widget.BaseWidget
	image *canvas.Image
	said  *widget.Label
	open  func()
	shape float32 // height by width; 0 for none
}

var (
	_ fyne.Tappable      = (*photo)(nil)
	_ desktop.Cursorable = (*photo)(nil)
)

func newPhoto(open func()) *photo {
	p := &photo{image: &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleSmooth}, said: widget.NewLabel(""), open: open}
	p.said.Wrapping, p.said.SizeName, p.said.Importance = fyne.TextWrapWord, theme.SizeNameCaptionText, widget.WarningImportance
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer implements fyne.Widget.
func (p *photo) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewStack(p.image, p.said))
}

// mostUpright is how much higher than wide a picture stands at most.
const mostUpright = 1.15

// MinSize implements fyne.Widget. The height is what the width asks for.
func (p *photo) MinSize() fyne.Size {
	const least = 60
	if p.shape == 0 {
		return p.said.MinSize()
	}
	return fyne.NewSize(least, max(least, p.Size().Width*min(p.shape, mostUpright)))
}

// show brings the photo up to a picture, or why there is none.
func (p *photo) show(bitmap *scene.Bitmap, problem string) {
	p.shape = 0
	if p.image.Image = nil; bitmap != nil {
		p.image.Image = bitmap.Pixels
		p.shape = float32(bitmap.Size().Y / bitmap.Size().X)
	}
	p.said.SetText(problem)
	setVisible(p.said, problem != "")
	setVisible(p.image, bitmap != nil)
	p.image.Refresh()
}

// Tapped implements fyne.Tappable.
func (p *photo) Tapped(*fyne.PointEvent) { p.open() }

// Cursor implements desktop.Cursorable.
func (p *photo) Cursor() desktop.Cursor { return desktop.PointerCursor }

// pictureOf returns the picture of the selected event and whether it has one; while it is on its
// way there is neither a picture nor a problem.
func pictureOf(m state.Model) (of timeline.Media, bitmap *scene.Bitmap, problem string, has bool) {
	if of, has = m.Pictured(); has {
		bitmap, problem = m.Picture(of.File)
	}
	return of, bitmap, problem, has
}

// pictureEndings are those of the pictures that can be attached.
var pictureEndings = []string{".jpg", ".jpeg", ".png", ".gif"}

// askPicture asks which picture the selected event has.
func (w *window) askPicture(m *state.Dialog) {
	w.choose(m, choosing{title: w.say("attach picture"), accept: w.say("attach it"), folder: w.model.SaveFolder(home()), endings: pictureEndings}, func(path string) {
		w.send(state.PictureGiven{Path: path})
	})
}

// showPicture returns a dialog with the picture of the selected event as large as the window, and
// below it what it shows and whose it is.
func (w *window) showPicture(m *state.Dialog) dialog.Dialog {
	of, bitmap, _, _ := pictureOf(w.model)
	said := widget.NewLabel(of.Alt)
	if said.Wrapping = fyne.TextWrapWord; of.Credit != "" {
		if said.Text != "" {
			said.Text += "\n"
		}
		said.Text += of.Credit
	}
	large := &canvas.Image{FillMode: canvas.ImageFillContain, ScaleMode: canvas.ImageScaleSmooth}
	if bitmap != nil {
		large.Image = bitmap.Pixels
	}
	title := w.model.Subject.Event(w.model.Subject.Find(w.model.Selected)).Name
	d := dialog.NewCustom(short(title, mostTitle), w.say("close"), container.NewBorder(nil, said, nil, nil, newOpened(large, func() { w.send(state.DialogClosed{Dialog: m}) })), w.window)
	size := w.window.Canvas().Size()
	d.Resize(fyne.NewSize(size.Width*0.92, size.Height*0.92))
	return d
}

// An opened picture is closed by a click on it.
type opened struct {
	widget.BaseWidget
	of    *canvas.Image
	close func()
}

var _ fyne.Tappable = (*opened)(nil)

func newOpened(of *canvas.Image, close func()) *opened {
	o := &opened{of: of, close: close}
	o.ExtendBaseWidget(o)
	return o
}

// CreateRenderer implements fyne.Widget.
func (o *opened) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(o.of) }

// Tapped implements fyne.Tappable.
func (o *opened) Tapped(*fyne.PointEvent) { o.close() }
