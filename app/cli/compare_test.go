package cli_test

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestACompareSaysWhatStandsInOneOrInBoth(t *testing.T) {
	a := written(t, "a.csv", "title,date,place,actors\nTalks,2019-04-01,Paris,Ann; Bo\nVisit,2019-04-03,Rome,Ann\nSpeech,2019-04-05,,Bo\n")
	b := written(t, "b.csv", "title,date,place,actors\nSpeech,2019-04-05,,Bo\nTalks,2019-04-02,Paris,Ann; Bo\nStrike,2019-04-09,Oslo,Cy\n")
	listed := "A alone: 1\n    2019-04-03  Visit\nboth, told differently: 1\n    2019-04-01  Talks  (when)\nboth alike: 1\n    2019-04-05  Speech\nB alone: 1\n    2019-04-09  Strike\n"
	for _, c := range []struct {
		name string
		args []string
		code int
		want string
	}{
		{"two files", []string{a, b}, 0, listed},
		{"two filters", []string{"--left", "actor:ann", "--right", "actor:bo", a}, 0, "A alone: 1\n    2019-04-03  Visit\nboth, told differently: 0\nboth alike: 1\n    2019-04-01  Talks\nB alone: 1\n    2019-04-05  Speech\n"},
		{"a part of each file", []string{"--left", "type:meeting or talks", "--right", "talks", a, b}, 0, "both, told differently: 1\n    2019-04-01  Talks  (when)\n"},
		{"one file alone", []string{a}, 2, "name two files"},
		{"a filter that cannot be read", []string{"--left", "type:x or", "--right", "kim", a}, 2, "names nothing"},
	} {
		stdout, stderr, code := call(t, "", append([]string{"compare"}, c.args...)...)
		if code != c.code || !strings.Contains(stdout+stderr, c.want) {
			t.Errorf("%s: exit %d\n%s%swant %d\n%s", c.name, code, stdout, stderr, c.code, c.want)
		}
	}
	out := filepath.Join(t.TempDir(), "both.json")
	if _, stderr, code := call(t, "", "compare", a, b, "-o", out); code != 0 {
		t.Fatalf("exit %d, %s", code, stderr)
	}
	stdout, stderr, code := call(t, "", "export", "--view", "table", "--columns", "title,found in,differs in", "--csv", out)
	if want := "title,found in,differs in\nTalks,\"both, told differently\",when\nVisit,A alone,\nSpeech,both,\nStrike,B alone,\n"; code != 0 || stdout != want {
		t.Errorf("exit %d, %s\n%swant\n%s", code, stderr, stdout, want)
	}
}
