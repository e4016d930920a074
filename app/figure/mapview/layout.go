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
	Keyed   int // by a letter, in a list
	AtEdge  int // outside of the picture, named at its edge
	Grouped int // in a dot that has the name of another
	Unnamed int
}

// Tally returns what became of the names in the last picture.
func (m *Map) Tally() Tally { return m.tally }

// steady is how far the map may be moved before it is laid out anew, as a part of its
// smaller side.
const steady = 0.25

// layout places what is written on the map; nothing is done where the last layout still
// holds.
func (m *Map) layout(s Spec, v frame) {
	key := layoutKey{box: s.Box, text: s.Text, lang: s.Subject.Lang, projection: s.Camera.Projection, scale: s.Camera.Scale, flying: s.Flight != nil, noted: len(s.Notes)}
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
	m.lands = m.byLand(s)
	m.density.spread(&m.plot, s, v)
	m.first = m.first[:0]
	missing := m.name(s, v, list{})
	if missing > 0 && missing <= mostKeyed && s.Flight == nil { // a list would come and go while one looks elsewhere
		if missing = m.nameAnew(s, v, missing); missing > 0 {
			m.name(s, v, m.listFor(s, v, missing))
		}
	}
	m.layItinerary(s)
	m.layNotes(s, v, false)
	m.hide(v)
	m.quiet, m.inset.box = m.quiet[:0], scene.Rect{}
	if s.Flight == nil { // what passes is not read
		m.layInset(s, v)
		m.nameQuietly(s, v)
	}
	m.count(s)
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

// survey notes which dots lie near the box, those with the most events first, and what
// land lies where.
func (m *Map) survey(s Spec, v frame) {
	m.order = m.order[:0]
	wider := s.Box.Inset(-min(s.Box.W, s.Box.H) / 2)
	for i := range m.dots {
		if wider.Contains(v.point(m.dots[i].at)) {
			m.order = append(m.order, int32(i))
		}
	}
	slices.SortFunc(m.order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(m.dots[b].count, m.dots[a].count), cmp.Compare(m.dots[a].spot, m.dots[b].spot))
	})
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

// mostNamed bounds how many names are looked for room for: a picture of more is no
// longer read.
const mostNamed = 400

