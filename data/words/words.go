// Package words reads dates as people write them in tables, files and articles:
// in figures of many orders, and in words, English, French and German, with the
// words that bound a date or doubt it.
//
// A language is a table of words and phrases; the grammar over them is one. What
// is no date of that grammar is refused: a word that is not known is never passed
// over. Where a date can be read in more than one way, what its whole column shows
// decides, and the reading says that it was a guess.
package words

import (
	"regexp"
	"strings"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline/edtf"
)

// A Reader reads the dates of a column or a file, each spelling once. The zero
// Reader knows nothing of the others.
type Reader struct {
	DateOrder draft.DateOrder // of day and month
	BCE       bool            // a minus before a year is BCE, and there is no year 0
	Later     int             // by how many days the days of a spreadsheet lie later than usual
	Column    Evidence        // what the column shows
	Years     bool            // 1 January is the year
	Today     int64           // the year now, which most dates do not lie behind; 0 is not known

	known  map[string]Reading
	parted bool // the part of the day was taken off what is read
	hedged bool // the words of doubt were taken off what is read
}

// A Reading is what a cell says: a date, or why there is none.
type Reading struct {
	Date    edtf.Date
	Absence Absence // of a cell that names no date
	Guesses Guess   // what had to be guessed
}

// A Guess is a set of ways in which a date could be read otherwise.
type Guess uint16

// The guesses.
const (
	TwoDigits  Guess = 1 << iota // two digits of a year were completed
	ShortRange                   // two digits behind a year are the end of a range
	Serial                       // a number is the day of a spreadsheet
	Julian                       // the calendar that the cell names was converted
	Minus                        // a minus before a year is BCE
	Republican                   // a date of the French republican calendar was converted
	Thirds                       // the beginning, the middle or the end of a time is a third of it
	Ago                          // a year was told by how long ago it was
	Coarse                       // a side of a span is the whole of what it is the beginning, the middle or the end of
	Nights                       // a night is an instant of one of its two days, nobody says of which
	Daytimes                     // what is said of the time of day, "in the evening", "about 6:30", was given up
	Shared                       // a doubt before a span or a list, or behind it, was taken for that of each of its dates
	Seasons                      // the beginning, the middle or the end of a season is all of it
	Halves                       // the halves and quarters of a century are counted from its year 01
	Winters                      // a winter that is named by one year is the one that begins in it
)

// mostKnown bounds the spellings that are remembered.
const mostKnown = 1_000_000

// Read reads a cell. An error says what is wrong with it and what would be right.
func (r *Reader) Read(cell string) (Reading, error) {
	if one, ok := r.known[cell]; ok {
		return one, nil
	}
	one, err := r.read(cell)
	if err == nil {
		one, err = r.settled(one)
	}
	if err != nil {
		return Reading{}, err
	}
	if r.known == nil || len(r.known) > mostKnown {
		r.known = map[string]Reading{}
	}
	r.known[cell] = one
	return one, nil
}

var clockOfMidnight = regexp.MustCompile(`^(.*)T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:\d\d)?$`)

// settled takes what the whole column shows into account: midnights that are days,
// and days that are years.
func (r *Reader) settled(one Reading) (Reading, error) {
	days := r.Column.AllDays() && one.Date.Precision() < edtf.Day && !one.Date.IsZero()
	if !days && !r.Years {
		return one, nil
	}
	text := one.Date.String()
	if m := clockOfMidnight.FindStringSubmatch(text); m != nil && days {
		text = m[1]
	}
	if year, ok := strings.CutSuffix(text, "-01-01"); ok && r.Years {
		text = year
	}
	if text == one.Date.String() {
		return one, nil
	}
	d, err := edtf.ParseISO(text)
	one.Date = d
	return one, err
}

// Date reads a date that stands alone; a text that names none is an error.
func Date(text string, order draft.DateOrder) (edtf.Date, error) {
	r := Reader{DateOrder: order}
	one, err := r.read(text)
	if err == nil && one.Absence != Present {
		return edtf.Date{}, message.Error("%q names no date", text)
	}
	return one.Date, err
}

func (r *Reader) read(cell string) (Reading, error) {
	if r.plain(cell) && !strings.Contains(cell, "/9999") {
		if d, err := edtf.ParseISO(cell); err == nil {
			return Reading{Date: d}, nil
		}
	}
	cell = strings.Join(strings.Fields(cell), " ")
	if !quotedYear.MatchString(cell) {
		cell = strings.TrimPrefix(cell, "'") // put before a minus against formulas
	}
	if kind := AbsenceOf(cell); kind != Present {
		return Reading{Absence: kind}, nil
	}
	if r.MinusIsBCE(cell) {
		if moved := shifted(cell); moved != cell {
			one, err := r.unshifted(moved)
			one.Guesses |= Minus
			return one, err
		}
	}
	return r.unshifted(cell)
}

