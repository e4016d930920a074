package state

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/lane"
)

// on returns a point in the middle of a region.
func (d *desk) on(r page.Region) scene.Point {
	d.t.Helper()
	for y := 0.5; y < 700; y++ {
		for x := 0.5; x < 1000; x += 3 {
			if p := scene.Pt(x, y); d.layout.At(p) == r {
				return p
			}
		}
	}
	d.t.Fatalf("there is no point of region %d", r)
	return scene.Point{}
}

func TestABorderFollowsThePointerAndADoubleClickPutsItBack(t *testing.T) {
	for name, c := range map[string]struct {
		edge page.Region
		by   scene.Point
		at   func(page.Layout) scene.Point // the border
	}{
		"of what to filter by": {page.BesideFilters, scene.Pt(60, 0), func(l page.Layout) scene.Point { return scene.Pt(l.Filters.Box.Right(), 0) }},
		"below the timeline":   {page.BelowTimeline, scene.Pt(0, -50), func(l page.Layout) scene.Point { return scene.Pt(0, l.Upper.Bottom()) }},
		"beside the map":       {page.BesideMap, scene.Pt(-70, 0), func(l page.Layout) scene.Point { return scene.Pt(l.Heads.Left.Right(), 0) }},
	} {
		d := newDesk(t)
		d.m.Pane.Fold = page.Unfolded
		d.draw()
		view, from, before := d.m.View, d.on(c.edge), c.at(d.layout)
		to := scene.Pt(from.X+c.by.X, from.Y+c.by.Y)
		d.play(Gestured{Kind: Drag, At: to, By: c.by}, Gestured{Kind: DragEnd})
		const near = 12 // a border is some points thick
		if moved := c.at(d.layout); !within(moved.X-before.X, c.by.X, near) || !within(moved.Y-before.Y, c.by.Y, near) {
			t.Errorf("the border %s is dragged by %v and moves from %v to %v", name, c.by, before, moved)
		}
		if d.m.View != view {
			t.Errorf("to drag the border %s changes the view", name)
		}
		d.play(Gestured{Kind: DoubleClick, At: d.on(c.edge)})
		if got := c.at(d.layout); got != before {
			t.Errorf("after a double click the border %s is at %v, want %v", name, got, before)
		}
	}
}

func within(got, want, by float64) bool { return got-want < by && want-got < by }

func TestADoubleClickOnAHeadFillsTheBoardAndEscapeReturns(t *testing.T) {
	for _, view := range page.Views(open(t).Subject) {
		d := newDesk(t)
		if view != page.Timeline && view != d.layout.Heads.LeftName {
			d.m = send(t, d.m, StoodBelow{View: view})
			d.draw()
		}
		heads := map[string]scene.Rect{page.Timeline: d.layout.Heads.Timeline, d.layout.Heads.LeftName: d.layout.Heads.Left, d.layout.Heads.RightName: d.layout.Heads.Right}
		head, before := heads[view], d.layout.Lower
		at := scene.Pt(head.X+2, head.Middle().Y)
		for d.layout.Hit(at, 3).Kind != 0 { // beside its words and signs
			at.X++
		}
		d.play(Gestured{Kind: DoubleClick, At: at})
		if d.m.Room.Full != view {
			t.Fatalf("a double click on the head of the %s fills the board with %q", view, d.m.Room.Full)
		}
		if shown := !d.layout.Upper.Empty(); shown != (view == page.Timeline) || d.layout.Lower.Empty() == (view != page.Timeline) {
			t.Errorf("filled with the %s the timeline has %v, what stands below it %v", view, d.layout.Upper, d.layout.Lower)
		}
		d.press("Escape")
		if d.m.Room.Full != "" || d.layout.Lower != before {
			t.Errorf("Esc leaves %q, and %v below the timeline, want %v", d.m.Room.Full, d.layout.Lower, before)
		}
	}
}

