package desktop

import (
	"bytes"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/figure/export"
	"dateline/app/scene"
	"dateline/app/state"
)

// press sends keys, each over a picture of what those before it have led to.
func press(w *window, keys ...string) {
	for _, k := range keys {
		if len(k) == 1 {
			w.typedRune(rune(k[0]))
		} else {
			w.typedKey(&fyne.KeyEvent{Name: fyne.KeyName(k)})
		}
		draw(w)
	}
}

// still holds what is animated where it begins, as a screen does that shows one frame.
func still(w *window) *[]state.Animate {
	var begun []state.Animate
	w.runner.start = func(_ *fyne.Animation, e state.Animate) { begun = append(begun, e) }
	return &begun
}

func TestWithoutAPointerTheStoryIsPlayedAndMeasured(t *testing.T) {
	w := story(t)
	begun := still(w)
	press(w, "0", "v")
	if w.model.Play == nil || !w.model.Play.Running || len(*begun) == 0 || (*begun)[len(*begun)-1].Of != state.TheStory {
		t.Fatalf("v leads to %+v by %+v", w.model.Play, *begun)
	}
	press(w, "b", ".", ".")
	second := w.board.layout.Track
	if second.Empty() || w.model.Play.Running || w.model.Play.Part <= 0 {
		t.Errorf("two steps on it is %+v, the track %v", w.model.Play, second)
	}
	press(w, "Escape", "n", "n", "M", "Return", "n", "Return")
	if s := w.model.Sketch(); s == nil || len(s.Points) != 2 {
		t.Errorf("measured is %+v", s)
	}
	press(w, "Escape", "I")
	if !strings.HasPrefix(w.toolbar.filter.Text, "in:") {
		t.Errorf("the line of the filter says %q", w.toolbar.filter.Text)
	}
	press(w, "Escape", "Escape")
	if w.toolbar.filter.Text != "" || w.model.Filter != "" {
		t.Errorf("Esc leaves the filter %q and the line %q", w.model.Filter, w.toolbar.filter.Text)
	}
}

func TestAStepOfAPresentationFlies(t *testing.T) {
	w := story(t)
	w.model.Still = false
	begun := still(w)
	press(w, "F5", "Right", "Right")
	if w.model.Show.Flight == nil || (*begun)[len(*begun)-1].Of != state.TheShow {
		t.Fatalf("a step flies %+v by %+v", w.model.Show.Flight, *begun)
	}
	number := w.model.Show.Flight.Number
	pictures := [][]byte{clone(w.board.generate(640, 400))}
	for _, done := range []float64{0.5, 1} {
		w.send(state.Glided{Number: number, Done: done})
		pictures = append(pictures, clone(w.board.generate(640, 400)))
	}
	if w.model.Show.Flight != nil {
		t.Errorf("it flies still: %+v", w.model.Show.Flight)
	}
	if alike(pictures[0], pictures[1]) || alike(pictures[1], pictures[2]) {
		t.Error("on the way the picture stays as it was")
	}
}

func TestALargeMapOnItsWayIsPaintedAtHalfTheResolution(t *testing.T) {
	w := story(t)
	w.model.Still = false
	still(w)
	w.window.Resize(fyne.NewSize(2400, 1300))
	press(w, "F5", "Right", "Right")
	size := w.board.Size()
	if got := draw(w).Bounds().Dx(); got != int(size.Width)/2 {
		t.Errorf("on its way the picture is %d wide, want half of %v", got, size.Width)
	}
	w.send(state.Glided{Number: w.model.Show.Flight.Number, Done: 1})
	if got := draw(w).Bounds().Dx(); got != int(size.Width) {
		t.Errorf("at rest the picture is %d wide, want %v", got, size.Width)
	}
}

func TestAButtonOfTheMapIsClicked(t *testing.T) {
	w := story(t)
	press(w, "0")
	w.board.Tapped(&fyne.PointEvent{Position: find(t, w, scene.MarkButton, "L")})
	draw(w)
	if w.model.ToolKey() != "L" {
		t.Fatalf("in hand is %q", w.model.ToolKey())
	}
	box := w.board.layout.Map
	for _, part := range [][2]float64{{0.35, 0.2}, {0.65, 0.2}, {0.65, 0.8}, {0.35, 0.8}} {
		w.board.Tapped(&fyne.PointEvent{Position: fyne.NewPos(float32(box.X+box.W*part[0]), float32(box.Y+box.H*part[1]))})
		draw(w)
	}
	press(w, "Return")
	if !strings.HasPrefix(w.model.Filter, "in:") || w.model.Drawing != nil {
		t.Errorf("the filter is %q, in hand %+v", w.model.Filter, w.model.Drawing)
	}
}

func TestTheMapInMotionIsExportedFromTheWindow(t *testing.T) {
	w := story(t)
	to := filepath.Join(t.TempDir(), "road.apng")
	w.model.PlayAs.ByEvent = true
	w.send(state.ExportChosen{Choice: w.model.InMotion(state.Exporting{Options: export.Options{What: "map", Animate: "play", Size: "1024x640", Lang: "en", Out: to}})})
	raw, err := os.ReadFile(to)
	if err != nil || !strings.HasPrefix(string(raw), "\x89PNG") || w.model.Writing != nil {
		t.Errorf("written are %d bytes, %v, still being written %+v; told is %+v", len(raw), err, w.model.Writing, w.model.Dialog)
	}
}

func TestPlacesAreFoundByAKey(t *testing.T) {
	w := story(t)
	path := filepath.Join(t.TempDir(), "towns.csv")
	if err := os.WriteFile(path, []byte("title,when,place\na,2019-04-03,Hanoi\nb,2019-04-05,Moscow\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.send(state.FileOpened{Path: path})
	if w.model.Dialog != nil {
		w.send(state.DialogClosed{Dialog: w.model.Dialog})
	}
	draw(w)
	if !w.board.layout.Map.Empty() {
		t.Fatal("there is a map before any place is known")
	}
	w.board.Tapped(&fyne.PointEvent{Position: find(t, w, scene.MarkButton, "G")})
	draw(w)
	if w.board.layout.Map.Empty() || w.model.Dialog == nil || !strings.Contains(w.model.Dialog.In(w.model.Lang), "Hanoi") {
		t.Errorf("found, the map is %v and told is %+v", w.board.layout.Map, w.model.Dialog)
	}
}

func TestAnAnimationIsStoppedByTheNextOfItsKind(t *testing.T) {
	w := story(t)
	begun := still(w)
	for _, e := range []state.Animate{{Of: state.TheStory, Number: 1, Time: time.Second}, {Of: state.TheMap, Number: 2, Time: time.Second}, {Of: state.TheStory}} {
		w.runner.animate(e)
	}
	if len(*begun) != 2 || w.runner.animations[state.TheStory] != nil || w.runner.animations[state.TheMap] == nil {
		t.Errorf("begun are %+v, going on %v", *begun, w.runner.animations)
	}
}

// clone returns a picture that stays as it is.
func clone(img image.Image) []byte { return bytes.Clone(img.(*image.RGBA).Pix) }

func alike(a, b []byte) bool { return bytes.Equal(a, b) }
