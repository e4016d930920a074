package translations

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// patterns are what the phrases of a language look like once they are said.
type patterns struct {
	exact map[string]string // the key of a phrase that is said as it stands
	some  []pattern         // of those that speak of something, what says most by itself first
}

// A pattern is a phrase with gaps for what it speaks of.
type pattern struct {
	key   string
	looks *regexp.Regexp
	own   int // how many letters it has itself
}

// leastOwn is how many letters of its own a phrase must have to be known by them.
const leastOwn = 4

// verb is a place in a phrase where something is filled in.
var verb = regexp.MustCompile(`%(?:\[(\d+)\])?[-+# 0-9.]*([a-zA-Z])`)

func patternsOf(words map[string]string) *patterns {
	p := &patterns{exact: map[string]string{}}
	for _, key := range slices.Sorted(maps.Keys(words)) {
		phrase := words[key]
		gaps := verb.FindAllStringSubmatchIndex(phrase, -1)
		if len(gaps) == 0 {
			if _, has := p.exact[phrase]; !has {
				p.exact[phrase] = key
			}
			continue
		}
		own := 0
		for _, r := range verb.ReplaceAllString(phrase, "") {
			if unicode.IsLetter(r) {
				own++
			}
		}
		if own < leastOwn || strings.HasPrefix(key, "date ") {
			continue
		}
		var looks strings.Builder
		at := 0
		for _, gap := range gaps {
			looks.WriteString(regexp.QuoteMeta(phrase[at:gap[0]]))
			if phrase[gap[4]:gap[5]] == "d" {
				looks.WriteString(`([\d\x{202f}.,-]+)`)
			} else {
				looks.WriteString(`(.+?)`)
			}
			at = gap[1]
		}
		looks.WriteString(regexp.QuoteMeta(phrase[at:]))
		p.some = append(p.some, pattern{key, regexp.MustCompile(`(?s)^` + looks.String() + `$`), own})
	}
	slices.SortStableFunc(p.some, func(a, b pattern) int { return cmp.Compare(b.own, a.own) })
	return p
}

// Again says once more in a language what Say has said in another, as a notice that stands
// while the language changes; what was not said by a phrase stays as it is.
func Again(from, to, text string) string {
	if from == to || text == "" {
		return text
	}
	all := of(from).patterns()
	if key, ok := all.exact[text]; ok {
		return word(to, key)
	}
	for _, one := range all.some {
		if m := one.looks.FindStringSubmatch(text); m != nil {
			return one.fill(of(from).words[one.key], m[1:], from, to)
		}
	}
	if !strings.Contains(text, "\n") {
		return text
	}
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = Again(from, to, line)
	}
	return strings.Join(lines, "\n")
}

// fill says the phrase in the other language, with what filled the gaps of the first.
func (p pattern) fill(phrase string, filled []string, from, to string) string {
	said := map[string]string{} // by the number of what is filled in
	for i, gap := range verb.FindAllStringSubmatch(phrase, -1) {
		said[number(gap[1], i)] = Again(from, to, filled[i])
	}
	next := -1
	return verb.ReplaceAllStringFunc(word(to, p.key), func(gap string) string {
		next++
		return said[number(verb.FindStringSubmatch(gap)[1], next)]
	})
}

// number returns the number of what stands in a gap: that which it names, else that of the gap.
func number(named string, at int) string { return cmp.Or(named, string(rune('1'+at))) }
