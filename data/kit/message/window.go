package message

import (
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
		if f, ok := s.Err.(*failure); ok {
			return bare{f.Message}
		}
	}
	return s
}

// A bare Message is one without what the command line would do.
type bare struct{ Message }

// In says it in a language.
func (b bare) In(lang string) string {
	args := make([]any, len(b.args))
	for i, arg := range b.args {
		if m, ok := arg.(Message); ok {
			arg = bare{m}
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
