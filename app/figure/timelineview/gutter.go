package timelineview

import (
	"cmp"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/app/scene"
)

// The width of the gutter, in which the names of lanes stand: as wide as the widest, within
// these, in text sizes and as a part of the view.
const (
	leastGutter = 6
	mostGutter  = 15
	mostOfBox   = 0.22
	noGutter    = 0.8
)

// besideName is the room that a name of a lane needs beside it, in text sizes: before it, before
// it where lanes fold, and behind it.
const (
	beforeName = 0.5
	beforeFold = 1.2
	behindName = 0.5
)

// A gutter keeps how wide the widest name of a lane is, in sizes of its letters.
type gutter struct {
	of     figure.Reading
	by     view.Facet
	widest float64
}

// width returns the width of the gutter of a spec.
func (g *gutter) width(s Spec) float64 {
	by := cmp.Or(s.Lanes, view.ByType)
	if by == view.ByNone {
		return s.Text * max(noGutter, s.Gutter) // no names stand there
	}
	if of := s.Subject.Reading(); g.of != of || g.by != by {
		*g = gutter{of, by, widest(s.Subject, by)}
	}
	most := min(s.Box.W*mostOfBox, s.Text*mostGutter)
	return min(most, s.Text*max(leastGutter, s.Gutter, g.widest+indent(s)+behindName))
}

// indent is the room before the name of a lane, in text sizes.
func indent(s Spec) float64 {
	if s.Interactive {
		return beforeFold
	}
	return beforeName
}

// mostNamed is how many events are asked for the names of their lanes; of more every so many.
const mostNamed = 5000

// widest returns how wide the widest name is that a lane can have, in sizes of its letters. It
// goes through the whole timeline and not what a filter leaves of it, so that no filter moves
// the events.
func widest(s *figure.Subject, by view.Facet) float64 {
	font, seen, most := scene.Font{Size: 1, Bold: true}, map[string]bool{}, 0.0
	add := func(key string) {
		if !seen[key] {
			seen[key] = true
			most = max(most, font.Width(nameOf(s, by, key)))
		}
	}
	for e := range s.Timeline.Events.Sample(mostNamed) {
		none := true
		s.EachKey(e, by, func(key string) { none = false; add(key) })
		if none {
			add("")
		}
	}
	return most
}

// lines returns the name of a lane in one line or in two, cut to a width once: a line in its
// middle, since names often begin alike and differ at their ends.
func (l *lanes) lines(i int, f scene.Font, width float64, two bool) []string {
	if l.cutWidth != width || len(l.cut) != len(l.names) {
		l.cutWidth, l.cut = width, make([][2][]string, len(l.names))
		for k, name := range l.names {
			one := []string{figure.CutMiddle(f, name, width)}
			two := figure.Wrap(name, f, width, 2)
			if len(two) < 2 {
				two = one // a single word
			}
			l.cut[k] = [2][]string{one, two}
		}
	}
	if two {
		return l.cut[i][1]
	}
	return l.cut[i][0]
}
