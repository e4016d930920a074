package state

import (
	"path/filepath"

	"dateline/app/figure"
	"dateline/data"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A Load is a file on its way into the window.
type Load struct {
	Job     int
	Path    string
	Options data.Options
	Part    float64 // how much is done, 0 to 1

	sample bool
	beside bool      // what is open keeps its tab: this one was named with it
	before *Document // what was open before its first part was shown; nil before that
}

// Progressed says how much of a job is done.
type Progressed struct {
	Job  int
	Part float64
}

func (p Progressed) apply(m Model) (Model, []Effect) {
	switch {
	case m.loads(p.Job):
		l := *m.Load
		l.Part = p.Part
		m.Load = &l
	case m.Work != nil && m.Work.Job == p.Job:
		w := *m.Work
		w.Part = p.Part
		m.Work = &w
	case m.Writing != nil && m.Writing.Job == p.Job:
		w := *m.Writing
		w.Part = p.Part
		m.Writing = &w
	}
	return m, nil
}

// loads tells whether a job is the one that is waited for.
func (m Model) loads(job int) bool { return m.Load != nil && m.Load.Job == job }

// PartRead shows the first part of a large file.
type PartRead struct {
	Job      int
	Timeline *timeline.Timeline
	Subject  *figure.Subject
}

func (p PartRead) apply(m Model) (Model, []Effect) {
	if !m.loads(p.Job) {
		return m, nil
	}
	l, was := *m.Load, m.Document
	l.before = &was
	m.Load, m.Document = &l, document(l.Path, p.Timeline, p.Subject.In(m.Lang))
	return m, nil
}

// Failed says that something could not be done. What was open stays open; of a job,
// 0 for none, the part that shows gives way to what was open before it.
type Failed struct {
	Job     int
	Problem error
}

func (f Failed) apply(m Model) (Model, []Effect) {
	if m.Work != nil && m.Work.Job == f.Job {
		m.Work = nil
		return m.tell(message.Problem{Err: f.Problem}), nil
	}
	if m.Writing != nil && m.Writing.Job == f.Job {
		m.Writing = nil
		if m.Dialog == nil {
			m.Dialog = &Dialog{Kind: AskExport, Again: true, Text: message.Problem{Err: f.Problem}}
			return m, nil
		}
		return m.tell(message.Problem{Err: f.Problem}), nil
	}
	if f.Job == 0 {
		return m.tell(message.Problem{Err: f.Problem}), nil
	}
	if !m.loads(f.Job) {
		return m, nil
	}
	path := m.Load.Path
	m = m.restored()
	says := message.Lines(phrased("cannot open", filepath.Base(path)), message.Problem{Err: f.Problem}, phrased("stays open"))
	if d := m.Dialog; d != nil && d.Kind == Tell { // of several files that were named at once each is told
		m = m.tell(message.Lines(d.Text, message.Plain(""), says), d.Answers...)
	} else {
		m = m.tell(says)
	}
	return m.goOnOpening()
}

// GivenUp ends the load, or else the edit that is being made, or the picture that is
// being written.
type GivenUp struct{}

func (GivenUp) apply(m Model) (Model, []Effect) {
	if w := m.Work; w != nil && m.Load == nil {
		m.Work = nil
		return m, []Effect{GiveUp{w.Job}}
	}
	if w := m.Writing; w != nil && m.Load == nil {
		m.Writing = nil
		return m, []Effect{GiveUp{w.Job}}
	}
	if m.Load == nil {
		return m, nil
	}
	job := m.Load.Job
	m.named = nil
	return m.restored(), []Effect{GiveUp{job}}
}

// restored ends the load and shows again what was open before its first part; what
// holds for the whole program stays as it is now.
func (m Model) restored() Model {
	if m.Load != nil && m.Load.before != nil {
		m.Document = m.Load.before.in(m.Lang)
	}
	m.Load = nil
	return m
}
