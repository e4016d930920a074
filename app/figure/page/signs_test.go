package page_test

import (
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
)

// A low board has one line of signs, and a button that says how many there are more.
func TestALowBoardExplainsItsSignsInOneLineUntilMoreAreAskedFor(t *testing.T) {
	subject := sampled(t)
	height := func(size scene.Point, all bool) (h float64, button string) {
		var board page.Board
		board.Draw(page.BoardSpec{Size: size, Text: 13, Theme: theme.Light, Subject: subject, View: view.View{Window: subject.FirstWindow(), Chart: "status", Actor: view.ActorsOf(subject.Busiest())}, Room: page.Room{Signs: all}})
		p := board.Panels[page.LegendPanel]
		for _, m := range p.Scene.Marks {
			if m.ID == page.AllSigns {
				button = m.Title
			}
		}
		return p.Box.H, button
	}
	high, _ := height(scene.Pt(700, 830), false)
	for _, c := range []struct {
		what   string
		size   scene.Point
		all    bool
		lower  bool
		button bool
	}{
		{"a high board", scene.Pt(700, 830), false, false, false},
		{"a low board", scene.Pt(700, 560), false, true, true},
		{"a low board that explains all", scene.Pt(700, 560), true, false, true},
		{"a low board wide enough for all", scene.Pt(3000, 560), false, true, false},
	} {
		h, button := height(c.size, c.all)
		if h < high != c.lower || (button != "") != c.button {
			t.Errorf("%s has %v for its signs, of %v, and the button %q", c.what, h, high, button)
		}
	}
}

// The names of lanes tell their colours: what else the signs mean comes before these.
func TestTheColoursOfLanesComeLast(t *testing.T) {
	subject := sampled(t)
	said := func(lanes view.Facet) (all []string) {
		var board page.Board
		board.Draw(page.BoardSpec{Size: scene.Pt(1600, 900), Text: 13, Theme: theme.Light, Subject: subject, View: view.View{Window: subject.FirstWindow(), Lanes: lanes, Colour: view.ByType}})
		for _, sh := range board.Panels[page.LegendPanel].Scene.Shapes {
			if sh.Kind == scene.KindText {
				all = append(all, sh.Text)
			}
		}
		return all
	}
	const hue, sign = "meeting", "took place here; the number says how many events"
	for lanes, last := range map[view.Facet]bool{view.ByType: true, view.ByStatus: false} {
		all := said(lanes)
		if at, other := slices.Index(all, hue), slices.Index(all, sign); at < 0 || other < 0 || at > other != last {
			t.Errorf("with lanes by %s the legend says %q", lanes, all)
		}
	}
}

// A legend that is cut has all of the colours or none: some alone would be half a key.
func TestACutLegendHasAllColoursOrNone(t *testing.T) {
	tl, err := data.Sample("kim-russia-2019")
	if err != nil {
		t.Fatal(err)
	}
	subject := figure.NewSubject(tl, "en", nil)
	hues := figure.HuesIn(subject, theme.Light, subject.Extent, view.ByType)
	all, none := 0, 0
	for width := 500.0; width <= 2400; width += 100 {
		var board page.Board
		board.Draw(page.BoardSpec{Size: scene.Pt(width, 700), Text: 13, Theme: theme.Light, Subject: subject, View: view.View{Window: subject.FirstWindow(), Lanes: view.ByType, Colour: view.ByType}})
		said := 0
		for _, sh := range board.Panels[page.LegendPanel].Scene.Shapes {
			if sh.Kind == scene.KindText && slices.ContainsFunc(hues, func(e figure.Entry) bool { return e.Words == sh.Text }) {
				said++
			}
		}
		switch said {
		case 0:
			none++
		case len(hues):
			all++
		default:
			t.Errorf("%v wide the legend has %d of %d colours", width, said, len(hues))
		}
	}
	if all == 0 || none == 0 {
		t.Errorf("%d widths have all colours, %d none", all, none)
	}
}

func TestTheViewsBelowStandSideBySideWhereThereIsRoom(t *testing.T) {
	subject := sampled(t)
	for _, c := range []struct {
		what        string
		width       float64
		room        page.Room
		left, right string
	}{
		{"a wide board", 1000, page.Room{}, "map", "chart"},
		{"a wide board with the map chosen", 1000, page.Room{Below: "map"}, "map", "chart"},
		{"a narrow board", 560, page.Room{}, "", "map"},
		{"a narrow board with the chart chosen", 560, page.Room{Below: "chart"}, "", "chart"},
		{"a wide board for one", 1000, page.Room{Alone: true}, "", "map"},
		{"a wide board for the chart alone", 1000, page.Room{Alone: true, Below: "chart"}, "", "chart"},
		{"a board full of the chart", 1000, page.Room{Full: "chart"}, "", "chart"},
		{"a board full of the map", 1000, page.Room{Full: "map"}, "", "map"},
		{"a board full of the timeline", 1000, page.Room{Full: page.Timeline}, "", ""},
	} {
		var board page.Board
		l := board.Draw(page.BoardSpec{Size: scene.Pt(c.width, 700), Text: 13, Theme: theme.Light, Subject: subject, View: view.View{Window: subject.FirstWindow(), Chart: "status"}, Room: c.room})
		if l.Heads.LeftName != c.left || l.Heads.RightName != c.right {
			t.Errorf("%s has %q beside %q, want %q and %q", c.what, l.Heads.LeftName, l.Heads.RightName, c.left, c.right)
		}
		if chart, drawn := board.Panels[page.ChartPanel], c.right == "chart"; drawn == chart.Box.Empty() {
			t.Errorf("%s has the chart in %v", c.what, chart.Box)
		}
	}
}
