package desktop

import (
	"fmt"
	"image"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/app/state"
)

// story opens the sample in a window without a screen.
func story(t *testing.T) *window {
	t.Helper()
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	a := test.NewTempApp(t)
	w, err := open(a, Options{}, true)
	if err != nil {
		t.Fatal(err)
	}
	w.runner.begin, w.runner.answer = func(work func()) { work() }, func(do func()) { do() }
	w.runner.after = func(time.Duration, func()) func() { return func() {} } // on its own goroutine it would race with the test
	w.begin()
	w.window.Resize(fyne.NewSize(1024, 640))
	draw(w)
	return w
}

// draw makes a picture of the board as Fyne would.
func draw(w *window) image.Image {
	size := w.board.Size()
	return w.board.generate(int(size.Width), int(size.Height))
}

// find returns the middle of the first shape of a mark.
func find(t *testing.T, w *window, kind scene.MarkKind, id string) fyne.Position {
	t.Helper()
	p, ok := middle(w, kind, id)
	if !ok {
		t.Fatalf("nothing is drawn for %q", id)
	}
	return p
}

func middle(w *window, kind scene.MarkKind, id string) (fyne.Position, bool) {
	for _, panel := range w.board.drawing.Panels {
		for _, s := range panel.Scene.Shapes {
			if m := panel.Scene.Marks[s.Mark]; s.Mark != 0 && m.Kind == kind && m.ID == id && s.Kind != scene.KindPolygon {
				p := s.Box.Middle()
				return fyne.NewPos(float32(p.X), float32(p.Y)), true
			}
		}
	}
	return fyne.Position{}, false
}

func TestAClickOnAnEventShowsItEverywhere(t *testing.T) {
	w := story(t)
	w.board.Tapped(&fyne.PointEvent{Position: find(t, w, scene.MarkEvent, "vladivostok-summit")})
	if w.model.Selected != "vladivostok-summit" {
		t.Fatalf("selected %q", w.model.Selected)
	}
	text := w.details.facts.String()
	for _, want := range []string{"Putin–Kim summit", "Some day between 22 and 26 April 2019", "next week", "Izvestia, citing a diplomatic source", "expected"} {
		if !strings.Contains(text, want) {
			t.Errorf("the details lack %q:\n%s", want, text)
		}
	}
	draw(w)
	w.board.Tapped(&fyne.PointEvent{Position: find(t, w, scene.MarkPlace, "hanoi")})
	if w.model.Selected != "hanoi-summit" {
		t.Errorf("a click on Hanoi selects %q", w.model.Selected)
	}
}

func TestTheWheelZoomsAboutThePointer(t *testing.T) {
	w := story(t)
	at := find(t, w, scene.MarkEvent, "hanoi-summit")
	f := w.board.layout.Timeline
	before := f.View.At(float64(at.X) - f.Plot.X)
	w.board.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(0, 25)})
	draw(w)
	if got, want := w.board.layout.Timeline.View.Span.Days(), f.View.Span.Days()/1.25; got > want*1.001 || got < want*0.999 {
		t.Errorf("a notch shows %v days, want %v", got, want)
	}
	f = w.board.layout.Timeline
	if after := f.View.At(float64(at.X) - f.Plot.X); after.Days(before) > 0.01 || before.Days(after) > 0.01 {
		t.Errorf("the instant under the pointer moved by %v days", after.Days(before))
	}
}

