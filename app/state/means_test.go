package state

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/viewport"
)

// paper is a layout of round numbers:
//
//	names 0–100 │ plot 100–500, y 0–200, of 400 days
//	            │ overview 100–500, y 220–240, of 4000 days
//	map 0–300, y 300–400
func paper() page.Layout {
	day := func(n int64) calendar.Instant { return calendar.Instant{Day: calendar.Day(n)} }
	return page.Layout{
		Timeline: timelineview.Frame{
			Plot: scene.Rect{X: 100, W: 400, H: 200}, Overview: scene.Rect{X: 100, Y: 220, W: 400, H: 20}, FirstLane: 5, Lanes: 9,
			View:  viewport.Viewport{Span: calendar.Span{Start: day(0), End: day(400)}, Width: 400},
			Strip: viewport.Viewport{Span: calendar.Span{Start: day(-2000), End: day(2000)}, Width: 400},
		},
		Map:    scene.Rect{Y: 300, W: 300, H: 100},
		Camera: view.Camera{Scale: 100},
	}
}

func TestAGestureStandsForOneMessage(t *testing.T) {
	camera := view.Camera{Scale: 100}
	for _, c := range []struct {
		kind     Gesture
		at, by   scene.Point
		from     page.Region // where a drag began
		want     Message
		whatItIs string
	}{
		{Wheel, scene.Pt(200, 50), scene.Pt(0, 1), 0, Zoomed{1.25, 0.25}, "the wheel up"},
		{Wheel, scene.Pt(300, 50), scene.Pt(0, -1), 0, Zoomed{0.8, 0.5}, "the wheel down"},
		{Wheel, scene.Pt(600, 50), scene.Pt(0, 1), 0, Zoomed{1.25, 1}, "the wheel right of the plot"},
		{Wheel, scene.Pt(200, 50), scene.Pt(50, 1), 0, Panned{-0.2}, "the wheel sideways"},
		{Wheel, scene.Pt(200, 50), scene.Pt(-25, 0), 0, Panned{0.1}, "the wheel to the other side"},
		{Wheel, scene.Pt(200, 230), scene.Pt(0, 1), 0, Zoomed{1.25, 0.25}, "the wheel in the strip"},
		{Wheel, scene.Pt(50, 50), scene.Pt(0, 1), 0, LanesScrolled{4}, "the wheel up over the names of lanes"},
		{Wheel, scene.Pt(50, 50), scene.Pt(0, -1), 0, LanesScrolled{6}, "the wheel down over the names of lanes"},
		{Wheel, scene.Pt(150, 350), scene.Pt(0, 1), 0, MapMoved{camera.ZoomAt(1.25, 0, 0, 300)}, "the wheel in the middle of the map"},
		{Wheel, scene.Pt(160, 330), scene.Pt(0, -1), 0, MapMoved{camera.ZoomAt(0.8, 10, -20, 300)}, "the wheel beside the middle of the map"},
		{Wheel, scene.Pt(400, 350), scene.Pt(0, 1), 0, nil, "the wheel beside all"},
		{Drag, scene.Pt(200, 50), scene.Pt(40, 7), page.OnTimeline, Panned{-0.1}, "a drag of the timeline"},
		{Drag, scene.Pt(200, 50), scene.Pt(-20, 7), page.OnTimeline, Panned{0.05}, "a drag of the timeline to the left"},
		{Drag, scene.Pt(200, 50), scene.Pt(10, 20), page.OnMap, MapMoved{view.Camera{X: -0.1, Y: -0.2, Scale: 100}}, "a drag of the map"},
		{Drag, scene.Pt(200, 50), scene.Pt(10, 20), page.OnOverview, Centred{calendar.Instant{Day: -1000}}, "a drag in the strip"},
		{Drag, scene.Pt(200, 50), scene.Pt(10, 20), page.OnLanes, nil, "a drag of no lane"},
		{Drag, scene.Pt(200, 50), scene.Pt(10, 20), page.Nowhere, nil, "a drag of nothing"},
		{Click, scene.Pt(400, 230), scene.Point{}, 0, Centred{calendar.Instant{Day: 1000}}, "a click in the strip"},
		{Click, scene.Pt(200, 50), scene.Point{}, 0, Selected{}, "a click on nothing"},
		{Click, scene.Pt(400, 350), scene.Point{}, 0, Selected{}, "a click beside all"},
		{DragEnd, scene.Pt(200, 50), scene.Point{}, page.OnMap, nil, "the end of a drag"},
		{Hover, scene.Pt(200, 50), scene.Point{}, 0, nil, "the pointer"},
		{Leave, scene.Pt(200, 50), scene.Point{}, 0, nil, "the pointer that leaves"},
	} {
		var m Model
		m.Pointer.Drag = c.from
		if got := (Gestured{Kind: c.kind, At: c.at, By: c.by, Over: paper()}).means(m); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s stands for %#v, want %#v", c.whatItIs, got, c.want)
		}
	}
	moved := Model{Document: Document{View: view.View{Camera: view.Camera{Scale: 50}}}}
	moved.Pointer.Drag = page.OnMap
	if got, want := (Gestured{Kind: Drag, By: scene.Pt(10, 0), Over: paper()}).means(moved), (MapMoved{view.Camera{X: -0.2, Scale: 50}}); got != want {
		t.Errorf("a drag of a map that has moved since it was drawn stands for %v, want %v", got, want)
	}
}

