// Package locate gives places that have a name and no position one from the
// gazetteer, where it is clear which place is meant.
package locate

import (
	"slices"
	"strings"

	"dateline/data/gazetteer"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A Plan says what the gazetteer knows of the places of a timeline that have no
// position.
type Plan struct {
	Found    []Found
	Doubtful []Doubt
	Unknown  []string // names that the gazetteer does not know
}

// A Doubt is a place that may be one of several.
type Doubt struct {
	ID, Name string
	In       bool // its country is said
	May      []Found
}

// A Found place is one of Timeline.Places, by its number, and what it is.
type Found struct {
	Place     int
	Is        gazetteer.Place
	Says      message.Speaker // "Hanoi, Vietnam (21.03, 105.85)"
	Other     message.Speaker // what else has the name, the likeliest of these; nil for nothing
	Witnesses int             // the other places that all lie in its country and told which is meant; 0 where the name alone tells
}

// mostPlaces bounds the places that are looked up.
const mostPlaces = 20_000

// clearly is how many times the people of the next a place must have to be the one
// that is meant where nothing says which, and where a country is named beside it.
const (
	clearly   = 20
	clearlyIn = 10
)

// Find looks up the places of a timeline that have a name and no position.
func Find(t *timeline.Timeline) (p Plan, err error) {
	var g *gazetteer.Gazetteer
	for i := range t.Places {
		place := &t.Places[i]
		if place.At != nil || place.Kind == timeline.Country || place.Name.In(t.Lang) == "" || i >= mostPlaces {
			continue
		}
		if g == nil {
			if g, err = gazetteer.Open(); err != nil {
				return p, message.Error("locating places by their names: %w", err)
			}
		}
		p.add(g, t, i)
	}
	if len(p.Doubtful) > 0 {
		p.settle(g, t)
	}
	return p, nil
}

// add looks one place up.
func (p *Plan) add(g *gazetteer.Gazetteer, t *timeline.Timeline, i int) {
	place := &t.Places[i]
	all := meanings(g, t, place)
	said := place.Name.In(t.Lang)
	name := knownPart(g, unbracketed(said)) // of "École militaire, Paris" the town
	switch {
	case len(all) == 0:
		p.Unknown = append(p.Unknown, said)
	case clear(all, place.Country != "" || inCountry(g, name)) && placed(g, name):
		found := Found{Place: i, Is: all[0].Place, Says: named(said, naming{g, all[0]})}
		if len(all) > 1 {
			found.Other = naming{g, all[1]}
		}
		p.Found = append(p.Found, found)
	default:
		doubt := Doubt{ID: place.ID, Name: said, In: place.Country != ""}
		for _, m := range all[:min(mostDoubted, len(all))] {
			doubt.May = append(doubt.May, Found{Place: i, Is: m.Place, Says: naming{g, m}})
		}
		p.Doubtful = append(p.Doubtful, doubt)
	}
}

// mostDoubted is how many of the places that a name may mean are named in a note.
const mostDoubted = 3

// mostMeanings is how many places a person is offered for a name.
const mostMeanings = 6

// May returns what the name of a place may mean, the likeliest first, whether or not the
// place has a position; none for a place that is not there.
func May(t *timeline.Timeline, id string) (may []Found, err error) {
	i := slices.IndexFunc(t.Places, func(p timeline.Place) bool { return p.ID == id })
	if i < 0 {
		return nil, nil
	}
	g, err := gazetteer.Open()
	if err != nil {
		return nil, message.Error("locating places by their names: %w", err)
	}
	place := t.Places[i]
	place.Country = "" // the country may be what is wrong
	all := meanings(g, t, &place)
	for _, m := range all[:min(mostMeanings, len(all))] {
		may = append(may, Found{Place: i, Is: m.Place, Says: naming{g, m}})
	}
	return may, nil
}

// meanings returns the places that the name of a place may mean.
func meanings(g *gazetteer.Gazetteer, t *timeline.Timeline, place *timeline.Place) []gazetteer.Match {
	name := knownPart(g, unbracketed(place.Name.In(t.Lang)))
	q := gazetteer.Query{Lang: t.Lang, IsPlace: true}
	all := g.Find(name, q)
	if head, rest, ok := strings.Cut(name, ","); ok && len(all) == 0 { // Paris, Texas, US
		all = lying(g, g.Find(strings.TrimSpace(head), q), strings.Split(rest, ","))
	}
	if place.Country != "" {
		all = slices.DeleteFunc(all, func(m gazetteer.Match) bool { return m.Country != place.Country && !(m.Land && m.Country == "") })
	}
	return slices.DeleteFunc(all, func(m gazetteer.Match) bool {
		return m.Kind == timeline.Country && (gazetteer.IsTown(m.Country) || foreign(g, m, name, t.Lang) && all[len(all)-1].Kind != timeline.Country)
	})
}

// unbracketed puts behind a comma what stands in brackets at the end of a name: "Florence (Italie)".
func unbracketed(name string) string {
	head, rest, ok := strings.Cut(strings.TrimSpace(name), " (")
	if rest, closed := strings.CutSuffix(rest, ")"); ok && closed && !strings.ContainsAny(rest, "()") {
		return head + ", " + rest
	}
	return name
}

// knownPart returns a name without what stands before its commas as long as the gazetteer does not
// know it and knows a town behind it: a building, a street or a battlefield lies in that town or near
// it. Of a country alone that would say too little.
func knownPart(g *gazetteer.Gazetteer, name string) string {
	q := gazetteer.Query{IsPlace: true}
	if len(g.Find(name, q)) > 0 {
		return name
	}
	for rest := name; ; {
		head, behind, ok := strings.Cut(rest, ",")
		if all := g.Find(strings.TrimSpace(head), q); len(all) > 0 {
			if rest != name && all[0].Kind == timeline.Country {
				return name
			}
			return rest
		}
		if !ok {
			return name
		}
		rest = strings.TrimSpace(behind)
	}
}

// foreign tells whether a country has a name in other languages only, and another one in that of the
// file: in French Mexico is the town, and the country is Mexique.
func foreign(g *gazetteer.Gazetteer, m gazetteer.Match, name, lang string) bool {
	return slices.Contains([]string{"fr", "de", "es"}, lang) && gazetteer.Fold(g.Country(m.Country, lang)) != gazetteer.Fold(name)
}

// placed tells whether what stands behind the first comma of a name says where the place lies,
// if anything does: of "Gallipoli, Ottoman Empire" nobody knows whether it is that of today.
func placed(g *gazetteer.Gazetteer, name string) bool {
	_, rest, behind := strings.Cut(name, ",")
	if !behind || len(g.Find(name, gazetteer.Query{IsPlace: true})) > 0 {
		return true
	}
	return inCountry(g, name) || slices.ContainsFunc(strings.Split(rest, ","), func(part string) bool {
		return slices.ContainsFunc(g.Find(part, gazetteer.Query{IsPlace: true}), func(m gazetteer.Match) bool { return m.Kind == timeline.Area })
	})
}

// lying returns the places that lie in a region or a country named behind theirs; where no
// name is known, all.
func lying(g *gazetteer.Gazetteer, all []gazetteer.Match, names []string) []gazetteer.Match {
	for _, name := range names {
		countries := g.HomeOf(name)
		regions := g.Find(name, gazetteer.Query{IsPlace: true})
		regions = slices.DeleteFunc(regions, func(m gazetteer.Match) bool { return m.Kind != timeline.Area })
		if len(countries) == 0 && len(regions) == 0 {
			continue
		}
		all = slices.DeleteFunc(all, func(m gazetteer.Match) bool {
			return !slices.Contains(countries, m.Country) && !slices.ContainsFunc(regions, func(r gazetteer.Match) bool { return m.Within(r.Place) })
		})
	}
	return all
}

// inCountry tells whether a country is named behind a comma of a name.
func inCountry(g *gazetteer.Gazetteer, name string) bool {
	_, rest, _ := strings.Cut(name, ",")
	return slices.ContainsFunc(strings.Split(rest, ","), func(part string) bool { return len(g.HomeOf(part)) > 0 })
}

// largeTown is how many people a town has that may be meant where a country or a land has its name, too.
const largeTown = 100_000

// clear tells whether the first of what a name may mean is meant: there is no other, or it
// is a country and the others are towns, or a town with many more people than each other
// town. Of a region and towns of its name neither is, nor of two countries; but where the country
// is said, its capital is.
func clear(all []gazetteer.Match, in bool) bool {
	if in && all[0].Capital {
		return true
	}
	if all[0].Land { // towns and regions of today that bear its name are not what is meant, but for a large town
		return !slices.ContainsFunc(all[1:], func(m gazetteer.Match) bool { return m.Kind == timeline.Country || m.People >= largeTown })
	}
	if all[0].Kind == timeline.Country && slices.ContainsFunc(all[1:], func(m gazetteer.Match) bool {
		return m.Country != all[0].Country && m.People >= largeTown || in && m.Capital
	}) {
		return false // Grenade is Granada, too; and who says the country besides may mean its capital: Mexico in Mexico
	}
	many := clearly
	if in {
		many = clearlyIn
	}
	return !slices.ContainsFunc(all[1:], func(m gazetteer.Match) bool {
		if all[0].Kind != timeline.Point || m.Kind != timeline.Point {
			return m.Kind != timeline.Point || all[0].Kind == timeline.Area
		}
		return all[0].People < many*m.People
	})
}

// closely is how closely a place is known that is of a kind.
var closely = map[timeline.PlaceKind]timeline.Precision{timeline.Point: timeline.Town, timeline.Area: timeline.Region}

// at returns a place where it was found. A country has no position: a dot in its middle
// would be a false one. A region lies within a disc of its size.
func (f Found) at(place timeline.Place) timeline.Place {
	if f.Is.Country != "" || !f.Is.Land {
		place.Country = f.Is.Country
	}
	if f.Is.Kind != timeline.Point || place.At != nil || place.Kind == timeline.Country {
		place.Kind = f.Is.Kind
	}
	place.At, place.Radius, place.Outline = nil, 0, nil
	if f.Is.Kind != timeline.Country {
		at := f.Is.At
		place.At, place.Radius = &at, f.Is.Radius
	}
	return place
}

// Changes returns the changes of t that do what Apply does, and note of the events there
// that their place was extracted from its name and is not confirmed.
func (p Plan) Changes(t *timeline.Timeline) []timeline.Change {
	return p.changes(t, timeline.Origin{Field: "place", How: "extracted"})
}

// Confirmed returns the changes of t that put places where a person has said that they are:
// how closely they were known before no longer counts.
func (p Plan) Confirmed(t *timeline.Timeline) []timeline.Change {
	return p.changes(t, timeline.Origin{Field: "place", How: "extracted", Confirmed: true})
}

func (p Plan) changes(t *timeline.Timeline, origin timeline.Origin) (all []timeline.Change) {
	known := map[string]timeline.Precision{}
	for _, f := range p.Found {
		if f.Place < len(t.Places) {
			place := f.at(t.Places[f.Place])
			all = append(all, t.Put(place))
			known[place.ID] = closely[f.Is.Kind]
		}
	}
	for _, e := range t.Events.All() {
		if precision, ok := known[e.Place.ID]; ok {
			if e.Place.Precision != 0 && !origin.Confirmed {
				precision = e.Place.Precision
			}
			all = append(all, t.Put(Said(e, origin, precision)))
		}
	}
	return all
}

// Said returns an event of whose place it is said anew where it comes from, and how closely
// it is known.
func Said(e *timeline.Event, origin timeline.Origin, precision timeline.Precision) timeline.Event {
	full := e.Full()
	full.Place.Precision = precision
	full.Origin = slices.DeleteFunc(full.Origin, func(o timeline.Origin) bool { return o.Field == origin.Field })
	full.Origin = append(full.Origin, origin)
	return full.Compact()
}

// Apply gives the places that were found their positions. Events there say now that their
// place was taken from its name, and those that did not say how closely it is known, that it
// is a town, or a region.
func (p Plan) Apply(t *timeline.Timeline) {
	known := map[string]timeline.Precision{}
	for _, f := range p.Found {
		place := &t.Places[f.Place]
		*place = f.at(*place)
		known[place.ID] = closely[f.Is.Kind]
	}
	if len(known) == 0 {
		return
	}
	all := t.Events.List()
	for i := range all {
		e := &all[i]
		if precision, ok := known[e.Place.ID]; ok {
			if e.Place.Precision != 0 {
				precision = e.Place.Precision
			}
			*e = Said(e, timeline.Origin{Field: "place", How: "extracted"}, precision)
		}
	}
	t.Events = timeline.EventsOf(all)
}
