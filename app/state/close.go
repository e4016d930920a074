package state

import (
	"path/filepath"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// NewAsked begins a new document in which nothing stands.
type NewAsked struct{}

// newColumns are the columns that the table of a new document has: what most is written in.
var newColumns = []string{"date", "title", "place", "actors", "type"}

func (NewAsked) apply(m Model) (Model, []Effect) {
	d := m.untitled()
	d.Columns = view.KeysOf(newColumns) // those that tell something are known once something is told
	return m.beside(d)
}

// closing says what is to follow when a document is saved.
type closing uint8

const (
	thenClose closing = iota + 1
	thenQuit
)

// CloseAsked closes the document in front. Where something of it is not saved it is asked
// once what is to become of that.
type CloseAsked struct{}

func (CloseAsked) apply(m Model) (Model, []Effect) {
	n := m.Unsaved()
	if n == 0 {
		return m.close()
	}
	name := m.name()
	return m.tell(phrased(figure.Counted("close unsaved", n), name, n),
		Answer{phrased("save and close"), closeBy{m.ID, true}}, Answer{phrased("close without"), closeBy{m.ID, false}}), nil
}

// name is what a document is called for people.
func (d Document) name() string {
	if d.Path != "" {
		return filepath.Base(d.Path)
	}
	return d.Subject.Title()
}

// A closeBy closes a document, saved or not.
type closeBy struct {
	document int
	save     bool
}

func (c closeBy) apply(m Model) (Model, []Effect) {
	return m.of(c.document, func(m Model) (Model, []Effect) {
		if !c.save {
			return m.close()
		}
		m.closes = thenClose
		return m.save()
	})
}

// close closes the document in front, and shows the next one: a new one where none is open.
func (m Model) close() (Model, []Effect) {
	quits := m.closes == thenQuit
	effects := m.release()
	if len(m.Behind) > 0 {
		i := min(m.Front, len(m.Behind)-1)
		all := slices.Clone(m.Behind)
		m = m.leave()
		m.Document, m.Front = all[i].in(m.Lang), i
		m.Behind = slices.Delete(all, i, i+1)
		if quits {
			next, more := then(m, saveAndQuit{})
			return next, append(effects, more...)
		}
		return m, effects
	}
	if quits {
		return m, append(effects, Quit{})
	}
	m = m.leave()
	return m.with(m.untitled()), effects
}

// untitled returns a document in which nothing stands.
func (m Model) untitled() Document {
	t := &timeline.Timeline{Lang: m.Lang, Title: timeline.Say(m.Lang, m.say("untitled"))}
	return document("", t, figure.NewSubject(t, m.Lang, nil))
}

// release returns the effects that let go of the document in front, whose changes are saved
// or not wanted.
func (m Model) release() []Effect {
	if !m.began && m.Path == "" {
		return nil
	}
	return []Effect{Release{Document: m.ID, Remove: true}}
}

// A Release lets go of a document, so that others may work in it. Its journal is removed
// where nothing of it is needed.
type Release struct {
	Document int
	Remove   bool
}

// Quit ends the program.
type Quit struct{}

// QuitAsked ends the program. Where something is not saved it is asked once: what is not
// saved may stay in the journal, and is offered at the next start.
type QuitAsked struct{}

func (QuitAsked) apply(m Model) (Model, []Effect) {
	all, _ := m.Tabs()
	lines := []message.Speaker{phrased("quit unsaved")}
	lost := false
	for _, d := range all {
		if n := d.Unsaved(); n > 0 {
			lines = append(lines, phrased(figure.Counted("unsaved in", n), d.name(), n))
			lost = lost || d.InJournal < d.Done
		}
	}
	if len(lines) == 1 {
		return then(m, quitNow{remove: true})
	}
	answers := []Answer{{phrased("save and quit"), saveAndQuit{}}}
	if !lost {
		answers = append(answers, Answer{phrased("quit and keep"), quitNow{}})
	}
	answers = append(answers, Answer{phrased("quit without"), quitNow{remove: true}})
	return m.tell(message.Lines(lines...), answers...), nil
}

// A quitNow ends the program, and removes the journals or leaves them for the next start.
type quitNow struct{ remove bool }

func (q quitNow) apply(m Model) (Model, []Effect) {
	all, _ := m.Tabs()
	var effects []Effect
	for _, d := range all {
		remove := (q.remove || d.Unsaved() == 0) && d.left == nil
		effects = append(effects, Release{Document: d.ID, Remove: remove})
	}
	return m, append(effects, Quit{})
}

// saveAndQuit saves all documents, one after the other, and ends the program then.
type saveAndQuit struct{}

func (saveAndQuit) apply(m Model) (Model, []Effect) {
	if m.Unsaved() == 0 {
		m.closes = thenQuit
		return m.close()
	}
	m.closes = thenQuit
	return m.save()
}

func (Release) effect() {}
func (Quit) effect()    {}
