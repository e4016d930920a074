package timelineview

import (
	"fmt"
	"testing"

	"dateline/app/figure/view"
	"dateline/app/scene"
)

func TestRowsComeCloserBeforeTitlesAreGivenUp(t *testing.T) {
	// Eight lanes of two events on one day, whose titles have no room beside each other: sixteen rows.
	s := days(t, 16, func(i int) (int, string, string) {
		return 10 * (i / 2), fmt.Sprint("The plague comes to a town that is long to name ", i), fmt.Sprint("town ", i/2)
	})
	tight, wide := 0, 0
	for height := 240.0; height <= 520; height += 10 {
		v, _, f := shown(s, scene.Pt(700, height), view.Own("track"))
		titled := 0
		for i := range v.rows.events {
			if v.rows.events[i].label != "" {
				titled++
			}
		}
		if f.Plot.H < 13*(16*tightRow+8*tightPadding) {
			continue // where there is less room lanes scroll, or titles are given up
		}
		if titled != 16 {
			t.Errorf("%v high, of 16 events %d have titles", f.Plot.H, titled)
		}
		for i := range v.rows.events {
			for k := range i {
				p, o := &v.rows.events[i], &v.rows.events[k]
				if p.lane == o.lane && p.row != o.row && max(p.bar.Y, o.bar.Y)-min(p.bar.Y, o.bar.Y) < 13*tightRow-1e-6 {
					t.Errorf("%v high, the rows of %d and %d are %v apart", f.Plot.H, i, k, p.bar.Y-o.bar.Y)
				}
			}
		}
		if v.rows.tight {
			tight++
		} else {
			wide++
		}
	}
	if tight == 0 || wide == 0 {
		t.Errorf("%d heights have close rows and %d others, want some of both", tight, wide)
	}
}

func TestBandsGiveWayToTheTitlesOfAFewLanes(t *testing.T) {
	s := days(t, 12*200, func(i int) (int, string, string) { return i % 300, fmt.Sprint("Talks ", i), fmt.Sprint("town ", i%12) })
	for height := 380.0; height <= 560; height += 10 {
		v, _, f := shown(s, scene.Pt(900, height), view.Own("track"))
		room := f.Plot.H - 13*12*(tightBand+tightPadding)
		if titled := len(v.rows.events) > 0; len(v.rows.top) == 12 && room >= 13*denseRow && !titled {
			t.Errorf("%v high, no event of twelve full lanes has a title", f.Plot.H)
		}
		if bottom := v.rows.top[len(v.rows.top)-1] + v.rows.height[len(v.rows.height)-1]; bottom > f.Plot.Bottom()+1e-6 {
			t.Errorf("%v high, the lanes end %v points below", f.Plot.H, bottom-f.Plot.Bottom())
		}
	}
}
