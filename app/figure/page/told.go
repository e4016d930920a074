package page

import "dateline/app/scene"

// tells returns where the mark under the pointer is drawn, its label too, in the panel in which it
// lies: the card leaves that free. Lines that lead across a panel are left out, for the card would
// have no room.
func (b *Board) tells(s BoardSpec) []scene.Rect {
	b.told = b.told[:0]
	for i := range b.Panels {
		p := &b.Panels[i]
		if !p.Box.Contains(s.Pointer) {
			continue
		}
		for k := range p.Scene.Shapes {
			shape := &p.Scene.Shapes[k]
			if shape.Mark == 0 || shape.Kind == scene.KindPolyline && min(shape.Box.W, shape.Box.H) > s.Text {
				continue
			}
			if m := &p.Scene.Marks[shape.Mark]; m.Kind != s.Hovered.Kind || m.ID != s.Hovered.ID {
				continue
			}
			if box := shape.Box.Intersect(p.Box); !box.Empty() {
				b.told = append(b.told, box)
			}
		}
	}
	return b.told
}
