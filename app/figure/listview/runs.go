package listview

import (
	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/timeline/calendar"
)

// Events that follow each other in a list and have one title are one row, which says how many they are
// and opens by a click: fifteen times the same line tells no more than one.

// leastRun is how many events that follow each other are one row at the least: of two the second is soon
// read. Of more than mostRuns in a list rows are events.
const (
	leastRun = 3
	mostRuns = 5000
)

// A line is a row of a list: an event, or several with one title.
type line struct {
	at     int  // where the first of them stands in the list
	events int  // how many they are; 1 for an event
	open   bool // their own rows follow
}

// Opens begins the ID of the mark of a row of several events; that of the first follows.
const Opens = "alike:"

// linesOf brings the rows to a spec; no rows where each is an event.
func (l *List) linesOf(s Spec) {
	now := made{s.Subject, s.Span, s.All}
	if l.made == now && !l.turned {
		return
	}
	if l.made.of != nil && !l.made.of.Akin(s.Subject.Order) { // of another document
		clear(l.open)
	}
	l.made, l.turned, l.lines = now, false, l.lines[:0]
	n := s.Len()
	if n == 0 || n > mostRuns {
		return
	}
	twins := s.Subject.Twins()
	if twins == nil {
		return
	}
	l.Position(s, n-1) // all are found at once, and not a few more each time
	title := func(at int) int32 {
		if p := l.Position(s, at); p < len(twins) {
			return twins[p]
		}
		return 0
	}
	for at, next := 0, 0; at < n; at = next {
		same := title(at)
		for next = at + 1; next < n && same != 0 && title(next) == same; next++ {
		}
		if next-at < leastRun {
			next = at + 1
			l.lines = append(l.lines, line{at: at, events: 1})
			continue
		}
		run := line{at, next - at, l.open[s.Subject.At(l.Position(s, at)).ID]}
		if l.lines = append(l.lines, run); run.open {
			for k := at; k < next; k++ {
				l.lines = append(l.lines, line{at: k, events: 1})
			}
		}
	}
}

// made is what the rows of a list are made of.
type made struct {
	of   *figure.Subject
	span calendar.Span
	all  bool
}

// Rows returns how many rows a list has.
func (l *List) Rows(s Spec) int {
	if l.linesOf(s); len(l.lines) == 0 {
		return s.Len()
	}
	return len(l.lines)
}

// at returns a row.
func (l *List) at(row int) line {
	if len(l.lines) == 0 {
		return line{at: row, events: 1}
	}
	return l.lines[row]
}

// Mark returns the mark of a row: of its event, or of the several that it opens.
func (l *List) Mark(s Spec, row int) scene.Mark {
	l.linesOf(s)
	one := l.at(row)
	e := s.Subject.Event(l.Position(s, one.at))
	if one.events > 1 {
		return scene.Mark{Kind: scene.MarkButton, ID: Opens + e.ID, Title: e.Name}
	}
	return scene.Mark{Kind: scene.MarkEvent, ID: e.ID, Title: e.Name}
}

// Turn opens a row of several events by the ID of its first, or closes it.
func (l *List) Turn(first string) {
	if l.open == nil {
		l.open = map[string]bool{}
	}
	l.open[first] = !l.open[first]
	l.turned = true
}
