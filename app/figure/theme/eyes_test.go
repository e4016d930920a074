package theme_test

import (
	"math"
	"testing"

	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// An eye turns a colour of linear light into the one that it sees. The matrices are those of
// G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model for
// Simulation of Color Vision Deficiency" (2009), for a full deficiency; grey is what a copy
// without colours shows.
var eyes = map[string][3][3]float64{
	"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritanopia":   {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
	"a grey copy":  {{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}},
}

// linear returns the linear light of a colour of sRGB.
func linear(c scene.Color) (l [3]float64) {
	for k, v := range [3]uint8{c.R, c.G, c.B} {
		x := float64(v) / 255
		if l[k] = x / 12.92; x > 0.04045 {
			l[k] = math.Pow((x+0.055)/1.055, 2.4)
		}
	}
	return l
}

// seen returns what an eye sees of a colour, in CIE 1976 L*a*b* under the light D65.
func seen(c scene.Color, eye [3][3]float64) [3]float64 {
	l := linear(c)
	var s [3]float64
	for k := range s {
		s[k] = min(max(eye[k][0]*l[0]+eye[k][1]*l[1]+eye[k][2]*l[2], 0), 1)
	}
	f := func(t float64) float64 {
		if t > 216.0/24389 {
			return math.Cbrt(t)
		}
		return (24389.0/27*t + 16) / 116
	}
	x := f((0.4124*s[0] + 0.3576*s[1] + 0.1805*s[2]) / 0.9505)
	y := f(0.2126*s[0] + 0.7152*s[1] + 0.0722*s[2])
	z := f((0.0193*s[0] + 0.1192*s[1] + 0.9505*s[2]) / 1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

func apart(a, b [3]float64) float64 {
	return math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
}

// Values get their hues one after the other, so these stand beside each other most often: each is
// told from the next by every eye, in print from a grey copy too. (A difference of 2.3 can just be
// noticed.)
func TestEachHueIsToldFromTheNextByEveryEye(t *testing.T) {
	for _, th := range []theme.Theme{theme.Light, theme.Dark, theme.Print} {
		for name, eye := range eyes {
			least := 12.0
			if th.Name == theme.Print.Name {
				least = 20
			} else if name == "a grey copy" {
				continue // a screen has colours
			}
			for k := range theme.Slot(theme.Hues - 1) {
				if d := apart(seen(th.Hue(k), eye), seen(th.Hue(k+1), eye)); d < least {
					t.Errorf("%s: to %s the hues %d and %d are %.1f apart, want %v at least", th.Name, name, k, k+1, d, least)
				}
			}
		}
	}
}

// Of a copy without colours even hues that do not stand beside each other in the legend stand beside
// each other in a picture: no two have one grey.
func TestNoTwoHuesOfPrintAreAlikeInAGreyCopy(t *testing.T) {
	const least = 6.5
	for a := range theme.Slot(theme.Hues) {
		for b := range a {
			if d := apart(seen(theme.Print.Hue(a), eyes["a grey copy"]), seen(theme.Print.Hue(b), eyes["a grey copy"])); d < least {
				t.Errorf("the hues %d and %d are %.1f apart in grey, want %v at least", b, a, d, least)
			}
		}
	}
}

// What is drawn in a hue, be it an outline, stands out from the paper (WCAG 2.2, 1.4.11).
func TestEveryHueStandsOutFromThePaper(t *testing.T) {
	luminance := func(c scene.Color) float64 {
		l := linear(c)
		return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2] + 0.05
	}
	for _, th := range []theme.Theme{theme.Light, theme.Dark, theme.Print} {
		for k := range theme.Slot(theme.Slots) {
			a, b := luminance(th.Hue(k)), luminance(th.Paper)
			if got := max(a/b, b/a); got < 3 {
				t.Errorf("%s: the hue %d has a contrast of %.2f to the paper, want 3 at least", th.Name, k, got)
			}
		}
	}
}
