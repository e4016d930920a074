// Package figure holds what the views of a timeline have in common: the events
// made ready to be drawn, the way doubt is drawn, the legend that explains it
// and the card that says what is known of one event.
package figure

import (
	"runtime"
	"slices"
	"strings"
	"sync"

	"dateline/app/typeface"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
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
	Events   []Event       // in time order, those without a date last; for their words call Event
	Dated    int           // how many of Events have a date that can be drawn
	Whole    int           // how many events the timeline has before the filter
	Filter   string        // the active filter in words, "" for none
	Extent   calendar.Span // from the first to the last dated event; empty when there is none
	Index    *index.Index  // of the bounds of the dated events, by their place in Events

	byID   map[string]int
	places map[string]*timeline.Place
	actors map[string]*timeline.Actor
	memo   memo
}

// An Event is an event made ready to be drawn.
type Event struct {
	*timeline.Event
	Bounds    calendar.Span // earliest to latest; cut to Extent where a side is open
	Core      calendar.Span // what it certainly covers; empty for "some time within"
	Dated     bool
	OpenLeft  bool // it has no known start
	OpenRight bool // it has no known end, or is still going on

	// What is said of it; Subject.Event fills it in.
	Name  string    // its title in the subject's language
	Words string    // its date in words
	Where string    // its place in words, "" for none
	Says  string    // who says so, in words, "" where nobody is named
	Label [2]string // from long to short
}

// NewSubject makes the events of t that keep accepts ready to be drawn; a nil
// keep accepts all.
func NewSubject(t *timeline.Timeline, lang string, keep func(int) bool) *Subject {
	s := &Subject{
		Timeline: t, Lang: lang, Whole: len(t.Events),
		places: make(map[string]*timeline.Place, len(t.Places)),
		actors: make(map[string]*timeline.Actor, len(t.Actors)),
	}
	for i := range t.Places {
		s.places[t.Places[i].ID] = &t.Places[i]
	}
	for i := range t.Actors {
		s.actors[t.Actors[i].ID] = &t.Actors[i]
	}
	s.Events = inTime(t, keep)
	for s.Dated < len(s.Events) && s.Events[s.Dated].Dated {
		s.Extent = s.Extent.Union(bounded(s.Events[s.Dated].Bounds))
		s.Dated++
	}
	bounds := make([]calendar.Span, s.Dated)
	for i := range bounds {
		s.closeOpenEnds(&s.Events[i])
		bounds[i] = s.Events[i].Bounds
	}
	s.Index = index.New(bounds, nil)
	return s
}

// bound reads the dates of an event.
func bound(e *timeline.Event) Event {
	r := Event{Event: e}
	if date := e.When.Date; !date.IsZero() {
		r.Bounds = date.Bounds()
		r.Core, _ = date.Core()
		r.OpenLeft, r.OpenRight = r.Bounds.Start.Unbounded(), r.Bounds.End.Unbounded()
		r.Dated = drawable(date, r.Bounds)
	}
	if e.Status == timeline.Ongoing {
		r.OpenRight = true
	}
	return r
}

// Event returns an event by its place in Events, with its words.
func (s *Subject) Event(i int) *Event {
	e := &s.Events[i]
	if e.Name != "" {
		return e
	}
	e.Name, e.Where = flat(e.Title.In(s.Lang)), s.PlaceName(e.Place.ID)
	if e.Name == "" {
		e.Name = e.ID
	}
	e.Words = edtf.Words(e.When.Date, s.Lang)
	if e.When.Date.IsZero() {
		e.Words = translations.Say(s.Lang, "no date")
	}
	e.Says = s.says(e.Event)
	e.Label = [2]string{typeface.Isolate(e.Name) + " · " + e.Words, e.Name}
	return e
}

// flat makes one line of a text: a line break inside a title is a space.
func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

func (s *Subject) says(e *timeline.Event) string {
	var who []string
	for _, c := range e.Claims {
		speaker, via := c.Speaker.In(s.Lang), c.Via.In(s.Lang)
		switch {
		case speaker != "" && via != "":
			who = append(who, translations.Say(s.Lang, "citing", via, speaker))
		case speaker != "" || via != "":
			who = append(who, speaker+via)
		}
	}
	if len(who) == 0 {
		return ""
	}
	return strings.Join(who, "; ")
}

// A place in time order: what sorting looks at, apart from the events, which are
// large.
type timeKey struct {
	bounds calendar.Span
	dated  bool
	event  int32
}

// inTime returns the events that keep accepts in time order, those without a
// date last.
func inTime(t *timeline.Timeline, keep func(int) bool) []Event {
	order := make([]timeKey, 0, len(t.Events))
	for i := range t.Events {
		if keep == nil || keep(i) {
			b := t.Events[i].When.Date.Bounds()
			order = append(order, timeKey{b, drawable(t.Events[i].When.Date, b), int32(i)})
		}
	}
	if !slices.IsSortedFunc(order, earlier) {
		order = sorted(order)
	}
	events := make([]Event, len(order))
	sideBySide(len(order), func(from, to int) {
		for i := from; i < to; i++ {
			events[i] = bound(&t.Events[order[i].event])
		}
	})
	return events
}

