package extract

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// points turn bytes of a text into code points and back.
type points struct {
	text  string
	marks []int // the byte of every 64th code point
	n     int
}

const stride = 64

func newPoints(text string) *points {
	p := &points{text: text}
	for i := range text {
		if p.n%stride == 0 {
			p.marks = append(p.marks, i)
		}
		p.n++
	}
	return p
}

// byte returns where a code point starts.
func (p *points) byte(point int) int {
	if point >= p.n || len(p.marks) == 0 {
		return len(p.text)
	}
	at := p.marks[point/stride]
	for k := point % stride; k > 0; k-- {
		_, n := utf8.DecodeRuneInString(p.text[at:])
		at += n
	}
	return at
}

// point returns how many code points lie before a byte.
func (p *points) point(at int) int {
	k := sort.SearchInts(p.marks, at+1) - 1
	if k < 0 {
		return 0
	}
	return k*stride + utf8.RuneCountInString(p.text[p.marks[k]:at])
}

func (p *points) bytes(start, end int) Range { return Range{p.byte(start), p.byte(end)} }

// span returns a range of bytes as code points, with its text.
func (p *points) span(r Range) TextSpan {
	if r.End <= r.Start {
		return TextSpan{}
	}
	return TextSpan{p.point(r.Start), p.point(r.End), p.text[r.Start:r.End]}
}

// regions parts a sentence among its dates: between two of them at the last
// comma, or else at a word that starts a clause, or else right behind the first.
func (a *assembly) regions(sentence Range, dates []Range) []Range {
	all := make([]Range, len(dates))
	from := sentence.Start
	for i, d := range dates {
		to := sentence.End
		if i+1 < len(dates) {
			to = a.part(d.End, dates[i+1].Start)
		}
		all[i] = Range{from, max(to, d.End)}
		from = all[i].End
	}
	return all
}

// part returns where to part the words between two dates.
func (a *assembly) part(from, to int) int {
	between := a.text[from:to]
	if i := strings.LastIndexAny(between, ",;:"); i >= 0 {
		return from + i
	}
	best := -1
	for _, word := range a.joins {
		best = max(best, strings.LastIndex(between, word))
	}
	if best >= 0 {
		return from + best
	}
	return from
}

// longest is the most letters of a title.
const longest = 110

// title makes a title of the part of a sentence that belongs to a date, without
// the words that attribute it.
func (a *assembly) title(i int, region Range, said saying, announcing bool) string {
	text := a.text[region.Start:region.End]
	if said.act != 0 && !announcing {
		text = a.unattributed(region, said)
	}
	text = squeeze(a.withoutDateline(i, region, text))
	text = strings.TrimRight(strings.TrimLeftFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '«' && r != '"' && r != '“'
	}), " ,;:.–—-«“(")
	for _, join := range a.joins {
		if rest, ok := strings.CutPrefix(text, strings.TrimLeft(join, " ")); ok && letters(rest) > 12 {
			text = rest
		}
	}
	text = a.withoutLast(text)
	if runes := []rune(text); len(runes) > longest {
		cut := string(runes[:longest])
		if k := strings.LastIndex(cut, " "); k > 40 {
			cut = cut[:k]
		}
		text = strings.TrimRight(cut, " ,;:–—-") + "…"
	}
	first, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return squeeze(a.text[region.Start:region.End])
	}
	return string(unicode.ToUpper(first)) + text[n:]
}

// withoutLast drops an article that is left at the end of a title.
func (a *assembly) withoutLast(text string) string {
	cut := strings.LastIndexAny(text, " ,'’")
	if cut > 0 && a.articles[strings.ToLower(strings.Trim(text[cut+1:], " '’"))] {
		return strings.TrimRight(text[:cut], " ,;:'’")
	}
	return text
}

// unattributed cuts "selon X," and ", a annoncé X" off a part of a sentence.
func (a *assembly) unattributed(region Range, said saying) string {
	from, to := min(said.verb.Start, said.speaker.Start), max(said.verb.End, said.speaker.End, said.via.End)
	if said.via.End > 0 {
		from = min(from, said.via.Start)
	}
	switch {
	case to <= region.Start || from >= region.End:
		return a.text[region.Start:region.End]
	case letters(a.text[region.Start:max(region.Start, from)]) < 4:
		return a.text[min(to, region.End):region.End] // it stands in front
	case letters(a.text[min(to, region.End):region.End]) < 25:
		return a.text[region.Start:from] // it stands behind
	}
	return a.text[region.Start:region.End]
}

// withoutDateline cuts "PARIS, 18 avril (Agence) –" off the front of a title.
func (a *assembly) withoutDateline(i int, region Range, text string) string {
	if len(a.tokens[i]) == 0 || !a.tokens[i][0].shout || region.Start > a.sentences[i].Start+60 {
		return text
	}
	for _, dash := range []string{" -- ", " – ", " — ", " - ", ": "} {
		if at := strings.Index(text, dash); at >= 0 && at < 80 {
			return text[at+len(dash):]
		}
	}
	return text
}
