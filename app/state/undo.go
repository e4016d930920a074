package state

import (
	"dateline/timeline"
)

// UndoName returns what would be undone, for people: "Undo: Hanoi summit, date". RedoName
// likewise; what would not be is false.
func (m Model) UndoName() (string, bool) {
	for _, e := range m.History.Undoable() {
		return m.say("undo of", e.Name), true
	}
	return m.say("undo"), m.History.Forgot()
}

// RedoName returns what would be done again.
func (m Model) RedoName() (string, bool) {
	for _, e := range m.History.Redoable() {
		return m.say("redo of", e.Name), true
	}
	return m.say("redo"), false
}

// DoneListed shows what was done, the last first, so that one can go back to any state.
type DoneListed struct{}

// mostListed is how many edits are listed on either side.
const mostListed = 12

func (DoneListed) apply(m Model) (Model, []Effect) {
	var answers []Answer
	for mark, e := range m.History.Redoable() {
		if len(answers) == mostListed {
			break
		}
		answers = append([]Answer{{m.say("redo to", e.Name), WentTo{mark}}}, answers...)
	}
	last := ""
	n := 0
	for mark, e := range m.History.Undoable() {
		if n++; n > mostListed {
			break
		}
		if last != "" {
			answers = append(answers, Answer{m.say("back to", e.Name), WentTo{mark}})
		}
		last = e.Name
	}
	if n == 0 && len(answers) == 0 {
		return m.tell(m.say("nothing done")), nil
	}
	if n <= mostListed {
		answers = append(answers, Answer{m.say("back to the beginning"), WentTo{0}})
	}
	if last, ok := m.UndoName(); ok {
		return m.tell(m.say("what was done")+"\n"+last, answers...), nil
	}
	return m.tell(m.say("what was done"), answers...), nil
}

// WentTo goes back, or forward again, to a state of the document.
type WentTo struct{ To timeline.Mark }

func (w WentTo) apply(m Model) (Model, []Effect) {
	n, ok := m.History.Steps(w.To)
	var effects []Effect
	for ok && n != 0 && m.Dialog == nil {
		var more []Effect
		before := m.History
		if n > 0 {
			m, more = then(m, Undone{})
			n--
		} else {
			m, more = then(m, Redone{})
			n++
		}
		if effects = append(effects, more...); m.History == before {
			break // it is made in the background: the rest is for another time
		}
	}
	return m, effects
}
