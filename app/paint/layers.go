package paint

import (
	"image"
	"sync"

	"dateline/app/scene"
)

// Layers paints panels that lie side by side, each only when it has changed, and
// over them what changes most often. The upper and the lower half of a panel are
// painted side by side. The zero Layers is ready to use.
type Layers struct {
	halves [2]half
	base   *image.RGBA // the panels
	out    *image.RGBA // the panels and what lies over them
	scale  float64
	paper  scene.Color
	boxes  []scene.Rect // of the panels, as they were painted

	lower func() // paints the second half; made once, so that a frame allocates nothing
	wait  sync.WaitGroup
}

// A half is a piece of a panel, with the painter that is its own.
type half struct {
	raster Raster
	part   image.RGBA // the piece of the picture
	scene  *scene.Scene
	scale  float64
	over   bool // what is there stays
}

func (h *half) paint() {
	if h.over {
		h.raster.paintOver(&h.part, h.scene, h.scale)
	} else {
		h.raster.Paint(&h.part, h.scene, h.scale)
	}
}

// Paint returns the picture, w x h pixels large with scale pixels to a point. It
// is valid until the next call. Panels are marked as painted.
func (l *Layers) Paint(w, h int, scale float64, paper scene.Color, panels []scene.Panel, over *scene.Scene) *image.RGBA {
	all := image.Rect(0, 0, w, h)
	if l.base == nil || l.base.Rect != all {
		l.base, l.out = image.NewRGBA(all), image.NewRGBA(all)
		l.boxes = l.boxes[:0]
	}
	if l.scale != scale || l.paper != paper || l.moved(panels) {
		l.scale, l.paper = scale, paper
		fillRGBA(l.base, all, premultiplied(paper))
		for i := range panels {
			panels[i].Stale = true
		}
	}
	for i := range panels {
		if p := &panels[i]; p.Stale {
			l.paintPanel(p)
			p.Stale = false
		}
	}
	copy(l.out.Pix, l.base.Pix)
	l.inHalves(l.out, all, over, true)
	return l.out
}

// moved tells whether the panels lie elsewhere than they did, and notes where.
func (l *Layers) moved(panels []scene.Panel) bool {
	same := len(l.boxes) == len(panels)
	for i := 0; same && i < len(panels); i++ {
		same = l.boxes[i] == panels[i].Box
	}
	if same {
		return false
	}
	l.boxes = l.boxes[:0]
	for i := range panels {
		l.boxes = append(l.boxes, panels[i].Box)
	}
	return true
}

func (l *Layers) paintPanel(p *scene.Panel) {
	px := func(x float64) int { return int(x*l.scale + 0.5) }
	l.inHalves(l.base, image.Rect(px(p.Box.X), px(p.Box.Y), px(p.Box.Right()), px(p.Box.Bottom())), &p.Scene, false)
}

// inHalves paints a scene in an area of an image, over what is there or anew.
func (l *Layers) inHalves(on *image.RGBA, area image.Rectangle, sc *scene.Scene, over bool) {
	area = area.Intersect(on.Rect)
	if area.Empty() {
		return
	}
	middle := (area.Min.Y + area.Max.Y) / 2
	if area.Dx()*area.Dy() < worthTwo || over && len(sc.Shapes) == 0 {
		middle = area.Max.Y
	}
	for i, span := range [2][2]int{{area.Min.Y, middle}, {middle, area.Max.Y}} {
		h := &l.halves[i]
		// Not SubImage, which would allocate.
		h.part = image.RGBA{Stride: on.Stride, Rect: image.Rect(area.Min.X, span[0], area.Max.X, span[1])}
		if span[0] < span[1] {
			h.part.Pix = on.Pix[on.PixOffset(area.Min.X, span[0]):]
		}
		h.scene, h.scale, h.over = sc, l.scale, over
	}
	if middle == area.Max.Y {
		l.halves[0].paint()
		return
	}
	if l.lower == nil {
		l.lower = func() {
			defer l.wait.Done()
			l.halves[1].paint()
		}
	}
	l.wait.Add(1)
	go l.lower()
	l.halves[0].paint()
	l.wait.Wait()
}

// worthTwo is the area, in pixels, from which a panel is worth two painters.
const worthTwo = 60_000
