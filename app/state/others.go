package state

import (
	"path/filepath"

	"dateline/app/figure"
	"dateline/data/keep"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/compare"
)

// Files change under one's hands: another program writes them, a former run has left
// changes, a version of before is wanted back. What is taken over from a file is always an
// edit, so that it can be undone.

// Look asks whether another program has changed the file of a document. It is answered by
// ChangedElsewhere where one has.
type Look struct{ Document int }

// Returned says that the person has come back to the window: its file may have changed
// meanwhile.
type Returned struct{}

func (Returned) apply(m Model) (Model, []Effect) {
	if m.Path == "" || m.saving != 0 || m.access != (Access{}) || m.left != nil {
		return m, nil
	}
	return m, []Effect{Look{m.ID}}
}

// ChangedElsewhere says that another program has changed the file of a document.
type ChangedElsewhere struct{ Document int }

func (c ChangedElsewhere) apply(m Model) (Model, []Effect) {
	return m.of(c.Document, func(m Model) (Model, []Effect) {
		return m.notice(phrased("changed elsewhere", filepath.Base(m.Path)), m.changeAnswers()...), nil
	})
}

// toldOfChange says why the document was not saved.
func (m Model) toldOfChange() Model {
	return m.tell(message.Lines(phrased("not saved", filepath.Base(m.Path)), phrased("changed elsewhere", filepath.Base(m.Path))), m.changeAnswers()...)
}

func (m Model) changeAnswers() []Answer {
	return []Answer{{phrased("merge with it"), Adopt{m.ID, adoptChange, ""}}, {phrased("show differences"), DiffAsked{m.Path}}, {phrased("save as"), SaveAsAsked{}}}
}

// An Adopt takes over what a file says: as a message it asks for the file to be read, as an
// effect it is that. It is answered by Adopted.
type Adopt struct {
	Document int
	Why      adoption
	Path     string // "" for the document's own file
}

// An adoption is why something is taken over from a file.
type adoption uint8

const (
	adoptChange  adoption = iota // another program has changed the document's own: the two are merged
	adoptSaved                   // the document is to be as it was saved
	adoptVersion                 // the document is to be as a version before
)

// adoptions are the names of the edits, by why they are made.
var adoptions = [...]string{adoptChange: "edit merge", adoptSaved: "edit revert", adoptVersion: "edit version"}

func (a Adopt) apply(m Model) (Model, []Effect) {
	if refused, ok := m.refuse(); ok {
		return refused, nil
	}
	if a.Path == "" {
		a.Path = m.Path
	}
	if m.Work != nil || a.Path == "" {
		return m, nil
	}
	return m, []Effect{Fetch{a, timeline.Phrased(adoptions[a.Why]), m.Timeline, m.base, m.formatOf().Whole}}
}

// A Fetch reads the file that is to be taken over, and makes the edit for it.
type Fetch struct {
	Adopt
	Name     timeline.Phrase
	Timeline *timeline.Timeline
	Base     *timeline.Timeline // as it was read or saved last; nil where that is not known
	Whole    bool               // its format gives every event an id; else a row has the number at which it stands
}

// Make makes the edit of what the file says. It may run away from the window's thread.
func (f Fetch) Make(theirs *timeline.Timeline) Adopted {
	ours, to := compare.Side{Timeline: f.Timeline}, compare.Side{Timeline: theirs}
	if !f.Whole {
		to.Named = func(e *timeline.Event) bool { return !draft.Made(e) }
	}
	a := Adopted{Fetch: f, Theirs: theirs}
	if f.Why == adoptChange && f.Base != nil {
		merged, conflicts := compare.Merge(compare.Side{Timeline: f.Base}, ours, to)
		to.Timeline, a.Conflicts = merged, len(conflicts)
	}
	a.Edit = compare.Edit(f.Name, ours, to)
	return a
}

// Adopted brings the edit that takes over what a file says.
type Adopted struct {
	Fetch
	Theirs    *timeline.Timeline
	Edit      timeline.Edit
	Conflicts int // on which the two disagree; both versions stand in the document
}

func (a Adopted) apply(m Model) (Model, []Effect) {
	return m.of(a.Document, func(m Model) (Model, []Effect) {
		if m.Timeline != a.Timeline {
			return m.tell(phrased("edited meanwhile")), nil
		}
		if a.Why == adoptChange {
			m.base, m.Notice = a.Theirs, nil
		}
		if len(a.Edit.Changes) == 0 {
			return m.notice(phrased("nothing differs")), nil
		}
		if a.Conflicts > 0 {
			m = m.notice(phrased("conflicts", a.Conflicts), Answer{phrased("show conflicts"), Filtered{"tag:" + compare.Mark}})
		}
		return then(m, Edited{a.Edit})
	})
}

// askLeft asks what is to become of what a former run has left.
func (m Model) askLeft() Model {
	l := m.left
	says := []message.Speaker{phrased("left nothing", m.name())}
	if n := l.Unsaved(); n > 0 {
		says[0] = phrased(figure.Counted("left", n), m.name(), n)
	}
	for i, name := range l.Names() {
		if i == mostNames {
			says = append(says, indented(andMore))
			break
		}
		says = append(says, indented(message.Phrase(name)))
	}
	if l.Changed {
		says = append(says, phrased("left changed"))
	}
	if l.Problem != nil {
		says = append(says, message.Problem{Err: l.Problem})
	}
	m = m.tell(message.Lines(says...))
	if l.Unsaved() > 0 {
		m.Dialog.Answers = append(m.Dialog.Answers, Answer{phrased("take left"), Decided{m.ID, true}})
	}
	m.Dialog.Answers = append(m.Dialog.Answers, Answer{phrased("set left aside"), Decided{m.ID, false}})
	return m
}

// mostNames is how many edits are named.
const mostNames = 6

// indented sets a line in.
func indented(line message.Speaker) message.Speaker {
	return message.Joined{All: []message.Speaker{message.Plain("    "), line}}
}

// Decided says whether what a former run has left of a document is taken up, or set aside.
type Decided struct {
	Document int
	Take     bool
}

func (d Decided) apply(m Model) (Model, []Effect) {
	return m.of(d.Document, func(m Model) (Model, []Effect) {
		if m.left == nil {
			return m, nil
		}
		left := m.left.Left
		m.left, m.access.Waits = nil, true
		return m, []Effect{TakeUp{m.ID, d.Take, m.Timeline, left}}
	})
}

// A TakeUp does again what a former run has left, or sets it aside. It is answered by
// TakenUp.
type TakeUp struct {
	Document int
	Take     bool
	Timeline *timeline.Timeline
	Left     *keep.Left
}

// TakenUp brings the document as a former run has left it, or as it is in the file.
type TakenUp struct {
	TakeUp
	keep.Replayed
	Done    int   // acts that the journal holds
	Problem error // what does not fit, or why there is no journal
}

func (u TakenUp) apply(m Model) (Model, []Effect) {
	return m.of(u.Document, func(m Model) (Model, []Effect) {
		m.access = Access{}
		if u.Problem != nil {
			m = m.notice(message.Problem{Err: u.Problem})
		}
		if !u.Take || u.Replayed.Timeline == nil {
			return m, nil
		}
		m.Timeline, m.History, m.Saved = u.Replayed.Timeline, u.History, u.Replayed.Saved
		m.Done, m.InJournal, m.began = u.Done, u.Done, true
		return m, nil // its subject is derived anew
	})
}

func (Look) effect() {}

func (Fetch) effect() {}

func (TakeUp) effect() {}
