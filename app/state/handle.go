package state

import (
	"math"

	"dateline/data/entry"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A moving is the selected event while one of its handles is dragged. It never changes.
type moving struct {
	part edtf.Part
	from edtf.Date // its date before
	to   edtf.Date // so far
}

// Moving returns the date to which the selected event is being dragged, zero for none.
func (m Model) Moving() edtf.Date {
	if m.Pointer.moving == nil {
		return edtf.Date{}
	}
	return m.Pointer.moving.to
}

// unitDays is how many days the units by which dates are moved have, about.
var unitDays = map[edtf.Precision]float64{
	edtf.Minute: 1.0 / 1440, edtf.Day: 1, edtf.Month: 30.436875, edtf.Season: 91.310625, edtf.Year: 365.2425,
	edtf.Decade: 3652.425, edtf.Century: 36524.25, edtf.Millennium: 365242.5,
}

// A movedTo is a part of the way of a drag of a handle.
type movedTo struct{ moving }

func (t movedTo) apply(m Model) (Model, []Effect) {
	m.Pointer.moving = &t.moving
	return m, nil
}

// dragHandle moves the selected event, or an end of it, by the units that its date names.
func dragHandle(m Model, g Gestured) Message {
	one := m.selectedEvent()
	if one == nil {
		return nil
	}
	var now moving
	if m.Pointer.moving != nil {
		now = *m.Pointer.moving
	} else {
		h, on := g.Over.HandleAt(m.Pointer.from)
		if !on {
			return nil
		}
		now = moving{h.Part, one.When.Date, one.When.Date}
	}
	port := g.Over.Timeline.View
	unit, ok := now.from.UnitOf(now.part)
	if !ok || port.Width <= 0 {
		return nil
	}
	days := (g.At.X - m.Pointer.from.X) * port.Span.Days() / port.Width
	now.to = farthest(now, unit, int64(math.Round(days/unitDays[unit])))
	return movedTo{now}
}

// farthest returns the date of what is dragged after so many units, or after as many of them as
// it can be moved: an end goes no farther than the other one.
func farthest(of moving, unit edtf.Precision, n int64) edtf.Date {
	if date, ok := of.from.Moved(of.part, edtf.Steps(unit, n)); ok {
		return date
	}
	can, cannot := int64(0), n
	for cannot-can > 1 || can-cannot > 1 {
		half := (can + cannot) / 2
		if _, ok := of.from.Moved(of.part, edtf.Steps(unit, half)); ok {
			can = half
		} else {
			cannot = half
		}
	}
	if date, ok := of.from.Moved(of.part, edtf.Steps(unit, can)); ok && can != 0 {
		return date
	}
	return of.from
}

// endMoving makes an edit of where the selected event was dragged to.
func (m Model) endMoving() (Model, []Effect) {
	to := m.Pointer.moving.to
	m.Pointer.moving = nil
	one := m.selectedEvent()
	if one == nil || one.When.Date.Equal(to) {
		return m, nil
	}
	full := one.Full()
	full.When = entry.Redated(full.When, to)
	full.Origin = timeline.TypedIn(full.Origin, "when")
	return then(m, Edited{timeline.Edit{Name: m.nameOfEdit(*one, "when"), Changes: []timeline.Change{m.Timeline.Put(full.Compact())}}})
}
