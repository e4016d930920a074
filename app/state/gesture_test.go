package state

import (
	"slices"
	"testing"

	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/calendar"
	"dateline/timeline/lane"
)

// A desk draws a model as the window does, so that gestures can be played.
type desk struct {
	t      *testing.T
	m      Model
	board  page.Board
	layout page.Layout
	size   scene.Point
}

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, m: open(t), size: scene.Pt(1000, 700)}
	d.draw()
	return d
}

func (d *desk) draw() {
	d.layout = d.board.Draw(page.BoardSpec{
		Size: d.size, Text: page.TextSize(d.size), Theme: d.m.Theme, Subject: d.m.Subject, View: d.m.Visible(),
		Hovered: d.m.Pointer.Mark, Pointer: d.m.Pointer.At,
		Whole: d.m.Whole(), Pane: d.m.Pane, Room: d.m.Room.Room, Brush: d.m.Brush(),
		Flight: d.m.Flying(), Tool: d.m.ToolKey(), Sketch: d.m.Sketch(), Playing: d.m.Playing(), Note: d.m.NoteSpec(),
	})
}

// play sends messages, each over the picture as it is then.
func (d *desk) play(gestures ...Gestured) {
	for _, g := range gestures {
		g.Over = d.layout
		d.m = rest(send(d.t, d.m, g))
		d.draw()
	}
}

func (d *desk) press(chords ...string) {
	for _, c := range chords {
		d.m = rest(send(d.t, d.m, Keyed{c, d.layout}))
		d.draw()
	}
}

// middle returns where a mark is drawn.
func (d *desk) middle(kind scene.MarkKind, id string) scene.Point {
	d.t.Helper()
	for i := range d.board.Panels {
		sc := &d.board.Panels[i].Scene
		for _, s := range sc.Shapes {
			if m := sc.Marks[s.Mark]; s.Mark != 0 && m.Kind == kind && m.ID == id && s.Kind != scene.KindPolygon {
				return s.Box.Middle()
			}
		}
	}
	d.t.Fatalf("nothing is drawn for %q", id)
	return scene.Point{}
}

// bar is the middle of a bar of the chart.
func (d *desk) bar() scene.Point {
	d.t.Helper()
	sc := &d.board.Panels[page.ChartPanel].Scene
	for _, s := range sc.Shapes {
		if s.Mark != 0 && s.Kind == scene.KindRect && sc.Marks[s.Mark].Kind == scene.MarkBin {
			return s.Box.Middle()
		}
	}
	d.t.Fatal("no bar is drawn")
	return scene.Point{}
}

// bare is a point of a region where nothing is drawn.
func (d *desk) bare(r page.Region) scene.Point {
	d.t.Helper()
	for y := 1.0; y < 700; y += 7 {
		for x := 1.0; x < 1000; x += 7 {
			p := scene.Pt(x, y)
			if d.layout.At(p) == r && d.layout.Hit(p, 6).Kind == 0 {
				return p
			}
		}
	}
	d.t.Fatalf("no point of region %d is bare", r)
	return scene.Point{}
}

// differs holds which fields of the view differ from a view before.
func (d *desk) differs(what string, before view.View, want view.Set) {
	d.t.Helper()
	if got := view.Changed(before, d.m.View); got != want {
		d.t.Errorf("%s changes the fields %b of the view, want %b", what, got, want)
	}
}

