package chart

import (
	"fmt"
	"testing"
)

func TestBarsMeasureANumber(t *testing.T) {
	s := told(t, weekTable) // tone: A 1 and B 2 in Paris, C 6 and D -4 in Rome
	for name, want := range map[string]string{
		"bars:place:sum=tone":    "[Paris|2|3 Rome|2|2] Paris leads with 3 (tone)",
		"bars:place:mean=tone":   "[Paris|2|1.5 Rome|2|1] Paris leads with 1.5 (tone)",
		"bars:actor:median=tone": "[Bo|2|1.5 Ann|3|2 Cy|2|1]",
		"bars:groups:sum=tone":   "[no groups|1|6 x|2|3 y|2|-3] No groups leads with 6 (tone)",
	} {
		c := made(s, name)
		got := fmt.Sprint(rowsOfTable(c))
		if name == "bars:actor:median=tone" {
			want, got = "Ann leads with 2 (tone)", c.headline
		} else {
			got += " " + c.headline
		}
		if got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
		if asked, silent := checkAsks(t, name, s.Subject, c); asked+silent == 0 {
			t.Errorf("%s has no marks", name)
		}
	}
	for name, want := range map[string]bool{"bars:mean=tone": true, "bars:type:mean=nix": false, "bars:type:most=tone": false, "bars:nix:mean=tone": false, "time:mean=tone": false} {
		if err := Check(name, s.Subject.Timeline); (err == nil) != want {
			t.Errorf("%s: %v", name, err)
		}
	}
}
