package mapview

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/timeline"
	"dateline/timeline/pieces"
	"dateline/timeline/pieces/patience"
)

// scattered returns n events at as many places.
func scattered(n int) *timeline.Timeline {
	t := &timeline.Timeline{ID: "scattered", Places: make([]timeline.Place, n)}
	events := make([]timeline.Event, n)
	for i := range events {
		t.Places[i] = timeline.Place{ID: fmt.Sprint("p", i), Name: timeline.Say("", "Place"), At: &timeline.LonLat{Lon: float64(i % 180), Lat: 10}}
		events[i] = timeline.Event{ID: fmt.Sprint("e", i), Place: timeline.PlaceRef{ID: t.Places[i].ID}}
	}
	t.Events = timeline.EventsOf(events)
	return t
}

func TestToPrepareASpotForEachPlaceAsksWhetherAnybodyWaits(t *testing.T) {
	const n = 4 * pieces.Size
	at := scattered(n)
	s := figure.NewSubject(at, "en", nil)
	s.Columns()
	lang := 0 // another each time, since what is prepared is kept
	patience.Check(t, "to prepare", n, 1, func(ctx context.Context) error {
		lang++
		return Prepare(ctx, s.In(fmt.Sprint(lang)))
	})
}

func TestAChoiceEndsSoonAfterNobodyWaits(t *testing.T) {
	s := figure.NewSubject(scattered(3*pieces.Size), "en", nil)
	if got, want := len(slices.Collect(Everything(s).While(patience.Of(2)).all)), 2*pieces.Size; got != want {
		t.Errorf("it yields %d events, want those of two pieces, %d", got, want)
	}
	spots, _ := Of(s, "", "", Everything(s).While(t.Context()))
	if len(spots) != 3*pieces.Size || spots[0].Count != 1 {
		t.Errorf("there are %d spots of which the first has %d events, want %d with one each", len(spots), spots[0].Count, 3*pieces.Size)
	}
}
