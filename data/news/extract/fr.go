package extract

// The parts of French patterns. A blank in a pattern is any run of blanks, see rx.
const (
	frMonths  = `[Jj]anvier|[Ff]évrier|[Mm]ars|[Aa]vril|[Mm]ai|[Jj]uin|[Jj]uillet|[Aa]oût|[Aa]out|[Ss]eptembre|[Oo]ctobre|[Nn]ovembre|[Dd]écembre|janv\.|févr?\.|avr\.|juil\.|sept\.|oct\.|nov\.|déc\.`
	frMonth   = `(?P<month>` + frMonths + `)`
	frMonth2  = `(?P<month2>` + frMonths + `)`
	frWeekday = `(?P<weekday>[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche)`
	frDays    = `[0-3]?\d|1 ?er|1ᵉʳ|[a-z]+(?:-[a-z-]+)?`
	frDay     = `(?P<day>` + frDays + `)`
	frLast    = `(?:(?: et | au | & | ?[-–] ?|(?P<or> ou ))(?:le |` + `(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )?(?P<last>[0-3]?\d))?`
	frYear    = `(?P<year>1\d{3}|20\d{2})`
	frYear2   = `(?P<year2>1\d{3}|20\d{2})`
	frNumber  = `(?P<n>\d{1,3}(?: \d{3})+|\d+(?:,\d+)?|[A-Za-zéè]+(?:-[a-zé-]+)?(?: (?:et un|cents?|mille))?)`
	frUnit    = `(?P<unit>heure|minute|journée|jour|semaine|quinzaine|week-end|mois|trimestre|année|an|décennie|siècle|millénaire)s?`
	frSeason  = `(?P<season>[Pp]rintemps|[Éé]té|[Aa]utomne|[Hh]iver)`
	frPart    = `(?P<part>[Dd]ébut|[Mm]i|[Ff]in|[Mm]ilieu|[Cc]ourant)`
	frWhich   = `(?P<which>derni(?:er|ère)|prochaine?|passée?|suivante?|précédente?|écoulée?|à venir|d['’]avant|d['’]après)`
	frAbout   = `(?P<about>environ|près d[e'’]|plus d[e'’]|presque|quelque|au moins|moins d[e'’]|une bonne|peut-être|à peu près)`
	frClock   = `(?:(?:[01]?\d|2[0-3]) ?(?:h(?:eures?)? ?(?:[0-5]\d)?)|(?:[01]?\d|2[0-3]):[0-5]\d|midi|minuit)(?: (?:GMT|UTC|heure locale|heures locales|TU))?`
	frOfDay   = `(?: (?:matin|soir|après-midi|midi|dans la nuit|en soirée|au soir|à la mi-journée|en fin de journée|en début de soirée))?(?:,? (?:à|vers|dès|après|avant) ` + frClock + `)?`
	frBefore  = `(?P<before> (?:av(?:ant|\.)?) ?(?:J\.?-?C\.?|Jésus-Christ|notre ère))`
	frFeast   = `(?P<feast>[Nn]oël|[Tt]oussaint|[Pp]âques|[Pp]entecôte|[Aa]scension|[Aa]ssomption|Épiphanie|[Ll]undi de Pâques|[Vv]endredi [Ss]aint|Saint-Sylvestre|Saint-Valentin|[Jj]our de l['’]An|[Nn]ouvel [Aa]n|[Ff]ête nationale|14[- ]Juillet|1er-Mai|[Aa]rmistice)`
	frTenths  = `vingt|trente|quarante|cinquante|soixante-dix|soixante|quatre-vingt-dix|quatre-vingts?`
	frGlue    = `(?:d[eu] |de l['’]|d['’])?`
)

var romans = map[string]int{
	"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12, "xiii": 13,
	"xiv": 14, "xv": 15, "xvi": 16, "xvii": 17, "xviii": 18, "xix": 19, "xx": 20, "xxi": 21,
}

