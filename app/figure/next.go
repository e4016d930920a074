package figure

import "slices"

// NextAt returns the position of the next event at a place, by id, after a position, -1 for
// before all; behind the last it goes on with the first. It is -1 where there is none. It
// looks through a column, so that the window's thread can wait for it.
func (o *Order) NextAt(place string, after int) int {
	if next := o.nextAt(place, int32(after)); next >= 0 {
		return next
	}
	return o.nextAt(place, -1)
}

// nextAt is NextAt that does not go on with the first.
func (o *Order) nextAt(place string, after int32) int {
	next := o.nextInMain(place, after)
	added, _ := o.Added()
	for _, i := range added {
		if i > after && (next < 0 || int(i) < next) && o.At(int(i)).Place.ID == place {
			return int(i)
		}
	}
	return next
}

// nextInMain is nextAt among the events that stand in the main order still.
func (o *Order) nextInMain(place string, after int32) int {
	number, known := o.main.places[place]
	if !known {
		number = -1 // no place, or one that is not there: the event says which
	}
	column := o.main.columns().place
	for at := o.mainAfter(after); ; at++ {
		step := slices.Index(column[at:], number)
		if step < 0 {
			return -1
		}
		at += step
		if o.edits != nil && o.edits.isGone(int32(at)) || !known && o.main.At(at).Place.ID != place {
			continue
		}
		if o.edits == nil {
			return at
		}
		return int(o.edits.shift.To(int32(at)))
	}
}

// mainAfter returns the first position in the main order that is not gone and stands after a
// position of o, or one that is gone and stands in front of that.
func (o *Order) mainAfter(position int32) int {
	if o.edits == nil || position < 0 {
		return int(position + 1)
	}
	at, added := o.edits.shift.From(position)
	if added {
		return int(o.edits.shift.Before()[at])
	}
	return int(at) + 1
}
