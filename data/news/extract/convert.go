package extract

import (
	"path"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Timeline returns the events of a review that were not rejected or merged away.
// Every field says that it was extracted, or typed where a person has put it
// right; it is confirmed where its suggestion was accepted.
func (r Review) Timeline() *timeline.Timeline {
	lang := r.Document.Lang
	t := &timeline.Timeline{ID: "extracted-" + slug(base(r.Document.ID)), Lang: lang, Title: timeline.Say(lang, r.Title), KnownOn: r.Document.Anchor}
	source := timeline.Source{
		ID: slug(base(r.Document.ID)), Title: timeline.Say(lang, r.Title), Kind: "article", Lang: lang, Published: r.Document.Anchor,
		URL: r.Document.URL, Publisher: r.Document.Publisher, Extra: timeline.Extra{"sha256": []byte(`"` + r.Hash + `"`)},
	}
	t.Sources = []timeline.Source{source}
	for i := range r.Suggestions {
		s := &r.Suggestions[i]
		if s.State == Rejected || s.State == Merged {
			continue
		}
		t.Events.Append(r.event(s, source.ID))
		r.parts(t, s)
	}
	r.links(t)
	return t
}

// base is the last part of a path or an address, without its ending.
func base(id string) string {
	name := path.Base(strings.ReplaceAll(strings.TrimRight(id, "/"), `\`, "/"))
	return strings.TrimSuffix(name, path.Ext(name))
}

// event makes the event of a suggestion.
func (r Review) event(s *Suggestion, source string) timeline.Event {
	lang := r.Document.Lang
	e := timeline.Full{
		ID: source + "-" + s.ID, Title: timeline.Say(lang, s.Title), When: timeline.When{Date: s.Date, Said: s.When.Text, Anchor: s.Anchor},
		Type: s.Type, Status: s.Status, Sure: s.Sure,
		More: timeline.More{
			Claims: []timeline.Claim{{
				Source: source, Speaker: timeline.Say(lang, s.Attribution.Speaker.Text), Via: timeline.Say(lang, s.Attribution.Via.Text),
				Quote: s.Sentence.Text, At: timeline.TextRange{Start: s.Sentence.Start, End: s.Sentence.End},
			}},
		},
	}
	if raw := s.traced(); raw != nil {
		e.Extra = timeline.Extra{"extraction": raw}
	}
	if s.When.Text == "" {
		e.When.Anchor = edtf.Date{} // no words, so nothing to count from
	}
	if p := s.Chosen(); p != nil {
		e.Place = timeline.PlaceRef{ID: placeID(p), Precision: timeline.Town}
		switch p.Kind {
		case timeline.Country:
			e.Place.Precision = timeline.InCountry
		case timeline.Area:
			e.Place.Precision = 0 // a name without a position says nothing of how near
		}
	}
	for _, c := range s.Actors {
		if c.Score >= TakesPart {
			part := timeline.Part{Actor: c.ID}
			if c.Speaker && s.Type == timeline.Statement {
				part.Role = "speaker"
			}
			e.Actors = append(e.Actors, part)
		}
	}
	for _, field := range []string{"title", "when", "type", "status", "certainty", "place", "actors", "claims"} {
		how := timeline.Extracted
		if s.Corrected[field] {
			how = timeline.Typed
		}
		e.Origin = append(e.Origin, timeline.Origin{Field: field, How: how, Confirmed: s.State == Accepted || s.Corrected[field]})
	}
	return e.Compact()
}

// TakesPart is the score from which an actor takes part in an event, and is not
// only named beside it.
const TakesPart = 0.5

// placeID is the id of a place, its country behind it: there is more than one Paris.
func placeID(p *timeline.Place) string {
	if p.Kind == timeline.Country || p.Country == "" {
		return p.ID
	}
	return p.ID + "-" + strings.ToLower(p.Country)
}

// parts adds the place and the actors of a suggestion to a timeline.
func (r Review) parts(t *timeline.Timeline, s *Suggestion) {
	lang := r.Document.Lang
	if p := s.Chosen(); p != nil {
		id := placeID(p)
		if !slices.ContainsFunc(t.Places, func(have timeline.Place) bool { return have.ID == id }) {
			place := *p
			place.ID = id
			t.Places = append(t.Places, place)
		}
	}
	for _, c := range s.Actors {
		i := slices.IndexFunc(r.Actors, func(a Actor) bool { return a.ID == c.ID })
		if i < 0 || c.Score < TakesPart || slices.ContainsFunc(t.Actors, func(have timeline.Actor) bool { return have.ID == c.ID }) {
			continue
		}
		a := r.Actors[i]
		if known := r.knownActor(a); known != nil {
			t.Actors = append(t.Actors, *known)
			continue
		}
		kind := a.Kind
		if kind == 0 {
			kind = timeline.Organisation
		}
		t.Actors = append(t.Actors, timeline.Actor{ID: a.ID, Name: timeline.Say(lang, a.Name), Kind: kind, Role: timeline.Say(lang, a.Role), Country: a.Country, Aliases: a.Aliases})
	}
}

// knownActor returns the confirmed actor that an actor of the review is, nil for none.
func (r Review) knownActor(a Actor) *timeline.Actor {
	if !a.Known || r.known == nil {
		return nil
	}
	i := slices.IndexFunc(r.known.Actors, func(k timeline.Actor) bool { return k.ID == a.ID })
	if i < 0 {
		return nil
	}
	return &r.known.Actors[i]
}

// links writes the links whose ends are both there; a link to what was merged
// away follows it.
func (r Review) links(t *timeline.Timeline) {
	prefix := t.Sources[0].ID + "-"
	event := make(map[string]int, t.Events.Len())
	all := t.Events.List()
	for k := range all {
		event[all[k].ID] = k
	}
	into := map[string]string{}
	for _, s := range r.Suggestions {
		if s.State == Merged {
			into[s.ID] = s.Into
		}
	}
	for _, s := range r.Suggestions {
		k, ok := event[prefix+s.ID]
		if !ok {
			continue
		}
		e := all[k].Full()
		for _, l := range s.Links {
			for range into { // as many steps as there are merges, whatever leads where
				if next, merged := into[l.To]; merged {
					l.To = next
				}
			}
			l.To = prefix + l.To
			if _, there := event[l.To]; there && l.To != e.ID && !slices.Contains(e.Links, l) {
				e.Links = append(e.Links, l)
			}
		}
		all[k] = e.Compact()
	}
	t.Events = timeline.EventsOf(all)
}