func TestEveryGestureMeansWhatTheTableSays(t *testing.T) {
	at := func(p scene.Point) func(*desk) scene.Point { return func(*desk) scene.Point { return p } }
	mark := func(kind scene.MarkKind, id string) func(*desk) scene.Point {
		return func(d *desk) scene.Point { return d.middle(kind, id) }
	}
	bare := func(r page.Region) func(*desk) scene.Point { return func(d *desk) scene.Point { return d.bare(r) } }
	overview := func(d *desk) scene.Point {
		box := d.layout.Timeline.Overview
		return scene.Pt(box.X+box.W*0.3, box.Middle().Y)
	}
	frame := func(d *desk) scene.Point {
		f := d.layout.Timeline
		return scene.Pt(f.Overview.X+f.Strip.X(f.View.Span.Start)+4, f.Overview.Middle().Y)
	}
	beside := func(d *desk) scene.Point { return scene.Pt(frame(d).X-40, frame(d).Y) }
	for name, c := range map[string]struct {
		kind    Gesture
		at      func(*desk) scene.Point
		by      scene.Point
		changes view.Set
		holds   func(before, after Model) bool
	}{
		"a click on an event":           {Click, mark(scene.MarkEvent, "hanoi-summit"), scene.Point{}, view.Selected, func(_, m Model) bool { return m.Selected == "hanoi-summit" }},
		"a click on a place":            {Click, mark(scene.MarkPlace, "hanoi"), scene.Point{}, view.Selected, func(_, m Model) bool { return m.Selected == "hanoi-summit" }},
		"a click on a bar":              {Click, mark(scene.MarkBin, "singapore-summit"), scene.Point{}, view.Selected, func(_, m Model) bool { return m.Selected == "singapore-summit" }},
		"a click on the name of a lane": {Click, mark(scene.MarkLane, "visit"), scene.Point{}, view.Folded, func(_, m Model) bool { return m.Folded == view.KeysOf([]string{"visit"}) }},
		"a click in the strip": {Click, overview, scene.Point{}, view.Window, func(b, m Model) bool {
			return m.Window.Start.Before(b.Window.Start) && near(m.Window.Days(), b.Window.Days())
		}},
		"a click on nothing":         {Click, bare(page.OnTimeline), scene.Point{}, 0, func(_, m Model) bool { return m.Selected == "" }},
		"a click beside all":         {Click, at(scene.Pt(997, 698)), scene.Point{}, 0, func(_, m Model) bool { return m.Selected == "" }},
		"the wheel up on the axis":   {Wheel, bare(page.OnTimeline), scene.Pt(0, 25), view.Window, func(b, m Model) bool { return near(m.Window.Days()*1.25, b.Window.Days()) }},
		"the wheel down on the axis": {Wheel, bare(page.OnTimeline), scene.Pt(0, -25), view.Window, func(b, m Model) bool { return near(m.Window.Days()/1.25, b.Window.Days()) }},
		"the wheel sideways": {Wheel, bare(page.OnTimeline), scene.Pt(25, 0), view.Window, func(b, m Model) bool {
			return m.Window.Start.Before(b.Window.Start) && near(b.Window.Start.Days(m.Window.Start), b.Window.Days()/10)
		}},
		"the wheel in the strip":            {Wheel, overview, scene.Pt(0, 25), view.Window, func(b, m Model) bool { return near(m.Window.Days()*1.25, b.Window.Days()) }},
		"the wheel on the map":              {Wheel, bare(page.OnMap), scene.Pt(0, 25), view.Looking, func(_, m Model) bool { return m.Camera.Scale > 0 }},
		"the wheel over the names of lanes": {Wheel, mark(scene.MarkLane, "visit"), scene.Pt(0, -25), view.FirstLane, func(_, m Model) bool { return m.FirstLane == 1 }},
		"a drag of the axis to the right": {Drag, bare(page.OnTimeline), scene.Pt(30, 0), view.Window, func(b, m Model) bool {
			return m.Window.Start.Before(b.Window.Start) && near(m.Window.Days(), b.Window.Days())
		}},
		"a drag of the axis to the left": {Drag, bare(page.OnTimeline), scene.Pt(-2, 0), view.Window, func(b, m Model) bool { return b.Window.Start.Before(m.Window.Start) }},
		"a drag of the map":              {Drag, bare(page.OnMap), scene.Pt(30, 10), view.Looking, func(_, m Model) bool { return m.Camera.Scale > 0 }},
		"a drag of the frame in the strip": {Drag, frame, scene.Pt(1, 0), view.Window, func(b, m Model) bool {
			return b.Window.Start.Before(m.Window.Start) && near(m.Window.Days(), b.Window.Days())
		}},
		"a drag beside the frame":        {Drag, beside, scene.Pt(20, 0), 0, func(_, m Model) bool { return !m.Brush().Empty() }},
		"a drag on the axis":             {Drag, bare(page.OnAxis), scene.Pt(90, 0), 0, func(_, m Model) bool { return !m.Brush().Empty() }},
		"the pointer over an event":      {Hover, mark(scene.MarkEvent, "hanoi-summit"), scene.Point{}, 0, func(_, m Model) bool { return m.Pointer.Mark.ID == "hanoi-summit" }},
		"the pointer over a lane's name": {Hover, mark(scene.MarkLane, "visit"), scene.Point{}, 0, func(_, m Model) bool { return m.Pointer.Mark.Kind == 0 }},
		"the pointer that leaves":        {Leave, mark(scene.MarkEvent, "hanoi-summit"), scene.Point{}, 0, func(_, m Model) bool { return m.Pointer.Mark.Kind == 0 }},
		"a drag beside all":              {Drag, at(scene.Pt(997, 698)), scene.Pt(9, 9), 0, func(_, m Model) bool { return true }},
		"the wheel beside all":           {Wheel, at(scene.Pt(997, 698)), scene.Pt(0, 25), 0, func(_, m Model) bool { return true }},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			before := d.m
			g := Gestured{Kind: c.kind, At: c.at(d), By: c.by}
			if c.kind == Drag { // it comes to where it began, by as far as it goes
				g.At = scene.Pt(g.At.X+g.By.X, g.At.Y+g.By.Y)
			}
			d.play(g)
			d.differs(name, before.View, c.changes)
			if !c.holds(before, d.m) {
				t.Errorf("it leads to %+v", d.m.View)
			}
		})
	}
}

