package gazetteer

import (
	"slices"
	"testing"

	"dateline/timeline"
)

func TestEachLandLiesWhereItsTableSays(t *testing.T) {
	g, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	if len(g.lands) < 100 {
		t.Fatalf("there are %d lands only", len(g.lands))
	}
	for _, one := range g.lands {
		p := one.place
		switch {
		case len(one.names) < 3:
			t.Errorf("%q has no names in three languages", one.names)
		case one.vast && p.Country == "":
			continue
		case !(p.At.Lat >= -90 && p.At.Lat <= 90 && p.At.Lon >= -180 && p.At.Lon <= 180 && p.Radius > 0):
			t.Errorf("%q lies at %v within %v km", one.names, p.At, p.Radius)
		case p.Country != "" && p.Country != "UM" && p.Radius > 30 && !slices.ContainsFunc(g.Near(p.At, p.Radius, 2000), func(town Place) bool { return town.Country == p.Country }):
			t.Errorf("%q holds no town of %s", one.names, p.Country)
		}
		for lang, want := range map[string]string{"en": one.names[0], "fr": one.names[1], "de": one.names[2]} {
			if all := g.Find(want, Query{IsPlace: true}); !one.vast && (len(all) == 0 || !slices.ContainsFunc(all, func(m Match) bool { return m.Land && g.Name(m.Place, lang) == want })) {
				t.Errorf("%q finds %v", want, all)
			}
		}
	}
}

func TestAVastLandIsNoPlace(t *testing.T) {
	g, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Atlantique", "Pacific Ocean", "Sahel"} {
		if all := g.Find(name, Query{IsPlace: true}); len(all) > 0 {
			t.Errorf("%q finds %v", name, all)
		}
	}
}

func TestATownLiesInALandWithinItsDisc(t *testing.T) {
	colmar, alsace := Place{Kind: timeline.Point, At: timeline.LonLat{Lon: 7.36, Lat: 48.08}}, Place{Kind: timeline.Area, Land: true, At: timeline.LonLat{Lon: 7.5, Lat: 48.3}, Radius: 50}
	paris := Place{Kind: timeline.Point, At: timeline.LonLat{Lon: 2.35, Lat: 48.85}}
	if !colmar.Within(alsace) || paris.Within(alsace) {
		t.Errorf("Colmar lies in Alsace: %v; Paris: %v", colmar.Within(alsace), paris.Within(alsace))
	}
}
