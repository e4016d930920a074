package state

import (
	"slices"

	"dateline/app/figure"
	"dateline/data"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
)

// mostTold bounds the problems that are told in the window one by one, and the notes.
const mostTold = 9

// problems are errors that wait for the language of the window.
func problems(all []error) []message.Speaker {
	lines := make([]message.Speaker, len(all))
	for i, err := range all {
		lines[i] = message.InWindow(message.Problem{Err: err})
	}
	return lines
}

// andMore says that there is more than what is told.
var andMore message.Speaker = message.Plain("…")

// first returns the first lines of many, with one behind them that says that there are more.
func first[T any](lines []T, and T) []T {
	if len(lines) > mostTold {
		return append(lines[:mostTold:mostTold], and)
	}
	return slices.Clip(lines)
}

// A capital begins what is said with a capital letter.
type capital struct{ message.Speaker }

// In says it in a language.
func (c capital) In(lang string) string { return figure.Capital(c.Speaker.In(lang)) }

// headline returns what is said of a file before all else; none of most.
func headline(f *data.File) []message.Speaker {
	if f.Headline.IsZero() {
		return nil
	}
	return []message.Speaker{message.InWindow(f.Headline)}
}

// answers returns what settles the questions that a file leaves open, by reading it
// anew.
func (m Model) answers(l Load, questions []draft.Question) (all []Answer) {
	for _, q := range questions {
		for _, a := range q.Answers {
			o := l.Options
			a.Settle(&o)
			all = append(all, Answer{phrased(a.Says), FileOpened{l.Path, o}})
		}
	}
	return all
}
