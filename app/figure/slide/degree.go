package slide

import (
	"slices"

	"dateline/app/figure"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// A degree is how loudly an event shows on a slide.
type degree uint8

const (
	gone degree = iota // it does not show
	past
	now
	ahead // it is still to come, and shows
)

// A shower tells how loudly each event shows on one slide.
type shower struct {
	deck    *Deck
	slide   Slide
	told    map[string]int
	reached calendar.Instant // how far the time has come: the latest end of what was told
	dated   bool
	keeps   func(*timeline.Event) bool // by the filter of the step; nil keeps all
	guarded bool                       // when its own event was is not revealed
}

// degrees returns what shows of the events on a slide: its own is the loudest, what was told
// before is past, and what was not told yet does not show unless the story lets one look
// ahead. An event that no step tells shows once the time has come to it.
//
// While its date is asked for, its own event stands on no timeline. While its place is, the map has
// its dot without a name, which is what is asked.
func (d *Deck) degrees(slide int, on timeline.Picture, revealed bool) *shower {
	s := &shower{deck: d, slide: d.At(slide), told: d.told}
	s.guarded = on == timeline.TimelinePicture && !revealed && s.slide.Kind == Telling && s.slide.asks(timeline.Dates)
	if d.written && s.slide.Kind == Telling {
		for i := range slide {
			if at := d.Subject.Find(d.Story.Steps[i].Event); at >= 0 && at < d.Subject.Dated {
				if end := d.Subject.Bounds(at).End; !s.dated || s.reached.Before(end) {
					s.reached, s.dated = end, true
				}
			}
		}
	}
	if f := s.slide.View.Filter; f != "" {
		if filter, err := timeline.ParseFilter(f); err == nil {
			s.keeps = filter.Keep(d.Subject.Timeline)
		}
	}
	return s
}

// of returns how loudly the event at a position shows.
func (s *shower) of(i int) degree {
	d, e := s.deck, s.deck.Subject.At(i)
	step := s.slide.Step
	switch {
	case slices.Contains(step.Hidden, e.ID) || s.keeps != nil && !s.keeps(e):
		return gone
	case s.slide.Kind == Closing:
		return now
	case s.slide.Kind == Opening:
		return map[bool]degree{true: ahead, false: gone}[d.Story.Ahead]
	case i == s.slide.Event || slices.Contains(step.Lit, e.ID):
		if s.guarded {
			return gone
		}
		return now
	}
	n, told := s.told[e.ID]
	if !d.written {
		n, told = i+1, true
	}
	switch {
	case told && n < s.slide.Number:
		return past
	case !told && s.dated && i < d.Subject.Dated && d.Subject.Bounds(i).Start.Before(s.reached):
		return past
	case d.Story.Ahead:
		return ahead
	}
	return gone
}

// byID returns how loudly the event with an id shows.
func (s *shower) byID(id string) degree {
	if i := s.deck.Subject.Find(id); i >= 0 {
		return s.of(i)
	}
	return past
}

// atPlace returns how loudly a place shows: as its loudest event does.
func (s *shower) atPlace(of *figure.Subject, id string) degree {
	for _, event := range append([]string{s.slide.Step.Event}, s.slide.Step.Lit...) {
		if i := of.Find(event); i >= 0 && of.At(i).Place.ID == id && s.of(i) == now {
			return now
		}
	}
	if s.slide.Kind == Closing {
		return now
	}
	return past
}

// mostRecent is how many past events a timeline shows beside those of its slide: what stands in
// so few rows can have words of its own.
const mostRecent = 2

// recent tells which events have rows on the timeline of a window: those of the slide, and of
// what is past the few that were told last. On a slide that shows what is to come, or all, every
// event has one.
func (s *shower) recent(window calendar.Span) func(i int) bool {
	if s.slide.Kind != Telling || s.deck.Story.Ahead {
		return func(i int) bool { return s.of(i) != gone }
	}
	kept := map[int]bool{}
	for n := s.slide.Number - 1; n > 0 && len(kept) < mostRecent; n-- {
		i := n - 1
		if s.deck.written {
			i = s.deck.Subject.Find(s.deck.Story.Steps[n-1].Event)
		}
		if i >= 0 && i < s.deck.Subject.Dated && s.of(i) == past && s.deck.Subject.Bounds(i).Overlaps(window) {
			kept[i] = true
		}
		if s.slide.Number-n > lookBack {
			break
		}
	}
	return func(i int) bool { return kept[i] || s.of(i) == now }
}

// lookBack is how many steps are looked through for those few: where every event of a large file
// is a step, most lie in no window.
const lookBack = 200
