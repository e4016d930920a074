// Package translations holds the words of the interface and of the figures in
// every language that Dateline speaks.
package translations

import (
	"embed"
	"encoding/json"
	"fmt"
	"sync"
)

//go:embed en.json fr.json
var files embed.FS

// Languages lists the languages, the fallback first.
var Languages = []string{"en", "fr"}

var tables = sync.OnceValue(func() map[string]map[string]string {
	all := map[string]map[string]string{}
	for _, lang := range Languages {
		table := map[string]string{}
		raw, err := files.ReadFile(lang + ".json")
		if err == nil {
			err = json.Unmarshal(raw, &table)
		}
		if err != nil {
			// The files are embedded and a test reads them: this is a broken build.
			panic(fmt.Sprintf("translations: reading %s.json: %v", lang, err))
		}
		all[lang] = table
	}
	return all
})

// Say returns the phrase of a key in a language, with fmt's verbs filled from
// args; an unknown language speaks English and an unknown key stands for itself.
func Say(lang, key string, args ...any) string {
	phrase, ok := tables()[lang][key]
	if !ok {
		if phrase, ok = tables()["en"][key]; !ok {
			phrase = key
		}
	}
	if len(args) == 0 {
		return phrase
	}
	return fmt.Sprintf(phrase, args...)
}

// Known tells whether a language has a table of its own.
func Known(lang string) bool { return tables()[lang] != nil }

// Keys returns the table of a language; callers do not change it.
func Keys(lang string) map[string]string { return tables()[lang] }
