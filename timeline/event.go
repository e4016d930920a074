package timeline

import "dateline/timeline/edtf"

// An Event is something that happened, is said to have happened, or is to come.
// Its rarer facets are reached with More: they stand apart, so that the million
// events of a table do not carry millions of empty lists.
type Event struct {
	ID     string
	Title  Text
	When   When
	Place  PlaceRef
	Actors []Part // may be shared with other events: to change it, make another
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

	Extra Extra
}

// When is the date of an event, beside the words that it was read from.
type When struct {
	Date   edtf.Date // zero when the event has no date
	Said   string    // the words of the source: "next week"
	Anchor edtf.Date // the date that the words count from, most often the day of publication
}

// A Full event has all of its facets side by side: so an event is read from a
// file, changed, and written.
type Full struct {
	Event
	More
}

// More returns the rarer facets of e. A change of the result does not change e.
func (e *Event) More() More {
	if e.more == nil {
		return More{}
	}
	return *e.more
}

// SetMore replaces the rarer facets of e.
func (e *Event) SetMore(m More) {
	e.more = nil
	if !m.isZero() {
		own := m // here, so that an event with none of them takes no memory
		e.more = &own
	}
}

func (m *More) isZero() bool {
	return m.Note == nil && m.Tags == nil && m.Codes == nil && m.Links == nil && m.Claims == nil &&
		m.Rating == Assessment{} && m.Origin == nil && m.Extra == nil
}

// Full returns e with all of its facets.
func (e *Event) Full() Full { return Full{*e, e.More()} }

// Clone returns a deep copy of f.
func (f Full) Clone() Full {
	e := f.Compact().Clone()
	return e.Full()
}

// Compact returns the event as a Timeline holds it.
func (f Full) Compact() Event {
	f.Event.SetMore(f.More)
	return f.Event
}
