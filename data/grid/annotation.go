package grid

import (
	"fmt"
	"strconv"
	"strings"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// A row whose type is one of these is no event but an annotation: teachers shade an era of their
// table by a row of its own, with its name as title and its date, as TimelineJS has it.
var annotationKinds = map[string]timeline.AnnotationKind{
	"era": timeline.Era, "epoque": timeline.Era, "ere": timeline.Era, "epoche": timeline.Era, "ara": timeline.Era,
	"bracket": timeline.Bracket, "accolade": timeline.Bracket, "klammer": timeline.Bracket,
	"annotation": timeline.TextNote, "anmerkung": timeline.TextNote,
	"arrow": timeline.Arrow, "fleche": timeline.Arrow, "pfeil": timeline.Arrow,
}

// longestKind is the most bytes that a word of these has, whatever its accents.
const longestKind = 12

// annotationKind returns the kind of annotation that a type is; false for the type of an event.
func annotationKind(word string) (timeline.AnnotationKind, bool) {
	if word == "" || len(word) > longestKind {
		return 0, false
	}
	kind, is := annotationKinds[plain(word)]
	return kind, is
}

// annotationWord is what a row of an annotation has as its type.
func annotationWord(kind timeline.AnnotationKind) string {
	if kind == timeline.TextNote {
		return "annotation"
	}
	return kind.String()
}

// annotates takes a row that is an annotation; true when it is. One without a date stays an event,
// for it would be pinned to nothing.
func (w *worker) annotates() bool {
	cell := w.cells[roleType]
	if cell == "" {
		return false
	}
	kind, known := w.kinds[cell]
	if !known {
		if w.kinds == nil {
			w.kinds = map[string]timeline.AnnotationKind{}
		}
		kind, _ = annotationKind(cell)
		if len(w.kinds) < maxOthers {
			w.kinds[strings.Clone(cell)] = kind
		}
	}
	if kind == 0 {
		return false
	}
	problems := len(w.problems)
	date := w.date()
	if date.IsZero() {
		w.problems = w.problems[:problems] // they are told of the event
		return false
	}
	id := w.cells[roleID]
	if id == "" {
		id = "row-" + strconv.Itoa(w.line)
	}
	w.noted = append(w.noted, w.line)
	w.notes = append(w.notes, timeline.Annotation{ID: id, Kind: kind, Text: w.text(w.cells[roleTitle]), Pin: timeline.Pin{When: date}})
	return true
}

// unalike gives annotations ids that stand once.
func unalike(all []timeline.Annotation) {
	seen := make(map[string]bool, len(all))
	for i := range all {
		id := all[i].ID
		for n := 2; seen[all[i].ID]; n++ {
			all[i].ID = fmt.Sprintf("%s-%d", id, n)
		}
		seen[all[i].ID] = true
	}
}

// Rows yields the cells of each event under a header, and behind them those of the annotations of a
// time; the slice is used again for the next.
func Rows(t *timeline.Timeline, header []string, yield func(e *timeline.Full, cells []string) error) error {
	if err := EventRows(t, header, yield); err != nil {
		return err
	}
	cells := make([]string, len(header))
	for _, a := range t.Annotations {
		if !t.Dated(a) {
			continue
		}
		e := timeline.Full{ID: a.ID, Title: a.Text, When: timeline.When{Date: t.Time(a)}}
		clear(cells)
		cells[columnID], cells[columnTitle], cells[columnWhen], cells[columnType] = a.ID, a.Text.In(t.Lang), e.When.Date.String(), annotationWord(a.Kind)
		if err := yield(&e, cells); err != nil {
			return message.Error("annotation %s: %w", a.ID, err)
		}
	}
	return nil
}
