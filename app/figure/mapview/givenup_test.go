package mapview

import (
	"context"
	"fmt"
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

func TestToCountForAMapAsksWhetherAnybodyWaits(t *testing.T) {
	const n = 4 * pieces.Size
	s := figure.NewSubject(scattered(n), "en", nil)
	s.Colours("")
	if err := Prepare(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	patience.Check(t, "to count", n, 1, func(ctx context.Context) error {
		_, _, err := Make(ctx, s, "", "", Everything(s))
		return err
	})
}
