package facet_test

import (
	"context"
	"runtime"
	"strconv"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/facet"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// held returns how many megabytes are in use.
func held() float64 {
	runtime.GC()
	runtime.GC() // the first lets go of what has finalizers
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc) / (1 << 20)
}

// withOwn returns a timeline whose events have a word and a number of a file's own, too.
func withOwn(of *timeline.Timeline) *timeline.Timeline {
	t := *of
	t.Facets = []timeline.Facet{{Name: "side"}, {Name: "tone", Kind: timeline.OfNumbers}}
	t.Events = timeline.Events{}
	for i, e := range of.Events.List() {
		full := e.Full()
		full.Values = []timeline.Value{{Facet: "side", Word: []string{"north", "south", "west"}[i%3]}, {Facet: "tone", Word: strconv.Itoa(i % 97)}}
		t.Events.Append(full.Compact())
	}
	return &t
}

// BenchmarkMillionMemory tells what is held of a million events beside themselves: the subject
// with its order and indexes, and then the counts of all facets under a filter and a brush.
func BenchmarkMillionMemory(b *testing.B) {
	for b.Loop() {
		t := withOwn(synth.Timeline(1_000_000, 1))
		events := held()
		whole := figure.NewSubject(t, "en", nil)
		subject := held()
		all, err := facet.Of(context.Background(), whole)
		if err != nil {
			b.Fatal(err)
		}
		made := held()
		counter := facet.NewCounter(all)
		filter, err := timeline.ParseFilter("type:meeting actor:actor-1 in:0,0;40,40")
		if err != nil {
			b.Fatal(err)
		}
		counter.Ask(filter, calendar.Span{Start: calendar.Civil(1990, 1, 1).Start(), End: calendar.Civil(1995, 1, 1).Start()})
		asked := held()
		b.ReportMetric(float64(len(all.List)), "facets")
		b.ReportMetric(events, "MB-events")
		b.ReportMetric(subject-events, "MB-subject")
		b.ReportMetric(made-subject, "MB-facets")
		b.ReportMetric(asked-made, "MB-asked")
		runtime.KeepAlive(counter)
		runtime.KeepAlive(t)
	}
}
