package state

import (
	"dateline/app/figure/facet"
	"dateline/app/figure/page"
)

// holds tells whether a drag draws or carries something.
func (m Model) holds() bool {
	p := m.Pointer
	return p.draws || p.picks || p.brushes || p.moving != nil || p.note != nil || m.Pane.Range != (facet.Range{})
}

// dropped returns the model with what a drag carries where it was, and without what it draws. The drag
// itself goes on until the button is let go, and means nothing any more.
func (m Model) dropped() Model {
	p := m.Pointer
	m.Pointer = Pointer{At: p.At, Mark: p.Mark, Region: p.Region, dropped: p.Drag != page.Nowhere}
	m.Pane.Range, m.Motion = facet.Range{}, 0
	return m
}
