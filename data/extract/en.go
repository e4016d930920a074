package extract

import (
	"fmt"
	"regexp"
)

// The parts of English patterns.
const (
	enMonth   = `(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)`
	enSure    = `(?P<month>January|February|April|June|July|August|September|October|November|December)`
	enWeekday = `(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)`
	enDay     = `(?P<day>[0-3]?\d)(?:st|nd|rd|th)?`
	enLast    = `(?P<last>[0-3]?\d)(?:st|nd|rd|th)?`
	enYear    = `(?P<year>1\d{3}|20\d{2})`
	enNumber  = `(?P<n>\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty)`
	enUnit    = `(?P<unit>day|week|weekend|month|quarter|year|decade|century)`
	enSeason  = `(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)`
	enPart    = `(?P<part>[Ee]arly|[Mm]id|[Ll]ate|[Bb]eginning of|[Ss]tart of|[Mm]iddle of|[Ee]nd of)`
)

const enSureMonth = `(?P<month>January|February|March|April|May|June|July|August|September|October|November|December)`

var enCenturies = map[string]int{
	"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
	"thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}

func rx(pattern string) *regexp.Regexp { return regexp.MustCompile(pattern) }

var enSeasons = map[string]int{"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}

var english = &language{
	months: map[string]int{
		"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
		"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
	},
	weekdays: map[string]int{"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7},
	numbers: map[string]int{
		"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
		"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60,
		"first": 1, "second": 2, "third": 3, "fourth": 4,
	},
	future: rx(`(?i)\b(?:will|won't|'ll|shall|is to|are to|due|going to|expect(?:s|ed)?|scheduled|plan(?:s|ned)?|would|set to|upcoming|likely)\b`),
	common: []string{"the", "of", "and", "to", "in", "that", "is", "was", "with", "said", "on"},
	rules: []rule{
		{"en iso", Date, rx(`\b(?P<x>\d{4}-\d\d-\d\d)\b`), func(c *context) string { return c.text[c.start:c.end] }},
		{"en month day year", Date, rx(`(?:` + enWeekday + ` ?,? )?` + enMonth + ` ` + enDay + `(?:(?: and | to |-|–| - )` + enLast + `)?(?: ?, ?| )` + enYear), (*context).dated},
		{"en day month year", Date, rx(`(?:` + enWeekday + `,? )?(?:` + enDay + `(?:(?: and | to |-|–)` + enLast + `)? (?:of )?)` + enMonth + `(?: ?, ?| )` + enYear), (*context).dated},
		{"en month day", Date, rx(`(?:` + enWeekday + ` ?,? )?` + enMonth + ` ` + enDay + `(?:(?: and | to |-|–)` + enLast + `)?`), (*context).dated},
		{"en day month", Date, rx(`(?:` + enWeekday + ` ?,? )?` + enDay + `(?:(?: and | to |-|–)` + enLast + `)? (?:of )?` + enMonth), (*context).dated},
		{"en part of a month", Date, rx(enPart + `[ -]` + enMonth + `(?:(?: ?, ?| )` + enYear + `)?`), (*context).monthOnly},
		{"en month year", Date, rx(enMonth + `(?: of)?(?: ?, ?| )` + enYear), (*context).monthOnly},
		{"en which month", Date, rx(`(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming) ` + enMonth), (*context).monthOnly},
		{"en month", Date, rx(`\b(?P<x>` + enSure + `)\b`), (*context).monthOnly},
		{"en month after a preposition", Date, rx(`\b(?:[Ii]n|[Ss]ince|[Uu]ntil|till|by|of|from|during|before|after|for|between) (?P<x>(?P<month>March|May|Jan\.?|Feb\.?|Mar\.|Apr\.|Aug\.|Sept?\.?|Oct\.?|Nov\.?|Dec\.?))\b`), (*context).monthOnly},
		{"en weekday", Date, rx(`(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming) )?` + enWeekday + `(?: (?:morning|afternoon|evening|night))?`), (*context).nearest},
		{"en today", Date, rx(`\b(?P<x>[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening))\b`), func(c *context) string { return c.unit("day", 0) }},
		{"en yesterday", Date, rx(`\b(?P<x>[Yy]esterday(?: (?:morning|afternoon|evening))?|[Ll]ast night)\b`), func(c *context) string { return c.unit("day", -1) }},
		{"en tomorrow", Date, rx(`\b(?P<x>[Tt]omorrow(?: (?:morning|afternoon|evening|night))?)\b`), func(c *context) string { return c.unit("day", 1) }},
		{"en which unit", Date, rx(`\b(?P<x>(?:(?:[Ee]arlier|[Ll]ater) )?(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]revious|[Cc]oming|[Ff]ollowing) (?P<unit>week|weekend|month|quarter|year|decade|century))\b`), func(c *context) string { return c.unit(c.group("unit"), direction(c.group("which"))) }},
		{"en ago", Date, rx(`\b(?P<x>(?:(?:about|around|some|almost|nearly|more than|over) )?` + enNumber + ` ` + enUnit + `s? (?:ago|earlier))\b`), func(c *context) string { return c.unit(c.group("unit"), -int64(c.number("n"))) }},
		{"en from now", Date, rx(`\b(?P<x>` + enNumber + ` ` + enUnit + `s? (?:from now|later))\b`), func(c *context) string { return c.unit(c.group("unit"), int64(c.number("n"))) }},
		{"en in some time", Date, rx(`\b[Ii]n (?P<x>` + enNumber + ` ` + enUnit + `s?)(?:' time|'s time)`), func(c *context) string { return c.unit(c.group("unit"), int64(c.number("n"))) }},
		{"en week of a day", Date, rx(`\b(?P<x>week (?:of|beginning|starting) ` + enMonth + ` ` + enDay + `(?:(?: ?, ?| )` + enYear + `)?)`), (*context).weekOf},
		{"en quarter", Date, rx(`\b(?P<x>(?P<q>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[ -]quarter(?: (?:of )?` + enYear + `)?)`), func(c *context) string { return c.quarter(c.number("q")) }},
		{"en short quarter", Date, rx(`\bQ(?P<q>[1-4])(?: ` + enYear + `)?\b`), func(c *context) string { return c.quarter(c.number("q")) }},
		{"en season", Date, rx(`\b(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming) ` + enSeason + `)\b`), func(c *context) string { return c.season(enSeasons[c.group("season")]) }},
		{"en season year", Date, rx(`\b` + enSeason + ` (?:of )?` + enYear + `\b`), func(c *context) string { return c.season(enSeasons[c.group("season")]) }},
		{"en part of a year", Date, rx(`\b` + enPart + `[ -](?:the )?` + enYear + `\b`), func(c *context) string { return c.partYear() }},
		{"en part of this year", Date, rx(`\b(?P<x>` + enPart + ` (?P<which>last|next|this) year)\b`), func(c *context) string { return c.partUnit() }},
		{"en end of the year", Date, rx(`\b(?P<x>(?P<part>[Ee]nd|[Bb]eginning|[Ss]tart) of (?:the|this) (?P<unit>year|month))\b`), func(c *context) string { return c.partUnit() }},
		{"en about a year", Date, rx(`\b(?P<x>(?:[Cc]irca|[Aa]round|[Aa]bout|c\.) ` + enYear + `)\b`), func(c *context) string { return c.group("year") + "~" }},
		{"en years", Date, rx(`\b(?:[Bb]etween|[Ff]rom) (?P<x>(?P<from>1\d{3}|20\d{2}) (?:and|to|until) (?P<to>1\d{3}|20\d{2}))\b`), (*context).span},
		{"en years joined", Date, rx(`\b(?P<x>(?P<from>1[5-9]\d{2}|20\d{2})[-–](?P<to>1[5-9]\d{2}|20\d{2}|\d\d))\b`), (*context).span},
		{"en decade", Date, rx(`\b(?P<x>(?:(?:early|mid|late)[ -])?(?P<decade>1\d\d|20\d)0s)\b`), func(c *context) string { return c.group("decade") + "X" }},
		{"en century", Date, rx(`\b(?P<x>(?:(?:early|mid|late)[ -])?(?P<n>\d\d?)(?:st|nd|rd|th)[ -][Cc]entury(?P<before> BCE?)?)\b`), func(c *context) string { return century(c.number("n"), c.group("before") != "") }},
		{"en century in letters", Date, rx(`\b(?P<x>(?P<n>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth)[ -][Cc]entury(?P<before> BCE?)?)\b`), func(c *context) string {
			return century(enCenturies[c.group("n")], c.group("before") != "")
		}},
		{"en month to month", Date, rx(enSureMonth + `(?: ` + enYear + `)? (?:to|and|until|through|[-–]) (?P<month2>January|February|March|April|May|June|July|August|September|October|November|December) (?P<year2>1\d{3}|20\d{2})`), (*context).months2},
		{"en old year", Date, rx(`\b(?:[Ii]n|[Ss]ince|[Bb]y|[Bb]efore|[Aa]fter) (?P<x>(?P<year>1[0-4]\d{2}))\b`), func(c *context) string { return c.group("year") }},
		{"en year BCE", Date, rx(`\b(?P<x>(?P<n>\d{1,4}) (?:BCE?|B\.C\.))`), func(c *context) string { return fmt.Sprintf("-%04d", c.number("n")-1) }},
		{"en year", Date, rx(`(?:^|[^$€£#\d.,/:-])(?P<x>` + `(?P<year>1[5-9]\d{2}|20\d{2})` + `)(?:$|[^\d%$€,.:/-]|[,.:-](?:\D|$))`), func(c *context) string { return c.group("year") }},
		{"en every", Frequency, rx(`\b(?P<x>(?:[Ee]very|[Ee]ach) (?:(?:other|` + enNumber + `) )?(?:day|week|month|year|decade|morning|evening|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?|(?:once|twice) (?:a|per) (?:day|week|month|year)|(?:per|a) (?:day|week|month|year)|[Dd]aily|[Ww]eekly|[Mm]onthly|[Qq]uarterly|[Yy]early|[Aa]nnually)\b`), nil},
		{"en duration", Duration, rx(`\b(?P<x>(?:\d+(?:\.\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|several|few|a few|many|some|half a)(?:[ -]and[ -]a[ -]half)?[ -](?:second|minute|hour|day|week|month|year|decade)s?(?: old)?)\b`), nil},
	},
}

// quarter writes the n-th quarter of a year.
func (c *context) quarter(n int) string {
	y := c.group("year")
	if y == "" {
		if !c.anchored {
			return ""
		}
		now, m, _ := c.anchor.Civil()
		if !c.future() && n > (m+2)/3 {
			now--
		}
		y = fmt.Sprintf("%04d", now)
	}
	return fmt.Sprintf("%s-%d", y, 32+n)
}

// partYear writes a part of a year that the text names.
func (c *context) partYear() string {
	var y int64
	if _, err := fmt.Sscan(c.group("year"), &y); err != nil {
		return ""
	}
	return partOfYear(c.group("part"), y)
}

// partUnit writes a part of the anchor's year or month, or of the one beside it.
func (c *context) partUnit() string {
	if !c.anchored {
		return ""
	}
	y, m, _ := c.anchor.Civil()
	if c.group("unit") == "month" || c.group("unit") == "mois" {
		return partOfMonth(c.group("part"), y, m)
	}
	return partOfYear(c.group("part"), y+direction(c.group("which")))
}

// weekOf writes the week, Monday to Sunday, that holds a day.
func (c *context) weekOf() string {
	y, ok := c.year(c.month(), c.number("day"))
	if !ok {
		return ""
	}
	d := civil(y, c.month(), c.number("day"))
	monday := d - day(d.Weekday()-1)
	return within(monday, monday+6)
}
