package figure_test

import (
	"bytes"
	"testing"

	"dateline/app/figure"
	"dateline/data"
	"dateline/data/grid"
	"dateline/data/synth"
)

// BenchmarkLoad reads a table of a million events and makes it ready to be drawn.
func BenchmarkLoad(b *testing.B) {
	var file bytes.Buffer
	if err := grid.Encode(&file, synth.Timeline(1_000_000, 1)); err != nil {
		b.Fatal(err)
	}
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			if _, err := data.Read("m.csv", bytes.NewReader(file.Bytes()), data.Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	f, err := data.Read("m.csv", bytes.NewReader(file.Bytes()), data.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Run("subject", func(b *testing.B) {
		for b.Loop() {
			figure.NewSubject(f.Timeline, "en", nil)
		}
	})
}