// name places all names with a list in a corner, and returns how many found no room
// although they are in the picture.
func (m *Map) name(s Spec, v frame, l list) (missing int) {
	m.labels, m.list = m.labels[:0], l
	m.labelOf = slices.Grow(m.labelOf[:0], len(m.dots))[:len(m.dots)]
	m.taken.reset(s.Box.Inset(-min(s.Box.W, s.Box.H) / 2))
	for i := range m.labelOf {
		m.labelOf[i] = -1
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
			m.place(s, v, i, wording, math.Inf(1))
		}
	}
	for _, i := range m.largest() {
		if m.labelOf[i] < 0 {
			m.place(s, v, i, 0, math.Inf(1))
		}
	}
	for _, i := range m.first {
		if m.labelOf[i] < 0 {
			m.place(s, v, i, 0, math.Inf(1))
		}
	}
	for _, i := range m.order[:min(len(m.order), mostNamed)] {
		if !m.dots[i].nameless(s.Spots) && m.labelOf[i] < 0 {
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
		if m.dots[i].nameless(s.Spots) || m.labelOf[i] >= 0 || k < mostNamed && m.place(s, v, i, 0, math.Inf(1)) || !inside {
			continue
		}
		m.left = append(m.left, i)
	}
	m.keyed(s, v, m.left)
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

// standsWell is what a label costs at most that stands well beside its dot.
const standsWell = 2.2

// place finds room for a wording of a dot: the best of all places that have any and cost less
// than a bound.
func (m *Map) place(s Spec, v frame, i int32, wording int, bound float64) bool {
	d := &m.dots[i]
	w := m.wordings(s, d)[wording]
	p, inside := visible(v, d)
	r := m.reach(d)
	country := m.countryOf(p)
	best, least := -1, bound
	var room scene.Rect
	if a := m.area(d); a != nil {
		if r = a.reach * v.Scale; r > smallArea*s.Text {
			r = 0
		}
		// The name of an area belongs into it, where it has room there.
		box := scene.Rect{X: p.X - w.width/2, Y: p.Y - w.height/2, W: w.width, H: w.height}
		if 2*a.reach*v.Scale > w.width && inside && s.Box.Inset(3).Holds(box) && m.taken.free(box) {
			m.put(label{dot: i, spot: d.spot, box: box, lines: w.lines, flush: 0.5}, 0, p, 0)
			return true
		}
	}
	for c := range m.choices() {
		box, cost := at(c, p, r, s.Text, w.width, w.height)
		if last, ok := m.last[d.spot]; ok && int(last) == c {
			cost -= stays
		}
		if cost > least || inside && !s.Box.Inset(3).Holds(box) || !m.fits(box, w.lines, c, i, p, r) {
			continue
		}
		if leads(c) {
			cost += crossedCost * float64(m.mask.crossed(p, box.Nearest(p), r+s.Text*0.5))
		}
		if cost += m.mask.price(box, country); cost < least {
			best, least, room = c, cost, box
		}
	}
	if best < 0 {
		return false
	}
	m.last[d.spot] = int16(best)
	m.put(label{dot: i, spot: d.spot, box: room, lines: w.lines, flush: flush(best)}, best, p, r)
	return true
}

// smallArea is up to which half width, in sizes of text, an area has its name beside it, as a dot has:
// over it the name would hide it.
const smallArea = 2

// crossedCost is by how much a label reads worse for each square in which a route runs under the
// line that leads to it.
const crossedCost = 0.35

// crowded is among how many dots no line leads to a name: nobody would follow it.
const crowded = 90

// choices returns how many candidates a label has: on the way from one view to another, where dots
// and names move, no eye follows a line, so names stand beside their dots or wait.
func (m *Map) choices() int {
	if len(m.order) > crowded || m.key.flying {
		return len(beside)
	}
	return candidates
}

// stays is by how much better a label reads where it stood before.
const stays = 0.7

// lengthen gives a label its longest wording, where that has room beside its dot.
func (m *Map) lengthen(s Spec, v frame, i int32) {
	k := m.labelOf[i]
	if k < 0 || m.labels[k].letter != "" || m.labels[k].lead {
		return
	}
	short := m.labels[k]
	for wording := len(m.wordings(s, &m.dots[i])) - 1; wording > 0; wording-- {
		m.taken.drop(short.item)
		n := len(m.labels)
		if m.place(s, v, i, wording, math.Inf(1)) {
			m.labels[k], m.labelOf[i] = m.labels[n], k
			m.labels = m.labels[:n]
			return
		}
		m.labels[k].item = m.taken.box(short.box)
	}
}

// fits tells whether a label has room at a candidate.
func (m *Map) fits(box scene.Rect, lines []line, c int, i int32, p scene.Point, r float64) bool {
	if !m.taken.free(box) {
		return false
	}
	if leads(c) {
		to := box.Nearest(p)
		length := math.Hypot(to.X-p.X, to.Y-p.Y) - r
		return m.taken.clear(p, to, int(i)) && m.taken.alone(box, int(i), max(0.6*lines[0].font.Size, m.farther(i)*length))
	}
	// The letters do not fill their box; both must be nearest to their own dot.
	m.rects = append(m.rects[:0], box)
	if !m.taken.nearest(box, m.rects, int(i), p, r) {
		return false
	}
	m.rects = m.rects[:0]
	y := box.Y
	for k := range lines {
		l := &lines[k]
		y += l.font.Size * leading
		m.rects = append(m.rects, scene.Rect{X: box.X + flush(c)*(box.W-l.width), Y: y - 1.04*l.font.Size, W: l.width, H: 0.96 * l.font.Size})
	}
	return m.taken.nearest(box, m.rects, int(i), p, r)
}

// farther returns how far from every other dot a label stands at the least, as a part of the length of
// the line that leads to its own: else the eye, which takes in what is near before it follows
// lines, reads it to the other. What stands out is told from the others by its letters and its ring.
func (m *Map) farther(dot int32) float64 {
	if dot >= 0 && m.dots[dot].out.Why != figure.NotOut {
		return 0.3
	}
	return 0.7
}

// put keeps a label where it was placed.
func (m *Map) put(l label, c int, p scene.Point, r float64) {
	if leads(c) {
		to := l.box.Nearest(p)
		length := math.Hypot(to.X-p.X, to.Y-p.Y)
		under := 0.8 * r / max(length, 1e-9) // the dot lies over the end of the line, which so always reaches it
		l.lead, l.from = true, scene.Pt(p.X+(to.X-p.X)*under, p.Y+(to.Y-p.Y)*under)
		m.taken.lines = append(m.taken.lines, [2]scene.Point{l.from, to})
	}
	l.item = m.taken.box(l.box)
	m.labels = append(m.labels, l)
	if l.dot >= 0 {
		m.labelOf[l.dot] = int32(len(m.labels) - 1)
	}
}

// placeLand finds room for the name of a country without a dot: in its middle, else
// about it with a line. All places that are known to lie in it and nowhere nearer stand below it.
func (m *Map) placeLand(s Spec, v frame, spots []int32, heart geo.LonLat) {
	spot := spots[0]
	q, on := m.plot.projection.Project(heart)
	p := v.point(q)
	if !on {
		return
	}
	name, told := m.landWords(s, spots)
	country := m.numberOf(s.Spots[spot].Country)
	for _, off := range landOffs {
		box := scene.Rect{X: p.X + off[0]*name.width - name.width/2, Y: p.Y + off[1]*name.height*1.6 - name.height/2, W: name.width, H: name.height}
		if s.Box.Inset(3).Holds(box) && m.taken.free(box) && m.mask.country(box.Middle()) == country {
			m.put(label{dot: -1, spot: spot, lands: spots, told: told, box: box, lines: name.lines, flush: 0.5}, 0, p, 0)
			return
		}
	}
	// Else in the sea near by; over another country it would be read as that one's name.
	if len(spots) > 1 { // a line leads to one line of words: below it a list would be read to what lies there
		name, told = wordingOf(name.lines[:1]), 0
		if s.Spots[spot].Name == name.lines[0].text {
			told = 1
		}
	}
	for _, from := range m.mask.inside(country) {
		for c := len(beside); c < candidates; c++ {
			box, _ := at(c, from, 0, s.Text, name.width, name.height)
			if s.Box.Inset(3).Holds(box) && m.taken.free(box) && m.mask.foreign(box, country) < strays && m.taken.clear(from, box.Nearest(from), -1) {
				m.put(label{dot: -1, spot: spot, lands: spots, told: told, box: box, lines: name.lines, flush: flush(c)}, c, from, 0)
				return
			}
		}
	}
}

// strays is the greatest part of the name of a country that may lie over others.
const strays = 0.15

// numberOf returns the number of a country plus one, as a mask has it; 0 for none.
func (m *Map) numberOf(code string) int16 {
	return int16(slices.IndexFunc(m.ground.lands, func(l land) bool { return l.Code == code && code != "" }) + 1)
}

// landOffs are where the name of a country may stand about its middle, in its widths and
// heights.
var landOffs = [...][2]float64{{0, 0}, {0, -1}, {0, 1}, {-0.6, 0}, {0.6, 0}, {0, -2}, {0, 2}, {-0.6, -1}, {0.6, -1}, {-0.6, 1}, {0.6, 1}, {0, -3}, {0, 3}}

// countryOf returns the number of the country at a point; a town at the sea may lie in a
// square of water, so its neighbours are asked too.
func (m *Map) countryOf(p scene.Point) int16 {
	for _, off := range [...]scene.Point{{}, {X: 1}, {X: -1}, {Y: 1}, {Y: -1}, {X: 1, Y: 1}, {X: -1, Y: -1}, {X: 1, Y: -1}, {X: -1, Y: 1}} {
		if c := m.mask.country(scene.Pt(p.X+off.X*coarse, p.Y+off.Y*coarse)); c != 0 {
			return c
		}
	}
	return 0
}

// count makes the tally of a layout.
func (m *Map) count(s Spec) {
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
	for _, i := range m.order {
		if d := &m.dots[i]; d.nameless(s.Spots) && s.Box.Contains(frame{m.made, s.Box}.point(d.at)) {
			t.Grouped += int(d.places)
		}
	}
	for i := range m.edges {
		t.AtEdge += m.edges[i].places
	}
	t.Unnamed = max(0, t.Places-t.Named-t.Keyed-t.AtEdge-t.Grouped)
	m.tally = t
}
