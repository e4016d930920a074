package grid

import (
	"bytes"
	"encoding/csv"
	"testing"

	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A country is written by its name, where it is read again by it; else by its code, and that is told as a loss.
func TestACountryIsWrittenByItsNameWhereItIsReadAgainByIt(t *testing.T) {
	for _, c := range []struct {
		name, code, place, country string
		lost                       bool
	}{
		{"Mexique", "MX", "", "Mexique", false},
		{"Deutschland", "DE", "", "Deutschland", false},
		{"MX", "MX", "", "MX", false},
		{"New Spain", "MX", "", "MX", true},
		{"Mexique", "FR", "", "FR", true},
		{"Ottoman Empire", "", "", "Ottoman Empire", false},
		{"Mexique", "", "Mexique", "", true},
	} {
		day, err := edtf.Parse("1524")
		if err != nil {
			t.Fatal(err)
		}
		tl := &timeline.Timeline{
			Places: []timeline.Place{{ID: "p", Name: timeline.Say("", c.name), Kind: timeline.Country, Country: c.code}},
			Events: timeline.EventsOf([]timeline.Event{{ID: "a", Title: timeline.Say("", "A"), When: timeline.When{Date: day}, Place: timeline.PlaceRef{ID: "p"}}}),
		}
		var out bytes.Buffer
		if err := Encode(&out, tl); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&out).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if place, country := rows[1][columnPlace], rows[1][columnCountry]; place != c.place || country != c.country {
			t.Errorf("%s (%s) is written as %q in %q, want %q in %q", c.name, c.code, place, country, c.place, c.country)
		}
		lost := false
		for _, said := range message.Each(Losses(tl), "en") {
			lost = lost || said == "1 area is read again as a point, or country by its code"
		}
		if lost != c.lost {
			t.Errorf("%s (%s): told as lost %v, want %v: %q", c.name, c.code, lost, c.lost, message.Each(Losses(tl), "en"))
		}
	}
}
