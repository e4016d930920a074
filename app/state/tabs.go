package state

import "slices"

// Several documents are open at once: one in front, the others behind it, each with a tab.

// TabChosen brings a document to the front, by its ID.
type TabChosen struct{ Document int }

func (c TabChosen) apply(m Model) (Model, []Effect) {
	if i := m.behind(c.Document); i >= 0 {
		return m.bring(i), nil
	}
	return m, nil
}

// behind returns where a document stands among those behind, -1 for none.
func (m Model) behind(id int) int {
	return slices.IndexFunc(m.Behind, func(d Document) bool { return d.ID == id })
}

// Tabs lists all documents in the order of their tabs, and which of them is in front.
func (m Model) Tabs() (all []Document, front int) {
	front = min(m.Front, len(m.Behind))
	return slices.Insert(slices.Clone(m.Behind), front, m.Document), front
}

// A Tab is what the tab of a document says.
type Tab struct {
	Document int // by its ID
	Name     string
	Unsaved  bool // something of it is not in its file
	Front    bool
}

// TabRow lists the tabs; none where only one document is open.
func (m Model) TabRow() []Tab {
	if len(m.Behind) == 0 || m.Presenting {
		return nil
	}
	documents, front := m.Tabs()
	all := make([]Tab, len(documents))
	for i, d := range documents {
		all[i] = Tab{d.ID, d.name(), d.Unsaved() > 0, i == front}
	}
	return all
}

// TabClosed closes a document, by its ID; one of which something is not saved comes to the
// front, so that one sees of which it is asked.
type TabClosed struct{ Document int }

func (c TabClosed) apply(m Model) (Model, []Effect) {
	if c.Document == m.ID {
		return then(m, CloseAsked{})
	}
	i := m.behind(c.Document)
	if i < 0 {
		return m, nil
	}
	front := m.ID
	m, effects := then(m.bring(i), CloseAsked{})
	if m.Dialog != nil {
		return m, effects
	}
	m, more := then(m, TabChosen{front})
	return m, append(effects, more...)
}

// bring brings a document from behind to the front; the tabs stay where they are.
func (m Model) bring(i int) Model {
	all, _ := m.Tabs()
	if i >= m.Front {
		i++
	}
	m = m.leave()
	m.Document, m.Front = all[i].in(m.Lang), i
	m.Behind = slices.Delete(all, i, i+1)
	return m
}

// leave ends what goes on in the document in front and is not waited for any more when it
// stands behind.
func (m Model) leave() Model {
	m.Presenting, m.Play, m.Drawing, m.Typing, m.Hint = false, nil, nil, nil, nil
	m.merging, m.Counts = nil, nil
	return m
}

// beside shows a new document in front, and leaves the one that was there behind it. One of
// the same file in which nothing was done that is not saved gives way to it instead, and so
// does one without a file in which nothing was done, as a sample is.
func (m Model) beside(d Document) (Model, []Effect) {
	if m.Unsaved() == 0 && m.left == nil && m.saving == 0 && (m.Path == "" || m.Path == d.Path) {
		effects := m.release()
		return m.with(d), effects
	}
	return m.inFront(d), nil
}

// inFront shows a new document in front of the one that was there.
func (m Model) inFront(d Document) Model {
	m = m.leave()
	m.Behind = slices.Insert(slices.Clone(m.Behind), min(m.Front, len(m.Behind)), m.Document)
	m.Front++
	return m.with(d)
}

// of does something with a document, in front or behind; one that was closed is left alone.
func (m Model) of(id int, do func(Model) (Model, []Effect)) (Model, []Effect) {
	if m.ID == id {
		return do(m)
	}
	i := m.behind(id)
	if i < 0 {
		return m, nil
	}
	in := m
	in.Document = m.Behind[i].in(m.Lang)
	next, effects := do(in)
	if next.ID != id { // it was closed, or another was brought to the front
		return m, effects
	}
	next.Behind = slices.Clone(next.Behind)
	next.Behind[i], next.Document = next.Document, m.Document
	return next, effects
}

// nextTab goes to the document of the next tab, or the one before.
func nextTab(m Model, k Keyed) Message {
	by := k.either("Ctrl+Tab", "Ctrl+Shift+Tab") + k.either("Ctrl+Next", "Ctrl+Prior")
	all, front := m.Tabs()
	return TabChosen{all[(front+by+len(all))%len(all)].ID}
}
