package tableview

import (
	"slices"

	"dateline/app/scene"
)

// The widths of columns, in text sizes: what is between two, how narrow one becomes at the
// least, and how wide at the most, unless it takes what room is left.
const (
	gap      = 1.3
	least    = 5.0
	leastFor = 13.0 // a column of long texts
	most     = 15.0
	mostDate = 21.0
	mostFor  = 42.0
)

// partOfDates is how much of the room a column of dates has before it is cut.
const partOfDates = 0.3

// few is how many cells a column has at most for each of them to count: of more, one in ten
// may be cut.
const few = 40

// arrange gives the columns their places: as wide as nearly all of their cells need, by
// events from all over the subject, so that nothing moves while one scrolls. What is short of
// room is cut from the widest; columns for which there is none are left out.
func (v *View) arrange(s Spec, f Frame) {
	now := setting{s.Subject, s.Columns, f.Body.W, s.Text, s.Colour}
	if v.set == now {
		return
	}
	v.set, v.cells, v.says, v.left, v.colours = now, nil, "", 0, s.Subject.Colours(s.Colour)
	columns := Chosen(s.Subject, s.Columns)
	v.lay = v.lay[:0]
	head, plain := scene.Font{Size: s.Text * 0.92, Bold: true}, scene.Font{Size: s.Text * 0.96}
	for _, c := range columns {
		one := laid{Column: c, title: head.Cut(c.Title(s.Subject.Lang), s.Text*most)}
		one.head, one.full = head.Width(one.title)+1, natural(s, c, plain)
		one.w = max(one.head+s.Text*1.1, min(one.full, s.Text*mostOf(c)))
		v.lay = append(v.lay, one)
	}
	room := f.Body.W - s.Text*signWidth
	part := partOfDates * room
	for v.narrowest(s.Text, part) > room {
		if len(v.lay) <= 2 && part == 0 {
			break
		}
		if len(v.lay) <= 2 {
			part = 0 // a date alone says less than the beginning of one beside the beginning of a title
			continue
		}
		v.lay = v.lay[:len(v.lay)-1]
		v.left++
	}
	v.fit(s.Text, part, room)
	x := s.Text * signWidth
	v.placed = make([]Placed, len(v.lay)) // anew: layouts of earlier pictures hold the former ones
	for j := range v.lay {
		v.lay[j].x, v.lay[j].title = x, head.Cut(v.lay[j].title, v.lay[j].w+s.Text*gap*0.5)
		v.placed[j] = Placed{v.lay[j].Name, x, v.lay[j].w}
		x += v.lay[j].w + s.Text*gap
	}
}

func mostOf(c Column) float64 {
	switch {
	case c.wide:
		return mostFor
	case c.dates:
		return mostDate
	}
	return most
}

// leastOf returns how narrow a column becomes at the least, in points: its name stands whole. A date
// without its year would be a wrong one: it is cut only where it would take more than part.
func leastOf(c laid, text, part float64) float64 {
	switch {
	case c.wide:
		return min(c.w, text*leastFor)
	case c.dates:
		return min(c.w, max(text*least, part))
	}
	return min(c.w, max(text*least, c.head))
}

// natural returns the width that the cells of a column need, all but one in ten where they are many.
func natural(s Spec, c Column, font scene.Font) float64 {
	var all []float64
	for i := range sampled(s.Subject.Len()) {
		if text := c.Says(s.Subject, i); text != "" {
			all = append(all, font.Width(text))
		}
	}
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	if len(all) <= few {
		return all[len(all)-1] + 1
	}
	return all[len(all)*9/10] + 1 // rounding cuts nothing
}

// narrowest returns how much room the columns need at the least.
func (v *View) narrowest(text, part float64) (sum float64) {
	for _, c := range v.lay {
		sum += leastOf(c, text, part) + text*gap
	}
	return sum
}

// fit takes from the widest columns what there is too little room for, or gives what is left to those
// whose texts are cut and then to those of long texts. Two columns that have no room at all share it.
func (v *View) fit(text, part, room float64) {
	sum, wide := 0.0, 0
	for _, c := range v.lay {
		sum += c.w + text*gap
		if c.wide {
			wide++
		}
	}
	for over := sum - room; over > 0.5; {
		at := -1
		for j, c := range v.lay {
			if c.w > leastOf(c, text, part) && (at < 0 || c.w > v.lay[at].w) {
				at = j
			}
		}
		if at < 0 {
			v.squeeze(text, room)
			return
		}
		step := min(over, text, v.lay[at].w-leastOf(v.lay[at], text, part))
		v.lay[at].w -= step
		over -= step
	}
	for j := range v.lay {
		if c := &v.lay[j]; c.w < c.full && sum < room {
			more := min(c.full-c.w, room-sum, text*mostFor-c.w)
			c.w += more
			sum += more
		}
	}
	for j := range v.lay {
		if c := &v.lay[j]; c.wide && sum < room {
			c.w = min(c.w+(room-sum)/float64(wide), text*mostFor)
		}
	}
}

// squeeze gives the columns equal parts of a room that is too small for them.
func (v *View) squeeze(text, room float64) {
	for j := range v.lay {
		v.lay[j].w = max(1, room/float64(len(v.lay))-text*gap)
	}
}
