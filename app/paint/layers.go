package paint

import (
	"image"

	"dateline/app/scene"
)

// Layers paints panels that lie side by side, each only when it has changed, and
// over them what changes most often. The zero Layers is ready to use.
type Layers struct {
	raster Raster
	base   *image.RGBA // the panels
	out    *image.RGBA // the panels and what lies over them
	part   image.RGBA  // the piece of base that belongs to a panel
	scale  float64
	paper  scene.Color
	boxes  []scene.Rect // of the panels, as they were painted
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
	l.raster.paintOver(l.out, over, scale)
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
	area := image.Rect(px(p.Box.X), px(p.Box.Y), px(p.Box.Right()), px(p.Box.Bottom())).Intersect(l.base.Rect)
	if area.Empty() {
		return
	}
	// Not SubImage, which would allocate.
	l.part = image.RGBA{Pix: l.base.Pix[l.base.PixOffset(area.Min.X, area.Min.Y):], Stride: l.base.Stride, Rect: area}
	l.raster.Paint(&l.part, &p.Scene, l.scale)
}
