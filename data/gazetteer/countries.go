package gazetteer

import (
	"slices"
	"strings"

	"dateline/assets/gazetteer"
	"dateline/timeline"
)

// A countryName is a name of a country.
type countryName struct {
	row  int
	lang string
}

// usual are the names of countries that people use and the data lacks or does not
// put first; the first of each list is the one to show.
var usual = map[string]map[string]string{
	"en": {
		"US": "United States|America|the US", "GB": "United Kingdom|Britain", "RU": "Russia", "CN": "China", "IR": "Iran", "SY": "Syria", "LA": "Laos", "CD": "DR Congo|Democratic Republic of Congo",
		"CG": "Congo|Republic of Congo", "CI": "Ivory Coast", "CZ": "Czechia", "MK": "North Macedonia|Macedonia", "MM": "Myanmar|Burma", "NL": "Netherlands|Holland", "VA": "Vatican|Holy See",
		"PS": "Palestine", "TZ": "Tanzania", "MD": "Moldova", "BN": "Brunei", "TW": "Taiwan", "TR": "Turkey", "KR": "South Korea", "KP": "North Korea|DPRK", "AE": "United Arab Emirates|UAE|Emirates", "SU": "Soviet Union|USSR",
	},
	"fr": {
		"US": "États-Unis|Etats-Unis|USA|Amérique", "GB": "Royaume-Uni|Grande-Bretagne", "RU": "Russie", "CD": "RD Congo|République démocratique du Congo|RDC", "CG": "Congo|Congo-Brazzaville", "CZ": "République tchèque|Tchéquie",
		"MM": "Birmanie", "VA": "Vatican|Saint-Siège", "TZ": "Tanzanie", "BN": "Brunei", "SZ": "Eswatini", "CI": "Côte d'Ivoire", "KP": "Corée du Nord|RPDC", "NL": "Pays-Bas|Hollande", "VN": "Vietnam|Viêt Nam",
		"AE": "Émirats arabes unis|Emirats arabes unis|Émirats", "TW": "Taïwan|Taiwan", "SU": "Union soviétique|URSS", "CN": "Chine",
	},
}

// nameCountries makes the table of the names of countries.
func (g *Gazetteer) nameCountries() {
	d := g.data
	g.countries, g.codes = map[string][]countryName{}, map[string]int{}
	add := func(row int, lang, names string) {
		for name := range strings.SplitSeq(names, "|") {
			if folded := Fold(name); len(folded) > 2 || folded == "us" && lang == "en" || folded == "uk" {
				if one := (countryName{row, lang}); !slices.Contains(g.countries[folded], one) {
					g.countries[folded] = append(g.countries[folded], one)
				}
			}
		}
	}
	for row, code := range d.Codes {
		g.codes[code] = row
		for i, lang := range gazetteer.Languages {
			add(row, lang, usual[lang][code])
			add(row, lang, d.CountriesIn[i][row])
		}
	}
}

// countryPlace returns a country as a place.
func (g *Gazetteer) countryPlace(row int) Place {
	return Place{Country: g.data.Codes[row], Kind: timeline.Country, row: row}
}

// IsTown tells whether a country is a town, which is better shown as a point.
func IsTown(code string) bool { return code == "SG" || code == "MC" || code == "VA" || code == "SM" }

// Code returns the code of a country by its name in any of the languages, or by its
// code; "" for none.
func (g *Gazetteer) Code(name string) string {
	if code := strings.ToUpper(strings.TrimSpace(name)); len(code) == 2 {
		if _, known := g.codes[code]; known {
			return code
		}
	}
	if all := g.countries[Fold(name)]; len(all) > 0 {
		return g.data.Codes[all[0].row]
	}
	return ""
}

// Country returns the name of a country by its code, in a language or else in
// English; the code itself where there is no such country.
func (g *Gazetteer) Country(code, lang string) string {
	row, ok := g.codes[code]
	if !ok {
		return code
	}
	if name, _, _ := strings.Cut(usual[lang][code], "|"); name != "" {
		return name
	}
	for i, l := range gazetteer.Languages {
		if l == lang {
			if name, _, _ := strings.Cut(g.data.CountriesIn[i][row], "|"); name != "" {
				return name
			}
		}
	}
	if lang != "en" {
		return g.Country(code, "en")
	}
	return code
}
