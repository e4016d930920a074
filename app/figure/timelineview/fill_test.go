package timelineview

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// someHeaps makes events of some months in two lanes, most of them in a few heaps, with a number each that
// weighs where weighs is true.
func someHeaps(t *testing.T, seed uint64, n int, weighs bool) *figure.Subject {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 9))
	tl := &timeline.Timeline{Facets: []timeline.Facet{{Name: "track", Kind: timeline.OfWords}, {Name: "magnitude", Kind: timeline.OfNumbers}}}
	heaps := []int{r.IntN(150), r.IntN(150), r.IntN(150)}
	for i := range n {
		day := r.IntN(150)
		if r.IntN(3) > 0 {
			day = min(max(heaps[r.IntN(3)]+int(r.NormFloat64()*3), 0), 149)
		}
		date, err := edtf.Parse(fmt.Sprintf("2019-%02d-%02d", 1+day/28, 1+day%28))
		if err != nil {
			t.Fatal(err)
		}
		number := fmt.Sprintf("%.1f", 2+r.ExpFloat64())
		e := timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("en", fmt.Sprintf("M %s, %d km west of the town", number, i)), When: timeline.When{Date: date}}
		e.Values = []timeline.Value{{Facet: "track", Word: string("ab"[r.IntN(2)])}}
		if weighs {
			e.Values = append(e.Values, timeline.Value{Facet: "magnitude", Word: number})
		}
		tl.Events.Append(e.Compact())
	}
	return figure.NewSubject(tl, "en", nil)
}

// onSheet draws a subject in lanes of its tracks as it is printed.
func onSheet(s *figure.Subject, width, height float64) (*View, *scene.Scene, Frame) {
	var v View
	var sc scene.Scene
	sc.Reset(scene.Pt(width, height), theme.Light.Paper)
	f := v.Draw(&sc, Spec{Box: scene.Rect{W: width, H: height}, Text: 10, Theme: theme.Light, Subject: s, Printed: true, View: view.View{Window: figure.Margin(s.Extent), Lanes: "track"}})
	return &v, &sc, f
}

// The titles of a crowded lane are those one looks for, and among the sheets of the seeds are lanes of each
// kind that is held to that.
func TestTheTitlesOfACrowdedLaneAreThoseOneLooksFor(t *testing.T) {
	fullest, weighed := 0, 0
	for seed := range uint64(12) {
		a, b := holdTitles(t, seed, uint16(150+seed*40), seed%2 == 0, 700+float64(seed)*40, 140+float64(seed%4)*40)
		fullest, weighed = fullest+a, weighed+b
	}
	if fullest < 3 || weighed < 3 {
		t.Errorf("of so many sheets %d lanes have a fullest bin, and in %d numbers weigh", fullest, weighed)
	}
}

// Whatever the heaps: of a crowded lane that has a row the bin with the most events has a title over
// it; where numbers weigh these go first, and none has a title that covers a heavier event without; every
// event has its tick where there is room.
func FuzzTheTitlesOfACrowdedLaneAreThoseOneLooksFor(f *testing.F) {
	f.Add(uint64(0), uint16(89), true, 475.5, 120.0) // with room to widen a title that was cut
	f.Fuzz(func(t *testing.T, seed uint64, n uint16, weighs bool, width, height float64) {
		if width > 400 && width < 2000 && height > 100 && height < 900 {
			holdTitles(t, seed, n, weighs, width, height)
		}
	})
}

// holdTitles holds the titles on a sheet to what is under them, and returns how many lanes have a bin
// with more events than any other, which was held to have a title, and in how many numbers weigh.
func holdTitles(t *testing.T, seed uint64, n uint16, weighs bool, width, height float64) (fullest, weighed int) {
	t.Helper()
	s := someHeaps(t, seed, 2*Crowd+int(n%400), weighs)
	v, sc, frame := onSheet(s, width, height)
	bin := func(event int) int {
		for k := range len(v.rows.bins.Lower) + 1 {
			if period(v.rows.bins.Lower, k, frame).Contains(s.Bounds(event).Start) {
				return k
			}
		}
		return -1
	}
	for lane := range v.lanes.list {
		if !v.rows.crowded[lane] || v.rows.counts[lane] == 0 {
			continue
		}
		counts, named, has := map[int]int{}, map[int]bool{}, map[int]bool{}
		for i := range v.rows.events {
			if p := &v.rows.events[i]; p.lane == lane {
				has[p.event], named[bin(p.event)] = true, true
			}
		}
		all := v.lanes.index[lane].Visible(frame.View.Span, s.Dated, nil)
		for _, i := range all {
			counts[bin(int(i))]++
		}
		if weighs {
			weighed++
			holdNumbers(t, v, s, frame, lane, all, has)
			continue
		}
		most, ties := -1, 0
		for k, n := range counts {
			switch {
			case most < 0 || n > counts[most]:
				most, ties = k, 1
			case n == counts[most]:
				ties++
			}
		}
		if ties == 1 && len(v.rows.out[lane]) == 0 { // what stands out may have the only room
			if fullest++; !named[most] {
				t.Errorf("lane %d has %d rows, and no title over its bin of %d", lane, v.rows.counts[lane], counts[most])
			}
		}
	}
	holdTicks(t, v, sc, s, frame)
	return fullest, weighed
}

// holdNumbers holds the titles of a lane to its numbers.
func holdNumbers(t *testing.T, v *View, s *figure.Subject, f Frame, lane int, all []int32, has map[int]bool) {
	t.Helper()
	number := func(i int) float64 { return s.Importance().Number(s.At(i)) }
	for i := range v.rows.events {
		p := &v.rows.events[i]
		if p.lane != lane || p.out != figure.NotOut {
			continue
		}
		for _, k := range all {
			b := s.Bounds(int(k))
			x := f.Plot.X + (f.View.X(b.Start)+f.View.X(b.End))/2
			if !has[int(k)] && number(int(k)) > number(p.event) && p.item.X0 <= x && x <= p.item.X1 {
				t.Errorf("%q has a title, %q beneath it none", s.Event(p.event).Name, s.Event(int(k)).Name)
			}
		}
	}
}

// holdTicks asks for a tick for every event of a crowded lane that has room for them.
func holdTicks(t *testing.T, v *View, sc *scene.Scene, s *figure.Subject, f Frame) {
	t.Helper()
	for lane, l := range v.lanes.list {
		if !v.rows.crowded[lane] || float64(l.count)*tickSpace > f.Plot.W {
			continue
		}
		var ticks []float64
		for i := range sc.Shapes {
			sh := &sc.Shapes[i]
			if m := sc.Marks[sh.Mark]; sh.Kind == scene.KindRect && m.Kind == scene.MarkCluster && m.ID == l.Key && sh.Box.W == tickWide {
				ticks = append(ticks, sh.Box.Middle().X)
			}
		}
		for _, i := range v.lanes.index[lane].Visible(f.View.Span, l.count, nil) {
			x, found := f.Plot.X+f.View.X(s.Bounds(int(i)).Start), false
			for _, at := range ticks {
				found = found || math.Abs(at-x) < 0.01
			}
			if !found {
				t.Errorf("%q has no tick at %.1f", s.Event(int(i)).Name, x)
			}
		}
	}
}