func TestAKeyStandsForOneMessage(t *testing.T) {
	m := open(t)
	m.Recent = []string{"a", "b", "c"}
	camera, half := view.Camera{Scale: 100}, paper()
	for chord, want := range map[string]Message{
		"+": Zoomed{1.25, 0.5}, "=": Zoomed{1.25, 0.5}, "Up": Zoomed{1.25, 0.5}, "-": Zoomed{0.8, 0.5}, "Down": Zoomed{0.8, 0.5},
		"0": Fitted{}, "f": Fitted{}, "Home": Fitted{},
		"n": Stepped{1, half}, "Next": Stepped{1, half}, "Tab": Stepped{1, half}, "Space": Stepped{1, half},
		"p": Stepped{-1, half}, "Prior": Stepped{-1, half}, "Shift+Tab": Stepped{-1, half}, "Shift+Space": Stepped{-1, half},
		"Right": Panned{0.15}, "Left": Panned{-0.15}, "Alt+Left": GoneBack{}, "Alt+Right": GoneForward{},
		"l": LanesChosen{view.ByPlace}, "o": LanesOrdered{1}, "j": LanesScrolled{6}, "k": LanesScrolled{4}, "J": nil, "K": nil, "x": nil,
		"c": ChartChosen{"places"}, "r": RouteChosen{"vladimir-putin"},
		"w": MapMoved{view.Camera{Y: -0.6, Scale: 100}}, "s": MapMoved{view.Camera{Y: 0.6, Scale: 100}},
		"a": MapMoved{view.Camera{X: -0.6, Scale: 100}}, "d": MapMoved{view.Camera{X: 0.6, Scale: 100}},
		"q": MapMoved{camera.ZoomAt(0.8, 0, 0, 300)}, "e": MapMoved{camera.ZoomAt(1.25, 0, 0, 300)},
		"t": ThemeChosen{theme.Dark}, "g": LanguageChosen{"fr"}, "m": SampleOpened{"korea-diplomacy-2018-2019"}, "?": KeysAsked{},
		"1": FileOpened{Path: "a"}, "2": FileOpened{Path: "b"}, "3": FileOpened{Path: "c"}, "4": nil, "5": nil, "6": nil, "7": nil, "8": nil,
		"F5": Presented{}, "Escape": Escaped{}, "Ctrl+O": DialogAsked{AskFile}, "Ctrl+E": DialogAsked{AskExport}, "Ctrl+F": FilterAsked{},
		"z": nil, "Ctrl+N": nil, "": nil,
	} {
		if chord == "r" {
			m.Actor = "kim-jong-un"
		}
		if got := (Keyed{chord, half}).means(m); !reflect.DeepEqual(got, want) {
			t.Errorf("%q stands for %#v, want %#v", chord, got, want)
		}
		told := m
		told.Dialog = &Dialog{}
		if got := (Keyed{chord, half}).means(told); got != nil && chord != "Escape" {
			t.Errorf("below a dialog %q stands for %#v, want nothing", chord, got)
		}
	}
	for chord, want := range map[string]Message{"Right": Stepped{1, half}, "Left": Stepped{-1, half}} {
		shown := m
		shown.Presenting = true
		if got := (Keyed{chord, half}).means(shown); !reflect.DeepEqual(got, want) {
			t.Errorf("in a presentation %q stands for %#v, want %#v", chord, got, want)
		}
	}
	if got := (Keyed{"d", page.Layout{}}).means(m); got != nil {
		t.Errorf("before the map was drawn its keys stand for %#v, want nothing", got)
	}
}

