package desktop

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure/page"
	"dateline/app/figure/slide"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/app/state"
)

// A board shows the three views as one picture, and says what the pointer and the
// keys do over it.
type board struct {
	widget.BaseWidget
	model   func() state.Model
	send    func(state.Message)
	onKey   func(*fyne.KeyEvent)
	onRune  func(rune)
	raster  *canvas.Raster
	drawing page.Board
	layers  paint.Layers
	coarse  paint.Layers    // of half the resolution, while a large map is on its way
	halved  bool            // the last picture was one of these
	needs   func(page.Need) // called while it is drawn
	frames  *frameLog
	slide   slideshow       // while one presents
	bench   slide.Workbench // while a story is made
	benched paint.Layers
	layout  page.Layout // of the last picture
	laid    func()      // called while it is drawn, where a cell is being written
	text    func() float64
	tapped  time.Time // the last click, and where
	at      fyne.Position
}

var (
	_ fyne.Scrollable   = (*board)(nil)
	_ fyne.Draggable    = (*board)(nil)
	_ fyne.Tappable     = (*board)(nil)
	_ fyne.Focusable    = (*board)(nil)
	_ fyne.Tabbable     = (*board)(nil)
	_ desktop.Hoverable = (*board)(nil)

	_ desktop.Cursorable     = (*board)(nil)
	_ fyne.SecondaryTappable = (*board)(nil)
)

func newBoard(model func() state.Model, send func(state.Message)) *board {
	b := &board{model: model, send: send}
	b.raster = canvas.NewRaster(b.generate)
	b.raster.ScaleMode = canvas.ImageScalePixels
	b.ExtendBaseWidget(b)
	return b
}

// CreateRenderer implements fyne.Widget.
func (b *board) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(b.raster) }

// MinSize implements fyne.Widget.
func (b *board) MinSize() fyne.Size { return fyne.NewSize(360, 300) }

// generate draws the model in w x h pixels; Fyne calls it once a frame at most,
// so that many gestures make one picture.
func (b *board) generate(w, h int) image.Image {
	if b.Size().Width <= 0 || b.Size().Height <= 0 || w <= 0 || h <= 0 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	m, size := b.model(), scene.Pt(float64(b.Size().Width), float64(b.Size().Height))
	text := b.text()
	b.frames.mark()
	if m.Telling != nil && !m.Presenting {
		b.bench.Draw(m.Bench(), size)
		b.layout = page.Benched(scene.Rect{W: size.X, H: size.Y}, b.bench.Panels[1:]) // the first is the words, below all others
		return b.benched.Paint(w, h, float64(w)/size.X, m.Theme.Paper, b.bench.Panels[:], &b.bench.Lies)
	}
	if m.Presenting {
		return b.slide.paint(m, size, w, h, m.Show.Swapped, b.frames)
	}
	start := time.Now()
	b.layout = b.drawing.Draw(page.BoardSpec{
		Size: size, Text: text, Theme: m.Theme, Subject: m.Subject, View: m.Visible(),
		Hovered: m.Pointer.Mark, Pointer: m.Pointer.At, Moving: m.Motion != 0, Counts: m.Counts, Flight: m.Flying(),
		Whole: m.Whole(), Pane: m.Pane, Room: m.Room.Room, Brush: m.Brush(), Brushing: m.Brushing(), Picking: m.Picking(), Moved: m.Moving(), Cell: m.Cell.Cell, Half: m.HalfCells(), Note: m.NoteSpec(),
		Tool: m.ToolKey(), Sketch: m.Sketch(), Playing: m.Playing(),
	})
	if !b.layout.Need.None() {
		b.needs(b.layout.Need)
	}
	if m.Cell.Open {
		b.laid()
	}
	built := time.Now()
	img := b.layersFor(m, &w, &h).Paint(w, h, float64(w)/size.X, m.Theme.Paper, b.drawing.Panels[:], &b.drawing.Over)
	b.frames.add(built.Sub(start), time.Since(built), b.drawing.Panels[:])
	return img
}

// mostMoving is how many pixels a picture of a map on its way may have: of more, the
// window would show fewer than 40 a second, for it sends all of them to the screen.
const mostMoving = 1_300_000

