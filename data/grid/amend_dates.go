package grid

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A dateStyle is how the dates of a table are written.
type dateStyle struct {
	words   bool   // most of its dates, or a half of them, are in words
	lang    string // of the words
	whole   bool   // an article stands before a day
	figures string // how a day is written in figures, as fmt has it; "" for not at all
	month   bool   // before the day
}

// A numericDay is a day in figures: 13/08/1521, 13.8.1521.
var numericDay = regexp.MustCompile(`^(\d{1,2})([./-])(\d{1,2})[./-](\d{3,4})$`)

// wordy tells whether a cell of a date has a word in it.
var wordy = regexp.MustCompile(`\pL{3}`)

// styleOf tells by the cells of columns how the table writes dates.
func (a *amender) styleOf(columns []int) dateStyle {
	if s, known := a.styles[columns[0]]; known {
		return s
	}
	s := a.look(columns)
	a.styles[columns[0]] = s
	return s
}

// look looks at all the rows.
func (a *amender) look(columns []int) dateStyle {
	var s dateStyle
	inWords, inFigures := 0, 0
	var days [][]string
	var dates []edtf.Date
	spoken := map[string]int{}
	for i, e := range a.read {
		cells := a.at(a.rows[a.events[i]].text, columns[:1]) // of others it is not the date
		if len(cells) == 0 {
			continue
		}
		cell := cells[0]
		switch m := numericDay.FindStringSubmatch(cell); {
		case m != nil:
			inFigures++
			days, dates = append(days, m), append(dates, e.When.Date)
		case wordy.MatchString(cell):
			inWords++
			for _, lang := range translations.Languages() {
				bare, whole := spokenIn(e.When.Date, lang)
				if strings.EqualFold(bare, cell) {
					spoken[lang]++
				} else if strings.EqualFold(whole, cell) {
					spoken[lang], s.whole = spoken[lang]+1, true
				}
			}
		}
	}
	s.figures, s.month = figuresOf(days, dates)
	s.words = inWords > 0 && inWords >= inFigures
	for _, lang := range append([]string{a.tongue}, translations.Languages()...) {
		if s.lang == "" || spoken[lang] > spoken[s.lang] {
			s.lang = lang
		}
	}
	return s
}

// spokenIn returns a date in words, without the article that French puts before a day, and with it.
func spokenIn(d edtf.Date, lang string) (bare, whole string) {
	whole = speech.PeriodWords(d, lang, edtf.Zone{})
	if bare = whole; strings.Count(whole, "le ") == 1 {
		bare = strings.TrimPrefix(whole, "le ")
	}
	return bare, whole
}

// figuresOf tells by all days in figures how they are written, and whether the month is first: most of those that
// tell decide.
func figuresOf(days [][]string, dates []edtf.Date) (form string, monthFirst bool) {
	votes, bare, padded := 0, 0, 0
	for i, m := range days {
		_, month, _ := dates[i].Bounds().Start.Day.Civil()
		if first, second := strings.TrimLeft(m[1], "0"), strings.TrimLeft(m[3], "0"); first != second {
			switch fmt.Sprint(month) {
			case first:
				votes++
			case second:
				votes--
			}
		}
		for _, n := range []string{m[1], m[3]} {
			switch {
			case len(n) == 1:
				bare++
			case n[0] == '0':
				padded++
			}
		}
		form = m[2]
	}
	if form == "" {
		return "", false
	}
	number := "%02d"
	if bare > padded {
		number = "%d"
	}
	return number + form + number + form + "%0*d", votes > 0
}

// spells returns how a date may be written in the table, the likeliest first.
func (s dateStyle) spells(d edtf.Date, said string) (all []string) {
	if d.IsZero() {
		return []string{""}
	}
	if said != "" && (s.words || !numericDay.MatchString(said)) && s.speaks(said) {
		all = append(all, said)
	}
	if s.words {
		bare, whole := spokenIn(d, s.lang)
		if s.whole {
			bare = whole
		}
		all = append(all, bare, whole, speech.Words(d, s.lang))
	}
	if d.Precision() == edtf.Day && s.figures != "" && len(d.String()) == len("2019-04-25") {
		y, m, day := d.Bounds().Start.Day.Civil()
		first, second := int64(day), int64(m)
		if s.month {
			first, second = second, first
		}
		all = append(all, fmt.Sprintf(s.figures, first, second, 4, y))
	}
	return append(all, d.String())
}

