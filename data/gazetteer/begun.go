package gazetteer

import (
	"bytes"
	"cmp"
	"slices"

	"dateline/assets/gazetteer"
)

// Begun returns places of which a name begins as a text does, for who is typing one: names in a
// language, or the places' own. A name that is the whole text stands before others, then the
// countries, then the most peopled.
func (g *Gazetteer) Begun(text, lang string, most int) []Place {
	folded := []byte(Fold(text))
	if len(folded) == 0 {
		return nil
	}
	type begun struct {
		place Place
		whole bool
		score float64
	}
	var all []begun
	for name, countries := range g.countries {
		for _, c := range countries {
			if (c.lang == lang || c.lang == "") && bytes.HasPrefix([]byte(name), folded) {
				all = append(all, begun{g.countryPlace(c.row), len(name) == len(folded), 1})
			}
		}
	}
	list := slices.Index(gazetteer.Languages, lang) + 1
	var buffer []byte
	for row := range g.places {
		for l := 0; l <= list; l += max(list, 1) {
			if buffer = appendFolded(buffer[:0], g.name(row, l)); bytes.HasPrefix(buffer, folded) {
				all = append(all, begun{g.places[row], len(buffer) == len(folded), g.places[row].score(Query{}, "")})
				break
			}
		}
	}
	for _, v := range g.villages {
		for _, name := range v.names {
			if name = Fold(name); bytes.HasPrefix([]byte(name), folded) {
				all = append(all, begun{v.place, len(name) == len(folded), villageScore})
				break
			}
		}
	}
	slices.SortFunc(all, func(a, b begun) int {
		switch {
		case a.whole != b.whole && a.whole:
			return -1
		case a.whole != b.whole:
			return 1
		}
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.place.row, b.place.row))
	})
	var places []Place
	for _, one := range all {
		if len(places) < most && !slices.ContainsFunc(places, func(p Place) bool {
			return p.Kind == one.place.Kind && (p.row == one.place.row || p.ID != 0 && p.ID == one.place.ID)
		}) {
			places = append(places, one.place)
		}
	}
	return places
}
