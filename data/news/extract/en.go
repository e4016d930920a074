package extract

// The parts of English patterns. A blank in a pattern is any run of blanks, see rx.
const (
	enMonths   = `January|February|March|April|May|June|July|August|September|October|November|December`
	enShort    = `Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?`
	enMonth    = `(?P<month>` + enMonths + `|` + enShort + `)`
	enSure     = `(?P<month>January|February|April|June|July|August|September|October|November|December)`
	enMonth2   = `(?P<month2>` + enMonths + `|` + enShort + `)`
	enWeekdays = `Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?`
	enWeekday  = `(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon\.|Tues?\.|Wed\.|Thurs?\.|Fri\.|Sat\.|Sun\.)`
	enFullDay  = `(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)`
	enOrdinal  = `(?:twenty|thirty)-?[ -]?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|thirtieth`
	enDay      = `(?P<day>[0-3]?\d)(?: ?(?:st|nd|rd|th))?`
	enLast     = `(?:(?:,? and | to (?:the )?| through | ?[-–] ?|(?P<or> or ))(?:the )?(?P<last>[0-3]?\d)(?:st|nd|rd|th)?)?`
	enYear     = `(?P<year>1\d{3}|20\d{2})`
	enYear2    = `(?P<year2>1\d{3}|20\d{2})`
	enNumber   = `(?P<n>\d{1,3}(?:[, ]\d{3})+|\d+(?:\.\d+)?|[A-Za-z]+(?:-[a-z]+)?(?: (?:hundred|thousand))?)`
	enUnit     = `(?P<unit>hour|minute|day|weekend|week|fortnight|month|quarter|year|decade|century|centurie|millennium)s?`
	enSeason   = `(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)`
	enPart     = `(?P<part>[Ee]arly|[Mm]id|[Ll]ate|(?:[Ee]arly|[Ll]ate|[Mm]id) in|(?:very )?(?:[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|[Cc]lose) of)`
	enWhich    = `(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Pp]revious|[Cc]oming|[Uu]pcoming|[Ff]ollowing)`
	enAbout    = `(?P<about>about|around|some|almost|nearly|roughly|approximately|over|more than|less than|at least|just over|just under|perhaps|[Aa]bout|[Aa]round|[Ss]ome|[Nn]early|[Aa]lmost|[Oo]ver|[Mm]ore than)`
	enClock    = `(?:(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)? ?(?:[ap]\.?m\.?|[AP]\.?M\.?|hours)|(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?|noon|midnight)(?: (?:UTC|GMT|EST|EDT|PST|PDT|CET|CEST|BST|IST|JST|local time|Eastern|[(](?:[^()]{2,20})[)]))*`
	enOfDay    = `(?: (?:morning|afternoon|evening|night|lunchtime))?(?:,? (?:at |around |about )` + enClock + `)?`
	enBefore   = `(?P<before> ?(?:BCE?|B\.C\.(?:E\.)?))`
	enFeast    = `(?P<feast>Christmas Day|Christmas Eve|Christmas|Boxing Day|New Year['’]s Day|New Year['’]s Eve|Halloween|Valentine['’]s Day|Easter Sunday|Easter Monday|Easter|Good Friday|Palm Sunday|Pentecost|Independence Day|Fourth of July|Bastille Day|May Day|Thanksgiving|Labor Day|Memorial Day|All Saints['’] Day|Epiphany)`
)