// unshifted reads a cell of which a minus means what it means in EDTF; where it is no date as a whole,
// what is left of it without the words of doubt at its ends.
func (r *Reader) unshifted(cell string) (Reading, error) {
	one, err := r.asWhole(cell)
	if err != nil {
		if other, ok := r.inDoubt(cell); ok {
			return other, nil
		}
		if other, ok := r.yearFirst(cell); ok {
			return other, nil
		}
		if other, ok := r.supplied(cell); ok {
			return other, nil
		}
	}
	return one, err
}

func (r *Reader) asWhole(cell string) (Reading, error) {
	if start, ok := strings.CutSuffix(strings.TrimSuffix(cell, "-12-31"), "/9999"); ok {
		cell = start + "/.." // as an end
	}
	if m := interpreted.FindStringSubmatch(cell); m != nil {
		cell = m[1]
	}
	if strings.HasPrefix(cell, "?-") {
		return r.inWords(cell) // its start is not known, and no year has a minus
	}
	if m := shortRange.FindStringSubmatch(cell); m == nil || !r.Column.Ranges || number(m[2]) <= 12 {
		if d, err := edtf.ParseISO(cell); err == nil {
			return Reading{Date: d}, nil
		}
	}
	if one, ok := r.plusMinus(cell); ok {
		return one, nil
	}
	for _, one := range allFigures {
		m := one.shape.FindStringSubmatch(cell)
		if m == nil {
			continue
		}
		text, guess, err := one.edtf(r, m)
		if err != nil {
			return Reading{}, err
		}
		if text != "" {
			return parsed(text, guess)
		}
	}
	if rest, calendar, ok := named(cell); ok {
		return r.converted(rest, calendar)
	}
	if one, err, ok := r.ofRepublic(cell); ok {
		return one, err
	}
	if one, ok := night(cell); ok {
		return r.ofNight(cell, one)
	}
	cell = partFirst(withoutUnknownDay(cell))
	one, err := r.inWords(compounds.ReplaceAllString(cell, "$2 $1"))
	if err != nil {
		if day, ok := r.daytime(cell); ok {
			return day, nil
		}
	}
	return one, err
}

// unknownDays are what we say behind a month and what is longer.
var unknownDays = inEachLanguage(func(told func(string, bool) string) []string {
	return []string{` ?\(` + told("told day unknown", false) + `\)$`}
})

// withoutUnknownDay cuts off what says of a month that its day is not known.
func withoutUnknownDay(cell string) string {
	if !strings.HasSuffix(cell, ")") {
		return cell
	}
	for _, shape := range unknownDays() {
		cell = shape.ReplaceAllString(cell, "")
	}
	return cell
}

// partFirst puts which part of a time is meant, where it stands in brackets behind it, before it: "XIVe
// siècle (milieu)".
func partFirst(cell string) string {
	of, which, ok := strings.Cut(strings.TrimSuffix(cell, ")"), " (")
	if !ok || !strings.HasSuffix(cell, ")") {
		return cell
	}
	tokens, _ := lex(which)
	for _, l := range languages {
		p := parser{language: l, t: tokens}
		if next, ok := p.is(0, part); ok && next == len(tokens) {
			return which + " " + of
		}
	}
	return cell
}

// compounds are German words that are one with the name of a month: "erste Maihälfte 1945".
var compounds = regexp.MustCompile(`(?i)\b(januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)(hälfte|woche|tagen?)\b`)

// minusYear is a year with a minus, which may be written as a number is, -52.0, and its month and day.
// Farther back one year more or less is not told apart.
var minusYear = regexp.MustCompile(`^-(?:(\d{1,6})(?:[.,]0+|-\d\d-\d\d)?|(\d{4})-\d\d)[?~%]?$`)

// signs tells how the years with a minus are written of a cell, which may be an interval: whether one
// has fewer than four digits, whether one is filled up to four with zeros, and whether there is one.
func signs(cell string) (short, padded, some bool) {
	if !strings.HasPrefix(cell, "-") && !strings.Contains(cell, "/-") {
		return false, false, false // as almost all are
	}
	for side := range strings.SplitSeq(cell, "/") {
		if m := minusYear.FindStringSubmatch(side); m != nil {
			year := m[1] + m[2]
			short, padded, some = short || len(year) < 4, padded || len(year) >= 4 && year[0] == '0', true
		}
	}
	return short, padded, some
}

// MinusIsBCE tells whether a minus before the year of a cell is BCE, and not one of EDTF, whose years
// have four digits: in all cells where the reader says so, in a cell of fewer digits, -52, and beside
// such cells in each of the column.
func (r *Reader) MinusIsBCE(cell string) bool {
	short, padded, some := signs(cell)
	return r.BCE || short || some && !padded && r.Column.Minus && !r.Column.Padded
}

