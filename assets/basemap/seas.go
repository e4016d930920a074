package basemap

// A Sea is an ocean, a sea, a bay or a great lake with the position where its name may
// stand; the list is our own.
type Sea struct {
	English string
	At      LonLat
	Size    float64 // how wide it is there, in degrees
}

// Name returns the sea's name in a language, or in English.
func (s Sea) Name(lang string) string { return named(lang, "sea "+s.English, s.English) }

// Seas lists the seas, the largest first.
var Seas = []Sea{
	{"Pacific Ocean", LonLat{-150, 5}, 60},
	{"Pacific Ocean", LonLat{165, 20}, 50},
	{"Atlantic Ocean", LonLat{-38, 28}, 45},
	{"South Atlantic", LonLat{-15, -25}, 40},
	{"Indian Ocean", LonLat{78, -18}, 45},
	{"Southern Ocean", LonLat{60, -60}, 60},
	{"Arctic Ocean", LonLat{-160, 80}, 90},
	{"Philippine Sea", LonLat{133, 19}, 18},
	{"Coral Sea", LonLat{155, -16}, 14},
	{"Tasman Sea", LonLat{160, -38}, 14},
	{"Arabian Sea", LonLat{63, 15}, 15},
	{"Bay of Bengal", LonLat{88, 14}, 13},
	{"South China Sea", LonLat{114, 14}, 10},
	{"East China Sea", LonLat{125, 29}, 7},
	{"Yellow Sea", LonLat{123.3, 35.8}, 5},
	{"Sea of Japan (East Sea)", LonLat{134.5, 39.8}, 9},
	{"Sea of Okhotsk", LonLat{149, 54}, 16},
	{"Bering Sea", LonLat{-176, 58}, 20},
	{"Gulf of Alaska", LonLat{-145, 57}, 15},
	{"Hudson Bay", LonLat{-85, 60}, 14},
	{"Labrador Sea", LonLat{-53, 58}, 12},
	{"Greenland Sea", LonLat{-4, 76}, 25},
	{"Norwegian Sea", LonLat{3, 68}, 16},
	{"Barents Sea", LonLat{38, 74}, 30},
	{"Kara Sea", LonLat{70, 76}, 25},
	{"North Sea", LonLat{3.2, 56.2}, 7},
	{"Baltic Sea", LonLat{19.3, 57.2}, 3.6},
	{"Bay of Biscay", LonLat{-5, 45.4}, 6},
	{"Mediterranean Sea", LonLat{18, 35}, 14},
	{"Tyrrhenian Sea", LonLat{12.2, 40}, 4.5},
	{"Adriatic Sea", LonLat{15.3, 43}, 3},
	{"Aegean Sea", LonLat{25, 38.4}, 3},
	{"Black Sea", LonLat{34.5, 43.2}, 9},
	{"Caspian Sea", LonLat{50.7, 41.5}, 4},
	{"Red Sea", LonLat{38.3, 20.4}, 4},
	{"Persian Gulf", LonLat{51.5, 27}, 4},
	{"Gulf of Aden", LonLat{47.5, 12.3}, 5},
	{"Gulf of Guinea", LonLat{3, 2.5}, 9},
	{"Mozambique Channel", LonLat{41, -18.5}, 6},
	{"Caribbean Sea", LonLat{-75, 15}, 14},
	{"Gulf of Mexico", LonLat{-90, 25}, 12},
	{"Gulf of Thailand", LonLat{101.3, 9.8}, 3.5},
	{"Java Sea", LonLat{111, -5}, 7},
	{"Celebes Sea", LonLat{122, 3.3}, 5},
	{"Timor Sea", LonLat{127, -11}, 6},
	{"Great Australian Bight", LonLat{130, -34}, 14},
	{"Sargasso Sea", LonLat{-62, 28}, 12},
	{"English Channel", LonLat{-1.8, 50.1}, 3},
}
