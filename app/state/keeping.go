package state

import (
	"errors"
	"path/filepath"

	"dateline/app/figure"
	"dateline/data"
	"dateline/data/keep"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A Keeping is what is known of how a document is kept safe: what was done since it was
// opened, how much of that a journal holds, and which state its file has.
type Keeping struct {
	Path   string // of its file, absolute; "" where it has none yet, as a sample has none
	Format string // in which the file is, the name of a data.Format; "" where there is none

	Done      int           // what was done: edits, and what was undone and done again
	InJournal int           // how many of these outlast a kill and a power cut
	Saved     timeline.Mark // the state that stands in the file
	Fails     error         // why the journal does not hold the rest, nil where it does

	access Access
	left   *Left              // what a former run has left and nobody has decided about yet
	base   *timeline.Timeline // as it stands in the file, to which changes of others are merged
	began  bool               // a journal was asked for
	weight int                // of what was done and is in memory, in bytes
	saving int                // the job that writes the file, 0 for none
	lossy  string             // the format of which the person knows what it cannot carry
	closes closing            // what is to follow when it is saved
}

// An Access says whether one may work in a document.
type Access struct {
	Waits bool  // until it is known
	Why   error // it may only be read
}

// A Left is what a former run has left of a document.
type Left struct {
	*keep.Left
	Key string
}

// A Keep adds what was done to the journal of a document, which is begun with the first. It
// is answered by Kept.
type Keep struct {
	Document int
	Number   int // of the act, from 1 on
	Act      keep.Act
	Base     *timeline.Timeline // with which a document without a file began; nil after its first act, and for one with a file
}

// Kept says that so many acts are kept, or why they are not.
type Kept struct {
	Document, Number int
	Bytes            int // that the act takes
	Problem          error
}

func (k Kept) apply(m Model) (Model, []Effect) {
	return m.of(k.Document, func(m Model) (Model, []Effect) {
		m.InJournal = max(m.InJournal, k.Number)
		if k.Problem != nil && m.Fails == nil { // told once
			m = m.notice(message.Lines(phrased("not kept"), message.Problem{Err: k.Problem}))
		}
		m.Fails = k.Problem
		return m.forget(k.Bytes), nil
	})
}

// mostHistory is how many bytes of what was done stay in memory; the journal holds the rest.
const mostHistory = 20 << 20

// forget counts what was kept, and leaves the older half of it to the journal where that is
// too much.
func (m Model) forget(bytes int) Model {
	if m.weight += bytes; m.weight <= mostHistory || m.InJournal < m.Done {
		return m
	}
	n := 0
	for range m.History.Undoable() {
		n++
	}
	m.History, m.weight = m.History.Newest(n/2), m.weight/2
	return m
}

// Recall reads the whole history from the journal. It is answered by Recalled.
type Recall struct{ Document int }

// Recalled brings it; what was to be undone is, then.
type Recalled struct {
	Document int
	History  timeline.History
}

func (r Recalled) apply(m Model) (Model, []Effect) {
	return m.of(r.Document, func(m Model) (Model, []Effect) {
		if r.History.Mark() != m.History.Mark() || r.History.Forgot() {
			return m, nil // something was done meanwhile
		}
		m.History = r.History
		return then(m, Undone{})
	})
}

func (Recall) effect() {}

// keep returns the effects that keep an act.
func (m *Model) keep(act keep.Act) []Effect {
	k := Keep{Document: m.ID, Number: m.Done + 1, Act: act}
	if !m.began && m.Path == "" {
		k.Base = m.Timeline
	}
	m.began = true
	return []Effect{k}
}

// A Hold takes hold of the file of a document, so that no other process works in it, or of
// what was lost of a document without a file. It is answered by Held.
type Hold struct {
	Document int
	Path     string
	Key      string // of what was lost
}

// Held says whether one may work in a document, and what a former run has left of it.
type Held struct {
	Document int
	Left     *keep.Left
	Key      string
	Problem  error // there is no journal: keep.ErrHeld where another process works in it
}

func (h Held) apply(m Model) (Model, []Effect) {
	return m.of(h.Document, func(m Model) (Model, []Effect) {
		m.access = Access{}
		switch {
		case errors.Is(h.Problem, keep.ErrHeld):
			m.access.Why = h.Problem
			m = m.notice(message.Lines(phrased("opened to be read", filepath.Base(m.File)), message.Problem{Err: h.Problem}))
		case h.Problem != nil: // one may work in it, and is told that nothing but a save keeps it
			m.Fails = h.Problem
			m = m.notice(message.Lines(phrased("not kept"), message.Problem{Err: h.Problem}))
		case h.Left != nil:
			m.left = &Left{h.Left, h.Key}
			if h.Left.Unsaved() == 0 && h.Left.Problem == nil && !h.Left.Changed {
				return then(m, Decided{m.ID, true}) // all was undone: nobody needs to be asked, and it can be done again
			}
			m = m.askLeft()
		}
		return m, nil
	})
}

// refuse says why one may not work in the document now; false where one may.
func (m Model) refuse() (Model, bool) {
	switch {
	case m.Load != nil && m.Load.before != nil: // what shows is only a part of a file
		return m.tell(phrased("one moment")), true
	case m.access.Why != nil:
		return m.tell(message.Lines(phrased("only to be read", filepath.Base(m.File)), message.Problem{Err: m.access.Why}), Answer{phrased("save as"), SaveAsAsked{}}), true
	case m.left != nil:
		return m.askLeft(), true
	case m.access.Waits:
		return m.tell(phrased("one moment")), true
	}
	return m, false
}

// Unsaved returns how many changes lie between the document and its file.
func (d Document) Unsaved() int {
	n, _ := d.History.Steps(d.Saved)
	return max(n, -n)
}

// Standing says how the document is kept: saved, or how many changes are not, and whether
// the journal holds them.
func (m Model) Standing() string {
	n := m.Unsaved()
	switch {
	case m.saving != 0:
		return m.say("saving")
	case m.access.Why != nil:
		return m.say("standing read only")
	case n == 0 && m.Path == "" && m.Done == 0:
		return ""
	case n == 0 && m.Path == "":
		return m.say("standing new")
	case n == 0:
		return m.say("standing saved")
	}
	says := m.say(figure.Counted("standing unsaved", n), n)
	switch {
	case m.Fails != nil:
		return says + ", " + m.say("standing lost")
	case m.InJournal < m.Done:
		return says
	}
	return says + ", " + m.say("standing kept")
}

// FileName returns the name of the document's file, "" where it has none.
func (d Document) FileName() string {
	if d.Path == "" {
		return ""
	}
	return filepath.Base(d.Path)
}

// formatOf returns the format of a document's file; that of our own where it has none.
func (d Document) formatOf() data.Format {
	if f, ok := data.FormatOf(d.Format); ok {
		return f
	}
	return data.Formats()[0]
}

func (Keep) effect() {}
func (Hold) effect() {}