func TestTheKeysAreListedWithWhatTheyDo(t *testing.T) {
	want := `+ =   Zoom in
-   Zoom out
0 f   Fit all
n   Next event
p   Previous event
l   lanes by another facet
o   lanes in another order
j k   scroll the lanes
J K   move the lane of the selected event down or up; a lane is also dragged by its name
x   fold the lane of the selected event
c   another chart
r   the route of another actor
w a s d   move the map
q e   zoom the map out and in
t   Light or dark
g   Français
m   Open sample
?   Keys
1 2 3 4 5 6 7 8   Open recent
`
	m := send(t, open(t), KeysAsked{})
	if got, rest, _ := strings.Cut(m.Dialog.Text, "← →"); got != want || !strings.Contains(rest, "F5") {
		t.Errorf("listed is\n%s, want\n%s", m.Dialog.Text, want)
	}
	var words []string
	for _, b := range Bindings {
		if len(b.SingleKeys()) == 0 {
			words = append(words, m.say(b.Words))
		}
	}
	if got, want := strings.Join(words, "|"), "Later|Earlier|Back to the view before|Forward again|Present|Leave|Open…|Export picture…|Filter…"; got != want {
		t.Errorf("keys without letters do %s, want %s", got, want)
	}
}

func TestAPictureHasTheSizeThatWasChosen(t *testing.T) {
	for name, want := range map[string]scene.Point{
		"1600 × 900": scene.Pt(1600, 900), "1280 × 800": scene.Pt(1280, 800), "1024 × 640": scene.Pt(1024, 640), "A4": scene.Pt(1122.5, 793.7), "other": {},
	} {
		for _, format := range Formats {
			_, effects := Update(open(t), ExportChosen{ExportChoice{Picture: "map", Size: name, Format: format, Path: "a.b"}})
			e := effects[0].(Export)
			if want, path := want, "a.b."+strings.ToLower(format); e.Spec.Size != want || e.To != path || len(effects) != 1 {
				t.Errorf("%s as %s is written with %v to %s, want %v to %s", name, format, e.Spec.Size, e.To, want, path)
			}
		}
	}
	if got, want := fmt.Sprint(Formats, len(Sizes)), "[PNG SVG PDF] 4"; got != want {
		t.Errorf("offered are %s, want %s", got, want)
	}
}

func TestOfManyActorsOnlyPersonsHaveARouteToChoose(t *testing.T) {
	for n, want := range map[int]int{2: 2, 40: 40, 41: 21} {
		tl := &timeline.Timeline{}
		for i := range n {
			tl.Actors = append(tl.Actors, timeline.Actor{ID: fmt.Sprint(i), Kind: []timeline.ActorKind{timeline.Person, timeline.State}[i%2]})
		}
		if got := New("many", tl, "en", theme.Light).Routes(); len(got) != want || got[0] != "0" {
			t.Errorf("of %d actors %d can be chosen, want %d", n, len(got), want)
		}
	}
	m := New("none", &timeline.Timeline{}, "en", theme.Light)
	if got := (Keyed{Chord: "r"}).means(m); got != nil {
		t.Errorf("where there are no actors r stands for %v, want nothing", got)
	}
}

