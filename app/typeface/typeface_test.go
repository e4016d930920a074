package typeface

import (
	"strings"
	"testing"
)

func TestEveryBundledScriptHasLetters(t *testing.T) {
	for _, bold := range []bool{false, true} {
		for _, r := range "Hà Nội – Владивосток – 김정은 – é € Αθήνα ự – ∞ ≤ ≈ ≠ √" {
			if g := Of(r, bold); g.Font < 0 {
				t.Errorf("no glyph for %q (bold %v)", r, bold)
			}
		}
	}
}

func TestAMinusSignIsADash(t *testing.T) {
	if got, want := Compose("UTC−6"), "UTC–6"; got != want {
		t.Errorf("composed it is %q, want %q", got, want)
	}
	if got, want := Of('−', true), Of('–', true); got != want {
		t.Errorf("its glyph is %+v, want %+v", got, want)
	}
}

func TestALetterWithoutAFontIsABoxAndAJoinerIsNothing(t *testing.T) {
	if got, want := Width("\U00012000", 10, false), 6.0; got != want {
		t.Errorf("Width of a cuneiform sign = %v, want %v", got, want)
	}
	if got := Width("\u200d\ufe0f", 10, false); got != 0 {
		t.Errorf("Width of a joiner = %v, want 0", got)
	}
}

func TestACutTextFitsItsWidth(t *testing.T) {
	long := strings.Repeat("Vladivostok ", 1000)
	for _, width := range []float64{0, 5, 12, 60, 300} {
		got := Cut(long, 12, false, width)
		if w := Width(got, 12, false); w > width {
			t.Errorf("Cut to %v is %v wide: %q", width, w, got)
		}
	}
	if got := Cut("Hanoi", 12, false, 1000); got != "Hanoi" {
		t.Errorf("a text that fits was cut to %q", got)
	}
	if got := Cut("Vladivostok", 12, false, 40); !strings.HasSuffix(got, "…") {
		t.Errorf("Cut = %q, want an ellipsis at its end", got)
	}
}

func TestMeasuringAllocatesNothing(t *testing.T) {
	Width("Hanoi", 12, false)
	if n := testing.AllocsPerRun(100, func() { Width("Hanoi", 12, false) }); n != 0 {
		t.Errorf("Width allocates %v times", n)
	}
}

func TestAControlCharacterIsABlank(t *testing.T) {
	for text, want := range map[string]string{
		"plain": "plain", "A\x07bell": "A bell", "e\u0301\x1b[1m": "\u00e9 [1m", "\x7f\u0085x": "  x", "two\nlines": "two\nlines", "tab\tbed": "tab bed",
	} {
		if got := Compose(text); got != want {
			t.Errorf("%q is set as %q, want %q", text, got, want)
		}
	}
	if n := testing.AllocsPerRun(20, func() { Compose("A plain title") }); n != 0 {
		t.Errorf("a plain text takes %v allocations", n)
	}
}
