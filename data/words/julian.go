package words

import (
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/data/kit/dates"
	"dateline/data/kit/message"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

func thisYear() int64 { return int64(time.Now().Year()) }

var (
	gedcomCalendar = regexp.MustCompile(`@#D?([A-Z ]+)@ ?`)
	gedcom7        = regexp.MustCompile(`^(JULIAN|GREGORIAN|FRENCH_R|HEBREW) (.*)$`)
	oldStyle       = regexp.MustCompile(`(?i)^(.*?)[ ,]*[(\[]?(?:o\.? ?s\.?|old style|julian(?: calendar)?|julien|julianisch(?:er kalender)?|(?:du )?calendrier julien|[av]\. ?st\.?|alten stils|ancien style)[)\]]?$`)
	newStyle       = regexp.MustCompile(`(?i)^(.*?)[ ,]*[(\[]?(?:n\.? ?s\.?|new style|gregorian(?: calendar)?|grégorien|gregorianisch(?:er kalender)?|(?:du )?calendrier grégorien|n\. ?st\.?|neuen stils|nouveau style)[)\]]?$`)
	twoDates       = regexp.MustCompile(` (?:AND|TO) `)
)

// named parts a cell that names its calendar from the name.
func named(cell string) (rest, name string, ok bool) {
	if all := gedcomCalendar.FindAllStringSubmatchIndex(cell, -1); all != nil {
		for _, m := range all {
			one := strings.TrimSpace(cell[m[2]:m[3]])
			if name != "" && one != name {
				return cell, name + " and " + one, true
			}
			name = one
		}
		if all[0][0] > 0 && len(all) != 1+len(twoDates.FindAllString(cell, -1)) && name != "GREGORIAN" {
			name += " and GREGORIAN" // which is that of a date without one
		}
		return strings.TrimSpace(gedcomCalendar.ReplaceAllString(cell, "")), name, true
	}
	if m := gedcom7.FindStringSubmatch(cell); m != nil {
		return m[2], m[1], true
	}
	if rest, ok := styled(newStyle, cell); ok {
		return rest, "GREGORIAN", true
	}
	if rest, ok := styled(oldStyle, cell); ok {
		return rest, "JULIAN", true
	}
	return "", "", false
}

// styled parts a cell from the name of a style behind it, which is no end of another word: not that of
// "300 000 ans".
func styled(style *regexp.Regexp, cell string) (rest string, ok bool) {
	m := style.FindStringSubmatch(cell)
	if m == nil || m[1] == "" {
		return "", false
	}
	last, _ := utf8.DecodeLastRuneInString(m[1])
	first, _ := utf8.DecodeRuneInString(cell[len(m[1]):])
	return m[1], !unicode.IsLetter(last) || !unicode.IsLetter(first)
}

// converted reads a date of a calendar that the cell names.
func (r *Reader) converted(rest, name string) (Reading, error) {
	switch name {
	case "GREGORIAN":
		return r.read(rest)
	case "JULIAN":
		one, err := r.read(rest)
		if err != nil {
			return r.leapDay(rest, err)
		}
		if one.Guesses&Julian != 0 {
			return one, nil // a leap day, which is converted already
		}
		d, err := edtf.FromJulian(one.Date)
		return Reading{Date: d, Absence: one.Absence, Guesses: one.Guesses | Julian}, err
	}
	if name == "FRENCH R" || name == "FRENCH_R" {
		if one, err, ok := r.ofRepublic(rest); ok {
			return one, err
		}
	}
	return Reading{}, message.Error("the calendar %s is not converted; write the date of the Gregorian calendar", name)
}

var leap = regexp.MustCompile(`\b29\b`)

// leapDay reads a 29 February that the Julian calendar alone has, in 1700, 1800 and
// 1900: the day after its 28th. wrong is why it is no date of the Gregorian.
func (r *Reader) leapDay(text string, wrong error) (Reading, error) {
	if !leap.MatchString(text) {
		return Reading{}, wrong
	}
	one, err := r.read(leap.ReplaceAllString(text, "28"))
	if err != nil || one.Date.Kind() != edtf.Extent || one.Date.Precision() != edtf.Day {
		return Reading{}, wrong
	}
	year, month, day := one.Date.Bounds().Start.Day.Civil()
	if month != 2 || day != 28 || year%4 != 0 || calendar.IsLeap(year) {
		return Reading{}, wrong
	}
	next, err := edtf.Parse(dates.On(calendar.Julian(year, 2, 29)).String())
	return Reading{Date: next, Guesses: one.Guesses | Julian}, err
}

// asJulian writes the date of a reading as the Julian calendar has it.
func asJulian(d edtf.Date) string {
	own, err := edtf.ToJulian(d)
	if err != nil {
		own = d // a 29 February that EDTF does not know
	}
	return own.String() + " (Julian)"
}

// The calendars that Wikidata names, by their items.
var calendarItems = map[string]string{"Q1985786": "JULIAN", "Q1985727": "GREGORIAN"}

// calendarName is a cell that names a calendar and nothing else.
var calendarName = regexp.MustCompile(`(?i)^(?:https?://www\.wikidata\.org/entity/)?Q19857(?:86|27)$|^(?:proleptic )?(?:julian|gregorian)(?: calendar)?$|^(?:calendrier )?(?:julien|grégorien)(?: proleptique)?$`)

// NamesCalendar tells whether a cell names one of the calendars that InCalendar knows.
func NamesCalendar(cell string) bool { return calendarName.MatchString(strings.TrimSpace(cell)) }

// InCalendar applies to a reading the calendar that a column beside its cell names, by
// the item of Wikidata or in words. The times of Wikidata's query service are of the
// Gregorian calendar whatever their calendar model is, which then is that of the source
// alone; those with a sign before the year, as Wikidata itself writes them, are of the
// calendar that is named.
//
// A reading that was of the Julian calendar comes with its words there.
func InCalendar(one Reading, cell, model string) (Reading, string, error) {
	name := strings.ToUpper(strings.TrimSpace(model))
	if at := strings.LastIndexByte(name, '/'); at >= 0 {
		name = name[at+1:]
	}
	if item, ok := calendarItems[name]; ok {
		name = item
	} else if strings.Contains(name, "JULI") || name == "OLD STYLE" {
		name = "JULIAN"
	}
	if name != "JULIAN" || one.Date.IsZero() || one.Guesses&Julian != 0 {
		return one, "", nil
	}
	one.Guesses |= Julian
	if strings.Contains(cell, "T00:00:00") && !strings.HasPrefix(cell, "+") {
		return one, asJulian(one.Date), nil
	}
	own := one.Date.String() + " (Julian)"
	d, err := edtf.FromJulian(one.Date)
	one.Date = d
	return one, own, err
}