var english = &language{
	name: "en",
	months: map[string]int{
		"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
		"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
	},
	weekdays: map[string]int{
		"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
		"mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6, "sun": 7,
		"mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7,
	},
	numbers: map[string]int{
		"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
		"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
		"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "couple": 2, "thousand": 1000,
		"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
		"thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
	},
	quantities: words("several few many some half decades couple"),
	decades:    map[string]int{"twenties": 2, "thirties": 3, "forties": 4, "fifties": 5, "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9},
	seasons:    map[string]int{"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4},
	feasts: map[string]feast{
		"christmas day": {month: 12, day: 25}, "christmas eve": {month: 12, day: 24}, "christmas": {month: 12, day: 25}, "boxing day": {month: 12, day: 26},
		"new year's day": {month: 1, day: 1}, "new year's eve": {month: 12, day: 31}, "halloween": {month: 10, day: 31}, "valentine's day": {month: 2, day: 14},
		"easter sunday": {}, "easter monday": {easter: 1}, "easter": {}, "good friday": {easter: -2}, "palm sunday": {easter: -7}, "pentecost": {easter: 49},
		"independence day": {month: 7, day: 4}, "fourth of july": {month: 7, day: 4}, "bastille day": {month: 7, day: 14}, "may day": {month: 5, day: 1},
		"thanksgiving": {month: 11, nth: 4, on: 4}, "labor day": {month: 9, nth: 1, on: 1}, "memorial day": {month: 5, nth: 4, on: 1},
		"all saints' day": {month: 11, day: 1}, "epiphany": {month: 1, day: 6},
	},
	units: map[string]string{
		"day": "day", "hour": "hour", "minute": "hour", "week": "week", "fortnight": "fortnight", "weekend": "weekend", "month": "month", "quarter": "quarter", "year": "year", "decade": "decade",
		"century": "century", "centurie": "century", "millennium": "millennium", "morning": "day", "afternoon": "day", "evening": "day", "night": "day",
	},
	classes: map[string]string{
		"which":   "last next this past previous coming upcoming following the",
		"hour":    "morning afternoon evening night lunchtime second minute hour",
		"years":   "year",
		"weeks":   "week",
		"feast":   "christmas boxing halloween valentine easter friday palm pentecost independence fourth bastille may thanksgiving labor memorial saints epiphany year",
		"daily":   "hourly daily nightly weekly monthly quarterly yearly annually annual biannual",
		"decades": "twenties thirties forties fifties sixties seventies eighties nineties",
	},
	parts: map[string]int{"early": 1, "beginning": 1, "start": 1, "mid": 2, "middle": 2, "late": 3, "end": 3, "close": 3},
	weeks: map[string]int{"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1, "final": -1},
	directions: map[string]int64{
		"last": -1, "past": -1, "previous": -1, "this": 0, "the": 0, "same": 0, "next": 1, "coming": 1, "upcoming": 1, "following": 1, "before": -1, "after": 1, "later this": 0, "earlier this": 0,
	},
	monthFirst: true,
	verbs: tenses{
		coming: words("will won't won shall ll to_be announced_for is_to are_to was_to were_to going_to due expect expects expected scheduled planned plan plans planning would upcoming likely could " +
			"may might until deadline tomorrow can intend intends hope_to hopes_to aim_to aims_to ahead_of slated set_to"),
		gone: words("was were had did has have been said told met made took went came gave held won_the lost left began broke fell found got kept led ran saw sent sold spoke stood struck wrote rose " +
			"became brought built bought chose drew fought grew heard hit knew meant paid put set shot sat spent stole taught thought threw understood wore ago earlier since says"),
		goneEnds: []string{"ed"},
		clauses:  []string{" that ", " when ", " after ", " before "},
	},
	published: []string{"published", "posted", "release date", "released on", "for immediate release", "date:", "issued", "edition of", "issue of", "first published", "last updated", "updated", "modified"},
	late:      map[string]bool{"last updated": true, "updated": true, "modified": true},
	common:    []string{"the", "of", "and", "to", "in", "that", "is", "was", "with", "said", "on", "for", "by"},
	rules:     englishRules,
}

var englishRules = []rule{
	{"en date in words", Date, "month|part|season|feast|century|centuries|millennium|millennia|decade|quarter|q|half|semester|weeks|bc|bce|ad|ce", nil, func(c *context) string { return c.date }},
	{"en iso", Date, "digits", rx(`\b(?P<year>\d{4})-(?P<m>[01]\d)-(?P<day>[0-3]\d)(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)?\b`), (*context).dated},
	{"en figures", Date, "digits", rx(`\b(?P<a>[0-3]?\d)[/.](?P<b>[0-3]?\d)[/.](?P<year>1\d{3}|20\d{2}|\d\d)\b`), (*context).numeric},
	{"en day short month short year", Date, "month digits", rx(`\b[0-3]?\d-(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(?:\d{4}|\d\d)\b`), (*context).shortDay},
	{"en list of days", Date, "month digits", rx(`(?:(?:(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) )?[0-3]?\d(?:st|nd|rd|th)?, )+(?:(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) )?[0-3]?\d(?:st|nd|rd|th)?,? and (?:(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) )?[0-3]?\d(?:st|nd|rd|th)? (?:of )?` + enMonth), (*context).daysListed},
	{"en week of a month before another", Date, "month weeks", rx(`(?P<x>(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal) week (?:of|in) ` + enMonth + `) and (?:the )?(?:first|second|third|fourth|last|final) week (?:of|in) (?:` + enMonths + `)(?: ?,)?(?: in| of)? ` + enYear), (*context).weekOfMonth},
	{"en week of a month", Date, "month weeks", rx(`(?P<nth>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|[Ff]inal|1st|2nd|3rd|4th) week (?:of|in) ` + enMonth + `(?: (?:in|of) ` + enYear + `)?`), (*context).weekOfMonth},
	{"en month day", Date, "month digits", rx(`(?:` + enWeekday + `(?: ?,)? )?` + enMonth + ` (?:(?P<first>[0-3]?\d), )?` + enDay + enLast + `(?: (?P<which>last|next))?`), (*context).dated},
	{"en day month", Date, "month digits", rx(`(?:` + enWeekday + `(?: ?,)? (?:the )?)?` + enDay + enLast + ` (?:of )?` + enMonth + `(?: (?P<which>last|next))?`), (*context).dated},
	{"en day in words", Date, "month ordinal", rx(`(?:` + enMonth + ` (?:the )?(?P<day>` + enOrdinal + `))\b`), (*context).dated},
	{"en day in words of a month", Date, "month ordinal", rx(`(?P<day>` + enOrdinal + `) of ` + enMonth), (*context).dated},
	{"en day to day", Date, "month digits", rx(enMonth + ` ` + enDay + `(?: to | until | through | ?[-–] ?| and )` + enMonth2 + ` (?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?:,? ` + enYear2 + `)?`), (*context).datedTo},
	{"en day month to day month", Date, "month digits", rx(enDay + ` ` + enMonth + `(?: to | until | through | ?[-–] ?| and )(?P<day2>[0-3]?\d) ` + enMonth2 + `(?: ` + enYear2 + `)?`), (*context).datedTo},
	{"en part of a month", Date, "month part", rx(enPart + `[ -]` + enMonth), (*context).wholeMonth},
	{"en part of which month", Date, "month part which", rx(enPart + `[ -]` + enWhich + ` ` + enMonth), (*context).wholeMonth},
	{"en month of which year", Date, "month which years", rx(enMonth + `(?: ` + enDay + `)?(?: of|,)? (?P<which>last|this|next) year`), (*context).monthOfYear},
	{"en month of the same year", Date, "month years", rx(enMonth + `(?: (?P<day>[0-3]?\d))?,? of (?:the |that )?(?P<which>same|following|previous|next)? ?year`), (*context).ofSameYear},
	{"en which month", Date, "month which", rx(enWhich + ` ` + enMonth), (*context).wholeMonth},
	{"en month", Date, "month", rx(enSure), (*context).wholeMonth},
	{"en month after a preposition", Date, "month", rx(`\b(?:[Ii]n|[Ss]ince|[Uu]ntil|till|by|of|from|during|before|after|for|between|through) (?P<x>(?P<month>March|May|Jan\.?|Feb\.?|Mar\.|Apr\.|Aug\.|Sept?\.?|Oct\.?|Nov\.?|Dec\.?))`), (*context).wholeMonth},
	{"en month to month", Date, "month year", rx(enMonth + `(?: to | and | until | through | ?[-–] ?)` + enMonth2 + ` ` + enYear2), (*context).monthTo},
	{"en month to month of no year", Date, "month from|between", rx(`\b(?:[Ff]rom|[Bb]etween) (?P<x>` + enMonth + `(?: to | and | until | through )` + enMonth2 + `)`), (*context).monthTo},
	{"en weekday", Date, "weekday", rx(`(?:` + enWhich + ` )?` + enFullDay + enOfDay), (*context).ofWeek},
	{"en part of a weekday", Date, "weekday part", rx(`(?:[Ee]arly|[Ll]ate)(?: on)? (?:` + enWhich + ` )?` + enFullDay + enOfDay), (*context).ofWeek},
	{"en morning of a weekday", Date, "weekday hour", rx(`(?:[Mm]orning|[Aa]fternoon|[Ee]vening|[Nn]ight) of ` + enFullDay), (*context).ofWeek},
	{"en weekday of a week", Date, "weekday weeks", rx(enFullDay + `(?: of)? ` + enWhich + ` week`), (*context).ofNextWeek},
	{"en week before a weekday", Date, "weekday weeks", rx(`a week (?:ago )?(?P<which>last|next) ` + enFullDay), (*context).ofWeek},
	{"en today", Date, "today|tonight", rx(`(?:[Ee]arlier |[Ll]ater |[Ll]ate )?[Tt]oday(?: at ` + enClock + `)?|[Tt]onight`), func(c *context) string { return away(c.from(), "day", 0, 0) }},
	{"en this part of the day", Date, "this hour|day", rx(`(?:[Ee]arlier |[Ll]ater |[Ee]arly |[Ll]ate )?[Tt]his (?:morning|afternoon|evening)|(?:[Ee]arlier )?[Tt]his very day`), func(c *context) string { return away(c.from(), "day", 0, 0) }},
	{"en yesterday", Date, "yesterday", rx(`(?:[Ee]arly |[Ll]ate |[Ee]arlier )?[Yy]esterday` + enOfDay), func(c *context) string { return away(c.from(), "day", -1, 0) }},
	{"en day before yesterday", Date, "yesterday", rx(`(?:the )?(?P<x>[Dd]ay before yesterday)`), func(c *context) string { return away(c.from(), "day", -2, 0) }},
	{"en last night", Date, "last hour", rx(`(?:[Ll]ate )?[Ll]ast (?:night|evening)`), func(c *context) string { return away(c.from(), "day", -1, 0) }},
	{"en tomorrow", Date, "tomorrow", rx(`[Tt]omorrow` + enOfDay), func(c *context) string { return away(c.from(), "day", 1, 0) }},
	{"en day after tomorrow", Date, "tomorrow", rx(`[Dd]ay after tomorrow`), func(c *context) string { return away(c.from(), "day", 2, 0) }},
	{"en which unit", Date, "unit which", rx(`(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming|[Uu]pcoming) (?:calendar |fiscal |financial |academic )?(?P<unit>weekend|week|month|quarter|year|decade|century|millennium)`), (*context).whichUnit},
	{"en earlier in this unit", Date, "unit which earlier|later", rx(`(?:[Ee]arlier|[Ll]ater) (?P<which>this|last|next) (?P<unit>weekend|week|month|year|decade|century)`), (*context).whichUnit},
	{"en previous unit", Date, "unit|hour previous|following|same|next", rx(`(?P<which>[Pp]revious|[Ff]ollowing|[Ss]ame|[Nn]ext) (?P<unit>day|weekend|week|month|quarter|year|decade|century|morning|afternoon|evening|night)`), (*context).textUnit},
	{"en the day after", Date, "unit before|after", rx(`(?:[Tt]he|[Aa]) (?P<x>(?P<unit>day|week|month|year) (?P<which>before|after))`), (*context).textUnit},
	{"en part of a unit", Date, "unit part", rx(enPart + `[ -](?P<which>last|next|this|the) (?P<unit>week|month|year|decade|century)`), (*context).whichUnit},
	{"en ago", Date, "unit ago", rx(`(?:` + enAbout + ` )?` + enNumber + ` ` + enUnit + ` ago`), (*context).ago},
	{"en couple ago", Date, "unit ago", rx(`(?:a|[Aa]) (?P<n>couple) of ` + enUnit + ` ago`), (*context).ago},
	{"en earlier", Date, "unit earlier|before|previously", rx(`(?:` + enAbout + ` )?` + enNumber + ` ` + enUnit + ` (?:earlier|before that|previously)`), (*context).earlier},
	{"en later", Date, "unit later|afterwards|after|afterward", rx(`(?:` + enAbout + ` )?` + enNumber + ` ` + enUnit + ` (?:later|afterwards?|after that)`), (*context).later},
	{"en from now", Date, "unit now|hence", rx(`(?:` + enAbout + ` )?` + enNumber + ` ` + enUnit + ` (?:from now|hence)`), (*context).ahead},
	{"en in some time", Date, "unit time", rx(`\b[Ii]n (?P<x>(?:` + enAbout + ` )?` + enNumber + ` ` + enUnit + `)(?:['’] time|['’]s time| time)`), (*context).ahead},
	{"en week of a day", Date, "month week", rx(`[Ww]eek (?:of|beginning|starting|commencing) ` + enMonth + ` ` + enDay), (*context).weekOfDay},
	{"en week of a day first", Date, "month week", rx(`[Ww]eek (?:of|beginning|starting|commencing) (?:the )?` + enDay + ` (?:of )?` + enMonth), (*context).weekOfDay},
	{"en quarter", Date, "quarter", rx(`(?P<q>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[ -]quarter`), (*context).quarter},
	{"en short quarter", Date, "digits q", rx(`\bQ(?P<q>[1-4])`), (*context).quarter},
	{"en half of a year", Date, "half", rx(`(?P<q>[Ff]irst|[Ss]econd) half of (?:the year|(?:fiscal )?` + enYear + `)`), (*context).half},
	{"en season", Date, "season which", rx(`(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly) )?` + enWhich + ` ` + enSeason), (*context).season},
	{"en the season", Date, "season the", rx(`\b(?:in|[Ii]n|by|[Bb]y) the (?P<x>` + enSeason + `)`), (*context).season},
	{"en feast", Date, "feast", rx(`(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his) )?` + enFeast + `(?:(?:,| of)? ` + enYear + `)?`), (*context).feastDay},
	{"en about a year", Date, "year circa|around|about|c|ca", rx(`\b(?P<about>[Cc]irca|[Aa]round|[Aa]bout|ca?\.) (?P<x>` + enYear + enBefore + `?)`), (*context).inYear},
	{"en years", Date, "year between|from", rx(`\b(?:[Bb]etween|[Ff]rom) (?P<x>` + enYear + ` (?:and|to|until|through) ` + enYear2 + `)`), (*context).years},
	{"en years through", Date, "year through|to", rx(`\b(?P<x>` + enYear + ` (?:through|to) ` + enYear2 + `)`), (*context).years},
	{"en years joined", Date, "year", rx(`(?P<x>(?P<year>1[5-9]\d{2}|20\d{2}) ?[-–/] ?(?P<year2>1[5-9]\d{2}|20\d{2}|\d\d))`), (*context).years},
	{"en either year", Date, "year or", rx(enYear + ` or ` + enYear2), (*context).eitherYear},
	{"en decade apart", Date, "decade", rx(`(?:` + enPart + `[ -](?:the )?)?(?P<decade>1\d\d|20\d)0 ['’]s`), (*context).decade},
	{"en decade in words", Date, "decades", rx(`\bthe (?P<x>(?:` + enPart + `[ -](?:the )?)?(?P<decade>[Tt]wenties|[Tt]hirties|[Ff]orties|[Ff]ifties|[Ss]ixties|[Ss]eventies|[Ee]ighties|[Nn]ineties))`), (*context).decade},
	{"en short decade", Date, "decade", rx(`(?:` + enPart + `[ -](?:the )?)?(?:['’]|\bthe )(?P<x>(?P<decade>[2-9])0['’]?s)`), (*context).decade},
	{"en old year", Date, "year", rx(`\b(?:[Ii]n|[Ss]ince|[Bb]y|[Bb]efore|[Aa]fter|[Uu]ntil) (?P<x>(?P<year>1[0-4]\d{2}))`), (*context).inYear},
	{"en year", Date, "year", rx(`(?:^|[^$€£¥#\d.,/:@-]|[^\d][,.:]|: |[($] ?)(?P<x>(?P<year>1[5-9]\d{2}|20\d{2}))(?:$|[^\d%$€,.:/-]|[,.:-](?:\D|$))`), (*context).inYear},
	{"en clock", Date, "digits", rx(`(?:[01]?\d|2[0-3])[:.][0-5]\d ?(?:(?:[ap]\.?m\.?|[AP]\.?M\.?)(?: [(] ?[A-Z]{3,4}(?: ?[+-]\d+)? ?[)]| (?:UTC|GMT|EST|EDT|PST|PDT|CET|local time))*|(?:UTC|GMT|EST|EDT|PST|PDT|CET|local time)\b)`), (*context).clock},
	{"en few units", Duration, "unit which", rx(`(?P<which>[Ll]ast|[Pp]ast|[Nn]ext|[Cc]oming|[Pp]revious|[Ff]ollowing) (?:few|several|couple of|` + enNumber + `) ` + enUnit + `|(?:[Pp]ast|[Cc]oming) (?:day|week|month|year|decade|century)`), nil},
	{"en every", Frequency, "every|each", rx(`(?:[Ee]very|[Ee]ach) (?:(?:other|single|second|third|fourth|fifth|` + enNumber + `) )?(?:minute|hour|day|week|month|year|quarter|decade|century|morning|afternoon|evening|night|` + enWeekdays + `|spring|summer|autumn|winter)s?`), nil},
	{"en per", Frequency, "unit|hour per|once|twice|times", rx(`(?:once|twice|\w+ times) (?:a|per|each|every) (?:minute|hour|day|week|month|year|decade)|per (?:minute|hour|day|week|month|year|annum)`), nil},
	{"en on Mondays", Frequency, "weekday", rx(`(?:Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays)`), nil},
	{"en daily", Frequency, "daily", rx(`(?:[Hh]ourly|[Dd]aily|[Nn]ightly|[Ww]eekly|[Mm]onthly|[Qq]uarterly|[Yy]early|[Aa]nnually|[Aa]nnual|[Bb]iannual)`), nil},
	{"en age", none, "unit old|olds|age|aged", rx(`(?:aged? |at the age of )?` + enNumber + `[ -]years?[ -]olds?|(?:aged|at the age of|age) ` + enNumber), nil},
	{"en duration", Duration, "unit|hour", rx(`(?:` + enAbout + ` )?(?:a |half )?` + enNumber + `(?:[ -]and[ -]a[ -]half)?[ -](?:second|minute|hour|day|week|month|year|decade|centurie|night)s?`), nil},
	{"en century of time", Duration, "century", rx(`(?:a|one|half a)[ -]century(?:-long)?`), nil},
	{"en long duration", Duration, "unit|hour", rx(`(?:[Dd]ecades|[Cc]enturies|[Yy]ears|[Mm]onths|[Ww]eeks)(?:-long)|(?:for|over|during|in) (?P<x>(?:decades|centuries|years|months|weeks|days|hours))`), nil},
	{"en number", none, "year", rx(`(?:about|some|over|than|nearly|almost|at least|approximately|roughly|up to|estimated|total of|killed|employs|employed|employing) ` + enYear + ` [a-z]{4,}`), nil},
	{"en sum", none, "digits", rx(`[$€£¥] ?\d[\d,.]*|\d[\d,.]* (?:dollars|euros|pounds|people|miles|km|kilometres|kilometers|metres|meters|feet|percent|per cent|jobs|workers|passengers|troops|soldiers|aircraft|units|copies|votes|seats|tonnes|tons|kg)\b`), nil},
}