func near(got, want float64) bool { return got-want < 1e-6*want && want-got < 1e-6*want }

func TestTheWheelZoomsAboutThePointer(t *testing.T) {
	d := newDesk(t)
	p := d.middle(scene.MarkEvent, "hanoi-summit")
	instant := func() calendar.Instant { return d.layout.Timeline.View.At(p.X - d.layout.Timeline.Plot.X) }
	before := instant()
	d.play(Gestured{Kind: Wheel, At: p, By: scene.Pt(0, 25)})
	if moved := instant().Days(before); moved > 0.01 || moved < -0.01 {
		t.Errorf("the instant under the pointer moved by %v days", moved)
	}
}

func TestADragGoesOnWithWhatItBeganWith(t *testing.T) {
	d := newDesk(t)
	from, window := d.bare(page.OnMap), d.m.Window
	over := d.bare(page.OnTimeline)
	d.m, _ = Update(d.m, Gestured{Kind: Drag, At: scene.Pt(from.X+1, from.Y), By: scene.Pt(1, 0), Over: d.layout})
	first := d.m.Camera
	d.m, _ = Update(d.m, Gestured{Kind: Drag, At: over, By: scene.Pt(over.X-from.X, over.Y-from.Y), Over: d.layout})
	if d.m.Window != window || d.m.Camera == first {
		t.Error("a drag of the map that leaves it moves the timeline")
	}
	d.play(Gestured{Kind: DragEnd}, Gestured{Kind: Drag, At: scene.Pt(over.X+5, over.Y), By: scene.Pt(5, 0)})
	if d.m.Window == window {
		t.Error("a further drag does not move the timeline")
	}
}

func TestALaneIsCarriedByItsNameOnceOverEachOther(t *testing.T) {
	d := newDesk(t)
	names := func() (all []string) {
		key, ok := d.layout.Timeline.LaneAt(d.layout.Timeline.Plot.Y + 1)
		for ; ok; key, ok = d.layout.Timeline.Beside(key, 1) {
			all = append(all, key)
		}
		return all
	}
	before := names()
	from, to := d.middle(scene.MarkLane, before[0]), d.middle(scene.MarkLane, before[2])
	d.play(
		Gestured{Kind: Drag, At: to, By: scene.Pt(to.X-from.X, to.Y-from.Y)},
		Gestured{Kind: Drag, At: to}, // what lies under the pointer afterwards does not move the lane back
		Gestured{Kind: DragEnd},
	)
	if got, want := names(), []string{before[1], before[2], before[0]}; !slices.Equal(got[:3], want) {
		t.Errorf("after a drag the lanes are %q, want %q first", got, want)
	}
	d.press("o", "o", "o")
	if got := names(); !slices.Equal(got, before) {
		t.Errorf("in order again the lanes are %q, want %q", got, before)
	}
}

