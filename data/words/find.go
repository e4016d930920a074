package words

import (
	"regexp"
	"strings"

	"dateline/timeline/edtf"
)

// A Found is a date in a running text: where its words stand, in bytes, and what it is.
type Found struct {
	Start, End int
	Date       edtf.Date
}

// The bounds of what is looked at: the tokens of a text, and those of one date in it.
const (
	mostOfText = 4000
	mostOfDate = 14
)

// Find returns the dates in a text that can be told by their own words: a month, a
// season, a feast, a decade, a century, a quarter, each with its year. Numbers alone are
// left to whoever knows what stands around them, and so are the words that govern a
// date, see Governed. A time of day is part of the words and not of the date.
func Find(lang, text string) []Found {
	for _, l := range languages {
		if l.name == lang {
			tokens, _ := cut(text, mostOfText)
			return l.datesIn(text, tokens)
		}
	}
	return nil
}

func (l *language) datesIn(text string, tokens []token) (all []Found) {
	for i := 0; i < len(tokens); {
		one, next, ok := l.dateAt(tokens, i)
		if span, end, longer := l.spanAt(tokens, i, next); longer {
			one, next, ok = span, end, true
		}
		if !ok {
			i++
			continue
		}
		found := Found{tokens[i].at, tokens[next-1].end, one}
		if abbreviated.MatchString(text[found.Start:found.End]) && strings.HasPrefix(text[found.End:], ".") {
			found.End++ // J.-C.
		}
		if m := behindJulian.FindString(text[found.End:]); m != "" {
			if moved, err := edtf.FromJulian(one); err == nil {
				found.End, found.Date = found.End+len(m), moved
			}
		}
		all = append(all, found)
		for i = next; i < len(tokens) && tokens[i].at < found.End; i++ {
		}
	}
	return all
}

// dateAt reads the longest date that begins at a token and names what it is of.
func (l *language) dateAt(tokens []token, i int) (d edtf.Date, next int, ok bool) {
	if !l.begins(tokens, i) || !l.dates(tokens[i:min(len(tokens), i+mostOfDate)]) {
		return d, i, false
	}
	p := parser{language: l, t: tokens[i:min(len(tokens), i+mostOfDate)], r: &Reader{}}
	for _, c := range p.ends(0) {
		next := c.next
		for next > 0 && (p.t[next-1].kind == sign && p.t[next-1].text != ")" || p.glue(next-1) >= next && p.t[next-1].kind == letters) {
			next-- // a full stop, or "de" before the next words
		}
		if c.yearFirst {
			continue // "in 2018 May signed"
		}
		if next == 0 || !c.alone() || c.guesses&^(Julian|Daytimes|Winters|Halves) != 0 || !c.plausible() || !l.names(p.t[:next]) || next < len(p.t) && p.t[next].tight && p.t[next].kind != sign {
			continue
		}
		if c.unit == ofTime {
			c.unit, c.clock = ofDay, ""
		}
		c.approx = c.approx || l.behind(tokens, i, about)
		if d, err := edtf.ParseISO(c.qualified()); err == nil {
			return d, i + next, true
		}
	}
	return d, i, false
}

// abbreviated is an era whose letters have full stops, the last of which ends it.
var abbreviated = regexp.MustCompile(`\pL\. ?-?\pL$`)

// behindJulian is the name of the calendar as it stands behind a date.
var behindJulian = regexp.MustCompile(`(?i)^ ?\((?:o\. ?s\.|old style|julian(?: calendar)?|calendrier julien|julien)\)`)

// spanAt reads the longest span, or several days, that begin at a token and end behind
// another: "28 Feb – 3 Mar 2019", "18th-19th century", "20 et 22 juin 1791". Behind
// "between" two dates are the span from one to the other; the words before them decide
// what an event makes of it.
func (l *language) spanAt(tokens []token, i, from int) (d edtf.Date, next int, ok bool) {
	window := tokens[i:min(len(tokens), i+mostOfDate)]
	if !l.begins(tokens, i) || !l.dates(window) || !l.joins(window) {
		return d, i, false
	}
	wants := l.wants(tokens, i)
	for j := min(len(tokens), i+mostOfDate); j > from && j > i+2; j-- {
		if !l.ends(tokens, i, j) || !l.names(tokens[i:j]) {
			continue
		}
		p := parser{language: l, t: tokens[i:j], r: &Reader{}}
		text := ""
		if wants {
			text = p.pairFrom(pairing{0, lasting, point.goingOn, []class{and, to}, false})
		} else {
			text = p.pair(0)
		}
		if text == "" && !wants {
			if text = p.several(0); text == "" || strings.HasPrefix(text, "[") || !strings.Contains(text, "XX/") && (!strings.Contains(text, "-") || len(strings.Trim(text, "{}")) < len("2019-04-01/2019-04-02")) {
				continue
			}
		}
		if d, err := edtf.ParseISO(text); err == nil && p.guesses&^(Julian|Shared|Winters|Halves) == 0 && !strings.ContainsAny(text, "T.") && l.placed(d, tokens[i:j]) {
			return d, j, true
		}
	}
	return d, i, false
}

// ends tells whether a span may end before a token: with a word or a year, and not within
// a word.
func (l *language) ends(tokens []token, i, j int) bool {
	last := tokens[j-1]
	if last.kind == sign || j < len(tokens) && tokens[j].tight && tokens[j].kind != sign {
		return false
	}
	short := last.kind == digits && len(last.text) < 3 && !last.tens && !last.tight
	return !short || j-2 > i && l.is(tokens, j-2, ce, bce) // AD 14
}
