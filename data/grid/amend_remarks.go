package grid

import (
	"slices"

	"dateline/timeline"
)

// remark returns the row of an annotation: as it stands where nothing is other; false where it was removed.
func (a *amender) remark(r scriptRow, was timeline.Annotation) (writtenRow, bool) {
	i := slices.IndexFunc(a.now.t.Annotations, func(n timeline.Annotation) bool { return n.ID == was.ID && a.now.t.Dated(n) })
	if i < 0 {
		return writtenRow{}, false
	}
	now := a.now.t.Annotations[i]
	then, next := a.asEvent(a.was, was), a.asEvent(a.now, now)
	if then.Title.In(a.was.t.Lang) == next.Title.In(a.now.t.Lang) && then.When.Date.String() == next.When.Date.String() && was.Kind == now.Kind {
		return writtenRow{scriptRow: r}, true
	}
	r.text = a.line(r.text, a.annotated(a.whole(r.text), now.Kind, was.Kind != now.Kind, &next))
	return writtenRow{scriptRow: r}, true
}

// newRemarks are the rows of the annotations that are new.
func (a *amender) newRemarks() (all []writtenRow) {
	for _, n := range datedNotes(a.now.t) {
		if !slices.ContainsFunc(datedNotes(a.was.t), func(w timeline.Annotation) bool { return w.ID == n.ID }) {
			next := a.asEvent(a.now, n)
			all = append(all, writtenRow{scriptRow: scriptRow{text: a.line("", a.annotated(a.whole(""), n.Kind, true, &next))}})
		}
	}
	return all
}

// asEvent is an annotation as the columns of events say it.
func (a *amender) asEvent(b *teller, n timeline.Annotation) timeline.Full {
	return timeline.Full{ID: n.ID, Title: n.Text, When: timeline.When{Date: b.t.Time(n)}, Status: timeline.Happened}
}

// annotated writes what an annotation says into cells.
func (a *amender) annotated(raw []string, kind timeline.AnnotationKind, other bool, e *timeline.Full) []string {
	if column := slices.Index(a.table.at, roleType); column >= 0 && other {
		raw[column] = a.quoted(a.kindWord(kind), false)
	}
	for i := range a.parts {
		if p := &a.parts[i]; len(p.columns) > 0 && (p.is(roleTitle) || p.is(roleWhen)) {
			raw = a.part(p, raw, e)
		}
	}
	return raw
}

// kindWord is the word of a kind of annotation in the language of the headings.
func (a *amender) kindWord(kind timeline.AnnotationKind) string {
	word := a.inTongue(annotationWord(kind))
	if read, is := annotationKind(word); is && read == kind {
		return word
	}
	return annotationWord(kind)
}