func TestAClickReachesFivePointsAndThePointerThree(t *testing.T) {
	d := newDesk(t)
	reached := map[float64]scene.Point{} // a point from which something is reached by so far, and no less
	for y := 0.0; y < 700; y += 4.25 {
		for x := 0.0; x < 1000; x += 4.25 {
			p := scene.Pt(x, y)
			for _, far := range []float64{3, 4, 5, 6} {
				if hit := d.layout.Hit(p, far); hit.Kind == scene.MarkEvent || hit.Kind == scene.MarkPlace {
					if d.layout.Hit(p, far-1).Kind == 0 {
						reached[far] = p
					}
					break
				}
			}
		}
	}
	for far, p := range reached {
		clicked, _ := Update(d.m, Gestured{Kind: Click, At: p, Over: d.layout})
		if got := clicked.Selected != ""; got != (far <= 5) {
			t.Errorf("a click from %v points away reaches something: %v", far, got)
		}
		hovered, _ := Update(d.m, Gestured{Kind: Hover, At: p, Over: d.layout})
		if got := hovered.Pointer.Mark.Kind != 0; got != (far <= 3) {
			t.Errorf("the pointer from %v points away reaches something: %v", far, got)
		}
	}
	if len(reached) != 4 {
		t.Errorf("tried are %v, want points 3 to 6 away", reached)
	}
}

func TestThePointerLeavesWhatItWasOver(t *testing.T) {
	d := newDesk(t)
	p := d.middle(scene.MarkEvent, "hanoi-summit")
	d.play(Gestured{Kind: Hover, At: p})
	if d.m.Pointer.Mark.ID != "hanoi-summit" || d.m.Pointer.At != p {
		t.Fatalf("the pointer is over %+v", d.m.Pointer)
	}
	d.play(Gestured{Kind: Leave, At: scene.Pt(1, 2)})
	if want := (Pointer{At: scene.Pt(1, 2)}); d.m.Pointer != want {
		t.Errorf("left, the pointer is %+v, want %+v", d.m.Pointer, want)
	}
	box := d.layout.Timeline.Overview
	d.play(Gestured{Kind: Hover, At: box.Middle()})
	if d.m.Pointer.Mark.Kind != 0 {
		t.Errorf("over the strip the pointer is over %+v, want nothing", d.m.Pointer.Mark)
	}
}

func TestALaneIsCarriedAgainOnlyOverAnother(t *testing.T) {
	d := newDesk(t)
	first, _ := d.layout.Timeline.LaneAt(d.layout.Timeline.Plot.Y + 1)
	second, _ := d.layout.Timeline.Beside(first, 1)
	from, to := d.middle(scene.MarkLane, first), d.middle(scene.MarkLane, second)
	drag := func(p scene.Point, from scene.Point) Message {
		g := Gestured{Kind: Drag, At: p, By: scene.Pt(p.X-from.X, p.Y-from.Y), Over: d.layout}
		msg := g.means(g.begin(d.m))
		d.m, _ = Update(d.m, g)
		return msg
	}
	above := scene.Pt(from.X, d.layout.Timeline.Plot.Y-5)
	for i, c := range []struct {
		to   scene.Point
		want Message
	}{
		{scene.Pt(from.X, from.Y+1), nil},
		{to, LaneMoved{first, second}},
		{scene.Pt(to.X, to.Y+1), nil},
		{above, nil},
		{to, nil}, // it went there already
		{from, nil},
	} {
		if got := drag(c.to, from); got != c.want {
			t.Errorf("step %d of the drag stands for %v, want %v", i, got, c.want)
		}
		from = c.to
	}
	d.m, _ = Update(d.m, Gestured{Kind: DragEnd, Over: d.layout})
	if d.m.Pointer.carries || d.m.Pointer.Drag != page.Nowhere {
		t.Errorf("let go, the pointer is %+v", d.m.Pointer)
	}
}

