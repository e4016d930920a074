package basemap

// A Sea is an ocean, a sea, a bay or a great lake with the position where its name may
// stand; the list is our own.
type Sea struct {
	English, French string
	At              LonLat
	Size            float64 // how wide it is there, in degrees
}

// Name returns the sea's name in "fr", or in English.
func (s Sea) Name(lang string) string {
	if lang == "fr" {
		return s.French
	}
	return s.English
}

// Seas lists the seas, the largest first.
var Seas = []Sea{
	{"Pacific Ocean", "océan Pacifique", LonLat{-150, 5}, 60},
	{"Pacific Ocean", "océan Pacifique", LonLat{165, 20}, 50},
	{"Atlantic Ocean", "océan Atlantique", LonLat{-38, 28}, 45},
	{"South Atlantic", "Atlantique Sud", LonLat{-15, -25}, 40},
	{"Indian Ocean", "océan Indien", LonLat{78, -18}, 45},
	{"Southern Ocean", "océan Austral", LonLat{60, -60}, 60},
	{"Arctic Ocean", "océan Arctique", LonLat{-160, 80}, 90},
	{"Philippine Sea", "mer des Philippines", LonLat{133, 19}, 18},
	{"Coral Sea", "mer de Corail", LonLat{155, -16}, 14},
	{"Tasman Sea", "mer de Tasman", LonLat{160, -38}, 14},
	{"Arabian Sea", "mer d’Arabie", LonLat{63, 15}, 15},
	{"Bay of Bengal", "golfe du Bengale", LonLat{88, 14}, 13},
	{"South China Sea", "mer de Chine méridionale", LonLat{114, 14}, 10},
	{"East China Sea", "mer de Chine orientale", LonLat{125, 29}, 7},
	{"Yellow Sea", "mer Jaune", LonLat{123.3, 35.8}, 5},
	{"Sea of Japan (East Sea)", "mer du Japon (mer de l’Est)", LonLat{134.5, 39.8}, 9},
	{"Sea of Okhotsk", "mer d’Okhotsk", LonLat{149, 54}, 16},
	{"Bering Sea", "mer de Béring", LonLat{-176, 58}, 20},
	{"Gulf of Alaska", "golfe d’Alaska", LonLat{-145, 57}, 15},
	{"Hudson Bay", "baie d’Hudson", LonLat{-85, 60}, 14},
	{"Labrador Sea", "mer du Labrador", LonLat{-53, 58}, 12},
	{"Greenland Sea", "mer du Groenland", LonLat{-4, 76}, 25},
	{"Norwegian Sea", "mer de Norvège", LonLat{3, 68}, 16},
	{"Barents Sea", "mer de Barents", LonLat{38, 74}, 30},
	{"Kara Sea", "mer de Kara", LonLat{70, 76}, 25},
	{"North Sea", "mer du Nord", LonLat{3.2, 56.2}, 7},
	{"Baltic Sea", "mer Baltique", LonLat{19.3, 57.2}, 3.6},
	{"Bay of Biscay", "golfe de Gascogne", LonLat{-5, 45.4}, 6},
	{"Mediterranean Sea", "mer Méditerranée", LonLat{18, 35}, 14},
	{"Tyrrhenian Sea", "mer Tyrrhénienne", LonLat{12.2, 40}, 4.5},
	{"Adriatic Sea", "mer Adriatique", LonLat{15.3, 43}, 3},
	{"Aegean Sea", "mer Égée", LonLat{25, 38.4}, 3},
	{"Black Sea", "mer Noire", LonLat{34.5, 43.2}, 9},
	{"Caspian Sea", "mer Caspienne", LonLat{50.7, 41.5}, 4},
	{"Red Sea", "mer Rouge", LonLat{38.3, 20.4}, 4},
	{"Persian Gulf", "golfe Persique", LonLat{51.5, 27}, 4},
	{"Gulf of Aden", "golfe d’Aden", LonLat{47.5, 12.3}, 5},
	{"Gulf of Guinea", "golfe de Guinée", LonLat{3, 2.5}, 9},
	{"Mozambique Channel", "canal du Mozambique", LonLat{41, -18.5}, 6},
	{"Caribbean Sea", "mer des Caraïbes", LonLat{-75, 15}, 14},
	{"Gulf of Mexico", "golfe du Mexique", LonLat{-90, 25}, 12},
	{"Gulf of Thailand", "golfe de Thaïlande", LonLat{101.3, 9.8}, 3.5},
	{"Java Sea", "mer de Java", LonLat{111, -5}, 7},
	{"Celebes Sea", "mer de Célèbes", LonLat{122, 3.3}, 5},
	{"Timor Sea", "mer de Timor", LonLat{127, -11}, 6},
	{"Great Australian Bight", "grande baie australienne", LonLat{130, -34}, 14},
	{"Sargasso Sea", "mer des Sargasses", LonLat{-62, 28}, 12},
	{"English Channel", "Manche", LonLat{-1.8, 50.1}, 3},
}
