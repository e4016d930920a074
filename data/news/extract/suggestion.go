package extract

import (
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A Review is what an extractor suggests of a document, for a person to accept or
// to put right. Its operations return a new Review and leave the old one as it is,
// so that the steps of a review can be undone.
type Review struct {
	Document    Document
	Hash        string   // SHA-256 of the text, in hexadecimal
	Title       string   // the first line
	Anchors     []Anchor // the dates that the document may be of, the likeliest first
	Actors      []Actor
	Likenesses  []Likeness
	Suggestions []Suggestion

	known *timeline.Timeline // whose actors come first; nil for none
}

// A Suggestion is an event that a document may tell of, and why.
type Suggestion struct {
	ID       string // made of where it stands, so that it stays when dates are resolved anew
	Title    string
	Sentence TextSpan
	When     Expression // the words that date it; no Text for an event without a date
	Date     edtf.Date  // what they mean; zero while they are not resolved
	Anchor   edtf.Date  // the date that they were counted from

	Places []Candidate // the likeliest first; none when the sentence names none
	Actors []Candidate

	Type        timeline.Type
	Status      timeline.Status
	Sure        timeline.Certainty
	Cues        []Cue // the words that tell type, status and doubt
	Attribution Attribution
	Links       []timeline.Link // ids of suggestions
	Rules       []string        // the rules that it rests on, in the order of use

	State     State
	Corrected map[string]bool // the fields that a person has put right
	Into      string          // the suggestion that it was merged into
}

// A Candidate is a place or an actor that a suggestion may have.
type Candidate struct {
	ID      string // of an Actor, or of a place
	Name    string
	Score   float64 // 1 is sure
	Span    TextSpan
	Rule    string          // the rule that found it: "gazetteer", "person", "pronoun"
	Place   *timeline.Place // of a place
	Role    string          // of an actor: the role beside the name
	Speaker bool            // the actor says it
	Outside bool            // it stands in another part of the sentence, and is not chosen by itself
}

// A Cue is the words that tell something of an event.
type Cue struct {
	Span  TextSpan
	Field string // "type", "status", "certainty"
	Says  string // the value that they speak for
}

// An Attribution is who says so.
type Attribution struct {
	Speaker TextSpan // "une source diplomatique"
	Via     TextSpan // the medium that carries the speaker's words: "Izvestia"
	Verb    TextSpan // the words that attribute: "selon", "a annoncé"
}

// State is what a person has decided of a suggestion.
type State string

// The states of a suggestion.
const (
	Pending  State = "pending"
	Accepted State = "accepted"
	Rejected State = "rejected"
	Merged   State = "merged"
)

// Chosen returns the likeliest place of the part of the sentence that belongs to
// the event, nil for none.
func (s *Suggestion) Chosen() *timeline.Place {
	for _, c := range s.Places {
		if !c.Outside {
			return c.Place
		}
	}
	return nil
}
