package mapview

import (
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/basemap"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/geo"
)

// mostWords is how many of its events a spot can tell of.
const mostWords = 8

// A Spot is a place with its events.
type Spot struct {
	ID, Name string             // "" for a name that is only the numbers of its position
	At       *timeline.LonLat   // nil for a country or an area
	Radius   float64            // of the disc about At in which it lies, in kilometres; 0 for a point
	Outline  [][]geo.LonLat     // of an area about At; nil for none
	Country  string             // ISO 3166-1 alpha-2
	Count    int                // of its events that are shown; a spot without any is not drawn
	Done     [theme.Slots]int32 // how many of them have happened, by the slots of their colours
	Pending  [theme.Slots]int32 // how many of them have not happened yet, by the same
	Struck   int32              // how many of them were denied or cancelled
	Met      int32              // how many of the others are meetings
	First    [mostWords]int32   // where in the order the first of them stand
	Out      figure.Outstanding // of its events that stand out the foremost
}

// take counts an event.
func (s *Spot) take(i int, slot theme.Slot, kind timeline.Type, status timeline.Status) {
	if s.Count < mostWords {
		s.First[s.Count] = int32(i)
	}
	s.Count++
	turn := turns[status]
	if kind == timeline.Meeting && turn != turnStruck {
		s.Met++
	}
	switch turn {
	case turnStruck:
		s.Struck++
	case turnPending:
		s.Pending[slot]++
	default:
		s.Done[slot]++
	}
}

// How an event has turned out, by the small number of its status, for a million are looked up.
const (
	turnDone = iota
	turnPending
	turnStruck
)

var turns = func() (all [256]uint8) {
	for status := range all {
		switch s := timeline.Status(status); {
		case s == timeline.Denied || s == timeline.Cancelled:
			all[status] = turnStruck
		case figure.Pending(s):
			all[status] = turnPending
		}
	}
	return all
}()

// join adds what was counted of the same place among the events behind those of s.
func (s *Spot) join(more *Spot) {
	if s.Count < mostWords {
		copy(s.First[s.Count:], more.first())
	}
	s.Count, s.Struck, s.Met = s.Count+more.Count, s.Struck+more.Struck, s.Met+more.Met
	for k := range theme.Slots {
		s.Done[k], s.Pending[k] = s.Done[k]+more.Done[k], s.Pending[k]+more.Pending[k]
	}
}

// first returns where in the order the first events stand.
func (s *Spot) first() []int32 { return s.First[:min(s.Count, mostWords)] }

// wide tells whether a spot is more than a point.
func (s *Spot) wide() bool { return s.At != nil && (s.Radius > 0 || len(s.Outline) > 0) }

// anchor returns where a spot's label belongs.
func (s *Spot) anchor() (geo.LonLat, bool) {
	if s.At != nil {
		return *s.At, true
	}
	heart, ok := basemap.Heart(s.Country)
	return geo.LonLat{Lon: heart[0], Lat: heart[1]}, ok
}

// slot returns the slot of the colour that most events of a spot have.
func (s *Spot) slot() theme.Slot {
	best, most := theme.OtherSlot, int32(0)
	for k := range theme.Slots {
		if n := s.Done[k] + s.Pending[k]; n > most {
			best, most = theme.Slot(k), n
		}
	}
	return best
}

// mark is what a reader points at: the place, with the first of its events.
func (s *Spot) mark(of *figure.Subject) scene.Mark {
	m := scene.Mark{Kind: scene.MarkPlace, ID: s.ID, Title: s.title(of)}
	for k, i := range s.first() {
		if k > 0 {
			m.Desc += "\n"
		}
		m.Desc += of.Event(int(i)).Label[0]
	}
	if more := s.Count - mostWords; more > 0 {
		m.Desc += "\n+ " + translations.Grouped(of.Lang, more)
	}
	return m
}

// title returns the name of a spot, or what happened there where it has none.
func (s *Spot) title(of *figure.Subject) string {
	if s.Name != "" || s.Count == 0 {
		return s.Name
	}
	return s.headline(of).Name
}

// headline returns the event that a spot is labelled with: a meeting before others,
// for these are what maps of a story are looked at for; else the first.
func (s *Spot) headline(of *figure.Subject) *figure.Event {
	first := s.first()
	at := slices.IndexFunc(first, func(i int32) bool { return of.At(int(i)).Type == timeline.Meeting })
	return of.Event(int(first[max(0, at)]))
}
