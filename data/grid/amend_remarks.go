package grid

import (
	"slices"
	"strings"

	"dateline/timeline"
)

// remark returns the row of an annotation: as it stands where nothing is other; false where it was removed.
func (a *amender) remark(r scriptRow, was timeline.Annotation) (scriptRow, bool) {
	i := slices.IndexFunc(a.now.t.Annotations, func(n timeline.Annotation) bool { return n.ID == was.ID && a.now.t.Dated(n) })
	if i < 0 {
		return scriptRow{}, false
	}
	now := a.now.t.Annotations[i]
	then, next := a.asEvent(a.was, was), a.asEvent(a.now, now)
	if then.Title.In(a.was.t.Lang) == next.Title.In(a.now.t.Lang) && then.When.Date.String() == next.When.Date.String() && was.Kind == now.Kind {
		return r, true
	}
	r.text = a.line(r.text, a.annotated(a.whole(r.text), now.Kind, was.Kind != now.Kind, &next))
	return r, true
}

// newRemarks are the rows of the annotations that are new.
func (a *amender) newRemarks() (all []scriptRow) {
	for _, n := range datedNotes(a.now.t) {
		if !slices.ContainsFunc(datedNotes(a.was.t), func(w timeline.Annotation) bool { return w.ID == n.ID }) {
			next := a.asEvent(a.now, n)
			all = append(all, scriptRow{text: a.line("", a.annotated(a.whole(""), n.Kind, true, &next))})
		}
	}
	return all
}

// asEvent is an annotation as the columns of events say it.
func (a *amender) asEvent(b *teller, n timeline.Annotation) timeline.Full {
	return timeline.Full{ID: n.ID, Title: n.Text, When: timeline.When{Date: b.t.Time(n)}, Status: timeline.Happened}
}

// annotated writes what an annotation says into cells, all of them at once: without one of them it would be read
// as an event. Where no way says it, it is lost.
func (a *amender) annotated(raw []string, kind timeline.AnnotationKind, other bool, e *timeline.Full) []string {
	a.before = nil
	if column := slices.Index(a.table.at, roleType); column >= 0 && other {
		raw[column] = a.quoted(a.kindWord(kind), false)
	}
	for i := range a.parts {
		if p := &a.parts[i]; len(p.columns) == 1 && p.is(roleTitle) {
			raw[p.columns[0]] = a.quoted(Harmless(e.Title.In(a.now.t.Lang)), strings.HasPrefix(raw[p.columns[0]], `"`))
		}
	}
	for i := range a.parts {
		p := &a.parts[i]
		if !p.is(roleWhen) || len(p.columns) == 0 {
			continue
		}
		for _, way := range p.ways(a, p, e, a.at(a.line("", raw), p.columns)) {
			next := slices.Clone(raw)
			for i, column := range p.columns {
				next[column] = a.quoted(Harmless(way[i]), false)
			}
			if n := a.noted(a.line("", next)); n != nil && n.Kind == kind && n.Pin.When.String() == e.When.Date.String() && n.Text.In("") == e.Title.In(a.now.t.Lang) {
				return next
			}
		}
	}
	a.lost[annotationWord(kind)]++
	return raw
}

// noted reads the annotation of a row; nil where it is none.
func (a *amender) noted(row string) *timeline.Annotation {
	in := splitter{text: row, sep: a.table.sep}
	w := a.table.worker()
	w.read(&in, &a.table, func(timeline.Event) {})
	if len(w.notes) != 1 {
		return nil
	}
	return &w.notes[0]
}

// kindWord is the word of a kind of annotation in the language of the headings.
func (a *amender) kindWord(kind timeline.AnnotationKind) string {
	word := a.inTongue(annotationWord(kind))
	if read, is := annotationKind(word); is && read == kind {
		return word
	}
	return annotationWord(kind)
}
