package extract

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"dateline/timeline"
)

func TestANegationReachesWhatItDeniesAndNoFurther(t *testing.T) {
	f, err := os.Open("testdata/scope.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all := 0
	for s := bufio.NewScanner(f); s.Scan(); {
		fields := strings.Split(s.Text(), "\t")
		if len(fields) < 3 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		var got []string
		for _, one := range drafted(t, Document{Text: fields[2], Lang: fields[0], Anchor: anchorOf(t, "2019-04-18")}).Suggestions {
			if one.Date.IsZero() {
				continue
			}
			switch one.Status {
			case timeline.Denied, timeline.Cancelled:
				got = append(got, "denied")
			default:
				got = append(got, "not")
			}
		}
		if all++; strings.Join(got, ",") != fields[1] {
			t.Errorf("%s: got %q, want %s: %s", fields[0], got, fields[1], fields[2])
		}
	}
	if all < 100 {
		t.Errorf("testdata/scope.tsv holds %d sentences only", all)
	}
}
