// Package typeface measures text in the bundled fonts. Letters are set without
// kerning, so that a text is as wide on paper as on the screen.
package typeface

import (
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"

	"dateline/assets/fonts"
)

// Ascent and Descent are the heights of a line above and below its baseline, as
// parts of the size; they are those of Noto Sans.
const (
	Ascent  = 1.069
	Descent = 0.293
)

// missing is the width, as part of the size, of the box drawn for a letter
// that no font has.
const missing = 0.6

// A Glyph is the shape of a letter in one of the fonts of a weight.
type Glyph struct {
	Font    int             // index into the weight's chain of fonts, -1 when none has the letter
	Index   sfnt.GlyphIndex // in that font
	Advance float64         // width, as part of the size
}

// face is the fonts of one weight, with the glyphs that were looked up.
type face struct {
	fonts []*sfnt.Font

	mu     sync.RWMutex
	glyphs map[rune]Glyph
	buffer sfnt.Buffer
}

var faces = [2]func() *face{
	sync.OnceValue(func() *face { return load(false) }),
	sync.OnceValue(func() *face { return load(true) }),
}

func load(bold bool) *face {
	f := &face{glyphs: map[rune]Glyph{}}
	for _, file := range fonts.Chain(bold) {
		parsed, err := sfnt.Parse(file.Data)
		if err != nil {
			// The fonts are embedded and a test reads them: this is a broken build.
			panic(fmt.Sprintf("typeface: reading %s: %v", file.Family, err))
		}
		f.fonts = append(f.fonts, parsed)
	}
	return f
}

func weight(bold bool) *face {
	if bold {
		return faces[1]()
	}
	return faces[0]()
}

// Of returns the glyph of a letter.
func Of(r rune, bold bool) Glyph { return weight(bold).glyph(r) }

// Fonts returns the parsed fonts of a weight, in the order of Glyph.Font.
func Fonts(bold bool) []*sfnt.Font { return weight(bold).fonts }

func (f *face) glyph(r rune) Glyph {
	f.mu.RLock()
	g, ok := f.glyphs[r]
	f.mu.RUnlock()
	if ok {
		return g
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	g = f.find(r)
	f.glyphs[r] = g
	return g
}

func (f *face) find(r rune) Glyph {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Variation_Selector):
		return Glyph{Font: -1}
	case unicode.IsControl(r):
		r = ' '
	case r == minus:
		r = dash
	}
	for i, one := range f.fonts {
		index, err := one.GlyphIndex(&f.buffer, r)
		if err != nil || index == 0 {
			continue
		}
		em := fixed.I(1000)
		advance, err := one.GlyphAdvance(&f.buffer, index, em, font.HintingNone)
		if err != nil {
			continue
		}
		return Glyph{Font: i, Index: index, Advance: float64(advance) / float64(em)}
	}
	return Glyph{Font: -1, Advance: missing}
}

// Width returns the width of a line of text, in the unit of size.
func Width(text string, size float64, bold bool) float64 {
	f, width := weight(bold), 0.0
	for _, r := range Visual(text) {
		width += f.glyph(r).Advance
	}
	return width * size
}

// Cut returns the text, shortened with an ellipsis where it is wider than
// width; "" when not even one letter fits beside the ellipsis.
func Cut(text string, size float64, bold bool, width float64) string {
	f, used := weight(bold), 0.0
	dots := f.glyph('…').Advance * size
	fits := 0 // how many bytes fit beside the ellipsis
	for i, r := range text {
		if used+dots <= width {
			fits = i
		}
		used += f.glyph(r).Advance * size
		if used > width {
			if fits == 0 {
				return ""
			}
			return text[:fits] + "…"
		}
	}
	return text
}

// The minus sign is in none of the fonts; the dash looks like it.
const (
	minus = '\u2212'
	dash  = '\u2013'
)

// Compose returns the text with letters and the accents that follow them put
// together (Unicode normalisation form C), since a glyph stands alone here, and with a
// dash for the minus sign and a blank for a control character. A text that is so already is
// returned as it is, and allocates nothing.
func Compose(text string) string {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return strings.ReplaceAll(norm.NFC.String(Printed(text)), string(minus), string(dash))
		}
	}
	return Printed(text)
}

// Printed returns a text with a blank for each control character, which no font can show; a line may
// end within it.
func Printed(text string) string {
	hidden := func(r rune) bool { return unicode.IsControl(r) && r != '\n' }
	if strings.IndexFunc(text, hidden) < 0 {
		return text
	}
	return strings.Map(func(r rune) rune {
		if hidden(r) {
			return ' '
		}
		return r
	}, text)
}
