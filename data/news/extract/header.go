package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/edtf"
)

// Headers are looked for in the first lines and the last ones.
const (
	firstLines = 12
	lastLines  = 3
)

// headers returns the dates of the lines around a text.
func headers(d Document) []Anchor {
	var all []Anchor
	lines := linesOf(d.Text)
	for i, line := range lines {
		if i >= firstLines && i < len(lines)-lastLines {
			continue
		}
		head := d.Text[line.Start:min(line.End, line.Start+200)]
		if len(line.text(d.Text)) > 200 && i >= len(lines)-lastLines {
			all = append(all, closing(d, line)...)
		}
		head = strings.ToValidUTF8(head, "")
		for _, e := range (Rules{}).Expressions(Document{Text: head, Lang: d.language().name}) {
			a, ok := header(d.language(), head, e, i < 3, i >= len(lines)-lastLines)
			if !ok {
				continue
			}
			offset := utf8.RuneCountInString(d.Text[:line.Start])
			a.Start, a.End = e.Start+offset, e.End+offset
			a.Score -= 0.002 * float64(min(i, 20)) // the upper line wins
			all = append(all, a)
		}
	}
	return all
}

// closing returns the dates of the brackets with which a long line closes.
func closing(d Document, line Range) []Anchor {
	text := strings.TrimSpace(line.text(d.Text))
	at := strings.LastIndexByte(text, '(')
	if at < 0 || len(text)-at > 100 {
		return nil
	}
	tail, start := text[at:], line.Start+strings.Index(line.text(d.Text), text)+at
	var all []Anchor
	for _, e := range (Rules{}).Expressions(Document{Text: tail, Lang: d.language().name}) {
		if a, ok := header(d.language(), tail, e, false, true); ok {
			offset := utf8.RuneCountInString(d.Text[:start])
			a.Start, a.End = e.Start+offset, e.End+offset
			all = append(all, a)
		}
	}
	return all
}

// text returns what stands in a range of a text.
func (r Range) text(of string) string { return of[r.Start:r.End] }

// linesOf returns the lines of a text that are not empty.
func linesOf(text string) []Range {
	var all []Range
	from := 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			all = append(all, Range{from, from + len(line)})
		}
		from += len(line)
	}
	return all
}

// header tells whether an expression of a line is a date of publication.
func header(l *language, line string, e Expression, top, last bool) (Anchor, bool) {
	runes := []rune(line)
	before, after := string(runes[:e.Start]), string(runes[e.End:])
	a := Anchor{Said: e.Text}
	if e.EDTF == "" || strings.ContainsAny(e.EDTF, "/[X~") {
		return a, false
	}
	date, err := edtf.Parse(e.EDTF)
	if err != nil || date.Precision() > edtf.Month {
		return a, false
	}
	a.Date = date
	rest := strings.ToLower(before + " " + after)
	switch cue := l.cued(before); {
	case letters(rest) <= 2 && !strings.HasSuffix(strings.TrimSpace(after), "."):
		a.Score, a.Rule = 0.95, ByLine
	case cue != "" && letters(strings.Replace(rest, cue, "", 1)) <= 30:
		a.Score, a.Rule, a.Said = 0.97, ByCue, strings.TrimSpace(lastPart(before)+e.Text)
		if l.late[cue] {
			a.Score = 0.85
		}
	case signed(before) && letters(after) == 0:
		a.Score, a.Rule = 0.95, ByLine
	case bracketed(before, after) && top:
		a.Score, a.Rule = 0.9, ByDateline
	case dateline(before, after) || top && stopped(before, after):
		a.Score, a.Rule = 0.93, ByDateline
	case letters(before) == 0 && opens(after) && (top || letters(after) > 40):
		a.Score, a.Rule = 0.9, ByDateline
	case credited(before, after) || last && (credited(tailOf(before), after) || closes(before, after)):
		a.Score, a.Rule = 0.85, ByDateline
	default:
		return a, false
	}
	return a, true
}

// lastPart returns the words of a line behind its last stop.
func lastPart(s string) string { return s[strings.LastIndexAny(s, ".|•·")+1:] }

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// cued returns the words for publishing that a line starts with, or that stand
// right before its date.
func (l *language) cued(before string) string {
	before = strings.Trim(strings.ToLower(before), " :–—-|·•(")
	bare := strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(before, " le"), " on"), " at"), " :")
	for _, cue := range l.published {
		if cue = strings.Trim(cue, " :"); strings.HasPrefix(before, cue) || strings.HasSuffix(bare, cue) {
			return cue
		}
	}
	return ""
}

// tailOf returns a text from its last bracket on.
func tailOf(before string) string {
	return before[max(0, strings.LastIndexByte(before, '(')):]
}
