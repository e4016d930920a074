package cli_test

import (
	"fmt"
	"strings"
	"testing"
)

// tableOfTests is a table with words beside numbers, a list, a name with a comma, and doubt.
const tableOfTests = "title,when,place,Part A,n,people [list],mixed\n" +
	"Alpha,2019-04-25,Rome,\"north, far\",3,Ann;Bo,1\n" +
	"Beta,2019-04,,south,-4.50,Ann,two\n" +
	"=Gamma,,Rome,south,,,3\n"

func TestAFileIsCountedAndListed(t *testing.T) {
	in := written(t, "a.csv", tableOfTests)
	none := written(t, "none.json", `{"dateline":1,"events":[]}`)
	one := written(t, "one.json", `{"dateline":1,"events":[{"id":"e","title":"Only"}]}`)
	for _, c := range []struct {
		name   string
		args   []string
		code   int
		stdout string
		stderr string // a part of it
	}{
		{
			"facets asked for are counted, the most first and none last",
			[]string{"facets", "--by", "place,people", in},
			0, "place\n       2 Rome\n       1 (none)\npeople\n       2 Ann\n       1 Bo\n       1 (none)\n", "",
		},
		{
			"in JSON each value is an object a line, none an empty one",
			[]string{"facets", "--json", "--by", `"part a", n`, in, "--filter", "rome"},
			0, `{"facet":"Part A","value":"north, far","count":1}` + "\n" + `{"facet":"Part A","value":"south","count":1}` + "\n" +
				`{"facet":"n","value":"3","count":1}` + "\n" + `{"facet":"n","value":"","count":1}` + "\n", "",
		},
		{
			"a column of numbers and words is counted by its words",
			[]string{"facets", "--by", "mixed", in},
			0, "mixed\n       1 1\n       1 3\n       1 two\n", "",
		},
		{"a facet that is not there", []string{"facets", "--by", "type,hue", in}, 2, "", `--by: there is no facet "hue": it is type, status, certainty, place, country, actor, tag, source, precision, sources, is, Part A, n, people, mixed`},
		{"in French", []string{"facets", "--lang", "fr", "--by", "lieu", in}, 2, "", `il n’y a pas de facette "lieu" : il y a type, status`},
		{"a filter with a mistake", []string{"facets", "--filter", "rome or", in}, 2, "", "  rome or\n         ^\n"},
		{"a filter that keeps nothing is counted, and it is said why", []string{"facets", "--json", "--filter", "paris", in, "--by", "place"}, 0, "", "the filter \"paris\" keeps none of 3 events\nwithout paris it keeps 3\n"},
		{"a file of no event", []string{"facets", none}, 0, "", ""},
		{"a file of one event", []string{"facets", "--json", "--by", "type", one}, 0, `{"facet":"type","value":"","count":1}` + "\n", ""},
		{"the events that a filter keeps, by their dates", []string{"list", in, "--filter", "rome or south"}, 0, "2019-04\tBeta\t\thappened\t\n2019-04-25\tAlpha\t\thappened\tRome\n\t=Gamma\t\thappened\tRome\n", ""},
		{
			"columns of one's own choice in JSON",
			[]string{"list", in, "--json", "--columns", `id,precision,"Part A",n,people,lon`, "--filter", "mixed:1..9"},
			0, `{"id":"row-2","precision":"day","Part A":"north, far","n":3,"people":["Ann","Bo"],"lon":null}` + "\n" + `{"id":"row-4","precision":"","Part A":"south","n":null,"people":[],"lon":null}` + "\n", "",
		},
		{"as CSV, harmless to a spreadsheet", []string{"list", in, "--csv", "--columns", "title,Part A,n,people", "--filter", "-no:place or n:<0"}, 0, "title,Part A,n,people\nBeta,south,-4.50,Ann\nAlpha,\"north, far\",3,Ann; Bo\n'=Gamma,south,,\n", ""},
		{"as plain CSV", []string{"list", in, "--csv", "--plain", "--columns", "title", "--filter", "no:date"}, 0, "title\n=Gamma\n", ""},
		{"a column that is not there", []string{"list", in, "--columns", "hue"}, 2, "", `--columns: there is no column "hue": it is id, date, words`},
		{"a column of a list by what a filter calls it", []string{"list", in, "--csv", "--columns", "title,actor,source,tag", "--filter", "beta"}, 0, "title,actors,sources,tags\nBeta,,,\n", ""},
		{"two ways at a time", []string{"list", in, "--csv", "--json"}, 2, "", "either --json or --csv, not both"},
		{"nothing to list", []string{"list", in, "--filter", "paris -rome"}, 0, "", "without paris it keeps 1\n"},
		{"a list of no event", []string{"list", none}, 0, "", ""},
		{"dates in words, in the language asked for", []string{"list", in, "--lang", "fr", "--columns", "words", "--filter", "beta"}, 0, "avril 2019 (jour inconnu)\n", ""},
	} {
		stdout, stderr, code := call(t, "", c.args...)
		if code != c.code || stdout != c.stdout || !strings.Contains(stderr, c.stderr) {
			t.Errorf("%s: exit %d,\n%s%swant %d,\n%s%s", c.name, code, stdout, stderr, c.code, c.stdout, c.stderr)
		}
	}
}

func TestOfVeryManyValuesTheFirstAreShown(t *testing.T) {
	const n = 3000
	var table strings.Builder
	table.WriteString("title,when,side\n")
	for i := range n {
		fmt.Fprintf(&table, "e,2019,w%04d\n", i)
	}
	in := written(t, "many.csv", table.String())
	stdout, _, code := call(t, "", "facets", in)
	if !strings.Contains(stdout, "side\n       1 w0000\n") || !strings.Contains(stdout, "and 2988 more; --by side shows them\n") || strings.Count(stdout, "\n") > 40 || code != 0 {
		t.Errorf("exit %d,\n%s", code, stdout)
	}
	for args, want := range map[string]int{"facets --by side": n + 1, "facets --by side --json": n} {
		if stdout, _, _ := call(t, "", append(strings.Fields(args), in)...); strings.Count(stdout, "\n") != want {
			t.Errorf("%s prints %d lines, want %d", args, strings.Count(stdout, "\n"), want)
		}
	}
}