var french = &language{
	name: "fr",
	months: map[string]int{
		"janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
		"janv": 1, "fév": 2, "févr": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12,
	},
	weekdays: map[string]int{
		"lundi": 1, "mardi": 2, "mercredi": 3, "jeudi": 4, "vendredi": 5, "samedi": 6, "dimanche": 7,
		"lundis": 1, "mardis": 2, "mercredis": 3, "jeudis": 4, "vendredis": 5, "samedis": 6, "dimanches": 7,
	},
	numbers: map[string]int{
		"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12,
		"treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
		"cent": 100, "cents": 100, "mille": 1000, "mil": 1000, "1er": 1, "1 er": 1, "1ᵉʳ": 1, "premier": 1, "première": 1, "deuxième": 2, "second": 2, "troisième": 3, "quatrième": 4, "dernier": 4,
	},
	ordinals: map[string]int{
		"premier": 1, "deuxième": 2, "second": 2, "troisième": 3, "quatrième": 4, "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10,
		"onzième": 11, "douzième": 12, "treizième": 13, "quatorzième": 14, "quinzième": 15, "seizième": 16, "dix-septième": 17, "dix-huitième": 18,
		"dix-neuvième": 19, "vingtième": 20, "vingt-et-unième": 21, "vingt et unième": 21,
	},
	quantities: words("quelques plusieurs"),
	decades: map[string]int{
		"vingt": 2, "trente": 3, "quarante": 4, "cinquante": 5, "soixante": 6, "soixante-dix": 7, "quatre-vingt": 8, "quatre-vingts": 8, "quatre-vingt-dix": 9,
		"twenties": 2, "thirties": 3, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9,
	},
	seasons: map[string]int{"printemps": 1, "été": 2, "automne": 3, "hiver": 4, "estivale": 2},
	feasts: map[string]feast{
		"noël": {month: 12, day: 25}, "toussaint": {month: 11, day: 1}, "pâques": {}, "lundi de pâques": {easter: 1}, "vendredi saint": {easter: -2},
		"pentecôte": {easter: 49}, "ascension": {easter: 39}, "assomption": {month: 8, day: 15}, "épiphanie": {month: 1, day: 6}, "saint-sylvestre": {month: 12, day: 31},
		"saint-valentin": {month: 2, day: 14}, "jour de l'an": {month: 1, day: 1}, "nouvel an": {month: 1, day: 1}, "fête nationale": {month: 7, day: 14},
		"14-juillet": {month: 7, day: 14}, "14 juillet": {month: 7, day: 14}, "1er-mai": {month: 5, day: 1}, "armistice": {month: 11, day: 11},
	},
	units: map[string]string{
		"heure": "hour", "minute": "hour", "jour": "day", "journée": "day", "semaine": "week", "quinzaine": "fortnight", "week-end": "weekend", "mois": "month", "trimestre": "quarter", "an": "year", "année": "year",
		"décennie": "decade", "siècle": "century", "millénaire": "millennium", "saison": "season",
	},
	classes: map[string]string{
		"which":   "dernier dernière prochain prochaine passé passée suivant suivante précédent précédente écoulé écoulée à d",
		"hour":    "seconde minute heure matin midi soir nuit matinée soirée après",
		"feast":   "noël toussaint pâques pentecôte ascension assomption épiphanie vendredi sylvestre valentin an nationale juillet er armistice",
		"daily":   "quotidien quotidienne quotidiennement hebdomadaire mensuel mensuelle annuel annuelle annuellement trimestriel trimestrielle",
		"decades": "twenties thirties sixties seventies eighties nineties",
		"ans":     "ans",
	},
	parts: map[string]int{"début": 1, "mi": 2, "milieu": 2, "courant": 0, "fin": 3},
	weeks: map[string]int{"première": 1, "1ère": 1, "1re": 1, "deuxième": 2, "2e": 2, "troisième": 3, "3e": 3, "quatrième": 4, "4e": 4, "dernière": -1},
	directions: map[string]int64{
		"dernier": -1, "dernière": -1, "derniers": -1, "dernières": -1, "passé": -1, "passée": -1, "précédent": -1, "précédente": -1, "écoulé": -1, "écoulée": -1, "d'avant": -1, "d’avant": -1,
		"prochain": 1, "prochaine": 1, "prochains": 1, "prochaines": 1, "suivant": 1, "suivante": 1, "à venir": 1, "d'après": 1, "d’après": 1,
		"ce": 0, "cette": 0, "cet": 0, "même": 0, "courant": 0, "veille": -1, "lendemain": 1,
	},
	verbs: tenses{
		coming: words("prévoyait prévoyaient prévoit prévoient annoncé_pour annoncée_pour fixé_à fixée_à va vont doit doivent devrait devraient pourra pourront pourrait pourraient prévu prévue prévus prévues attendu attendue attendus attendues prochain prochaine sera seront serait aura auront " +
			"fera feront ira iront viendra viendront compte comptent entend reporté reportée programmé programmée programmés convoqué convoquée projette jusqu d_ici peut peuvent futur future espère demain"),
		gone:       words("a ont avait avaient eut eurent fut furent étaient était est sont ayant fit dit né née mort morte depuis dernier dernière été"),
		comingEnds: []string{"era", "erait", "eraient", "eront", "erons", "ira", "irait", "iront", "irons", "dra", "dront", "drait", "draient", "vra", "vront", "tra", "trait", "tront"},
		goneEnds:   []string{"ait", "aient", "èrent", "irent", "é", "ée", "és", "ées", "a"},
		clauses:    []string{" que ", " qu'", " qu’", " lorsque ", " après ", " avant ", " qui "},
	},
	published: []string{"publié", "publiée", "posté", "paru le", "diffusé", "mis en ligne", "date :", "date:", "créé le", "édition du", "numéro du", "en date du", "daté du", "par ", "mis à jour", "modifié"},
	late:      map[string]bool{"mis à jour": true, "modifié": true},
	common:    []string{"le", "la", "les", "de", "des", "et", "est", "une", "dans", "que", "du", "pour", "qui", "au", "par"},
	rules:     frenchRules,
}

