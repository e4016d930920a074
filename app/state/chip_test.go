package state

import (
	"slices"
	"testing"
)

func TestTheKeysGoThroughTheChipsOfTheFilter(t *testing.T) {
	const three = "type:meeting kim status:happened"
	for _, c := range []struct {
		chords []string
		filter string
		chip   int
	}{
		{nil, three, 1},
		{[]string{"Right"}, three, 2},
		{[]string{"Right", "Right", "Right"}, three, 3},
		{[]string{"End"}, three, 3},
		{[]string{"End", "Home", "Left"}, three, 1},
		{[]string{"Right", "Delete"}, "type:meeting status:happened", 2},
		{[]string{"End", "x"}, "type:meeting kim", 2},
		{[]string{"Delete", "Delete", "BackSpace"}, "", 0},
		{[]string{"Escape"}, three, 0},
		{[]string{"Shift+F6"}, three, 0},
		{[]string{"F6"}, three, 0},
	} {
		m := send(t, open(t), Filtered{three}, ChipsEntered{})
		for _, chord := range c.chords {
			m = send(t, m, Keyed{Chord: chord})
		}
		if m.Filter != c.filter || m.Chip != c.chip {
			t.Errorf("after %q the filter is %q and the keys are on %d, want %q and %d", c.chords, m.Filter, m.Chip, c.filter, c.chip)
		}
	}
}

func TestTheTermOfAChipIsSelectedInTheLineOfTheFilter(t *testing.T) {
	m := send(t, open(t), Filtered{"type:meeting kim"})
	for number, want := range map[int][]Effect{0: {Focus{Filter: true, To: 12}}, 1: {Focus{Filter: true, From: 13, To: 16}}, 2: nil, -1: nil} {
		if _, got := Update(m, TermChosen{Number: number}); !slices.Equal(got, want) {
			t.Errorf("to edit term %d has the effects %v, want %v", number, got, want)
		}
	}
	if m, effects := Update(open(t), ChipsEntered{}); m.Chip != 0 || !slices.Equal(effects, []Effect{Focus{Filter: true}}) {
		t.Errorf("without a filter the keys go to chip %d, %v", m.Chip, effects)
	}
}
