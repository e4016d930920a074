package gazetteer

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write towns.tsv anew")

// leastTown is of how many thousands of people a town is that maps name.
const leastTown = 150

// townsOf writes the larger towns of the whole gazetteer as they stand in towns.tsv.
func townsOf(c *Columns) string {
	type town struct {
		people int
		line   string
	}
	var all []town
	lat := 0
	number := func(text string) int { n, _ := strconv.Atoi(text); return n }
	for i := range c.Names {
		lat += number(c.Latitudes[i]) // a difference from the one above
		lon := number(c.Longitudes[i])
		people, _, _ := strings.Cut(strings.TrimSuffix(c.People[i], "*"), ".")
		capital := strings.HasSuffix(c.People[i], "*")
		if number(people) < leastTown && !capital {
			continue
		}
		line := fmt.Sprintf("%d\t%.2f\t%.2f", number(people), float64(lon)/100, float64(lat)/100)
		first := ""
		for k, lang := range townLanguages {
			name := c.NamesIn[slices.Index(Languages, lang)][i]
			if name == "" || name == "=" {
				name = c.Names[i]
			}
			if k == 0 {
				first = name
			} else if name == first {
				name = ""
			}
			line += "\t" + name
		}
		all = append(all, town{number(people), strings.TrimRight(line, "\t") + "\n"})
	}
	slices.SortStableFunc(all, func(a, b town) int { return cmp.Or(cmp.Compare(b.people, a.people), cmp.Compare(a.line, b.line)) })
	var b strings.Builder
	for _, one := range all {
		b.WriteString(one.line)
	}
	return b.String()
}

func TestTheTownsOfMapsAreTheLargestOfTheGazetteer(t *testing.T) {
	c, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	want := townsOf(c)
	if *update {
		if err := os.WriteFile("towns.tsv", []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if towns != want {
		t.Error("towns.tsv is not what the gazetteer has: go test ./assets/gazetteer -run Towns -update")
	}
	const budget = 150_000
	if len(want) > budget {
		t.Errorf("the towns take %d bytes, more than %d", len(want), budget)
	}
	at := slices.IndexFunc(Towns(), func(one Town) bool { return one.Name("en") == "Vienna" })
	if at < 0 || Towns()[at].Name("fr") != "Vienne" || Towns()[at].Name("de") != "Wien" || Towns()[at].Name("ko") != "Vienna" {
		t.Errorf("Vienna is at %d of %d", at, len(Towns()))
	}
}
