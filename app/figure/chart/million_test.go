package chart

import (
	"slices"
	"testing"
	"time"

	"dateline/app/scene"
	"dateline/data/synth"
)

// BenchmarkMillion counts what each chart shows of a million events, as after a new filter, and
// draws it.
func BenchmarkMillion(b *testing.B) {
	s := specOf(synth.Timeline(1_000_000, 1))
	if err := s.Subject.Prepare(b.Context()); err != nil {
		b.Fatal(err)
	}
	s.Subject.Colours("")
	for _, name := range []string{"time", "time:country", "cumulative", "shares", "bars", "bars:actor", "bars:place", "pairs", "places", "calendar", "intervals", "silences", "precision"} {
		s.Chart = name
		b.Run(name, func(b *testing.B) {
			var c Content
			var took []time.Duration
			b.ReportAllocs()
			for b.Loop() {
				start := time.Now()
				c = Make(b.Context(), s)
				took = append(took, time.Since(start))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "median-ms")
			b.ReportMetric(float64(len(c.bars)), "bars")
		})
		c := Make(b.Context(), s)
		b.Run(name+"/picture", func(b *testing.B) {
			var sc scene.Scene
			for b.Loop() {
				sc.Reset(scene.Pt(1000, 500), s.Theme.Paper)
				c.Draw(&sc, s)
			}
		})
	}
}
