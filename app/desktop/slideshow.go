package desktop

import (
	"image"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure/slide"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/app/state"
)

// A slideshow paints slides, or what who presents sees of them, into one window.
type slideshow struct {
	stage  slide.Stage
	layers paint.Layers
	coarse paint.Layers // of half the resolution, while a large map is on its way
	halved bool
	lectern
}

// A lectern paints what who presents sees.
type lectern struct {
	lectern slide.Lectern
	raster  paint.Layers
}

// paint returns the slide of a model, or where lectern is set what who presents sees.
func (s *slideshow) paint(m state.Model, size scene.Point, w, h int, lectern bool, frames *frameLog) image.Image {
	start := time.Now()
	if lectern {
		s.lectern.lectern.Draw(m.Slide(size), m.Show.Now.Sub(m.Show.Began), m.Show.Now)
		return s.raster.Paint(w, h, float64(w)/size.X, m.Theme.Paper, s.lectern.lectern.Panels[:], &s.lectern.lectern.Lies)
	}
	layers, halve := &s.layers, m.Show.Flight != nil && w*h > mostMoving
	if halve {
		w, h, layers = w/2, h/2, &s.coarse
	}
	size, times := slide.Designed(size)
	spec := m.Slide(size)
	spec.Over.Spot = scene.Pt(spec.Over.Spot.X/times, spec.Over.Spot.Y/times)
	s.stage.Draw(spec)
	if halve != s.halved {
		s.halved = halve
		for i := range s.stage.Panels {
			s.stage.Panels[i].Stale = true // for it was painted by the other
		}
	}
	built := time.Now()
	img := layers.Paint(w, h, float64(w)/size.X, m.Theme.Paper, s.stage.Panels[:], &s.stage.Lies)
	frames.add(built.Sub(start), time.Since(built), s.stage.Panels[:])
	return img
}

// A desk is the window of who presents; it is open while the presentation asks for it.
type desk struct {
	window *window
	own    fyne.Window
	podium *podium
	stop   func() // its clock
}

// show opens the desk or closes it, and brings it up to a model.
func (d *desk) show(m state.Model) {
	wanted := m.Presenting && m.Show.Desk
	switch {
	case wanted && d.own == nil:
		d.open()
	case !wanted && d.own != nil:
		own := d.own
		d.own, d.podium = nil, nil
		d.stop()
		own.Close()
	}
	if d.podium != nil {
		d.podium.raster.Refresh()
	}
}

func (d *desk) open() {
	w := d.window
	d.own = w.app.NewWindow(w.say("show desk short"))
	d.podium = newPodium(w)
	d.own.SetPadded(false)
	d.own.SetContent(d.podium)
	d.own.Resize(fyne.NewSize(960, 600))
	c := d.own.Canvas()
	c.SetOnTypedKey(w.typedKey)
	c.SetOnTypedRune(w.typedRune)
	d.own.SetCloseIntercept(func() { w.send(state.DeskTurned{}) })
	d.stop = w.runner.after(0, d.tick)
	d.own.Show()
}

// tick tells the time, and again every second until the desk is closed.
func (d *desk) tick() {
	d.window.runner.tell(state.Clocked{Now: time.Now()})
	d.window.runner.answer(func() { // on the window's thread, which closes the desk
		if d.own != nil {
			d.stop()
			d.stop = d.window.runner.after(time.Second, d.tick)
		}
	})
}

// A podium shows in the desk what the board does not.
type podium struct {
	widget.BaseWidget
	window *window
	raster *canvas.Raster
	slide  slideshow
}

var (
	_ fyne.Tappable          = (*podium)(nil)
	_ fyne.SecondaryTappable = (*podium)(nil)
	_ desktop.Hoverable      = (*podium)(nil)
)

func newPodium(w *window) *podium {
	s := &podium{window: w}
	s.raster = canvas.NewRaster(s.generate)
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer implements fyne.Widget.
func (s *podium) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(s.raster) }

// MinSize implements fyne.Widget.
func (s *podium) MinSize() fyne.Size { return fyne.NewSize(320, 200) }

func (s *podium) generate(w, h int) image.Image {
	m, size := s.window.model, scene.Pt(float64(s.Size().Width), float64(s.Size().Height))
	if size.X <= 0 || size.Y <= 0 || w <= 0 || h <= 0 || !m.Presenting {
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	return s.slide.paint(m, size, w, h, !m.Show.Swapped, nil)
}

func (s *podium) gesture(kind state.Gesture, at fyne.Position) {
	s.window.send(state.Gestured{Kind: kind, At: point(at)})
}

// Tapped implements fyne.Tappable.
func (s *podium) Tapped(e *fyne.PointEvent) { s.gesture(state.Click, e.Position) }

// TappedSecondary implements fyne.SecondaryTappable.
func (s *podium) TappedSecondary(e *fyne.PointEvent) { s.gesture(state.OtherClick, e.Position) }

// MouseIn implements desktop.Hoverable.
func (s *podium) MouseIn(*desktop.MouseEvent) {}

// MouseMoved implements desktop.Hoverable.
func (s *podium) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (s *podium) MouseOut() {}
