package grid

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/data/words"
	"dateline/timeline/edtf"
)

// DateOrder says which of two numbers of a date, such as 03/04/2019, is the day.
type DateOrder = draft.DateOrder

// The orders.
const (
	Unsettled  = draft.Unsettled
	DayFirst   = draft.DayFirst
	MonthFirst = draft.MonthFirst
)

// dated are the roles of columns that hold whole dates.
var dated = []role{roleWhen, roleStart, roleEnd, roleLatestStart, roleEarliestEnd}

// Dated tells whether a field is one whose columns hold whole dates.
func Dated(field string) bool { return slices.Contains(dated, roleNamed(field)) }

// ofYears are those of columns that hold the years of dates.
var ofYears = []role{roleYear, roleEndYear}

// A shown is what the first rows of a table show of its dates.
type shown struct {
	columns [roles]words.Evidence // of the roles of dated and ofYears
	all     words.Evidence
}

// dateEvidence looks at the dates of the first rows. Ranges of years are shown by
// a column; the years that there are, what a minus before them means, and the order of day and month, by all.
func dateEvidence(rows func(yield func(fields []string)), at []role, header []string) (s shown) {
	rows(func(fields []string) {
		for i, field := range fields[:min(len(fields), len(at))] {
			if slices.Contains(dated, at[i]) && field != "" {
				s.columns[at[i]].Add(field)
			}
			if slices.Contains(ofYears, at[i]) {
				s.columns[at[i]].Signed(yearOf(field))
			}
		}
	})
	for _, r := range slices.Concat(dated, ofYears) {
		s.all.Join(s.columns[r])
	}
	for _, r := range ofYears {
		s.columns[r].Minus, s.columns[r].Padded = s.all.Minus, s.all.Padded
	}
	for i, r := range at {
		if slices.Contains(dated, r) {
			c := &s.columns[r]
			own := *c
			*c = s.all
			c.Ranges, c.Midnights, c.Times, c.NewYears, c.Days = own.Ranges, own.Midnights, own.Times, own.NewYears, own.Days
			c.Past = ofLives(header[i])
		}
	}
	return s
}

// unreadDates names the columns that hold dates and are not read, where the table
// has no column of dates: with three of their values, and the flag that reads them.
func (t *tabular) unreadDates() []message.Message {
	var notes []message.Message
	for i, l := range t.looks {
		if t.field(i) == "when" {
			notes = append(notes, message.New("column %q holds dates and is not read: %q; --map when=%s reads it", t.header[i], l.values, t.header[i]))
		}
	}
	return notes
}

// ofLives tells whether a column by its name holds births or deaths.
func ofLives(name string) bool {
	name = plain(name)
	for _, word := range []string{"birth", "born", "death", "died", "naissance", "deces", "geburt", "geboren", "gestorben", "tod"} {
		if strings.Contains(name, word) {
			return true
		}
	}
	return false
}

// settle decides by the evidence what the table's dates leave open, and says so.
func (t *tabular) settle(o Options) {
	all := t.shown.all
	t.order = o.DateOrder
	if all.Orders() && o.DateOrder == Unsettled {
		t.order = all.Settles()
		if all.Either > 0 {
			t.head.Orders = all.Says()
			t.notes = append(t.notes, t.head.Orders)
			t.doubtful = !all.Settled()
		}
	}
	t.head.Order = t.order
	for i, r := range t.at {
		c := t.shown.columns[r]
		switch {
		case !slices.Contains(dated, r):
		case c.AllDays():
			t.notes = append(t.notes, message.New("column %q: every time of day is midnight, so its dates are read as days", t.header[i]))
		}
		if slices.Contains(dated, r) && c.MaybeYears() && !o.Years {
			t.notes = append(t.notes, message.New("column %q: %d of the first %d days are 1 January; if years are meant, --years reads them so", t.header[i], c.NewYears, c.Days))
			t.asksYears = true
		}
	}
}

// reader returns the reader of a column.
func (t *tabular) reader(r role) words.Reader {
	today := t.options.Today.Bounds().Start
	year, _, _ := today.Day.Civil()
	if t.options.Today.IsZero() {
		year = int64(time.Now().Year())
	}
	return words.Reader{DateOrder: t.order, BCE: t.bce, Later: t.later, Column: t.shown.columns[r], Years: t.options.Years, Today: year}
}

