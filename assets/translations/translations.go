// Package translations holds the words of the interface and of the figures in
// every language that Dateline speaks, a file a language: xx.json is all that a
// language needs. It may have two more: messages.xx.json says the sentences of
// readers, writers and the command line, help.xx.json those of its help; what has no
// sentence there is said in English.
package translations

import (
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
)

//go:embed *.json
var files embed.FS

// fallback is the language that says what another lacks.
const fallback = "en"

// A tongue is all that is said in a language: words by their keys, and sentences by
// the English ones, which are read when one is first asked for.
type tongue struct {
	words           map[string]string
	messages, helps func() map[string]string
	whole           bool // it has sentences, too
	numbers         numbers
}

// tongueOf makes a tongue of words alone.
func tongueOf(words map[string]string) *tongue {
	words = spaced(words, spacing(words))
	return &tongue{words, nothing, nothing, false, numbersOf(words)}
}

// nothing is the table of what a language does not say.
func nothing() map[string]string { return nil }

// embedded are the languages of the files.
var embedded = sync.OnceValue(func() map[string]*tongue {
	all, err := read(files)
	if err != nil {
		panic(broken(err))
	}
	return all
})

// broken says what is wrong with the files: they are embedded and a test reads them, so
// this is a broken build.
func broken(err error) string { return "translations: " + err.Error() }

// tongues returns all languages by their codes; nobody changes them.
func tongues() map[string]*tongue {
	if all := lent.Load(); all != nil {
		return *all
	}
	return embedded()
}

// read reads the languages of a folder: each file without a point in its name is one.
func read(folder fs.FS) (map[string]*tongue, error) {
	names, err := fs.Glob(folder, "*.json")
	if err != nil {
		return nil, err
	}
	all := map[string]*tongue{}
	for _, name := range names {
		lang := strings.TrimSuffix(name, ".json")
		if strings.Contains(lang, ".") {
			continue
		}
		words, err := table(folder, name)
		if err != nil {
			return nil, err
		}
		all[lang] = tongueOf(words)
	}
	for lang, one := range all {
		if slices.Contains(names, "messages."+lang+".json") {
			one.whole, one.messages = true, later(folder, "messages."+lang+".json", one.words)
		}
		if slices.Contains(names, "help."+lang+".json") {
			one.helps = later(folder, "help."+lang+".json", one.words)
		}
	}
	if all[fallback] == nil {
		return nil, fmt.Errorf("there is no %s.json, which says what others lack", fallback)
	}
	return all, nil
}

// table reads a file of words.
func table(folder fs.FS, file string) (words map[string]string, err error) {
	raw, err := fs.ReadFile(folder, file)
	if err == nil {
		err = json.Unmarshal(raw, &words)
	}
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", file, err)
	}
	return words, nil
}

// later reads a file of sentences of a language, which has some words, when it is first asked for.
func later(folder fs.FS, file string, words map[string]string) func() map[string]string {
	return sync.OnceValue(func() map[string]string {
		sentences, err := table(folder, file)
		if err != nil {
			panic(broken(err))
		}
		return spaced(sentences, spacing(words))
	})
}

// of returns the tongue of a language; an unknown one speaks English.
func of(lang string) *tongue {
	all := tongues()
	if one := all[lang]; one != nil {
		return one
	}
	return all[fallback]
}

// Languages lists the languages: English first, then those that say everything, then
// those of the interface alone, each in the order of their codes.
func Languages() []string {
	all := tongues()
	rank := func(lang string) int {
		switch {
		case lang == fallback:
			return 0
		case all[lang].whole:
			return 1
		}
		return 2
	}
	return slices.SortedFunc(maps.Keys(all), func(a, b string) int {
		if by := rank(a) - rank(b); by != 0 {
			return by
		}
		return strings.Compare(a, b)
	})
}

// After returns the language after another one, the first after the last.
func After(lang string) string {
	all := Languages()
	return all[(slices.Index(all, lang)+1)%len(all)]
}

// Known tells whether a language has a table of its own.
func Known(lang string) bool { return tongues()[lang] != nil }

// Of returns the language of a tag such as "de-AT" or "fr_FR.UTF-8"; false where it is
// none of ours.
func Of(tag string) (lang string, ok bool) {
	lang = strings.ToLower(tag)
	if at := strings.IndexAny(lang, "-_.@"); at >= 0 {
		lang = lang[:at]
	}
	return lang, Known(lang)
}

// Keys returns the table of a language; callers do not change it.
func Keys(lang string) map[string]string {
	if one := tongues()[lang]; one != nil {
		return one.words
	}
	return nil
}

// Message returns the sentence of a language for an English one; itself where there
// is none. See data/kit/message.
func Message(lang, english string) string {
	if said, ok := of(lang).messages()[english]; ok {
		return said
	}
	return english
}

// Help returns a sentence of the command line's help in a language, for the English one; itself
// where there is none.
func Help(lang, english string) string {
	if said, ok := of(lang).helps()[english]; ok {
		return said
	}
	return english
}

// Helps returns a language's table of the help's sentences; callers do not change it.
func Helps(lang string) map[string]string { return of(lang).helps() }

// Messages returns a language's table of sentences by the English ones; callers do not
// change it.
func Messages(lang string) map[string]string { return of(lang).messages() }

// word returns the phrase of a key in a language, else in English, else the key itself. A
// key of nothing or of one thing, "events 0", has the phrase that the language has for
// such a number, see Singular.
func word(lang, key string) string {
	if phrase, ok := phraseOf(lang, key); ok {
		return phrase
	}
	return key
}

// phraseOf is word; false where no language has the key.
func phraseOf(lang, key string) (phrase string, ok bool) {
	one := of(lang)
	if phrase, ok = one.words[key]; ok {
		return phrase, true
	}
	if many, is := strings.CutSuffix(key, none); is {
		if one.numbers.noneIsOne {
			many += single
		}
		return phraseOf(lang, many)
	}
	phrase, ok = tongues()[fallback].words[key]
	return phrase, ok
}

// Say returns the phrase of a key in a language, with fmt's verbs filled from
// args; an unknown language speaks English and an unknown key stands for itself.
// Whole numbers are Grouped.
func Say(lang, key string, args ...any) string {
	phrase := word(lang, key)
	if len(args) == 0 || !strings.Contains(phrase, "%") { // of one thing some phrases say no number
		return phrase
	}
	return fmt.Sprintf(phrase, Numbers(lang, args)...)
}

// Within returns a name as it stands within a sentence: in small letters, but in a language whose
// nouns keep their capitals.
func Within(lang, name string) string {
	if word(lang, "names within") == "small" {
		return strings.ToLower(name)
	}
	return name
}
