// Package translations holds the words of the interface and of the figures in
// every language that Dateline speaks.
package translations

import (
	"embed"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"sync"
)

//go:embed *.json
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

// messages are the French sentences that readers and writers of files say, by the
// English ones; they stand apart from the words of the interface, for their keys are
// whole sentences.
var messages = sync.OnceValue(func() map[string]string {
	table := map[string]string{}
	raw, err := files.ReadFile("messages.fr.json")
	if err == nil {
		err = json.Unmarshal(raw, &table)
	}
	if err != nil {
		panic(fmt.Sprintf("translations: reading messages.fr.json: %v", err)) // as above
	}
	return table
})

// Message returns the sentence of a language for an English one; itself where there
// is none. See data/kit/message.
func Message(lang, english string) string {
	if lang != "fr" {
		return english
	}
	if said, ok := messages()[english]; ok {
		return said
	}
	return english
}

// helps are the French sentences of the command line's help, by the English ones.
var helps = sync.OnceValue(func() map[string]string {
	table := map[string]string{}
	raw, err := files.ReadFile("help.fr.json")
	if err == nil {
		err = json.Unmarshal(raw, &table)
	}
	if err != nil {
		panic(fmt.Sprintf("translations: reading help.fr.json: %v", err)) // as above
	}
	return table
})

// Help returns a sentence of the command line's help in a language, for the English one; itself
// where there is none.
func Help(lang, english string) string {
	if said, ok := helps()[english]; ok && lang == "fr" {
		return said
	}
	return english
}

// Helps returns the table of the help's sentences; callers do not change it.
func Helps() map[string]string { return helps() }

// Messages returns the table of sentences, the French by the English; callers do not
// change it.
func Messages() map[string]string { return messages() }

// Say returns the phrase of a key in a language, with fmt's verbs filled from
// args; an unknown language speaks English and an unknown key stands for itself.
// Whole numbers are Grouped.
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
	return fmt.Sprintf(phrase, Numbers(args)...)
}

// Numbers returns what is to be filled into a phrase with whole numbers so that %d writes them
// Grouped.
func Numbers(args []any) []any {
	for i, arg := range args {
		if n, ok := arg.(int); ok && (n > mostTogether || n < -mostTogether) {
			args = slices.Clone(args)
			args[i] = long(n)
		}
	}
	return args
}

// mostTogether is the largest number whose digits stand together: a year is no sum, and by a
// phrase it cannot be told from one.
const mostTogether = 9999

// A long number is written in groups by %d.
type long int

// Format implements fmt.Formatter.
func (n long) Format(f fmt.State, _ rune) { fmt.Fprint(f, Grouped(int(n))) }

// Grouped writes a number with thin spaces between its thousands, as SI and
// ISO 80000-1 ask for: in every language they are read alike. Four digits stand together, in
// tables too, so that a number looks the same wherever it stands.
func Grouped(n int) string {
	digits := strconv.Itoa(n)
	if n <= mostTogether && n >= -mostTogether {
		return digits
	}
	for at := len(digits) - 3; at > 0 && digits[at-1] != '-'; at -= 3 {
		digits = digits[:at] + "\u202f" + digits[at:]
	}
	return digits
}

// Known tells whether a language has a table of its own.
func Known(lang string) bool { return tables()[lang] != nil }

// Keys returns the table of a language; callers do not change it.
func Keys(lang string) map[string]string { return tables()[lang] }