func TestHowTheRoomIsDealtOutIsRemembered(t *testing.T) {
	want := Room{Room: page.Room{Filters: 21.5, Upper: 0.4, Left: 0.7, Below: "map", Alone: true}, Details: 30, Closed: true}
	m := open(t)
	m.Room, m.Pane.Fold = want, page.IsFolded
	text := m.roomText()
	got := open(t).WithRoom(text)
	if got.Room != want || got.Pane.Fold != page.IsFolded {
		t.Errorf("of %q is read %+v, %v, want %+v", text, got.Room, got.Pane.Fold, want)
	}
	odd := open(t).WithRoom([]string{"upper=7", "left=x", "filters=-3", "details=4", "fold=9", "lost=1", "below"})
	if want := (Room{Room: page.Room{Upper: 0.85}, Details: leastDetails}); odd.Room != want || odd.Pane.Fold != page.FoldsItself {
		t.Errorf("of what is none is read %+v, want %+v", odd.Room, want)
	}
	_, effects := Update(open(t), Paired{Alone: true})
	if !slices.ContainsFunc(effects, func(e Effect) bool { r, ok := e.(Remember); return ok && r.Key == KeyRoom }) {
		t.Errorf("to show one view below has the effects %v", effects)
	}
	if _, effects := Update(open(t), Filled{View: page.Timeline}); len(effects) > 0 {
		t.Errorf("what fills the window for a moment has the effects %v", effects)
	}
}

func TestTheDetailsHaveRoomOrLieOverTheBoard(t *testing.T) {
	for _, c := range []struct {
		what string
		do   []Message
		want bool
	}{
		{"in a wide window", nil, true},
		{"closed", []Message{DetailsTurned{}}, false},
		{"closed and opened", []Message{DetailsTurned{}, DetailsTurned{}}, true},
		{"in a narrow window", []Message{Narrowed{true}}, false},
		{"in a narrow window with an event", []Message{Narrowed{true}, Selected{Event: "hanoi-summit"}}, true},
		{"in a narrow window with none any more", []Message{Narrowed{true}, Selected{Event: "hanoi-summit"}, Escaped{}}, false},
		{"in a narrow window, asked for", []Message{Narrowed{true}, DetailsTurned{}}, true},
		{"in a narrow window, asked for and left", []Message{Narrowed{true}, DetailsTurned{}, Escaped{}}, false},
		{"in a narrow window, closed over an event", []Message{Narrowed{true}, Selected{Event: "hanoi-summit"}, DetailsTurned{}}, false},
		{"before an audience", []Message{Presented{}}, false},
	} {
		if got := send(t, open(t), c.do...).DetailsShown(); got != c.want {
			t.Errorf("%s they are seen: %v, want %v", c.what, got, c.want)
		}
	}
}

func TestWordsInAHeadOpenAMenuOfWhatElseTheyMaySay(t *testing.T) {
	m := send(t, open(t), LanesChosen{view.ByActor}, LanesOrdered{lane.ByCount})
	for name, c := range map[string]struct {
		chosen Message
		length int
	}{
		"lanes": {LanesChosen{view.ByActor}, len(view.Facets)}, "order": {LanesOrdered{lane.ByCount}, 3}, "colours": {ColourChosen{view.ByType}, len(view.Facets)},
		"chart": {ChartChosen{m.Chart}, len(page.Charts(m.Timeline))}, "route": {RouteChosen{m.Actor}, 2*len(m.Routes()) - 1}, "views": {nil, 11}, "bonds": {BondsChosen{}, 2}, "none such": {nil, 0},
	} {
		_, effects := Update(m, MenuAsked{Name: name, At: scene.Pt(3, 4)})
		var offer Offer
		if len(effects) > 0 {
			offer, _ = effects[0].(Offer)
		}
		var chosen Message
		for _, item := range offer.Items {
			if item.Chosen {
				chosen = item.Means
			}
		}
		if len(offer.Items) != c.length || !reflect.DeepEqual(chosen, c.chosen) {
			t.Errorf("the menu %s has %d items, chosen is %#v; want %d, %#v", name, len(offer.Items), chosen, c.length, c.chosen)
		}
	}
}