// sorted sorts two halves side by side and merges them. No two keys are equal.
func sorted(order []timeKey) []timeKey {
	a, b := order[:len(order)/2], order[len(order)/2:]
	var both sync.WaitGroup
	both.Go(func() { slices.SortFunc(a, earlier) })
	both.Go(func() { slices.SortFunc(b, earlier) })
	both.Wait()
	merged := make([]timeKey, 0, len(order))
	for len(a) > 0 && len(b) > 0 {
		if earlier(a[0], b[0]) < 0 {
			merged, a = append(merged, a[0]), a[1:]
		} else {
			merged, b = append(merged, b[0]), b[1:]
		}
	}
	return append(append(merged, a...), b...)
}

// sideBySide calls do for parts of 0 up to n, on all cores where there are many.
func sideBySide(n int, do func(from, to int)) {
	workers := min(runtime.GOMAXPROCS(0), n/10_000+1)
	var all sync.WaitGroup
	for w := range workers {
		all.Go(func() { do(n*w/workers, n*(w+1)/workers) })
	}
	all.Wait()
}

// earlier compares two places in time order: by start, by end, and as they
// stand in the file.
func earlier(a, b timeKey) int {
	if a.dated != b.dated {
		if a.dated {
			return -1
		}
		return 1
	}
	if a.bounds != b.bounds && a.dated {
		if c := a.bounds.Start.Compare(b.bounds.Start); c != 0 {
			return c
		}
		return a.bounds.End.Compare(b.bounds.End)
	}
	return int(a.event) - int(b.event)
}

func drawable(d edtf.Date, b calendar.Span) bool {
	return !d.IsZero() && !(b.Start.Unbounded() && b.End.Unbounded())
}

// bounded returns the part of a span that can be drawn: a side without a
// bound shrinks to the first or last day of the other.
func bounded(b calendar.Span) calendar.Span {
	if b.Start.Unbounded() {
		b.Start = b.End.Add(-1)
	}
	if b.End.Unbounded() {
		b.End = b.Start.Add(1)
	}
	return b
}

// closeOpenEnds draws an event without a start or an end a tenth of the whole
// beyond the other events; the drawing shows that side dissolving.
func (s *Subject) closeOpenEnds(e *Event) {
	if !e.Dated {
		return
	}
	if !e.Bounds.Start.Unbounded() && !e.Bounds.End.Unbounded() {
		return
	}
	margin := s.Extent.Days() / 10
	if e.Bounds.Start.Unbounded() {
		e.Bounds.Start = calendar.Earlier(s.Extent.Start, e.Bounds.End.Add(-1)).Add(-margin)
	}
	if e.Bounds.End.Unbounded() {
		e.Bounds.End = calendar.Later(s.Extent.End, e.Bounds.Start.Add(1)).Add(margin)
	}
	e.Core = e.Core.Intersect(e.Bounds)
}

// Find returns the index of an event by id, or -1.
func (s *Subject) Find(id string) int {
	if id == "" {
		return -1
	}
	if s.byID == nil {
		s.byID = make(map[string]int, len(s.Events))
		for i := range s.Events {
			s.byID[s.Events[i].ID] = i
		}
	}
	if i, ok := s.byID[id]; ok {
		return i
	}
	return -1
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

// EventsOf returns the places in Events of those in which an actor takes part,
// found once.
func (s *Subject) EventsOf(actor string) []int32 {
	if actor == "" {
		return nil
	}
	return Once(s, actorKey(actor), func() []int32 {
		var all []int32
		for i := range s.Events {
			if slices.ContainsFunc(s.Events[i].Actors, func(p timeline.Part) bool { return p.Actor == actor }) {
				all = append(all, int32(i))
			}
		}
		return all
	})
}

type actorKey string

func (s *Subject) busiest() string {
	counts := map[string]int{}
	for i := range s.Events {
		for _, p := range s.Events[i].Actors {
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
	dated := s.Events[:s.Dated]
	if len(dated) > 0 && dated[0].Bounds == s.Extent {
		// One event fills the whole: leave room for its label beside it.
		return calendar.Span{Start: s.Extent.Start.Add(-s.Extent.Days()), End: s.Extent.End.Add(2 * s.Extent.Days())}
	}
	if len(dated) < leastStory {
		return Margin(s.Extent)
	}
	rest := calendar.Span{}
	for i := range dated[1:] {
		rest = rest.Union(dated[i+1].Bounds)
	}
	if gap := rest.Start.Days(dated[0].Bounds.End); gap > 3*rest.Days() {
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
