package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/data/gazetteer"
)

// read finds the dates of the sentences, those of headers set aside.
func (a *assembly) read() {
	for _, h := range a.review.Anchors {
		if h.Rule == ByLine || h.Rule == ByCue || h.Rule == ByDateline {
			a.heading = append(a.heading, Range{h.Start, h.End})
		}
	}
	a.heading = append(a.heading, datelines(a.review.Document)...)
	a.dates = make([][]Expression, len(a.sentences))
	at := 0
	for _, e := range (Rules{}).Expressions(a.review.Document) {
		for at < len(a.sentences)-1 && a.points.byte(e.Start) >= a.sentences[at].End {
			at++
		}
		at0 := a.points.byte(e.Start)
		if (e.Kind == Date || e.Kind == Set) && !covered(Range{e.Start, e.End}, a.heading) && at0 >= a.dashed(at) && !a.numbersName(at, at0, e) {
			a.dates[at] = append(a.dates[at], e)
		}
	}
	a.findTown()
}

// numbersName tells whether a year is a part of a name: "Euro 2000".
func (a *assembly) numbersName(i, at int, e Expression) bool {
	if len(e.Text) != 4 || e.EDTF != e.Text {
		return false
	}
	for _, t := range a.tokens[i] {
		if t.End == at-1 && t.capital && !t.first && a.months[t.lower] == 0 && !a.shouts(i) {
			return len(a.places.Find(t.text, gazetteer.Query{Lang: a.language.name, Tagged: true})) == 0
		}
	}
	return false
}

// shouts tells whether a sentence is in capitals.
func (a *assembly) shouts(i int) bool {
	s := a.text[a.sentences[i].Start:a.sentences[i].End]
	return strings.ToUpper(s) == s
}

// dashed returns where a sentence starts behind its dateline.
func (a *assembly) dashed(i int) int {
	s := a.sentences[i]
	if len(a.tokens[i]) == 0 || !a.tokens[i][0].shout {
		return s.Start
	}
	head := a.text[s.Start:min(s.End, s.Start+90)]
	for _, dash := range []string{" -- ", " – ", " — ", " - ", "--", "–", "—"} {
		if at := strings.Index(head, dash); at >= 0 {
			return s.Start + at + len(dash)
		}
	}
	return s.Start
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

// signed tells whether what stands before a date, on a line of its own, names who wrote
// or sent a text: "By Mary Miller, May 3, 2011", "AFP le 03/05/2011".
func signed(before string) bool {
	name := strings.TrimRight(withoutArticle(strings.TrimRight(before, ", |-–—")), ", |-–—")
	for _, by := range []string{"By ", "Par ", "by ", "par "} {
		if rest, ok := strings.CutPrefix(name, by); ok {
			return named(rest)
		}
	}
	n := letters(name)
	return n == len(name) && n >= 2 && n <= 5 && strings.ToUpper(name) == name
}

// withoutArticle cuts the article off that stands before a date.
func withoutArticle(before string) string {
	before = strings.TrimSpace(before)
	for _, article := range []string{" le", ", le", " on", ", on"} {
		before = strings.TrimSuffix(before, article)
	}
	return before
}

// bracketed tells whether a text begins with its date in brackets: "[3 mai 2011] Le pont".
func bracketed(before, after string) bool {
	open := strings.TrimSpace(before)
	return (open == "[" || open == "(") && strings.ContainsAny(after[:min(1, len(after))], "])") && letters(after) > 10
}

// stopped tells whether a town and a date stand at the head of a text as a sentence of
// their own: "Lyon, mardi 3 mai 2011. Le pont a rouvert."
func stopped(before, after string) bool {
	town := withoutArticle(strings.TrimRight(before, ", "))
	rest, ok := strings.CutPrefix(after, ". ")
	first, _ := utf8.DecodeRuneInString(rest)
	return ok && strings.Contains(before, ",") && named(town) && letters(town) >= 3 && unicode.IsUpper(first)
}

// opens tells whether what follows a date at the head of a line opens a text: a dash
// behind the date, behind its stop, or behind an agency in brackets. "22 mai 2012. –".
func opens(after string) bool {
	after = strings.TrimLeft(after, " .,\u00a0)]")
	if town, rest, ok := strings.Cut(after, "."); ok && named(town) && letters(town) <= 25 {
		after = strings.TrimLeft(rest, " .,\u00a0") // 3 mai 2011, Lyon. –
	}
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

// closes tells whether a text ends with an agency and a date behind a dash: "… in joy. —
// AFP, 3 mai 2011".
func closes(before, after string) bool {
	dash := strings.LastIndexAny(before, "–—")
	if dash < 0 || letters(after) > 0 {
		return false
	}
	_, n := utf8.DecodeRuneInString(before[dash:])
	agency := withoutArticle(strings.TrimRight(before[dash+n:], ", "))
	return named(agency) && letters(agency) <= 25
}

// credited tells whether a date stands behind an agency in brackets, with which a
// text closes or opens: "(AFP, 22 mai 2012)".
func credited(before, after string) bool {
	at := strings.LastIndexByte(before, '(')
	if at < 0 || !strings.HasPrefix(strings.TrimSpace(after), ")") {
		return false
	}
	agency := withoutArticle(strings.TrimRight(before[at+1:], ", "))
	rest := strings.Trim(strings.TrimSpace(after), ").-–— ")
	return named(agency) && letters(agency) <= 25 && (rest == "" || at == 0 || letters(before[:at]) <= 25)
}