func TestTheFirstEventStaysSelectedLikeEachOther(t *testing.T) {
	m := send(t, open(t), Fitted{}, Selected{Event: "kim-takes-power"})
	drop := m.Timeline.Drop(timeline.Key{Kind: timeline.EventItem, ID: "kim-takes-power"})
	for name, next := range map[string]Model{
		"a filter":    send(t, m, Filtered{"-status:denied"}),
		"other lanes": send(t, m, LanesChosen{view.ByActor}),
		"an edit":     send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")}),
		"a step back": send(t, rest(send(t, rest(m), ChartChosen{"gaps"})), GoneBack{}),
	} {
		if next.Selected != "kim-takes-power" {
			t.Errorf("after %s %q is selected", name, next.Selected)
		}
	}
	gone := send(t, m, ChartChosen{"gaps"}, Selected{}, Edited{timeline.Edit{Name: "drop", Changes: []timeline.Change{drop}}})
	if back := send(t, gone, GoneBack{}, GoneBack{}); back.Selected != "" || back.Chart != "status" {
		t.Errorf("a view in which an event was selected that is gone selects %q", back.Selected)
	}
	part, whole := parts(t)
	large := send(t, open(t), FileOpened{Path: "large.csv"})
	job := large.Load.Job
	large = send(t, large, partRead(job, part))
	id := large.Subject.At(0).ID
	if large = send(t, large, Selected{Event: id}, opened(job, whole)); large.Selected != id {
		t.Errorf("when all was read %q is selected, want %q", large.Selected, id)
	}
}

