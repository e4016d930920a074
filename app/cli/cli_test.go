package cli_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dateline/app/cli"
)

// call runs a command line and returns what it printed and its exit code.
func call(t *testing.T, in string, args ...string) (stdout, stderr string, code int) {
	t.Helper()
	var out, problems bytes.Buffer
	code = cli.Run(cli.Call{In: strings.NewReader(in), Out: &out, Err: &problems}, args)
	return out.String(), problems.String(), code
}

func TestEveryViewIsWrittenInEveryFormat(t *testing.T) {
	folder := t.TempDir()
	heads := map[string]string{"svg": "<svg ", "png": "\x89PNG", "pdf": "%PDF-"}
	for _, view := range []string{"page", "timeline", "map", "chart:time", "chart:cumulative:country", "chart:shares:country", "chart:bars:actor", "chart:pairs", "chart:places", "chart:calendar", "chart:intervals", "chart:precision", "chart:status", "chart:gaps"} {
		for format, head := range heads {
			path := filepath.Join(folder, strings.ReplaceAll(view, ":", "-")+"."+format)
			if _, problems, code := call(t, "", "export", "--view", view, "-o", path); code != 0 {
				t.Fatalf("export --view %s: exit %d, %s", view, code, problems)
			}
			raw, err := os.ReadFile(path)
			if err != nil || !bytes.HasPrefix(raw, []byte(head)) {
				t.Errorf("%s begins with %q (%v), want %q", path, raw[:min(8, len(raw))], err, head)
			}
		}
	}
}

