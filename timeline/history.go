package timeline

import "iter"

// A History is the edits that were done, and those that were undone and can be done
// again. It is a value: Done, Undo and Redo return the next one. Editions are not kept,
// only what makes one of the other. The zero History is empty.
type History struct {
	done, undone *past
	numbers      Mark // that were given
}

// A past is an edit and what was done before it.
type past struct {
	edit   Edit
	number Mark
	before *past
}

// A Mark names a state of a document: that after a certain edit was done, 0 for that before
// all of them. An edit that is undone and done again leads to the same Mark, another edit
// never does.
type Mark int

// Done returns the history after an edit was done; what was undone is forgotten.
func (h History) Done(e Edit) History {
	return History{done: &past{e, h.numbers + 1, h.done}, numbers: h.numbers + 1}
}

// Undo returns the edit that undoes the last one, and the history without that;
// false where there is none.
func (h History) Undo() (Edit, History, bool) {
	if h.done == nil {
		return Edit{}, h, false
	}
	last := h.done
	return last.edit.Inverse(), History{last.before, &past{last.edit, last.number, h.undone}, h.numbers}, true
}

// Redo returns the edit that was undone last, and the history with it done again;
// false where there is none.
func (h History) Redo() (Edit, History, bool) {
	if h.undone == nil {
		return Edit{}, h, false
	}
	last := h.undone
	return last.edit, History{&past{last.edit, last.number, h.done}, last.before, h.numbers}, true
}

// Mark names the state that the document is in.
func (h History) Mark() Mark { return h.done.mark() }

func (p *past) mark() Mark {
	if p == nil {
		return 0
	}
	return p.number
}

// Steps returns how many edits must be undone to come to a state, or by a negative number
// done again. Where the way there was cut off by another edit it is false, with how many
// were done since.
func (h History) Steps(to Mark) (n int, ok bool) {
	p := h.done
	for ; p.mark() > to; p = p.before {
		n++
	}
	if p.mark() == to {
		return n, true
	}
	if n == 0 {
		for q := h.undone; q != nil && q.number <= to; q = q.before {
			if n--; q.number == to {
				return n, true
			}
		}
	}
	return max(n, 1), false
}

// Undoable yields the edits that Undo undoes, the last one first, each with the state after
// it.
func (h History) Undoable() iter.Seq2[Mark, Edit] { return h.done.all }

// Redoable yields the edits that Redo does again, the one undone last first, each with the
// state after it.
func (h History) Redoable() iter.Seq2[Mark, Edit] { return h.undone.all }

func (p *past) all(yield func(Mark, Edit) bool) {
	for ; p != nil; p = p.before {
		if !yield(p.number, p.edit) {
			return
		}
	}
}
