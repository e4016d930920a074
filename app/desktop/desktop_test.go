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
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/test"

	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data"
)

// story opens the sample in a window without a screen.
func story(t *testing.T) *window {
	t.Helper()
	a := test.NewTempApp(t)
	w, err := open(a, "")
	if err != nil {
		t.Fatal(err)
	}
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
	text := w.details.text.String()
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
	for _, key := range []fyne.KeyName{fyne.KeyF5, fyne.KeyRight, fyne.KeyRight} {
		w.typedKey(&fyne.KeyEvent{Name: key})
	}
	if w.model.Selected != "hanoi-summit" || !strings.Contains(w.step.text.String(), "Hanoi") {
		t.Errorf("the third step shows %q with the note %q", w.model.Selected, w.step.text.String())
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
	w.read(load{path: path, before: w.model}, w.model)()
	if want := "broken.json:2:33: events[0].when"; w.model.Timeline != before || !strings.Contains(w.model.Problem, want) {
		t.Errorf("the problem is %q, want it to hold %q", w.model.Problem, want)
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
	w.send(state.Ordered{Order: w.model.Order})
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

func TestThePointerDoesNotStopAGlideAndADragDoes(t *testing.T) {
	w := story(t)
	w.glide = &glide{animation: fyne.NewAnimation(time.Second, func(float32) {}), goal: w.model.Subject.Extent}
	w.send(state.Hovered{Mark: scene.Mark{Kind: scene.MarkEvent, ID: "hanoi-summit"}})
	if w.glide == nil {
		t.Error("the pointer stopped the glide")
	}
	w.send(state.Panned{Part: 0.1})
	if w.glide != nil {
		t.Error("a drag did not stop the glide")
	}
}

func TestAFileThatFailsUndoesNothing(t *testing.T) {
	w := story(t)
	l := load{number: w.latest.Add(1), path: filepath.Join(t.TempDir(), "none.csv"), before: w.model}
	show := w.read(l, w.model)
	w.send(state.Selected{Event: "hanoi-summit"})
	show()
	if w.model.Selected != "hanoi-summit" || w.model.Problem == "" {
		t.Errorf("selected is %q, the problem %q", w.model.Selected, w.model.Problem)
	}
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
	w.read(load{path: path, before: w.model}, w.model)()
	w.send(state.Laned{By: view.ByActor})
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
	w.send(state.Selected{Event: "row-2"}) // of the first lane
	draw(w)
	find(t, w, scene.MarkEvent, "row-2")
}

func TestAFileThatLeavesTheOrderOfDatesOpenIsAskedAbout(t *testing.T) {
	w := story(t)
	path := filepath.Join(t.TempDir(), "orders.csv")
	if err := os.WriteFile(path, []byte("title,when\na,03/04/2019\nb,05/06/2019\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	l := load{path: path, before: w.model}
	w.read(l, w.model)()
	if got := w.model.Timeline.Events.At(0).When.Date.String(); got != "2019-04-03" {
		t.Fatalf("at first 03/04/2019 is read as %s", got)
	}
	f, err := data.Load(path, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	answers := w.answers(l, f.Questions)
	if len(answers) != 2 || answers[0].words != "Read dates month first" {
		t.Fatalf("the answers are %+v", answers)
	}
	f.Questions[0].Answers[0].Settle(&l.options)
	w.read(l, w.model)()
	if got := w.model.Timeline.Events.At(0).When.Date.String(); got != "2019-03-04" {
		t.Errorf("month first, 03/04/2019 is read as %s", got)
	}
	if settled, err := data.Load(path, l.options); err != nil || len(settled.Questions) != 0 {
		t.Errorf("a question that is settled is asked again: %v %v", settled.Questions, err)
	}
}

func TestGivingUpALoadReturnsToWhatWasShown(t *testing.T) {
	w := story(t)
	before := w.model
	path := filepath.Join(t.TempDir(), "large.csv")
	large := "title,when\n" + strings.Repeat("a,2019-04-18\n", 1_500_000)
	if err := os.WriteFile(path, []byte(large), 0o600); err != nil {
		t.Fatal(err)
	}
	l := load{number: w.latest.Add(1), path: path, before: before}
	w.ifLast(l, w.preview(l, before))
	if n := w.model.Subject.Len(); n < 100_000 || n >= 1_500_000 {
		t.Errorf("the first part shows %d events", n)
	}
	w.giveUp(l)
	if w.model.Timeline != before.Timeline {
		t.Error("giving up does not show again what was shown")
	}
	w.ifLast(l, func() { t.Error("a load that was given up is shown") })
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

// seen is what went wrong in the real window; TestMain fills it.
var seen []string

// TestMain opens the real window first, where it is asked for: windows belong
// to the main goroutine, and tests run on others.
func TestMain(m *testing.M) {
	if os.Getenv("DATELINE_WINDOW") != "" {
		seen = useWindow()
	}
	os.Exit(m.Run())
}

// TestWindow reports on the real window: `make window` opens it on a virtual display.
func TestWindow(t *testing.T) {
	if os.Getenv("DATELINE_WINDOW") == "" {
		t.Skip("make window runs this on a virtual display")
	}
	for _, failure := range seen {
		t.Error(failure)
	}
}

// useWindow opens the window, zooms, clicks and exports, and returns what went wrong.
func useWindow() (failures []string) {
	check := func(ok bool, what string) {
		if !ok {
			failures = append(failures, what)
		}
	}
	app.SetMetadata(Metadata)
	a := app.NewWithID("org.dateline.Dateline.test")
	w, err := open(a, "")
	if err != nil {
		return []string{err.Error()}
	}
	folder, err := os.MkdirTemp("", "dateline")
	if err != nil {
		return []string{err.Error()}
	}
	defer os.RemoveAll(folder)
	out := filepath.Join(folder, "page.png")
	go func() {
		defer fyne.Do(a.Quit)
		drawn := false
		for range 100 {
			time.Sleep(100 * time.Millisecond)
			fyne.DoAndWait(func() { drawn = len(w.board.drawing.Panels[0].Scene.Shapes) > 0 })
			if drawn {
				break
			}
		}
		check(drawn, "there is no picture within ten seconds")
		time.Sleep(300 * time.Millisecond)
		before := w.model.Window
		fyne.DoAndWait(func() {
			check(colours(draw(w)) > 20, "the first picture is blank")
			at, ok := middle(w, scene.MarkEvent, "hanoi-summit")
			check(ok, "the summit of Hanoi is not drawn")
			w.board.Scrolled(&fyne.ScrollEvent{PointEvent: fyne.PointEvent{Position: at}, Scrolled: fyne.NewDelta(0, 25)})
		})
		time.Sleep(600 * time.Millisecond) // the window of time glides
		fyne.DoAndWait(func() {
			check(w.model.Window != before && w.glide == nil, "the wheel does not zoom")
			at, _ := middle(w, scene.MarkEvent, "hanoi-summit")
			w.board.Tapped(&fyne.PointEvent{Position: at})
			check(w.model.Selected == "hanoi-summit", "a click does not select")
			check(w.export("page", scene.Pt(1024, 640), out) == nil, "the page cannot be exported")
		})
	}()
	w.window.ShowAndRun()
	file, err := os.Stat(out)
	check(err == nil && file.Size() > 10_000, "the exported page is missing or too small")
	return failures
}

// colours counts the colours of a picture, on a coarse grid.
func colours(img image.Image) int {
	seen := map[[3]uint32]bool{}
	b := img.Bounds()
	for y := b.Min.Y; y < b.Max.Y; y += 3 {
		for x := b.Min.X; x < b.Max.X; x += 3 {
			r, g, b, _ := img.At(x, y).RGBA()
			seen[[3]uint32{r >> 10, g >> 10, b >> 10}] = true
		}
	}
	return len(seen)
}
