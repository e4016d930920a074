package timeline

import (
	"slices"

	"dateline/timeline/edtf"
)

// An Event is something that happened, is said to have happened, or is to come.
// Its rarer facets are reached with More: they stand apart, so that the million
// events of a table do not carry millions of empty lists.
//
// An event that is in a timeline never changes, and neither does what its slices
// hold, for editions and other events share them. Who wants another one takes it
// with Full, which is a copy, and makes an Event of that with Compact.
type Event struct {
	ID     string
	Title  Text
	When   When
	Place  PlaceRef
	Actors []Part // may be shared with other events
	Type   Type
	Status Status
	Sure   Certainty

	more *More // nil when all of it is zero
}

// More is what is said of an event beside the facets that most events have.
type More struct {
	Note   Text // a longer text, to be read
	Tags   []string
	Codes  []Code
	Links  []Link
	Claims []Claim
	Rating Assessment
	Origin []Origin
	Values []Value // of the facets of the timeline

	Extra Extra
}

// When is the date of an event, beside the words that it was read from.
type When struct {
	Date   edtf.Date // zero when the event has no date
	Said   string    // the words of the source: "next week"
	Anchor edtf.Date // the date that the words count from, most often the day of publication
}

// A Full event is one that may be changed: a copy with all of its facets side by
// side, of which nothing is shared with the event that it was taken from. So an
// event is read from a file, edited, and written.
type Full struct {
	ID     string
	Title  Text
	When   When
	Place  PlaceRef
	Actors []Part
	Type   Type
	Status Status
	Sure   Certainty
	More
}

// nothing is the rarer facets of the events that have none; it is never changed.
var nothing More

// rare returns the rarer facets of e, to be read only and by this package only.
func (e *Event) rare() *More {
	if e.more == nil {
		return &nothing
	}
	return e.more
}

// More returns a copy of the rarer facets of e, which may be changed: nothing of it
// is shared with e.
func (e *Event) More() More {
	if e.more == nil {
		return More{}
	}
	return e.more.clone()
}

func (m *More) isZero() bool {
	return m.Note == nil && m.Tags == nil && m.Codes == nil && m.Links == nil && m.Claims == nil &&
		m.Rating == Assessment{} && m.Origin == nil && m.Values == nil && m.Extra == nil
}

// Full returns a copy of e that may be changed.
func (e *Event) Full() Full {
	return Full{e.ID, e.Title.clone(), e.When, e.Place, slices.Clone(e.Actors), e.Type, e.Status, e.Sure, e.More()}
}

// Borrowed returns e with all of its facets, for who writes it: it shares them with e and
// must not be changed. A copy of each of a million events would take longer than to write
// them.
func (e *Event) Borrowed() Full {
	return Full{e.ID, e.Title, e.When, e.Place, e.Actors, e.Type, e.Status, e.Sure, *e.rare()}
}

// Clone returns a deep copy of f.
func (f *Full) Clone() Full {
	c := *f
	c.Title, c.Actors, c.More = f.Title.clone(), slices.Clone(f.Actors), f.More.clone()
	return c
}

// Compact returns the event as a Timeline holds it. The event takes all that f
// refers to, and f is empty afterwards: nobody can change through it what may be
// shared by then.
func (f *Full) Compact() Event {
	e := Event{ID: f.ID, Title: f.Title, When: f.When, Place: f.Place, Actors: f.Actors, Type: f.Type, Status: f.Status, Sure: f.Sure}
	if !f.More.isZero() {
		own := f.More // here, so that an event with none of them takes no memory
		e.more = &own
	}
	*f = Full{}
	return e
}

// Links returns how many links lead from the event.
func (e *Event) Links() int { return len(e.rare().Links) }

// ConfirmedIn returns the origins of an event after a person has looked at a field of it. Of one of
// which nothing is told, it came with the file.
func ConfirmedIn(all []Origin, field string) []Origin {
	all = slices.Clone(all)
	at := slices.IndexFunc(all, func(o Origin) bool { return o.Field == field })
	if at < 0 {
		return append(all, Origin{Field: field, How: Imported, Confirmed: true})
	}
	all[at].Confirmed = true
	return all
}

// TypedIn returns the origins of an event after a person has typed a field of it.
func TypedIn(all []Origin, field string) []Origin {
	all = slices.DeleteFunc(slices.Clone(all), func(o Origin) bool { return o.Field == field })
	return append(all, Origin{Field: field, How: Typed, Confirmed: true})
}
