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
	m.Presenting, m.Show, m.Play, m.Drawing, m.Typing, m.Hint = false, Show{}, nil, nil, nil, nil
	m.merging, m.Counts = nil, nil
	return m
}

// beside shows a new document in front, and leaves the one that was there behind it; one in
// which nothing was done that is not in its file gives way to it instead.
func (m Model) beside(d Document) (Model, []Effect) {
	var effects []Effect
	if m.Unsaved() == 0 && m.left == nil && m.saving == 0 {
		effects = m.release()
	} else {
		m = m.leave()
		m.Behind = slices.Insert(slices.Clone(m.Behind), min(m.Front, len(m.Behind)), m.Document)
		m.Front++
	}
	return m.with(d), effects
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
func nextTab(by int) func(Model, Keyed) Message {
	return func(m Model, _ Keyed) Message {
		all, front := m.Tabs()
		return TabChosen{all[(front+by+len(all))%len(all)].ID}
	}
}
