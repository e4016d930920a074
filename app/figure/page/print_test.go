package page_test

import (
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	ximage "golang.org/x/image/draw"

	"dateline/app/figure/page"
	"dateline/app/paint"
	"dateline/app/scene"
)

// sheets are the sizes in which pictures are printed: a slide, a page that lies and one that
// stands.
var sheets = []struct {
	name string
	size scene.Point
}{{"slide", scene.Pt(800, 450)}, {"lying", page.Sheets[1].Size(false)}, {"standing", page.Sheets[1].Size(true)}}

// printed are all pictures of the gallery, in three sizes, three themes and two languages.
func printed() (all []picture) {
	for _, v := range page.Pictures {
		for _, sheet := range sheets {
			for _, th := range []string{"light", "dark", "print"} {
				for _, lang := range []string{"en", "fr"} {
					all = append(all, spring(picture{name: strings.Join([]string{v.Name, sheet.name, th, lang}, " "), view: v.Name, theme: th, lang: lang, size: sheet.size}))
				}
			}
		}
	}
	return all
}

// The law of printed pictures: no words lie over others, none are cut off, none are smaller than
// 5.5 points of a printer, no line of a grid runs through letters, and all stand out from what
// they stand on.
func TestEveryPictureIsFitToBePrinted(t *testing.T) {
	for _, p := range printed() {
		t.Run(p.name, func(t *testing.T) {
			for _, sc := range p.scenes(t) {
				for _, wrong := range unprintable(sc) {
					t.Error(wrong)
				}
				for _, m := range contrasts(sc) {
					if m.ratio < 4.5 {
						t.Errorf("the contrast of %q is %.2f, %v on %v; want 4.5 at least", m.text, m.ratio, m.ink, m.ground)
					}
				}
			}
		})
	}
}

// smallest is the least size of letters on paper: 5.5 points, of which an inch has 72.
const smallest = 5.5 * page.PointsPerInch / 72

// A word is a text of a scene with where its letters are, and what of that shows.
type word struct {
	*scene.Shape
	at   int
	ink  scene.Rect
	clip scene.Rect
}

// lettersOf returns the texts of a scene that are not hidden by what lies over them.
func lettersOf(sc *scene.Scene) (all []word) {
	clips := []scene.Rect{{W: sc.Size.X, H: sc.Size.Y}}
	for i := range sc.Shapes {
		sh := &sc.Shapes[i]
		switch sh.Kind {
		case scene.KindClip:
			clips = append(clips, sh.Box.Intersect(clips[len(clips)-1]))
		case scene.KindEnd:
			clips = clips[:len(clips)-1]
		case scene.KindText:
			ink := scene.Rect{X: sh.Box.X, Y: sh.At.Y - 0.74*sh.Font.Size, W: sh.Box.W, H: 0.96 * sh.Font.Size}
			if sh.Font.Turn {
				ink = sh.Box
			}
			clip := clips[len(clips)-1]
			if sh.Text != "" && ink.Overlaps(clip) && !hidden(sc.Shapes[i+1:], ink.Middle()) {
				all = append(all, word{sh, i, ink, clip})
			}
		}
	}
	return all
}

// hidden tells whether one of some shapes lies over a point.
func hidden(by []scene.Shape, p scene.Point) bool {
	return slices.ContainsFunc(by, func(sh scene.Shape) bool {
		switch sh.Kind {
		case scene.KindDisc:
			return sh.Style.Fill.A == 255 && math.Hypot(sh.Box.Middle().X-p.X, sh.Box.Middle().Y-p.Y) < sh.Radius
		case scene.KindRect, scene.KindPolygon:
			return sh.Style.Fill.A == 255 && sh.Box.Contains(p)
		}
		return false
	})
}

// unprintable says what is wrong with the words of a picture.
func unprintable(sc *scene.Scene) (wrong []string) {
	words := lettersOf(sc)
	for k, w := range words {
		if w.Font.Size < smallest-0.01 {
			wrong = append(wrong, fmt.Sprintf("%q is %.1f points large, want %.1f at least", w.Text, w.Font.Size, smallest))
		}
		if c := w.clip; w.ink.X < c.X-1 || w.ink.Right() > c.Right()+1 || w.ink.Y < c.Y-1 || w.ink.Bottom() > c.Bottom()+1 {
			wrong = append(wrong, fmt.Sprintf("%q is cut off: it stands at %.0f, of which %.0f shows", w.Text, w.ink, c))
		}
		for _, o := range words[k+1:] {
			if w.ink.Inset(0.6).Overlaps(o.ink.Inset(0.6)) {
				wrong = append(wrong, fmt.Sprintf("%q lies over %q", o.Text, w.Text))
			}
		}
		if line := crossing(sc, w); line != "" {
			wrong = append(wrong, fmt.Sprintf("%q is crossed by a line of the grid, %s", w.Text, line))
		}
	}
	return wrong
}

