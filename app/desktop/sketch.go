package desktop

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/paint"
	"dateline/app/scene"
)

// A sketch is a part of the window that is one scene, as the board is several: its parts cost
// nothing, while each object of Fyne costs a part of every frame.
type sketch struct {
	widget.BaseWidget
	draw   func(sc *scene.Scene, size scene.Point) // onto an empty scene with its paper
	tapped func(scene.Mark)
	raster *canvas.Raster
	layers paint.Layers
	panel  [1]scene.Panel
	over   scene.Scene
	at     scene.Mark // under the pointer
	hover  func()     // it came over another mark; nil for nothing
	least  func() fyne.Size
}

var (
	_ fyne.Tappable      = (*sketch)(nil)
	_ desktop.Hoverable  = (*sketch)(nil)
	_ desktop.Cursorable = (*sketch)(nil)
)

func newSketch(draw func(*scene.Scene, scene.Point), tapped func(scene.Mark)) *sketch {
	s := bareSketch(draw, tapped)
	s.ExtendBaseWidget(s)
	return s
}

// bareSketch is newSketch for a widget that is more than a sketch, and extends it.
func bareSketch(draw func(*scene.Scene, scene.Point), tapped func(scene.Mark)) *sketch {
	s := &sketch{draw: draw, tapped: tapped, least: func() fyne.Size { return fyne.NewSize(1, 1) }}
	s.raster = canvas.NewRaster(s.generate)
	s.raster.ScaleMode = canvas.ImageScalePixels
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *sketch) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.raster) }

// MinSize implements fyne.Widget.
func (s *sketch) MinSize() fyne.Size { return s.least() }

// generate draws the scene in w x h pixels.
func (s *sketch) generate(w, h int) image.Image {
	size := scene.Pt(float64(s.Size().Width), float64(s.Size().Height))
	if size.X <= 0 || size.Y <= 0 || w <= 0 || h <= 0 {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	p := &s.panel[0]
	p.Box, p.Stale = scene.Rect{W: size.X, H: size.Y}, true
	p.Scene.Reset(size, scene.Color{})
	s.draw(&p.Scene, size)
	s.over.Reset(size, scene.Color{})
	return s.layers.Paint(w, h, float64(w)/size.X, p.Scene.Paper, s.panel[:], &s.over)
}

func (s *sketch) hit(at fyne.Position) scene.Mark {
	m, _ := scene.HitPanels(s.panel[:], point(at), 0)
	return m
}

// Tapped implements fyne.Tappable.
func (s *sketch) Tapped(e *fyne.PointEvent) { s.tapped(s.hit(e.Position)) }

// MouseIn implements desktop.Hoverable.
func (s *sketch) MouseIn(e *desktop.MouseEvent) { s.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (s *sketch) MouseMoved(e *desktop.MouseEvent) { s.pointAt(s.hit(e.Position)) }

// MouseOut implements desktop.Hoverable.
func (s *sketch) MouseOut() { s.pointAt(scene.Mark{}) }

// pointAt notes what the pointer is on.
func (s *sketch) pointAt(m scene.Mark) {
	if m == s.at {
		return
	}
	s.at = m
	if s.hover != nil {
		s.hover()
	}
}

// Cursor implements desktop.Cursorable.
func (s *sketch) Cursor() desktop.Cursor {
	if s.at.Kind == scene.MarkButton {
		return desktop.PointerCursor
	}
	return desktop.DefaultCursor
}
