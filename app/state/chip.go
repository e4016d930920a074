package state

import (
	"dateline/app/figure/chips"
	"dateline/timeline"
)

// TermChosen is a click on the chip of a term of the filter: it is dropped, or stands selected
// in the line of the filter, to be edited.
type TermChosen struct {
	Number int
	Drop   bool
}

func (c TermChosen) apply(m Model) (Model, []Effect) {
	filter, err := timeline.ParseFilter(m.wanted())
	if terms := filter.Terms(); err == nil && c.Number < len(terms) && c.Number >= 0 {
		if !c.Drop {
			m.Chip = 0
			from, to := chips.Span(filter, c.Number)
			return m, []Effect{Focus{Filter: true, From: from, To: to}}
		}
		m.Chip = min(m.Chip, len(terms)-1)
		return then(m, Filtered{filter.Without(terms[c.Number]).String()})
	}
	m.Chip = 0
	return m, nil
}

// ChipsEntered gives the keys to the chips of the filter; where there are none, to its line.
type ChipsEntered struct{}

func (ChipsEntered) apply(m Model) (Model, []Effect) {
	m = m.leftPane().leftBars()
	if m.Filter == "" {
		return then(m, FilterAsked{})
	}
	m.Chip = 1
	return m, []Effect{Focus{}}
}

// ChipsLeft takes the keys from the chips.
type ChipsLeft struct{}

func (ChipsLeft) apply(m Model) (Model, []Effect) {
	m.Chip = 0
	return m, nil
}

// ChipMoved moves what the keys are on by so many chips.
type ChipMoved struct{ By int }

func (c ChipMoved) apply(m Model) (Model, []Effect) {
	filter, _ := timeline.ParseFilter(m.Filter) // it was read once already
	m.Chip = min(max(m.Chip+c.By, 1), len(filter.Terms()))
	return m, nil
}

// chipKeys is the table of the keys while they go to the chips.
var chipKeys = map[string]func(Model, Keyed) Message{
	"Left":      func(Model, Keyed) Message { return ChipMoved{-1} },
	"Right":     func(Model, Keyed) Message { return ChipMoved{1} },
	"Home":      func(Model, Keyed) Message { return ChipMoved{-1 << 20} },
	"End":       func(Model, Keyed) Message { return ChipMoved{1 << 20} },
	"Return":    func(m Model, _ Keyed) Message { return TermChosen{Number: m.Chip - 1} },
	"Space":     func(m Model, _ Keyed) Message { return TermChosen{Number: m.Chip - 1} },
	"x":         dropTerm,
	"Delete":    dropTerm,
	"BackSpace": dropTerm,
	"Escape":    func(Model, Keyed) Message { return ChipsLeft{} },
	"F6":        func(Model, Keyed) Message { return FilterAsked{} },
	"Shift+F6":  func(_ Model, k Keyed) Message { return PaneEntered{In: true, Over: k.Over} },
}

func dropTerm(m Model, _ Keyed) Message { return TermChosen{Number: m.Chip - 1, Drop: true} }
