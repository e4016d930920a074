package timeline

// The vocabularies of the model. Their values are the words of the native
// file; each list is in the order in which people should see it.

// Type is the kind of thing that an event is.
type Type string

// The types of events.
const (
	Meeting     Type = "meeting"
	Visit       Type = "visit"
	Statement   Type = "statement"
	Agreement   Type = "agreement"
	Test        Type = "test"
	Sanction    Type = "sanction"
	Office      Type = "office"
	Election    Type = "election"
	Violence    Type = "violence"
	Disaster    Type = "disaster"
	Publication Type = "publication"
	Other       Type = "other"
)

// Types lists every Type.
var Types = []Type{Meeting, Visit, Statement, Agreement, Test, Sanction, Office, Election, Violence, Disaster, Publication, Other}

// Status says whether an event took place.
type Status string

// The statuses of events.
const (
	Happened      Status = "happened"
	Ongoing       Status = "ongoing"
	Announced     Status = "announced"
	Planned       Status = "planned"
	Expected      Status = "expected"
	Hypothetical  Status = "hypothetical"
	Denied        Status = "denied"
	Cancelled     Status = "cancelled"
	UnknownStatus Status = "unknown"
)

// Statuses lists every Status.
var Statuses = []Status{Happened, Ongoing, Announced, Planned, Expected, Hypothetical, Denied, Cancelled, UnknownStatus}

// Certainty says how sure the status is.
type Certainty string

// The certainties.
const (
	Certain          Certainty = "certain"
	Probable         Certainty = "probable"
	Possible         Certainty = "possible"
	UnknownCertainty Certainty = "unknown"
)

// Certainties lists every Certainty.
var Certainties = []Certainty{Certain, Probable, Possible, UnknownCertainty}

// PlaceKind says what a Place is.
type PlaceKind string

// The kinds of places.
const (
	Point   PlaceKind = "point"
	Country PlaceKind = "country"
	Area    PlaceKind = "area"
)

// PlaceKinds lists every PlaceKind.
var PlaceKinds = []PlaceKind{Point, Country, Area}

// Precision says how closely the place of an event is known.
type Precision string

// The precisions of a place.
const (
	Exact     Precision = "exact"
	Town      Precision = "town"
	Region    Precision = "region"
	InCountry Precision = "country"
)

// Precisions lists every Precision.
var Precisions = []Precision{Exact, Town, Region, InCountry}

// ActorKind says what an Actor is.
type ActorKind string

// The kinds of actors.
const (
	Person       ActorKind = "person"
	Organisation ActorKind = "organisation"
	State        ActorKind = "state"
)

// ActorKinds lists every ActorKind.
var ActorKinds = []ActorKind{Person, Organisation, State}

// LinkKind says how two events belong together.
type LinkKind string

// The kinds of links.
const (
	Announces   LinkKind = "announces"
	PartOf      LinkKind = "part of"
	Follows     LinkKind = "follows"
	Prepares    LinkKind = "prepares"
	Contradicts LinkKind = "contradicts"
)

// LinkKinds lists every LinkKind.
var LinkKinds = []LinkKind{Announces, PartOf, Follows, Prepares, Contradicts}

// How a field came to its value.
const (
	Extracted = "extracted"
	Imported  = "imported"
	Typed     = "typed"
)
