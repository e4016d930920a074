package page_test

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"slices"
	"testing"

	"dateline/app/paint"
	"dateline/app/scene"
)

// Every text of every picture of the gallery must stand out from what it stands
// on: 4.5 to 1 at least (WCAG 2.2, 1.4.3).
func TestEveryTextCanBeReadOnWhatItStandsOn(t *testing.T) {
	for _, p := range pictures() {
		t.Run(p.name, func(t *testing.T) {
			const least = 4.5
			var worst []string
			for _, sc := range p.scenes(t) {
				for _, m := range contrasts(sc) {
					if m.ratio < least {
						worst = append(worst, fmt.Sprintf("%.2f %q, %v on %v", m.ratio, m.text, m.ink, m.ground))
					}
				}
			}
			slices.Sort(worst)
			for _, one := range slices.Compact(worst) {
				t.Errorf("the contrast is %s; want %v at least", one, least)
			}
		})
	}
}

type contrast struct {
	text        string
	ink, ground color.RGBA
	ratio       float64
}

// contrasts measures the texts of a scene on the ground of each: the most frequent
// colour inside the text's box in the picture without any texts. A text that
// another dot covers, the number of the dot below it, is passed over.
func contrasts(sc *scene.Scene) (all []contrast) {
	over := sc.Paper.A == 0
	if over { // what lies over a picture; a card has a ground of its own, what has none a halo
		sc.Paper = scene.Color{A: 255}
	}
	below := *sc
	below.Shapes = slices.DeleteFunc(slices.Clone(sc.Shapes), func(sh scene.Shape) bool { return sh.Kind == scene.KindText })
	img := image.NewRGBA(image.Rect(0, 0, int(sc.Size.X), int(sc.Size.Y)))
	new(paint.Raster).Paint(img, &below, 1)
	for i, sh := range sc.Shapes {
		if sh.Kind != scene.KindText || covered(sc.Shapes[i+1:], sh.Box) {
			continue
		}
		box := sh.Box
		// The middle of the letters, where a label is narrower than its line.
		area := image.Rect(int(box.X+1), int(box.Y+box.H*0.25), int(box.Right()), int(box.Y+box.H*0.75)).Intersect(img.Rect)
		counts := map[color.RGBA]int{}
		ground := color.RGBA{}
		for y := area.Min.Y; y < area.Max.Y; y++ {
			for x := area.Min.X; x < area.Max.X; x++ {
				c := img.RGBAAt(x, y)
				if counts[c]++; counts[c] > counts[ground] {
					ground = c
				}
			}
		}
		if area.Empty() {
			continue // it lies outside the picture
		}
		if halo := sh.Font.Halo; over && halo.A > 0 && ground == (color.RGBA{A: 255}) {
			ground = color.RGBA{halo.R, halo.G, halo.B, 255}
		}
		ink := color.RGBA{sh.Style.Fill.R, sh.Style.Fill.G, sh.Style.Fill.B, 255}
		all = append(all, contrast{sh.Text, ink, ground, ratio(ink, ground)})
	}
	return all
}

func covered(by []scene.Shape, text scene.Rect) bool {
	return slices.ContainsFunc(by, func(sh scene.Shape) bool {
		return sh.Style.Fill.A == 255 && sh.Kind == scene.KindDisc && sh.Box.Overlaps(text)
	})
}

// ratio is the contrast of two colours, 1 to 21.
func ratio(a, b color.RGBA) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// luminance is that of sRGB, 0 to 1.
func luminance(c color.RGBA) float64 {
	part := func(v uint8) float64 {
		x := float64(v) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
}

func TestTheRatioOfBlackOnWhiteIsTwentyOne(t *testing.T) {
	black, white, grey := color.RGBA{A: 255}, color.RGBA{255, 255, 255, 255}, color.RGBA{119, 119, 119, 255}
	for _, c := range []struct {
		a, b color.RGBA
		want float64
	}{{black, white, 21}, {white, black, 21}, {white, white, 1}, {grey, white, 4.48}} {
		if got := ratio(c.a, c.b); math.Abs(got-c.want) > 0.01 {
			t.Errorf("the ratio of %v on %v is %.2f, want %.2f", c.a, c.b, got, c.want)
		}
	}
}
