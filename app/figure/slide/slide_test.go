package slide_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"math"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/firstlook"
	"dateline/app/figure/slide"
	"dateline/app/figure/theme"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/assets/samples"
	"dateline/data"
	"dateline/timeline"
	"dateline/timeline/golden"
)

// subject returns a sample in a language.
func subject(t *testing.T, name, lang string) *figure.Subject {
	t.Helper()
	tl, err := data.Sample(name)
	if err != nil {
		t.Fatal(err)
	}
	return figure.NewSubject(tl, lang, nil)
}

// eachSlide draws every slide of all samples, in two themes and languages.
func eachSlide(t *testing.T, size scene.Point, do func(name string, sc *scene.Scene, s slide.Spec)) {
	t.Helper()
	for _, name := range samples.Names {
		for _, th := range []theme.Theme{theme.Light, theme.Dark} {
			s := subject(t, name, map[string]string{"light": "en", "dark": "fr"}[th.Name])
			var st slide.Stage
			d := slide.Of(s, "")
			for i := range d.Len() {
				spec := slide.Spec{Size: size, Theme: th, Deck: d, Look: firstlook.Of(s), Slide: i, From: i, Part: 1}
				st.Draw(spec)
				var all scene.Scene
				all.Reset(size, th.Paper)
				for k := range st.Panels {
					all.Place(&st.Panels[k].Scene, scene.Point{})
				}
				all.Place(&st.Lies, scene.Point{})
				do(fmt.Sprintf("%s, slide %d, %s", name, i, th.Name), &all, spec)
			}
		}
	}
}

func TestNothingOnASlideIsTooSmallToBeRead(t *testing.T) {
	for _, size := range []scene.Point{scene.Pt(1280, 800), scene.Pt(1920, 1080), scene.Pt(3840, 2160), scene.Pt(1024, 768)} {
		eachSlide(t, size, func(name string, sc *scene.Scene, s slide.Spec) {
			said := s.Deck.At(s.Slide)
			for _, sh := range sc.Shapes {
				least := size.Y / 45
				switch {
				case sh.Kind != scene.KindText:
					continue
				case strings.HasPrefix(said.Title, sh.Text) && sh.Font.Bold && sh.Box.Y < size.Y/3:
					least = size.Y / 18
				case said.Text != "" && strings.Contains(said.Text, sh.Text) && sh.Mark == 0 && !sh.Font.Bold && len(sh.Text) > 20:
					least = size.Y / 28
				}
				if sh.Font.Size < least-0.01 {
					t.Errorf("%s: at %v %q has letters of %.1f, want %.1f at least", name, size, sh.Text, sh.Font.Size, least)
				}
			}
		})
	}
}

func TestEveryTextOfASlideStandsOutSevenfold(t *testing.T) {
	eachSlide(t, scene.Pt(1280, 800), func(name string, sc *scene.Scene, _ slide.Spec) {
		for _, low := range lowContrasts(sc, 7) {
			t.Errorf("%s: %s", name, low)
		}
	})
}

// lowContrasts returns the texts whose contrast to what they stand on, the most frequent colour
// behind their letters, is less than a ratio.
func lowContrasts(sc *scene.Scene, least float64) (all []string) {
	below := *sc
	below.Shapes = slices.DeleteFunc(slices.Clone(sc.Shapes), func(sh scene.Shape) bool { return sh.Kind == scene.KindText })
	img := image.NewRGBA(image.Rect(0, 0, int(sc.Size.X), int(sc.Size.Y)))
	new(paint.Raster).Paint(img, &below, 1)
	for i, sh := range sc.Shapes {
		if sh.Kind != scene.KindText || hidden(sc.Shapes[i+1:], sh.Box) {
			continue
		}
		area := image.Rect(int(sh.Box.X+1), int(sh.Box.Y+sh.Box.H*0.25), int(sh.Box.Right()), int(sh.Box.Y+sh.Box.H*0.75)).Intersect(img.Rect)
		counts := map[color.RGBA]int{}
		var ground color.RGBA
		for y := area.Min.Y; y < area.Max.Y; y++ {
			for x := area.Min.X; x < area.Max.X; x++ {
				if c := img.RGBAAt(x, y); true {
					if counts[c]++; counts[c] > counts[ground] {
						ground = c
					}
				}
			}
		}
		if halo := sh.Font.Halo; halo.A == 255 { // which is drawn about the letters
			ground = color.RGBA{halo.R, halo.G, halo.B, 255}
			ground = tinted(ground, sc.Shapes[i+1:], sh.Box)
		}
		ink := color.RGBA{sh.Style.Fill.R, sh.Style.Fill.G, sh.Style.Fill.B, 255}
		if r := ratio(ink, ground); !area.Empty() && r < least {
			all = append(all, fmt.Sprintf("%q has a contrast of %.2f, %v on %v", sh.Text, r, ink, ground))
		}
	}
	return all
}

// tinted returns a colour below what is drawn later over the middle of a box.
func tinted(c color.RGBA, later []scene.Shape, box scene.Rect) color.RGBA {
	for _, sh := range later {
		if fill := sh.Style.Fill; sh.Kind != scene.KindText && fill.A > 0 && fill.A < 255 && sh.Box.Contains(box.Middle()) {
			mix := func(a, b uint8) uint8 { return uint8((int(a)*(255-int(fill.A)) + int(b)*int(fill.A)) / 255) }
			c = color.RGBA{mix(c.R, fill.R), mix(c.G, fill.G), mix(c.B, fill.B), 255}
		}
	}
	return c
}

// hidden tells whether what is drawn later lies over most of a box.
func hidden(later []scene.Shape, box scene.Rect) bool {
	return slices.ContainsFunc(later, func(sh scene.Shape) bool {
		return (sh.Kind == scene.KindRect || sh.Kind == scene.KindDisc) && sh.Style.Fill.A > 200 && sh.Box.Contains(box.Middle())
	})
}

func ratio(a, b color.RGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is that of WCAG 2.2.
func luminance(c color.RGBA) float64 {
	part := func(v uint8) float64 {
		if s := float64(v) / 255; s <= 0.04045 {
			return s / 12.92
		} else {
			return math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func sampleOf(name string) (*timeline.Timeline, error) { return data.Sample(name) }

// What stands on three slides, as people have looked at it: the title, a step, the whole.
func TestSlidesAreDrawnAsTheyWere(t *testing.T) {
	s := subject(t, samples.Names[0], "en")
	d := slide.Of(s, "")
	for _, at := range []int{0, 7, 13} {
		var st slide.Stage
		st.Draw(slide.Spec{Size: scene.Pt(1280, 800), Theme: theme.Light, Deck: d, Look: firstlook.Of(s), Slide: at, From: at, Part: 1})
		var out bytes.Buffer
		for i := range st.Panels {
			if err := st.Panels[i].Scene.Dump(&out); err != nil {
				t.Fatal(err)
			}
		}
		if err := st.Lies.Dump(&out); err != nil {
			t.Fatal(err)
		}
		golden.Compare(t, fmt.Sprintf("testdata/kim-%d.txt", at), out.Bytes())
	}
}
