package words

// english also holds the words of GEDCOM (5.5.1 and 7.0), which are English cut short.
var english = &language{
	name:   "en",
	months: []string{"january", "february", "march", "april", "may", "june", "july", "august", "september sept", "october", "november", "december"},
	table: map[class][]string{
		glue:       list("month of, the, of, in, on, year, in the year, the year, during, throughout, in the course of, in the course of the year, over the course of, at some time in, some time in, sometime in, some time during, sometime during, at some point in, dated, a.d. of, over, decade of"),
		before:     list("before, shortly before, just before, not long before, prior to, earlier than, previous to, bef, ante, pre, pre -, in advance of, ahead of"),
		after:      list("after, shortly after, soon after, just after, not long after, later than, subsequent to, aft, post, post -, following"),
		notAfter:   list("by, no later than, not later than, not after, at the latest by, at the latest, at latest, on or before, up to, latest, before or in, in or before, by the end of, terminus ante quem, taq"),
		notBefore:  list("not before, no earlier than, not earlier than, on or after, in or after, at the earliest, earliest, terminus post quem, tpq"),
		since:      list("since, ever since, starting, starting from, beginning, as of, starting in, starting on, as from"),
		until:      list("until, till, til, ending, up until"),
		about:      list("about, in or about, on or about, in or around, on or around, around, circa, ca, c, abt, approx, approximately, roughly, some time around, sometime around, est, estimated, estimate, cal, calculated, nearly, almost, towards, toward, near, int, ~, ≈, ±, +/-, cca, or thereabouts, thereabouts, or so, say, approximate, date approximate, approximate date"),
		perhaps:    list("perhaps, possibly, probably, presumably, maybe, likely, allegedly, ?, uncertain, supposedly, date uncertain, uncertain date, doubtful, date doubtful, unconfirmed, date unconfirmed"),
		between:    list("between, some day between, bet, btw, some time between, sometime between, at some time between, at some point between"),
		from:       list("from"),
		and:        list("and, &"),
		but:        list("but, but not, and not"),
		or:         list("or"),
		to:         list("to, through, until, till, thru, up to"),
		joins:      list("–, -, .."),
		bce:        list("bc, bce, b c, b c e, before christ, before the common era"),
		ce:         list("ad, ce, a d, c e, anno domini"),
		century:    list("century, centuries, cent, c"),
		millennium: list("millennium, millennia"),
		half:       list("half, fortnight"),
		ofThree:    list("third"),
		ofFour:     list("quarter"),
		week:       list("week, w"),
		at:         list("at, @, t"),
		nearAt:     list("around, about, at about, at around, approximately, approx, roughly, circa, ca, c, nearly, near, towards, toward"),
		clock:      list("h, hrs, hours, o clock"),
		onwards:    list("onwards, onward, on, and after, and later, and onwards"),
		orBefore:   list("or before, or earlier, at the latest, or sooner"),
		orAfter:    list("or after, or later, at the earliest"),
		present:    list("present, the present, now, today, date, ongoing, current, this day"),
		unknown:    list("unknown"),
		ago:        list("years ago, years before present, years before the present, years b p, years bp"),
		negation:   list("not, never, no, except, excluding, cancelled, canceled"),
	},
	values: map[class][][]string{
		weekday:  lists("monday, mon; tuesday, tue, tues; wednesday, wed; thursday, thu, thur, thurs; friday, fri; saturday, sat; sunday, sun"),
		season:   lists("spring, springtime; summer, summertime; autumn, fall; winter, wintertime"),
		inSeason: lists("; high summer; ; midwinter"),
		part: lists("early, early in, beginning of, the beginning of, at the beginning of, at the very beginning of, start of, the start of, at the start of, first part of, very early;" +
			"mid, middle of, the middle of, in the middle of, mid of;" +
			"late, late in, end of, the end of, at the end of, at the very end of, close of, the close of, at the close of, latter part of, last part of"),
		days:     lists("first days of, the first days of, opening days of, in the first days of; last days of, the last days of, closing days of, final days of, in the last days of"),
		tenth:    lists("twenties; thirties; forties; fifties; sixties; seventies; eighties; nineties"),
		scale:    lists("million, millions; billion, billions"),
		quarter:  lists("q, quarter"),
		semester: lists("h, semester"),
		am:       lists("am, a m; pm, p m; noon; midnight"),
		ordinal: lists("first; second; third; fourth; fifth; sixth; seventh; eighth; ninth; tenth; eleventh; twelfth; thirteenth; fourteenth; fifteenth;" +
			"sixteenth; seventeenth; eighteenth; nineteenth; twentieth; twenty-first, twenty first; twenty-second; twenty-third; twenty-fourth; twenty-fifth;" +
			"twenty-sixth; twenty-seventh; twenty-eighth; twenty-ninth; thirtieth; thirty-first"),
		feast: lists("christmas, christmas day; christmas eve; new year s day, new years day; new year s eve, new years eve; easter, easter sunday; easter monday;" +
			"good friday; palm sunday; pentecost, whitsun, whit sunday; ascension, ascension day; epiphany; all saints day, all saints; midsummer;" +
			"boxing day, day after christmas, the day after christmas, the day after christmas day, saint stephen s day, st stephen s day"),
	},
}
