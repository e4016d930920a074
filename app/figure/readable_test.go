package figure_test

import (
	"testing"

	"dateline/app/figure"
)

func TestANameOfAColumnIsReadable(t *testing.T) {
	for name, want := range map[string]string{
		"major_category": "Major category", "Actor1Name": "Actor 1 name", "ActionGeo_FullName": "Action geo full name", "GoldsteinScale": "Goldstein scale",
		"SQLDATE": "SQL date", "sqldate": "SQL date", "actor1geo_type": "Actor 1 geo type", "actor1religion1code": "Actor 1 religion 1 code", "GLOBALEVENTID": "Global event ID",
		"DATEADDED": "Date added", "isrootevent": "Is root event", "co2level": "Co2level", "actor1": "Actor1", "weekend": "Weekend", "étiquette": "Étiquette", "avgtone": "Avgtone", "2019events": "2019events",
		"url": "URL", "pageID": "Page ID", "Side A": "Side A", "track": "Track", "QuadClass": "Quad class", "GDELTCode": "GDELT code", "Élysée": "Élysée", "": "", "H2O": "H2O",
	} {
		if got := figure.Readable(name); got != want {
			t.Errorf("%q is called %q, want %q", name, got, want)
		}
	}
}
