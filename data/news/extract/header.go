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
	case dateline(before, after):
		a.Score, a.Rule = 0.93, ByDateline
	case letters(before) == 0 && opens(after) && (top || letters(after) > 40):
		a.Score, a.Rule = 0.9, ByDateline
	case credited(before, after) || last && credited(tailOf(before), after):
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

// datelines returns where dates stand that are of a dateline and no event, and that
// lack a year: those that have one are anchors.
func datelines(d Document) []Range {
	var all []Range
	for i, line := range linesOf(d.Text) {
		if i >= firstLines {
			break
		}
		head := strings.ToValidUTF8(d.Text[line.Start:min(line.End, line.Start+200)], "")
		offset := utf8.RuneCountInString(d.Text[:line.Start])
		for _, e := range (Rules{}).Expressions(Document{Text: head, Lang: d.language().name}) {
			runes := []rune(head)
			before, after := string(runes[:e.Start]), string(runes[e.End:])
			if e.yearless && e.Kind == Date && strings.ContainsAny(e.Text, "0123456789") && dateline(before, after) {
				all = append(all, Range{e.Start + offset, e.End + offset})
			}
		}
	}
	return all
}

// dashes stand between a dateline and the text.
const dashes = "-–—:"

// opens tells whether what follows a date at the head of a line opens a text: a dash
// behind the date, behind its stop, or behind an agency in brackets. "22 mai 2012. –".
func opens(after string) bool {
	after = strings.TrimLeft(after, " .,\u00a0")
	if inner, rest, ok := strings.Cut(after, ")"); ok && strings.HasPrefix(inner, "(") && letters(inner) <= 30 {
		after = strings.TrimLeft(rest, " .,\u00a0")
	}
	first, _ := utf8.DecodeRuneInString(after)
	return after != "" && strings.ContainsRune(dashes, first)
}

// dateline tells whether a date stands between a town and a dash: "PARIS, 18
// April 2019 (Agency) –", "Paris, le 22 mai 2012 –".
func dateline(before, after string) bool {
	town, _, _ := strings.Cut(strings.TrimSpace(before), "(")
	town = strings.TrimRight(strings.TrimSpace(town), ",./ ")
	if utf8.RuneCountInString(before) > 60 || letters(town) < 3 {
		return false
	}
	for _, article := range []string{", le", ", on"} {
		town = strings.TrimSuffix(town, article)
	}
	first, _, _ := strings.Cut(town, ",")
	if strings.ToUpper(first) == first {
		at := strings.IndexAny(after, dashes)
		return at >= 0 && at < 60
	}
	return named(town) && opens(after)
}

// named tells whether a few words are names: each begins with a capital, or is a
// small word between two that do.
func named(words string) bool {
	all := strings.FieldsFunc(words, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
	if len(all) == 0 || len(all) > 5 {
		return false
	}
	for i, word := range all {
		first, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(first) && (i == 0 || i == len(all)-1 || utf8.RuneCountInString(word) > 3) {
			return false
		}
	}
	return true
}

// credited tells whether a date stands behind an agency in brackets, with which a
// text closes or opens: "(AFP, 22 mai 2012)".
func credited(before, after string) bool {
	at := strings.LastIndexByte(before, '(')
	if at < 0 || !strings.HasPrefix(strings.TrimSpace(after), ")") {
		return false
	}
	agency := strings.TrimRight(strings.TrimSpace(before[at+1:]), ", ")
	for _, article := range []string{" le", ", le", " on"} {
		agency = strings.TrimSuffix(agency, article)
	}
	rest := strings.Trim(strings.TrimSpace(after), ").-–— ")
	return named(agency) && letters(agency) <= 25 && (rest == "" || at == 0 || letters(before[:at]) <= 25)
}
