package compare

import (
	"slices"

	"dateline/timeline"
)

// event merges what two sides have made of an event.
func (m *merger) event(base, ours, theirs timeline.Event) version[timeline.Event] {
	b, o, t := base.Full(), ours.Full(), theirs.Full()
	var f fields
	merged, other := o.Clone(), o.Clone()
	merged.Title, other.Title = f.text("title", b.Title, o.Title, t.Title)
	merged.When, other.When = pickBy(&f, "when", b.When, o.When, t.When, sameWhen)
	merged.Place, other.Place = pick(&f, "place", b.Place, o.Place, t.Place)
	merged.Type, other.Type = pick(&f, "type", b.Type, o.Type, t.Type)
	merged.Status, other.Status = pick(&f, "status", b.Status, o.Status, t.Status)
	merged.Sure, other.Sure = pick(&f, "certainty", b.Sure, o.Sure, t.Sure)
	merged.Note, other.Note = f.text("note", b.Note, o.Note, t.Note)
	merged.Rating.Reliability, other.Rating.Reliability = pick(&f, "reliability", b.Rating.Reliability, o.Rating.Reliability, t.Rating.Reliability)
	merged.Rating.Credibility, other.Rating.Credibility = pick(&f, "credibility", b.Rating.Credibility, o.Rating.Credibility, t.Rating.Credibility)
	merged.Extra, other.Extra = f.extra(b.Extra, o.Extra, t.Extra)
	merged.Actors = listed(b.Actors, o.Actors, t.Actors)
	merged.Tags = listed(b.Tags, o.Tags, t.Tags)
	merged.Codes = listed(b.Codes, o.Codes, t.Codes)
	merged.Links = listed(b.Links, o.Links, t.Links)
	merged.Claims = listed(b.Claims, o.Claims, t.Claims)
	merged.Values, other.Values = m.values(&f, b.Values, o.Values, t.Values)
	merged.Origin = origins(b.Origin, o.Origin, t.Origin)
	other.Actors, other.Tags, other.Codes = slices.Clone(merged.Actors), slices.Clone(merged.Tags), slices.Clone(merged.Codes)
	other.Links, other.Claims, other.Origin = slices.Clone(merged.Links), slices.Clone(merged.Claims), slices.Clone(merged.Origin)
	m.beyond(&f, &other)
	return version[timeline.Event]{merged.Compact(), other.Compact(), f.conflicts}
}

// beyond lets the first event that refers to an item on which the two sides disagree have
// a version beside it that refers to what theirs says: so that is in use, and is not lost
// in a format that knows no places but those of events.
func (m *merger) beyond(f *fields, e *timeline.Full) {
	refer := func(name string, kind timeline.ItemKind, id *string) {
		k := timeline.Key{Kind: kind, ID: *id}
		if beside, is := m.beside[k]; is && !m.used[k] {
			if m.used == nil {
				m.used = map[timeline.Key]bool{}
			}
			m.used[k], *id = true, beside
			f.disagree(name)
		}
	}
	refer("place", timeline.PlaceItem, &e.Place.ID)
	for i := range e.Actors {
		refer("actors", timeline.ActorItem, &e.Actors[i].Actor)
	}
	for i := range e.Claims {
		refer("claims", timeline.SourceItem, &e.Claims[i].Source)
	}
}

// values merges what an event says of the facets: of a list word by word, else as a whole.
func (m *merger) values(f *fields, base, ours, theirs []timeline.Value) (merged, other []timeline.Value) {
	for _, facet := range m.next.Facets {
		b, o, t := timeline.Of(base, facet.Name), timeline.Of(ours, facet.Name), timeline.Of(theirs, facet.Name)
		mine, alsoTheirs := listed(b, o, t), []string(nil)
		if facet.Kind == timeline.OfLists {
			alsoTheirs = mine
		} else {
			mine, alsoTheirs = pickBy(f, facet.Name, b, o, t, slices.Equal[[]string])
		}
		for _, word := range mine {
			merged = append(merged, timeline.Value{Facet: facet.Name, Word: word})
		}
		for _, word := range alsoTheirs {
			other = append(other, timeline.Value{Facet: facet.Name, Word: word})
		}
	}
	return merged, other
}

// origins merges where fields came from; a person's own word outweighs a machine's.
func origins(base, ours, theirs []timeline.Origin) []timeline.Origin {
	all := map[string]timeline.Origin{}
	var order []string
	for _, one := range listed(base, ours, theirs) {
		have, is := all[one.Field]
		if !is {
			order = append(order, one.Field)
		}
		if !is || one.Confirmed && !have.Confirmed {
			all[one.Field] = one
		}
	}
	var list []timeline.Origin
	for _, field := range order {
		list = append(list, all[field])
	}
	return list
}

