package grid

import (
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/data/kit/position"
	"dateline/data/words"
	"dateline/timeline"
)

// Dates counts which events have a date, and why the others have none.
type Dates struct{ Dated, Silent, Unknown, Yearless, Unread int }

// Take counts an event.
func (d *Dates) Take(e *timeline.Event) {
	switch {
	case !e.When.Date.IsZero():
		d.Dated++
	case e.When.Said == "":
		d.Silent++
	case words.AbsenceOf(e.When.Said) != words.Present:
		d.Unknown++
	case words.Yearless(e.When.Said):
		d.Yearless++
	default:
		d.Unread++
	}
}

// Add adds what was counted elsewhere.
func (d *Dates) Add(o Dates) {
	d.Dated, d.Silent, d.Unknown, d.Yearless, d.Unread = d.Dated+o.Dated, d.Silent+o.Silent, d.Unknown+o.Unknown, d.Yearless+o.Yearless, d.Unread+o.Unread
}

// Events returns how many events were counted.
func (d Dates) Events() int { return d.Dated + d.Silent + d.Unknown + d.Yearless + d.Unread }

// Without says of the events without a date why they have none.
func (d Dates) Without() []draft.Share {
	var a draft.Account
	a.LeftOut("%d without a date, for nothing is said of it", d.Silent)
	a.LeftOut("%d without a date, for it is said to be not known", d.Unknown)
	a.LeftOut("%d without a date, for its words name no year", d.Yearless)
	a.LeftOut("%d without a date, for its words are none that can be read", d.Unread)
	return a.Left
}

// Message writes the sum: 27 events = 25 dated + 2 without a date, for nothing is said of it.
func (d Dates) Message() message.Message {
	return draft.Sum(draft.Share{Count: d.Events(), Says: draft.Events}, nil, draft.Share{Count: d.Dated, Says: datedSeen}, d.Without())
}

// datedSeen is the code of a message that counts events with a date.
const datedSeen = "%d dated"

// A look is what the first rows show of a column that no field takes.
type look struct {
	cells, dates, positions int
	values                  []string
}

// mostLooked is how many cells of a column are looked at.
const mostLooked = 200

// lookAt looks at the columns that no field takes.
func (t *tabular) lookAt(rows func(yield func([]string))) {
	t.looks = make([]look, len(t.header))
	of, cuts := map[int]bool{}, map[int]string{}
	for _, f := range t.facets {
		if of[f.column] = t.at[f.column] == unread; f.kind == timeline.OfLists {
			cuts[f.column] = f.cuts
		}
	}
	for _, i := range t.kept {
		of[i] = true
	}
	rows(func(fields []string) {
		for i, cell := range fields[:min(len(fields), len(t.header))] {
			cell = strings.TrimSpace(cell)
			if l := &t.looks[i]; of[i] && cell != "" && !words.Blank(cell) && l.cells < mostLooked {
				l.take(cell, cuts[i])
			}
		}
	})
}

// take looks at a cell.
func (l *look) take(cell, cuts string) {
	l.cells++
	for _, one := range list(cell, cuts) {
		l.values = draft.Example(l.values, one)
	}
	if _, number := timeline.NumberOf(cell); number && (len(cell) != 4 && len(cell) != 8 || cell[0] != '1' && cell[0] != '2') {
		return // a code, a measure, an index: no year that one would propose
	}
	if one, err := words.Date(cell, DayFirst); err == nil && !one.IsZero() {
		l.dates++
	}
	if lat, lon, ok := position.Both(cell); ok {
		if _, err := position.Parse(lat, lon); err == nil {
			l.positions++
		}
	}
}

// The evidence that a column without a meaning holds dates, or positions: so many of its
// cells are, and almost all of them.
const leastUnread = 2

// most tells whether so many of the cells are almost all.
func (l *look) most(n int) bool { return n >= leastUnread && 10*n >= 9*l.cells }

// field returns the field that a column could be of: a date where the table has none yet,
// a position; "" for none that can be told.
func (t *tabular) field(i int) string {
	switch l := &t.looks[i]; {
	case l.most(l.dates) && !t.hasDates() && !draft.Naming(t.header[i]):
		return "when"
	case l.most(l.positions):
		return "latlon"
	}
	return ""
}

// hasDates tells whether a column is read as a date.
func (t *tabular) hasDates() bool {
	for _, r := range t.at {
		if r == roleYear || r == roleStamp {
			return true
		}
		for _, d := range dated {
			if r == d {
				return true
			}
		}
	}
	return false
}

// unreadColumns returns the columns that no field takes, with the flag that would read
// each, and the question whether the first that holds dates is the date.
func (t *tabular) unreadColumns() (all []draft.Column, asks []draft.Question) {
	for i, l := range t.looks {
		if l.cells == 0 {
			continue
		}
		field, name := t.field(i), strings.TrimSpace(t.header[i])
		one := draft.Column{Name: name, Values: l.values, Flag: "--map FIELD=" + name}
		if field != "" {
			one.Flag = "--map " + field + "=" + name
		}
		for _, f := range t.facets {
			if f.column == i {
				one.Name = f.name
			}
		}
		if field == "when" && asks == nil {
			asks = append(asks, draft.WhenQuestion(name))
		}
		all = append(all, one)
	}
	return all, asks
}
