package timeline

import "iter"

// A History is the edits that were done, and those that were undone and can be done
// again. It is a value: Done, Undo and Redo return the next one. Editions are not kept,
// only what makes one of the other. The zero History is empty.
type History struct{ done, undone *past }

// A past is an edit and what was done before it.
type past struct {
	edit   Edit
	before *past
}

// Done returns the history after an edit was done; what was undone is forgotten.
func (h History) Done(e Edit) History { return History{done: &past{e, h.done}} }

// Undo returns the edit that undoes the last one, and the history without that;
// false where there is none.
func (h History) Undo() (Edit, History, bool) {
	if h.done == nil {
		return Edit{}, h, false
	}
	last := h.done.edit
	return last.Inverse(), History{h.done.before, &past{last, h.undone}}, true
}

// Redo returns the edit that was undone last, and the history with it done again;
// false where there is none.
func (h History) Redo() (Edit, History, bool) {
	if h.undone == nil {
		return Edit{}, h, false
	}
	last := h.undone.edit
	return last, History{&past{last, h.done}, h.undone.before}, true
}

// Undoable yields the edits that Undo undoes, the last one first.
func (h History) Undoable() iter.Seq[Edit] { return h.done.all }

// Redoable yields the edits that Redo does again, the one undone last first.
func (h History) Redoable() iter.Seq[Edit] { return h.undone.all }

func (p *past) all(yield func(Edit) bool) {
	for ; p != nil; p = p.before {
		if !yield(p.edit) {
			return
		}
	}
}
