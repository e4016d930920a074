package extract

import (
	"strconv"
	"strings"
)

// A context is a match with what is needed to resolve it.
type context struct {
	*language
	text       string
	sentence   Range
	start, end int
	groups     []int
	rule       *rule
	date       string // of what the grammar of dates has read
	anchor     moment // the day of publication
	last       moment // the last date that the text has named
	story      bool   // the text is a story: its dates count from one another
	nextWeek   bool   // the expression is the week after the anchor's
	told       []verb // what the words of the sentence say of time
	toldOf     Range  // the sentence that told is of
}

// group returns what a named group of the pattern matched, in small letters with
// single blanks.
func (c *context) group(name string) string {
	i := c.rule.pattern().SubexpIndex(name)
	if i < 0 || c.groups[2*i] < 0 {
		return ""
	}
	found := strings.ToLower(c.text[c.groups[2*i]:c.groups[2*i+1]])
	if !strings.ContainsAny(found, " \u00a0\u202f\n\t") {
		return found
	}
	return strings.Join(strings.Fields(found), " ")
}

// has tells whether a named group took part in the match.
func (c *context) has(name string) bool {
	i := c.rule.pattern().SubexpIndex(name)
	return i >= 0 && c.groups[2*i] >= 0 && c.groups[2*i] < c.groups[2*i+1]
}

func (c *context) month(name string) int { return c.months[strings.Trim(c.group(name), ".")] }
func (c *context) weekday() int          { return c.weekdays[strings.Trim(c.group("weekday"), ".")] }
func (c *context) direction() int64      { return c.directions[c.group("which")] }

// part returns which third the words name, 0 for none.
func (c *context) part() int {
	said := c.group("part")
	for word, third := range c.parts {
		if strings.Contains(said, word) {
			return third
		}
	}
	return 0
}

// number returns a number in digits or words, 0 for none.
func (c *context) number(name string) int64 { return c.language.number(c.group(name)) }

// number reads a number in digits or words: "17", "5 000", "vingt-six".
func (l *language) number(said string) int64 {
	digits := strings.NewReplacer(" ", "", ",", "", ".", "").Replace(said)
	if n, err := strconv.ParseInt(digits, 10, 64); err == nil {
		return n
	}
	if n, ok := l.numbers[said]; ok {
		return int64(n)
	}
	var total, part int64
	for word := range strings.FieldsFuncSeq(said, func(r rune) bool { return r == ' ' || r == '-' }) {
		n, ok := l.numbers[word]
		switch {
		case !ok:
			continue // "and", "et"
		case n == 1000:
			total, part = total+max(part, 1)*1000, 0
		case n == 100:
			part = max(part, 1) * 100
		case n == 20 && part%100 == 4: // quatre-vingt
			part += 76
		default:
			part += int64(n)
		}
	}
	return total + part
}

// from returns the moment from which the expression counts: the day of
// publication, or in a story the last date named.
func (c *context) from() moment {
	if c.story && c.last.known {
		return c.last
	}
	return c.anchor
}

// back returns the moment from which words such as "the day before" count: the
// last date that the text has named, none where it has named none.
func (c *context) back() moment { return c.last }

// about marks a value as approximate where the words say so.
func (c *context) about(value string) string {
	if value == "" || !c.has("about") || strings.HasPrefix(value, "[") {
		return value
	}
	return value + "~"
}

// yearSaid returns the year that the match names.
func (c *context) yearSaid(name string) (int64, bool) {
	said := c.group(name)
	if said == "" {
		return 0, false
	}
	return c.number(name), true
}
