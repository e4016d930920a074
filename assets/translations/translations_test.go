package translations

import (
	"strings"
	"testing"
)

func TestEveryLanguageSaysTheSameKeys(t *testing.T) {
	for _, lang := range Languages {
		for key, phrase := range Keys("en") {
			got, ok := Keys(lang)[key]
			if !ok {
				t.Errorf("%s.json lacks %q", lang, key)
			}
			if strings.Count(got, "%") != strings.Count(phrase, "%") {
				t.Errorf("%s.json: %q has %q, which does not take the arguments of %q", lang, key, got, phrase)
			}
		}
		if len(Keys(lang)) != len(Keys("en")) {
			t.Errorf("%s.json has %d keys, en.json %d", lang, len(Keys(lang)), len(Keys("en")))
		}
	}
}

func TestLongNumbersAreGrouped(t *testing.T) {
	for n, want := range map[int]string{0: "0", 2019: "2019", -400: "-400", 10_000: "10\u202f000", 1_234_567: "1\u202f234\u202f567", -100_000: "-100\u202f000"} {
		if got := Say("en", "%d of them", n); got != want+" of them" {
			t.Errorf("Say(%d) = %q, want %q", n, got, want+" of them")
		}
	}
}
