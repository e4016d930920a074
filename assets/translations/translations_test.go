package translations

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// verb is a place in a phrase where something is filled in.
var verb = regexp.MustCompile(`%(?:\[(\d+)\])?[-+# 0-9.]*([a-zA-Z])`)

// verbs are the places of a phrase, sorted, each with the number of what it takes where that is
// not the next.
func verbs(phrase string) []string {
	var all []string
	for i, m := range verb.FindAllStringSubmatch(phrase, -1) {
		at := m[1]
		if at == "" {
			at = string(rune('1' + i))
		}
		all = append(all, at+m[0][len(m[0])-1:])
	}
	slices.Sort(all)
	return all
}

// A language may lack these: it says the English of a sentence that has none, and what the
// map and the sources call countries and seas.
var mayLack = []string{"country ", "sea "}

func TestEveryLanguageSaysTheSameKeys(t *testing.T) {
	if len(Languages()) < 3 || Languages()[0] != "en" {
		t.Fatalf("the languages are %v", Languages())
	}
	for _, lang := range Languages() {
		for _, key := range slices.Sorted(maps.Keys(Keys("en"))) {
			phrase := Keys("en")[key]
			got, ok := Keys(lang)[key]
			if !ok && !slices.ContainsFunc(mayLack, func(begins string) bool { return strings.HasPrefix(key, begins) }) {
				t.Errorf("%s.json lacks %q", lang, key)
			}
			if ok && !strings.HasPrefix(key, "date ") && !slices.Equal(verbs(got), verbs(phrase)) {
				t.Errorf("%s.json: %q has %q, which does not take the arguments of %q", lang, key, got, phrase)
			}
			if strings.Count(got, "|") != strings.Count(phrase, "|") && ok && !rules[key] && !strings.HasPrefix(key, "told ") && !strings.HasPrefix(key, "people ") {
				t.Errorf("%s.json: %q has %q, which has not as many parts as %q", lang, key, got, phrase)
			}
		}
		for key := range Keys(lang) {
			if _, ok := Keys("en")[key]; !ok && !slices.ContainsFunc(mayLack, func(begins string) bool { return strings.HasPrefix(key, begins) }) {
				t.Errorf("%s.json has %q, which en.json lacks", lang, key)
			}
		}
	}
}

// rules are the keys that have a rule, of as many parts as the language needs, as have those that
// begin with "told" and "people": by their words an exercise knows what would tell an answer.
var rules = map[string]bool{"date day": true, "date century": true, "date millennium": true}

func TestALanguageIsAFile(t *testing.T) {
	en := &fstest.MapFile{Data: []byte(`{"a": "one", "b 1": "%d thing", "b": "%d things", "number none": "many"}`)}
	all, err := read(fstest.MapFS{
		"en.json": en, "eo.json": {Data: []byte(`{"a": "unu", "b 1": "%d afero", "b": "%d aferoj", "number group": ".", "number none": "one"}`)},
		"messages.fr.json": {Data: []byte(`{"x": "y"}`)},
	})
	if err != nil || len(all) != 2 || all["eo"].words["a"] != "unu" || all["eo"].numbers.group != "." {
		t.Fatalf("the languages are %v, %v; want en and eo", all, err)
	}
	Lend(t, "eo", Tables{Words: all["eo"].words})
	for _, c := range []struct {
		key  string
		n    int
		want string
	}{{"b", 0, "0 afero"}, {"b", 1, "1 afero"}, {"b", 2, "2 aferoj"}, {"b", 12_345, "12.345 aferoj"}} {
		if got := Say("eo", Counted(c.key, c.n), c.n); got != c.want {
			t.Errorf("%d of %q: %q, want %q", c.n, c.key, got, c.want)
		}
	}
	if got := Say("eo", "open"); got != Say("en", "open") {
		t.Errorf("what it lacks is %q, want the English", got)
	}
	for name, folder := range map[string]fstest.MapFS{
		"no English":        {"eo.json": en},
		"a file of nothing": {"en.json": en, "eo.json": {}},
		"a list":            {"en.json": en, "eo.json": {Data: []byte(`["a"]`)}},
	} {
		if all, err := read(folder); err == nil || all != nil {
			t.Errorf("%s is read as %v, %v", name, all, err)
		}
	}
}

func TestFrenchHasItsNarrowSpaces(t *testing.T) {
	for lang, want := range map[string]string{"fr": "D’après\u202f: «\u202fLe Monde\u202f»", "en": "Who says so: “Le Monde”"} {
		if got := Say(lang, "claims") + Say(lang, "colon") + Say(lang, "find value", "Le Monde"); got != want {
			t.Errorf("in %s it is %q, want %q", lang, got, want)
		}
	}
	for _, table := range []map[string]string{Keys("fr"), Messages("fr"), Helps("fr")} {
		for key, phrase := range table {
			for _, sign := range []string{" ;", " :", " !", " ?", " »", "« "} {
				if strings.Contains(phrase, sign) {
					t.Errorf("%q has a plain space: %q", key, phrase)
				}
			}
		}
	}
}

func TestNothingIsCountedAsTheLanguageDoes(t *testing.T) {
	for lang, want := range map[string]string{"en": "0 events", "fr": "0 événement", "de": "0 Ereignisse"} {
		if got := Say(lang, Counted("list all", 0), 0); got != want {
			t.Errorf("in %s nothing is %q, want %q", lang, got, want)
		}
	}
}

func TestTheLanguageOfASystemIsKnown(t *testing.T) {
	for tag, want := range map[string]string{"de_DE.UTF-8": "de", "fr-CA": "fr", "DE": "de", "en_US": "en", "pt_BR": "", "": "", "C": "", "german": ""} {
		if got, ok := Of(tag); ok != (want != "") || ok && got != want {
			t.Errorf("%q is %q, %t; want %q", tag, got, ok, want)
		}
	}
}

func TestLongNumbersAreGroupedAsTheLanguageDoes(t *testing.T) {
	for n, want := range map[int]string{0: "0", 2019: "2019", -400: "-400", 10_000: "10\u202f000", 1_234_567: "1\u202f234\u202f567", -100_000: "-100\u202f000"} {
		if got := Say("en", "%d of them", n); got != want+" of them" {
			t.Errorf("Say(%d) = %q, want %q", n, got, want+" of them")
		}
	}
	for lang, want := range map[string]string{"en": "12\u202f345.5", "fr": "12\u202f345,5", "de": "12.345,5"} {
		if got := Grouped(lang, 12_345) + Decimal(lang, ".5"); got != want {
			t.Errorf("in %s it is %q, want %q", lang, got, want)
		}
	}
}

func TestANameWithinASentenceKeepsItsCapitalInGerman(t *testing.T) {
	for lang, want := range map[string]string{"en": "date", "fr": "date", "de": "Datum"} {
		if got := Within(lang, Say(lang, "column date")); got != want {
			t.Errorf("%s: within a sentence it is %q, want %q", lang, got, want)
		}
	}
}
