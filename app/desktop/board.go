package desktop

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure/page"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/app/state"
)

// A board shows the three views as one picture and turns what the pointer and
// the keys do over it into messages.
type board struct {
	widget.BaseWidget
	model   func() state.Model
	send    func(state.Message)
	onKey   func(*fyne.KeyEvent)
	onRune  func(rune)
	raster  *canvas.Raster
	drawing page.Board
	layers  paint.Layers
	frames  *frameLog
	moving  bool        // a gesture that moves the window goes on
	rest    *time.Timer // ends it after the last turn of the wheel
	layout  page.Layout
	pointer scene.Point
	drag    region
	carried carried
}

// bodyText is the size of the board's text, in points.
const bodyText = 12.5

// region is the part of the board that a drag began in.
type region uint8

const (
	nowhere region = iota
	onTimeline
	onMap
	onOverview
	onLanes // their names
)

var (
	_ fyne.Scrollable   = (*board)(nil)
	_ fyne.Draggable    = (*board)(nil)
	_ fyne.Tappable     = (*board)(nil)
	_ fyne.Focusable    = (*board)(nil)
	_ fyne.Tabbable     = (*board)(nil)
	_ desktop.Hoverable = (*board)(nil)
)

func newBoard(model func() state.Model, send func(state.Message)) *board {
	b := &board{model: model, send: send}
	b.raster = canvas.NewRaster(b.generate)
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
	size := b.Size()
	if size.Width <= 0 || size.Height <= 0 || w <= 0 || h <= 0 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	m := b.model()
	// A large window has larger letters, not emptier views.
	text := max(bodyText, min(float64(size.Width)/105, float64(size.Height)/58))
	if m.Presenting {
		text = min(max(float64(size.Height)/34, 15), 34) // to be read from the last row
	}
	b.frames.mark()
	start := time.Now()
	b.layout = b.drawing.Draw(page.BoardSpec{
		Size: scene.Pt(float64(size.Width), float64(size.Height)), Text: text, Theme: m.Theme, Subject: m.Subject,
		View: m.View, Hovered: m.Hovered, Pointer: b.pointer, Moving: b.moving, Present: m.Presenting,
	})
	built := time.Now()
	img := b.layers.Paint(w, h, float64(w)/float64(size.Width), m.Theme.Paper, b.drawing.Panels[:], &b.drawing.Over)
	b.frames.add(built.Sub(start), time.Since(built), b.drawing.Panels[:])
	return img
}

// hit returns the mark under a point or near it; the zero Mark for none.
func (b *board) hit(p scene.Point, reach float64) scene.Mark {
	m, _ := scene.HitPanels(b.drawing.Panels[:], p, reach)
	return m
}

// redraw asks for a picture of the model as it is now.
func (b *board) redraw() { b.raster.Refresh() }

func point(p fyne.Position) scene.Point { return scene.Pt(float64(p.X), float64(p.Y)) }

// at tells in which part of the board a point lies.
func (b *board) at(p scene.Point) region {
	switch {
	case b.layout.Timeline.Overview.Inset(-4).Contains(p):
		return onOverview
	case b.layout.Map.Contains(p):
		return onMap
	case p.Y < b.layout.Map.Y && p.X < b.layout.Timeline.Plot.X && p.Y < b.layout.Timeline.Plot.Bottom():
		return onLanes
	case p.Y < b.layout.Map.Y:
		return onTimeline
	}
	return nowhere
}

// Scrolled zooms about the pointer; sideways it pans.
func (b *board) Scrolled(e *fyne.ScrollEvent) {
	p := point(e.Position)
	factor := 1.25
	if e.Scrolled.DY < 0 {
		factor = 1 / factor
	}
	switch b.at(p) {
	case onMap:
		mid := b.layout.Map.Middle()
		b.send(state.Looked{Camera: b.layout.Camera.ZoomAt(factor, p.X-mid.X, p.Y-mid.Y, b.layout.Map.W)})
	case onLanes:
		b.scrollLanes(e.Scrolled.DY < 0)
	case onTimeline, onOverview:
		if e.Scrolled.DX != 0 {
			b.move()
			b.send(state.Panned{Part: float64(-e.Scrolled.DX) / 250})
			return
		}
		b.move()
		plot := b.layout.Timeline.Plot
		b.send(state.Zoomed{Factor: factor, At: min(max((p.X-plot.X)/max(plot.W, 1), 0), 1)})
	}
}

// scrollLanes shows the lanes that come next, or those before.
func (b *board) scrollLanes(down bool) {
	by := -1
	if down {
		by = 1
	}
	b.send(state.Scrolled{FirstLane: b.layout.Timeline.FirstLane + by})
}

// move says that the window is on the move, until nothing has come for a while:
// what takes longer to draw than a frame waits for that.
func (b *board) move() {
	b.moving = true
	if b.rest != nil {
		b.rest.Stop()
	}
	b.rest = time.AfterFunc(150*time.Millisecond, func() { later(b.settle) })
}

// settle draws what has waited for the window to rest.
func (b *board) settle() {
	if b.drag == nowhere && b.moving {
		b.moving = false
		b.redraw()
	}
}

// Tapped selects what lies under the pointer.
func (b *board) Tapped(e *fyne.PointEvent) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(b); c != nil {
		c.Focus(b)
	}
	p := point(e.Position)
	if b.at(p) == onOverview {
		b.centre(p)
		return
	}
	switch m := b.hit(p, 5); m.Kind {
	case scene.MarkEvent, scene.MarkBin:
		b.send(state.Selected{Event: m.ID})
	case scene.MarkPlace:
		b.send(state.SelectedPlace{Place: m.ID})
	case scene.MarkLane:
		b.send(state.Folded{Lane: m.ID})
	case scene.MarkCluster:
		b.send(state.Shown{Span: b.layout.Timeline.Period(p.X)})
	default:
		b.send(state.Selected{})
	}
}

// MouseIn implements desktop.Hoverable.
func (b *board) MouseIn(e *desktop.MouseEvent) { b.MouseMoved(e) }

// MouseMoved shows the card of what is under the pointer.
func (b *board) MouseMoved(e *desktop.MouseEvent) {
	b.pointer = point(e.Position)
	m := b.hit(b.pointer, 3)
	if m.Kind == scene.MarkLane || m.Kind == scene.MarkOverview {
		m = scene.Mark{}
	}
	if m.Kind != 0 || b.model().Hovered.Kind != 0 {
		b.send(state.Hovered{Mark: m})
	}
}

// MouseOut implements desktop.Hoverable.
func (b *board) MouseOut() {
	if b.model().Hovered.Kind != 0 {
		b.send(state.Hovered{})
	}
}

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
