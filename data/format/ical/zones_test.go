package ical

import (
	"testing"
	"time"
)

func TestZonesAreKnownByTheDatabaseByAnAliasAndByTheirRules(t *testing.T) {
	z := zones{}
	for _, described := range []struct{ name, alias, from, rule, offset string }{
		{"Mine", "Europe/Paris", "16010101T000000", "", "+0900"},
		{"Fixed", "", "16010101T000000", "", "-0330"},
		{"Yearly", "", "20000101T000000", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;UNTIL=20051231T000000Z", "+0100"},
		{"Hostile", "", "16010101T000000", "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=1,2,3;BYSECOND=1,2,3", "+0500"},
	} {
		z.begin("VTIMEZONE")
		z.read([]string{"VTIMEZONE"}, property{name: "TZID", value: described.name})
		z.read([]string{"VTIMEZONE"}, property{name: "X-LIC-LOCATION", value: described.alias})
		z.begin("STANDARD")
		for name, value := range map[string]string{"DTSTART": described.from, "RRULE": described.rule, "TZOFFSETTO": described.offset} {
			z.read([]string{"VTIMEZONE", "STANDARD"}, property{name: name, value: value})
		}
		z.end()
	}
	for year := range mostYears + 10 { // of a hostile file; later years are not worked out
		at := time.Date(3000+year, 7, 1, 12, 0, 0, 0, time.FixedZone("Fixed", 3600))
		if got := z.again(at); got.Hour() != 12 {
			t.Fatalf("the clock of the year %d shows %v, want noon", 3000+year, got)
		}
	}
	z.known = map[zoneYear][]change{}
	summer := time.Date(2019, 7, 1, 12, 0, 0, 0, time.UTC)
	for name, want := range map[string]string{
		"Europe/Paris": "+02:00", "/example.org/20070129_1/Europe/Paris": "+02:00", "Mine": "+02:00",
		"Fixed": "-03:30", "Yearly": "+01:00", "Hostile": "+05:00", "Nowhere": "none", "Local": "none", "": "none",
	} {
		got := "none"
		if l := z.in(name, summer); l != nil {
			got = time.Date(2019, 7, 1, 12, 0, 0, 0, l).Format("-07:00")
		}
		if got != want {
			t.Errorf("the zone %q is %s ahead, want %s", name, got, want)
		}
	}
}
