// Package story is a timeline in words, for pages that are read: its events in order of time,
// the steps of its story, its numbered sources.
package story

import (
	"fmt"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/facts"
	"dateline/assets/translations"
	"dateline/data/kit/names"
	"dateline/data/kit/speech"
	"dateline/timeline"
)

// An Event is what is known of one, in words.
type Event struct {
	ID, Title, When, Days, Said string
	Type, Status                string
	Planned                     bool // it has not happened, or not for certain
	Where, Found, Place         string
	Who                         []string
	Note, Told                  string // of the event, and of the story
	Headline                    string // that the story gives it, where it has one of its own
	Claims                      []Claim
	Links                       []Link
	Facets                      []Fact
}

// A Fact is a label and what stands behind it.
type Fact struct{ Label, Value string }

// A Claim says who says so: in which words, and where.
type Claim struct {
	Who, Quote string
	Source     int // the number of the source, from 1; 0 for none
}

// From names who makes a claim, with the number of the source: "Reuters [2]".
func (c Claim) From() string {
	number := ""
	if c.Source > 0 {
		number = fmt.Sprintf("[%d]", c.Source)
	}
	return strings.TrimSpace(c.Who + " " + number)
}

// Quoted are the claims that are told in their own words.
func (e *Event) Quoted() (all []Claim) {
	for _, c := range e.Claims {
		if c.Quote != "" {
			all = append(all, c)
		}
	}
	return all
}

// Unquoted are the claims of which only is known who makes them, each once.
func (e *Event) Unquoted() (all []Claim) {
	for _, c := range e.Claims {
		if c.Quote == "" && c.From() != "" && !slices.Contains(all, c) {
			all = append(all, c)
		}
	}
	return all
}

// Sayers names who makes the claims that are not quoted, in one line: "Reuters [2], Izvestia, [3] [4]".
func (e *Event) Sayers() string {
	var b strings.Builder
	for i, c := range e.Unquoted() {
		b.WriteString(e.Between(i) + c.From())
	}
	return b.String()
}

// Between is what stands before one of the claims that are not quoted: bare numbers stand side by
// side, names apart by commas.
func (e *Event) Between(i int) string {
	all := e.Unquoted()
	switch {
	case i == 0:
		return ""
	case all[i].Who == "" && all[i-1].Who == "":
		return " "
	}
	return ", "
}

// Numbers are those of the sources of an event, each once: "[2] [5]".
func (e *Event) Numbers() string {
	var all []string
	for _, c := range e.Claims {
		if number := (Claim{Source: c.Source}).From(); number != "" && !slices.Contains(all, number) {
			all = append(all, number)
		}
	}
	return strings.Join(all, " ")
}

// A Link leads to another event, or names one that is not shown.
type Link struct {
	Kind, Title string
	To          int // the position of the event in the subject; -1 for none
}

// A Source is a document that the events were taken from.
type Source struct {
	ID, Title, About string
	URL              string // "" where it has none that a browser may follow
}

// Events returns the events of a subject by their positions; Told says in which order they are
// told. From are its sources.
func Events(s *figure.Subject, from []Source) []Event {
	all := make([]Event, s.Len())
	at := make(map[string]int, len(all))
	for i := range all {
		at[s.At(i).ID] = i
	}
	number := make(map[string]int, len(from))
	for i, one := range from {
		number[one.ID] = i + 1
	}
	told, headlines := map[string]string{}, map[string]string{}
	for step := range s.Timeline.Steps() {
		if note := step.Note.In(s.Lang); note != "" {
			told[step.Event] = note
		}
		if title := step.Title.In(s.Lang); title != "" {
			headlines[step.Event] = title
		}
	}
	for i := range all {
		all[i] = written(s, s.Event(i), at, number)
		all[i].Told, all[i].Headline = told[all[i].ID], headlines[all[i].ID]
	}
	return all
}

// kind is the word for a type: none for "other", which tells a reader nothing.
func kind(t timeline.Type, lang string) string {
	if t == timeline.Other {
		return ""
	}
	return translations.Say(lang, t.String())
}

