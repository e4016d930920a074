package cli_test

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAFilterThatIsWrongOrKeepsNothingIsSaid(t *testing.T) {
	out := filepath.Join(t.TempDir(), "x.svg")
	for _, c := range []struct {
		name   string
		args   []string
		code   int
		stderr string
	}{
		{
			"a mistake has a caret under it",
			[]string{"--filter", "kim or (visit"},
			2,
			"dateline export: --filter: filter: \"(\" opens a bracket that nothing closes; close it: (a or b), or put it into quotation marks: \"(\"\n  kim or (visit\n         ^\n",
		},
		{
			"also in French",
			[]string{"--lang", "fr", "--filter", "kim and"},
			2,
			"dateline export: --filter: filtre\u202f: \"and\" ne nomme rien\u202f; écrivez ensuite ce qu’il faut chercher\n  kim and\n         ^\n",
		},
		{
			"what keeps nothing says which term did it",
			[]string{"--filter", "type:meting actor:kim"},
			1,
			"the filter \"type:meting actor:kim\" keeps none of 12 events\nwithout type:meting it keeps 9\n",
		},
		{
			"each of two ways out is named",
			[]string{"--filter", "status:expected during:2018"},
			1,
			"the filter \"status:expected during:2018\" keeps none of 12 events\nwithout during:2018 it keeps 1\nwithout status:expected it keeps 1\n",
		},
		{
			"and in French",
			[]string{"--lang", "fr", "--filter", "xyz"},
			1,
			"le filtre \"xyz\" ne garde aucun événement sur 12\nsans xyz, il en garde 12\n",
		},
	} {
		_, stderr, code := call(t, "", append([]string{"export", "--view", "timeline", "-o", out}, c.args...)...)
		if code != c.code || stderr != c.stderr {
			t.Errorf("%s: exit %d and\n%swant %d and\n%s", c.name, code, stderr, c.code, c.stderr)
		}
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("there is a picture of nothing")
	}
}
