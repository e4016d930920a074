package legible

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"slices"

	"dateline/app/paint"
	"dateline/app/scene"
)

// A Contrast is how far a text stands out from what it stands on.
type Contrast struct {
	Text        string
	Ink, Ground color.RGBA
	Ratio       float64 // 1 to 21
}

// String says the contrast with its colours.
func (c Contrast) String() string {
	return fmt.Sprintf("%.2f %q, %v on %v", c.Ratio, c.Text, c.Ink, c.Ground)
}

// Contrasts measures the texts of a scene on the ground of each: the most frequent
// colour inside the text's box in the picture without any texts. A text that
// another dot covers, the number of the dot below it, is passed over.
func Contrasts(sc *scene.Scene) (all []Contrast) {
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
		ground, on := groundOf(img, sh.Box)
		if !on {
			continue // it lies outside the picture
		}
		if halo := sh.Font.Halo; over && halo.A > 0 && ground == (color.RGBA{A: 255}) {
			ground = color.RGBA{halo.R, halo.G, halo.B, 255}
		}
		ink := color.RGBA{sh.Style.Fill.R, sh.Style.Fill.G, sh.Style.Fill.B, 255}
		all = append(all, Contrast{sh.Text, ink, ground, Ratio(ink, ground)})
	}
	return all
}

// Faint lists the texts of a scene whose contrast is less than a ratio.
func Faint(sc *scene.Scene, least float64) (all []string) {
	for _, c := range Contrasts(sc) {
		if c.Ratio < least {
			all = append(all, fmt.Sprintf("the contrast is %v; want %v at least", c, least))
		}
	}
	return all
}

// groundOf is the most frequent colour of a picture in the middle of the letters of a box, where a
// label is narrower than its line.
func groundOf(img *image.RGBA, box scene.Rect) (ground color.RGBA, on bool) {
	area := image.Rect(int(box.X+1), int(box.Y+box.H*0.25), int(box.Right()), int(box.Y+box.H*0.75)).Intersect(img.Rect)
	counts := map[color.RGBA]int{}
	for y := area.Min.Y; y < area.Max.Y; y++ {
		for x := area.Min.X; x < area.Max.X; x++ {
			c := img.RGBAAt(x, y)
			if counts[c]++; counts[c] > counts[ground] {
				ground = c
			}
		}
	}
	return ground, !area.Empty()
}

func covered(by []scene.Shape, text scene.Rect) bool {
	return slices.ContainsFunc(by, func(sh scene.Shape) bool {
		return sh.Style.Fill.A == 255 && sh.Kind == scene.KindDisc && sh.Box.Overlaps(text)
	})
}

// Ratio is the contrast of two colours, 1 to 21 (WCAG 2.2, 1.4.3).
func Ratio(a, b color.RGBA) float64 {
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