func TestTheKeyboardPresentsAndReturns(t *testing.T) {
	w := story(t)
	window := w.model.Window
	for _, key := range []fyne.KeyName{fyne.KeyF5, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight} {
		w.typedKey(&fyne.KeyEvent{Name: key})
	}
	draw(w)
	if words := w.board.slide.stage.Panels[0].Scene; w.model.Show.Slide != 3 || words.Title != "Second Kim–Trump summit ends without agreement" {
		t.Errorf("slide %d shows %q", w.model.Show.Slide, words.Title)
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.model.Presenting || w.model.Window != window {
		t.Error("Esc does not return to where one was")
	}
}

func TestABrokenFileIsToldAndWhatWasOpenStays(t *testing.T) {
	w := story(t)
	path := filepath.Join(t.TempDir(), "broken.json")
	if err := os.WriteFile(path, []byte("{\"dateline\": 1,\n \"events\": [{\"id\": \"a\", \"when\": \"2019-13\"}]}"), 0o600); err != nil {
		t.Fatal(err)
	}
	before := w.model.Timeline
	w.send(state.FileOpened{Path: path})
	if want := "broken.json:2:33: events[0].when"; w.model.Timeline != before || w.model.Dialog == nil || !strings.Contains(w.model.Dialog.In(w.model.Lang), want) {
		t.Errorf("told is %+v, want it to hold %q", w.model.Dialog, want)
	}
	if w.window.Canvas().Overlays().Top() == nil {
		t.Fatal("nothing lies over the window")
	}
	w.typedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.window.Canvas().Overlays().Top() != nil || w.model.Dialog != nil {
		t.Error("Esc does not close what is told")
	}
}

func TestAClickOnTheNameOfALaneFoldsIt(t *testing.T) {
	w := story(t)
	at := find(t, w, scene.MarkLane, "meeting")
	w.board.Tapped(&fyne.PointEvent{Position: at})
	draw(w)
	if _, shown := middle(w, scene.MarkEvent, "hanoi-summit"); shown {
		t.Error("a folded lane still shows its events")
	}
	if _, shown := middle(w, scene.MarkCluster, "meeting"); !shown {
		t.Error("a folded lane shows no band")
	}
	w.board.Tapped(&fyne.PointEvent{Position: find(t, w, scene.MarkLane, "meeting")})
	draw(w)
	find(t, w, scene.MarkEvent, "hanoi-summit")
}

func TestALaneIsMovedByItsNameAndByKeys(t *testing.T) {
	w := story(t)
	before := laneKeys(w)
	from, to := find(t, w, scene.MarkLane, before[0]), find(t, w, scene.MarkLane, before[2])
	for range 2 { // what lies under the pointer afterwards does not move the lane back
		w.board.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: to}, Dragged: fyne.NewDelta(to.X-from.X, to.Y-from.Y)})
		draw(w)
	}
	w.board.DragEnd()
	if got, want := laneKeys(w), []string{before[1], before[2], before[0]}; !slices.Equal(got[:3], want) {
		t.Errorf("after a drag the lanes are %q, want %q first", got, want)
	}
	w.send(state.Selected{Event: "hanoi-summit"})
	for _, key := range "KKKKKKKKJ" {
		w.typedRune(key)
		draw(w)
	}
	if got := laneKeys(w); got[1] != "meeting" {
		t.Errorf("up to the top and one down, the lanes are %q, want the meetings second", got)
	}
	w.send(state.LanesOrdered{Sorting: w.model.Sorting})
	draw(w)
	if got := laneKeys(w); !slices.Equal(got, before) {
		t.Errorf("in order again the lanes are %q, want %q", got, before)
	}
}

// laneKeys returns the keys of the lanes that show, from the top.
func laneKeys(w *window) (keys []string) {
	key, ok := w.board.layout.Timeline.LaneAt(w.board.layout.Timeline.Plot.Y + 1)
	for ; ok; key, ok = w.board.layout.Timeline.Beside(key, 1) {
		keys = append(keys, key)
	}
	return keys
}

