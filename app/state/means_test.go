package state

import (
	"fmt"
	"reflect"
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
	"dateline/timeline/edtf"
	"dateline/timeline/lane"
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
		Upper:  scene.Rect{W: 1000, H: 300},
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
		{Drag, scene.Pt(200, 50), scene.Pt(10, 20), page.OnOverview, Brushed{calendar.Span{Start: calendar.Instant{Day: -1000}}}, "a drag in the strip"},
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
		"0": Fitted{half}, "f": Fitted{half}, "Home": Fitted{half},
		"n": Stepped{1, half}, "Next": Stepped{1, half}, "Tab": Stepped{1, half}, "Space": Stepped{1, half},
		"p": Stepped{-1, half}, "Prior": Stepped{-1, half}, "Shift+Tab": Stepped{-1, half}, "Shift+Space": Stepped{-1, half},
		"Right": Panned{0.15}, "Left": Panned{-0.15}, "Alt+Left": GoneBack{}, "Alt+Right": GoneForward{},
		"l": LanesChosen{view.ByPlace}, "h": ColourChosen{view.ByPlace}, "o": LanesOrdered{lane.ByCount}, "j": LanesScrolled{6}, "k": LanesScrolled{4}, "J": nil, "K": nil, "x": nil,
		"c": ChartChosen{"bars:type"}, "r": RouteChosen{"vladimir-putin"},
		"w": MapMoved{view.Camera{Y: -0.6, Scale: 100}}, "s": MapMoved{view.Camera{Y: 0.6, Scale: 100}},
		"a": MapMoved{view.Camera{X: -0.6, Scale: 100}}, "d": MapMoved{view.Camera{X: 0.6, Scale: 100}},
		"q": MapMoved{camera.ZoomAt(0.8, 0, 0, 300)}, "e": MapMoved{camera.ZoomAt(1.25, 0, 0, 300)},
		"t": ThemeChosen{theme.Dark}, "g": LanguageChosen{"fr"}, "m": SampleOpened{"korea-diplomacy-2018-2019"}, "z": ZoneChosen{edtf.Local}, "?": KeysAsked{},
		"1": FileOpened{Path: "a"}, "2": FileOpened{Path: "b"}, "3": FileOpened{Path: "c"}, "4": nil, "5": nil, "6": nil, "7": nil, "8": nil,
		"F5": Presented{}, "Shift+F5": Presented{Here: true}, "Escape": Escaped{}, "Ctrl+O": DialogAsked{AskFile}, "Ctrl+E": DialogAsked{AskExport}, "Ctrl+F": FilterAsked{}, "Ctrl+C": nil,
		"y": nil, "Ctrl+N": NewAsked{}, "Ctrl+S": SaveAsked{}, "Ctrl+Shift+S": SaveAsAsked{}, "Ctrl+W": CloseAsked{}, "Ctrl+Q": QuitAsked{},
		"Ctrl+Z": Undone{}, "Ctrl+Y": Redone{}, "Ctrl+Shift+Z": Redone{}, "Ctrl+Next": TabChosen{1}, "": nil,
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
	if got := (Keyed{"d", page.Layout{}}).means(m); got != nil {
		t.Errorf("before the map was drawn its keys stand for %#v, want nothing", got)
	}
}