func (m *merger) place(base, ours, theirs timeline.Place) version[timeline.Place] {
	var f fields
	merged, other := ours, ours
	merged.Name, other.Name = f.text("name", base.Name, ours.Name, theirs.Name)
	merged.Kind, other.Kind = pick(&f, "kind", base.Kind, ours.Kind, theirs.Kind)
	merged.At, other.At = pickBy(&f, "lonlat", base.At, ours.At, theirs.At, samePosition)
	merged.Radius, other.Radius = pick(&f, "radius", base.Radius, ours.Radius, theirs.Radius)
	merged.Outline, other.Outline = pickBy(&f, "outline", base.Outline, ours.Outline, theirs.Outline, timeline.SameOutline)
	merged.Country, other.Country = pick(&f, "country", base.Country, ours.Country, theirs.Country)
	merged.Extra, other.Extra = f.extra(base.Extra, ours.Extra, theirs.Extra)
	return version[timeline.Place]{merged, other, f.conflicts}
}

func (m *merger) actor(base, ours, theirs timeline.Actor) version[timeline.Actor] {
	var f fields
	merged, other := ours, ours
	merged.Name, other.Name = f.text("name", base.Name, ours.Name, theirs.Name)
	merged.Kind, other.Kind = pick(&f, "kind", base.Kind, ours.Kind, theirs.Kind)
	merged.Role, other.Role = f.text("role", base.Role, ours.Role, theirs.Role)
	merged.Country, other.Country = pick(&f, "country", base.Country, ours.Country, theirs.Country)
	merged.Aliases = listed(base.Aliases, ours.Aliases, theirs.Aliases)
	other.Aliases = slices.Clone(merged.Aliases)
	merged.Extra, other.Extra = f.extra(base.Extra, ours.Extra, theirs.Extra)
	return version[timeline.Actor]{merged, other, f.conflicts}
}

func (m *merger) source(base, ours, theirs timeline.Source) version[timeline.Source] {
	var f fields
	merged, other := ours, ours
	merged.Title, other.Title = f.text("title", base.Title, ours.Title, theirs.Title)
	merged.Publisher, other.Publisher = pick(&f, "publisher", base.Publisher, ours.Publisher, theirs.Publisher)
	merged.Kind, other.Kind = pick(&f, "kind", base.Kind, ours.Kind, theirs.Kind)
	merged.Lang, other.Lang = pick(&f, "lang", base.Lang, ours.Lang, theirs.Lang)
	merged.Published, other.Published = pickBy(&f, "published", base.Published, ours.Published, theirs.Published, sameDate)
	merged.URL, other.URL = pick(&f, "url", base.URL, ours.URL, theirs.URL)
	merged.Extra, other.Extra = f.extra(base.Extra, ours.Extra, theirs.Extra)
	return version[timeline.Source]{merged, other, f.conflicts}
}

func (m *merger) view(base, ours, theirs timeline.View) version[timeline.View] {
	var f fields
	merged, other := ours, ours
	mine, alsoTheirs := pick(&f, "view", string(base.State), string(ours.State), string(theirs.State))
	merged.State, other.State = []byte(mine), []byte(alsoTheirs)
	return version[timeline.View]{merged, other, f.conflicts}
}

// annotation merges what two sides have made of an annotation.
func (m *merger) annotation(base, ours, theirs timeline.Annotation) version[timeline.Annotation] {
	var f fields
	merged, other := ours, ours
	merged.Kind, other.Kind = pick(&f, "kind", base.Kind, ours.Kind, theirs.Kind)
	merged.Text, other.Text = f.text("text", base.Text, ours.Text, theirs.Text)
	merged.Pin, other.Pin = pickBy(&f, "pin", base.Pin, ours.Pin, theirs.Pin, timeline.Pin.Same)
	merged.To, other.To = pickBy(&f, "to", base.To, ours.To, theirs.To, timeline.Pin.Same)
	merged.Offset, other.Offset = pick(&f, "offset", base.Offset, ours.Offset, theirs.Offset)
	merged.Views, other.Views = pickBy(&f, "views", base.Views, ours.Views, theirs.Views, slices.Equal[[]timeline.Picture])
	merged.Extra, other.Extra = f.extra(base.Extra, ours.Extra, theirs.Extra)
	return version[timeline.Annotation]{merged, other, f.conflicts}
}

// story merges a story; its steps are those of both.
func (m *merger) story(base, ours, theirs timeline.Story) version[timeline.Story] {
	var f fields
	merged, other := ours, ours
	merged.Title, other.Title = f.text("title", base.Title, ours.Title, theirs.Title)
	merged.Ahead, other.Ahead = pick(&f, "ahead", base.Ahead, ours.Ahead, theirs.Ahead)
	merged.Steps = listed(base.Steps, ours.Steps, theirs.Steps)
	other.Steps = slices.Clone(merged.Steps)
	return version[timeline.Story]{merged, other, f.conflicts}
}
