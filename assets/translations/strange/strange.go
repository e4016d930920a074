// Package strange is a language that nobody speaks, for tests: it is written with letters that no
// word of ours has, so that whatever is not in its letters is a word that stands in code.
package strange

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"

	"dateline/assets/translations"
)

// Lang is the code of the language.
const Lang = "qps"

// Text writes a text in the letters of the language.
func Text(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z':
			return 'а' + r - 'a'
		case 'A' <= r && r <= 'Z':
			return 'А' + r - 'A'
		case strings.ContainsRune("äöüßÄÖÜéèàâêîôûçœÉÈÀÂÊÎÔÛÇïë", r):
			return 'ы'
		}
		return r
	}, text)
}

// kept are the parts of a phrase that are no words: what is filled in, rules, flags of the command
// line, what the program itself reads.
var kept = regexp.MustCompile(`%(?:\[\d+\])?[-+# 0-9.]*[a-zA-Z]|\{[nR]\}|\B--?[a-z][a-z-]*|\.[a-z]{2,5}\b|https?://\S*`)

// Phrase writes a phrase in the letters of the language, but for what is filled in.
func Phrase(phrase string) string {
	var said strings.Builder
	at := 0
	for _, gap := range kept.FindAllStringIndex(phrase, -1) {
		said.WriteString(Text(phrase[at:gap[0]]) + phrase[gap[0]:gap[1]])
		at = gap[1]
	}
	return said.String() + Text(phrase[at:])
}

// Lend adds the language for as long as a test runs.
func Lend(t interface{ Cleanup(func()) }) {
	of := func(table map[string]string) map[string]string {
		all := make(map[string]string, len(table))
		for key, phrase := range table {
			all[key] = Phrase(phrase)
		}
		return all
	}
	translations.Lend(t, Lang, translations.Tables{Words: of(translations.Keys("de")), Messages: of(translations.Messages("fr")), Helps: of(translations.Helps("fr"))})
}

// read are the fields of a file whose texts people read.
var read = []string{"title", "summary", "name", "role", "aliases", "said", "tags", "speaker", "via", "quote", "note", "publisher", "text", "facets", "private", "label"}

// File writes the texts of one of our files in the letters of the language.
func File(raw []byte) ([]byte, error) {
	var file any
	if err := json.Unmarshal(raw, &file); err != nil {
		return nil, err
	}
	return json.Marshal(written(file, false))
}

// written writes the texts of a value, of several languages in one alone.
func written(x any, said bool) any {
	switch x := x.(type) {
	case map[string]any:
		if one, ok := x["en"].(string); ok && said {
			return map[string]any{"en": Text(one)}
		}
		for key, value := range x {
			x[key] = written(value, said || slices.Contains(read, key))
		}
	case []any:
		for i := range x {
			x[i] = written(x[i], said)
		}
	case string:
		if said {
			return Text(x)
		}
	}
	return x
}

var latin = regexp.MustCompile(`\pL*[A-Za-zÀ-ÿ]{2,}\pL*`)

// ours are what is written alike in every language.
var ours = []string{"km", "UTC", "https", "http"}

// Words returns the words of a text that are none of the language, but for some that are allowed.
func Words(text string, allowed ...string) (all []string) {
	if strings.Contains(text, "://") {
		return nil
	}
	for _, word := range latin.FindAllString(text, -1) {
		if !slices.Contains(ours, word) && !slices.Contains(allowed, word) {
			all = append(all, word)
		}
	}
	return all
}
