package revision

import (
	"maps"
	"slices"

	"dateline/timeline"
)

// Together returns what two events say that are one. Where both say something of a field
// of which there can be one alone the first holds, but for a date that the second knows more
// closely; lists hold what stands in either.
func Together(into, from timeline.Full) timeline.Full {
	full := into.Clone()
	full.Title = union(into.Title, from.Title)
	full.Note = union(into.Note, from.Note)
	if into.When.Date.IsZero() || closer(from, into) {
		full.When = from.When
	}
	if full.Place.ID == "" {
		full.Place = from.Place
	}
	if full.Type == 0 || full.Type == timeline.Other {
		full.Type = orElse(from.Type, full.Type)
	}
	if full.Status == 0 {
		full.Status = from.Status
	}
	if full.Sure == 0 {
		full.Sure = from.Sure
	}
	if full.Rating == (timeline.Assessment{}) {
		full.Rating = from.Rating
	}
	full.Actors = added(full.Actors, from.Actors)
	full.Tags = added(full.Tags, from.Tags)
	full.Codes = added(full.Codes, from.Codes)
	full.Links = slices.DeleteFunc(added(full.Links, from.Links), func(l timeline.Link) bool { return l.To == into.ID || l.To == from.ID })
	full.Claims = claims(full.Claims, from.Claims)
	full.Values = values(full.Values, from.Values)
	for _, o := range from.Origin {
		if !slices.ContainsFunc(full.Origin, func(have timeline.Origin) bool { return have.Field == o.Field }) {
			full.Origin = append(full.Origin, o)
		}
	}
	if len(from.Extra) > 0 {
		extra := maps.Clone(from.Extra)
		maps.Copy(extra, full.Extra)
		full.Extra = extra
	}
	if len(full.Links) == 0 {
		full.Links = nil
	}
	return full
}

// closer tells whether an event says within the date of another when it was.
func closer(from, than timeline.Full) bool {
	a, b := from.When.Date.Bounds(), than.When.Date.Bounds()
	return !from.When.Date.IsZero() && a != b && a.Intersect(b) == a
}

func orElse[T comparable](one, other T) T {
	var none T
	if one == none {
		return other
	}
	return one
}

// union adds the languages that a text does not have.
func union(into, from timeline.Text) timeline.Text {
	for _, one := range from {
		if !slices.ContainsFunc(into, func(have timeline.Translation) bool { return have.Lang == one.Lang }) {
			into = append(slices.Clip(into), one)
		}
	}
	return into
}

// added returns a list with what it does not hold of another.
func added[T comparable](list, more []T) []T {
	for _, one := range more {
		if !slices.Contains(list, one) {
			list = append(slices.Clip(list), one)
		}
	}
	return list
}

// claims likewise.
func claims(list, more []timeline.Claim) []timeline.Claim {
	for _, one := range more {
		if !slices.ContainsFunc(list, func(c timeline.Claim) bool {
			return c.Source == one.Source && c.Quote == one.Quote && slices.Equal(c.Speaker, one.Speaker) && slices.Equal(c.Via, one.Via)
		}) {
			list = append(slices.Clip(list), one)
		}
	}
	return list
}

// values adds the values of facets of which the event says nothing.
func values(list, more []timeline.Value) []timeline.Value {
	have := map[string]bool{}
	for _, v := range list {
		have[v.Facet] = true
	}
	for _, v := range more {
		if !have[v.Facet] {
			list = append(slices.Clip(list), v)
		}
	}
	return list
}
