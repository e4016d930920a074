package words

import (
	"math/rand/v2"
	"strings"
	"testing"

	"dateline/data/kit/speech"
	"dateline/timeline/edtf"
)

// aThird is the beginning, the middle or the end of a month, a year, a decade or a century, drawn.
func aThird(r *rand.Rand) string {
	third, y := r.IntN(3)+1, r.Int64N(2400)-400
	switch r.IntN(4) {
	case 0:
		return MonthPart(third, y, r.IntN(12)+1)
	case 1:
		return YearPart(third, y)
	case 2:
		return DecadePart(third, 1010+10*r.Int64N(100))
	}
	return CenturyPart(third, r.IntN(20)+1, r.IntN(2) == 0)
}

// What is said of a third of a time can be typed and is read as the same.
func TestAThirdIsReadAsItIsSaid(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 600 {
		d, err := edtf.ParseISO(aThird(r))
		if err != nil {
			t.Fatal(err)
		}
		for _, lang := range []string{"en", "fr", "de"} {
			words := speech.Words(d, lang)
			if got := said(&Reader{Today: 2026}, words); got != d.String() {
				t.Errorf("%s is said as %q in %s, which is read as %s", d, words, lang, got)
			}
		}
	}
}

// What is said of each kind of span, set and bound can be typed, and is read as the same time with the
// same doubt.
func TestADateIsReadAsItIsSaid(t *testing.T) {
	for _, pair := range [][2]string{{"2019-04-17", "2019-05-01"}, {"2019-04", "2019-08"}, {"1980-21", "1981-22"}, {"2011", "2015"}, {"-0299", "0100"}, {"-0430", "-0403"}, {"198X", "199X"}, {"18XX", "19XX"}, {"-04XX", "-00XX"}} {
		for _, shape := range []string{"A", "A~", "A?", "A/..", "../A", "[A..]", "[..A]", "A/B", "[A..B]", "[A,B]", "{A,B}"} {
			want, err := edtf.ParseISO(strings.NewReplacer("A", pair[0], "B", pair[1]).Replace(shape))
			if err != nil {
				t.Fatal(err)
			}
			for _, lang := range []string{"en", "fr", "de"} {
				words := speech.Words(want, lang)
				one, err := (&Reader{Today: 2026}).Read(words)
				if got := one.Date; err != nil || got.Bounds() != want.Bounds() || got.Approximate() != want.Approximate() || got.Uncertain() != want.Uncertain() || strings.Contains(shape, "..") && strings.Contains(got.String(), "/") != strings.Contains(shape, "/") {
					t.Errorf("%s is said as %q in %s, which is read as %s: %v", want, words, lang, got, err)
				}
			}
		}
	}
}
