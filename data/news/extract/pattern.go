package extract

import (
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// blank is what a blank of a pattern matches: any run of blanks, the end of a
// broken line and the narrow blanks of French among them.
const blank = `\s\x{a0}\x{202f}`

// rx returns a pattern in which every blank stands for any blanks; it is compiled
// when it is first asked for, since most runs of the program read no article.
func rx(pattern string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return compile(pattern) })
}

func compile(pattern string) *regexp.Regexp {
	var b strings.Builder
	class := false
	for i := 0; i < len(pattern); i++ {
		switch c := pattern[i]; {
		case c == '\\' && i+1 < len(pattern):
			b.WriteString(pattern[i : i+2])
			i++
		case c == ' ' && class:
			b.WriteString(blank)
		case c == ' ':
			b.WriteString(`(?:[` + blank + `]+)`)
		default:
			if c == '[' {
				class = true
			}
			if c == ']' {
				class = false
			}
			b.WriteByte(c)
		}
	}
	return regexp.MustCompile(b.String())
}

// A trigger is a set of classes of words. A rule names in words the classes
// without which it cannot match, such as "month digits|number", so that most
// sentences need not be looked at by most rules.
type trigger [2]uint64

func (t trigger) with(bit int) trigger {
	t[bit/64] |= 1 << (bit % 64)
	return t
}

func (t trigger) or(u trigger) trigger { return trigger{t[0] | u[0], t[1] | u[1]} }

func (t trigger) meets(u trigger) bool { return t[0]&u[0]|t[1]&u[1] != 0 }

// A gate is the classes that a rule needs: of every set at least one.
type gate []trigger

func (g gate) open(there trigger) bool {
	for _, one := range g {
		if !one.meets(there) {
			return false
		}
	}
	return true
}

// The classes that are known by their digits: any, "1987", "1980s".
const (
	bitDigits = iota
	bitYear
	bitDecade
	firstWord
)

// ready makes the gates of the rules, and from them the table of the words that
// open gates.
func (l *language) ready() *language {
	l.triggers = map[string]trigger{}
	bits := map[string]int{"digits": bitDigits, "year": bitYear, "decade": bitDecade}
	for i := range l.rules {
		var needed gate
		for all := range strings.FieldsSeq(l.rules[i].needs) {
			var any trigger
			for name := range strings.SplitSeq(all, "|") {
				bit, known := bits[name]
				if !known {
					bit = firstWord + len(bits)
					bits[name] = bit
					l.opens(name, bit)
				}
				any = any.with(bit)
			}
			needed = append(needed, any)
		}
		l.gates = append(l.gates, needed)
	}
	return l
}

// opens notes the words of a class, or the word itself where there is no class of
// that name.
func (l *language) opens(name string, bit int) {
	add := func(words string) {
		for part := range strings.FieldsFuncSeq(words, func(r rune) bool { return !unicode.IsLetter(r) }) {
			l.triggers[part] = l.triggers[part].with(bit)
		}
	}
	tables := map[string]map[string]int{"month": l.months, "weekday": l.weekdays, "season": l.seasons, "number": l.numbers, "ordinal": l.numbers, "part": l.parts}
	if table, ok := tables[name]; ok {
		for word := range table {
			add(word)
		}
		return
	}
	if name == "unit" {
		for word := range l.units {
			add(word)
			add(word + "s")
		}
		return
	}
	list, ok := l.classes[name]
	if !ok {
		list = name
	}
	add(list)
	for word := range strings.FieldsSeq(list) {
		add(word + "s")
	}
}

// triggersIn returns the classes of the words and numbers of a text.
func (l *language) triggersIn(text string) trigger {
	var all trigger
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		from := i
		switch {
		case unicode.IsLetter(r):
			for i < len(text) && unicode.IsLetter(r) {
				i += n
				r, n = utf8.DecodeRuneInString(text[i:])
			}
			all = all.or(l.trigger(text[from:i]))
		case r >= '0' && r <= '9':
			for i < len(text) && text[i] >= '0' && text[i] <= '9' {
				i++
			}
			all = all.with(bitDigits)
			if i-from == 4 && text[from] <= '2' {
				all = all.with(bitYear)
			}
			if text[i-1] == '0' && i < len(text) && strings.ContainsAny(text[i:min(i+4, len(text))], "s") {
				all = all.with(bitDecade)
			}
		default:
			i += n
		}
	}
	return all
}

// trigger returns the classes of a word.
func (l *language) trigger(word string) trigger {
	var small [40]byte
	if len(word) > 20 {
		return trigger{}
	}
	n := 0
	for _, r := range word {
		n += utf8.EncodeRune(small[n:], unicode.ToLower(r))
		if n > len(small)-utf8.UTFMax {
			return trigger{}
		}
	}
	return l.triggers[string(small[:n])]
}
