package extract

import "dateline/timeline/calendar"

type day = calendar.Day

func civil(y int64, m, d int) day { return calendar.Civil(y, m, d) }

// The parts of French patterns.
const (
	frMonth   = `(?P<month>[Jj]anvier|[Ff]évrier|[Mm]ars|[Aa]vril|[Mm]ai|[Jj]uin|[Jj]uillet|[Aa]oût|[Ss]eptembre|[Oo]ctobre|[Nn]ovembre|[Dd]écembre)`
	frWeekday = `(?P<weekday>[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche)`
	frDay     = `(?P<day>[0-3]?\d|1er|premier)`
	frYear    = `(?P<year>1\d{3}|20\d{2})`
	frNumber  = `(?P<n>\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante)`
	frUnit    = `(?P<unit>jour|semaine|mois|trimestre|an|année|décennie|siècle)`
	frSeason  = `(?P<season>printemps|été|automne|hiver)`
	frPart    = `(?P<part>[Dd]ébut|[Mm]i|[Ff]in|[Aa]u début (?:de |d['’])?|[Mm]ilieu (?:de |d['’])?)`
	frWhich   = `(?P<which>derni(?:er|ère)|prochaine?|passée?|suivante?|précédente?)`
)

// frBefore tells a century before the common era.
const frBefore = `(?P<before> av(?:ant|\.)? ?J\.?-?C\.?)?`

var frCenturies = map[string]int{
	"premier": 1, "deuxième": 2, "troisième": 3, "quatrième": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10,
	"onzième": 11, "douzième": 12, "treizième": 13, "quatorzième": 14, "quinzième": 15, "seizième": 16, "dix-septième": 17, "dix-huitième": 18,
	"dix-neuvième": 19, "vingtième": 20,
}

var frSeasons = map[string]int{"printemps": 1, "été": 2, "automne": 3, "hiver": 4}

var romans = map[string]int{
	"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12, "xiii": 13,
	"xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20, "xxi": 21,
}

