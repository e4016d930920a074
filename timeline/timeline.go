// Package timeline is the model: events in time and space, who took part, who
// says so, and what is not known about them.
//
// A Timeline is plain data. It refers to its parts by id, holds no pictures
// and knows no files. The facets of an event (its date, its status, its place,
// who claims it) are independent and are never folded into one another.
package timeline

import (
	"dateline/timeline/edtf"
	"dateline/timeline/geo"
)

// A Timeline is a set of events with the places, actors and sources that they
// refer to, and the stories told with them.
type Timeline struct {
	ID      string
	Lang    string // the file's own language, a BCP 47 tag such as "en"
	Title   Text
	Summary Text
	KnownOn edtf.Date // the date of knowledge: nothing later is known; zero when not said

	Places  []Place
	Actors  []Actor
	Sources []Source
	Facets  []Facet // what is said of events beside what every timeline can say
	Events  Events
	Stories []Story // the first is told unless another is named
	Views   []View  // kept in the file under names

	Annotations []Annotation // what is said about times, events and places beside them

	Phrasing *Phrasing // what the titles say beside names, where that sorts the events; nil where not, and in no file

	Extra   Extra
	Version int // of the native file that it was read from, where this program does not know that; else 0. Such a timeline is to be read only.
}

// A PlaceRef names the place of an event by id, and how closely it is known.
type PlaceRef struct {
	ID        string    // id of a Place; empty for none
	Precision Precision // how closely the place is known; empty means as closely as the place itself
}

// A Place is a point, a country or another area.
type Place struct {
	ID      string
	Name    Text
	Kind    PlaceKind
	At      *LonLat // nil when the place has no point of its own
	Radius  float64 // of the disc about At within which it lies, or which is as large as it, in kilometres; 0 for a point
	Country string  // ISO 3166-1 alpha-2, upper case; for a country its own code
	Extra   Extra

	// Outline is that of an area about At: the outer rings of its parts, none of which repeats its
	// first position; nil where it is not known.
	Outline [][]LonLat
}

// LonLat is a position in degrees on WGS 84, east and north positive.
type LonLat = geo.LonLat

// An Actor is a person, an organisation or a state.
type Actor struct {
	ID      string
	Name    Text
	Kind    ActorKind
	Role    Text     // what the actor is: "president of Russia"
	Country string   // ISO 3166-1 alpha-2, upper case; empty when not known
	Aliases []string // other spellings
	Extra   Extra
}

// A Part is the part that an actor takes in an event.
type Part struct {
	Actor string // id of an Actor
	Role  string // the role in this event: "host", "speaker"; often empty
}

// A Link leads from its event to another.
type Link struct {
	Kind LinkKind
	To   string // id of an Event
}

// A Source is a document that events were taken from.
type Source struct {
	ID        string
	Title     Text
	Publisher string
	Kind      string // "article", "book", "web page"
	Lang      string
	Published edtf.Date
	URL       string
	Extra     Extra
}

// A Claim says who says so, and where.
type Claim struct {
	Source  string    // id of a Source
	Speaker Text      // who says it: "Kremlin", "a diplomatic source"
	Via     Text      // the medium that carries the speaker's words: "Izvestia"
	Quote   string    // the sentence as it stands in the source, where it may be quoted
	At      TextRange // where the quote stands in the source's text
	Said    edtf.Date // when it was said; zero where nobody tells
	Field   string    // of what of the event it speaks, the field's name in the native file; empty for all of it
}

// A TextRange is a half-open range of Unicode code points; it is empty when
// the place in the text is not known.
type TextRange struct{ Start, End int }

// An Assessment is the analyst's own rating of an event on the Admiralty scale
// (NATO AJP-2.1): reliability of the source A–F, credibility of the report 1–6.
type Assessment struct {
	Reliability string // "A" to "F", empty when not rated
	Credibility int    // 1 to 6, 0 when not rated
}

// A Code is the code of an event in an outside scheme such as Wikidata or PLOVER.
type Code struct{ Scheme, Value string }

// An Origin says where a field of an event came from.
type Origin struct {
	Field     string // the field's name in the native file: "when", "place"
	How       string // "extracted", "imported" or "typed"
	Confirmed bool   // a person has looked at it
}

// Extra keeps the fields of a file that the model does not know, as raw JSON
// by name, so that they are written back.
type Extra map[string][]byte

// IsZero tells whether e holds nothing.
func (e Extra) IsZero() bool { return len(e) == 0 }