// speaks tells whether a date may be written by what was typed of it: in words where the table has such.
func (s dateStyle) speaks(said string) bool { return s.words || !wordy.MatchString(said) }

// at returns what the cells of a row say in some columns.
func (a *amender) at(row string, columns []int) (all []string) {
	cells := a.cells(row)
	for _, column := range columns {
		if column < len(cells) {
			all = append(all, a.said(cells[column]))
		}
	}
	return all
}

// dateWays writes a date: in the spellings of its column, else as EDTF; one of two sides in two columns
// where the table has these. What other columns say of it is left, or taken away where that is in its way.
func (a *amender) dateWays(p *part, e *timeline.Full, cells []string) (ways [][]string) {
	column := func(r role) int {
		return slices.IndexFunc(p.columns, func(c int) bool { return a.table.at[c] == r })
	}
	main, end := column(roleWhen), column(roleEnd)
	if start := column(roleStart); start >= 0 {
		main = start
	}
	if main < 0 {
		return a.yearWays(p, e, column)
	}
	if a.datedTwice(cells, p) {
		return nil // another column would contradict it
	}
	way := func(first, second string, keep bool) {
		next := make([]string, len(p.columns))
		for i, c := range p.columns {
			if r := a.table.at[c]; keep && r != roleEnd && r != roleLatestStart && r != roleEarliestEnd && r != roleStamp {
				next[i] = cells[i]
			}
		}
		if next[main] = first; end >= 0 {
			next[end] = second
		}
		ways = append(ways, next)
	}
	d, style := e.When.Date, a.styleOf([]int{p.columns[main]})
	from, to, sides := strings.Cut(d.String(), "/")
	for _, keep := range []bool{true, false} {
		if end >= 0 && sides {
			first, second := style.side(from), style.side(to)
			for i := range max(len(first), len(second)) {
				way(first[min(i, len(first)-1)], second[min(i, len(second)-1)], keep)
			}
		}
		for _, text := range style.spells(d, e.When.Said) {
			way(text, "", keep)
		}
	}
	return ways
}

// datedTwice tells whether the event that is written has its year, its month or its day in columns of their own, beside
// its date.
func (a *amender) datedTwice(cells []string, p *part) bool {
	for i, c := range p.columns {
		if slices.Contains(datePieces, a.table.at[c]) && cells[i] != "" {
			return true
		}
	}
	for column, h := range a.table.header {
		if slices.Contains(datePieces, roleNamed(h)) && !slices.Contains(p.columns, column) && a.before != nil {
			if at := a.at(a.rows[a.events[a.rowOf[a.before.ID]]].text, []int{column}); len(at) > 0 && at[0] != "" {
				return true
			}
		}
	}
	return false
}

// datePieces are the roles of columns of parts of dates.
var datePieces = []role{roleYear, roleMonth, roleDay, roleEndYear, roleEndMonth, roleEndDay}

// side returns how a side of a span may be written.
func (s dateStyle) side(text string) []string {
	d, err := edtf.Parse(text)
	if err != nil { // it is open
		return []string{text}
	}
	return s.spells(d, "")
}

// yearWays writes a date into columns of its year, its month and its day.
func (a *amender) yearWays(p *part, e *timeline.Full, column func(role) int) (ways [][]string) {
	d := e.When.Date.String()
	fill := func(text [6]string) {
		next := make([]string, len(p.columns))
		for i, r := range []role{roleYear, roleMonth, roleDay, roleEndYear, roleEndMonth, roleEndDay} {
			if at := column(r); at >= 0 {
				next[at] = text[i]
			} else if text[i] != "" {
				return
			}
		}
		ways = append(ways, next)
	}
	from, to, _ := strings.Cut(d, "/")
	if !strings.ContainsAny(d, "[]{}~?%X.,T") {
		var text [6]string
		for i, side := range []string{from, to} {
			minus := strings.HasPrefix(side, "-")
			for k, n := range strings.SplitN(strings.TrimPrefix(side, "-"), "-", 3) {
				if text[3*i+k] = strings.TrimLeft(n, "0"); minus && k == 0 {
					text[3*i+k] = "-" + n
				}
			}
		}
		fill(text)
	}
	fill([6]string{d})
	return ways
}