var french = &language{
	months: map[string]int{
		"janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
	},
	weekdays: map[string]int{"lundi": 1, "mardi": 2, "mercredi": 3, "jeudi": 4, "vendredi": 5, "samedi": 6, "dimanche": 7},
	numbers: map[string]int{
		"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12,
		"quinze": 15, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "1er": 1, "premier": 1, "deuxième": 2, "troisième": 3, "quatrième": 4,
	},
	future: rx(`(?i)(?:\b(?:va|vont|doit|doivent|devrait|devraient|prévue?s?|attendue?s?|prochaine?s?|sera|seront|aura|auront|fera|feront|ira|iront)\b|[a-zé](?:era|eront|ira|iront|dra|dront)\b)`),
	common: []string{"le", "la", "les", "de", "des", "et", "est", "une", "dans", "que", "du", "pour"},
	rules: []rule{
		{"fr iso", Date, rx(`\b(?P<x>\d{4}-\d\d-\d\d)\b`), func(c *context) string { return c.text[c.start:c.end] }},
		{"fr jours mois année", Date, rx(`(?:` + frWeekday + ` )?` + frDay + `(?:(?: et | au | ou |-|–)(?:le )?(?P<last>[0-3]?\d))? ` + frMonth + `(?: ` + frYear + `)?`), (*context).dated},
		{"fr chiffres", Date, rx(`\b(?P<day>[0-3]?\d)/(?P<m>[01]?\d)/(?P<year>1\d{3}|20\d{2})\b`), func(c *context) string {
			return iso(civil(int64(c.number("year")), max(1, c.number("m")), c.number("day")))
		}},
		{"fr partie d'un mois", Date, rx(`\b` + frPart + `[ -]` + frMonth + `(?: ` + frYear + `| (?P<which>dernier|prochain))?`), (*context).monthOnly},
		{"fr quel mois", Date, rx(frMonth + ` (?P<which>dernier|prochain)`), (*context).monthOnly},
		{"fr mois année", Date, rx(frMonth + ` ` + frYear), (*context).monthOnly},
		{"fr mois", Date, rx(`(?:\b(?:[Ee]n|[Dd]e|[Dd]epuis|[Aa]vant|[Aa]près|[Dd]ès|ce|mois de|jusqu'en|pour|à) |d['’])(?P<x>` + frMonth + `)`), (*context).monthOnly},
		{"fr jour de la semaine", Date, rx(frWeekday + `(?: ` + frWhich + `)?(?: (?:matin|soir|après-midi))?`), (*context).nearest},
		{"fr aujourd'hui", Date, rx(`(?P<x>[Aa]ujourd['’]hui|[Cc]e (?:matin|soir|jour)|[Cc]et après-midi|[Cc]ette nuit)`), func(c *context) string { return c.unit("jour", 0) }},
		{"fr hier", Date, rx(`\b(?P<x>[Hh]ier(?: (?:matin|soir|après-midi))?)\b`), func(c *context) string { return c.unit("jour", -1) }},
		{"fr avant-hier", Date, rx(`\b(?P<x>[Aa]vant-hier)\b`), func(c *context) string { return c.unit("jour", -2) }},
		{"fr demain", Date, rx(`\b(?P<x>[Dd]emain(?: (?:matin|soir|après-midi))?)\b`), func(c *context) string { return c.unit("jour", 1) }},
		{"fr après-demain", Date, rx(`\b(?P<x>[Aa]près-demain)\b`), func(c *context) string { return c.unit("jour", 2) }},
		{"fr unité relative", Date, rx(`\b(?P<x>(?P<unit>semaine|mois|trimestre|an|année|décennie|siècle|week-end) ` + frWhich + `)`), func(c *context) string { return c.unit(c.group("unit"), direction(c.group("which"))) }},
		{"fr cette unité", Date, rx(`\b(?P<x>[Cc](?:e|ette) (?P<unit>semaine|mois|trimestre|année|week-end)(?:-ci)?)`), func(c *context) string { return c.unit(c.group("unit"), 0) }},
		{"fr il y a", Date, rx(`\b(?P<x>[Ii]l y a (?:(?:environ|près de|plus de|presque) )?` + frNumber + ` ` + frUnit + `s?)`), func(c *context) string { return c.unit(c.group("unit"), -int64(c.number("n"))) }},
		{"fr dans", Date, rx(`\b[Dd]ans (?P<x>` + frNumber + ` ` + frUnit + `s?)\b`), func(c *context) string { return c.unit(c.group("unit"), int64(c.number("n"))) }},
		{"fr saison année", Date, rx(frSeason + ` (?:de )?(?:l['’]année )?` + frYear), func(c *context) string { return c.season(frSeasons[c.group("season")]) }},
		{"fr quelle saison", Date, rx(frSeason + ` ` + frWhich), func(c *context) string { return c.season(frSeasons[c.group("season")]) }},
		{"fr cette saison", Date, rx(`\b(?:[Cc]e(?:t)?) (?P<x>` + frSeason + `)`), func(c *context) string { return c.season(frSeasons[c.group("season")]) }},
		{"fr partie d'une année", Date, rx(`\b(?P<part>[Dd]ébut|[Mm]i|[Ff]in|[Mm]ilieu)[ -](?:de )?(?:l['’]année )?` + frYear), func(c *context) string { return c.partYear() }},
		{"fr partie de l'année", Date, rx(`\b(?P<x>(?P<part>[Dd]ébut|[Mm]ilieu|[Ff]in) (?:de |d['’])(?:l['’]|cette |ce )?(?P<unit>année|mois)(?: ` + frWhich + `)?)`), func(c *context) string { return c.partUnit() }},
		{"fr vers une année", Date, rx(`\b(?P<x>(?:[Vv]ers|[Ee]nviron|[Aa]ux alentours de|[Aa]utour de) ` + frYear + `)\b`), func(c *context) string { return c.group("year") + "~" }},
		{"fr entre années", Date, rx(`\b(?:[Ee]ntre|[Dd]e) (?P<x>(?P<from>1\d{3}|20\d{2}) (?:et|à) (?P<to>1\d{3}|20\d{2}))\b`), (*context).span},
		{"fr années jointes", Date, rx(`\b(?P<x>(?P<from>1[5-9]\d{2}|20\d{2})[-–](?P<to>1[5-9]\d{2}|20\d{2}))\b`), (*context).span},
		{"fr décennie", Date, rx(`\b(?P<x>années (?P<decade>1\d\d|20\d)0)\b`), func(c *context) string { return c.group("decade") + "X" }},
		{"fr décennie courte", Date, rx(`\b(?P<x>années (?P<decade>[2-9])0)\b`), func(c *context) string { return "19" + c.group("decade") + "X" }},
		{"fr décennie en lettres", Date, rx(`\b(?P<x>années (?P<decade>vingt|trente|quarante|cinquante|soixante))\b`), func(c *context) string {
			return map[string]string{"vingt": "192X", "trente": "193X", "quarante": "194X", "cinquante": "195X", "soixante": "196X"}[c.group("decade")]
		}},
		{"fr siècle", Date, rx(`\b(?P<x>(?P<roman>[IVX]+) ?(?:e|ème|er|ᵉ) siècle` + frBefore + `)`), func(c *context) string { return century(romans[c.group("roman")], c.group("before") != "") }},
		{"fr siècle en chiffres", Date, rx(`\b(?P<x>(?P<n>\d\d?) ?(?:e|ème) siècle` + frBefore + `)`), func(c *context) string { return century(c.number("n"), c.group("before") != "") }},
		{"fr siècle en lettres", Date, rx(`\b(?P<x>(?P<n>premier|deuxième|troisième|quatrième|cinquième|sixième|septième|huitième|neuvième|dixième|onzième|douzième|treizième|quatorzième|quinzième|seizième|dix-septième|dix-huitième|dix-neuvième|vingtième) siècle` + frBefore + `)`), func(c *context) string {
			return century(frCenturies[c.group("n")], c.group("before") != "")
		}},
		{"fr mois à mois", Date, rx(frMonth + `(?: ` + frYear + `)? (?:à|et|au) (?P<month2>[Jj]anvier|[Ff]évrier|[Mm]ars|[Aa]vril|[Mm]ai|[Jj]uin|[Jj]uillet|[Aa]oût|[Ss]eptembre|[Oo]ctobre|[Nn]ovembre|[Dd]écembre) (?P<year2>1\d{3}|20\d{2})`), (*context).months2},
		{"fr année ancienne", Date, rx(`\b(?:[Ee]n|[Dd]epuis|[Dd]ès|[Vv]ers l'an|[Aa]vant|[Aa]près) (?P<x>(?P<year>1[0-4]\d{2}))\b`), func(c *context) string { return c.group("year") }},
		{"fr année", Date, rx(`(?:^|[^$€£#\d.,/:-])(?P<x>(?P<year>1[5-9]\d{2}|20\d{2}))(?:$|[^\d%$€,.:/\-]|[,.:-](?:\D|$))`), func(c *context) string { return c.group("year") }},
		{"fr chaque", Frequency, rx(`\b(?P<x>[Cc]haque (?:jour|semaine|mois|trimestre|année|an|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|[Tt]ou(?:s|tes) les (?:(?:\d+|deux|trois|quatre|cinq|dix) )?(?:jours|semaines|mois|ans|lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches)|par (?:jour|semaine|mois|an)|le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) et le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))\b`), nil},
		{"fr durée", Duration, rx(`\b(?P<x>(?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt|trente|quarante|cinquante|quelques|plusieurs)(?: dizaines? d['’])? ?(?:secondes?|minutes?|heures?|jours?|semaines?|mois|ans|années?|décennies?|siècles?))`), nil},
	},
}
