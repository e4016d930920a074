package page_test

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/samples"
	"dateline/assets/translations"
	"dateline/data"
)

// strange writes a text with letters that no word of ours has.
func strange(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z':
			return 'а' + r - 'a'
		case 'A' <= r && r <= 'Z':
			return 'А' + r - 'A'
		}
		return r
	}, text)
}

// kept are the parts of a phrase that are no words: what is filled in, and rules.
var kept = regexp.MustCompile(`%(?:\[\d+\])?[-+# 0-9.]*[a-zA-Z]|\{[nR]\}`)

// strangeWords are the words of a language that nobody speaks, as a file of it would have them.
func strangeWords() map[string]string {
	all := map[string]string{}
	for key, phrase := range translations.Keys("de") {
		var said strings.Builder
		at := 0
		for _, gap := range kept.FindAllStringIndex(phrase, -1) {
			said.WriteString(strange(phrase[at:gap[0]]) + phrase[gap[0]:gap[1]])
			at = gap[1]
		}
		all[key] = said.String() + strange(phrase[at:])
	}
	return all
}

// named are the fields of a sample whose texts people read.
var named = []string{"title", "summary", "name", "role", "aliases", "said", "tags", "speaker", "via", "quote", "note", "publisher", "text", "facets", "private", "label"}

// estranged writes the texts of a file with the strange letters, and in one language alone.
func estranged(x any, read bool) any {
	switch x := x.(type) {
	case map[string]any:
		if one, ok := x["en"].(string); ok && read {
			return map[string]any{"en": strange(one)}
		}
		for key, value := range x {
			x[key] = estranged(value, read || slices.Contains(named, key))
		}
	case []any:
		for i := range x {
			x[i] = estranged(x[i], read)
		}
	case string:
		if read {
			return strange(x)
		}
	}
	return x
}

var (
	quoted = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)
	latin  = regexp.MustCompile(`[A-Za-zÀ-ÿ]{2,}`)
)

// ours are what is written alike in every language.
var ours = []string{"km", "UTC", "https", "http"}

func TestALanguageOfOneFileIsTakenUpWhole(t *testing.T) {
	translations.Lend(t, "qps", strangeWords())
	for _, sample := range samples.Names {
		raw, err := samples.Open(sample)
		if err != nil {
			t.Fatal(err)
		}
		var file any
		if err := json.Unmarshal(raw, &file); err != nil {
			t.Fatal(err)
		}
		if raw, err = json.Marshal(estranged(file, false)); err != nil {
			t.Fatal(err)
		}
		read, err := data.Read(sample+".json", bytes.NewReader(raw), data.Options{})
		if err != nil {
			t.Fatal(err)
		}
		subject := figure.NewSubject(read.Timeline, "qps", nil)
		for _, v := range page.Pictures {
			var sc scene.Scene
			v.Draw(&sc, page.Spec{Size: scene.Pt(1280, 800), Theme: theme.Light, Subject: subject, View: view.View{Lanes: view.ByType}})
			for _, text := range quoted.FindAllString(string(dump(t, &sc)), -1) {
				said, err := strconv.Unquote(text)
				if err != nil || strings.Contains(said, "://") {
					continue
				}
				for _, word := range latin.FindAllString(said, -1) {
					if !slices.Contains(ours, word) {
						t.Errorf("%s of %s says %q, which is no word of the language: %s", v.Name, sample, word, said)
					}
				}
			}
		}
	}
}
