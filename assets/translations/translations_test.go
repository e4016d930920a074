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
