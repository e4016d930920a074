package message

import (
	"slices"
	"strings"

	"dateline/assets/translations"
	"dateline/timeline"
)

// What stands while the language changes, such as a notice or the list of what was done, is kept
// as a Speaker, and said where it is shown, in the language of then.

// A Phrase is a phrase of the interface, by its key, and what it speaks of: errors, Speakers and
// phrases of timelines say themselves. A key that no language has stands for itself.
type Phrase timeline.Phrase

// Phrased returns the phrase of a key.
func Phrased(key string, of ...any) Phrase { return Phrase{key, of} }

// In returns the phrase in a language.
func (p Phrase) In(lang string) string {
	return translations.Say(lang, p.Says, inWords(p.Of, lang)...)
}

// inWords returns what a sentence speaks of with what says itself said in a language.
func inWords(of []any, lang string) []any {
	args := slices.Clone(of)
	for i, arg := range args {
		switch arg := arg.(type) {
		case timeline.Phrase:
			args[i] = Phrase(arg).In(lang)
		case error:
			args[i] = Say(arg, lang)
		case Speaker:
			args[i] = arg.In(lang)
		}
	}
	return args
}

// Plain is a text that is the same in every language, such as a name.
type Plain string

// In returns the text.
func (p Plain) In(string) string { return string(p) }

// A Problem is an error that waits for the language in which Say says it.
type Problem struct{ Err error }

// In says the error in a language.
func (p Problem) In(lang string) string { return Say(p.Err, lang) }

// Joined says several things, with something between them.
type Joined struct {
	Between string
	All     []Speaker
}

// In says all in a language.
func (j Joined) In(lang string) string {
	parts := make([]string, len(j.All))
	for i, one := range j.All {
		parts[i] = one.In(lang)
	}
	return strings.Join(parts, j.Between)
}

// An Either is several things of which one is meant: "a, b or c".
type Either []Speaker

// In says all in a language, with its word for or before the last.
func (e Either) In(lang string) string {
	if len(e) < 2 {
		return Joined{All: e}.In(lang)
	}
	last := len(e) - 1
	return Joined{Between: ", ", All: e[:last]}.In(lang) + " " + translations.Say(lang, "date or") + " " + e[last].In(lang)
}

// Words returns texts that are the same in every language as an Either.
func Words[S ~string](all []S) Either {
	out := make(Either, len(all))
	for i, one := range all {
		out[i] = Plain(one)
	}
	return out
}

// Lines says each of several things on a line of its own.
func Lines(all ...Speaker) Speaker { return Joined{"\n", all} }

// Headed says something behind a heading and a colon.
func Headed(heading, says Speaker) Speaker {
	return Joined{"", []Speaker{heading, Phrased("colon"), says}}
}
