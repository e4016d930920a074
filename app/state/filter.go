package state

import (
	"context"
	"errors"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A Hint is what is said below the line of the filter: what is wrong with what was typed, or
// why nothing of it shows, with ways out. Enter in the views goes the first of them.
type Hint struct {
	Marked string // the filter with a caret below its mistake, for letters of one width; "" for none
	Said   message.Speaker
	Ways   []Answer

	elsewhere bool // what was found lies outside of the window, until the window is moved there
}

// A Typing is the line of the filter while a person writes in it.
type Typing struct {
	Text  string
	Caret int // in letters
}

// Filtered says which events to keep, as figure.Written reads it. A filter that cannot be
// read is hinted at, and changes nothing.
type Filtered struct{ Text string }

func (f Filtered) apply(m Model) (Model, []Effect) {
	m.Typing, m.Hint = nil, nil
	filter, err := figure.Written(f.Text, m.Timeline)
	if err != nil {
		m.Hint = &Hint{Said: message.Problem{Err: err}}
		if wrong := (*timeline.FilterError)(nil); errors.As(err, &wrong) {
			m.Hint.Marked = wrong.Marked()
		}
		return m, nil
	}
	to := view.View{Filter: filter.String()}
	switch {
	case m.asked != nil || m.rest(to.Filter) != m.rest(m.Filter):
		if m.wanted() != to.Filter {
			return m.ask(to, view.Filter|view.FirstLane|view.FirstRow), nil
		}
	case to.Filter != m.Filter: // the brush alone is another
		m.Filter = to.Filter
		m = m.whereFound()
	}
	return m, nil
}

// FilterTyped says what stands in the line of the filter while a person writes in it.
type FilterTyped struct{ Typing }

func (f FilterTyped) apply(m Model) (Model, []Effect) {
	m.Hint = nil
	if f.Text == "" {
		m.Typing = nil
		return m, nil
	}
	m.Typing = &f.Typing
	if m.lexicon.of == m.Timeline {
		return m, nil // it is there, or on its way
	}
	m.lexicon = lexicon{of: m.Timeline}
	return m, []Effect{LearnWords{m.Timeline}}
}

// FilterLeft says that nobody writes in the line of the filter any more.
type FilterLeft struct{}

func (FilterLeft) apply(m Model) (Model, []Effect) {
	m.Typing = nil
	return m, nil
}

// A lexicon is the words that a filter of a timeline may name; nil while they are learnt.
type lexicon struct {
	of    *timeline.Timeline
	words *timeline.Lexicon
}

// Suggestions returns how the filter that is being written may go on.
func (m Model) Suggestions() []timeline.Suggestion {
	if m.Typing == nil || m.lexicon.words == nil || m.lexicon.of != m.Timeline {
		return nil
	}
	all := timeline.Complete(m.Typing.Text, m.Typing.Caret, m.lexicon.words)
	return slices.DeleteFunc(all, func(s timeline.Suggestion) bool { // it stands there already
		return string([]rune(m.Typing.Text)[s.From:s.To]) == s.Text
	})
}

// LearnWords makes the words that a filter of a timeline may name. It is answered by Learnt.
type LearnWords struct{ Timeline *timeline.Timeline }

func (LearnWords) effect() {}

// Make learns. It may run away from the window's thread, and ends soon after the context does.
func (l LearnWords) Make(ctx context.Context) (Learnt, error) {
	words, err := timeline.NewLexicon(ctx, l.Timeline)
	return Learnt{l.Timeline, words}, err
}

// Learnt brings the words of a timeline; those of another than is open come too late.
type Learnt struct {
	Of    *timeline.Timeline
	Words *timeline.Lexicon
}

func (l Learnt) apply(m Model) (Model, []Effect) {
	if l.Of == m.lexicon.of {
		m.lexicon.words = l.Words
	}
	return m, nil
}

// FilterCleared takes the filter away, and says so where there is none.
type FilterCleared struct{}

func (FilterCleared) apply(m Model) (Model, []Effect) {
	if m.wanted() == "" {
		return m.notice(phrased("no filter set")), nil
	}
	return then(m, Filtered{})
}
