package timeline

import "iter"

// A History is the edits that were done, and those that were undone and can be done
// again. It is a value: Done, Undo and Redo return the next one. Editions are not kept,
// only what makes one of the other. The zero History is empty.
type History struct {
	done, undone *past
	numbers      Mark // that were given
	forgot       int  // how many edits that were done first,
	floor        Mark // and the state after them
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
	return History{&past{e, h.numbers + 1, h.done}, nil, h.numbers + 1, h.forgot, h.floor}
}

// Undo returns the edit that undoes the last one, and the history without that;
// false where there is none.
func (h History) Undo() (Edit, History, bool) {
	if h.done == nil {
		return Edit{}, h, false
	}
	last := h.done
	return last.edit.Inverse(), History{last.before, &past{last.edit, last.number, h.undone}, h.numbers, h.forgot, h.floor}, true
}

// Redo returns the edit that was undone last, and the history with it done again;
// false where there is none.
func (h History) Redo() (Edit, History, bool) {
	if h.undone == nil {
		return Edit{}, h, false
	}
	last := h.undone
	return last.edit, History{&past{last.edit, last.number, h.done}, last.before, h.numbers, h.forgot, h.floor}, true
}

// Newest returns the history with no more than the last so many edits that were done: the
// others take no memory any more. Where a journal holds them they can be had back from there.
func (h History) Newest(most int) History {
	var kept []*past
	more := 0
	for p := h.done; p != nil; p = p.before {
		if len(kept) < most {
			kept = append(kept, p)
		} else {
			more++
		}
	}
	if more == 0 {
		return h
	}
	h.done, h.forgot = nil, h.forgot+more
	h.floor = kept[len(kept)-1].before.number
	for i := len(kept) - 1; i >= 0; i-- {
		h.done = &past{kept[i].edit, kept[i].number, h.done}
	}
	return h
}

// Forgot tells whether more was done than can be undone from memory.
func (h History) Forgot() bool { return h.forgot > 0 }

// Mark names the state that the document is in.
func (h History) Mark() Mark { return h.mark(h.done) }

// mark names the state after an edit that was done.
func (h History) mark(p *past) Mark {
	if p == nil {
		return h.floor
	}
	return p.number
}

// Steps returns how many edits must be undone to come to a state, or by a negative number
// done again. Where the way there was cut off by another edit it is false, with how many
// were done since.
func (h History) Steps(to Mark) (n int, ok bool) {
	p := h.done
	for ; p != nil && p.number > to; p = p.before {
		n++
	}
	switch {
	case p == nil && h.floor > to: // among what was forgotten, where most follow each other
		return n + h.forgot - min(int(to), h.forgot-1), to == 0
	case h.mark(p) == to:
		return n, true
	case n == 0:
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
