package mapview

import (
	"math"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/geo"
)

// mostKeyed is how many names at most stand in a list beside the dots.
const mostKeyed = 26

// A list has the names that found no room at their dots, in a corner of the map: it explains
// letters, and where dots lie so close that not even a letter has room, says near which name.
type list struct {
	box  scene.Rect
	rows int
	size float64
	keys []keyed
	near []nearby

	lines []string // of all of them
}

// A keyed dot has a letter for its name.
type keyed struct {
	dot          int32
	letter, name string
}

// A nearby is the dots without even a letter whose nearest name is one.
type nearby struct {
	of   int32 // the dot with the name
	dots []int32
}

// listFor returns a list for so many names in a corner without a dot, beside a world that is whole; one
// without rows where there is none.
func (m *Map) listFor(s Spec, v frame, names int) list {
	size := s.Text * 0.9
	height := size * leading
	width := size * leastList
	for _, i := range m.unnamed() {
		width = max(width, (scene.Font{Size: size}).Width(m.shortest(s, i))+size*2)
	}
	width = min(width, s.Box.W*0.5)
	names += 3 // of those that the list takes the room of
	world := v.whole()
	for rows := min(names, int(s.Box.H*0.6/height)); rows > 0; rows -= 2 {
		h := float64(rows)*height + size*0.4
		for _, at := range [...]scene.Point{
			{X: s.Box.X + s.Text*0.6, Y: s.Box.Y + s.Text*0.5},
			{X: s.Box.Right() - width - s.Text*0.6, Y: s.Box.Y + s.Text*0.5},
			{X: s.Box.Right() - width - s.Text*0.6, Y: s.Box.Bottom() - h - s.Text*0.5},
			{X: s.Box.X + s.Text*0.6, Y: s.Box.Bottom() - h - s.Text*2.4},
		} {
			box := scene.Rect{X: at.X, Y: at.Y, W: width, H: h}
			if s.Box.Holds(box) && (!world || v.offMap(box)) && !m.taken.some(box.Inset(-apart), func(i *item) bool {
				return i.dot >= 0 && i.box.Overlaps(box.Inset(-apart))
			}) {
				return list{box: box, rows: rows, size: size}
			}
		}
	}
	return list{}
}

// leastList is the least width of a list, in sizes of its letters: "near Athens: Marathon," is a line.
const leastList = 11

// shortest returns what a dot is called where there is little room.
func (m *Map) shortest(s Spec, dot int32) string {
	return m.wordings(s, &m.dots[dot])[0].lines[0].text
}

// bare is shortest without the number of the dot, which stands behind its name there.
func (m *Map) bare(s Spec, dot int32) string {
	d := m.dots[dot]
	d.beside = false
	return m.wordings(s, &d)[0].lines[0].text
}

// giveKeys gives letters to the dots that are left, as far as the list has rows; where there is no room
// for them, the list says near which name they lie.
func (m *Map) giveKeys(s Spec, v frame, left []int32) {
	m.list.keys, m.list.near, m.list.lines = m.list.keys[:0], nil, nil
	font := scene.Font{Size: s.Text * 0.82, Bold: true}
	for _, i := range left {
		if len(m.list.keys) == m.list.rows {
			return
		}
		letter := string(rune('a' + len(m.list.keys)))
		if m.keyAt(s, v, i, letter, font) {
			m.list.keys = append(m.list.keys, keyed{i, letter, m.shortest(s, i)})
		}
	}
	if s.Subject.Gaps.Ask(timeline.Where) {
		return // these would be gaps beside gaps
	}
	for _, i := range left {
		if m.labelOf[i] < 0 {
			m.nearTo(s, m.nearestNamed(s, v, i), i)
		}
	}
}

