package timelineview

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// Whatever events weigh, of all and of what a filter keeps: the heaviest of a time are those that
// a look at each of them finds.
func FuzzTheHeaviestOfATimeAreFound(f *testing.F) {
	f.Add(uint64(1), uint16(3000), false)
	f.Add(uint64(2), uint16(40), false)
	f.Add(uint64(3), uint16(3000), true)
	f.Fuzz(func(t *testing.T, seed uint64, n uint16, some bool) {
		r := rand.New(rand.NewPCG(seed, 1))
		tl := &timeline.Timeline{}
		for i := range int(n%4000) + 1 {
			date, err := edtf.Parse(fmt.Sprintf("20%02d-%02d-%02d", r.IntN(30), 1+r.IntN(12), 1+r.IntN(28)))
			if err != nil {
				t.Fatal(err)
			}
			e := timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("en", "Event"), When: timeline.When{Date: date}, Type: timeline.Meeting}
			if i%3 == 0 {
				e.Type = timeline.Visit
			}
			e.Claims = make([]timeline.Claim, r.IntN(4))
			if r.IntN(50) == 0 {
				e.Links = make([]timeline.Link, r.IntN(4))
			}
			tl.Events.Append(e.Compact())
		}
		s := figure.NewSubject(tl, "en", nil)
		if some {
			filter, err := timeline.ParseFilter("type:meeting")
			if err != nil {
				t.Fatal(err)
			}
			kept, err := figure.Narrow(t.Context(), s, filter)
			if err != nil {
				t.Fatal(err)
			}
			s = kept
		}
		if s.Dated == 0 {
			return
		}
		var v View
		spec := Spec{Box: scene.Rect{W: 900, H: 300}, Text: 13, Theme: theme.Light, Subject: s, Interactive: true, View: view.View{Lanes: view.ByNone, Window: figure.Margin(s.Extent)}}
		v.Draw(new(scene.Scene), spec)
		from := calendar.Civil(2000+int64(r.IntN(25)), 1, 1).Start()
		span := calendar.Span{Start: from, End: from.Add(r.Float64() * 3000)}
		var want []uint16
		for i := range s.Dated {
			if span.Contains(s.Bounds(i).Start) {
				want = append(want, s.Importance().At(s.Order, i))
			}
		}
		slices.SortFunc(want, func(a, b uint16) int { return int(b) - int(a) })
		want = want[:min(len(want), heaviest)]
		got := []uint16{}
		for _, i := range heaviestOf(spec, &v.lanes, 0, span) {
			if !span.Contains(s.Bounds(int(i)).Start) {
				t.Errorf("%s is found, which does not start in the time", s.At(int(i)).ID)
			}
			got = append(got, s.Importance().At(s.Order, int(i)))
		}
		if some && len(got) < len(want) {
			return // of what is kept the blocks know no more than what all of them weigh
		}
		if !some && !slices.Equal(got, want) && len(want) > 0 {
			t.Errorf("the heaviest weigh %v, want %v", got, want)
		}
	})
}
