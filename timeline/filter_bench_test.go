package timeline_test

import (
	"testing"

	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// BenchmarkTenThousandKept asks ten thousand events one after the other, and their rows, as a
// filter of a million does in pieces of that size: so it tells what a filter costs also where
// other programs take their share of the time.
func BenchmarkTenThousandKept(b *testing.B) {
	const n = 10_000
	t := synth.Timeline(n, 1)
	places, actors := map[string]int32{}, map[string]int32{}
	for i, p := range t.Places {
		places[p.ID] = int32(i)
	}
	for i, a := range t.Actors {
		actors[a.ID] = int32(i)
	}
	rows := make([]timeline.Row, n)
	for i, e := range t.Events.All() {
		rows[i] = timeline.Row{Type: e.Type, Status: e.Status, Place: -1, Bounds: e.When.Date.Bounds()}
		if e.Place.ID != "" {
			rows[i].Place = places[e.Place.ID]
		}
		for _, p := range e.Actors {
			rows[i].Actors = append(rows[i].Actors, actors[p.Actor])
		}
	}
	for _, text := range []string{
		"status:planned", "-type:statement", "talks", "actor:actor-1 before:2000", "place:place-1,place-2", "-status:denied after:1900",
		"type:meeting or status:planned", "(talks type:meeting) or actor:actor-1", "not (before:1990 or place:place-1) type:visit,meeting", "when:1990/1999", "near:131.9,43.1,500km", "in:0,40;20,60 or no:date",
	} {
		b.Run(text, func(b *testing.B) {
			f, err := timeline.ParseFilter(text)
			if err != nil {
				b.Fatal(err)
			}
			keep := f.Keep(t)
			byRow, hints, rest := f.KeepRows(t, true, true)
			kept := 0
			for b.Loop() {
				for i := range n {
					verdict := edtf.Definite
					if byRow != nil {
						verdict = byRow.Tell(&rows[i])
					}
					if hints != nil && hints.Tell(&rows[i]) == edtf.Impossible {
						continue
					}
					e := t.Events.At(i)
					if verdict == edtf.Definite && (rest == nil || rest(e)) || verdict == edtf.Possible && keep(e) {
						kept++
					}
				}
			}
			b.ReportMetric(float64(kept)/float64(b.N), "kept")
		})
	}
}