func TestEveryKeyIsListedWithWhatItDoes(t *testing.T) {
	want := `Look around
+  =  ↑   Zoom in
-  ↓   Zoom out
0  f  Home   Fit all
→   Later
←   Earlier
n  Page Down  Tab  Space   Next event
p  Page Up  Shift+Tab  Shift+Space   Previous event
Alt+←   Back to the view before
Alt+→   Forward again

Ask and choose
Ctrl+F   Filter…
Ctrl+K   All commands…
Enter   While one draws on the map: close the area, or set a point at the selected event; else look closer at the chosen time
Esc   Leave what lies over the window, a drawing, a story that is played, a presentation; else select nothing
[   Choose the time that shows
]   Go through the bars of the chart: arrows, Shift for several, Enter
Ctrl+A   Pick all that show
Ctrl+Enter   Keep only those that are picked
Ctrl+Shift+Enter   Leave out those that are picked
Ctrl+D   Keep this view…
Y   Copy in words

Lanes, colours, views
l   Lanes by something else
h   Colours by something else
o   Lanes in another order
j  k   Scroll the lanes
J  K   Move the lane of the selected event down or up; a lane is also dragged by its name
x   Fold the lane of the selected event
c   Another chart
Z   Fill the window with the view at the pointer, then with the next
W   One view below the timeline, or two
B   Another view below the timeline
{  }   Move the border below the timeline
(  )   Move the border beside the map
F6  Shift+F6   Next pane
F   What to filter by: show or hide
D   Show or hide the details
E   Choose what the views show

Map
w  a  s  d   Move the map
q  e   Zoom the map out and in
V   Projection
r   The route of another actor
R   The route of one more actor
L   Lasso
I   Only what shows
M   Measure
P   Place
G   Find the places by their names
v   Play
,  .   In the story that is played, a step back or on
<  >   Speed of playing
b   Play by day or by event
u   What is over stays, or fades
y   Begin again at the end

Add and change
Ins   Add an event
F2   Edit the selected event
Ctrl+Shift+D   Duplicate the selected event
Del   Remove the selected event
C   Confirm all of the selected event
Ctrl+Z   Undo
Ctrl+Shift+Z  Ctrl+Y   Redo
Ctrl+C   Copy
Ctrl+Shift+C   Copy as JSON, for another window
Ctrl+X   Cut
Ctrl+V   Paste
Ctrl+B   Change many at once…
Ctrl+M   Make one of those that are picked…
Ctrl+H   Find and replace…

Annotations
i   Annotate the event, the time or the place
O   All annotations
X   Go to the next annotation
Shift+←  Shift+→  Shift+↑  Shift+↓   Move the words of the selected annotation
H   Show the annotations, or leave them out

Files
Ctrl+O   Open…
1  2  3  4  5  6  7  8   Open recent
m   Open sample
Ctrl+N   New
Ctrl+S   Save
Ctrl+Shift+S   Save as…
Ctrl+W   Close
Ctrl+Tab  Ctrl+Shift+Tab  Ctrl+Page Down  Ctrl+Page Up   Next document, or the one before
Ctrl+E   Export picture…
Ctrl+Q   Quit

Story
F5   Present
Shift+F5   Present from the selected event
S   The steps of the story
A   Add this view as a step
T   Make a story of what shows

The program
?   Keys
N   Read what there is to say of the file
t   Light or dark
g   Language
z   Clock of the times
Ctrl+,   Settings
Ctrl+=  Ctrl+Shift+=   Larger text
Ctrl+-   Smaller text
Ctrl+0   Text of the usual size

In a presentation
→  ↓  Space  Page Down  n   On
←  ↑  Page Up  Backspace  Shift+Space  p   Back
Home   The first step
End   The last step
0  1  2  3  4  5  6  7  8  9   The number of a step, then Enter
Enter  Enter (keypad)   To the step whose number was typed; else on
b  B  .   A black screen, and back
w  W   A white screen, and back
l  L   A spot of light that follows the pointer
q  Q   Reveal what the step asks
t  T   Your notes below the slide
d  D   A window of your own: notes, the next step, the clock
s  S   Exchange the two windows
F11   Fill the screen, or not
Esc   End the presentation

While you make a story
↓  →  Page Down  n   The next step
↑  ←  Page Up  p   The step before
J  Alt+↓   Move the step down
K  Alt+↑   Move the step up
A  Ins   Add this view as a step
Ctrl+Shift+D   Duplicate the step
Del   Remove the step
q  Q   Reveal what the step asks
F5   Present
Shift+F5  Enter   Present from this step
Ctrl+Z   Undo
Ctrl+Shift+Z  Ctrl+Y   Redo
Ctrl+S   Save
?   Keys
Esc   Done`
	m := send(t, open(t), KeysAsked{})
	if got := m.Dialog.In(m.Lang); got != want {
		t.Errorf("listed is\n%s\nwant\n%s", got, want)
	}
	m = send(t, m, LanguageChosen{"fr"}, KeysAsked{})
	if got, want := strings.Split(m.Dialog.In(m.Lang), "\n")[7], "p  Page préc.  Maj+Tab  Maj+Espace   Événement précédent"; got != want {
		t.Errorf("in French a line is %q, want %q", got, want)
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

func TestManyEditsBeginsWithMoreThanAreMadeAtOnce(t *testing.T) {
	m := New("synth", synth.Timeline(200, 1), "en", theme.Light)
	edit := many(m.Timeline)
	for n, background := range map[int]bool{31: false, 32: false, 33: true} {
		some := timeline.Edit{Name: timeline.Phrased("some"), Changes: edit.Changes[:n]}
		next, effects := Update(m, Edited{some})
		if got := next.Work != nil; got != background || next.Timeline == m.Timeline != background {
			t.Errorf("an edit of %d is made in the background: %v, want %v", n, got, background)
		}
		if background && !reflect.DeepEqual(effects, []Effect{Apply{1, m.Timeline, some}}) {
			t.Errorf("the effects are %v", effects)
		}
	}
}
