package mapview

import (
	"cmp"
	"math"
	"slices"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/timeline/geo"
)

// A layoutKey is what a layout depends on, beside the spots, the route and a small way
// that the map is moved.
type layoutKey struct {
	box        scene.Rect
	text       float64
	lang       string
	projection geo.Projection
	scale      float64
	flying     bool
	playing    bool         // a moment is shown
	notes      *figure.Note // the first of so many
	noted      int
}

// A label names a dot or a country, beside it or by a letter that a list explains.
type label struct {
	dot    int32 // the number of the dot, -1 for a country
	spot   int32
	box    scene.Rect
	lines  []line
	flush  float64 // to which part of the box the lines run: 0 its left side, 1 its right
	item   int     // its number in what is taken
	lead   bool    // a line leads to it
	from   scene.Point
	letter string // of the list, "" where the name itself stands here

	lands []int32 // of a country, the spots that lie in it and nowhere nearer
	told  int     // how many of these it names
}

// A Tally says what became of the names of the places that have events.
type Tally struct {
	Places  int // all of them
	Named   int // beside their dots
	Keyed   int // in a list, by a letter or by what they lie near to
	AtEdge  int // outside of the picture, named at its edge
	Grouped int // in a dot that has the name of another
	Unnamed int

	Uncounted int // dots of several events whose number found no room
}

// Tally returns what became of the names in the last picture.
func (m *Map) Tally() Tally { return m.tally }

// steady is how far the map may be moved before it is laid out anew, as a part of its
// smaller side.
const steady = 0.25

// layout places what is written on the map; nothing is done where the last layout still
// holds.
func (m *Map) layout(s Spec, v frame) {
	key := layoutKey{box: s.Box, text: s.Text, lang: s.Subject.Lang, projection: s.Camera.Projection, scale: s.Camera.Scale, flying: s.Flight != nil, playing: s.Moment != nil, noted: len(s.Notes)}
	if key.noted > 0 {
		key.notes = &s.Notes[0]
	}
	m.shift = scene.Pt((m.made.X-v.X)*v.Scale, (m.made.Y-v.Y)*v.Scale)
	if m.key == key && math.Hypot(m.shift.X, m.shift.Y) < steady*min(s.Box.W, s.Box.H) {
		return
	}
	if m.key.lang != key.lang || m.key.text != key.text || m.key.box != key.box || len(m.texts) > 4096 {
		m.texts = map[named][]wording{}
	}
	m.key, m.made, m.shift = key, s.Camera, scene.Point{}
	m.call = callout{}
	m.dots = m.plot.dots(v.Scale, s.Text)
	m.sizing = sizingOf(m.dots, s.Text)
	m.sizing.numeral = s.Least
	m.survey(s, v)
	m.sortNumbers(s, v)
	m.lands = m.byLand(s)
	m.density.spread(&m.plot, s, v)
	m.first = m.first[:0]
	m.listed = false
	missing := m.name(s, v, list{})
	if missing > 0 && s.Flight == nil { // a list would come and go while one looks elsewhere
		if missing <= mostKeyed {
			missing = m.nameAnew(s, v, missing)
		}
		if m.listed = missing > mostKeyed; m.listed { // a list of the largest alone
			missing = len(m.unnamed())
		}
		if missing > 0 {
			m.name(s, v, m.listFor(s, v, missing))
		}
	}
	m.layItinerary(s)
	m.layNotes(s, v, false)
	m.quiet, m.inset.box = m.quiet[:0], scene.Rect{}
	if s.Flight == nil { // what passes is not read
		m.layInset(s, v)
		m.nameQuietly(s, v)
	}
	m.sum(s)
}

// nameAnew places all names again, where some found no room: those choose first, and who finds
// none then before these. It returns how many are missing at the end, in the order that misses
// fewest.
func (m *Map) nameAnew(s Spec, v frame, missing int) int {
	if len(m.order) > crowded || m.plot.squares != nil {
		return missing // of clusters names are but examples
	}
	for range 3 {
		for _, i := range m.left {
			if !slices.Contains(m.first, i) {
				m.first = slices.Insert(m.first, 0, i)
			}
		}
		if again := m.name(s, v, list{}); again == 0 {
			return 0
		}
	}
	m.first = m.first[:0]
	return m.name(s, v, list{})
}

// around returns the part of the map that is laid out, wider than what shows, since it may be moved.
func (s *Spec) around() scene.Rect { return s.Box.Inset(-min(s.Box.W, s.Box.H) / 2) }

// survey notes which dots lie near the box, those with the most events first, and what
// land lies where.
func (m *Map) survey(s Spec, v frame) {
	m.order = m.order[:0]
	wider := s.around()
	for i := range m.dots {
		if wider.Contains(v.point(m.dots[i].at)) {
			m.order = append(m.order, int32(i))
		}
	}
	slices.SortFunc(m.order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(m.dots[b].count, m.dots[a].count), cmp.Compare(m.dots[a].spot, m.dots[b].spot))
	})
	m.measure(s)
	m.mask.reset(s.Box)
	for i := range m.ground.lands {
		l := &m.ground.lands[i]
		for k := range l.polygons {
			if m.trace(l, k, v) {
				m.mask.fill(m.ring, i)
			}
		}
	}
}

// measure notes how large the dots of one event are that lie near the box, where numbers say so.
func (m *Map) measure(s Spec) {
	matters := s.Subject.Importance()
	if !matters.Sizes() {
		return
	}
	for _, i := range m.order {
		if d := &m.dots[i]; d.count == 1 {
			d.size, d.sized = matters.Size(s.Subject.At(int(s.Spots[d.spot].First[0])))
		}
	}
}

