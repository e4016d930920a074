package figure

import (
	"strings"

	"dateline/app/figure/view"
	"dateline/assets/basemap"
	"dateline/assets/translations"
	"dateline/timeline"
)

// EachKey calls add with the key of every value that an event has of a facet: the ids of
// places, actors and sources, the codes of countries, the words of all else. The key of
// no value is "", or there is none.
func (o *Order) EachKey(e *timeline.Event, by view.Facet, add func(key string)) {
	switch by {
	case view.ByNone:
	case view.ByActor:
		for _, p := range e.Actors {
			add(p.Actor)
		}
	case view.ByPlace:
		add(e.Place.ID)
	case view.ByCountry:
		if p := o.Place(e.Place.ID); p != nil {
			add(p.Country)
		}
	case view.ByStatus:
		add(e.Status.String())
	case view.BySource:
		eachSource(e, add)
	case view.BySaid:
		add(o.Timeline.Phrasing.Of(e, o.namesOf))
	default:
		if name, own := by.Own(); own {
			e.EachValue(name, add)
		} else {
			add(e.Type.String())
		}
	}
}

type actorNamesKey struct{}

// namesOf tells all names of an actor by id.
func (o *Order) namesOf(id string) []string {
	return Once(o, actorNamesKey{}, func() func(string) []string { return o.Timeline.ActorNames() })(id)
}

// eachSource calls add once for every document that claims an event.
func eachSource(e *timeline.Event, add func(id string)) {
	claims := e.Borrowed().Claims
	for i, c := range claims {
		before := c.Source == ""
		for _, one := range claims[:i] {
			before = before || one.Source == c.Source
		}
		if !before {
			add(c.Source)
		}
	}
}

// nothings are the phrases for no value of a facet.
var nothings = map[view.Facet]string{
	view.ByActor: "no actor", view.ByPlace: "no place", view.ByCountry: "no country", view.ByStatus: "unknown", view.BySource: "nobody says", view.ByType: "no type",
	view.BySaid: "says nothing",
}

// KeyName returns the name of a value of a facet by its key.
func (s *Subject) KeyName(by view.Facet, key string) string {
	name, own := by.Own()
	switch {
	case own && key == "":
		return translations.Say(s.Lang, "no value", name)
	case own:
		return s.ValueName(name, key)
	case key == "":
		return translations.Say(s.Lang, nothings[by])
	case by == view.BySaid:
		return key
	case by == view.ByActor:
		return s.ActorName(key)
	case by == view.ByPlace:
		return s.PlaceName(key)
	case by == view.ByCountry:
		return countryName(key, s.Lang)
	case by == view.BySource:
		return s.sourceName(key)
	}
	return translations.Say(s.Lang, key)
}

// countryName returns the name of a country by its code, the code where there is none.
func countryName(code, lang string) string {
	for _, c := range basemap.Countries() {
		if c.Code == code {
			return c.Name(lang)
		}
	}
	return code
}

// countryIn returns the name of a place that is a country as its file writes it, so that it stands
// in one language with the towns beside it; where the file has no more than its code, that of today
// in a language.
func countryIn(p *timeline.Place, lang string) string {
	if name := p.Name.In(lang); name != "" && name != p.Country {
		return name
	}
	return countryName(p.Country, lang)
}

// sourceName returns the title of a source, else its id.
func (s *Subject) sourceName(id string) string {
	for i := range s.Timeline.Sources {
		if one := &s.Timeline.Sources[i]; one.ID == id {
			if title := flat(one.Title.In(s.Lang)); title != "" {
				return title
			}
			break
		}
	}
	return id
}

// Capital returns a word with a capital letter in front.
func Capital(word string) string {
	for i, r := range word {
		return strings.ToUpper(string(r)) + word[i+len(string(r)):]
	}
	return word
}