func TestEveryKeyDoesWhatTheTableSays(t *testing.T) {
	for _, c := range []struct {
		first   []string // pressed before
		chords  []string
		changes view.Set
		holds   func(before, after Model) bool
	}{
		{nil, []string{"+", "=", "Up"}, view.Window, func(b, m Model) bool { return near(m.Window.Days()*1.25, b.Window.Days()) }},
		{nil, []string{"-", "Down"}, view.Window, func(b, m Model) bool { return near(m.Window.Days()/1.25, b.Window.Days()) }},
		{[]string{"+", "e"}, []string{"0", "f", "Home"}, view.Window | view.Looking, func(_, m Model) bool { return m.Camera == view.Camera{} }},
		{[]string{"n"}, []string{"n", "Next", "Tab", "Space"}, view.Selected, func(b, m Model) bool { return at(m) == at(b)+1 }},
		{[]string{"n", "n"}, []string{"p", "Prior", "Shift+Tab", "Shift+Space"}, view.Selected, func(b, m Model) bool { return at(m) == at(b)-1 }},
		{[]string{"+"}, []string{"Right"}, view.Window, func(b, m Model) bool { return b.Window.Start.Before(m.Window.Start) }},
		{nil, []string{"Left"}, view.Window, func(b, m Model) bool { return m.Window.Start.Before(b.Window.Start) }},
		{[]string{"c"}, []string{"Alt+Left"}, view.Chart, func(_, m Model) bool { return m.Chart == "time" }},
		{[]string{"c", "Alt+Left"}, []string{"Alt+Right"}, view.Chart, func(_, m Model) bool { return m.Chart == "bars:type" }},
		{nil, []string{"l"}, view.Lanes, func(_, m Model) bool { return m.Lanes == view.ByPlace }},
		{nil, []string{"h"}, view.Coloured, func(_, m Model) bool { return m.Colour == view.ByPlace && m.Lanes == view.ByType }},
		{nil, []string{"o"}, view.Sorting, func(_, m Model) bool { return m.Sorting == lane.ByCount }},
		{nil, []string{"j"}, view.FirstLane, func(_, m Model) bool { return m.FirstLane == 1 }},
		{nil, []string{"k"}, 0, func(_, m Model) bool { return m.FirstLane == 0 }},
		{[]string{"n"}, []string{"x"}, view.Folded, func(_, m Model) bool { return m.Folded.Has("office") }},
		{[]string{"n"}, []string{"J"}, view.ByHand, func(_, m Model) bool { return m.ByHand.List()[0] == "meeting" }},
		{[]string{"n", "J", "J"}, []string{"K"}, view.ByHand, func(_, m Model) bool { return m.ByHand.List()[1] == "office" }},
		{nil, []string{"x", "J", "K"}, 0, func(_, m Model) bool { return m.Selected == "" }},
		{nil, []string{"]"}, 0, func(_, m Model) bool { return m.Bars.on() }},
		{nil, []string{"c"}, view.Chart, func(_, m Model) bool { return m.Chart == "bars:type" }},
		{nil, []string{"r"}, view.Actor, func(b, m Model) bool { return slices.Contains(m.Routes(), string(m.Actor)) }},
		{nil, []string{"R"}, view.Actor, func(b, m Model) bool {
			return len(m.Actor.List()) == 2 && m.Actor.First() == b.Actor.First()
		}},
		{[]string{"e"}, []string{"w"}, view.Looking, func(b, m Model) bool { return m.Camera.Y < b.Camera.Y && m.Camera.X == b.Camera.X }},
		{[]string{"e"}, []string{"s"}, view.Looking, func(b, m Model) bool { return m.Camera.Y > b.Camera.Y }},
		{[]string{"e"}, []string{"a"}, view.Looking, func(b, m Model) bool { return m.Camera.X < b.Camera.X && m.Camera.Y == b.Camera.Y }},
		{[]string{"e"}, []string{"d"}, view.Looking, func(b, m Model) bool { return m.Camera.X > b.Camera.X }},
		{[]string{"e"}, []string{"e"}, view.Looking, func(b, m Model) bool { return near(m.Camera.Scale, b.Camera.Scale*1.25) }},
		{[]string{"e"}, []string{"q"}, view.Looking, func(b, m Model) bool { return near(m.Camera.Scale*1.25, b.Camera.Scale) }},
		{nil, []string{"v"}, 0, func(_, m Model) bool { return m.Play.Running && m.Play.Part == 0 }},
		{[]string{"v"}, []string{"v"}, 0, func(_, m Model) bool { return m.Play != nil && !m.Play.Running }},
		{[]string{"v", "b"}, []string{"."}, 0, func(b, m Model) bool { return !m.Play.Running && m.Play.Part > b.Play.Part }},
		{[]string{"v", "b", ".", "."}, []string{","}, 0, func(b, m Model) bool { return m.Play.Part < b.Play.Part }},
		{[]string{"v"}, []string{">"}, 0, func(_, m Model) bool { return m.PlayAs.Speed == 1 && m.Play.Running }},
		{[]string{"v"}, []string{"<"}, 0, func(_, m Model) bool { return m.PlayAs.Speed == -1 }},
		{[]string{"v"}, []string{"b"}, 0, func(_, m Model) bool { return m.PlayAs.ByEvent }},
		{[]string{"v"}, []string{"u"}, 0, func(_, m Model) bool { return m.PlayAs.Fading }},
		{[]string{"v"}, []string{"y"}, 0, func(_, m Model) bool { return m.PlayAs.Loop }},
		{[]string{"v"}, []string{"Escape"}, 0, func(_, m Model) bool { return m.Play == nil }},
		{nil, []string{".", ",", "<", ">", "b", "u", "y"}, 0, func(_, m Model) bool { return m.Play == nil && m.PlayAs == PlayOptions{} }},
		{nil, []string{"L"}, 0, func(_, m Model) bool { return m.ToolKey() == "L" }},
		{[]string{"L"}, []string{"L", "Escape"}, 0, func(_, m Model) bool { return m.Drawing == nil }},
		{nil, []string{"M"}, 0, func(_, m Model) bool { return m.ToolKey() == "M" }},
		{[]string{"n", "n", "M"}, []string{"Return"}, 0, func(_, m Model) bool { return len(m.Sketch().Points) == 1 }},
		{nil, []string{"Return"}, 0, func(b, m Model) bool { return m.Drawing == nil && m.Window == b.Window }},
		{nil, []string{"P"}, 0, func(_, m Model) bool { return m.Drawing == nil && m.Dialog != nil }},
		{[]string{"n", "n"}, []string{"P"}, 0, func(_, m Model) bool { return m.ToolKey() == "P" }},
		{nil, []string{"I"}, view.Filter | view.Looking, func(_, m Model) bool { return len(m.Filter) > 20 && m.Filter[:3] == "in:" }},
		{[]string{"I"}, []string{"Escape"}, view.Filter, func(_, m Model) bool { return m.Filter == "" }},
		{nil, []string{"V"}, view.Projected | view.Looking, func(_, m Model) bool { return m.Projection == "equal-earth" && m.Camera.Scale > 0 }},
		{nil, []string{"G"}, 0, func(b, m Model) bool { return m.Timeline == b.Timeline }},
		{nil, []string{"t"}, 0, func(b, m Model) bool { return m.Theme.Name == "dark" }},
		{[]string{"t"}, []string{"t"}, 0, func(b, m Model) bool { return m.Theme.Name == "light" }},
		{nil, []string{"g"}, 0, func(b, m Model) bool { return m.Lang == "fr" && m.Subject.Lang == "fr" }},
		{[]string{"g"}, []string{"g"}, 0, func(b, m Model) bool { return m.Lang == "de" && m.Subject.Lang == "de" }},
		{[]string{"g", "g"}, []string{"g"}, 0, func(b, m Model) bool { return m.Lang == "en" && m.Subject.Lang == "en" }},
		{nil, []string{"m"}, 0, func(b, m Model) bool { return m.Load != nil && m.Load.Path == "korea-diplomacy-2018-2019" }},
		{[]string{"m"}, []string{"m"}, 0, func(b, m Model) bool { return m.Load.Path == "antiquity" }},
		{[]string{"m", "m", "m", "m"}, []string{"m"}, 0, func(b, m Model) bool { return m.Load.Path == "kim-russia-2019" }},
		{nil, []string{"?"}, 0, func(b, m Model) bool { return m.Dialog != nil && m.Dialog.Kind == ShowHelp }},
		{nil, []string{"N"}, 0, func(b, m Model) bool { return m.Dialog == nil }},
		{nil, []string{"["}, view.Filter, func(b, m Model) bool { return !m.Brush().Empty() && m.Subject == b.Subject }},
		{[]string{"+", "[", "f"}, []string{"Return"}, view.Window, func(b, m Model) bool { return m.Window.Days() < b.Window.Days() }},
		{nil, []string{"F6"}, 0, func(b, m Model) bool { return m.Pane.Focused }},
		{[]string{"F6"}, []string{"F6", "Escape"}, 0, func(b, m Model) bool { return !m.Pane.Focused }},
		{nil, []string{"Shift+F6"}, 0, func(b, m Model) bool { return !m.Pane.Focused }},
		{[]string{"F6"}, []string{"Shift+F6"}, 0, func(b, m Model) bool { return !m.Pane.Focused }},
		{nil, []string{"F"}, 0, func(b, m Model) bool { return m.Pane.Fold == page.IsFolded }},
		{nil, []string{"Z"}, 0, func(b, m Model) bool { return m.Room.Full == page.Timeline }},
		{[]string{"Z"}, []string{"Z"}, 0, func(b, m Model) bool { return m.Room.Full == "map" }},
		{[]string{"Z", "Z"}, []string{"Escape"}, 0, func(b, m Model) bool { return m.Room.Full == "" }},
		{nil, []string{"W"}, 0, func(b, m Model) bool { return m.Room.Alone }},
		{[]string{"W"}, []string{"W"}, 0, func(b, m Model) bool { return !m.Room.Alone }},
		{[]string{"W"}, []string{"B"}, 0, func(b, m Model) bool { return m.Room.Below != "" }},
		{nil, []string{"{"}, 0, func(b, m Model) bool { return m.Room.Upper > 0.15 && m.Room.Upper < 0.6 }},
		{[]string{"{"}, []string{"}"}, 0, func(b, m Model) bool { return m.Room.Upper > b.Room.Upper }},
		{nil, []string{")"}, 0, func(b, m Model) bool { return m.Room.Left > 0.58 && m.Room.Left < 0.7 }},
		{[]string{")"}, []string{"("}, 0, func(b, m Model) bool { return m.Room.Left < b.Room.Left }},
		{nil, []string{"D"}, 0, func(b, m Model) bool { return m.Room.Closed && !m.DetailsShown() }},
		{nil, []string{"E"}, 0, func(b, m Model) bool { return m.Room == b.Room }},
		{nil, []string{"1", "2", "3", "4", "5", "6", "7", "8"}, 0, func(b, m Model) bool { return m.Load == nil }},
		{nil, []string{"F5"}, 0, func(b, m Model) bool { return m.Presenting && m.Show.Slide == 0 }},
		{nil, []string{"S"}, 0, func(b, m Model) bool { return m.Telling != nil && b.Telling == nil }},
		{nil, []string{"A"}, 0, func(b, m Model) bool { return m.Unsaved() == 1 && m.Notice != nil }},
		{nil, []string{"T"}, 0, func(b, m Model) bool { return len(m.Timeline.Stories) == 2 && m.Telling != nil }},
		{[]string{"n"}, []string{"Shift+F5"}, 0, func(b, m Model) bool { return m.Presenting && m.Show.Slide > 0 }},
		{[]string{"n"}, []string{"Escape"}, view.Selected, func(b, m Model) bool { return m.Selected == "" }},
		{[]string{"?"}, []string{"Escape"}, 0, func(b, m Model) bool { return m.Dialog == nil }},
		{[]string{"?"}, []string{"+", "n", "g", "F5"}, 0, func(b, m Model) bool { return m.Dialog == b.Dialog && m.Lang == "en" }},
		{nil, []string{"Ctrl+O"}, 0, func(b, m Model) bool { return m.Dialog != nil && m.Dialog.Kind == AskFile }},
		{nil, []string{"Ctrl+E"}, 0, func(b, m Model) bool { return m.Dialog != nil && m.Dialog.Kind == AskExport }},
		{[]string{"n"}, []string{"Ctrl+C"}, 0, func(b, m Model) bool { return m.Selected == b.Selected }},
		{[]string{"n"}, []string{"Ctrl+Shift+C"}, 0, func(b, m Model) bool { return m.Clip != nil && m.Notice != nil }},
		{[]string{"n"}, []string{"Ctrl+X"}, view.Selected, func(b, m Model) bool { return m.Timeline.Events.Len() == b.Timeline.Events.Len()-1 && m.Clip != nil }},
		{nil, []string{"Ctrl+V"}, 0, func(b, m Model) bool { return m.Timeline == b.Timeline }},
		{[]string{"n"}, []string{"Ctrl+Return"}, view.Filter, func(b, m Model) bool { return m.Subject.Len() == 1 && m.Subject.At(0).ID == b.Selected }},
		{[]string{"n"}, []string{"Ctrl+Shift+Return"}, view.Filter | view.Selected, func(b, m Model) bool { return m.Subject.Len() == b.Subject.Len()-1 }},
		{[]string{"n"}, []string{"Ctrl+A"}, view.Picked, func(b, m Model) bool { return len(m.Chosen()) == m.Subject.Len() }},
		{nil, []string{"Ctrl+B", "Ctrl+H"}, 0, func(b, m Model) bool { return m.Dialog != nil && m.Dialog.Kind == AskSheet }},
		{[]string{"n"}, []string{"Ctrl+M"}, 0, func(b, m Model) bool { return m.Dialog == nil && m.Notice != nil }},
		{nil, []string{"Ctrl+S", "Ctrl+Shift+S"}, 0, func(b, m Model) bool { return m.Dialog != nil && m.Dialog.Kind == AskSave }},
		{nil, []string{"Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"}, 0, func(b, m Model) bool { return m.Timeline == b.Timeline }},
		{nil, []string{"F2"}, 0, func(_, m Model) bool { return m.Dialog != nil && m.Dialog.Kind == AskHead }},
		{nil, []string{"Ctrl+Shift+D", "Delete", "C"}, 0, func(b, m Model) bool { return !m.Form.Open && m.Timeline == b.Timeline }},
		{[]string{"n"}, []string{"F2"}, 0, func(_, m Model) bool { return m.Form.Open }},
		{[]string{"n"}, []string{"Ctrl+Shift+D"}, view.Selected, func(b, m Model) bool { return m.Timeline.Events.Len() == b.Timeline.Events.Len()+1 && m.Form.Open }},
		{[]string{"n"}, []string{"Delete"}, view.Selected, func(b, m Model) bool { return m.Timeline.Events.Len() == b.Timeline.Events.Len()-1 && m.Notice != nil }},
		{[]string{"n"}, []string{"C"}, 0, func(_, m Model) bool { return m.Notice != nil || m.Unsaved() == 1 }},
		{nil, []string{"Insert"}, view.Selected, func(b, m Model) bool { return m.Selected == "event" && m.Form.Open && m.Form.Field == "title" }},
		{nil, []string{"Ctrl+,"}, 0, func(b, m Model) bool { return m.Dialog != nil && m.Dialog.Kind == AskSettings }},
		{nil, []string{"Ctrl+=", "Ctrl+Shift+="}, 0, func(b, m Model) bool { return m.Larger == 1 }},
		{[]string{"Ctrl+=", "Ctrl+="}, []string{"Ctrl+-"}, 0, func(b, m Model) bool { return m.Larger == 1 }},
		{[]string{"Ctrl+=", "Ctrl+="}, []string{"Ctrl+0"}, 0, func(b, m Model) bool { return m.Larger == 0 }},
		{nil, []string{"i"}, 0, func(b, m Model) bool { return len(m.Timeline.Annotations) == 1 && m.Form.Open && m.Noted == "text" }},
		{nil, []string{"O", "X"}, 0, func(b, m Model) bool { return m.Notice != nil && m.Noted == "" }},
		{nil, []string{"H"}, view.Noted, func(b, m Model) bool { return m.Notes == view.Off }},
		{nil, []string{"Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"}, view.Window, func(b, m Model) bool { return m.Timeline == b.Timeline }}, // as without Shift
		{nil, []string{"Ctrl+Q"}, 0, func(b, m Model) bool { return m.Dialog == nil }},
		{nil, []string{"Ctrl+Tab", "Ctrl+Shift+Tab", "Ctrl+Next", "Ctrl+Prior"}, 0, func(b, m Model) bool { return m.ID == b.ID }},
		{nil, []string{"Ctrl+K"}, 0, func(b, m Model) bool { return m.Dialog != nil && m.Dialog.Kind == AskCommand }},
		{nil, []string{"Ctrl+D"}, 0, func(b, m Model) bool { return m.Dialog != nil && m.Dialog.Kind == AskName }},
		{nil, []string{"Y"}, 0, func(b, m Model) bool { return m.Notice != nil }},
		{nil, []string{"Ctrl+F", "z", "F1"}, 0, func(b, m Model) bool { return m.Dialog == nil }},
	} {
		for _, chord := range c.chords {
			d := newDesk(t)
			if len(c.first) > 0 || chord != "F5" {
				d.m = rest(send(t, d.m, Fitted{})) // all shows, so that a step moves nothing
				d.draw()
			}
			d.press(c.first...)
			before := d.m
			d.press(chord)
			name := chord + " after " + "[" + join(c.first) + "]"
			want := c.changes
			if chord == "F5" && want != 0 { // the first event lies outside of the first window
				want |= view.Window
			}
			d.differs(name, before.View, want)
			if !c.holds(before, d.m) {
				t.Errorf("%s leads to %+v, %+v", name, d.m.View, d.m.Dialog)
			}
			tried[chord] = true
		}
	}
	for _, chord := range []string{"Ctrl+N", "Ctrl+W"} { // another document has a view of its own
		if m := send(t, open(t), Keyed{Chord: chord}); m.ID != 2 || m.Timeline.Events.Len() != 0 || m.Dialog != nil {
			t.Errorf("%s leads to document %d of %d events", chord, m.ID, m.Timeline.Events.Len())
		}
		tried[chord] = true
	}
	for _, b := range Bindings {
		for _, chord := range b.Chords {
			if !tried[chord] {
				t.Errorf("the table of keys has %q, which is not tried", chord)
			}
		}
	}
	if _, effects := Update(open(t), Keyed{Chord: "Ctrl+F"}); !slices.Contains(effects, Effect(Focus{Filter: true})) {
		t.Errorf("Ctrl+F has the effects %v", effects)
	}
}

var tried = map[string]bool{}

func join(chords []string) (all string) {
	for _, c := range chords {
		all += c + " "
	}
	return all
}

// at returns where the selected event stands.
func at(m Model) int { return m.Subject.Find(m.Selected) }
