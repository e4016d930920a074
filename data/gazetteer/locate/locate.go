// Package locate gives places that have a name and no position one from the
// gazetteer, where it is clear which place is meant.
package locate

import (
	"fmt"
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
	Doubtful []string // of each place that may be one of several: what it may be
	Unknown  []string // names that the gazetteer does not know
}

// A Found place is one of Timeline.Places, by its number, and what it is.
type Found struct {
	Place int
	Is    gazetteer.Place
	Says  string // "Hanoi, VN (21.03, 105.85)"
}

// mostPlaces bounds the places that are looked up.
const mostPlaces = 20_000

// clearly is how many times the people of the next a place must have to be the one
// that is meant where nothing says which.
const clearly = 20

// cityStates are countries that are a town, which is better shown as a point.
var cityStates = map[string]bool{"SG": true, "MC": true, "VA": true, "SM": true}

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
	return p, nil
}

// add looks one place up.
func (p *Plan) add(g *gazetteer.Gazetteer, t *timeline.Timeline, i int) {
	place := &t.Places[i]
	name, country := place.Name.In(t.Lang), place.Country
	q := gazetteer.Query{Lang: t.Lang, IsPlace: true}
	all := g.Find(name, q)
	if head, rest, ok := strings.Cut(name, ","); ok && len(all) == 0 { // Paris, France
		all = g.Find(strings.TrimSpace(head), q)
		if country == "" {
			country = g.Code(rest[strings.LastIndex(rest, ",")+1:])
		}
	}
	if country != "" {
		all = slices.DeleteFunc(all, func(m gazetteer.Match) bool { return m.Country != country })
	}
	all = slices.DeleteFunc(all, func(m gazetteer.Match) bool { return m.Kind == timeline.Country && cityStates[m.Country] })
	switch {
	case len(all) == 0:
		p.Unknown = append(p.Unknown, name)
	case len(all) == 1 || all[0].Kind == timeline.Country || all[0].People >= clearly*all[1].People:
		p.Found = append(p.Found, Found{i, all[0].Place, name + ": " + says(g, all[0].Place, t.Lang)})
	default:
		var may []string
		for _, m := range all[:min(3, len(all))] {
			may = append(may, says(g, m.Place, t.Lang))
		}
		p.Doubtful = append(p.Doubtful, name+": "+strings.Join(may, " or "))
	}
}

// says names a place with its country and position.
func says(g *gazetteer.Gazetteer, p gazetteer.Place, lang string) string {
	if p.Kind == timeline.Country {
		return g.Country(p.Country, lang)
	}
	return fmt.Sprintf("%s, %s (%.2f, %.2f)", g.Name(p, lang), g.Country(p.Country, lang), p.At.Lat, p.At.Lon)
}

// Apply gives the places that were found their positions; a country becomes one.
// Events there that did not say how closely their place is known say now that it
// is a town.
func (p Plan) Apply(t *timeline.Timeline) {
	towns := map[string]bool{}
	for _, f := range p.Found {
		place := &t.Places[f.Place]
		place.Country = f.Is.Country
		if f.Is.Kind == timeline.Country {
			place.Kind = timeline.Country
			continue
		}
		at := f.Is.At
		place.At, towns[place.ID] = &at, true
	}
	if len(towns) == 0 {
		return
	}
	all := t.Events.List()
	for i := range all {
		if e := &all[i]; towns[e.Place.ID] && e.Place.Precision == 0 {
			e.Place.Precision = timeline.Town
		}
	}
	t.Events = timeline.EventsOf(all)
}

// mostNamed is how many places of a kind a note names.
const mostNamed = 8

// Notes says what was found, what may be one of several, and what is not known.
func (p Plan) Notes() (notes []message.Message) {
	note := func(says string, all []string) {
		if n := len(all); n > 0 {
			named := strings.Join(all[:min(n, mostNamed)], "; ")
			if n > mostNamed {
				named += "; …"
			}
			notes = append(notes, message.New(says, n, named))
		}
	}
	var found []string
	for _, f := range p.Found {
		found = append(found, f.Says)
	}
	note("places located by their names, %d: %s", found)
	note("names that may mean one of several places and were not located, %d; a column with their countries settles them: %s", p.Doubtful)
	note("names that the gazetteer does not know, %d: %s", p.Unknown)
	return notes
}
