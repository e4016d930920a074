package chart

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/app/scene"
)

// Of a month that weeks show a bracket says where it lies; of one that is a bar nothing need be said.
func TestAHeadlineThatNamesNoBarIsPointedAt(t *testing.T) {
	var table strings.Builder
	table.WriteString("title,when\n")
	for _, day := range []string{"09-05", "09-22", "10-03", "10-04", "10-05", "10-10", "10-11", "10-12", "10-17", "10-18", "10-19", "10-24", "10-25", "10-26", "11-02", "11-07"} {
		fmt.Fprintf(&table, "Rally,2016-%s\n", day)
	}
	s := told(t, table.String())
	for _, c := range []struct {
		width float64
		want  []string
		drawn string
	}{{210, []string{"12"}, "12"}, {320, []string{"12"}, "October 2016: 12"}, {80, []string{"12"}, "12"}} {
		s.Box = scene.Rect{W: c.width, H: 240}
		got := made(s, "time")
		if !strings.HasPrefix(got.headline, "12 of 16 events fall in October 2016") {
			t.Fatalf("the headline is %q", got.headline)
		}
		var labels []string
		for _, one := range got.pointed {
			labels = append(labels, one.label)
			if first, last := got.bars[0].x0, got.bars[len(got.bars)-1].x1; one.x0 < first || one.x1 > last || one.x1-one.x0 != 31 {
				t.Errorf("%v wide it points from %v to %v of %v to %v", c.width, one.x0, one.x1, first, last)
			}
		}
		if fmt.Sprint(labels) != fmt.Sprint(c.want) {
			t.Errorf("%v wide it points with %q, want %q", c.width, labels, c.want)
		}
		var sc scene.Scene
		got.Draw(&sc, s)
		drawn := slices.ContainsFunc(sc.Shapes, func(one scene.Shape) bool {
			return one.Kind == scene.KindText && one.Text == c.drawn && one.Font == s.pointedFont()
		})
		if drawn != (c.drawn != "") {
			t.Errorf("%v wide it is drawn with %q: %v", c.width, c.drawn, drawn)
		}
	}
}

// The number of a bracket stands on no bar, also where a neighbour is higher.
func TestTheNumberOfABracketStandsAboveAllBarsBelowIt(t *testing.T) {
	var table strings.Builder
	table.WriteString("title,when\n")
	for day := 1; day <= 31; day++ {
		for range 20 + 50*(day%2) {
			fmt.Fprintf(&table, "Tremor,2019-07-%02d\n", day)
		}
	}
	table.WriteString(strings.Repeat("Tremor,2019-07-10\n", 90) + strings.Repeat("Tremor,2019-07-11\n", 30) + strings.Repeat("Tremor,2019-07-12\n", 85))
	s := told(t, table.String())
	s.Box = scene.Rect{W: 120, H: 240} // too narrow for a bar a day
	c := made(s, "time")
	if len(c.pointed) != 1 {
		t.Fatalf("it points at %d periods under %q", len(c.pointed), c.headline)
	}
	var sc scene.Scene
	c.Draw(&sc, s)
	for _, label := range sc.Shapes {
		if label.Kind != scene.KindText || label.Text != c.pointed[0].label || !label.Font.Bold || label.Font.Size != s.pointedFont().Size {
			continue
		}
		for _, bar := range sc.Shapes {
			if bar.Kind == scene.KindRect && bar.Mark != 0 && bar.Box.Overlaps(label.Box) {
				t.Errorf("the number lies on a bar: %v, %v", label.Box, bar.Box)
			}
		}
		return
	}
	t.Error("the number is nowhere")
}
