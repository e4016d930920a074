package state

import (
	"dateline/data/kit/message"
	"dateline/timeline"
)

// UndoName returns what would be undone, for people: "Undo: Hanoi summit, date". RedoName
// likewise; what would not be is false.
func (m Model) UndoName() (string, bool) {
	says, can := m.undoes()
	return says.In(m.Lang), can
}

func (m Model) undoes() (message.Phrase, bool) {
	for _, e := range m.History.Undoable() {
		return phrased("undo of", e.Name), true
	}
	return phrased("undo"), m.History.Forgot()
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
		answers = append([]Answer{{phrased("redo to", e.Name), WentTo{mark}}}, answers...)
	}
	n := 0
	for mark, e := range m.History.Undoable() {
		if n++; n > mostListed {
			break
		}
		if n > 1 {
			answers = append(answers, Answer{phrased("back to", e.Name), WentTo{mark}})
		}
	}
	if n == 0 && len(answers) == 0 {
		return m.tell(phrased("nothing done")), nil
	}
	if n <= mostListed {
		answers = append(answers, Answer{phrased("back to the beginning"), WentTo{0}})
	}
	says := []message.Speaker{phrased("what was done")}
	if last, can := m.undoes(); can {
		says = append(says, last)
	}
	return m.tell(message.Lines(says...), answers...), nil
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
