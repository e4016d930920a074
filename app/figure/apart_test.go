package figure_test

import (
	"testing"

	"dateline/app/figure"
)

func TestWhatLiesFarApartIsCountedInYears(t *testing.T) {
	for _, c := range []struct {
		lang        string
		least, most float64
		want        string
	}{
		{"en", 1, 1, "1 day"},
		{"en", 0, 0, "0 days"},
		{"fr", 0, 0, "0 jour"},
		{"en", 236, 272, "236–272 days"},
		{"de", 0.5, 0.5, "0,5 Tage"},
		{"en", 600, 900, "600–900 days"},
		{"de", 7300, 7310, "20 Jahre"},
		{"fr", 366, 36524, "1–100 ans"},
		{"en", 730, 1461, "2–4 years"},
		{"de", 24e9, 24e9, "65.709.768 Jahre"},
	} {
		if got := figure.Apart(c.lang, c.least, c.most); got != c.want {
			t.Errorf("%v to %v days in %s are %q, want %q", c.least, c.most, c.lang, got, c.want)
		}
	}
}
