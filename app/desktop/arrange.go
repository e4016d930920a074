package desktop

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure/page"
	"dateline/app/scene"
	"dateline/app/state"
)

// An arrangement is the layout of the window: the toolbar above, the board with the details at
// its right, the foot below. Where the window is narrow the details lie over the board, unless a story is made.
type arrangement struct{ *window }

// The width of the details that suits the window, in points at the least size of text, and its
// part of the width.
const (
	leastDetails = 280
	mostDetails  = 360
	partBeside   = 0.23
)

// Layout implements fyne.Layout.
func (a arrangement) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if narrow := size.Width < state.NarrowWindow; narrow != a.model.Room.Narrow {
		a.send(state.Narrowed{Narrow: narrow})
	}
	a.grow(size)
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(w, 0), max(h, 0)))
	}
	top, foot := float32(0), float32(0)
	if a.toolbar.row.Visible() {
		top = a.toolbar.row.MinSize().Height + 2*toolbarAir
		put(a.ground, 0, 0, size.Width, top)
		put(a.toolbar.row, toolbarAir, toolbarAir, size.Width-2*toolbarAir, top-2*toolbarAir)
	}
	setVisible(a.ground, top > 0)
	if a.tabs.scroll.Visible() {
		h := a.tabs.scroll.MinSize().Height
		put(a.tabs.scroll, 0, top, size.Width, h)
		top += h
	}
	if a.foot.MinSize().Height > 0 {
		foot = a.foot.MinSize().Height
	}
	put(a.foot, 0, size.Height-foot, size.Width, foot)
	height := size.Height - top - foot
	beside := float32(0)
	if a.details.panel.Visible() {
		beside = a.detailsWidth(size)
		x := size.Width - beside
		put(a.back, x, top, beside, height)
		put(a.details.panel, x+gripWidth, top, beside-gripWidth, height)
		put(a.grip, x, top, gripWidth, height)
	}
	setVisible(a.back, beside > 0 && a.model.Room.Narrow) // elsewhere the window has its colour, and a surface costs a part of every frame
	setVisible(a.grip, beside > 0)
	if a.model.Room.Narrow && a.model.Telling == nil { // what one writes of a step stands beside its picture
		beside = 0
	}
	put(a.board, 0, top, size.Width-beside, height)
}

// toolbarAir is the room around the toolbar.
const toolbarAir = 4

// detailsWidth returns the width of the details.
func (a arrangement) detailsWidth(size fyne.Size) float32 {
	if own := a.model.Room.Details; own > 0 {
		return min(float32(own*a.text()), size.Width*0.6)
	}
	return min(max(size.Width*partBeside, leastDetails), mostDetails) * a.scale
}

// MinSize implements fyne.Layout.
func (a arrangement) MinSize([]fyne.CanvasObject) fyne.Size {
	least := a.board.MinSize()
	if a.toolbar.row.Visible() {
		bar := a.toolbar.row.MinSize()
		least = fyne.NewSize(max(least.Width, bar.Width), least.Height+bar.Height)
	}
	if a.tabs.scroll.Visible() {
		least.Height += a.tabs.scroll.MinSize().Height
	}
	return least.AddWidthHeight(0, a.foot.MinSize().Height)
}

// grow enlarges the text of a window that is very large, in steps, since all is made anew.
func (a arrangement) grow(size fyne.Size) {
	const step = 0.05
	grown := page.TextSize(scene.Pt(float64(size.Width), float64(size.Height))) / page.LeastText
	if scale := (float32(int((grown-1)/step))*step + 1) * state.TextSizes[a.model.Larger]; scale != a.scale {
		a.window.scale = scale
		fyne.Do(a.applyTheme) // not while parts are laid out
	}
}

// text returns the size of the text of the window.
func (w *window) text() float64 { return page.LeastText * float64(w.scale) }

// A grip is the border of the details, which can be dragged.
type grip struct {
	widget.BaseWidget
	line    *canvas.Rectangle
	dragged func(by float32)
	reset   func()
}

// gripWidth is how wide the border is, so that one can take hold of it.
const gripWidth = 7

var (
	_ fyne.Draggable      = (*grip)(nil)
	_ fyne.DoubleTappable = (*grip)(nil)
	_ desktop.Cursorable  = (*grip)(nil)
)

func newGrip(dragged func(float32), reset func()) *grip {
	g := &grip{line: canvas.NewRectangle(color.Transparent), dragged: dragged, reset: reset}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer implements fyne.Widget.
func (g *grip) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(newUpright(g.line))
}

// newUpright lays a line of one point at the left of what it is given.
func newUpright(line *canvas.Rectangle) *fyne.Container {
	return &fyne.Container{Layout: upright{}, Objects: []fyne.CanvasObject{line}}
}

type upright struct{}

// Layout implements fyne.Layout.
func (upright) Layout(all []fyne.CanvasObject, size fyne.Size) {
	line := all[0].(*canvas.Rectangle)
	line.FillColor = fynetheme.Color(fynetheme.ColorNameSeparator)
	line.Resize(fyne.NewSize(1, size.Height))
}

// MinSize implements fyne.Layout.
func (upright) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(gripWidth, 1) }

// Cursor implements desktop.Cursorable.
func (g *grip) Cursor() desktop.Cursor { return desktop.HResizeCursor }

// Dragged implements fyne.Draggable.
func (g *grip) Dragged(e *fyne.DragEvent) { g.dragged(e.Dragged.DX) }

// DragEnd implements fyne.Draggable.
func (g *grip) DragEnd() {}

// DoubleTapped implements fyne.DoubleTappable.
func (g *grip) DoubleTapped(*fyne.PointEvent) { g.reset() }
