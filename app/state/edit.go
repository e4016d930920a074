package state

import (
	"context"

	"dateline/app/figure"
	"dateline/data/keep"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// mostAtOnce is how many changes an edit may have to be made on the window's thread.
const mostAtOnce = 32

// mergeFrom is how many events may differ from the main order of a subject before it is
// made anew in the background; figure follows some more in the meantime.
const mergeFrom = 64

// Edited changes the timeline. An edit of very many changes is made in the background,
// and the timeline stays as it is until it is done.
type Edited struct{ Edit timeline.Edit }

func (e Edited) apply(m Model) (Model, []Effect) {
	if len(e.Edit.Changes) == 0 {
		return m, nil
	}
	return m.edit(keep.Act{Kind: keep.Edited, Edit: e.Edit}, e.Edit, m.History.Done(e.Edit))
}

// Undone undoes the last edit; Redone does again what was undone last.
type (
	Undone struct{}
	Redone struct{}
)

func (Undone) apply(m Model) (Model, []Effect) {
	if edit, history, ok := m.History.Undo(); ok {
		return m.edit(keep.Act{Kind: keep.Undone}, edit, history)
	}
	if m.History.Forgot() {
		return m, []Effect{Recall{m.ID}}
	}
	return m, nil
}

func (Redone) apply(m Model) (Model, []Effect) {
	if edit, history, ok := m.History.Redo(); ok {
		return m.edit(keep.Act{Kind: keep.Redone}, edit, history)
	}
	return m, nil
}

// A Work is an edit of very many changes on its way.
type Work struct {
	Job  int
	Name timeline.Phrase
	Part float64 // how much is done, 0 to 1

	document int                // by its ID
	timeline *timeline.Timeline // that it was begun with
	act      keep.Act
	history  timeline.History // when it is done
}

// edit makes an edit, which an act stands for and after which the history is another.
func (m Model) edit(act keep.Act, edit timeline.Edit, history timeline.History) (Model, []Effect) {
	if v := m.Timeline.Version; v > 0 {
		return m.tell(phrased("read only", v)), nil
	}
	if refused, ok := m.refuse(); ok {
		return refused, nil
	}
	if m.Work != nil {
		return m.tell(phrased("one edit at a time", m.Work.Name)), nil
	}
	if len(edit.Changes) > mostAtOnce {
		m.jobs++
		m.Work = &Work{Job: m.jobs, Name: edit.Name, document: m.ID, timeline: m.Timeline, act: act, history: history}
		return m, []Effect{Apply{m.jobs, m.Timeline, edit}}
	}
	next, err := edit.Apply(context.Background(), m.Timeline, nil)
	if err != nil {
		return m.tell(message.Problem{Err: err}), nil
	}
	return m.edited(next, act, edit, history)
}

// edited shows the edition that an edit has made: at once where the subject can follow
// it, else as soon as one is derived.
func (m Model) edited(next *timeline.Timeline, act keep.Act, edit timeline.Edit, history timeline.History) (Model, []Effect) {
	subject, unfiltered, follows := m.bothFollow(next, edit)
	kept := m.keep(act)
	m.Timeline, m.History, m.unfiltered = next, history, unfiltered
	m.Done++
	if !follows || m.asked != nil {
		return m, kept // it is derived anew, or is being derived
	}
	m.Subject = subject
	if m.Subject.Find(m.Selected) < 0 {
		m.Selected = ""
	}
	if m.merging == nil && max(subject.Edits(), unfiltered.Edits()) >= mergeFrom {
		m.merging = subject
		return m, append(kept, Merge{subject, unfiltered, m.Lanes, m.Colour})
	}
	return m, kept
}

// bothFollow returns the subject and that of all events after an edit; false where one of
// them cannot follow. That of all events stays with the former edition then, unless it can.
func (m Model) bothFollow(next *timeline.Timeline, edit timeline.Edit) (subject, unfiltered *figure.Subject, follows bool) {
	unfiltered, filtered := m.unfiltered, m.isFiltered()
	if unfiltered.Timeline == m.Timeline { // else it is being made anew
		var followed *figure.Subject
		if followed, follows = unfiltered.Follow(next, edit); follows {
			unfiltered = followed
		}
	}
	if !filtered || !follows {
		return unfiltered, unfiltered, follows
	}
	subject, follows = m.Subject.Follow(next, edit)
	return subject, unfiltered, follows
}

// Applied brings the edition that an edit of very many changes has made.
type Applied struct {
	Job      int
	Edit     timeline.Edit
	Timeline *timeline.Timeline
}

func (a Applied) apply(m Model) (Model, []Effect) {
	w := m.Work
	if w == nil || w.Job != a.Job {
		return m, nil
	}
	m.Work = nil
	return m.of(w.document, func(m Model) (Model, []Effect) {
		if w.timeline != m.Timeline { // it was taken back to another state meanwhile
			return m, nil
		}
		return m.edited(a.Timeline, w.act, a.Edit, w.history)
	})
}

// Merged brings the subject From and that of all events, with main orders made anew.
type Merged struct {
	From, Subject, Unfiltered *figure.Subject
}

func (g Merged) apply(m Model) (Model, []Effect) {
	if m.merging == nil || m.merging != g.From {
		return m, nil
	}
	m.merging = nil
	filtered := m.isFiltered()
	if next, ok := m.Subject.Onto(g.Subject); ok {
		if m.Subject = next; !filtered {
			m.unfiltered = next
		}
	}
	if filtered {
		if next, ok := m.unfiltered.Onto(g.Unfiltered); ok {
			m.unfiltered = next
		}
	}
	return m, nil
}
