package chart

import (
	"context"
	"fmt"
	"math"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
	"dateline/timeline/pieces/patience"
)

// spansOf returns the bins of a span that is parted into so many.
func spansOf(span calendar.Span, n int) []calendar.Instant {
	edges := make([]calendar.Instant, n+1)
	for k := range edges {
		edges[k] = span.Start.Add(span.Days() * float64(k) / float64(n))
	}
	return edges
}

// TestWhatIsWeighedByRunsIsWhatEachEventSays holds what is weighed bin by bin to what is weighed
// event by event, of all events and of what filters keep of them, in several windows.
func TestWhatIsWeighedByRunsIsWhatEachEventSays(t *testing.T) {
	whole := figure.NewSubject(synth.Timeline(30_000, 3), "en", nil)
	for _, text := range []string{"", "-type:statement", "status:happened", "-actor:actor-1 after:1900", "type:meeting"} {
		filter, err := timeline.ParseFilter(text)
		if err != nil {
			t.Fatal(err)
		}
		s, err := figure.Narrow(t.Context(), whole, filter)
		if err != nil {
			t.Fatal(err)
		}
		known, err := s.Known(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range []float64{0, 0.3, 0.45} { // of the time is left out on either side
			window := whole.Extent
			window.Start, window.End = window.Start.Add(part*whole.Extent.Days()), window.End.Add(-part*whole.Extent.Days())
			for _, addUp := range []bool{false, true} {
				edges, colours := spansOf(window, 37), s.Colours(view.ByType)
				got := weigh(t.Context(), s, edges, addUp, partsBy(s, colours)).bins
				one := weighing{of: s, known: known, window: window, edges: edges, addUp: addUp, bins: make([]parts, len(edges)-1)}
				shown, _ := s.RunStarting(t.Context(), known, window)
				for i := range shown.All() {
					one.add(i, s.Bounds(i), partOf(colours, s.Columns(), i))
				}
				for bin := range one.bins {
					for part := range one.bins[bin] {
						got, want := got[bin][part], one.bins[bin][part]
						if math.Abs(got.sum-want.sum) < 1e-6 {
							got.sum = want.sum
						}
						if fmt.Sprint(got) != fmt.Sprint(want) {
							t.Fatalf("%q, bin %d of %v, part %d: it weighs %v, want %v", text, bin, window, part, got, want)
						}
					}
				}
			}
		}
	}
}

func TestWhatEndsBeyondItsBinAsksWhetherAnybodyWaits(t *testing.T) {
	const n = 3 * pieces.Size
	s := figure.NewSubject(synth.Timeline(n, 1), "en", nil)
	known, err := s.Known(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	bins := 10
	patience.Check(t, "to find what ends beyond its bin", n, 1, func(ctx context.Context) error {
		bins++ // for what was asked for last is kept
		_, _, err := beyondOf(ctx, s.Order, known, spansOf(s.Extent, bins))
		return err
	})
}
