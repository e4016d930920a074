package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"regexp"
	"slices"
	"testing"
	"time"
)

var update = flag.Bool("update", false, "write the golden report anew")

// The report of a package of a few lines is compared as a whole: it can be
// checked by hand which of its mutants its tests must find.
func TestTheReportOfATinyPackageNamesEachMutantThatIsNotFound(t *testing.T) {
	got := reported(t, config{
		Root: "testdata/tiny", Packages: []string{"./..."}, Seed: 1, Workers: 2,
		Most: 5 * time.Minute, Patience: 2 * time.Second, Equivalents: "testdata/tiny/equivalents.txt",
	})
	const golden = "testdata/tiny.txt"
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the report is\n%s\nwant\n%s", got, want)
	}
}

// reported measures, and takes the time that it took out of the report.
func reported(t *testing.T, c config) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := measure(context.Background(), &out, c); err != nil {
		t.Fatal(err)
	}
	return regexp.MustCompile(`; it took .*`).ReplaceAll(out.Bytes(), nil)
}

func TestASampleIsThatOfItsSeed(t *testing.T) {
	var all []*mutant
	for line := range 100 {
		all = append(all, &mutant{line: line})
	}
	lines := func(some []*mutant) (lines []int) {
		for _, m := range some {
			lines = append(lines, m.line)
		}
		return lines
	}
	a, again, other := lines(take(all, 5, 1)), lines(take(all, 5, 1)), lines(take(all, 5, 2))
	if len(a) != 5 || !slices.Equal(a, again) || slices.Equal(a, other) {
		t.Errorf("seed 1 takes %v, then %v, seed 2 takes %v", a, again, other)
	}
	if got := len(take(all, 0, 1)); got != len(all) {
		t.Errorf("a sample of 0 has %d mutants, want all %d", got, len(all))
	}
}

func TestALineOfEquivalentsHasFourColumns(t *testing.T) {
	path := t.TempDir() + "/list.txt"
	if err := os.WriteFile(path, []byte("a.go | F | drop \"x\"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	_, err := readEquivalents(path)
	want := path + `:1: "a.go | F | drop \"x\"" has not the four columns file | function | change | reason`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}
