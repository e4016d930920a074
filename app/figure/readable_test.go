package figure_test

import (
	"testing"

	"dateline/app/figure"
)

func TestANameOfAColumnIsReadable(t *testing.T) {
	for name, want := range map[string]string{
		"major_category": "Major category", "Actor1Name": "Actor 1 name", "ActionGeo_FullName": "Action geo Full name", "GoldsteinScale": "Goldstein scale",
		"SQLDATE": "SQLDATE", "Side A": "Side A", "track": "Track", "QuadClass": "Quad class", "GDELTCode": "GDELT code", "Élysée": "Élysée", "": "", "H2O": "H2O",
	} {
		if got := figure.Readable(name); got != want {
			t.Errorf("%q is called %q, want %q", name, got, want)
		}
	}
}
