package desktop

import (
	"image/color"

	"fyne.io/fyne/v2"
	fynetheme "fyne.io/fyne/v2/theme"

	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// applyTheme makes Fyne's widgets light or dark, and as compact, as the figures are.
func (w *window) applyTheme() {
	t := compactOf(w.model.Theme)
	t.scale = w.scale
	w.ground.FillColor, w.back.FillColor = t.Color(fynetheme.ColorNameHeaderBackground, 0), t.Color(fynetheme.ColorNameBackground, 0)
	w.app.Settings().SetTheme(t)
}

// compactOf returns the theme of Fyne's widgets beside figures of another.
func compactOf(th theme.Theme) compact {
	variant := fynetheme.VariantLight
	if th.Name == theme.Dark.Name {
		variant = fynetheme.VariantDark
	}
	return compact{fynetheme.DefaultTheme(), variant, 1}
}

// solid returns an opaque colour as scenes have it.
func solid(c color.Color) scene.Color {
	r, g, b, _ := c.RGBA()
	return scene.Color{R: uint8(r >> 8), G: uint8(g >> 8), B: uint8(b >> 8), A: 255}
}

// compact is Fyne's theme held to one variant, with sizes and colours that agree with those of
// our figures.
type compact struct {
	fyne.Theme
	variant fyne.ThemeVariant
	scale   float32 // of texts
}

// sizes is the table of what is larger or smaller than in Fyne's own theme, in points; texts
// and icons grow with the window.
var sizes = map[fyne.ThemeSizeName]struct {
	points float32
	grows  bool
}{
	fynetheme.SizeNamePadding:         {3, false},
	fynetheme.SizeNameInnerPadding:    {6, false},
	fynetheme.SizeNameText:            {13, true},
	fynetheme.SizeNameCaptionText:     {12, true},
	fynetheme.SizeNameHeadingText:     {18, true},
	fynetheme.SizeNameSubHeadingText:  {15, true},
	fynetheme.SizeNameInlineIcon:      {16, true},
	fynetheme.SizeNameScrollBar:       {9, false},
	fynetheme.SizeNameInputRadius:     {5, false},
	fynetheme.SizeNameSelectionRadius: {5, false},
}

// Size implements fyne.Theme.
func (t compact) Size(n fyne.ThemeSizeName) float32 {
	own, ok := sizes[n]
	switch {
	case !ok:
		return t.Theme.Size(n)
	case own.grows:
		return own.points * t.scale
	}
	return own.points
}

// tints is the table of what has another colour than in Fyne's own theme, on light and on dark.
var tints = map[fyne.ThemeColorName][2]uint32{
	fynetheme.ColorNameBackground:          {0xFFFFFF, 0x14191F},
	fynetheme.ColorNameForeground:          {0x1B2430, 0xEDF1F5},
	fynetheme.ColorNamePlaceHolder:         {0x5C6774, 0xA5B1BF},
	fynetheme.ColorNameSeparator:           {0xDFE3E8, 0x2B3440},
	fynetheme.ColorNameInputBackground:     {0xFFFFFF, 0x1D242C},
	fynetheme.ColorNameInputBorder:         {0xC9D0D9, 0x3A4653},
	fynetheme.ColorNameButton:              {0xEDF0F4, 0x252E38},
	fynetheme.ColorNameHover:               {0xE3E8EE, 0x2E3945},
	fynetheme.ColorNamePrimary:             {0x005B96, 0x4FA3E8},
	fynetheme.ColorNameForegroundOnPrimary: {0xFFFFFF, 0x0B0F14},
	fynetheme.ColorNameHyperlink:           {0x005B96, 0x7FBCF0},
	fynetheme.ColorNameMenuBackground:      {0xFFFFFF, 0x1D242C},
	fynetheme.ColorNameOverlayBackground:   {0xFFFFFF, 0x1D242C},
	fynetheme.ColorNameHeaderBackground:    {0xF6F7F9, 0x0F141A},
	fynetheme.ColorNameDisabled:            {0x6C7683, 0x8794A3},
}

// Color implements fyne.Theme.
func (t compact) Color(n fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	own, ok := tints[n]
	if n == fynetheme.ColorNameShadow { // behind a dialog
		return [...]color.Color{fynetheme.VariantDark: color.NRGBA{0x5A, 0x66, 0x72, 0xA0}, fynetheme.VariantLight: color.NRGBA{0x1B, 0x24, 0x30, 0x60}}[t.variant]
	}
	if !ok {
		return t.Theme.Color(n, t.variant)
	}
	hex := own[0]
	if t.variant == fynetheme.VariantDark {
		hex = own[1]
	}
	c := color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 255}
	if n == fynetheme.ColorNameForeground {
		return ink(c)
	}
	return c
}

// An ink is the colour of texts. Fyne writes the keys of a menu in a part of it, and makes bytes of
// the 16 bits of each channel by dropping the high ones: of all of an opaque colour there stays a
// fifth, too pale to be read. The opacity of an ink is opaque to all others, and so it is to that.
type ink color.NRGBA

// RGBA implements color.Color.
func (i ink) RGBA() (r, g, b, a uint32) {
	const nearlyOpaque = 0xFFC9 // 0.95 of it is 0xF2FE
	r, g, b, _ = color.NRGBA(i).RGBA()
	return min(r, nearlyOpaque), min(g, nearlyOpaque), min(b, nearlyOpaque), nearlyOpaque
}
