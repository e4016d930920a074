package timeline

import (
	"fmt"
	"strings"
)

// A Phrase is something to be said to people that waits for their language: the key of a
// phrase, or a text that stands as it is, and what it speaks of: texts, whole numbers and
// Phrases. An edit is named by one, and a journal keeps that, so that whoever reads it later
// reads it in the language of then. The rooms above say it, see data/kit/message.
type Phrase struct {
	Says string
	Of   []any
}

// Phrased returns the phrase of a key that speaks of something, or a text that stands as it is.
func Phrased(says string, of ...any) Phrase { return Phrase{says, of} }

// String returns the key with what it speaks of, for the errors of rooms that know no languages.
func (p Phrase) String() string {
	if len(p.Of) == 0 {
		return p.Says
	}
	parts := make([]string, len(p.Of))
	for i, one := range p.Of {
		parts[i] = fmt.Sprint(one)
	}
	return p.Says + ": " + strings.Join(parts, ", ")
}
