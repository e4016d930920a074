package timeline

import "fmt"

// The vocabularies of the model. Their values are small numbers, for a million
// events carry four each; their words are those of the native file. Each list
// is in the order in which people should see it, and the zero value of each
// says nothing.

// A Word is a value of one of the vocabularies.
type Word interface {
	~uint8
	String() string
}

// Named returns the value of a vocabulary that is called by a word; false where
// none is.
func Named[W Word](all []W, word string) (W, bool) {
	for _, w := range all {
		if w.String() == word {
			return w, true
		}
	}
	return 0, false
}

// Words returns the words of values. (Values are bytes, and fmt would print a list of them
// as one text.)
func Words[W Word](all []W) []string {
	words := make([]string, len(all))
	for i, w := range all {
		words[i] = w.String()
	}
	return words
}

// read reads a word of a vocabulary, or the empty one.
func read[W Word](all []W, word string, to *W) error {
	w, ok := Named(all, word)
	if !ok && word != "" {
		return fmt.Errorf("%q is not one of %q", word, Words(all))
	}
	*to = w
	return nil
}

// list returns the values of a vocabulary of n words.
func list[W Word](n int) []W {
	all := make([]W, n)
	for i := range all {
		all[i] = W(i + 1)
	}
	return all
}

// Type is the kind of thing that an event is.
type Type uint8

// The types of events.
const (
	Meeting Type = iota + 1
	Visit
	Statement
	Agreement
	Test
	Sanction
	Office
	Election
	Violence
	Disaster
	Publication
	Other
)

var typeWords = [...]string{"", "meeting", "visit", "statement", "agreement", "test", "sanction", "office", "election", "violence", "disaster", "publication", "other"}

// Types lists every Type.
var Types = list[Type](len(typeWords) - 1)

// String returns the word of the native file, "" for the zero Type.
func (t Type) String() string { return typeWords[t] }

// MarshalText writes the word.
func (t Type) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads the word.
func (t *Type) UnmarshalText(word []byte) error { return read(Types, string(word), t) }

// Status says whether an event took place.
type Status uint8

// The statuses of events.
const (
	Happened Status = iota + 1
	Ongoing
	Announced
	Planned
	Expected
	Hypothetical
	Denied
	Cancelled
	UnknownStatus
)

var statusWords = [...]string{"", "happened", "ongoing", "announced", "planned", "expected", "hypothetical", "denied", "cancelled", "unknown"}

// Statuses lists every Status.
var Statuses = list[Status](len(statusWords) - 1)

// String returns the word of the native file, "" for the zero Status.
func (s Status) String() string { return statusWords[s] }

// MarshalText writes the word.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the word.
func (s *Status) UnmarshalText(word []byte) error { return read(Statuses, string(word), s) }

// Certainty says how sure the status is.
type Certainty uint8

// The certainties.
const (
	Certain Certainty = iota + 1
	Probable
	Possible
	UnknownCertainty
)

var certaintyWords = [...]string{"", "certain", "probable", "possible", "unknown"}

// Certainties lists every Certainty.
var Certainties = list[Certainty](len(certaintyWords) - 1)

// String returns the word of the native file, "" for the zero Certainty.
func (c Certainty) String() string { return certaintyWords[c] }

// MarshalText writes the word.
func (c Certainty) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads the word.
func (c *Certainty) UnmarshalText(word []byte) error { return read(Certainties, string(word), c) }

// PlaceKind says what a Place is.
type PlaceKind uint8

// The kinds of places.
const (
	Point PlaceKind = iota + 1
	Country
	Area
)

var placeKindWords = [...]string{"", "point", "country", "area"}

// PlaceKinds lists every PlaceKind.
var PlaceKinds = list[PlaceKind](len(placeKindWords) - 1)

// String returns the word of the native file, "" for the zero PlaceKind.
func (p PlaceKind) String() string { return placeKindWords[p] }

// MarshalText writes the word.
func (p PlaceKind) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads the word.
func (p *PlaceKind) UnmarshalText(word []byte) error { return read(PlaceKinds, string(word), p) }

// Precision says how closely the place of an event is known.
type Precision uint8

// The precisions of a place.
const (
	Exact Precision = iota + 1
	Town
	Region
	InCountry
)

var precisionWords = [...]string{"", "exact", "town", "region", "country"}

// Precisions lists every Precision.
var Precisions = list[Precision](len(precisionWords) - 1)

// String returns the word of the native file, "" for the zero Precision.
func (p Precision) String() string { return precisionWords[p] }

// MarshalText writes the word.
func (p Precision) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads the word.
func (p *Precision) UnmarshalText(word []byte) error { return read(Precisions, string(word), p) }

// ActorKind says what an Actor is.
type ActorKind uint8

// The kinds of actors.
const (
	Person ActorKind = iota + 1
	Organisation
	State
)

var actorKindWords = [...]string{"", "person", "organisation", "state"}

// ActorKinds lists every ActorKind.
var ActorKinds = list[ActorKind](len(actorKindWords) - 1)

// String returns the word of the native file, "" for the zero ActorKind.
func (a ActorKind) String() string { return actorKindWords[a] }

// MarshalText writes the word.
func (a ActorKind) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads the word.
func (a *ActorKind) UnmarshalText(word []byte) error { return read(ActorKinds, string(word), a) }

// FacetKind says what the values of a Facet are.
type FacetKind uint8

// The kinds of facets.
const (
	OfWords FacetKind = iota + 1
	OfNumbers
	OfLists
)

var facetKindWords = [...]string{"", "words", "number", "list"}

// FacetKinds lists every FacetKind.
var FacetKinds = list[FacetKind](len(facetKindWords) - 1)

// String returns the word of the native file, "" for the zero FacetKind.
func (k FacetKind) String() string { return facetKindWords[k] }

// MarshalText writes the word.
func (k FacetKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads the word.
func (k *FacetKind) UnmarshalText(word []byte) error { return read(FacetKinds, string(word), k) }

// LinkKind says how two events belong together.
type LinkKind uint8

// The kinds of links.
const (
	Announces LinkKind = iota + 1
	PartOf
	Follows
	Prepares
	Contradicts
	NotSame // two events that seem to be one, and are not: a person has said so
)

var linkKindWords = [...]string{"", "announces", "part of", "follows", "prepares", "contradicts", "not the same as"}

// LinkKinds lists every LinkKind.
var LinkKinds = list[LinkKind](len(linkKindWords) - 1)

// String returns the word of the native file, "" for the zero LinkKind.
func (l LinkKind) String() string { return linkKindWords[l] }

// MarshalText writes the word.
func (l LinkKind) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText reads the word.
func (l *LinkKind) UnmarshalText(word []byte) error { return read(LinkKinds, string(word), l) }

// How a field came to its value.
const (
	Extracted = "extracted"
	Imported  = "imported"
	Typed     = "typed"
)