// plain tells whether a cell is likely EDTF that means what it says, as most cells
// of large files are: it is tried first, for the rest of the way takes longer.
func (r *Reader) plain(cell string) bool {
	if len(cell) < 4 || r.BCE || r.Column.Ranges || strings.HasPrefix(cell, "9999") {
		return false
	}
	first := cell[0]
	return first >= '0' && first <= '9' && cell[1] >= '0' && cell[1] <= '9' || first == '[' || first == '{' || first == 'Y'
}

func parsed(text string, guess Guess) (Reading, error) {
	d, err := edtf.ParseISO(text)
	return Reading{Date: d, Guesses: guess}, err
}

// inWords reads a cell by the grammar, in the first language that knows it.
func (r *Reader) inWords(cell string) (Reading, error) {
	tokens, ok := lex(cell)
	if !ok || len(tokens) == 0 {
		return Reading{}, r.wrong(cell, nil)
	}
	var fault error
	for _, l := range languages {
		if !l.knowsAll(tokens) {
			continue
		}
		p := parser{language: l, t: tokens, r: r}
		text := p.whole()
		if text == "" {
			continue
		}
		one, err := parsed(text, p.guesses)
		if err == nil {
			if strings.ContainsAny(text[:1], "[{") && !strings.HasPrefix(text, "[..") && p.namesPart() {
				one.Guesses |= Thirds
			}
			return one, nil
		}
		if fault == nil {
			fault = err // 31 avril: it is a date, and there is no such day
		}
	}
	if fault != nil {
		return Reading{}, fault
	}
	return Reading{}, r.wrong(cell, tokens)
}

// wrong says what keeps a cell from being a date.
func (r *Reader) wrong(cell string, tokens []token) error {
	numbers := false
	for _, t := range tokens {
		numbers = numbers || t.kind == digits
	}
	for _, t := range tokens {
		if t.kind != letters || knownWord(t.text) {
			continue
		}
		if numbers && len(tokens) <= 8 && looksLikeMonth(tokens) {
			return message.Error("%q is no month in English, French or German; write April, avr. or 04", t.raw)
		}
		return message.Error("%q: %q is no word of a date in English, French or German; write 2019-04-25, April 2019 or before 1900", cell, t.raw)
	}
	if _, err := edtf.ParseISO(cell); err != nil && tokens != nil && !strings.ContainsAny(cell, "/.") && cell[0] >= '0' && cell[0] <= '9' {
		return err
	}
	return message.Error("%q is not a date; write 2019-04-25, 2019-04, 2019 or 25 April 2019", cell)
}

// looksLikeMonth tells whether the only word that is not known stands where a month
// should: beside a number.
func looksLikeMonth(tokens []token) bool {
	unknown := 0
	for i, t := range tokens {
		if t.kind != letters || knownWord(t.text) {
			continue
		}
		unknown++
		if len(t.text) < 3 || i+1 >= len(tokens) || tokens[i+1].kind != digits || tokens[i+1].n < 32 && len(tokens[i+1].text) < 4 {
			return false
		}
	}
	return unknown == 1
}

// knownWord tells whether a word stands in any phrase of any language.
func knownWord(word string) bool {
	for _, l := range languages {
		if l.knows(word) {
			return true
		}
	}
	return false
}

// knows tells whether a word may stand in a date of the language.
func (l *language) knows(word string) bool {
	_, zone := zones[word]
	return l.inner[word] || zone || lastWords[word] || word == "date" || word == "dgregorian" || l.monthOf(word) > 0 || roman(word) > 0
}

// knowsAll tells whether each word may: where one may not, there is no need to try.
func (l *language) knowsAll(tokens []token) bool {
	for _, t := range tokens {
		if t.kind == letters && !l.knows(t.text) {
			return false
		}
	}
	return true
}

var bceYear = regexp.MustCompile(`^-(\d+)(?:[.,]0+)?([-?~%].*)?$`)

// shifted makes of a year -0550 or -550, which is 550 BCE, the astronomical -0549, on both sides of an
// interval of EDTF. Another interval is left to the grammar, for which each minus is BCE.
func shifted(cell string) string {
	sides := strings.Split(cell, "/")
	for i, side := range sides {
		if m := bceYear.FindStringSubmatch(side); m != nil && number(m[1]) != 0 {
			sides[i] = dates.Year(dates.BCE(number(m[1]))) + m[2]
		}
	}
	moved := strings.Join(sides, "/")
	if _, err := edtf.ParseISO(moved); err != nil && len(sides) > 1 {
		return cell
	}
	return moved
}
