package locate

import (
	"math"
	"slices"

	"dateline/data/gazetteer"
	"dateline/timeline"
)

// What has to speak for a place whose name another bears too, beside that all other places
// of the file lie in its country: so many of them, or so many times the people of the others.
const (
	enoughWitnesses = 3
	muchLarger      = 4
)

// settle finds of the doubtful places those that lie, like every other place of the file, in
// one country: among the towns of the French Revolution, Versailles is not the one in Kentucky.
func (p *Plan) settle(g *gazetteer.Gazetteer, t *timeline.Timeline) {
	country, witnesses := p.home(g, t)
	if witnesses == 0 {
		return
	}
	p.Doubtful = slices.DeleteFunc(p.Doubtful, func(d Doubt) bool {
		i := d.May[0].Place
		if !placed(g, knownPart(g, unbracketed(d.Name))) {
			return false // what stands behind its comma is not understood
		}
		m, ok := meant(meanings(g, t, &t.Places[i]), country, witnesses)
		if ok {
			p.Found = append(p.Found, Found{Place: i, Is: m.Place, Says: named(d.Name, naming{g, m}), Other: d.other(m), Witnesses: witnesses})
		}
		return ok
	})
}

// home returns the only country in which the places without doubt lie, and how many they
// are; 0 where they lie in several, or one in none that is known.
func (p *Plan) home(g *gazetteer.Gazetteer, t *timeline.Timeline) (country string, witnesses int) {
	found := map[int]string{}
	for _, f := range p.Found {
		found[f.Place] = f.Is.Country
	}
	for _, d := range p.Doubtful {
		found[d.May[0].Place] = ""
	}
	for i := range t.Places {
		in, known := found[i]
		switch place := &t.Places[i]; {
		case known:
		case place.Country != "":
			in = place.Country
		case place.At != nil:
			near := g.Near(*place.At, nearby, 1)
			if len(near) == 0 {
				return "", 0
			}
			in = near[0].Country
		}
		if in == "" {
			continue
		}
		if country != "" && in != country {
			return "", 0
		}
		country, witnesses = in, witnesses+1
	}
	return country, witnesses
}

// nearby is within how many kilometres of a town a position lies in the country of the town.
const nearby = 50

// meant returns the only one of some meanings that lies in a country, where the number of
// witnesses or of its people speaks for it.
func meant(all []gazetteer.Match, country string, witnesses int) (is gazetteer.Match, ok bool) {
	var others int // the people of the largest other one
	for _, m := range all {
		switch {
		case m.Kind == timeline.Country && m.Country != country:
			others = math.MaxInt / muchLarger // only the witnesses speak against it
		case m.Kind != timeline.Point:
			return is, false
		case m.Country != country:
			others = max(others, m.People)
		case ok:
			return is, false
		default:
			is, ok = m, true
		}
	}
	return is, ok && (witnesses >= enoughWitnesses || is.People >= muchLarger*others)
}
