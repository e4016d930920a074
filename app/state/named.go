package state

import (
	"slices"

	"dateline/assets/samples"
)

// StandardInput is the name of a file that stands for standard input.
const StandardInput = "-"

// NamesGiven opens files and samples by their names, one after the other, each with a tab:
// those of the command line, and those that are dropped on the window, which wait for what opens.
type NamesGiven struct{ Names []string }

func (g NamesGiven) apply(m Model) (Model, []Effect) {
	if len(g.Names) == 0 {
		return m, nil
	}
	if m.Load != nil {
		m.named = slices.Concat(m.named, g.Names)
		return m, nil
	}
	m.named = slices.Clone(g.Names[1:])
	return m.opening(g.Names[0], false)
}

// goOnOpening opens the next of the files that were named at once, beside the one before.
func (m Model) goOnOpening() (Model, []Effect) {
	if len(m.named) == 0 || m.Load != nil {
		return m, nil
	}
	name := m.named[0]
	m.named = m.named[1:]
	return m.opening(name, true)
}

// opening begins to open a file or a sample by its name.
func (m Model) opening(name string, beside bool) (Model, []Effect) {
	msg := Message(FileOpened{Path: name})
	if slices.Contains(samples.Names, name) {
		msg = SampleOpened{Name: name}
	}
	m, effects := then(m, msg)
	if m.Load == nil { // it was open already
		m, more := m.goOnOpening()
		return m, append(effects, more...)
	}
	m.Load.beside = beside // the load has just been made and nobody else holds it
	if name == StandardInput {
		m.Load.Path = m.say("standard input")
	}
	return m, effects
}
