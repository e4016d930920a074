package extract

import (
	"strings"

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
