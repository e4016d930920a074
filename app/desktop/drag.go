package desktop

import (
	"fyne.io/fyne/v2"

	"dateline/app/scene"
	"dateline/app/state"
)

// A carried lane is one that is dragged by its name.
type carried struct {
	lane string // its key
	over string // the lane that it went to last
	ok   bool   // there is one
}

// Dragged pans what the drag began in.
func (b *board) Dragged(e *fyne.DragEvent) {
	p := point(e.Position)
	b.moving = true
	if b.drag == nowhere {
		from := scene.Pt(p.X-float64(e.Dragged.DX), p.Y-float64(e.Dragged.DY))
		b.drag = b.at(from)
		key, ok := b.layout.Timeline.LaneAt(from.Y)
		b.carried = carried{key, key, ok}
	}
	switch b.drag {
	case onMap:
		b.send(state.Looked{Camera: b.layout.Camera.Pan(float64(-e.Dragged.DX), float64(-e.Dragged.DY))})
	case onOverview:
		b.centre(p)
	case onLanes:
		if to, ok := b.layout.Timeline.LaneAt(p.Y); ok {
			b.carry(to)
		}
	case onTimeline:
		b.send(state.Panned{Part: float64(-e.Dragged.DX) / max(b.layout.Timeline.Plot.W, 1)})
	}
}

// carry moves the lane that is dragged to the place of another, once: the other may
// be so high that it lies under the pointer still.
func (b *board) carry(to string) {
	c := &b.carried
	if c.ok && to != c.lane && to != c.over {
		b.send(state.Moved{Lane: c.lane, To: to})
	}
	c.over = to
}

// DragEnd implements fyne.Draggable.
func (b *board) DragEnd() {
	b.drag = nowhere
	b.settle()
}

func (b *board) centre(p scene.Point) {
	f := b.layout.Timeline
	b.send(state.Centred{At: f.Whole.At(p.X - f.Overview.X)})
}