// mostNamed bounds how many names are looked for room for: a picture of more is no
// longer read.
const mostNamed = 400

// name places all names with a list in a corner, and returns how many found no room
// although they are in the picture.
func (m *Map) name(s Spec, v frame, l list) (missing int) {
	m.labels, m.list = m.labels[:0], l
	m.labelOf = slices.Grow(m.labelOf[:0], len(m.dots))[:len(m.dots)]
	m.taken.reset(s.around())
	m.numbers, m.besideOf = m.numbers[:0], slices.Grow(m.besideOf[:0], len(m.dots))[:len(m.dots)]
	for i := range m.labelOf {
		m.labelOf[i], m.besideOf[i] = -1, -1
	}
	for _, i := range m.order {
		if m.area(&m.dots[i]) == nil { // else no dot is drawn
			m.taken.dot(int(i), v.point(m.dots[i].at), m.reach(&m.dots[i]))
		}
	}
	if l.rows > 0 {
		m.taken.box(l.box)
	}
	m.layBar(s, v)
	m.layEdges(s, v)
	m.runRoute(s, v)
	m.forgetNotes(s)
	m.layNotes(s, v, true)
	// What stands out and the largest come first, be it that a line leads to their names, then names
	// that can stand well beside their dots, then the numbers of legs, which have more places to stand
	// in, then what lines lead to.
	m.left = m.left[:0]
	for _, i := range m.order {
		if !s.standsOut(&m.dots[i]) {
			continue
		}
		for wording := len(m.wordings(s, &m.dots[i])) - 1; wording >= 0 && m.labelOf[i] < 0; wording-- {
			m.placeFirst(s, v, i, wording)
		}
	}
	for _, i := range m.largest() {
		if m.labelOf[i] < 0 && !m.echoes(i) {
			m.placeFirst(s, v, i, 0)
		}
	}
	for _, i := range m.first {
		if m.labelOf[i] < 0 && !m.echoes(i) {
			m.place(s, v, i, 0, math.Inf(1))
		}
	}
	for _, i := range m.order[:min(len(m.order), mostNamed)] {
		if !m.dots[i].nameless(s.Spots) && m.labelOf[i] < 0 && !m.echoes(i) {
			m.place(s, v, i, 0, standsWell)
		}
	}
	for _, spots := range m.lands {
		if at, ok := s.Spots[spots[0]].anchor(); ok {
			m.placeLand(s, v, spots, at)
		}
	}
	m.layRoute(s, v)
	for k, i := range m.order {
		_, inside := visible(v, &m.dots[i])
		nameless := m.dots[i].nameless(s.Spots) || m.echoes(i)
		if m.labelOf[i] >= 0 || !nameless && k < mostNamed && m.place(s, v, i, 0, math.Inf(1)) || !inside {
			continue
		}
		if nameless {
			m.numberBeside(s, v, i)
		} else {
			m.left = append(m.left, i)
		}
	}
	m.giveKeys(s, v, m.unnamed())
	m.list.lines = m.linesOf(s, nil)
	for _, i := range m.left {
		if m.labelOf[i] < 0 && !m.list.nears(i) { // else its number stands in the list, behind its name
			m.numberBeside(s, v, i)
		}
	}
	// Only when all have names, there is room for more.
	for _, i := range m.order {
		m.lengthen(s, v, i)
	}
	return len(m.left)
}

// Of so many dots at most, of which each has several events and so large a part of those of the
// largest, the names are placed before those of all others.
const (
	mostLargest = 12
	partLargest = 0.25
)

// largest returns the dots that are named before the others, whatever room is left to these.
func (m *Map) largest() []int32 {
	n := 0
	for n < min(mostLargest, len(m.order)) {
		count := m.dots[m.order[n]].count
		if count < 2 || float64(count) < partLargest*float64(m.dots[m.order[0]].count) {
			break
		}
		n++
	}
	return slices.DeleteFunc(slices.Clone(m.order[:n]), func(i int32) bool { return m.dots[i].nameless(m.plot.spots) })
}

// unnamed returns the dots without a name that have a row of the list: all, or where these are too many
// the largest.
func (m *Map) unnamed() []int32 {
	if !m.listed {
		return m.left
	}
	largest := m.largest()
	return slices.DeleteFunc(slices.Clone(m.left), func(i int32) bool { return !slices.Contains(largest, i) })
}

// sum makes the tally of a layout.
func (m *Map) sum(s Spec) {
	t := Tally{Places: len(m.plot.on) + len(m.plot.off) + len(m.plot.lands)}
	for i := range m.labels {
		l := &m.labels[i]
		if l.dot >= 0 {
			if !s.Box.Contains(frame{m.made, s.Box}.point(m.dots[l.dot].at)) {
				continue // it waits outside, to be moved in
			}
			t.Grouped += int(m.dots[l.dot].places) - 1
		}
		switch {
		case l.letter != "":
			t.Keyed++
		case l.dot < 0:
			t.Named += l.told
		default:
			t.Named++
		}
	}
	for _, n := range m.list.near {
		for _, i := range n.dots {
			t.Keyed++
			t.Grouped += int(m.dots[i].places) - 1
		}
	}
	for _, i := range m.order {
		if d := &m.dots[i]; (d.nameless(s.Spots) || m.labelOf[i] < 0 && m.echoes(i)) && s.Box.Contains(frame{m.made, s.Box}.point(d.at)) {
			t.Grouped += int(d.places)
		}
	}
	for i := range m.edges {
		t.AtEdge += m.edges[i].places
	}
	t.Unnamed = max(0, t.Places-t.Named-t.Keyed-t.AtEdge-t.Grouped)
	t.Uncounted = m.uncounted(s, frame{m.made, s.Box})
	m.tally = t
}
