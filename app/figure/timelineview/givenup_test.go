package timelineview

import (
	"context"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/data/synth"
	"dateline/timeline/pieces"
	"dateline/timeline/pieces/patience"
)

func TestToPutEventsIntoLanesAsksWhetherAnybodyWaits(t *testing.T) {
	const n = 3 * pieces.Size
	for _, complete := range []bool{true, false} {
		at := synth.Timeline(n, 1)
		if !complete { // then the columns do not say all, and the events are asked for their keys
			at.Places, at.Actors = at.Places[1:], at.Actors[1:]
		}
		whole := figure.NewSubject(at, "en", nil)
		for _, by := range view.Facets {
			if err := Prepare(t.Context(), whole, by); err != nil { // all but the lanes is made for good
				t.Fatal(err)
			}
			patience.Check(t, "to put events into lanes by "+string(by), n, 3, func(ctx context.Context) error {
				all, err := groupOrder(ctx, whole.Order, by)
				if err != nil {
					return err
				}
				_, err = limit(ctx, whole.Order, all, mostScrolled)
				return err
			})
		}
	}
}
