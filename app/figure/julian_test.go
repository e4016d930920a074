package figure

import (
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestTheCalendarOfADateIsSaidWhereItNeedsSaying(t *testing.T) {
	for _, c := range []struct{ date, said, country, en, fr string }{
		{"1582-10-04", "", "", "Julian, as written", "calendrier julien, tel quel"},
		{"1582-10-15", "", "", "", ""},
		{"1066-10-14/1067", "", "", "Julian, as written", "calendrier julien, tel quel"},
		{"-0043-03-15", "", "", "Julian, as written", "calendrier julien, tel quel"},
		{"1492", "", "", "", ""},
		{"1917-10-25", "", "RU", "Julian, as written", "calendrier julien, tel quel"},
		{"1917-10-25", "", "FR", "", ""},
		{"1918-02-14", "", "RU", "", ""},
		{"1700-01-04", "@#DJULIAN@ 25 DEC 1699", "", "25 December 1699 of the Julian calendar", "le 25 décembre 1699 du calendrier julien"},
		{"1498-07-01", "1498-06-22 (Julian)", "", "22 June 1498 of the Julian calendar", "le 22 juin 1498 du calendrier julien"},
		{"1498", "1498 (Julian)", "", "of the Julian calendar", "du calendrier julien"},
	} {
		d, err := edtf.ParseISO(c.date)
		if err != nil {
			t.Fatal(err)
		}
		w := timeline.When{Date: d, Said: c.said}
		if en, fr := Reckoned(w, c.country, "en"), Reckoned(w, c.country, "fr"); en != c.en || fr != c.fr {
			t.Errorf("%s %q %s: said is %q and %q, want %q and %q", c.date, c.said, c.country, en, fr, c.en, c.fr)
		}
	}
}
