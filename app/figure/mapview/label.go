package mapview

import (
	"math"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// A line of a label.
type line struct {
	text  string
	font  scene.Font
	width float64
}

// A wording is what a label may say, in lines that are measured once.
type wording struct {
	lines         []line
	width, height float64
}

// leading is the height of a line, in sizes of its text.
const leading = 1.24

func wordingOf(lines []line) wording {
	w := wording{lines: lines}
	for i := range lines {
		l := &lines[i]
		l.width = l.font.Width(l.text)
		w.width, w.height = max(w.width, l.width), w.height+l.font.Size*leading
	}
	return w
}

// named is what a label names: a spot, alone or with others, at length or not.
type named struct {
	spot, places int32
	long         bool
	about        string
	within       bool  // it is a region
	count        int32 // that is said behind the name, 0 for none
}

// fewDots is how many there are at most where a map also says what happened there.
const fewDots = 14

// wordings returns what the label of a dot may say, from short to long: the name, of several places
// with how many more they are, of one with an event that stands out with what that is, then in a
// large map of few places what happened there.
func (m *Map) wordings(s Spec, d *dot) []wording {
	long := s.Moment == nil && !s.Brief && len(m.order) <= fewDots && s.Box.W > 46*s.Text && s.Box.H > 26*s.Text && d.places == 1
	key := named{d.spot, d.places, long, d.about, d.within, 0}
	if d.beside && s.counted() {
		key.count = d.count
	}
	if all, ok := m.texts[key]; ok {
		return all
	}
	spot := &s.Spots[d.spot]
	name := line{text: m.nameOf(s, d), font: scene.Font{Size: s.Text, Bold: s.Present}}
	if name.text == "" { // what happened there says more than its degrees
		name.text, name.font.Bold, long = spot.headline(s.Subject).Name, false, false
	}
	if first, rest, more := strings.Cut(name.text, ","); more && d.about == "" && rest != "" && (strings.Contains(rest, ",") || name.font.Width(name.text) > 10*s.Text) {
		name.text = first // "Patna, Bihar, India": the map says the rest
	}
	name.text = name.font.Cut(name.text, s.Box.W*0.4)
	bare, count := name.text, ""
	if key.count > 0 {
		count = " (" + m.numeral(d.count, m.thousands()) + ")"
	}
	out := s.standsOut(d)
	name.font.Bold = name.font.Bold || out
	var all []wording
	if more := int(d.places) - 1; more > 0 && d.about == "" {
		name.text = translations.Say(s.Subject.Lang, figure.Counted("places more", more), name.text, more)
	}
	name.text += count
	all = append(all, wordingOf([]line{name}))
	if out {
		lines := m.outLines(s, d, name, bare, count)
		if len(lines) > 1 { // where both have no room, what happened says more than where
			what := lines[0]
			what.text += count
			all = append(all, wordingOf([]line{what}))
		}
		all = append(all, wordingOf(lines))
	}
	if long {
		e := spot.headline(s.Subject)
		small := scene.Font{Size: s.Text * 0.84}
		lines := []line{name}
		for _, words := range [...]string{e.Name, e.Words} {
			for _, part := range figure.Wrap(words, small, s.Text*13, 2) {
				lines = append(lines, line{text: part, font: small})
			}
		}
		if spot.Count > 1 && count == "" {
			lines[len(lines)-1].text += "  + " + translations.Grouped(s.Subject.Lang, spot.Count-1)
		}
		all = append(all, wordingOf(lines))
	}
	m.texts[key] = all
	return all
}

// standsOut tells whether a dot is drawn as one with an event that stands out: not to an audience,
// for whom a slide shows what it tells of, and not while time goes by.
func (s *Spec) standsOut(d *dot) bool {
	return d.out.Why != figure.NotOut && s.Moment == nil && !s.Present
}

// nameOf returns what a dot is called: the place, or of several what all or most of them lie
// about; "" where there is no name.
func (m *Map) nameOf(s Spec, d *dot) string {
	switch {
	case d.places < 2 || d.about == "":
		return s.Spots[d.spot].Name
	case d.within && d.mostly:
		return translations.Say(s.Subject.Lang, "mostly in a place", d.about)
	case d.within:
		return d.about
	case d.mostly:
		return translations.Say(s.Subject.Lang, "mostly about a place", d.about)
	}
	return translations.Say(s.Subject.Lang, "about a place", d.about)
}

// outLines returns the lines that name a dot with an event that stands out: they say in bold what
// that is, and below it where, unless its title says so; behind either how many events there are.
func (m *Map) outLines(s Spec, d *dot, name line, bare, count string) []line {
	e := s.Subject.Event(int(d.out.Event))
	title := line{text: without(e.Name, e.Where), font: name.font}
	title.text = title.font.Cut(title.text, s.Box.W*0.5)
	if title.text == e.Name && strings.Contains(title.text, bare) {
		title.text += count
		return []line{title}
	}
	name.font.Size, name.font.Bold = name.font.Size*0.9, false
	return []line{title, name}
}

// without returns a title without the name of its place at its end, which the map says: "M 7.6" of "M 7.6,
// 26 km west of Athens"; a title that is no more than that as it is.
func without(title, place string) string {
	short, cut := strings.CutSuffix(title, place)
	if short = strings.TrimRight(short, " ,;:·–-"); !cut || place == "" || short == "" {
		return title
	}
	return short
}

// drawLabel writes a label where it stands, with the line that leads to it.
func (m *Map) drawLabel(sc *scene.Scene, s Spec, l *label) {
	box := l.box
	box.X, box.Y = box.X+m.shift.X, box.Y+m.shift.Y
	if m.shift != (scene.Point{}) && m.furnished(box) {
		return
	}
	if l.lead {
		from := scene.Pt(l.from.X+m.shift.X, l.from.Y+m.shift.Y)
		if len(m.ways) > 0 { // set off from the routes, which it may cross
			sc.Line(from, box.Nearest(from), scene.Style{Stroke: theme.Alpha(s.Theme.Land, 0.9), Width: 3})
		}
		sc.Leader(from, box.Nearest(from), scene.Style{Stroke: s.Theme.Muted, Width: 0.9})
	}
	write(sc, s, l.lines, l.flush, box)
}

// write writes lines in a box, each with a halo of the land's colour in place of a slab
// that would hide the land.
func write(sc *scene.Scene, s Spec, lines []line, flush float64, box scene.Rect) {
	y := box.Y
	for i, one := range lines {
		y += one.font.Size * leading
		ink := s.pale(s.Theme.Muted)
		if i == 0 {
			ink = s.Theme.Ink
		}
		one.font.Halo = s.Theme.Land
		sc.Text(scene.Pt(box.X+flush*(box.W-one.width), math.Round((y-one.font.Size*0.3)*10)/10), one.text, one.font, ink)
	}
}

// drawLands writes the names of the countries that are tinted, each in the group of
// its tint.
func (m *Map) drawLands(sc *scene.Scene, s Spec) {
	for i := range m.labels {
		if l := &m.labels[i]; l.dot < 0 {
			of, there := ofLand(s, l.lands)
			if there == 0 {
				continue
			}
			s := s
			s.Theme = s.Theme.Faded(there)
			sc.Begin(m.markOf(s, of))
			m.drawLabel(sc, s, l)
			sc.End()
		}
	}
}
