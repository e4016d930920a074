package extract

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"dateline/timeline"
)

// Nine of ten sentences are told rightly; the rest is told with -v.
func TestWhatDidNotHappenIsHeard(t *testing.T) {
	f, err := os.Open("testdata/negation.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	right, all := map[string]int{}, map[string]int{}
	for s := bufio.NewScanner(f); s.Scan(); {
		fields := strings.Split(s.Text(), "\t")
		if len(fields) != 3 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		lang, want := fields[0], fields[1]
		all[lang]++
		told := drafted(t, Document{Text: fields[2], Lang: lang, Anchor: anchorOf(t, "2019-04-18")}).Suggestions
		if len(told) == 0 {
			t.Logf("%s: no suggestion: %s", lang, fields[2])
			continue
		}
		got := told[len(told)-1]
		if (got.Status == timeline.Denied) == (want == "denied") {
			right[lang]++
		} else {
			t.Logf("%s: %s, want %s: %s", lang, got.Status, want, fields[2])
		}
	}
	for _, lang := range []string{"en", "fr"} {
		if all[lang] != 30 || 10*right[lang] < 9*all[lang] {
			t.Errorf("%s: %d of %d sentences are told rightly, want nine of ten of 30", lang, right[lang], all[lang])
		}
	}
}
