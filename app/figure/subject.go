// Package figure holds what the views of a timeline have in common: the events
// made ready to be drawn, the way doubt is drawn, the legend that explains it
// and the card that says what is known of one event.
package figure

import (
	"slices"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/index"
)

// A Subject is a timeline made ready to be drawn in one language: its events
// in time order, with bounds. It is made once per change of the data, the filter
// or the language, never per frame. Words are made when they are first asked
// for, since nobody reads a million of them; so a Subject is not safe for
// concurrent use.
type Subject struct {
	Timeline *timeline.Timeline
	Lang     string
	Order    []int32         // the places in Timeline.Events of what is shown: in time order, those without a date last
	Bounds   []calendar.Span // of each, what is drawn of it: earliest to latest; empty without a date
	Dated    int             // how many of them have a date that can be drawn
	Whole    int             // how many events the timeline has before the filter
	Filter   string          // the active filter in words, "" for none
	Extent   calendar.Span   // from the first to the last dated event; empty when there is none
	Index    *index.Index    // of the bounds of the dated events, by their place in Order

	events map[int32]*Event
	byID   *timeline.Finder
	places map[string]*timeline.Place
	actors map[string]*timeline.Actor
	memo   memo
}

// NewSubject makes the events of t that keep accepts ready to be drawn; a nil
// keep accepts all.
func NewSubject(t *timeline.Timeline, lang string, keep func(int) bool) *Subject {
	s := &Subject{
		Timeline: t, Lang: lang, Whole: t.Events.Len(),
		events: map[int32]*Event{},
		places: make(map[string]*timeline.Place, len(t.Places)),
		actors: make(map[string]*timeline.Actor, len(t.Actors)),
	}
	for i := range t.Places {
		s.places[t.Places[i].ID] = &t.Places[i]
	}
	for i := range t.Actors {
		s.actors[t.Actors[i].ID] = &t.Actors[i]
	}
	s.sort(keep)
	for _, b := range s.Bounds[:s.Dated] {
		s.Extent = s.Extent.Union(bounded(b))
	}
	for i := range s.Bounds[:s.Dated] {
		s.Bounds[i] = s.closed(s.Bounds[i])
	}
	s.Index = index.New(s.Bounds[:s.Dated])
	return s
}

// Len returns how many events there are.
func (s *Subject) Len() int { return len(s.Order) }

// At returns the event at a place of Order as it stands in the timeline.
func (s *Subject) At(i int) *timeline.Event { return s.Timeline.Events.At(int(s.Order[i])) }

// closed returns the bounds of an event without a start or an end a tenth of
// the whole beyond the other events; the drawing shows that side dissolving.
func (s *Subject) closed(b calendar.Span) calendar.Span {
	margin := s.Extent.Days() / 10
	if b.Start.Unbounded() {
		b.Start = calendar.Earlier(s.Extent.Start, b.End.Add(-1)).Add(-margin)
	}
	if b.End.Unbounded() {
		b.End = calendar.Later(s.Extent.End, b.Start.Add(1)).Add(margin)
	}
	return b
}

// Find returns the place in Order of an event by id, or -1.
func (s *Subject) Find(id string) int {
	if id == "" {
		return -1
	}
	if s.byID == nil {
		s.byID = timeline.NewFinder(s.Len(), func(i int) string { return s.At(i).ID })
		for i := range s.Len() {
			s.byID.Add(i)
		}
	}
	return s.byID.Find(id)
}

// Place returns a place by id, or nil.
func (s *Subject) Place(id string) *timeline.Place { return s.places[id] }

// Actor returns an actor by id, or nil.
func (s *Subject) Actor(id string) *timeline.Actor { return s.actors[id] }

// PlaceName returns the name of a place by id, "" when there is none.
func (s *Subject) PlaceName(id string) string {
	if p := s.places[id]; p != nil {
		return flat(p.Name.In(s.Lang))
	}
	return ""
}

// ActorName returns the name of an actor by id, or the id.
func (s *Subject) ActorName(id string) string {
	if a := s.actors[id]; a != nil {
		return flat(a.Name.In(s.Lang))
	}
	return id
}

// Title returns the title of the whole in the subject's language.
func (s *Subject) Title() string { return flat(s.Timeline.Title.In(s.Lang)) }

// Busiest returns the id of the actor who takes part in the most events, the
// first of the file among equals; "" when there is none.
func (s *Subject) Busiest() string { return Once(s, busiestKey{}, s.busiest) }

type busiestKey struct{}

// EventsOf returns the places in Order of those in which an actor takes part,
// found once.
func (s *Subject) EventsOf(actor string) []int32 {
	if actor == "" {
		return nil
	}
	return Once(s, actorKey(actor), func() []int32 {
		var all []int32
		for i := range s.Len() {
			if slices.ContainsFunc(s.At(i).Actors, func(p timeline.Part) bool { return p.Actor == actor }) {
				all = append(all, int32(i))
			}
		}
		return all
	})
}

type actorKey string

func (s *Subject) busiest() string {
	counts := map[string]int{}
	for i := range s.Len() {
		for _, p := range s.At(i).Actors {
			counts[p.Actor]++
		}
	}
	best := ""
	for _, a := range s.Timeline.Actors {
		if counts[a.ID] > counts[best] {
			best = a.ID
		}
	}
	return best
}

// leastStory is how many events there are at least where one is left outside of
// the first window: of fewer, none can be spared.
const leastStory = 8

// FirstWindow returns the span to show at first: the whole, with a margin; but
// one event that lies farther from the rest than the rest is long, thrice, is
// left to the overview and to the note at the edge, so that the story can be read.
func (s *Subject) FirstWindow() calendar.Span {
	dated := s.Bounds[:s.Dated]
	if len(dated) > 0 && dated[0] == s.Extent {
		// One event fills the whole: leave room for its label beside it.
		return calendar.Span{Start: s.Extent.Start.Add(-s.Extent.Days()), End: s.Extent.End.Add(2 * s.Extent.Days())}
	}
	if len(dated) < leastStory {
		return Margin(s.Extent)
	}
	rest := calendar.Span{}
	for _, b := range dated[1:] {
		rest = rest.Union(b)
	}
	if gap := rest.Start.Days(dated[0].End); gap > 3*rest.Days() {
		return Margin(rest)
	}
	return Margin(s.Extent)
}

// Margin returns a span made longer by a fortieth on either side;
// a span of nothing becomes a day.
func Margin(s calendar.Span) calendar.Span {
	if s.Empty() {
		return calendar.Span{Start: s.Start, End: s.Start.Add(1)}
	}
	return calendar.Span{Start: s.Start.Add(-s.Days() / 40), End: s.End.Add(s.Days() / 40)}
}
