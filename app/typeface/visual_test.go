package typeface

import "testing"

func TestLettersStandAsTheyAreSeen(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"Latin stays", "Hanoi, 27 February", "Hanoi, 27 February"},
		{"Hebrew runs to the left", "שלום", "םולש"},
		{"Hebrew within Latin keeps its place", "A שלום B", "A םולש B"},
		{"a number within Hebrew is not turned", "יום 25 אפריל", "לירפא 25 םוי"},
		{"what follows an isolated text stays behind it", Isolate("שלום") + " · 18 April", "םולש\u200e · 18 April"},
		{"brackets are mirrored", "(של)", "(לש)"},
		{"Arabic letters join", "باب", "\uFE8F\uFE8E\uFE91"},
		{"a letter that does not join forward breaks the word", "دار", "\uFEAD\uFE8D\uFEA9"},
		{"lam and alef are one sign", "سلام", "\uFEE1\uFEFC\uFEB3"},
		{"vowel marks are left out", "بَب", "\uFE90\uFE91"},
	} {
		if got := Visual(c.text); got != c.want {
			t.Errorf("%s: Visual(%q) = %+q, want %+q", c.name, c.text, got, c.want)
		}
	}
}

func TestEveryShapedLetterHasAFont(t *testing.T) {
	for _, l := range arabicLetters {
		last := l.alone + 1
		if l.both {
			last += 2
		}
		for r := l.alone; r <= last; r++ {
			if Of(r, false).Font < 0 {
				t.Errorf("no glyph for %U, a form of %q", r, l.letter)
			}
		}
	}
	for _, r := range "שלום中文习近平カナ🚀😀🎉" {
		if Of(r, true).Font < 0 {
			t.Errorf("no glyph for %q", r)
		}
	}
}

func FuzzVisual(f *testing.F) {
	f.Add("A שלום 12 (ב) سلام B")
	f.Fuzz(func(t *testing.T, text string) {
		line := Visual(text)
		if !runsLeft(text) && line != text {
			t.Errorf("Visual(%q) = %q", text, line)
		}
		Width(text, 12, false)
	})
}
