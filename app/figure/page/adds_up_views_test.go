package page_test

import (
	"fmt"
	"slices"
	"testing"

	"dateline/timeline"
)

// mapAdds holds the sum below the map: at a place, in a country, on no map, outside.
func mapAdds(_ *testing.T, k tale) string {
	words := k.words("map")
	var want [4]int
	want[3] = len(k.outside)
	for _, i := range slices.Concat(k.shown, k.undated) {
		switch k.At(i).Place.ID {
		case "hanoi", "oslo":
			want[0]++
		case "japan":
			want[1]++
		default:
			want[2]++
		}
	}
	all := said(words, `(\d+) events? =`)
	if all == 0 && k.text == "" && want[2]+want[3] == 0 {
		return "" // the sum of all that is seen
	}
	got := [4]int{said(words, `(\d+) at a place`), said(words, `(\d+) known to the country`), said(words, `(\d+) without a place`) + said(words, `(\d+) known only to a place`), said(words, `(\d+) outside the window`)}
	if got != want || all != k.Len() {
		return fmt.Sprintf("says that %d are %v, want %d and %v: %q", all, got, k.Len(), want, words)
	}
	return ""
}

// inTable is how many events a table shows: those without a date where it shows all others.
func (k tale) inTable() int {
	if len(k.outside) == 0 {
		return len(k.all())
	}
	return len(k.shown)
}

// tableAdds holds the rows of the table to the events that the window shows, each once.
func tableAdds(t *testing.T, k tale) string {
	seen := map[string]bool{}
	for _, row := range k.rows(t, "table") {
		seen[row[0]] = true
	}
	if rows := len(k.rows(t, "table")); rows != k.inTable() || len(seen) != rows {
		return fmt.Sprintf("has %d rows of %d events, want %d", rows, len(seen), k.inTable())
	}
	return k.timeLedger("table")
}

// compareAdds holds the pairs of what two sides tell to the events of each, each told once.
func compareAdds(t *testing.T, k tale) string {
	var seen [2]map[string]int
	seen[0], seen[1] = map[string]int{}, map[string]int{}
	for _, row := range k.rows(t, "compare") {
		for side, id := range []string{row[2], row[5]} {
			if id != "" {
				seen[side][id]++
			}
		}
	}
	for side, actor := range []string{"kim", "moon"} {
		for _, i := range k.all() {
			takes := slices.ContainsFunc(k.At(i).Actors, func(p timeline.Part) bool { return p.Actor == actor })
			if got := seen[side][k.At(i).ID]; got != btoi(takes) {
				return fmt.Sprintf("tells %s %d times on the side of %s, want %d", k.At(i).ID, got, actor, btoi(takes))
			}
		}
	}
	return ""
}

// twiceAdds holds what is said to be told twice: each event in one group at the most, as many as
// the headline says.
func twiceAdds(t *testing.T, k tale) string {
	rows, seen, groups := k.rows(t, "duplicates"), map[string]bool{}, map[string]bool{}
	for _, row := range rows {
		if seen[row[3]] || k.Find(row[3]) < 0 {
			return fmt.Sprintf("tells %s twice, or what the filter leaves out", row[3])
		}
		seen[row[3]], groups[row[0]] = true, true
	}
	words := k.words("duplicates")
	if n := said(words, `(\d+) events (?:in \d+ groups )?may be`); n != len(rows) {
		return fmt.Sprintf("says %d events, and has %d: %q", n, len(rows), words)
	}
	if n := said(words, `in (\d+) groups may`); n != len(groups) && len(groups) > 1 {
		return fmt.Sprintf("says %d groups, and has %d", n, len(groups))
	}
	return ""
}
