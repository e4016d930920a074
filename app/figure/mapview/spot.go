package mapview

import (
	"slices"
	"strconv"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/basemap"
	"dateline/timeline"
	"dateline/timeline/geo"
)

// kinds is how many types of events there are, by number.
const kinds = int(timeline.Other) + 1

// mostWords is how many of its events a spot can tell of.
const mostWords = 8

// A Spot is a place with its events.
type Spot struct {
	ID, Name string
	At       *timeline.LonLat // nil for a country or an area
	Country  string           // ISO 3166-1 alpha-2
	Count    int              // of its events that are shown; a spot without any is not drawn
	Done     [kinds]int32     // how many of them have happened, by type
	Pending  [kinds]int32     // how many of them have not happened yet, by type
	Struck   int32            // how many of them were denied or cancelled
	First    [mostWords]int32 // where in the order the first of them stand
}

// take counts an event.
func (s *Spot) take(i int, kind timeline.Type, status timeline.Status) {
	if s.Count < mostWords {
		s.First[s.Count] = int32(i)
	}
	s.Count++
	switch {
	case status == timeline.Denied || status == timeline.Cancelled:
		s.Struck++
	case figure.Pending(status):
		s.Pending[kind]++
	default:
		s.Done[kind]++
	}
}

// first returns where in the order the first events stand.
func (s *Spot) first() []int32 { return s.First[:min(s.Count, mostWords)] }

// anchor returns where a spot's label belongs.
func (s *Spot) anchor() (geo.LonLat, bool) {
	if s.At != nil {
		return *s.At, true
	}
	heart, ok := basemap.Heart(s.Country)
	return geo.LonLat{Lon: heart[0], Lat: heart[1]}, ok
}

// hue returns the colour of the type of which most events of a spot are.
func (s *Spot) hue(th theme.Theme) scene.Color {
	best, most := timeline.Other, int32(0)
	for kind := range kinds {
		if n := s.Done[kind] + s.Pending[kind]; n > most {
			best, most = timeline.Type(kind), n
		}
	}
	return th.Hue(best)
}

// mark is what a reader points at: the place, with the first of its events.
func (s *Spot) mark(of *figure.Subject) scene.Mark {
	m := scene.Mark{Kind: scene.MarkPlace, ID: s.ID, Title: s.Name}
	for k, i := range s.first() {
		if k > 0 {
			m.Desc += "\n"
		}
		m.Desc += of.Event(int(i)).Label[0]
	}
	if more := s.Count - mostWords; more > 0 {
		m.Desc += "\n+ " + strconv.Itoa(more)
	}
	return m
}

// headline returns the event that a spot is labelled with: a meeting before others,
// for these are what maps of a story are looked at for; else the first.
func (s *Spot) headline(of *figure.Subject) *figure.Event {
	first := s.first()
	at := slices.IndexFunc(first, func(i int32) bool { return of.At(int(i)).Type == timeline.Meeting })
	return of.Event(int(first[max(0, at)]))
}
