package desktop

import (
	"encoding/binary"
	"fmt"
	"image"
	"image/color"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"dateline/app/figure/export"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/assets/samples"
	"dateline/timeline/lane"
)

// seen is what went wrong in the real window; TestMain fills it.
var seen []string

// TestMain opens the real window first, where it is asked for: windows belong
// to the main goroutine, and tests run on others.
func TestMain(m *testing.M) {
	if os.Getenv("DATELINE_WINDOW") != "" {
		// The tests run, and the process ends, while the window is still open: to quit may wait
		// for ever for what Fyne has yet to tell a program that has ended.
		seen = useWindow(func(failures []string) {
			seen = failures
			os.Exit(m.Run())
		})
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

// A hand uses the real window as a person does: with the pointer and the keys of the
// display, by what can be seen.
type hand struct {
	*window
	id       string // of the window on the display
	failures []string
}

func (h *hand) check(ok bool, what string, args ...any) {
	if !ok {
		h.failures = append(h.failures, fmt.Sprintf(what, args...))
	}
}

// look runs a function on the window's thread.
func (h *hand) look(do func()) { fyne.DoAndWait(do) }

// input sends input to the display.
func (h *hand) input(args ...string) {
	if out, err := exec.Command("xdotool", args...).CombinedOutput(); err != nil {
		h.check(false, "xdotool %v: %v %s", args, err, out)
	}
}

// comes waits until something is so, for five seconds at most.
func (h *hand) comes(what string, so func() bool) {
	ok := false
	for range 50 {
		if h.look(func() { ok = so() }); ok {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	h.check(false, "%s: not within five seconds", what)
	h.look(func() {
		h.failures = append(h.failures, fmt.Sprintf("  then %q shows %+v, load %+v, dialog %+v", h.model.File, h.model.View, h.model.Load, h.model.Dialog))
	})
}

// over moves the pointer over a mark of the picture and returns where that is.
func (h *hand) over(kind scene.MarkKind, id string) (at fyne.Position) {
	h.look(func() {
		in, ok := middle(h.window, kind, id)
		h.check(ok, "%s is not drawn", id)
		at = fyne.CurrentApp().Driver().AbsolutePositionForObject(h.board).Add(in)
	})
	h.pointTo(at)
	return at
}

func (h *hand) pointTo(at fyne.Position) {
	h.input("mousemove", "--window", h.id, strconv.Itoa(int(at.X)), strconv.Itoa(int(at.Y)))
	time.Sleep(100 * time.Millisecond)
}

// picture is what the window shows, in pixels.
func (h *hand) picture() (img image.Image) {
	time.Sleep(300 * time.Millisecond) // drawn is what was asked for a frame ago
	out, err := exec.Command("xwd", "-silent", "-id", h.id).Output()
	if err == nil {
		img, err = dump(out)
	}
	if err != nil {
		h.check(false, "reading the window's pixels: %v", err)
		return image.NewRGBA(image.Rect(0, 0, 1, 1))
	}
	return img
}

// dump reads what xwd writes of a display with 24 bits of colour: a header of numbers,
// most significant byte first, colours of 12 bytes, and rows of pixels (X11's
// XWDFile.h).
func dump(raw []byte) (image.Image, error) {
	if len(raw) < 100 {
		return nil, fmt.Errorf("xwd wrote %d bytes", len(raw))
	}
	number := func(i int) int { return int(binary.BigEndian.Uint32(raw[4*i:])) }
	size, w, high, lowFirst, bits, line, colours := number(0), number(4), number(5), number(7) == 0, number(11), number(12), number(19)
	pixels := raw[min(len(raw), size+12*colours):]
	if bits != 32 || len(pixels) < line*high {
		return nil, fmt.Errorf("xwd wrote %d bits a pixel, %d bytes of %d", bits, len(pixels), line*high)
	}
	img := image.NewRGBA(image.Rect(0, 0, w, high))
	for y := range high {
		for x := range w {
			p := pixels[y*line+4*x:]
			c := color.RGBA{p[1], p[2], p[3], 255}
			if lowFirst {
				c = color.RGBA{p[2], p[1], p[0], 255}
			}
			img.SetRGBA(x, y, c)
		}
	}
	return img, nil
}

// holds tells whether a colour stands near a point of the window.
func (h *hand) holds(at fyne.Position, want color.NRGBA) bool {
	img := h.picture()
	for y := int(at.Y) - 24; y < int(at.Y)+24; y++ {
		for x := int(at.X) - 24; x < int(at.X)+24; x++ {
			r, g, b, _ := img.At(x, y).RGBA()
			if near(r>>8, want.R) && near(g>>8, want.G) && near(b>>8, want.B) {
				return true
			}
		}
	}
	return false
}

func near(got uint32, want uint8) bool { return got+6 > uint32(want) && got < uint32(want)+6 }

// useWindow opens the window, uses it with real input, and tells done what went wrong. It
// returns where there is no window.
func useWindow(done func(failures []string)) []string {
	app.SetMetadata(Metadata)
	a := app.NewWithID("org.dateline.Dateline.test")
	w, err := open(a, Options{}, true)
	if err != nil {
		return []string{err.Error()}
	}
	h := &hand{window: w}
	go func() {
		defer func() { done(h.failures) }()
		h.comes("the first picture", func() bool { return len(w.board.drawing.Panels[0].Scene.Shapes) > 0 })
		id, err := exec.Command("xdotool", "search", "--name", "Dateline").Output()
		if h.id = string(firstLine(id)); err != nil || h.id == "" {
			h.check(false, "the display has no window of ours: %v", err)
			return
		}
		h.input("windowfocus", h.id)
		for _, step := range []func(*hand){pointAndClick, zoomAndDrag, chooseByKeys, filterByKeys, presentByKeys, exportPicture} {
			step(h)
		}
	}()
	w.window.ShowAndRun()
	return h.failures
}

func firstLine(text []byte) []byte {
	for i, c := range text {
		if c == '\n' {
			return text[:i]
		}
	}
	return text
}

// pointAndClick selects an event with the pointer: the details speak of it, and a ring
// of the accent is drawn about it and about its place.
func pointAndClick(h *hand) {
	h.check(colours(h.picture()) > 20, "the first picture is blank")
	accent := h.model.Theme.Accent
	at := h.over(scene.MarkEvent, "hanoi-summit")
	h.check(!h.holds(at, accent), "the event is ringed before it is selected")
	h.comes("the card of the event", func() bool { return h.model.Pointer.Mark.ID == "hanoi-summit" })
	h.input("click", "1")
	h.comes("a click selects", func() bool { return h.model.Selected == "hanoi-summit" && h.details.event.Visible() })
	h.check(h.holds(at, accent), "the selected event is not ringed")
	h.check(h.holds(h.over(scene.MarkPlace, "hanoi"), accent), "the place of the selected event is not ringed")
}

// zoomAndDrag turns the wheel, and drags the picture and the axis.
func zoomAndDrag(h *hand) {
	before := h.model.Window
	h.over(scene.MarkEvent, "hanoi-summit")
	h.input("click", "4")
	h.comes("the wheel zooms", func() bool { return h.model.Window.Days() < before.Days()*0.9 && h.model.Motion == 0 })
	zoomed := h.model.Window
	h.dragFrom(-6)
	h.comes("a drag pans to the later", func() bool { return zoomed.Start.Before(h.model.Window.Start) && h.model.Motion == 0 })
	h.input("key", "alt+Left")
	h.comes("Alt+Left goes back", func() bool { return h.model.Window == zoomed })
	h.input("key", "Escape")
	h.comes("Escape deselects", func() bool { return h.model.Selected == "" })
	h.dragFrom(8)
	h.comes("a drag on the axis chooses a time", func() bool { return strings.HasPrefix(h.model.Filter, "when:") && h.model.Window == zoomed })
	h.input("key", "Escape")
	h.comes("Escape lets it go", func() bool { return h.model.Filter == "" })
}

// dragFrom drags to the left from the middle of the timeline, so far below its bottom.
func (h *hand) dragFrom(below float64) {
	var from fyne.Position
	h.look(func() {
		f := h.board.layout.Timeline
		from = fyne.CurrentApp().Driver().AbsolutePositionForObject(h.board).AddXY(float32(f.Plot.X+f.Plot.W/2), float32(f.Plot.Bottom()+below))
	})
	h.pointTo(from)
	h.input("mousedown", "1")
	for range 5 {
		h.input("mousemove_relative", "--", "-20", "0")
		time.Sleep(30 * time.Millisecond)
	}
	h.input("mouseup", "1")
}

// chooseByKeys turns lists in haste: the window keeps its size and the split its place.
func chooseByKeys(h *hand) {
	var size fyne.Size
	var file string
	h.look(func() {
		h.send(state.DetailsSized{Width: 30})
		size, file = h.window.window.Canvas().Size(), h.model.File
	})
	h.input("type", "--delay", "30", "mcrlcmrc"+strings.Repeat("m", len(samples.Names)-2)) // once around the samples
	h.comes("the sample is open again", func() bool { return h.model.File == file && h.model.Load == nil })
	h.input("type", "--delay", "30", "crlcrlo")
	h.comes("another chart", func() bool { return h.model.Sorting == lane.ByCount })
	h.look(func() {
		h.check(h.window.window.Canvas().Size() == size, "the window is %v large, was %v", h.window.window.Canvas().Size(), size)
		h.check(h.details.panel.Size().Width == 30*13-gripWidth, "the details are %v wide", h.details.panel.Size().Width)
		h.check(h.window.window.Canvas().Focused() == fyne.Focusable(h.board), "the board has lost the keys")
	})
}

// filterByKeys types a filter, empties the line and goes on to type in it.
func filterByKeys(h *hand) {
	h.input("key", "ctrl+f")
	h.input("type", "--delay", "30", "hanoi")
	h.input("key", "Return")
	h.comes("the filter", func() bool { return h.model.Filter == "hanoi" && h.model.Subject.Filter == "hanoi" })
	file := h.model.File
	h.input("key", "ctrl+f")
	h.input("key", "BackSpace")
	h.comes("an emptied line", func() bool { return h.model.Filter == "" })
	h.input("type", "--delay", "30", "mat")
	h.comes("what is typed into it", func() bool { return h.toolbar.filter.Text == "mat" })
	h.check(h.model.File == file && h.model.Load == nil, "what is typed into the line runs as commands")
	h.input("key", "Escape")
}

// presentByKeys presents, steps and returns.
func presentByKeys(h *hand) {
	before := h.model.View
	h.input("key", "F5")
	h.comes("F5 presents", func() bool { return h.model.Presenting && !h.toolbar.row.Visible() && !h.details.panel.Visible() })
	h.input("key", "Right")
	h.comes("Right steps", func() bool { return h.model.Show.Slide == 1 })
	h.check(colours(h.picture()) > 20, "the presentation is blank")
	h.input("key", "Escape")
	h.comes("Escape returns", func() bool { return !h.model.Presenting && h.model.View == before && h.details.panel.Visible() })
}

// exportPicture writes the page.
func exportPicture(h *hand) {
	folder, err := os.MkdirTemp("", "dateline")
	if err != nil {
		h.check(false, "%v", err)
		return
	}
	defer os.RemoveAll(folder)
	out := filepath.Join(folder, "page.png")
	h.look(func() {
		h.send(state.ExportChosen{Choice: state.Exporting{Options: export.Options{What: "page", Size: "1024x640", Lang: "en", Out: out}}})
	})
	h.comes("the exported page", func() bool {
		file, err := os.Stat(out)
		return err == nil && file.Size() > 10_000
	})
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
