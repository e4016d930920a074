package state

import (
	"context"
	"testing"

	"dateline/app/figure/view"
	"dateline/data/synth"
	"dateline/timeline/pieces"
	"dateline/timeline/pieces/patience"
)

func TestADerivationAsksWhetherAnybodyWaits(t *testing.T) {
	const n = 3 * pieces.Size
	at := synth.Timeline(n, 1)
	at.Events.Find("") // the index of ids is made once for all
	all, err := Derive{Want: Want{Timeline: at, Lanes: view.ByType}, Lang: "en"}.Make(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, by := range view.Facets {
		patience.Check(t, "to derive lanes by "+string(by), n, 20, func(ctx context.Context) error {
			_, err := Derive{Want: Want{Timeline: at, Lanes: by}, Lang: "en"}.Make(ctx)
			return err
		})
		if err := all.Subject.PrepareColours(t.Context(), by); err != nil { // once for all that a filter keeps
			t.Fatal(err)
		}
		patience.Check(t, "to filter, with lanes by "+string(by), n, 10, func(ctx context.Context) error {
			_, err := Derive{Want{Timeline: at, Filter: "-type:visit", Lanes: by, Colour: by}, "en", all.Subject}.Make(ctx)
			return err
		})
	}
	patience.Check(t, "to merge", n, 12, func(ctx context.Context) error {
		_, err := Merge{all.Subject, all.Unfiltered, view.ByType, view.ByCountry}.Make(ctx)
		return err
	})
}
