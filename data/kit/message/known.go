package message

import (
	"regexp"
	"sort"
	"strings"
	"sync"

	"dateline/assets/translations"
)

// An error of the rooms that know neither languages nor this package, such as those that
// read a view or draw a picture, is known again by its English sentence: each sentence of
// the table is a shape too, with a gap for what it speaks of.

// ofSystems are what systems say of files, which people read most. They say it of whatever they were doing, which
// people need not know.
var ofSystems = []string{
	"open %s: no such file or directory", "open %s: not a directory", "open %s: is a directory", "open %s: permission denied", "open %s: operation not permitted",
	"open %s: read-only file system", "open %s: no space left on device", "open %s: disk quota exceeded", "open %s: file name too long", "open %s: input/output error",
}

// doing is what a system was doing with a file, as it says it before the name of the file.
var doing = regexp.MustCompile(`^(?:open|openat|stat|lstat|read|write|mkdir|rename|remove|unlink|unlinkat|chmod|chown|close|sync|fsync|truncate|readlink|readdirent|fdopendir|copy_file_range) (.+)$`)

// systemic says what a system says of a file in a language; false for what is no such sentence.
func systemic(says, lang string) (string, bool) {
	for _, code := range ofSystems {
		before, ends := strings.CutSuffix(says, strings.TrimPrefix(code, "open %s"))
		if m := doing.FindStringSubmatch(before); ends && m != nil {
			return strings.Replace(translations.Message(lang, code), "%s", m[1], 1), true
		}
	}
	return "", false
}

// A shape is a sentence of the table, as what is said by it looks.
type shape struct {
	code  string
	looks *regexp.Regexp
}

// leastOwn is how much a sentence must say by itself, without what it speaks of, to be
// known again: "%s or %s" stands in many.
const leastOwn = 8

var verb = regexp.MustCompile(`%(?:\[\d+\])?[-+# 0-9.]*[a-zA-Z%]`)

// shapes are the sentences of the table, those that say most by themselves first. The
// ones in which a number decides on a word are left out: only Messages say these.
var shapes = sync.OnceValue(func() []shape {
	var all []shape
	codes := map[string]bool{}
	for _, lang := range translations.Languages() {
		for code := range translations.Messages(lang) {
			codes[code] = true
		}
	}
	for code := range codes {
		own := verb.ReplaceAllString(code, "")
		if strings.Contains(code, "|") || len(own) < leastOwn && own != code {
			continue
		}
		var looks strings.Builder
		at := 0
		for _, gap := range verb.FindAllStringIndex(code, -1) {
			looks.WriteString(regexp.QuoteMeta(code[at:gap[0]]))
			looks.WriteString(gaps[code[gap[1]-1]])
			at = gap[1]
		}
		looks.WriteString(regexp.QuoteMeta(code[at:]))
		all = append(all, shape{code, regexp.MustCompile(`(?s)^` + looks.String() + `$`)})
	}
	sort.Slice(all, func(i, j int) bool {
		a, b := len(verb.ReplaceAllString(all[i].code, "")), len(verb.ReplaceAllString(all[j].code, ""))
		return a > b || a == b && all[i].code < all[j].code
	})
	return all
})

// gaps are what a verb may have written, by its letter.
var gaps = map[byte]string{'q': `("(?:[^"\\]|\\.)*"|\[.*\])`, 'd': `(-?\d+)`, 'f': `(-?[\d.]+)`, 's': `(.*)`, 'v': `(.*)`, 'w': `(.*)`, '%': `%`}

// known says a sentence in a language where it is one of the table, and what it speaks of
// likewise; else as it stands.
func known(says, lang string) string {
	if lang == "" || lang == "en" || says == "" {
		return says
	}
	if said, is := systemic(says, lang); is {
		return said
	}
	for _, s := range shapes() {
		m := s.looks.FindStringSubmatch(says)
		if m == nil {
			continue
		}
		said := translations.Message(lang, s.code)
		next := 0
		return verb.ReplaceAllStringFunc(said, func(gap string) string {
			if gap == "%%" {
				return "%"
			}
			next++
			at := next
			if gap[1] == '[' {
				at = int(gap[2] - '0')
			}
			switch {
			case at >= len(m):
				return ""
			case strings.ContainsRune("vw", rune(gap[len(gap)-1])):
				return known(m[at], lang) // which is a sentence itself
			}
			return m[at]
		})
	}
	return says
}