// crossing returns a straight line of the scenery that runs through the letters of a word: one
// that has neither a halo nor a ground between.
func crossing(sc *scene.Scene, w word) string {
	if w.Font.Halo.A == 255 {
		return ""
	}
	for i := w.at - 1; i >= 0; i-- {
		sh := &sc.Shapes[i]
		if (sh.Kind == scene.KindRect || sh.Kind == scene.KindDisc) && sh.Style.Fill.A == 255 && sh.Box.Contains(w.ink.Middle()) {
			return "" // its ground
		}
		if sh.Kind != scene.KindPolyline || sh.Mark != 0 || sh.Points[1]-sh.Points[0] != 2 || sh.Style.Width > 1.5 {
			continue
		}
		a, b := sc.Points[sh.Points[0]], sc.Points[sh.Points[0]+1]
		box := w.ink.Inset(1)
		upright := a.X == b.X && a.X > box.X && a.X < box.Right() && min(a.Y, b.Y) < box.Bottom() && max(a.Y, b.Y) > box.Y
		level := a.Y == b.Y && a.Y > box.Y && a.Y < box.Bottom() && min(a.X, b.X) < box.Right() && max(a.X, b.X) > box.X
		if upright || level {
			return fmt.Sprintf("%.0f to %.0f", a, b)
		}
	}
	return ""
}

func TestTheLawOfPrintedPicturesSeesWhatIsWrong(t *testing.T) {
	ink := scene.Color{A: 255}
	for name, c := range map[string]struct {
		draw func(sc *scene.Scene)
		want string
	}{
		"words that are right":  {func(sc *scene.Scene) { sc.Text(scene.Pt(10, 20), "Words", scene.Font{Size: 10}, ink) }, "[]"},
		"small words":           {func(sc *scene.Scene) { sc.Text(scene.Pt(10, 20), "Words", scene.Font{Size: 6}, ink) }, `["Words" is 6.0 points large, want 7.3 at least]`},
		"words beyond the edge": {func(sc *scene.Scene) { sc.Text(scene.Pt(90, 20), "Words", scene.Font{Size: 10}, ink) }, `["Words" is cut off: it stands at {90 13 30 10}, of which {0 0 100 50} shows]`},
		"words over others": {func(sc *scene.Scene) {
			sc.Text(scene.Pt(10, 20), "Words", scene.Font{Size: 10}, ink)
			sc.Text(scene.Pt(30, 22), "Others", scene.Font{Size: 10}, ink)
		}, `["Others" lies over "Words"]`},
		"a line through letters": {func(sc *scene.Scene) {
			sc.Line(scene.Pt(20, 0), scene.Pt(20, 50), scene.Style{Stroke: ink, Width: 1})
			sc.Text(scene.Pt(10, 20), "Words", scene.Font{Size: 10}, ink)
		}, `["Words" is crossed by a line of the grid, {20 0} to {20 50}]`},
		"a line under a halo": {func(sc *scene.Scene) {
			sc.Line(scene.Pt(20, 0), scene.Pt(20, 50), scene.Style{Stroke: ink, Width: 1})
			sc.Text(scene.Pt(10, 20), "Words", scene.Font{Size: 10, Halo: ink}, ink)
		}, "[]"},
	} {
		var sc scene.Scene
		sc.Reset(scene.Pt(100, 50), scene.Color{R: 255, G: 255, B: 255, A: 255})
		c.draw(&sc)
		if got := fmt.Sprint(unprintable(&sc)); got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
	}
}

// TestContactSheets writes sheets on which all printed pictures can be looked at side by side, into
// the folder that DATELINE_CONTACT names; without it there is nobody to look at them.
func TestContactSheets(t *testing.T) {
	folder := os.Getenv("DATELINE_CONTACT")
	if folder == "" {
		t.Log("no sheets are written: make contact asks for them")
		return
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	const across, cell = 6, 480
	for _, v := range page.Pictures {
		var tiles []picture
		for _, p := range printed() {
			if p.view == v.Name {
				tiles = append(tiles, p)
			}
		}
		img := image.NewRGBA(image.Rect(0, 0, across*cell, (len(tiles)+across-1)/across*cell))
		draw.Draw(img, img.Rect, image.NewUniform(scene.Color{R: 128, G: 128, B: 128, A: 255}), image.Point{}, draw.Src)
		for k, p := range tiles {
			sc := p.scenes(t)[0]
			whole := image.NewRGBA(image.Rect(0, 0, int(sc.Size.X), int(sc.Size.Y)))
			new(paint.Raster).Paint(whole, sc, 1)
			small := (cell - 12) / max(sc.Size.X, sc.Size.Y)
			at := image.Pt(k%across*cell+6, k/across*cell+6)
			ximage.CatmullRom.Scale(img, image.Rectangle{Min: at, Max: at.Add(image.Pt(int(sc.Size.X*small), int(sc.Size.Y*small)))}, whole, whole.Rect, ximage.Src, nil)
		}
		f, err := os.Create(filepath.Join(folder, strings.ReplaceAll(v.Name, ":", "-")+".png"))
		if err != nil {
			t.Fatal(err)
		}
		if err := png.Encode(f, img); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
