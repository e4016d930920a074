package data

import (
	"strings"

	"dateline/data/kit/message"
)

// A located error is something that is wrong with a file: it names the file on each
// of its lines, tight before the number of a line.
type located struct {
	file string
	err  error
}

// Error returns it in English.
func (l located) Error() string { return l.In("en") }

// In returns it in a language.
func (l located) In(lang string) string {
	lines := strings.Split(message.Say(l.err, lang), "\n")
	for i, line := range lines {
		gap := ": "
		if line != "" && line[0] >= '0' && line[0] <= '9' {
			gap = ":"
		}
		lines[i] = l.file + gap + line
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns what is wrong.
func (l located) Unwrap() error { return l.err }
