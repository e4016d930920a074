package words

import "testing"

func TestATolerance(t *testing.T) {
	for cell, want := range map[string]string{
		"1348 ± 5":           "[1343~..1353~]",
		"1348 +/- 5 ans":     "[1343~..1353~]",
		"450 ± 20 av. J.-C.": "[-0469~..-0429~]",
		"12000 ± 500 BC":     "[Y-12499~..Y-11499~]",
		"9700 ± 400 BC":      "[Y-10099~..-9299~]",
		"12 mars [1871]":     "1871-03-12?",
		"12 [mars] 1871":     "1871-03-12?",
	} {
		got, err := (&Reader{}).Read(cell)
		if err != nil || got.Date.String() != want {
			t.Errorf("%q is read as %v, %v; want %s", cell, got.Date, err, want)
		}
	}
}