func TestAFilterStandsInThePicture(t *testing.T) {
	path := filepath.Join(t.TempDir(), "f.svg")
	if _, problems, code := call(t, "", "export", "--filter", "type:meeting", "-o", path); code != 0 {
		t.Fatal(problems)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if svg := string(raw); !strings.Contains(svg, "4 of 12 events · type meeting") || strings.Contains(svg, "weapon") {
		t.Error("the picture does not name its filter, or does not keep to it")
	}
}

func TestAWrongCallExitsWith2AndAWrongInputWith1(t *testing.T) {
	folder := t.TempDir()
	broken := filepath.Join(folder, "broken.json")
	if err := os.WriteFile(broken, []byte(`{"dateline":1,"events":[{"id":"a","when":"2019-13"}]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(folder, "x.png")
	for _, c := range []struct {
		name string
		args []string
		code int
		says string
	}{
		{"a view that does not exist", []string{"export", "--view", "pie", "-o", out}, 2, "pie"},
		{"no picture named", []string{"export"}, 2, ".svg, .png, .pdf, .html, .pptx or, of what has numbers, .csv"},
		{"a handout as a picture", []string{"export", "--view", "handout", "-o", out}, 2, "which only .pdf has"},
		{"a scale twice", []string{"export", "--scale", "2", "--dpi", "300", "-o", out}, 2, "say the same"},
		{"too many pixels to the inch", []string{"export", "--dpi", "5000", "-o", out}, 2, "from 10 to 1200"},
		{"a size of nothing", []string{"export", "--size", "0x0", "-o", out}, 2, "0x0"},
		{"a filter of no field", []string{"export", "--filter", "colour:red", "-o", out}, 2, "colour:red"},
		{"a window before its start", []string{"export", "--from", "2020", "--to", "2019", "-o", out}, 2, "holds no time"},
		{"a file that is not there", []string{"info", filepath.Join(folder, "none.json")}, 1, "none.json"},
		{"a month that does not exist", []string{"check", broken}, 1, `broken.json:1:42: events[0].when: "2019-13" has no month 13`},
		{"a date that is none", []string{"date", "soon"}, 1, "soon"},
	} {
		t.Run(c.name, func(t *testing.T) {
			stdout, stderr, code := call(t, "", c.args...)
			if code != c.code || !strings.Contains(stdout+stderr, c.says) {
				t.Errorf("exit %d and %q, want %d and %q", code, stdout+stderr, c.code, c.says)
			}
		})
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a call that failed left a picture")
	}
}

func TestDatesAreReadFromStandardInputLineByLine(t *testing.T) {
	stdout, _, _ := call(t, "2019-04\nsoon\n", "date", "--json", "-")
	var got []struct {
		Input, Earliest, Latest, Kind string
		Valid                         bool
	}
	for _, line := range strings.Split(strings.TrimSpace(stdout), "\n") {
		got = append(got, struct {
			Input, Earliest, Latest, Kind string
			Valid                         bool
		}{})
		if err := json.Unmarshal([]byte(line), &got[len(got)-1]); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
	}
	if len(got) != 2 || got[0].Earliest != "2019-04-01" || got[0].Latest != "2019-04-30" || got[0].Kind != "within" || got[1].Valid {
		t.Errorf("got %+v", got)
	}
}

func TestTheNumbersOfAChartAreATable(t *testing.T) {
	in := written(t, "a.csv", "title,when,actors,tone [number]\nA,2019-04-01,Ann; Bo,1\nB,2019-04-02,Ann,-2.5\n")
	for _, c := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"--view", "chart:bars:actor"}, 0, "value,events\nAnn,2\nBo,1\n"},
		{[]string{"--view", "chart:pairs"}, 0, "row,column,events\nAnn,Bo,1\n"},
		{[]string{"--view", "chart:intervals"}, 0, "from,to,from date,from title,to date,to title,least days,most days\nrow-2,row-3,2019-04-01,A,2019-04-02,B,1,1\n"},
		{[]string{"--view", "chart:silences"}, 0, "actor,from,to,from date,from title,to date,to title,least days,most days\nAnn,row-2,row-3,2019-04-01,A,2019-04-02,B,1,1\n"},
		{[]string{"--view", "chart:gaps"}, 0, "from,to,from date,from title,to date,to title,least days,most days\n"},
		{[]string{"--view", "chart:numbers:tone"}, 0, "from,to,events,least,lower quartile,median,upper quartile,most\n2019-04-01,2019-04-01,1,1,1,1,1,1\n2019-04-02,2019-04-02,1,-2.5,-2.5,-2.5,-2.5,-2.5\n"},
		{[]string{"--view", "table", "--sort", "tone", "--columns", "title,date,tone"}, 0, "title,date,tone\nB,2019-04-02,-2.5\nA,2019-04-01,1\n"},
		{[]string{"--view", "table", "--from", "2019-04-02", "--to", "2019-04-02", "--columns", "title"}, 0, "title\nB\n"},
		{[]string{"--view", "compare", "--left", "actor:ann", "--right", "type:visit status:denied"}, 1, `the filter "type:visit status:denied" keeps none of`},
		{[]string{"--view", "map"}, 2, `"map" has no numbers of its own; they are of charts`},
		{[]string{"--view", "chart:bars:hue"}, 2, `--view: there is no facet "hue"`},
		{[]string{"--view", "table", "--columns", "title,hue"}, 2, `--columns: there is no column "hue"`},
		{[]string{"--view", "table", "--sort", "-hue"}, 2, `--sort: there is no column "hue"`},
		{[]string{"--view", "chart:nix"}, 2, `there is no view "chart:nix"`},
	} {
		stdout, stderr, code := call(t, "", append([]string{"export", "--csv", in}, c.args...)...)
		if code != c.code || c.code == 0 && stdout != c.want || !strings.Contains(stdout+stderr, c.want) {
			t.Errorf("%q: exit %d, %s%s", c.args, code, stdout, stderr)
		}
	}
}

func TestAHandoutIsAPDFOfSeveralPagesAndAPageIsHTML(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct {
		name string
		args []string
		want *regexp.Regexp
	}{
		{"a.pdf", []string{"--view", "handout"}, regexp.MustCompile(`(?s)^%PDF-.*/Count [4-6]\b.*/MediaBox \[0 0 595\.28 841\.89\]`)},
		{"b.pdf", []string{"--view", "handout", "--size", "letter"}, regexp.MustCompile(`(?s)^%PDF-.*/MediaBox \[0 0 792\.00 612\.00\]`)},
		{"c.html", []string{"--lang", "fr"}, regexp.MustCompile(`(?s)^<!DOCTYPE html>\n<html lang="fr">.*id="timeline-name".*id="map-name"`)},
		{"d.HTM", []string{"--view", "chart:bars:type"}, regexp.MustCompile(`(?s)^<!DOCTYPE html>.*id="chart-bars-type-name"`)},
	} {
		path := filepath.Join(folder, c.name)
		if _, problems, code := call(t, "", append([]string{"export", "-o", path}, c.args...)...); code != 0 {
			t.Errorf("%v: exit %d, %s", c.args, code, problems)
		}
		if got, err := os.ReadFile(path); err != nil || !c.want.Match(got) {
			t.Errorf("%s does not match %v: %.200q, %v", c.name, c.want, got, err)
		}
	}
}
