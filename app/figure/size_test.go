package figure_test

import (
	"fmt"
	"testing"

	"dateline/timeline"
)

func TestTheColumnThatWeighsSaysHowLargeEventsAreDrawn(t *testing.T) {
	facets := []timeline.Facet{{Name: "magnitude", Kind: timeline.OfNumbers}, {Name: "deaths", Kind: timeline.OfNumbers}}
	for _, c := range []struct {
		name, facet string
		of          func(i int) float64
		want        map[int]float64 // of events, from 0 to 1
	}{
		{"a magnitude from the least to the most, large ones better apart", "magnitude", func(i int) float64 { return float64(i % 5) }, map[int]float64{0: 0, 1: 1.0 / 16, 2: 1.0 / 4, 4: 1}},
		{"of deaths, of which few are most, the area tells them", "deaths", func(i int) float64 { return []float64{100, 25, 1}[min(i, 2)] }, map[int]float64{0: 1, 1: 0.5, 2: 0.1}},
	} {
		s := important(facets, 40, func(i int, e *timeline.Full) {
			if i != 39 {
				e.Values = []timeline.Value{{Facet: c.facet, Word: fmt.Sprint(c.of(i))}}
			}
		})
		matters := s.Importance()
		c.want[39] = 0 // without a number
		for i, want := range c.want {
			got, sized := matters.Size(s.At(i))
			if fmt.Sprintf("%.4f", got) != fmt.Sprintf("%.4f", want) || !sized {
				t.Errorf("%s: event %d is drawn %.4f large (by a number: %t), want %.4f", c.name, i, got, sized, want)
			}
		}
	}
}

func TestNumbersThatAreAllAlikeSayNothingOfSize(t *testing.T) {
	s := important([]timeline.Facet{{Name: "deaths", Kind: timeline.OfNumbers}}, 40, func(i int, e *timeline.Full) {
		e.Values = []timeline.Value{{Facet: "deaths", Word: "3"}}
	})
	if size, sized := s.Importance().Size(s.At(0)); sized || s.Importance().Sizes() {
		t.Errorf("it is drawn by its number, %.2f large, though all have as large a one", size)
	}
}
