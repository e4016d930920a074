package extract

import (
	"fmt"
	"maps"
	"slices"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Reanchored returns the review with every date counted from another anchor; what
// a person has put right stays as it is.
func (r Review) Reanchored(anchor edtf.Date) Review {
	next := r.clone()
	next.Document.Anchor, next.Document.Story = anchor, false
	values := map[[2]int]Expression{}
	for _, e := range (Rules{}).Expressions(next.Document) {
		values[[2]int{e.Start, e.End}] = e
	}
	for i := range next.Suggestions {
		s := &next.Suggestions[i]
		if s.When.Text == "" || s.Corrected["when"] {
			continue
		}
		if e, ok := values[[2]int{s.When.Start, s.When.End}]; ok {
			s.When = e
		} else {
			s.When.EDTF = "" // no date of the new year: 29 February
		}
		s.Date, _ = edtf.ParseISO(s.When.EDTF) // an empty value is no date
		s.Anchor = anchor
	}
	return next
}

// Accepted returns the review with a suggestion accepted as it stands.
func (r Review) Accepted(id string) (Review, error) {
	return r.decided(id, Accepted)
}

// Rejected returns the review with a suggestion rejected.
func (r Review) Rejected(id string) (Review, error) {
	return r.decided(id, Rejected)
}

// Reopened returns the review with a decision taken back.
func (r Review) Reopened(id string) (Review, error) {
	return r.decided(id, Pending)
}

func (r Review) decided(id string, state State) (Review, error) {
	next := r.clone()
	s, err := next.find(id)
	if err != nil {
		return r, err
	}
	s.State, s.Into = state, ""
	return next, nil
}

// A Correction is what a person puts right; a nil field is left as it is.
type Correction struct {
	Title  *string
	Date   *edtf.Date
	Place  *timeline.Place // one without an id says that there is no place
	Actors []Candidate     // all of them, where it is not nil
	Type   *timeline.Type
	Status *timeline.Status
	Sure   *timeline.Certainty
	By     *Attribution
}

// Corrected returns the review with a suggestion put right; it stays to be accepted.
func (r Review) Corrected(id string, c Correction) (Review, error) {
	next := r.clone()
	s, err := next.find(id)
	if err != nil {
		return r, err
	}
	set(s, "title", c.Title, &s.Title)
	set(s, "when", c.Date, &s.Date)
	set(s, "type", c.Type, &s.Type)
	set(s, "status", c.Status, &s.Status)
	set(s, "certainty", c.Sure, &s.Sure)
	set(s, "claims", c.By, &s.Attribution)
	if c.Place != nil {
		s.Places = nil
		if c.Place.ID != "" {
			s.Places = []Candidate{{ID: c.Place.ID, Name: c.Place.Name.In(r.Document.Lang), Score: 1, Place: c.Place}}
		}
		s.Corrected["place"] = true
	}
	if c.Actors != nil {
		s.Actors = slices.Clone(c.Actors)
		s.Corrected["actors"] = true
		for _, a := range c.Actors {
			if !slices.ContainsFunc(next.Actors, func(have Actor) bool { return have.ID == a.ID }) {
				next.Actors = append(next.Actors, Actor{ID: a.ID, Name: a.Name, Kind: timeline.Person, Role: a.Role})
			}
		}
	}
	return next, nil
}

// set puts a field right and notes it.
func set[T any](s *Suggestion, field string, value, to *T) {
	if value != nil {
		*to = *value
		s.Corrected[field] = true
	}
}

// Joined returns the review with a suggestion merged into another: the other keeps
// its own date, place and status, and gains what it lacks, the actors and links.
func (r Review) Joined(from, into string) (Review, error) {
	next := r.clone()
	if from == into {
		return r, fmt.Errorf("merging %q: it cannot be merged into itself", from)
	}
	a, err := next.find(from)
	if err != nil {
		return r, err
	}
	b, err := next.find(into)
	if err != nil {
		return r, err
	}
	if b.State == Merged {
		return r, fmt.Errorf("merging %q into %q: that one is merged into %q itself", from, into, b.Into)
	}
	a.State, a.Into = Merged, into
	if b.Date.IsZero() && b.When.Text == "" {
		b.When, b.Date, b.Anchor = a.When, a.Date, a.Anchor
	}
	b.Places = uniqueCandidates(append(b.Places, a.Places...))
	b.Actors = uniqueCandidates(append(b.Actors, a.Actors...))
	for _, l := range a.Links {
		if l.To != into && !slices.Contains(b.Links, l) {
			b.Links = append(b.Links, l)
		}
	}
	return next, nil
}

// ActorNamed returns the review with the name, kind, role and country of an actor
// put right everywhere; the old name becomes an alias.
func (r Review) ActorNamed(id string, as Actor) (Review, error) {
	next := r.clone()
	i := slices.IndexFunc(next.Actors, func(a Actor) bool { return a.ID == id })
	if i < 0 || as.Name == "" {
		return r, fmt.Errorf("naming the actor %q: it must be an actor of the review, and have a name", id)
	}
	a := &next.Actors[i]
	if a.Name != as.Name && !slices.Contains(a.Aliases, a.Name) {
		a.Aliases = append(a.Aliases, a.Name)
	}
	a.Name, a.Kind, a.Role, a.Country = as.Name, as.Kind, as.Role, as.Country
	for k := range next.Suggestions {
		for n := range next.Suggestions[k].Actors {
			if c := &next.Suggestions[k].Actors[n]; c.ID == id {
				c.Name = as.Name
			}
		}
	}
	return next, nil
}

// OneActor returns the review with an actor merged into another: mentions, aliases
// and parts in events become those of the other.
func (r Review) OneActor(from, into string) (Review, error) {
	next := r.clone()
	i := slices.IndexFunc(next.Actors, func(a Actor) bool { return a.ID == from })
	k := slices.IndexFunc(next.Actors, func(a Actor) bool { return a.ID == into })
	if i < 0 || k < 0 || i == k {
		return r, fmt.Errorf("merging the actor %q into %q: both must be actors of the review", from, into)
	}
	a, b := next.Actors[i], &next.Actors[k]
	for _, alias := range append([]string{a.Name}, a.Aliases...) {
		if alias != b.Name && !slices.Contains(b.Aliases, alias) {
			b.Aliases = append(b.Aliases, alias)
		}
	}
	b.Mentions = append(b.Mentions, a.Mentions...)
	for j := range next.Suggestions {
		s := &next.Suggestions[j]
		for n := range s.Actors {
			if s.Actors[n].ID == from {
				s.Actors[n].ID, s.Actors[n].Name = b.ID, b.Name
			}
		}
		s.Actors = uniqueCandidates(s.Actors)
	}
	next.Actors = slices.Delete(next.Actors, i, i+1)
	next.Likenesses = slices.DeleteFunc(next.Likenesses, func(l Likeness) bool { return l.A == from || l.B == from })
	return next, nil
}

// find returns a suggestion by its id.
func (r *Review) find(id string) (*Suggestion, error) {
	for i := range r.Suggestions {
		if r.Suggestions[i].ID == id {
			return &r.Suggestions[i], nil
		}
	}
	return nil, fmt.Errorf("there is no suggestion %q: name an id of the review", id)
}

// clone returns a review that shares nothing that changes.
func (r Review) clone() Review {
	r.Suggestions = slices.Clone(r.Suggestions)
	for i := range r.Suggestions {
		s := &r.Suggestions[i]
		s.Places, s.Actors, s.Links = slices.Clone(s.Places), slices.Clone(s.Actors), slices.Clone(s.Links)
		s.Corrected = maps.Clone(s.Corrected)
		if s.Corrected == nil {
			s.Corrected = map[string]bool{}
		}
	}
	r.Actors = slices.Clone(r.Actors)
	for i := range r.Actors {
		a := &r.Actors[i]
		a.Aliases, a.Mentions = slices.Clone(a.Aliases), slices.Clone(a.Mentions)
	}
	r.Likenesses = slices.Clone(r.Likenesses)
	return r
}
