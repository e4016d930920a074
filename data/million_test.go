package data

import (
	"bytes"
	"testing"

	"dateline/data/synth"
)

// BenchmarkMillionRows takes a million events from CSV to the native file, on to
// Parquet and back to CSV, as `convert` does.
func BenchmarkMillionRows(b *testing.B) {
	t := synth.Timeline(1_000_000, 1)
	for _, name := range []string{"csv", "native", "parquet"} {
		format, _ := FormatOf(name)
		var file bytes.Buffer
		b.Run("write "+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				file.Reset()
				if err := format.Write(&file, t); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(file.Len())/1e6, "file-MB")
		})
		b.Run("read "+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Read("m."+name, bytes.NewReader(file.Bytes()), Options{Limit: 4 << 30}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
