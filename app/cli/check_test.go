package cli_test

import (
	"encoding/json"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

const sides = "title,moment,side\nA,2019-04-25,north\nB,2019-04-26,south\n"

func TestCheckAccountsForWhatAFileHolds(t *testing.T) {
	in := written(t, "a.csv", sides)
	for lang, want := range map[string]string{
		"en": `%: 2 events, none with a date: which field holds the dates was not clear; try --map when=moment
%: 2 rows = 2 events
%: 2 events = 0 dated + 2 without a date, for nothing is said of it
%: column "moment" is a facet (words): "2019-04-25", "2019-04-26"; --map when=moment reads it
%: column "side" is a facet (words): "north", "south"; --map FIELD=side reads it
%: 2 events, no problem
`,
		"fr": `%: 2 événements, aucun avec une date : il n’est pas clair quel champ porte les dates ; essayez --map when=moment
%: 2 lignes = 2 événements
%: 2 événements = 0 daté + 2 sans date, car rien n’en est dit
%: la colonne "moment" est une facette (mots) : "2019-04-25", "2019-04-26" ; --map when=moment la lit
%: la colonne "side" est une facette (mots) : "north", "south" ; --map FIELD=side la lit
%: 2 événements, aucun problème
`,
	} {
		stdout, stderr, code := call(t, "", "check", "--lang", lang, in)
		if want := strings.ReplaceAll(want, "%", in); code != 0 || stdout != want {
			t.Errorf("%s: exit %d, %s\n%s\nwant\n%s", lang, code, stderr, stdout, want)
		}
	}
}

func TestCheckNamesEachOfManyColumnsOnce(t *testing.T) {
	in := written(t, "a.csv", "title,when,alpha,beta,gamma,delta,epsilon\nA,2019,1,2,3,4,5\n")
	stdout, stderr, code := call(t, "", "check", in)
	all := stdout + stderr
	for _, name := range []string{"alpha", "beta", "gamma", "delta", "epsilon"} {
		if n := strings.Count(all, "\""+name+"\"") + strings.Count(all, name+" ("); code != 0 || n != 1 {
			t.Errorf("exit %d, %s is named %d times in\n%s", code, name, n, all)
		}
	}
}

func TestCheckAndInfoGiveTheAccountAsJSON(t *testing.T) {
	in := written(t, "a.csv", "title,when,n\nA,2019,3\nB,someday,4\n")
	want := map[string]any{
		"format": "csv", "unit": "rows", "seen": 2.0, "events": 2.0, "dated": 1.0,
		"undated":  []any{map[string]any{"count": 1.0, "why": "without a date, for its words are none that can be read"}},
		"columns":  []any{map[string]any{"name": "n", "facet": "number", "values": []any{"3", "4"}, "flag": "--map FIELD=n"}},
		"problems": []any{`a.csv:3: column "when": "someday": "someday" is no word of a date in English, French or German; write 2019-04-25, April 2019 or before 1900`},
		"notes":    []any{"more columns, to filter by and to sort into lanes: n (number)"},
	}
	stdout, _, code := call(t, "", "check", "--json", in, filepath.Join(t.TempDir(), "none.csv"))
	lines := strings.Split(strings.TrimSpace(stdout), "\n")
	if code != 1 || len(lines) != 2 || !strings.Contains(lines[1], `"error":"opening a timeline: `) {
		t.Fatalf("exit %d, %s", code, stdout)
	}
	var got map[string]any
	if err := json.Unmarshal([]byte(lines[0]), &got); err != nil {
		t.Fatal(err)
	}
	delete(got, "file")
	if !reflect.DeepEqual(got, want) {
		t.Errorf("check gives\n%v\nwant\n%v", got, want)
	}
	stdout, _, code = call(t, "", "info", "--json", in)
	var info struct {
		Facets  []map[string]string
		Account map[string]any
	}
	if err := json.Unmarshal([]byte(stdout), &info); err != nil || code != 0 {
		t.Fatal(err, stdout)
	}
	if !reflect.DeepEqual(info.Account, want) || len(info.Facets) != 1 || info.Facets[0]["kind"] != "number" {
		t.Errorf("info gives %v and\n%v\nwant\n%v", info.Facets, info.Account, want)
	}
}

func TestLanesAndFiltersGoByTheFacetsOfAFile(t *testing.T) {
	in := written(t, "a.csv", "title,when,Part A,n\nAlpha,2019-04-25,north,3\nBeta,2019-04-26,south,4\n")
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"--lanes", "part-a"}, 0, ""},
		{[]string{"--filter", "part-a:north n:<4"}, 0, ""},
		{[]string{"--lanes", "hue"}, 2, `--lanes: there is no facet "hue": it is type, place, country, actor, status, source or none, or this timeline's Part A, n`},
		{[]string{"--colour", "part-a"}, 0, ""},
		{[]string{"--color", "N"}, 0, ""},
		{[]string{"--colour", "hue"}, 2, `--colour: there is no facet "hue": it is type, place,`},
		{[]string{"--filter", "hue:red"}, 2, `sources, is, no, or of this timeline's: part-a, n`},
	} {
		stdout, stderr, code := call(t, "", append([]string{"export", "--view", "timeline", "-o", filepath.Join(t.TempDir(), "a.svg"), in}, c.args...)...)
		if code != c.code || !strings.Contains(stderr, c.says) {
			t.Errorf("%v: exit %d, %s%s; want %d and %q", c.args, code, stdout, stderr, c.code, c.says)
		}
	}
}
