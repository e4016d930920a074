package gazetteer

import "strings"

// pastStates are states of the past by their names in any language, with the codes of the countries that
// lie where they lay. None has borders here: they tell of which towns of one name one is meant.
var pastStates = func() map[string][]string {
	all := map[string][]string{}
	for names, codes := range map[string]string{
		"Soviet Union|USSR|Union soviétique|URSS|Sowjetunion|UdSSR": "RU UA BY MD EE LV LT GE AM AZ KZ UZ TM KG TJ",
		"Yugoslavia|Yougoslavie|Jugoslawien":                        "RS HR SI BA MK ME XK",
		"Czechoslovakia|Tchécoslovaquie|Tschechoslowakei":           "CZ SK",
		"East Germany|GDR|Allemagne de l'Est|RDA|DDR|Ostdeutschland|West Germany|FRG|Allemagne de l'Ouest|RFA|BRD|Westdeutschland|Third Reich|Troisième Reich|IIIe Reich|Drittes Reich": "DE",
		"Austria-Hungary|Autriche-Hongrie|Österreich-Ungarn":                             "AT HU CZ SK SI HR BA UA PL RO IT RS",
		"French Indochina|Indochina|Indochine|Indochine française|Französisch-Indochina": "VN LA KH",
		"North Vietnam|Nord-Vietnam|Nordvietnam|South Vietnam|Sud-Vietnam|Südvietnam":    "VN",
		"Zaire|Zaïre|Belgian Congo|Congo belge|Belgisch-Kongo":                           "CD",
		"Rhodesia|Rhodésie|Rhodesien":                                                    "ZW",
		"Persia|Perse|Persien":                                                           "IR",
	} {
		for name := range strings.SplitSeq(names, "|") {
			all[Fold(name)] = strings.Fields(codes)
		}
	}
	return all
}()

// Codes returns the codes of the countries that lie in what a name names: one of today, or a state
// of the past; none for another name.
func (g *Gazetteer) Codes(name string) []string {
	if code := g.Code(name); code != "" {
		return []string{code}
	}
	return pastStates[Fold(name)]
}
