package page_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/golden"
)

// What lies where on a board is asked of every gesture; a net of points is
// compared as a whole.
func TestALayoutSaysWhatLiesWhere(t *testing.T) {
	for _, p := range []picture{
		spring(picture{name: "layout", view: "board"}),
		{name: "layout-scrolled", view: "board", crowd: true, lanes: view.ByActor, first: 9, from: "1990", to: "1990"},
	} {
		size := scene.Pt(1280, 800)
		_, l := p.board(t, p.subject(t), theme.Light, size)
		var got bytes.Buffer
		fmt.Fprintf(&got, "lanes from %d, %d\n", l.Timeline.FirstLane, l.Timeline.Lanes)
		for y := 0.0; y < size.Y; y += 10 {
			key, ok := l.Timeline.LaneAt(y)
			fmt.Fprintf(&got, "%v: lane %q %t, regions", y, key, ok)
			for x := 0.0; x < size.X; x += 80 {
				fmt.Fprintf(&got, " %d", l.At(scene.Pt(x, y)))
			}
			above, okAbove := l.Timeline.Beside(key, -1)
			below, okBelow := l.Timeline.Beside(key, 1)
			fmt.Fprintf(&got, ", between %q %t and %q %t\n", above, okAbove, below, okBelow)
		}
		for x := 0.0; x < size.X; x += 20 {
			span := l.Timeline.Bin(x)
			fmt.Fprintf(&got, "%v: from %s to %s\n", x, day(span.Start), day(span.End))
		}
		golden.Compare(t, goldenFile("gallery/"+p.name), got.Bytes())
	}
}

func day(i calendar.Instant) string {
	y, m, d := i.Day.Civil()
	return fmt.Sprintf("%d-%d-%d", y, m, d)
}

func TestALaneThatDoesNotShowHasNoneBeside(t *testing.T) {
	p := spring(picture{name: "layout", view: "board"})
	_, l := p.board(t, p.subject(t), theme.Light, scene.Pt(1280, 800))
	if key, ok := l.Timeline.Beside("no such lane", 1); ok {
		t.Errorf("%q stands beside it", key)
	}
}

func TestTheTextOfABoardGrowsWithItsWindow(t *testing.T) {
	for _, c := range []struct {
		size scene.Point
		want float64
	}{
		{scene.Pt(800, 600), 13},
		{scene.Pt(1440, 900), 13},
		{scene.Pt(1440, 2100), 13},
		{scene.Pt(3840, 900), 13},
		{scene.Pt(2640, 1500), 14.625},
		{scene.Pt(3840, 2160), 16.25},
		{scene.Pt(7680, 4320), 16.25},
	} {
		if got := page.TextSize(c.size); got != c.want {
			t.Errorf("on %v it is %v, want %v", c.size, got, c.want)
		}
	}
}

// A file without any place has no map: its room goes to the chart, and the ledger says so.
func TestWithoutAnyPlaceThereIsNoMap(t *testing.T) {
	file := synth.Timeline(40, 1)
	file.Places = nil
	subject := figure.NewSubject(file, "en", nil)
	var board page.Board
	size := scene.Pt(1000, 700)
	l := board.Draw(page.BoardSpec{
		Size: size, Text: 12, Theme: theme.Light, Subject: subject,
		View: view.View{Window: figure.Margin(subject.Extent), Chart: "status"},
	})
	wide := board.Panels[page.ChartPanel].Box
	if !l.Map.Empty() || wide.W < 900 {
		t.Errorf("the map has %v, the chart %v", l.Map, wide)
	}
	if got := l.At(scene.Pt(500, wide.Middle().Y)); got == page.OnMap {
		t.Error("there is a map to point at")
	}
	var said string
	for _, sh := range board.Panels[page.LedgerPanel].Scene.Shapes {
		said += sh.Text
	}
	if !strings.HasSuffix(said, "No event has a place that is on the map.") {
		t.Errorf("the ledger says %q", said)
	}
}

// Where places have names alone, the ledger has a button that looks for them.
func TestPlacesThatHaveNamesAloneAreOfferedToBeFound(t *testing.T) {
	for _, c := range []struct{ named, want bool }{{true, true}, {false, false}} {
		file := synth.Timeline(40, 1)
		file.Places = nil
		if c.named {
			file.Places = []timeline.Place{{ID: "h", Name: timeline.Say("en", "Hanoi")}}
		}
		subject := figure.NewSubject(file, "en", nil)
		var board page.Board
		board.Draw(page.BoardSpec{Size: scene.Pt(1000, 700), Text: 12, Theme: theme.Light, Subject: subject, View: view.View{Window: figure.Margin(subject.Extent), Chart: "status"}})
		got := false
		for _, m := range board.Panels[page.LedgerPanel].Scene.Marks {
			got = got || m == scene.Mark{Kind: scene.MarkButton, ID: "G", Title: "Find the places by their names", Desc: "Key: G"}
		}
		if got != c.want {
			t.Errorf("named %v: there is a button: %v, want %v", c.named, got, c.want)
		}
	}
}
