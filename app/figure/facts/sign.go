package facts

import (
	"dateline/assets/translations"
	"dateline/timeline"
)

// A Sign says in a word where a fact comes from, "" where nobody has told.
type Sign string

// The signs. A machine's words stay what they are until a person has looked at them.
const (
	Extracted Sign = "extracted" // from the text of an article
	Imported  Sign = "imported"  // from a file
	Typed     Sign = "typed"     // by a person
	Confirmed Sign = "confirmed" // a person has looked at it
	Guessed   Sign = "guessed"   // a place that was taken for the one that bears the name
)

// Signs lists every Sign.
var Signs = []Sign{Extracted, Imported, Typed, Confirmed, Guessed}

// Word returns the sign as people read it.
func (s Sign) Word(lang string) string { return translations.Say(lang, "sign "+string(s)) }

// signOf returns the sign of a field of an event.
func signOf(e *timeline.Event, field string) Sign {
	for _, o := range e.More().Origin {
		if o.Field != field || field == "" {
			continue
		}
		switch {
		case o.How == timeline.Typed:
			return Typed
		case o.Confirmed:
			return Confirmed
		case o.How == timeline.Extracted && field == "place":
			return Guessed
		case o.How == timeline.Extracted:
			return Extracted
		}
		return Imported
	}
	return ""
}

// From gives a sign to the facts of which nobody has told where they come from: those of a file of
// another program are imported.
func From(all []Fact, sign Sign) []Fact {
	for i := range all {
		if all[i].Sign == "" && all[i].Field != "" {
			all[i].Sign = sign
		}
	}
	return all
}