func written(s *figure.Subject, e *figure.Event, at, number map[string]int) Event {
	say := func(key string, args ...any) string { return translations.Say(s.Lang, key, args...) }
	more := e.More()
	one := Event{
		ID: e.ID, Title: e.Name, When: e.Words, Days: e.Days, Where: e.Where, Found: s.Around(e.Event), Place: e.Place.ID,
		Type: kind(e.Type, s.Lang), Status: say(e.Status.String()), Planned: e.Status != timeline.Happened && e.Status != timeline.Ongoing,
		Note: more.Note.In(s.Lang),
	}
	if e.When.Said != "" {
		one.Said = say("said as", e.When.Said)
	}
	for _, p := range e.Actors {
		who := s.ActorName(p.Actor)
		if p.Role != "" {
			who += " (" + p.Role + ")"
		}
		one.Who = append(one.Who, who)
	}
	for _, c := range more.Claims {
		one.Claims = append(one.Claims, Claim{Who: s.Sayer(c), Quote: c.Quote, Source: number[c.Source]})
	}
	for _, l := range more.Links {
		to := Link{Kind: say(l.Kind.String()), Title: l.To, To: -1}
		if i, ok := at[l.To]; ok {
			to.Title, to.To = s.Event(i).Name, i
		}
		one.Links = append(one.Links, to)
	}
	if len(more.Tags) > 0 {
		one.Facets = append(one.Facets, Fact{say("tags"), strings.Join(more.Tags, ", ")})
	}
	for _, f := range s.Timeline.Facets {
		var all []string
		for _, word := range timeline.Of(more.Values, f.Name) {
			all = append(all, s.ValueName(f.Name, word))
		}
		words := strings.Join(all, ", ")
		switch {
		case words == "" || s.Timeline.OfTelling(f.Name):
		case names.Of(f.Name) == names.Type || strings.EqualFold(words, say(e.Type.String())):
			one.Type = words // the file's own word for it, said once
		default:
			one.Facets = append(one.Facets, Fact{f.Name, words})
		}
	}
	return one
}

// Sources returns the documents that a timeline was taken from.
func Sources(s *figure.Subject) (all []Source) {
	for _, one := range s.Timeline.Sources {
		title, about := one.Title.In(s.Lang), []string{}
		if title == "" {
			title = one.ID
		}
		if one.Publisher != "" && !strings.Contains(title, one.Publisher) {
			about = append(about, one.Publisher)
		}
		if day := speech.Words(one.Published, s.Lang); !one.Published.IsZero() && !strings.Contains(title, strings.TrimPrefix(day, "le ")) {
			about = append(about, day)
		}
		address := one.URL
		if !facts.IsWeb(address) {
			address = ""
		}
		if facts.IsWeb(title) {
			title = figure.BareAddress(title)
		}
		all = append(all, Source{ID: one.ID, Title: title, About: strings.Join(about, ", "), URL: address})
	}
	return all
}

// Steps returns the positions of the events of a story, "" for the first, in its order; of every
// event where none is told.
func Steps(s *figure.Subject, story string) (all []int) {
	told, _ := s.Timeline.StoryOf(story)
	for _, step := range told.Steps {
		if i := s.Find(step.Event); i >= 0 {
			all = append(all, i)
		}
	}
	if len(all) == 0 {
		for i := range s.Len() {
			all = append(all, s.Told(i))
		}
	}
	return all
}

// Guessed names the places of a subject that were found by their names alone and that nobody has
// confirmed, in one note for all; "" for none. Of many the first are named.
func Guessed(s *figure.Subject) string {
	const most = 8
	var names []string
	for i := range s.Len() {
		if e := s.Event(i); figure.Unconfirmed(e.Event) && e.Where != "" && !slices.Contains(names, e.Where) {
			names = append(names, e.Where)
		}
	}
	if len(names) == 0 {
		return ""
	}
	said := strings.Join(names[:min(most, len(names))], "; ")
	if more := len(names) - most; more > 0 {
		said += " " + figure.More(s.Lang, more)
	}
	return translations.Say(s.Lang, "places guessed", said)
}

// Known says by which date everything is known; "" where that is not said.
func Known(s *figure.Subject) string {
	if s.Timeline.KnownOn.IsZero() {
		return ""
	}
	return translations.Say(s.Lang, "as known on", speech.Words(s.Timeline.KnownOn, s.Lang))
}

// Asked says which part of the file shows; "" for all.
func Asked(s *figure.Subject) string {
	if s.Filter == "" {
		return ""
	}
	return s.Shown()
}