// keyAt puts a letter at a dot, if there is room.
func (m *Map) keyAt(s Spec, v frame, i int32, letter string, font scene.Font) bool {
	d := &m.dots[i]
	p, r := v.point(d.at), m.reach(d)
	w, h := font.Width(letter), font.Size*leading
	key := []line{{letter, font, w}}
	for c := range candidates {
		box, _ := at(c, p, r, s.Text, w, h)
		if s.Box.Inset(1).Holds(box) && !astray(s, box, c, p, r, letterLead) && m.fits(box, key, c, i, p, r) {
			m.put(label{dot: i, spot: d.spot, box: box, lines: key, letter: letter}, c, p, r)
			return true
		}
	}
	return false
}

// A dot is said to lie near another up to so many sizes of text on the map, and metres in the world:
// what touches on a map of the world may be two countries away.
const (
	nearReach  = 3
	nearMetres = 250_000
)

// nearestNamed returns the nearest dot that has its name beside it, -1 for none that is near.
func (m *Map) nearestNamed(s Spec, v frame, i int32) int32 {
	p := v.point(m.dots[i].at)
	nearest, least := int32(-1), nearReach*s.Text
	for k := range m.labels {
		l := &m.labels[k]
		if l.dot < 0 || l.letter != "" {
			continue
		}
		q := v.point(m.dots[l.dot].at)
		far := math.Hypot(q.X-p.X, q.Y-p.Y)
		if a, b := s.Spots[m.dots[i].spot].At, s.Spots[m.dots[l.dot].spot].At; far < least && a != nil && b != nil && geo.Distance(*a, *b) < nearMetres {
			nearest, least = l.dot, far
		}
	}
	return nearest
}

// nearTo adds a dot to those near another one, if the list has a row for it.
func (m *Map) nearTo(s Spec, of, dot int32) {
	if of < 0 {
		return
	}
	was := slices.Clone(m.list.near)
	k := slices.IndexFunc(was, func(n nearby) bool { return n.of == of })
	if k < 0 {
		m.list.near = append(m.list.near, nearby{of, []int32{dot}})
	} else {
		m.list.near[k].dots = append(slices.Clip(m.list.near[k].dots), dot)
	}
	if len(m.linesOf(s, nil)) > m.list.rows {
		m.list.near = was
	}
}

// nears tells whether the list says near which name a dot lies.
func (l *list) nears(dot int32) bool {
	return slices.ContainsFunc(l.near, func(n nearby) bool { return slices.Contains(n.dots, dot) })
}

// linesOf returns the lines of the list, of the dots that are there; nil there for all.
func (m *Map) linesOf(s Spec, there func(int32) bool) (all []string) {
	font := scene.Font{Size: m.list.size}
	for _, k := range m.list.keys {
		if there == nil || there(k.dot) {
			all = append(all, k.letter+"  "+font.Cut(k.name, m.list.box.W-m.list.size*1.6))
		}
	}
	for _, n := range m.list.near {
		var names []string
		for _, i := range n.dots {
			if there == nil || there(i) {
				names = append(names, m.shortest(s, i))
			}
		}
		if len(names) > 0 {
			words := translations.Say(s.Subject.Lang, "near a place", m.bare(s, n.of), strings.Join(names, ", "))
			all = append(all, figure.Wrap(words, font, m.list.box.W-m.list.size*0.4, mostKeyed)...)
		}
	}
	return all
}

// drawList draws the list; at a moment that of the dots that are there.
func (m *Map) drawList(sc *scene.Scene, s Spec) {
	lines := m.list.lines
	if s.Moment != nil {
		lines = m.linesOf(s, func(i int32) bool { return m.there[i] > 0 })
	}
	if len(lines) == 0 {
		return
	}
	y := m.list.box.Y
	drawGround(sc, s, scene.Rect{X: m.list.box.X, Y: y, W: m.list.box.W - s.Text*0.3, H: float64(len(lines))*m.list.size*leading + s.Text*0.4})
	font := scene.Font{Size: m.list.size, Halo: s.Theme.Land}
	for _, one := range lines {
		y += font.Size * leading
		sc.Text(scene.Pt(m.list.box.X, y), one, font, s.Theme.Ink)
	}
}
