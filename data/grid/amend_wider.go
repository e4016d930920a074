package grid

import (
	"slices"
	"strings"

	"dateline/assets/translations"
	"dateline/timeline"
)

// headings are the columns that a table gets for what it has none for, by the language of its headings.
var headings = map[role]map[string]string{
	roleTitle:     {"en": "title", "fr": "titre", "de": "Titel"},
	roleWhen:      {"en": "date", "fr": "date", "de": "Datum"},
	roleType:      {"en": "type", "fr": "type", "de": "Typ"},
	roleStatus:    {"en": "status", "fr": "statut", "de": "Status"},
	roleCertainty: {"en": "certainty", "fr": "certitude", "de": "Gewissheit"},
	rolePlace:     {"en": "place", "fr": "lieu", "de": "Ort"},
	roleCountry:   {"en": "country", "fr": "pays", "de": "Land"},
	roleLat:       {"en": "latitude", "fr": "latitude", "de": "Breite"},
	roleLon:       {"en": "longitude", "fr": "longitude", "de": "Länge"},
	roleRadius:    {"en": "radius km", "fr": "rayon km", "de": "Umkreis km"},
	roleOutline:   {"en": "outline", "fr": "contour", "de": "Umriss"},
	roleActors:    {"en": "actors", "fr": "acteurs", "de": "Akteure"},
	roleTags:      {"en": "tags", "fr": "étiquettes", "de": "Schlagworte"},
	roleNote:      {"en": "note", "fr": "note", "de": "Notiz"},
	roleSource:    {"en": "source", "fr": "source", "de": "Quelle"},
	roleSpeaker:   {"en": "speaker", "fr": "locuteur", "de": "Sprecher"},
	roleLink:      {"en": "url", "fr": "lien", "de": "Link"},
}

// tongueOf returns the language of most headings of a table.
func tongueOf(header []string) string {
	counts := map[string]int{}
	for _, h := range header {
		for _, of := range headings {
			for lang, one := range of {
				if plain(h) == plain(one) {
					counts[lang]++
				}
			}
		}
	}
	for _, h := range header {
		if strings.ContainsAny(strings.ToLower(h), "éèêàçœ") || slices.Contains([]string{"evenement", "personnages", "personnage", "qui", "quand", "quoi", "ou", "debut", "fin", "annee", "mois", "jour"}, plain(h)) {
			counts["fr"]++
		}
		if strings.ContainsAny(strings.ToLower(h), "äöüß") || slices.Contains([]string{"ereignis", "wer", "wann", "was", "wo", "beginn", "ende", "jahr", "monat", "tag", "personen"}, plain(h)) {
			counts["de"]++
		}
	}
	best := "en"
	for _, lang := range []string{"fr", "de"} {
		if counts[lang] > counts[best] {
			best = lang
		}
	}
	return best
}

// inTongue returns a word of a vocabulary in the language of the headings.
func (a *amender) inTongue(word string) string {
	if word == "" {
		return ""
	}
	if says := translations.Say(a.tongue, word); says != "" {
		return says
	}
	return word
}

// widen gives the table a column for each thing that is said now and that it has none for.
func (a *amender) widen() {
	told := len(a.table.flow.kinds)+a.table.flow.lines > 0 || a.table.line == 0 // what a column is stands above the header, or there is none
	missing := map[role]bool{}
	was := map[string]*timeline.Event{}
	for _, e := range a.was.t.Events.All() {
		was[e.ID] = e
	}
	facets := map[string]bool{}
	for _, f := range a.table.facets {
		facets[f.name] = true
	}
	var more []string
	for _, one := range a.now.t.Events.All() {
		now, before := one.Borrowed(), timeline.Full{Status: timeline.Happened}
		if e := was[one.ID]; e != nil {
			if e == one && samePlaces(a.was.t, a.now.t) {
				continue
			}
			before = e.Borrowed()
		}
		for _, p := range a.parts {
			if len(p.columns) == 0 && p.says(a.now, &now) != "" && p.says(a.was, &before) != p.says(a.now, &now) {
				missing[p.roles[0]] = true
			}
		}
		a.missesPlace(missing, &before, &now)
		for _, v := range now.Values {
			if !facets[v.Facet] && v.Word != "" {
				facets[v.Facet] = true
				more = append(more, v.Facet)
			}
		}
	}
	if told {
		if len(missing)+len(more) > 0 {
			a.lost["columns"]++
		}
		return
	}
	for _, r := range []role{roleTitle, roleWhen, roleType, roleStatus, roleCertainty, rolePlace, roleCountry, roleLat, roleLon, roleRadius, roleOutline, roleActors, roleTags, roleNote, roleSource, roleSpeaker, roleLink} {
		if missing[r] && !slices.Contains(a.table.at, r) {
			a.add(headings[r][a.tongue], r)
		}
	}
	columns := facetColumns(a.now.t)
	for _, name := range more {
		column := columns[name]
		if column == "" { // the timeline does not declare it
			a.lost[name]++
		} else {
			a.add(column, unread)
			a.table.facets = append(a.table.facets, facetColumn{column: len(a.table.header) - 1, name: name, cuts: ";"})
		}
	}
	if len(a.added) > 0 {
		a.parts = partsOf(&a.table)
	}
}

// samePlaces tells whether two editions share their places.
func samePlaces(a, b *timeline.Timeline) bool {
	return len(a.Places) == len(b.Places) && (len(a.Places) == 0 || &a.Places[0] == &b.Places[0])
}

// missesPlace notes what of the place of an event the table has no column for. A position or a country that
// the gazetteer gives the name by itself needs none.
func (a *amender) missesPlace(missing map[role]bool, before, now *timeline.Full) {
	if _, ok := a.now.book.Place(now); !ok {
		return
	}
	had, want := a.was.placeCells(before), a.now.placeCells(now)
	known := had[0] != want[0] && a.found(now)
	latLon := slices.Contains(a.table.at, roleLatLon)
	for k, r := range placeRoles {
		switch {
		case had[k] == want[k] || want[k] == "" || r == roleRegion || r == roleLatLon:
		case known && (r == roleCountry || r == roleLat || r == roleLon), latLon && (r == roleLat || r == roleLon):
		default:
			missing[r] = true
		}
	}
}

// add adds a column behind the others.
func (a *amender) add(heading string, r role) {
	a.table.header, a.table.plain = append(slices.Clone(a.table.header), heading), append(slices.Clone(a.table.plain), plain(heading))
	a.table.at = append(slices.Clone(a.table.at), r)
	a.added = append(a.added, heading)
}

// headed returns what stands above the rows, with the headings of columns that were added.
func (a *amender) headed() string {
	if len(a.added) == 0 {
		return a.above
	}
	text, end := withoutEnd(a.above)
	for _, h := range a.added {
		text += string(a.table.sep) + a.quoted(Harmless(h), len(a.marks) > 0 && a.marks[0] && strings.HasSuffix(text, `"`))
	}
	return text + end
}
