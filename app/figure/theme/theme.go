// Package theme holds the colours of a figure: light and dark for the screen,
// and one for paper. The hues are those of Okabe and Ito ("Color Universal
// Design", 2008), which colour-blind readers can tell apart; every figure says
// by shape or pattern too what it says by colour.
package theme

import (
	"image/color"

	"dateline/app/scene"
)

// A Theme is the colours of a figure.
type Theme struct {
	Name     string
	Paper    scene.Color // the background
	Panel    scene.Color // cards and strips upon it
	Ink      scene.Color // text and strong lines
	Muted    scene.Color // secondary text; at least 7:1 on Paper, Panel and Band
	Faint    scene.Color // hairlines and grids
	Band     scene.Color // every other lane
	Water    scene.Color
	Land     scene.Color
	LandEdge scene.Color
	Whisper  scene.Color // names of countries and seas; at least 4.5:1 on Land and Water
	Accent   scene.Color // the selected thing
	Select   scene.Color // a wash behind the selected thing

	slots [Slots]scene.Color
	ramp  [2]scene.Color // from the least to the most
}

func rgb(hex uint32) scene.Color {
	return color.NRGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 255}
}

// The three themes.
var (
	Light = Theme{
		Name: "light", Paper: rgb(0xFFFFFF), Panel: rgb(0xF5F6F8), Ink: rgb(0x1B2430), Muted: rgb(0x485262),
		Faint: rgb(0xD5DAE1), Band: rgb(0xF8F9FB), Water: rgb(0xE8F0F7), Land: rgb(0xFAF8F2), LandEdge: rgb(0xB4BDC8), Whisper: rgb(0x5C6774),
		Accent: rgb(0xB8460B), Select: rgb(0xFCEBD9), slots: onPaper, ramp: [2]scene.Color{rgb(0x7F9DC2), rgb(0x06264D)},
	}
	Dark = Theme{
		Name: "dark", Paper: rgb(0x14191F), Panel: rgb(0x1D242C), Ink: rgb(0xEDF1F5), Muted: rgb(0xA5B1BF),
		Faint: rgb(0x36414D), Band: rgb(0x191F26), Water: rgb(0x10202E), Land: rgb(0x27303A), LandEdge: rgb(0x55626F), Whisper: rgb(0x94A1B0),
		Accent: rgb(0xFFA24C), Select: rgb(0x46331F), slots: onDark, ramp: [2]scene.Color{rgb(0x46698F), rgb(0xE2EEFF)},
	}
	Print = Theme{
		Name: "print", Paper: rgb(0xFFFFFF), Panel: rgb(0xFFFFFF), Ink: rgb(0x000000), Muted: rgb(0x444444),
		Faint: rgb(0xC8C8C8), Band: rgb(0xFAFAFA), Water: rgb(0xFFFFFF), Land: rgb(0xF1F1F1), LandEdge: rgb(0x9A9A9A), Whisper: rgb(0x555555),
		Accent: rgb(0x8A3000), Select: rgb(0xF3E7DC), slots: inPrint, ramp: [2]scene.Color{rgb(0x7F9DC2), rgb(0x06264D)},
	}
)

// Named returns the theme of a name.
func Named(name string) (Theme, bool) {
	for _, t := range []Theme{Light, Dark, Print} {
		if t.Name == name {
			return t, true
		}
	}
	return Theme{}, false
}

// Faded returns the theme of what is there by a part from 0 to 1: each colour as much more
// transparent.
func (t Theme) Faded(part float64) Theme {
	if part >= 1 {
		return t
	}
	for _, c := range []*scene.Color{&t.Paper, &t.Panel, &t.Ink, &t.Muted, &t.Faint, &t.Band, &t.Water, &t.Land, &t.LandEdge, &t.Whisper, &t.Accent, &t.Select} {
		*c = thinner(*c, part)
	}
	for i := range t.slots {
		t.slots[i] = thinner(t.slots[i], part)
	}
	for i := range t.ramp {
		t.ramp[i] = thinner(t.ramp[i], part)
	}
	return t
}

func thinner(c scene.Color, part float64) scene.Color { return Alpha(c, float64(c.A)/255*part) }

// brushSlot is the slot whose hue brushes have: blue, which is far from the accent.
const brushSlot Slot = 0

// Brush is the colour of brushes, which are known by their place and their handles.
func (t Theme) Brush() scene.Color { return t.slots[brushSlot] }

// Alpha returns c with the given opacity, 0 to 1.
func Alpha(c scene.Color, a float64) scene.Color {
	c.A = uint8(a*255 + 0.5)
	return c
}