func TestWhatIsDerivedFollowsAnEditMadeMeanwhile(t *testing.T) {
	m, _ := Update(open(t), Filtered{"hanoi"})
	edited, effects := Update(m, Edited{retitled(t, m.Timeline, "weapon-test", "Hanoi again")})
	want := Want{edited.Timeline, "hanoi", view.ByType}
	if len(effects) != 1 || effects[0].(Derive).Want != want || edited.Timeline == m.Timeline {
		t.Fatalf("the effects are %+v, want to derive %+v", effects, want)
	}
	if chart, effects := Update(edited, ChartChosen{"gaps"}); len(effects) != 0 || chart.want() != want {
		t.Errorf("another chart asks for %+v", effects)
	}
	derived, err := effects[0].(Derive).Make(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	late := derived
	late.Want.Timeline = m.Timeline
	if old := send(t, edited, late); old.Filter != "" {
		t.Error("what was asked for before the edit is taken over")
	}
	if got := send(t, edited, derived); !slices.Equal(order(got), []string{"hanoi-summit", "weapon-test"}) || got.asked != nil {
		t.Errorf("derived are %q", order(got))
	}
}

func TestSteppingBeginsWhereTheWindowIs(t *testing.T) {
	m := open(t)
	at := func(i int, start, end float64) calendar.Span {
		from := m.Subject.Event(i).Bounds.Start
		return calendar.Span{Start: from.Add(start), End: from.Add(end)}
	}
	for _, c := range []struct {
		window calendar.Span
		by     int
		want   string
	}{
		{at(0, -10, 1), 1, "kim-takes-power"},
		{at(0, -10, 1), -1, "kim-takes-power"},
		{at(1, -2, -1), -1, "kim-takes-power"}, // the last before it
		{at(1, -2, 1), 1, "singapore-summit"},
		{at(1, -2, 100), -1, "singapore-summit"},
		{at(2, -2, 1), -1, "hanoi-summit"},
	} {
		m.Window = c.window
		if got := send(t, m, Stepped{By: c.by}).Selected; got != c.want {
			t.Errorf("a step by %d from %v selects %q, want %q", c.by, c.window, got, c.want)
		}
	}
}

func TestAnEventIsBroughtIntoTheWindowWithAMargin(t *testing.T) {
	m := open(t)
	e := m.Subject.Event(m.Subject.Find("hanoi-summit"))
	m.Window = calendar.Span{Start: e.Bounds.End.Add(100), End: e.Bounds.End.Add(200)}
	got := send(t, m, Selected{Event: "hanoi-summit"}).Window
	if before := e.Bounds.Start.Days(got.Start); !near(before, 6) || !near(got.Days(), 100) {
		t.Errorf("it starts %v days behind the start of a window of %v, want 6 of 100", before, got.Days())
	}
	only := send(t, open(t), PlaceSelected{Place: "hanoi"})
	only.Window = m.Window
	if again := send(t, only, PlaceSelected{Place: "hanoi"}); again.Window != got || again.Selected != "hanoi-summit" {
		t.Errorf("a further click on the place of one event shows %v, want %v", again.Window, got)
	}
	if none := send(t, only, PlaceSelected{Place: "paris"}); none.View != only.View {
		t.Errorf("a click on a place without events leads to %+v", none.View)
	}
}

func TestAPresentationBeginsOnce(t *testing.T) {
	before := send(t, open(t), Fitted{}, Selected{Event: "hanoi-summit"})
	m := send(t, before, Presented{}, Stepped{By: 1}, Presented{}, Escaped{})
	if m.Presenting || m.View != before.View {
		t.Errorf("left, the view is\n%+v, want\n%+v", m.View, before.View)
	}
}

func TestTheWindowGoesWhereItIsSent(t *testing.T) {
	m := send(t, open(t), Fitted{})
	extent := m.Subject.Extent
	day := func(n float64) calendar.Instant { return extent.Start.Add(n) }
	m.Window = calendar.Span{Start: day(1000), End: day(2000)}
	for _, c := range []struct {
		msg        Message
		start, end float64
	}{
		{Panned{0.25}, 1250, 2250},
		{Panned{-0.25}, 750, 1750},
		{Zoomed{2, 0.5}, 1250, 1750},
		{Zoomed{2, 0}, 1000, 1500},
		{Zoomed{0.5, 0.5}, 500, 2500},
		{Centred{day(700)}, 200, 1200},
		{SpanShown{calendar.Span{Start: day(100), End: day(200)}}, 97.5, 202.5},
		{SpanShown{calendar.Span{Start: day(-100), End: day(100)}}, -2.5, 102.5},
		{SpanShown{calendar.Span{}}, 1000, 2000},
	} {
		got := send(t, m, c.msg).Window
		if start, end := got.Start.Days(extent.Start), got.End.Days(extent.Start); max(start-c.start, c.start-start, end-c.end, c.end-end) > 1e-6 {
			t.Errorf("%T%v shows the days %v to %v, want %v to %v", c.msg, c.msg, start, end, c.start, c.end)
		}
	}
	far := calendar.Span{Start: extent.End.Add(1000), End: extent.End.Add(2000)}
	if got := send(t, m, SpanShown{far}).Window; got == m.Window {
		t.Error("a span beyond all events moves nothing")
	}
	m.Camera = view.Camera{Scale: 3}
	if got := send(t, m, Fitted{}); got.Camera != (view.Camera{}) || !got.Window.Contains(extent.Start) || got.Window.End.Before(extent.End) {
		t.Errorf("all shows in %v with the camera %v", got.Window, got.Camera)
	}
	if got := send(t, m, LanesScrolled{-3}, LanesScrolled{-1}); got.FirstLane != 0 {
		t.Errorf("scrolled beyond the top %d lanes are above, want 0", got.FirstLane)
	}
}

func TestManyEditsBeginsWithMoreThanAreMadeAtOnce(t *testing.T) {
	m := New("synth", synth.Timeline(200, 1), "en", theme.Light)
	edit := many(m.Timeline)
	for n, background := range map[int]bool{31: false, 32: false, 33: true} {
		some := timeline.Edit{Name: "some", Changes: edit.Changes[:n]}
		next, effects := Update(m, Edited{some})
		if got := next.Work != nil; got != background || next.Timeline == m.Timeline != background {
			t.Errorf("an edit of %d is made in the background: %v, want %v", n, got, background)
		}
		if background && !reflect.DeepEqual(effects, []Effect{Apply{1, m.Timeline, some}}) {
			t.Errorf("the effects are %v", effects)
		}
	}
}
