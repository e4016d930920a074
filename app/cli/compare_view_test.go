package cli_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/data"
	"dateline/timeline"
)

const (
	disasters = "../../data/testdata/others/timeflow/4._Natural_Disasters.time"
	coldWar   = "../../assets/samples/cold-war.json"
)

// Two filters of one file are compared by one judgement: the list and the view find each event in
// the same place, and told differently in the same. Disasters of one state in two springs are two
// events, whatever their titles; what two agencies tell under one title is one.
func TestTwoFiltersOfOneFileAreComparedAsTheViewComparesThem(t *testing.T) {
	accounts := written(t, "accounts.csv", "title,date,place,actors,agency\nTalks,2019-04-01,Paris,Ann; Bo,North\nTalks,2019-04-02,Paris,Bo; Ann,South\nSpeech,2019-04-05,,Bo,North\nSpeech,2019-04-05,,Bo,South\nVisit,2019-04-03,Rome,Ann,North\nStrike,2019-04-09,,,South\n")
	for _, c := range []struct {
		name, file, left, right string
		want                    [4]int // A alone, told differently, in both, B alone
	}{
		{"times that exclude each other", disasters, "when!:2010-02/2010-04", "when!:2010-05/2010-07", [4]int{37, 0, 0, 21}},
		{"times that share a month", disasters, "when!:2010-02/2010-05", "when!:2010-05/2010-07", [4]int{37, 0, 10, 11}},
		{"agencies", accounts, "agency:North", "agency:South", [4]int{1, 1, 1, 1}},
		{"people", accounts, "actor:ann", "actor:bo", [4]int{1, 0, 2, 2}},
		{"what both keep", accounts, "talks or visit", "talks", [4]int{1, 0, 2, 0}},
		{"a sample", coldWar, "before:1970", "after:1960", [4]int{12, 0, 3, 12}},
	} {
		sides := []string{c.file, "--left", c.left, "--right", c.right}
		out := filepath.Join(t.TempDir(), "both.json")
		if _, stderr, code := call(t, "", append([]string{"compare", "-o", out}, sides...)...); code != 0 {
			t.Fatalf("%s: exit %d, %s", c.name, code, stderr)
		}
		text, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		f, err := data.Read(out, bytes.NewReader(text), data.Options{})
		if err != nil {
			t.Fatal(err)
		}
		var listed []string
		for _, e := range f.Timeline.Events.All() {
			listed = append(listed, strings.Join([]string{e.ID, strings.Join(timeline.Of(e.More().Values, "found in"), ""), strings.Join(timeline.Of(e.More().Values, "differs in"), "; ")}, "|"))
		}
		viewed, got := viewedSides(t, sides)
		slices.Sort(listed)
		slices.Sort(viewed)
		if !slices.Equal(listed, viewed) || len(viewed) == 0 {
			t.Errorf("%s: listed are\n%s\nand the view has\n%s", c.name, strings.Join(listed, "\n"), strings.Join(viewed, "\n"))
		}
		if got != c.want {
			t.Errorf("%s: there are %v, want %v", c.name, got, c.want)
		}
	}
}

// viewedSides returns the events of a comparison as the view exports them, each with where it is
// found and in what it differs, and how many there are of each place.
func viewedSides(t *testing.T, sides []string) (all []string, counts [4]int) {
	t.Helper()
	stdout, stderr, code := call(t, "", append([]string{"export", "--view", "compare", "--csv"}, sides...)...)
	rows, err := csv.NewReader(strings.NewReader(stdout)).ReadAll()
	if code != 0 || err != nil {
		t.Fatalf("exit %d, %s, %v", code, stderr, err)
	}
	for _, r := range rows[1:] {
		where, id := r[0], r[2]
		if id == "" {
			id = r[5]
		}
		all = append(all, strings.Join([]string{id, where, r[1]}, "|"))
		counts[slices.Index([]string{"A alone", "both, told differently", "both", "B alone"}, where)]++
	}
	return all, counts
}
