// Package figure holds what the views of a timeline have in common: the events
// made ready to be drawn, the way doubt is drawn, the legend that explains it
// and the card that says what is known of one event.
package figure

import (
	"context"

	"dateline/app/figure/exercise"
	"dateline/data/kit/speech"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// A Subject is a timeline made ready to be drawn in one language: its events in order,
// and their words. It is made once per change of the data or the filter, never per
// frame; another language shares the order. Words are made when they are first asked
// for, since nobody reads a million of them. A Subject is safe for concurrent use.
type Subject struct {
	*Order
	Lang   string
	Filter string        // the active filter as it is written, "" for none
	Habits Habits        // of the person who reads it
	Doubt  *Doubt        // of what it keeps; nil where there is none, or where events were edited since
	Rough  int           // how many it leaves out that may lie where it asks for: only their country is known, see rough
	Gaps   exercise.Gaps // what of it is asked for, of which no words are made; see Asking

	words  *words
	memory memo
}

// A Doubt is how many events a filter keeps whatever their dates mean, and how many it may keep.
type Doubt struct{ Least, Most int }

func (s *Subject) memo() *memo { return &s.memory }

// NewSubject makes the events of t that keep accepts ready to be drawn; a nil
// keep accepts all. Keep is called on several goroutines.
func NewSubject(t *timeline.Timeline, lang string, keep func(*timeline.Event) bool) *Subject {
	s, _ := Make(context.Background(), t, lang, edtf.Source, keep) // fails only where it is given up
	return s
}

// Make is NewSubject for another goroutine and on any clock: it is given up soon after
// ctx ends, with its error. Prepare makes ahead what views will ask for.
func Make(ctx context.Context, t *timeline.Timeline, lang string, zone edtf.Zone, keep func(*timeline.Event) bool) (*Subject, error) {
	o, err := newOrder(ctx, t, zone, keep)
	if err != nil {
		return nil, err
	}
	return &Subject{Order: o, Lang: lang, words: &words{}}, nil
}

// In returns the subject in another language. It takes microseconds: all but the words
// is shared.
func (s *Subject) In(lang string) *Subject {
	n := s.on(s.Order)
	n.Lang, n.Doubt, n.Rough, n.words = lang, s.Doubt, s.Rough, &words{}
	return n
}

// on returns a subject of an order with what is the reader's: the language, the habits, the filter and
// what is asked of them. Doubt and Rough are of the events, and not taken along.
func (s *Subject) on(o *Order) *Subject {
	return &Subject{Order: o, Lang: s.Lang, Habits: s.Habits, Filter: s.Filter, Gaps: s.Gaps, words: s.words}
}

// Whole returns the subject of all that Main has.
func (s *Subject) Whole() *Subject { return s.on(s.Main()) }

// Asking returns the subject of a timeline with gaps as one that makes no words of what is asked.
func (s *Subject) Asking(gaps exercise.Gaps) *Subject {
	n := s.In(s.Lang)
	n.Gaps = gaps
	return n
}

// A Reading is an edition as somebody reads it: all that its words depend on, and nothing that a
// filter changes. Readings can be compared; what is derived of one serves all that filters keep.
type Reading struct {
	of     *timeline.Timeline
	lang   string
	zone   edtf.Zone
	habits Habits
	gaps   exercise.Gaps
}

// Reading returns what the words of a subject depend on.
func (s *Subject) Reading() Reading {
	return Reading{s.Timeline, s.Lang, s.zone, s.Habits, s.Gaps}
}

// A readKey is what is kept for a reading.
type readKey struct {
	Reading
	key any
}

// OnceRead is Once for what serves all that filters keep of an edition, as long as it is read alike.
func OnceRead[T any](s *Subject, key any, make func() T) T {
	return Once(s.scales, readKey{s.Reading(), key}, make)
}

// Ticks fills the axis of a span.
func (s *Subject) Ticks(span calendar.Span, width, least float64, axis *calendar.Axis) {
	axis.Week = s.Habits.FirstDay()
	calendar.Ticks(span, width, least, speech.Calendar(s.Lang), axis)
}

// Prepare makes what takes long and is asked for by the first frame or the first
// gesture, whatever the views: the index of ids, the columns, and of all events the busiest actor
// and its events, which show at first. It is given up soon after ctx ends. Lanes are made by
// timelineview.Prepare, and the spots of a map by mapview.Prepare.
func (s *Subject) Prepare(ctx context.Context) error {
	if err := s.Timeline.Events.Prepare(ctx); err != nil {
		return err
	}
	if err := s.main.prepareColumns(ctx); err != nil {
		return err
	}
	if s.part != nil {
		return ctx.Err()
	}
	return s.PrepareEventsOf(ctx, s.Busiest())
}

// PlaceWritten returns the name of a place by id as its file writes it, "" when there is none.
func (s *Subject) PlaceWritten(id string) string { return s.placeWritten(id, s.Lang) }

func (s *Subject) placeWritten(id, lang string) string {
	p := s.Place(id)
	if p == nil {
		return ""
	}
	if p.Kind == timeline.Country && p.Country != "" {
		return flat(countryIn(p, lang))
	}
	return flat(p.Name.In(lang))
}

// ActorWritten returns the name of an actor by id as its file writes it, or the id.
func (s *Subject) ActorWritten(id string) string {
	if a := s.Actor(id); a != nil {
		return flat(a.Name.In(s.Lang))
	}
	return id
}

// Title returns the title of the whole in the subject's language.
func (s *Subject) Title() string { return flat(s.Timeline.Title.In(s.Lang)) }

// Margin returns a span made longer by a fortieth on either side;
// a span of nothing becomes a day.
func Margin(s calendar.Span) calendar.Span {
	if s.Empty() {
		return calendar.Span{Start: s.Start, End: s.Start.Add(1)}
	}
	return calendar.Span{Start: s.Start.Add(-s.Days() / 40), End: s.End.Add(s.Days() / 40)}
}
