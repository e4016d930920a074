// Package fonts holds the typefaces that every picture is set in, so that a
// picture is the same on every machine. README.md beside the files says where
// they come from.
package fonts

import _ "embed"

// A Font is a TrueType font file.
type Font struct {
	Family string
	Bold   bool
	Data   []byte
}

//go:embed NotoSans-Regular.ttf
var notoRegular []byte

//go:embed NotoSans-Bold.ttf
var notoBold []byte

//go:embed NanumBarunGothic-Regular.ttf
var nanumRegular []byte

//go:embed NanumBarunGothic-Bold.ttf
var nanumBold []byte

//go:embed NotoSansHebrew-Regular.ttf
var hebrewRegular []byte

//go:embed NotoSansHebrew-Bold.ttf
var hebrewBold []byte

//go:embed NotoSansArabic-Regular.ttf
var arabicRegular []byte

//go:embed NotoSansArabic-Bold.ttf
var arabicBold []byte

//go:embed DroidSansFallback.ttf
var droid []byte

//go:embed Symbola.ttf
var symbola []byte

// Chain returns the fonts of one weight in the order in which they are asked
// for a letter: Latin, Greek and Cyrillic first, then Hangul, Hebrew, Arabic,
// Chinese with Japanese, and emoji; the last two have one weight only.
func Chain(bold bool) []Font {
	if bold {
		return []Font{
			{"Noto Sans", true, notoBold},
			{"NanumBarunGothic", true, nanumBold},
			{"Noto Sans Hebrew", true, hebrewBold},
			{"Noto Sans Arabic", true, arabicBold},
			{"Droid Sans Fallback", false, droid},
			{"Symbola", false, symbola},
		}
	}
	return []Font{
		{"Noto Sans", false, notoRegular},
		{"NanumBarunGothic", false, nanumRegular},
		{"Noto Sans Hebrew", false, hebrewRegular},
		{"Noto Sans Arabic", false, arabicRegular},
		{"Droid Sans Fallback", false, droid},
		{"Symbola", false, symbola},
	}
}
