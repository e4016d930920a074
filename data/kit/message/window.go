package message

import (
	"errors"
	"fmt"
	"strings"
)

// InWindow returns what speaks as it is said to who has a window before them: a sentence that ends in
// what the command line would do about it, "; --map when=%s reads it", ends before that, since buttons
// stand beside it. What is no Message is said as it is.
func InWindow(s Speaker) Speaker {
	switch s := s.(type) {
	case Message:
		return bare{s}
	case Problem:
		return failureInWindow(s.Err)
	}
	return s
}

// failureInWindow returns an error as it is said to who has a window before them, also one that stands behind
// the words of others.
func failureInWindow(err error) Speaker {
	f, is := err.(*failure)
	if is {
		return bare{f.Message}
	}
	if many, are := err.(interface{ Unwrap() []error }); are && joined(many.Unwrap()) == err.Error() {
		var lines []Speaker
		for _, one := range many.Unwrap() {
			lines = append(lines, failureInWindow(one))
		}
		return Lines(lines...)
	}
	if errors.As(err, &f) {
		if before, ends := strings.CutSuffix(err.Error(), f.Error()); ends {
			return Joined{"", []Speaker{Plain(before), bare{f.Message}}}
		}
	}
	return Problem{err}
}

// A bare Message is one without what the command line would do.
type bare struct{ Message }

// In says it in a language.
func (b bare) In(lang string) string {
	args := make([]any, len(b.args))
	for i, arg := range b.args {
		switch one := arg.(type) {
		case Message:
			arg = bare{one}
		case *failure:
			arg = bare{one.Message}
		}
		args[i] = arg
	}
	says := b.says
	if other, is := inWindow[says]; is {
		says = other
	}
	return Message{says, args}.said(lang, withoutFlags)
}

// inWindow are the sentences that a window says in words of its own, by how the command line says them.
var inWindow = map[string]string{
	"column %q is a facet (%v): %s": "column %q, to filter by (%v): %s",
}

// withoutFlags returns the beginning of a sentence before what names a flag of the command line, be it
// in its own words or by what it speaks of.
func withoutFlags(says string, args []any) string {
	end := strings.LastIndexAny(says, ";?:")
	if end < 0 {
		return says
	}
	spoken := len(verb.FindAllString(says[:end], -1))
	flagged := strings.Contains(says[end:], "--")
	for _, arg := range args[min(spoken, len(args)):] {
		flagged = flagged || says[end] == ';' && strings.HasPrefix(fmt.Sprint(arg), "--")
	}
	if !flagged {
		return says
	}
	if says[end] == '?' {
		end++
	}
	return strings.TrimRight(says[:end], " \u00a0\u202f")
}