func TestEveryWordAndSignOfTheHeadsDoesSomething(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct {
		id   string
		want func(m Model, effects []Effect) bool
	}{
		{page.OpensMenu + "lanes", func(_ Model, e []Effect) bool { return len(e) == 1 }},
		{page.OpensMenu + "route", func(_ Model, e []Effect) bool { return len(e) == 1 }},
		{page.OpensMenu + "chart", func(_ Model, e []Effect) bool { return len(e) == 1 }},
		{page.FillsRoom + "map", func(m Model, _ []Effect) bool { return m.Room.Full == "map" }},
		{page.FillsRoom + page.Timeline, func(m Model, _ []Effect) bool { return m.Room.Full == page.Timeline }},
		{page.OneBelow, func(m Model, _ []Effect) bool { return m.Room.Alone }},
		{page.StandBelow + "chart", func(m Model, _ []Effect) bool { return m.Room.Below == "chart" }},
		{"0", func(m Model, _ []Effect) bool { return m.Window != d.m.Window }},
	} {
		m, effects := Update(d.m, Gestured{Kind: Click, At: d.middle(scene.MarkButton, c.id), Over: d.layout})
		if !c.want(m, effects) {
			t.Errorf("a click on %q leads to %+v, %v", c.id, m.Room, effects)
		}
	}
}

// What a chart has no room for stands below it, and is a button that fills the window with it; there it is
// words where it still has none.
func TestAClickOnWhatAChartHasNoRoomForFillsTheWindowWithIt(t *testing.T) {
	d := newDesk(t)
	d.m = send(t, d.m, ChartChosen{"pairs"})
	d.size = scene.Pt(1000, 420)
	d.draw()
	foot := func() (scene.Shape, scene.Mark) {
		sc := &d.board.Panels[page.ChartPanel].Scene
		for _, s := range sc.Shapes {
			if strings.HasPrefix(s.Text, "There is room for") {
				return s, sc.Marks[s.Mark]
			}
		}
		return scene.Shape{}, scene.Mark{}
	}
	words, mark := foot()
	if mark.Kind != scene.MarkButton || mark.Desc != "Key: Z" {
		t.Fatalf("%q is %+v", words.Text, mark)
	}
	d.play(Gestured{Kind: Click, At: words.Box.Middle()})
	if d.m.Room.Full != "chart" {
		t.Errorf("a click on %q fills the window with %q", words.Text, d.m.Room.Full)
	}
	if words, mark := foot(); mark.Kind != 0 {
		t.Errorf("there %q is %+v", words.Text, mark)
	}
}

func TestTheButtonBelowALowBoardExplainsAllSigns(t *testing.T) {
	d := newDesk(t)
	d.size = scene.Pt(700, 560)
	d.draw()
	before := d.layout.Body.H
	d.play(Gestured{Kind: Click, At: d.middle(scene.MarkButton, page.AllSigns)})
	if !d.m.Room.Signs || d.layout.Body.H >= before {
		t.Errorf("a click on it leaves the views %v high, of %v", d.layout.Body.H, before)
	}
	d.play(Gestured{Kind: Click, At: d.middle(scene.MarkButton, page.AllSigns)})
	if d.m.Room.Signs || d.layout.Body.H != before {
		t.Errorf("a second click leaves them %v high, want %v", d.layout.Body.H, before)
	}
}

// Z fills the window with the view that the pointer is over, as a button in its head does, and then
// with those behind it.
func TestZFillsTheWindowWithTheViewAtThePointer(t *testing.T) {
	d := newDesk(t)
	d.m = send(t, d.m, StoodBelow{"compare"})
	d.draw()
	d.m.Pointer.At = d.layout.Heads.Right.Middle()
	if d.press("Z"); d.m.Room.Full != "compare" {
		t.Errorf("over the comparison it fills the window with %q", d.m.Room.Full)
	}
	all := page.Views(d.m.Subject)
	if d.press("Z"); d.m.Room.Full != after(append([]string{""}, all...), "compare") {
		t.Errorf("then with %q", d.m.Room.Full)
	}
}
