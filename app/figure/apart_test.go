package figure_test

import (
	"testing"

	"dateline/app/figure"
)

func TestALengthIsToldInTheUnitThatSuitsIt(t *testing.T) {
	for _, c := range []struct {
		lang        string
		least, most float64
		want        string
	}{
		{"en", 1, 1, "1 day"},
		{"en", 0, 0, "0 days"},
		{"fr", 0, 0, "0 jour"},
		{"en", 236, 272, "236–272 days"},
		{"de", 0.5, 0.5, "12 Stunden"},
		{"en", 0.0625, 0.0625, "90 minutes"},
		{"en", 0, 0.0625, "0–90 minutes"},
		{"fr", 2.5, 2.5, "2,5 jours"},
		{"fr", 2.5 * 365.2425, 2.5 * 365.2425, "2,5 ans"},
		{"en", 1, 2000, "1–2000 days"},
		{"en", 3563, 3594, "9.8 years"},
		{"en", 10652, 14395, "29–39 years"},
		{"en", 576476, 613029, "1578–1678 years"},
		{"fr", 3378493125001, 3382145550365, "9,3 milliards d’années"},
		{"fr", 730485000, 730485000, "2 millions d’années"},
		{"en", 600, 900, "600–900 days"},
		{"de", 7300, 7310, "20 Jahre"},
		{"fr", 366, 36524, "1–100 ans"},
		{"en", 730, 1461, "2–4 years"},
		{"de", 24e9, 24e9, "66 Millionen Jahre"},
	} {
		if got := figure.Apart(c.lang, c.least, c.most); got != c.want {
			t.Errorf("%v to %v days in %s are %q, want %q", c.least, c.most, c.lang, got, c.want)
		}
	}
}

func TestAPartOfAUnitIsOneWhereNoneIs(t *testing.T) {
	year := figure.LengthUnitOf(20*365.2425, 20*365.2425)
	for _, c := range []struct {
		lang  string
		years float64
		want  string
	}{
		{"en", 0.1, "0.1 years"},
		{"en", 1, "1 year"},
		{"en", 1.5, "1.5 years"},
		{"fr", 0, "0 an"},
		{"fr", 0.1, "0,1 an"},
		{"fr", 1.9, "1,9 an"},
		{"fr", 1.96, "2 ans"},
		{"de", 0.1, "0,1 Jahre"},
	} {
		if got := year.Apart(c.lang, c.years*365.2425, c.years*365.2425); got != c.want {
			t.Errorf("%v years in %s are %q, want %q", c.years, c.lang, got, c.want)
		}
	}
}
