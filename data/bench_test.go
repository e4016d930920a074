package data

import (
	"bytes"
	"fmt"
	"testing"

	"dateline/data/synth"
)

// BenchmarkFormats writes and reads timelines of two sizes in each format, so that
// one sees whether the time grows with the number of events and no faster.
func BenchmarkFormats(b *testing.B) {
	for _, n := range []int{1000, 10_000} {
		one := synth.Timeline(n, 1)
		for _, f := range Formats() {
			if !f.Writes() {
				continue
			}
			var out bytes.Buffer
			b.Run(fmt.Sprintf("%s/write/%d", f.Name, n), func(b *testing.B) {
				for b.Loop() {
					out.Reset()
					if err := f.Write(&out, one); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/event")
			})
			b.Run(fmt.Sprintf("%s/read/%d", f.Name, n), func(b *testing.B) {
				for b.Loop() {
					raw := bytes.Clone(out.Bytes()) // a table keeps the memory of what it reads
					if _, err := f.Decode(raw, Options{}); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/event")
			})
		}
	}
}

// BenchmarkColumnsThatNoFieldTakes reads a table with four columns that become facets.
func BenchmarkColumnsThatNoFieldTakes(b *testing.B) {
	const rows = 100_000
	var file bytes.Buffer
	file.WriteString("title,when,side,tone,mentions,remark\n")
	for i := range rows {
		fmt.Fprintf(&file, "event %d,2019-04-%02d,side %d,%d.%d,%d,remark number %d\n", i, i%28+1, i%7, i%9-4, i%10, i, i)
	}
	format, _ := FormatOf("csv")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := format.Decode(bytes.Clone(file.Bytes()), Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/rows, "ns/event")
}
