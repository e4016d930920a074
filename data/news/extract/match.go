package extract

import (
	"cmp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	grammar "dateline/data/words"
)

// A match is a rule's find in a text.
type match struct {
	rule       int
	start, end int
	groups     []int
	date       string // of what the grammar of dates has read
}

// few is the number of sentences that are not worth sharing out.
const few = 16

// matchAll returns the matches of every sentence; the processors share them.
func (l *language) matchAll(text string, sentences []Range) [][]match {
	found := make([][]match, len(sentences))
	workers := runtime.GOMAXPROCS(0)
	if len(sentences) < few {
		workers = 1
	}
	var all sync.WaitGroup
	for w := range workers {
		all.Go(func() {
			for i := w; i < len(sentences); i += workers {
				found[i] = l.matches(text, sentences[i])
			}
		})
	}
	all.Wait()
	return found
}

// matches returns what the rules find in a sentence and what stands, in order.
func (l *language) matches(text string, in Range) []match {
	there := l.triggersIn(text[in.Start:in.End])
	if there == (trigger{}) {
		return nil
	}
	var all []match
	for i := range l.rules {
		switch {
		case !l.gates[i].open(there):
		case l.rules[i].pattern == nil:
			for _, f := range grammar.Find(l.name, text[in.Start:in.End]) {
				all = append(all, match{rule: i, start: in.Start + f.Start, end: in.Start + f.End, date: f.Date.String()})
			}
		default:
			all = l.appendFound(all, i, text, in)
		}
	}
	slices.SortStableFunc(all, func(a, b match) int {
		return cmp.Or(cmp.Compare(b.end-b.start, a.end-a.start), cmp.Compare(a.rule, b.rule))
	})
	var kept []match
	for _, m := range all {
		if !slices.ContainsFunc(kept, func(k match) bool { return m.start < k.end && k.start < m.end }) {
			kept = append(kept, m)
		}
	}
	kept = slices.DeleteFunc(kept, func(m match) bool { return l.rules[m.rule].kind == none })
	slices.SortFunc(kept, func(a, b match) int { return cmp.Compare(a.start, b.start) })
	return kept
}

// appendFound appends what the i-th rule finds in a sentence. A match that cuts a
// word in two is looked for again: up to that word, then from its next letter.
func (l *language) appendFound(all []match, i int, text string, in Range) []match {
	r := &l.rules[i]
	for from := in.Start; from < in.End; {
		groups := r.pattern().FindStringSubmatchIndex(text[from:in.End])
		if groups == nil {
			break
		}
		first := from + groups[0]
		found := r.match(i, groups, from)
		if found.start < found.end && whole(text, found.start, found.end) {
			if l.counts(r, text, found) {
				all = append(all, found)
			}
			from = found.end
			continue
		}
		if again, ok := r.shorter(i, text, found, first); ok && l.counts(r, text, again) {
			all = append(all, again)
			from = again.end
			continue
		}
		_, n := utf8.DecodeRuneInString(text[first:])
		from = first + max(n, 1)
	}
	return all
}

// shorter looks again from the start of a match that ends inside a word, and stops
// before that word.
func (r *rule) shorter(i int, text string, m match, start int) (match, bool) {
	if whole(text, m.end-1, m.end) {
		return m, false
	}
	limit := m.end
	for limit > start {
		last, n := utf8.DecodeLastRuneInString(text[:limit])
		if !wordy(last) {
			break
		}
		limit -= n
	}
	groups := r.pattern().FindStringSubmatchIndex(text[start:limit])
	if groups == nil || groups[0] != 0 {
		return m, false
	}
	again := r.match(i, groups, start)
	return again, again.start < again.end && whole(text, again.start, again.end)
}

// counts tells whether the words that stand where a number should are one.
func (l *language) counts(r *rule, text string, m match) bool {
	for k, name := range r.pattern().SubexpNames() {
		if name != "n" && name != "day" && name != "last" || m.groups[2*k] < 0 {
			continue
		}
		said := strings.ToLower(squeeze(text[m.groups[2*k]:m.groups[2*k+1]]))
		if r.kind == Duration && l.isOrdinal(said) {
			return false // "the third day"
		}
		if l.number(said) == 0 && romans[said] == 0 && l.ordinals[said] == 0 && !l.quantities[said] {
			return false
		}
	}
	return true
}

// isOrdinal tells whether a number is of an order.
func (l *language) isOrdinal(said string) bool {
	return l.ordinals[said] > 0 || strings.HasSuffix(said, "th") || said == "first" || said == "second" || said == "third" || said == "première"
}

// match turns what the pattern of the i-th rule found into a match, whose
// offsets count from the start of the text.
func (r *rule) match(i int, groups []int, offset int) match {
	for k := range groups {
		if groups[k] >= 0 {
			groups[k] += offset
		}
	}
	for k, name := range r.pattern().SubexpNames() {
		if (name == "x" || name == "xx") && groups[2*k] >= 0 {
			return match{rule: i, start: groups[2*k], end: groups[2*k+1], groups: groups}
		}
	}
	return match{rule: i, start: groups[0], end: groups[1], groups: groups}
}

// whole tells whether a match does not cut a word or a number in two.
func whole(text string, start, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:start])
	after, _ := utf8.DecodeRuneInString(text[end:])
	first, _ := utf8.DecodeRuneInString(text[start:])
	last, _ := utf8.DecodeLastRuneInString(text[:end])
	return !(wordy(before) && wordy(first)) && !(wordy(after) && wordy(last))
}

func wordy(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= 0xC0 && r != 0xD7 && r != 0xF7 && r < 0x2000
}