func TestManyLanesScroll(t *testing.T) {
	w := story(t)
	var rows strings.Builder
	rows.WriteString("title,when,actors\n")
	for i := range 60 {
		fmt.Fprintf(&rows, "event %d,2019-04-%02d,actor %02d\n", i, i%30+1, i)
	}
	path := filepath.Join(t.TempDir(), "crew.csv")
	if err := os.WriteFile(path, []byte(rows.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	w.send(state.FileOpened{Path: path})
	w.send(state.LanesChosen{By: view.ByActor})
	draw(w)
	all := w.board.layout.Timeline
	if all.Lanes >= 60 || all.FirstLane != 0 {
		t.Fatalf("%d lanes show from %d on", all.Lanes, all.FirstLane)
	}
	for range 100 {
		w.typedRune('j')
		draw(w)
	}
	if last := w.board.layout.Timeline; last.FirstLane+last.Lanes != 60 {
		t.Errorf("at the end the lanes from %d on show, %d of them", last.FirstLane, last.Lanes)
	}
	find(t, w, scene.MarkLane, "actor-59")
	w.send(state.Selected{Event: "row-2", Over: w.board.layout}) // of the first lane
	draw(w)
	find(t, w, scene.MarkEvent, "row-2")
}

func TestAFileThatLeavesTheOrderOfDatesOpenIsAskedAbout(t *testing.T) {
	w := story(t)
	path := filepath.Join(t.TempDir(), "orders.csv")
	if err := os.WriteFile(path, []byte("title,when\na,03/04/2019\nb,05/06/2019\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.send(state.FileOpened{Path: path})
	if got := w.model.Timeline.Events.At(0).When.Date.String(); got != "2019-04-03" {
		t.Fatalf("at first 03/04/2019 is read as %s", got)
	}
	test.Tap(button(t, w, "Read dates month first"))
	if got := w.model.Timeline.Events.At(0).When.Date.String(); got != "2019-03-04" {
		t.Errorf("month first, 03/04/2019 is read as %s", got)
	}
	if d := w.model.Notice; d != nil && len(d.Answers) > 0 {
		t.Errorf("a question that is settled is asked again: %+v", d)
	}
}

// button returns the button of the window, or of what lies over it, that has these words.
func button(t *testing.T, w *window, words string) (found *widget.Button) {
	t.Helper()
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *widget.Button:
			if o.Text == words {
				found = o
			}
		case *fyne.Container:
			for _, child := range o.Objects {
				walk(child)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				walk(child)
			}
		}
	}
	walk(w.window.Content())
	if over := w.window.Canvas().Overlays().Top(); over != nil {
		walk(over)
	}
	if found == nil {
		t.Fatalf("no button says %q", words)
	}
	return found
}

func TestTheFirstPartOfALargeFileShowsAndGivingUpReturns(t *testing.T) {
	w := story(t)
	before := w.model
	path := filepath.Join(t.TempDir(), "large.csv")
	large := "title,when\n" + strings.Repeat("a,2019-04-18\n", 1_500_000)
	if err := os.WriteFile(path, []byte(large), 0o600); err != nil {
		t.Fatal(err)
	}
	answers, done := make(chan func(), 100), make(chan bool)
	w.runner.begin, w.runner.answer = func(work func()) { go func() { work(); done <- true }() }, func(do func()) { answers <- do }
	w.send(state.FileOpened{Path: path})
	(<-answers)()
	if n := w.model.Subject.Len(); n < 100_000 || n >= 1_500_000 {
		t.Fatalf("the first part shows %d events", n)
	}
	if !w.loading.line.Visible() {
		t.Error("nothing says that more is to come")
	}
	height := w.board.Size().Height
	test.Tap(w.loading.cancel)
	if w.model.Timeline != before.Timeline || w.loading.line.Visible() {
		t.Error("giving up does not show again what was shown")
	}
	if got := w.board.Size().Height; got <= height {
		t.Errorf("without the line of the load the board is %v high, with it %v", got, height)
	}
	for {
		select {
		case do := <-answers:
			do()
			if w.model.Timeline != before.Timeline {
				t.Fatal("a load that was given up is shown")
			}
			continue
		case <-done:
		}
		break
	}
}

func TestMetadataIsThatOfFyneApp(t *testing.T) {
	raw, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`Name = "` + Metadata.Name + `"`, `ID = "` + Metadata.ID + `"`, `Version = "` + Metadata.Version + `"`} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("FyneApp.toml lacks %s", want)
		}
	}
}