// date reads the date of a row from the columns that there are: one date, start
// and end, or year, month and day.
func (w *worker) date() edtf.Date {
	var start words.Reading
	switch {
	case w.cells[roleStamp] != "":
		start = w.stamped()
	case w.cells[roleStart] == "":
		start = w.one(roleWhen)
	default:
		if start = w.one(roleStart); w.cells[roleWhen] != "" {
			w.lose(roleWhen)
		}
	}
	end := w.one(roleEnd)
	if start.Date.IsZero() && w.cells[roleYear] != "" && (!w.spareYear || end.Date.IsZero()) {
		start = w.parts3(roleYear, roleMonth, roleDay)
	}
	if end.Date.IsZero() && w.cells[roleEndYear] != "" {
		end = w.parts3(roleEndYear, roleEndMonth, roleEndDay)
	}
	if w.cells[roleLatestStart] != "" {
		start = words.Limits(start, w.one(roleLatestStart))
	}
	if w.cells[roleEarliestEnd] != "" {
		end = words.Limits(w.one(roleEarliestEnd), end)
	}
	if said := words.Bounded(start, end); said != "" && w.unread == "" {
		w.unread = said // which one date cannot say
	}
	both, err := words.Span(start, end)
	if err != nil {
		w.unread = start.Date.String() + " – " + end.Date.String()
		w.fail(roleEnd, err)
		return start.Date
	}
	return both
}

// one reads the cell of a column of dates. What a cell says that names no date is
// kept as its words.
func (w *worker) one(r role) words.Reading {
	cell := w.cells[r]
	if cell == "" {
		return words.Reading{}
	}
	one, err := w.readers[r].Read(w.epochs[r].read(cell))
	own := cell
	if model := w.cells[roleCalendar]; model != "" && err == nil {
		var julian string
		if one, julian, err = words.InCalendar(one, cell, model); julian != "" {
			own = julian
		}
	}
	switch {
	case err != nil:
		w.unread = strings.TrimPrefix(w.unread+" – "+cell, " – ")
		w.fail(r, err)
	case one.Absence == words.Unknown && r != roleEnd:
		w.unread = cell
	case one.Guesses&(words.Julian|words.Republican|words.Daytimes) != 0:
		w.unread = strings.TrimPrefix(w.unread+" – "+own, " – ") // both are kept: as the source has it, and converted or without the part of the day
		w.guessed(r, one, own)
	case one.Guesses != 0:
		w.guessed(r, one, cell)
	}
	return one
}

// microseconds is how Timesketch counts time.
var microseconds = epoch{perSecond: 1e6}

// stamped reads a number of microseconds since 1970, which Timesketch has beside
// the date in words: the number is the closer of the two, and what it sorts by. How
// often they disagree is counted.
func (w *worker) stamped() words.Reading {
	exact, err := w.readers[roleStamp].Read(microseconds.read(w.cells[roleStamp]))
	if err != nil || exact.Date.IsZero() {
		return w.one(roleWhen)
	}
	cell := w.cells[roleWhen]
	if cell == "" {
		return exact
	}
	said, err := w.readers[roleWhen].Read(cell)
	if err != nil || said.Date.IsZero() || near(exact, said) {
		return exact
	}
	for _, unit := range epochUnits { // a program that counts in another unit
		if other, err := w.readers[roleStamp].Read(epoch{perSecond: unit.perSecond}.read(w.cells[roleStamp])); err == nil && near(other, said) {
			return other
		}
	}
	w.disagree++
	w.lose(roleWhen)
	return exact
}

// near tells whether two dates begin within a second.
func near(one, other words.Reading) bool {
	a, b := one.Date.Bounds().Start, other.Date.Bounds().Start
	return a.Days(b) <= second && b.Days(a) <= second
}

// second is a second in days, and a little more for what was rounded.
const second = 1.001 / secondsPerDay

// yearOf returns the cell of a column of years as a whole number, as which a program may write it
// otherwise: 1,200 or 1200.0.
func yearOf(cell string) string {
	return strings.ReplaceAll(strings.TrimSuffix(cell, ".0"), ",", "")
}

// parts3 reads a date from three columns.
func (w *worker) parts3(y, m, d role) words.Reading {
	text := yearOf(w.cells[y])
	minus := false
	if n, err := strconv.ParseInt(text, 10, 64); err == nil {
		minus = n < 0 && w.readers[y].MinusIsBCE(text)
		if minus || n < 0 && w.slides {
			n = dates.BCE(-n) // minus is BCE, and there is no year 0
		}
		text = dates.Year(n)
		if len(text) <= 5 {
			text = words.Joined(text, w.cells[m], w.cells[d])
		}
	}
	reader := &w.readers[y]
	if minus {
		reader = &words.Reader{} // its minus is that of EDTF now
	}
	one, err := reader.Read(text)
	switch {
	case err != nil:
		w.fail(y, err)
	case minus && !w.slides:
		one.Guesses |= words.Minus
		w.guessed(y, one, w.cells[y])
	}
	return one
}