var frenchRules = []rule{
	{"fr date en mots", Date, "month|part|avant|après|season|feast|siècle|millénaire|décennie|années|trimestre|semestre|moitié|semaine|av|apr|ère", nil, func(c *context) string { return c.date }},
	{"fr iso", Date, "digits", rx(`\b(?P<year>\d{4})-(?P<m>[01]\d)-(?P<day>[0-3]\d)(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?\b`), (*context).dated},
	{"fr chiffres", Date, "digits", rx(`\b(?P<a>[0-3]?\d)[/.](?P<b>[0-3]?\d)[/.](?P<year>1\d{3}|20\d{2}|\d\d)\b`), (*context).numeric},
	{"fr liste de jours", Date, "month digits", rx(`(?:(?:(?:[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche) )?(?:le )?[0-3]?\d(?:er)?, )+(?:(?:[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche) )?(?:le )?[0-3]?\d(?:er)? et (?:(?:[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche) )?(?:le )?[0-3]?\d(?:er)? ` + frMonth), (*context).daysListed},
	{"fr deux jours nommés", Date, "month digits weekday", rx(`(?:[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche) [0-3]?\d(?:er)? et (?:le )?(?:[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche) [0-3]?\d(?:er)? ` + frMonth), (*context).daysListed},
	{"fr semaine d'un mois", Date, "month semaine", rx(`(?P<nth>[Pp]remière|1ère|1re|[Dd]euxième|2e|[Tt]roisième|3e|[Qq]uatrième|4e|[Dd]ernière) semaine (?:du mois )?(?:de |d['’])` + frMonth), (*context).weekOfMonth},
	{"fr jours mois année", Date, "month digits|number|premier", rx(`(?:[Cc]e )?(?:` + frWeekday + `,? (?:le )?)?(?:(?P<first>[0-3]?\d), )?` + frDay + frLast + ` ` + frMonth + `(?: (?P<which>derniers?|prochains?))?(?:,? (?:à|vers) ` + frClock + `)?`), (*context).dated},
	{"fr jour à jour", Date, "month digits", rx(frDay + ` ` + frMonth + `(?: ` + frYear + `)?(?: au | et (?:le )?| jusqu['’]au |,? ?--?|,? ?[–—] ?)(?P<day2>[0-3]?\d|1er) ` + frMonth2 + `(?: ` + frYear2 + `)?`), (*context).datedTo},
	{"fr semaine d'un jour", Date, "month semaine", rx(`semaine du (?:lundi )?` + frDay + ` ` + frMonth), (*context).weekOfDay},
	{"fr partie d'un mois", Date, "month part", rx(frPart + `[ -]` + frGlue + `(?:mois d[e'’] ?)?` + frMonth + `(?: (?P<which>dernier|prochain))?`), (*context).wholeMonth},
	{"fr quel mois", Date, "month which", rx(frMonth + ` (?P<which>dernier|prochain|suivant|précédent)`), (*context).wholeMonth},
	{"fr mois de quelle année", Date, "month an|année", rx(`(?:` + frDay + ` )?` + frMonth + ` de (?:l['’]an(?:née)? (?P<which>dernier|dernière|prochain|prochaine)|cette année)`), (*context).monthOfYear},
	{"fr mois de la même année", Date, "month année", rx(`(?:` + frDay + ` )?` + frMonth + ` de (?:la |l['’]|cette )(?:(?P<which>même) )?année(?: (?P<next>suivante|précédente)|-là)?`), (*context).ofSameYear},
	{"fr planète", none, "mars", rx(`(?:[Pp]lanète|sur|de|vers|à|Champs? de) (?P<x>Mars)`), nil},
	{"fr mois", Date, "month", rx(`(?:\b(?:[Ee]n|[Dd]e|[Dd]epuis|[Aa]vant|[Aa]près|[Dd]ès|ce|mois de|jusqu['’]en|pour|à|[Ff]in|courant|ici|entre|et|ou|[Mm]i) |[Dd]['’])(?P<x>` + frMonth + `)`), (*context).wholeMonth},
	{"fr mois seul", Date, "month", rx(`(?P<month>[Jj]anvier|[Ff]évrier|[Aa]vril|[Jj]uin|[Jj]uillet|[Aa]oût|[Ss]eptembre|[Oo]ctobre|[Nn]ovembre|[Dd]écembre)`), (*context).wholeMonth},
	{"fr mois à mois", Date, "month year", rx(frMonth + `(?: ` + frYear + `)?(?: à | et | au | jusqu['’](?:en|à) | ?[-–] ?)` + frMonth2 + ` ` + frYear2), (*context).monthTo},
	{"fr de mois à mois", Date, "month", rx(`\b(?:[Dd]e |[Dd]['’]|[Ee]ntre )(?P<x>` + frMonth + `(?: à | et | jusqu['’](?:en|à) )` + frMonth2 + `)`), (*context).monthTo},
	{"fr jour de la semaine", Date, "weekday", rx(`(?:[Cc]e )?` + frWeekday + `(?: ` + frWhich + `)?` + frOfDay), (*context).ofWeek},
	{"fr un lundi", none, "weekday", rx(`\b[Uu]n (?:` + frWeekday + `)|[Uu]n (?:beau )?(?:dimanche|samedi)`), nil},
	{"fr jour d'une semaine", Date, "weekday semaine", rx(frWeekday + ` de la semaine ` + frWhich), (*context).ofNextWeek},
	{"fr nuit de jour à jour", Date, "weekday nuit", rx(`\b(?:[Nn]uit|nuit) (?:de|du) (?P<x>` + frWeekday + ` (?:à|au) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))`), (*context).overnight},
	{"fr aujourd'hui", Date, "aujourd", rx(`[Aa]ujourd['’]hui(?: même)?(?: à ` + frClock + `)?`), func(c *context) string { return away(c.from(), "day", 0, 0) }},
	{"fr aujourd'hui, de nos jours", none, "aujourd", rx(`(?:comme|qu['’]|est|sont|reste|restent|connaît|demeure|encore|jusqu['’](?:à )?|d['’]|toujours|existe|compte) ?aujourd['’]hui|[Aa]ujourd['’]hui (?:encore|toujours)`), nil},
	{"fr ce matin", Date, "hour ce|cet|cette", rx(`[Cc]e (?:matin|soir|jour|midi)|[Cc]et après-midi|[Cc]ette (?:nuit|matinée|soirée)`), func(c *context) string { return away(c.from(), "day", 0, 0) }},
	{"fr hier", Date, "hier", rx(`[Hh]ier` + frOfDay), func(c *context) string { return away(c.from(), "day", -1, 0) }},
	{"fr avant-hier", Date, "hier", rx(`[Aa]vant-hier` + frOfDay), func(c *context) string { return away(c.from(), "day", -2, 0) }},
	{"fr demain", Date, "demain", rx(`[Dd]emain` + frOfDay), func(c *context) string { return away(c.from(), "day", 1, 0) }},
	{"fr après-demain", Date, "demain", rx(`[Aa]près-demain`), func(c *context) string { return away(c.from(), "day", 2, 0) }},
	{"fr lendemain", Date, "lendemain", rx(`(?:[Ll]e |au |du )(?P<x>lendemain(?: (?:matin|soir))?)`), func(c *context) string { return away(c.back(), "day", 1, 0) }},
	{"fr surlendemain", Date, "surlendemain", rx(`(?:[Ll]e |au )(?P<x>surlendemain)`), func(c *context) string { return away(c.back(), "day", 2, 0) }},
	{"fr veille", Date, "veille", rx(`(?:[Ll]a |à la |de la )(?P<x>veille(?: au soir)?)(?:[,.;]|$| (?:et|à|au|par|en|un|une|dans|il|elle|que|pour))`), func(c *context) string { return away(c.back(), "day", -1, 0) }},
	{"fr unité relative", Date, "unit which", rx(`(?P<unit>semaine|mois|trimestre|année|an|décennie|siècle|week-end) (?P<which>derni(?:er|ère)|prochaine?|passée?|écoulée?|à venir)`), (*context).whichUnit},
	{"fr unité suivante", Date, "unit suivant|suivante|précédent|précédente|d", rx(`(?P<unit>jour|semaine|mois|trimestre|année|décennie|siècle|week-end) (?P<which>suivante?|précédente?|d['’]avant|d['’]après)`), (*context).textUnit},
	{"fr même unité", Date, "unit même", rx(`(?:[Ll]a |[Ll]e |cette |ce )(?P<x>(?P<which>même) (?P<unit>jour|semaine|mois|année|week-end))`), (*context).textUnit},
	{"fr prochaine unité", Date, "unit prochain|prochaine", rx(`(?P<which>prochaine?) (?P<unit>semaine|mois|année|décennie|siècle|week-end)`), (*context).whichUnit},
	{"fr cette unité", Date, "unit ce|cette", rx(`(?P<which>[Cc](?:e|ette)) (?P<unit>semaine|mois|trimestre|année|week-end|décennie|siècle)(?:-ci)?`), (*context).whichUnit},
	{"fr partie d'une unité", Date, "unit part", rx(frPart + ` (?:de |du |d['’]|de l['’])?(?:la |l['’]|(?P<this>cette |ce ))?(?P<unit>année|mois|semaine|décennie|siècle|an)(?: ` + frWhich + `|-ci| en cours)?`), (*context).whichUnit},
	{"fr il y a", Date, "unit il", rx(`[Ii]l y a (?:` + frAbout + ` ?)?` + frNumber + ` ` + frUnit), (*context).ago},
	{"fr voici", Date, "unit voici", rx(`[Vv]oici (?:` + frAbout + ` ?)?` + frNumber + ` ` + frUnit), (*context).ago},
	{"fr plus tôt", Date, "unit tôt|auparavant", rx(`(?:` + frAbout + ` ?)?` + frNumber + ` ` + frUnit + ` (?:plus tôt|auparavant)`), (*context).earlier},
	{"fr avant", Date, "unit avant", rx(`(?P<x>(?:` + frAbout + ` ?)?` + frNumber + ` ` + frUnit + ` avant)(?:[,.;:]|$)`), (*context).earlier},
	{"fr plus tard", Date, "unit tard", rx(`(?:` + frAbout + ` ?)?` + frNumber + ` ` + frUnit + ` plus tard`), (*context).later},
	{"fr dans", Date, "unit dans|d", rx(`\b(?:[Dd]ans|[Dd]['’]ici) (?P<x>(?:` + frAbout + ` ?)?` + frNumber + ` ` + frUnit + `)`), (*context).ahead},
	{"fr derniers jours", Date, "unit derniers|dernières|prochains|prochaines", rx(frNumber + ` (?P<which>derni(?:er|ère)s|prochaine?s) ` + frUnit), (*context).lastFew},
	{"fr ces derniers mois", Date, "unit ces", rx(`[Cc]es (?:tout )?(?:derni(?:er|ère)s|prochaine?s) (?:jours|semaines|mois|années|décennies|siècles)`), func(*context) string { return "" }},
	{"fr quelle saison", Date, "season which", rx(frSeason + ` (?P<which>derni(?:er|ère)|prochain|passé)`), (*context).season},
	{"fr saison suivante", Date, "season suivant|précédent", rx(frSeason + ` (?P<which>suivant|précédent)`), (*context).season},
	{"fr cette saison", Date, "season ce|cet", rx(`(?:(?P<which>[Cc]et?) )(?P<season>[Pp]rintemps|[Éé]té|[Aa]utomne|[Hh]iver)`), (*context).season},
	{"fr au printemps", Date, "season", rx(`\b(?:[Aa]u (?P<x>(?P<season>[Pp]rintemps))|[àÀ] l['’](?P<xx>automne))`), func(c *context) string { return c.season() }},
	{"fr fête", Date, "feast", rx(frFeast + `(?: ` + frYear + `| (?P<which>dernier|dernière|prochain|prochaine))?`), (*context).feastDay},
	{"fr trimestre", Date, "trimestre", rx(`(?P<q>premier|deuxième|second|troisième|quatrième|dernier|1er|2e|3e|4e) trimestre`), (*context).quarter},
	{"fr semestre", Date, "semestre", rx(`(?P<q>premier|deuxième|second|1er|2e) semestre`), (*context).half},
	{"fr année en toutes lettres", Date, "year an|année", rx(`\b(?:l['’]|[Ll]['’])(?P<x>(?:année|an) ` + frYear + `)`), (*context).inYear},
	{"fr vers une année", Date, "digits vers|environ|alentours|environs|autour|circa|ca", rx(`\b(?P<about>[Vv]ers|[Ee]nviron|[Aa]ux alentours de|[Aa]ux environs de|[Aa]utour de|circa|ca\.) (?:l['’]an(?:née)? )?(?P<x>(?P<year>\d{3,4})` + frBefore + `?)`), (*context).inYear},
	{"fr années", Date, "year entre|de", rx(`\b(?:[Ee]ntre|[Dd]e) (?P<x>` + frYear + ` (?:et|à|jusqu['’](?:en|à)) ` + frYear2 + `)`), (*context).years},
	{"fr années à", Date, "year à", rx(frYear + ` à ` + frYear2), (*context).years},
	{"fr années jointes", Date, "year", rx(`(?P<year>1[0-9]\d{2}|20\d{2}) ?(?:--?|[–/]) ?(?P<year2>1[0-9]\d{2}|20\d{2}|\d\d)`), (*context).years},
	{"fr l'une des années", Date, "year ou", rx(frYear + ` ou ` + frYear2), (*context).eitherYear},
	{"fr décennie courte", Date, "années digits", rx(`(?:` + frPart + ` (?:des )?)?années (?P<decade>[2-9])0`), (*context).decade},
	{"fr décennie en lettres", Date, "années number", rx(`(?:` + frPart + ` (?:des )?)?années (?P<decade>` + frTenths + `)`), (*context).decade},
	{"fr décennie anglaise", Date, "decades", rx(`(?P<decade>twenties|thirties|sixties|seventies|eighties|nineties)`), (*context).decade},
	{"fr décennies", Date, "années digits", rx(`années (?P<year>1\d\d|20\d)0 (?:et|à|puis|ou) (?:années )?(?P<year2>1\d\d|20\d)0`), (*context).decades2},
	{"fr année ancienne", Date, "digits", rx(`\b(?:[Ee]n|[Dd]epuis|[Dd]ès|[Aa]vant|[Aa]près|[Jj]usqu['’]en|l['’]an|dat(?:e|ent|ait|aient|é|ée|és|ées|ant) de|remont(?:e|ent|ait|aient|ant) à|[Vv]ers) (?P<x>(?P<year>[1-9]\d{2}|1[0-4]\d{2}))(?:$|[^\d%€$ ]|[,.] |[ ](?:$|[^\d%€$a-z]|(?:par|et|il|elle|à|au|la|le|les|sous|dans|pour|avec|que|qui|en|l)\b))`), (*context).inYear},
	{"fr année", Date, "year", rx(`(?:^|[^$€£#\d.,/:@-]|\D[,.:-])(?P<x>(?P<year>1[5-9]\d{2}|20\d{2}))(?:$|[^\d%$€,.:/-]|[,.:-](?:\D|$))`), (*context).inYear},
	{"fr année en lettres", Date, "mil|mille", rx(`\b(?:[Ee]n|[Dd]e) (?P<x>(?P<year>(?:mil|mille|deux mille) (?:[\pL-]+ ){0,3}(?:[\pL]+-[\pL-]+|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante|soixante)))`), (*context).inYear},
	{"fr chaque", Frequency, "chaque", rx(`[Cc]haque (?:jour|matin|soir|semaine|week-end|mois|trimestre|année|an|siècle|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|printemps|été|automne|hiver)(?: à ` + frClock + `)?`), nil},
	{"fr tous les", Frequency, "tous|toutes", rx(`[Tt]ou(?:s|tes) les (?:(?:\d+|deux|trois|quatre|cinq|six|dix|vingt) )?(?:minutes|heures|jours|matins|soirs|semaines|week-ends|mois|ans|années|lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches|étés|hivers)`), nil},
	{"fr par", Frequency, "par unit|hour", rx(`par (?:minute|heure|jour|semaine|mois|an|année|trimestre)`), nil},
	{"fr le lundi", Frequency, "weekday", rx(`le (?P<x>(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) et le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))|(?:les )(?P<xx>(?:lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches))`), nil},
	{"fr un lundi sur deux", Frequency, "weekday", rx(`un (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) sur (?:deux|trois|quatre)`), nil},
	{"fr de temps", Frequency, "temps", rx(`de temps (?:à autre|en temps)`), nil},
	{"fr adverbe", Frequency, "daily", rx(`(?:quotidien(?:ne)?(?:ment)?|hebdomadaire|mensuel(?:le)?|annuel(?:le)?(?:ment)?|trimestriel(?:le)?)`), nil},
	{"fr âge", none, "ans", rx(`(?:âgée?s? (?:d['’](?:environ )?|de )(?:\d+ à )?)` + frNumber + ` ans|de \d+ à \d+ ans|à l['’]âge de ` + frNumber + ` ans|,? ` + frNumber + ` ans, |\(` + frNumber + ` ans\)|` + frNumber + ` ans et demi et plus`), nil},
	{"fr durée", Duration, "unit|hour", rx(`(?:(?:une |plusieurs |quelques |[Dd]es |deux |trois )?(?:dizaine|quinzaine|vingtaine|trentaine|centaine|millier)s? (?:d['’]|de )|une demi-|` + frNumber + ` ?-?(?:longues |bonnes |petites |premiers |premières )?)(?:secondes?|minutes?|heures?|jours?|journées?|nuits?|semaines?|mois|trimestres?|ans|années?|an|décennies?|siècles?|saisons?|millénaires?)(?: et demie?)?`), nil},
	{"fr nombre", none, "year", rx(`(?:environ|quelque|près de|plus de|moins de|au moins|jusqu['’]à|compte|comptait|comptent|comptaient|soit|tué|total de) ` + frYear + ` (?:[a-zéèêà]{4,})`), nil},
	{"fr somme", none, "digits", rx(`\d[\d .,]*(?:euros|dollars|francs|habitants|mètres|kilomètres|km|m|hectares|personnes|€|\$|%|tonnes|places|voix|pages|exemplaires|élèves|soldats|hommes|morts|salariés)\b`), nil},
}