// layersFor returns what paints the picture of a model, and halves its width and height
// while a large map is on its way: Fyne stretches it.
func (b *board) layersFor(m state.Model, w, h *int) *paint.Layers {
	layers, halve := &b.layers, m.Flight != nil && *w**h > mostMoving
	if halve {
		*w, *h = *w/2, *h/2
		layers = &b.coarse
	}
	if halve != b.halved {
		b.halved = halve
		for i := range b.drawing.Panels {
			b.drawing.Panels[i].Stale = true // for it was painted by the other
		}
	}
	return layers
}

// redraw asks for a picture of the model as it is now. One of its own resolution needs no filter,
// which in software takes a part of every frame; one of half of it is made smooth.
func (b *board) redraw() {
	b.raster.ScaleMode = canvas.ImageScalePixels
	if b.model().Flight != nil {
		b.raster.ScaleMode = canvas.ImageScaleSmooth
	}
	b.raster.Refresh()
}

func point(p fyne.Position) scene.Point { return scene.Pt(float64(p.X), float64(p.Y)) }

func delta(d fyne.Delta) scene.Point { return scene.Pt(float64(d.DX), float64(d.DY)) }

func (b *board) gesture(kind state.Gesture, at fyne.Position, by scene.Point) {
	b.send(state.Gestured{Kind: kind, At: point(at), By: by, Modifiers: modifiers(), Over: b.layout})
}

// Scrolled implements fyne.Scrollable.
func (b *board) Scrolled(e *fyne.ScrollEvent) { b.gesture(state.Wheel, e.Position, delta(e.Scrolled)) }

// Dragged implements fyne.Draggable.
func (b *board) Dragged(e *fyne.DragEvent) { b.gesture(state.Drag, e.Position, delta(e.Dragged)) }

// DragEnd implements fyne.Draggable.
func (b *board) DragEnd() { b.gesture(state.DragEnd, fyne.Position{}, scene.Point{}) }

// Tapped implements fyne.Tappable.
func (b *board) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	kind, now := state.Click, time.Now()
	if d := e.Position.Subtract(b.at); now.Sub(b.tapped) < twice && d.X*d.X+d.Y*d.Y < nearby*nearby {
		kind, now = state.DoubleClick, time.Time{}
	}
	b.tapped, b.at = now, e.Position
	b.gesture(kind, e.Position, scene.Point{})
}

// TappedSecondary implements fyne.SecondaryTappable.
func (b *board) TappedSecondary(e *fyne.PointEvent) {
	b.gesture(state.OtherClick, e.Position, scene.Point{})
}

// Two clicks are a double click within this time and so near to one another. Fyne's own would
// make every click wait for a second one.
const (
	twice  = 400 * time.Millisecond
	nearby = 5
)

// cursors is the table of the regions in which the pointer has a form of its own.
var cursors = map[page.Region]desktop.StandardCursor{
	page.BesideFilters: desktop.HResizeCursor, page.BesideMap: desktop.HResizeCursor, page.BelowTimeline: desktop.VResizeCursor, page.OnHandle: desktop.HResizeCursor,
}

// Cursor implements desktop.Cursorable.
func (b *board) Cursor() desktop.Cursor {
	p := b.model().Pointer
	if p.Drag != page.Nowhere {
		return cursors[p.Drag]
	}
	if p.Mark.Kind == scene.MarkButton {
		return desktop.PointerCursor
	}
	return cursors[p.Region]
}

// MouseIn implements desktop.Hoverable.
func (b *board) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (b *board) MouseMoved(e *desktop.MouseEvent) {
	b.gesture(state.Hover, e.Position, scene.Point{})
}

// MouseOut implements desktop.Hoverable.
func (b *board) MouseOut() { b.gesture(state.Leave, fyne.Position{}, scene.Point{}) }

// FocusGained implements fyne.Focusable.
func (b *board) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (b *board) FocusLost() {}

// AcceptsTab takes the Tab key, which goes from event to event.
func (b *board) AcceptsTab() bool { return true }

// TypedKey implements fyne.Focusable.
func (b *board) TypedKey(e *fyne.KeyEvent) { b.onKey(e) }

// TypedRune implements fyne.Focusable.
func (b *board) TypedRune(r rune) { b.onRune(r) }
