package mapview

import (
	"math"
	"strconv"
	"strings"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
	"dateline/timeline/geo"
)

// A Journey is a leg of a route as it is told: from where to where, how far, and how many
// days lie between what happened there.
type Journey struct {
	Sign     string // as on the map: "1", and with several routes "A1"
	Actor    string // who travels
	From, To string
	Length   string // along the shortest way on the ellipsoid, in words
	Least    int    // days between, as few and as many as there may be
	Most     int
	Pending  bool
	Arrives  int // the position of the event at its end
}

// sign is the number of a leg; with several routes the letter of its actor stands before it.
func (l *Leg) sign() string {
	if l.Shared {
		return routeLetter(l.Route) + strconv.Itoa(l.Number)
	}
	return strconv.Itoa(l.Number)
}

// routeLetter tells the routes of several actors apart.
func routeLetter(route int) string { return string(rune('A' + route)) }

// Legs tells the legs of routes.
func Legs(s *figure.Subject, route []Leg) []Journey {
	all := make([]Journey, len(route))
	for k, leg := range route {
		from, to := s.Event(leg.Out), s.Event(leg.In)
		all[k] = Journey{
			Sign: leg.sign(), Actor: leg.Actor, From: from.Where, To: to.Where, Pending: leg.Pending, Arrives: leg.In,
			Length: s.Habits.Way(s.Lang, geo.Distance(leg.From, leg.To)),
		}
		all[k].Least, all[k].Most = daysBetween(from, to)
	}
	return all
}

// daysBetween returns how many days lie between the last day of an event and the first of
// another, at the least and at the most: of one at some time within its span neither is
// known better; one that lasted from some day in April on began on the 30th at the latest.
func daysBetween(from, to *figure.Event) (least, most int) {
	days := func(a, b calendar.Instant) int { return max(0, int(math.Round(b.Days(a)))) }
	leaves, arrives := from.Bounds.Start, to.Bounds.End.Add(-1)
	switch {
	case from.Core.Empty():
	case from.Core.End == from.Bounds.End:
		leaves = from.Core.End.Add(-1)
	default:
		leaves = from.Core.End
	}
	switch {
	case to.Core.Empty():
	case to.Core.Start == to.Bounds.Start:
		arrives = to.Core.Start
	default:
		arrives = to.Core.Start.Add(-1)
	}
	least = days(from.Bounds.End.Add(-1), to.Bounds.Start)
	return least, max(least, days(leaves, arrives))
}

// Words says a leg in a language: "1  Singapore – Hanoi: 2188 km, 236–272 days".
func (j Journey) Words(lang string) string {
	return translations.Say(lang, "leg", j.Sign, j.From, j.To, j.Length, j.Apart(lang))
}

// Apart says how long it is between what happened at the two ends of a leg.
func (j Journey) Apart(lang string) string {
	return figure.Apart(lang, float64(j.Least), float64(j.Most))
}

// Stops tells each route in a line, where it comes by with the numbers of the legs that lead there:
// "route of Alexander (Tyre, 1 Alexandria, 2 Gaugamela)".
func Stops(s *figure.Subject, route []Leg) (all []string) {
	for k, leg := range route {
		if k == 0 || leg.Route != route[k-1].Route {
			all = append(all, translations.Say(s.Lang, "legend route", s.ActorName(leg.Actor))+" ("+s.Event(leg.Out).Where)
		}
		last := &all[len(all)-1]
		if *last += ", " + leg.sign() + "\u00a0" + s.Event(leg.In).Where; k == len(route)-1 || leg.Route != route[k+1].Route {
			*last += ")"
		}
	}
	return all
}

// An itinerary is the legs of a route in words, in a corner of a picture on paper.
type itinerary struct {
	box   scene.Rect
	lines []line
}

// hanging stands before what does not fit on the first line of a leg, below its words.
const hanging = "\u2003"

// layItinerary finds a corner where nothing else stands for the legs in words; without one
// there is none.
func (m *Map) layItinerary(s Spec) {
	m.itinerary = itinerary{}
	if len(s.Itinerary) == 0 {
		return
	}
	w := wordingOf(itineraryLines(s))
	x0, y0 := s.Box.X+s.Text*0.6, s.Box.Y+s.Text*0.5
	x1, y1 := s.Box.Right()-w.width-s.Text*0.6, s.Box.Bottom()-w.height-s.Text*0.5
	for _, at := range [...]scene.Point{{X: x1, Y: y1}, {X: x0, Y: y0}, {X: x1, Y: y0}, {X: x0, Y: y1 - s.Text*1.6}} {
		box := scene.Rect{X: at.X, Y: at.Y, W: w.width, H: w.height}
		if s.Box.Holds(box) && m.taken.free(box) && m.mask.quiet(box) {
			m.itinerary = itinerary{box, w.lines}
			m.taken.box(box)
			return
		}
	}
}

// itineraryLines are the legs in words; what does not fit on the line of a leg goes on below.
func itineraryLines(s Spec) (lines []line) {
	font := scene.Font{Size: s.Text * 0.84}
	for _, words := range s.Itinerary {
		one := []string{words}
		if width := s.Box.W * 0.42; font.Width(words) > width {
			one = figure.Wrap(strings.Replace(words, "  ", "\u00a0\u00a0", 1), font, width, 2) // it keeps no other room behind the number
		}
		lines = append(lines, line{text: one[0], font: font})
		for _, more := range one[1:] {
			lines = append(lines, line{text: hanging + more, font: font})
		}
	}
	return lines
}

// quiet tells whether no route runs through a box.
func (k *mask) quiet(box scene.Rect) bool {
	for y := box.Y; y < box.Bottom(); y += coarse {
		for x := box.X; x < box.Right(); x += coarse {
			if at := k.at(scene.Pt(x, y)); at >= 0 && k.way[at] {
				return false
			}
		}
	}
	return true
}
