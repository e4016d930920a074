package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tenses are the words of a language that tell what is to come from what was.
// Two words are joined by an underscore.
type tenses struct {
	coming, gone         map[string]bool
	comingEnds, goneEnds []string // endings of verbs, behind at least two letters
	clauses              []string // words that start a clause
}

// A verb is a word that tells a time.
type verb struct {
	Range
	coming bool
}

// of tells what a word, and the one behind it, say.
func (t *tenses) of(word, next string) (coming, told bool) {
	two := word + "_" + next
	switch {
	case t.coming[two] || t.coming[word]:
		return true, true
	case t.gone[two] || t.gone[word]:
		return false, true
	}
	ends := func(with []string) bool {
		for _, e := range with {
			if len(word) >= len(e)+3 && strings.HasSuffix(word, e) {
				return true
			}
		}
		return false
	}
	if ends(t.comingEnds) {
		return true, true
	}
	return false, ends(t.goneEnds)
}

// wordsIn returns the words of a range of a text.
func wordsIn(text string, in Range) []Range {
	var all []Range
	for i := in.Start; i < in.End; {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) {
			i += n
			continue
		}
		from := i
		for i < in.End && unicode.IsLetter(r) {
			i += n
			r, n = utf8.DecodeRuneInString(text[i:])
		}
		all = append(all, Range{from, i})
	}
	return all
}

// verbs returns the words of the sentence that tell a time.
func (c *context) tensed() []verb {
	if c.toldOf == c.sentence && c.told != nil {
		return c.told
	}
	c.told, c.toldOf = []verb{}, c.sentence
	all := wordsIn(c.text, c.sentence)
	for i, w := range all {
		next := ""
		if i+1 < len(all) {
			next = strings.ToLower(c.text[all[i+1].Start:all[i+1].End])
		}
		word := c.text[w.Start:w.End]
		lower := strings.ToLower(word)
		coming, told := c.verbs.of(lower, next)
		if !told || i > 0 && word != lower && !c.verbs.coming[lower] && !c.verbs.gone[lower] {
			continue // nothing, or a name that ends like a verb: "United"
		}
		if k := len(c.told) - 1; !coming && k >= 0 && c.told[k].coming && i > 0 && c.carries(all, i, c.told[k].Range) {
			coming = true // "sera inaugurée", "is expected to be signed"
		}
		c.told = append(c.told, verb{w, coming})
	}
	return c.told
}

// carries tells whether a verb that speaks of what is to come stands at most three
// words before the i-th word, in one clause with it.
func (c *context) carries(all []Range, i int, coming Range) bool {
	for k := i - 1; k >= max(0, i-3); k-- {
		if all[k].Start == coming.Start {
			return !strings.ContainsAny(c.text[coming.End:all[i].Start], ",;:.()")
		}
	}
	return false
}

// future tells whether the nearest verb of the sentence speaks of what is to come.
func (c *context) future() bool {
	coming, _ := c.nearestVerb()
	return coming
}

// nearestVerb tells what the nearest verb of the sentence speaks of, and how far
// away it stands.
func (c *context) nearestVerb() (coming bool, distance int) {
	nearest, answer := 1<<30, false
	for _, v := range c.tensed() {
		if v.Start < c.end && v.End > c.start {
			continue
		}
		distance := 0
		if v.End <= c.start {
			distance = c.apart(c.text[v.End:c.start])
		} else {
			distance = c.apart(c.text[c.end:v.Start]) + 5
		}
		if distance < nearest {
			nearest, answer = distance, v.coming
		}
	}
	return answer, nearest
}

// apart returns how far a verb stands from an expression: in bytes, with a toll
// for every clause between.
func (c *context) apart(between string) int {
	toll := 25*strings.Count(between, ",") + 60*strings.Count(between, ";")
	for _, clause := range c.verbs.clauses {
		toll += 40 * strings.Count(between, clause)
	}
	return len(between) + toll
}
