package words

import (
	"strings"

	"dateline/data/kit/dates"
	"dateline/timeline/edtf"
)

// cellsOnly are words that govern a date in a cell and mean other things in a
// sentence.
var cellsOnly = map[string]bool{
	"c": true, "ca": true, "v": true, "d": true, "de": true, "du": true, "ab": true, "um": true, "int": true, "est": true, "cal": true, "say": true, "pre": true, "post": true,
	"ante": true, "bef": true, "aft": true, "abt": true, "near": true, "latest": true, "earliest": true, "on": true, "following": true, "starting": true, "ending": true, "nearly": true, "almost": true,
}

// Governed returns what a date becomes by the words that stand right before it in a
// sentence: "before 3 October 1790" is [..1790-10-02], "by 30 June 2015"
// [..2015-06-30], "since 1995" 1995/.., "around 1900" 1900~. Between two dates lies
// some time within, but for a state that lasts, which fills it, as it does what goes
// on until a date. False where no word governs the date.
func Governed(lang, said string, d edtf.Date, lasts bool) (edtf.Date, bool) {
	for _, l := range languages {
		if l.name != lang {
			continue
		}
		tokens, ok := lex(tail(said))
		if !ok {
			return d, false
		}
		p := parser{language: l, t: tokens}
		for i := max(0, len(tokens)-7); i < len(tokens); i++ {
			for _, c := range []class{between, notAfter, notBefore, before, after, since, until, about, perhaps} {
				_, next := p.word(i, c)
				if next == fail || p.glue(next) != len(tokens) || next == i+1 && (cellsOnly[tokens[i].text] || tokens[i].kind != letters) {
					continue
				}
				if tokens[i].text == "des" && !strings.EqualFold(tokens[i].raw, "dès") {
					continue
				}
				return governed(c, d, lasts)
			}
		}
	}
	return d, false
}

// Behind returns what a date becomes by the words that stand right behind it in a
// sentence: "1500 or earlier" is [..1500], "1877 onwards" and "1877 to the present"
// 1877/... False where no such word stands there.
func Behind(lang, said string, d edtf.Date) (edtf.Date, bool) {
	for _, l := range languages {
		if l.name != lang {
			continue
		}
		tokens, _ := cut(said[:min(len(said), longestBehind)], mostTokens)
		p := parser{language: l, t: tokens}
		for _, c := range []struct{ word, means class }{{onwards, since}, {orBefore, notAfter}, {orAfter, notBefore}} {
			if next, ok := p.is(0, c.word); ok && next > 1 || ok && !cellsOnly[tokens[0].text] {
				return governed(c.means, d, false)
			}
		}
		if next, ok := p.joint(0, to); ok && len(tokens) > 0 && tokens[0].kind == letters {
			if _, ok := p.is(p.glue(next), present); ok {
				return governed(since, d, false)
			}
		}
	}
	return d, false
}

// longestBehind is how many bytes behind a date are looked at.
const longestBehind = 48

// tail returns the end of a text from the beginning of a word on.
func tail(text string) string {
	const most = 48
	if len(text) <= most {
		return text
	}
	text = text[len(text)-most:]
	if at := strings.IndexByte(text, ' '); at >= 0 {
		return text[at:]
	}
	return ""
}

// governed applies a word to a date.
func governed(c class, d edtf.Date, lasts bool) (edtf.Date, bool) {
	parts := dates.Of(d)
	if p := d.Precision(); parts.Rough && p >= edtf.Decade && p < edtf.Unbounded && c != about && c != perhaps {
		parts.Start, parts.End, parts.Rough = dates.Point{Known: true, Year: parts.Start.Year}, dates.Point{Known: true, Year: parts.End.Year}, false
		parts.Within = false
	}
	if parts.Rough || !parts.Start.Known || parts.Start.Clock {
		return d, false
	}
	first, last := parts.Start, parts.Start
	if !parts.Single {
		last = parts.End
	}
	if !last.Known {
		return d, false
	}
	mark := ""
	if parts.Approximate {
		mark = "~"
	}
	text := ""
	switch c {
	case between:
		if parts.Single || lasts {
			return d, false
		}
		text = "[" + first.String() + ".." + last.String() + "]"
	case notAfter:
		text = "[.." + last.String() + mark + "]"
	case notBefore:
		text = "[" + first.String() + mark + "..]"
	case before, after:
		if text = "[.." + stepped(first, -1) + mark + "]"; c == after {
			text = "[" + stepped(last, 1) + mark + "..]"
		}
		if parts.Within { // before the end of 2019 is in 2019 too
			if text = "[.." + last.String() + mark + "]"; c == after {
				text = "[" + first.String() + mark + "..]"
			}
		}
	case since:
		text = first.String() + mark + "/.."
	case until:
		if !lasts {
			return d, false // "postponed until Monday": it is on that day
		}
		text = "../" + last.String() + mark
	case about:
		if !parts.Single || parts.Approximate || parts.Uncertain {
			return d, false
		}
		text = first.String() + "~"
	case perhaps:
		if !parts.Single || parts.Approximate || parts.Uncertain {
			return d, false
		}
		text = first.String() + "?"
	}
	out, err := edtf.ParseISO(text)
	return out, err == nil
}
