package tableview

import (
	"slices"
	"strconv"
	"strings"

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

	mostDecimals = 2 // of a number, where words need the room
)

// smallName is how large the letters of a name in two lines are beside those of one in one.
const smallName = 0.84

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
		one.head, one.full = head.Width(one.title)+1, natural(s, func(i int) string { return c.Says(s.Subject, i) }, plain)
		one.w = max(one.head+s.Text*1.1, min(one.full, s.Text*mostOf(c)))
		if one.short = one.full; c.Numbers() {
			one.short = natural(s, func(i int) string { return fewDecimals(c.Says(s.Subject, i)) }, plain)
			one.w = max(one.head+s.Text*1.1, min(one.short, s.Text*most))
		}
		v.lay = append(v.lay, one)
	}
	room := f.Body.W - s.Text*signWidth
	v.foldNames(s.Text, room, head)
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
		if v.lay[j].x = x; v.lay[j].lines[0] == "" {
			v.lay[j].title = head.Cut(v.lay[j].title, v.lay[j].w+s.Text*gap*0.5)
		}
		v.placed[j] = Placed{v.lay[j].Name, x, v.lay[j].w}
		x += v.lay[j].w + s.Text*gap
	}
}

// foldNames writes the names of columns of numbers in two lines where there is no room for all that the
// cells say: numbers need no more than their own width, and words have the rest.
func (v *View) foldNames(text, room float64, font scene.Font) {
	sum := 0.0
	for _, c := range v.lay {
		sum += c.w + text*gap
	}
	if sum <= room {
		return
	}
	font.Size *= smallName
	for j := range v.lay {
		c := &v.lay[j]
		if !c.Numbers() {
			continue
		}
		if lines, width := halves(c.title, font); width > 0 && width < c.head && c.short < c.head {
			c.lines, c.head = lines, width+1
		}
		c.w = min(c.w, max(c.head, c.short))
	}
}

// halves breaks a name between two words where its two lines are the narrowest; a width of 0 where it
// has one word.
func halves(name string, font scene.Font) (lines [2]string, width float64) {
	for at, r := range name {
		if r != ' ' {
			continue
		}
		if w := max(font.Width(name[:at]), font.Width(name[at+1:])); width == 0 || w < width {
			lines, width = [2]string{name[:at], name[at+1:]}, w
		}
	}
	return lines, width
}

// cut cuts what stands in a cell to the width of the column; of a number it leaves out digits behind
// the point, so that what is left is the number still.
func (c *laid) cut(font scene.Font, says string) string {
	if c.Numbers() && font.Width(says) > c.w {
		if short := rounded(font, says, c.w); short != "" {
			return short
		}
	}
	return cut(font, says, c.w)
}

// fewDecimals writes a number with a few digits behind its point.
func fewDecimals(says string) string {
	if whole, behind, has := strings.Cut(says, "."); has && len(behind) > mostDecimals {
		return whole + "." + behind[:mostDecimals]
	}
	return says
}

// leastDigits is how many digits that say something a number keeps at the least.
const leastDigits = 2

// rounded writes a number with as many digits behind its point as have room; "" where too few have.
func rounded(font scene.Font, says string, width float64) string {
	whole, behind, _ := strings.Cut(says, ".")
	x, err := strconv.ParseFloat(strings.Replace(says, "−", "-", 1), 64)
	for digits := len(behind) - 1; err == nil && digits >= 0; digits-- {
		short := strings.Replace(strconv.FormatFloat(x, 'f', digits, 64), "-", "−", 1)
		if font.Width(short) > width {
			continue
		}
		if len(strings.TrimLeft(strings.NewReplacer("−", "", ".", "").Replace(short), "0")) < leastDigits && strings.Trim(whole, "−0") == "" {
			return ""
		}
		return short
	}
	return ""
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
	if c.Numbers() {
		return min(c.w, max(c.short, c.head))
	}
	return min(c.w, max(text*least, c.head))
}

// natural returns the width that the cells of a column need, all but one in ten where they are many.
func natural(s Spec, says func(i int) string, font scene.Font) float64 {
	var all []float64
	for i := range sampled(s.Subject.Len()) {
		if text := says(i); text != "" {
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
	for _, numbers := range [...]bool{false, true} { // which say enough without their last digits
		for j := range v.lay {
			if c := &v.lay[j]; c.Numbers() == numbers && c.w < c.full && sum < room {
				more := min(c.full-c.w, room-sum, text*mostFor-c.w)
				c.w += more
				sum += more
			}
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
