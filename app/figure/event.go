package figure

import (
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"

	"dateline/app/figure/exercise"
	"dateline/app/typeface"
	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// An Event is an event made ready to be drawn.
type Event struct {
	*timeline.Event
	Bounds    calendar.Span // earliest to latest; cut to Extent where a side is open
	Core      calendar.Span // what it certainly covers; empty for "some time within"
	Dated     bool
	OpenLeft  bool // it has no known start
	OpenRight bool // it has no known end, or is still going on

	Name  string    // its title in the subject's language
	Words string    // its date in words
	Days  string    // by which calendar its days are counted, where that needs saying
	Where string    // its place in words, "" for none
	Found string    // how well its place is known, where that needs saying
	Says  string    // who says so, in words, "" where nobody is named
	Label [2]string // from long to short
}

// words are events that were made with their words, by the event that never changes.
type words struct {
	mu     sync.Mutex
	events map[*timeline.Event]*Event
}

// mostKept bounds the events that are kept with their words.
const mostKept = 50_000

// Event returns the event at a position, with its words. It is made once and kept while
// it is looked at.
func (s *Subject) Event(i int) *Event {
	at, bounds := s.At(i), s.Bounds(i)
	s.words.mu.Lock()
	defer s.words.mu.Unlock()
	if e := s.words.events[at]; e != nil && e.Bounds == bounds {
		return e
	}
	if s.words.events == nil || len(s.words.events) >= mostKept {
		s.words.events = map[*timeline.Event]*Event{}
	}
	e := s.bare(i)
	e.Name, e.Where = s.titleOf(e.Event), s.PlaceName(e.Place.ID)
	if e.Name == "" {
		e.Name = e.ID
	}
	e.Words = speech.WordsIn(e.When.Date, s.Lang, s.zone)
	e.Days, e.Says, e.Found = s.reckoned(e.Event), s.says(e.Event), s.found(e.Event)
	switch {
	case e.When.Date.IsZero():
		e.Words = translations.Say(s.Lang, "no date")
	case s.Gaps.Ask(timeline.Dates):
		e.Words, e.Days = exercise.Gap, ""
	}
	e.Label = [2]string{typeface.Isolate(e.Name) + " · " + e.Words, e.Name}
	s.words.events[at] = &e
	return &e
}

// Begins returns when the dated event at a position begins: from the earliest instant on,
// and by the end of the span for sure.
func (o *Order) Begins(i int) calendar.Span {
	e := o.bare(i)
	if e.Core.Empty() {
		return e.Bounds
	}
	return calendar.Span{Start: e.Bounds.Start, End: e.Core.Start}
}

// Ends returns when the dated event at a position ends: not before the first instant, and by
// the end of the span for sure.
func (o *Order) Ends(i int) calendar.Span {
	e := o.bare(i)
	if e.Core.Empty() {
		return e.Bounds
	}
	return calendar.Span{Start: e.Core.End, End: e.Bounds.End}
}

// bare returns the event at a position without words.
func (o *Order) bare(i int) Event {
	e := Event{Event: o.At(i), Bounds: o.Bounds(i), Dated: i < o.Dated}
	if date := e.When.Date; !date.IsZero() {
		known := date.BoundsIn(o.zone)
		e.OpenLeft, e.OpenRight = known.Start.Unbounded(), known.End.Unbounded()
		e.Core = coreOf(date, o.zone)
		if e.Dated && (e.OpenLeft || e.OpenRight) {
			e.Core = e.Core.Intersect(e.Bounds)
		}
	}
	e.OpenRight = e.OpenRight || e.Status == timeline.Ongoing
	return e
}

// Moved returns the dated event at a position as it would be with another date.
func (s *Subject) Moved(i int, date edtf.Date) *Event {
	e := *s.Event(i)
	full := e.Full()
	full.When.Date = date
	one := full.Compact()
	e.Event, e.Words = &one, speech.WordsIn(date, s.Lang, s.zone)
	known := date.BoundsIn(s.zone)
	e.OpenLeft, e.OpenRight = known.Start.Unbounded(), known.End.Unbounded() || one.Status == timeline.Ongoing
	if e.Bounds = known; e.OpenLeft || known.End.Unbounded() {
		e.Bounds = known.Intersect(s.Extent)
	}
	e.Core = coreOf(date, s.zone)
	return &e
}

// Look returns the way in which the event at a position is drawn.
func (o *Order) Look(i int) Look {
	e := o.bare(i)
	return LookOf(&e)
}

// flat makes one line of a text: a line break inside a title is a space. A text that is
// one already is returned as it stands.
func flat(text string) string {
	blank := true // as if before the text
	for _, r := range text {
		if space := unicode.IsSpace(r); space && (blank || r != ' ') {
			return strings.Join(strings.Fields(text), " ")
		} else {
			blank = space
		}
	}
	if blank {
		return strings.TrimSpace(text)
	}
	return text
}

// reckoned says by which calendar the days of an event are counted: days from before the
// Gregorian calendar stand as they were written, and what was converted stands in both.
func (s *Subject) reckoned(e *timeline.Event) string {
	country := ""
	if p := s.Place(e.Place.ID); p != nil {
		country = p.Country
	}
	return Reckoned(e.When, country, s.Lang)
}

// Reckoned says by which calendar the days of a date are counted, "" where by that which
// everybody expects. Country is a code of two letters, or "".
func Reckoned(w timeline.When, country, lang string) string {
	switch w.Reckoning(country) {
	case timeline.JulianWritten:
		return translations.Say(lang, "julian written")
	case timeline.JulianMoved:
		if own, err := edtf.ToJulian(w.Date); err == nil && !own.Equal(w.Date) {
			return translations.Say(lang, "julian moved", speech.Words(own, lang))
		}
		return translations.Say(lang, "julian named")
	}
	return ""
}

// ByName tells whether the place of an event was taken from its name: its position is that
// of the gazetteer.
func ByName(e *timeline.Event) bool {
	return slices.ContainsFunc(e.Borrowed().Origin, func(o timeline.Origin) bool { return o.Field == "place" && o.How == extracted })
}

// Unconfirmed tells whether the place of an event was taken from its name and nobody has yet
// seen whether the gazetteer means the right one.
func Unconfirmed(e *timeline.Event) bool {
	return slices.ContainsFunc(e.Borrowed().Origin, func(o timeline.Origin) bool { return o.Field == "place" && o.How == extracted && !o.Confirmed })
}

// extracted is how an origin says that a field was not written by a person.
const extracted = "extracted"

// Around says how far about its point the place of an event may lie, "" where it is a point.
func (s *Subject) Around(e *timeline.Event) string {
	if p := s.Place(e.Place.ID); p != nil && p.Radius > 0 {
		return translations.Say(s.Lang, "within km", s.Habits.Way(s.Lang, math.Ceil(p.Radius)*1000))
	}
	return ""
}

// found says how well the place of an event is known: how far about its point it may lie,
// and that nobody has yet seen whether the gazetteer means the right one.
func (s *Subject) found(e *timeline.Event) string {
	var parts []string
	if within := s.Around(e); within != "" {
		parts = append(parts, within)
	}
	if Unconfirmed(e) {
		parts = append(parts, translations.Say(s.Lang, "found by name"))
	}
	return strings.Join(parts, "; ")
}

// says names all who say that an event is so, in words.
func (s *Subject) says(e *timeline.Event) string {
	var all []string
	for _, c := range e.More().Claims {
		if who := s.Sayer(c); who != "" {
			all = append(all, who)
		}
	}
	return strings.Join(all, "; ")
}

// Sayer names who makes a claim: the speaker, the medium, or the one citing the other.
func (s *Subject) Sayer(c timeline.Claim) string {
	speaker, via := c.Speaker.In(s.Lang), c.Via.In(s.Lang)
	if speaker != "" && via != "" {
		return translations.Say(s.Lang, "citing", via, speaker)
	}
	return speaker + via
}
