package locate

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
)

func TestPlacesAreLocatedByTheirNamesWhereItIsClearWhichIsMeant(t *testing.T) {
	for _, c := range []struct{ name, country, want string }{
		{"Hanoi", "", "VN 21.0,105.8"},
		{"Hà Nội", "", "VN 21.0,105.8"},
		{"Londres", "", "GB 51.5,-0.1"},
		{"London", "CA", "CA 43.0,-81.2"},
		{"Paris, France", "", "FR 48.9,2.4"},
		{"Paris, Texas, US", "", "US 33.7,-95.6"},
		{"Vladivostok, Russia", "", "RU 43.1,131.9"},
		{"Cambridge", "", "doubtful"},
		{"Cambridge", "GB", "GB 52.2,0.1"},
		{"Viet Nam", "", "VN country"},
		{"Singapore", "", "SG 1.3,103.8"},
		{"Hanoi", "FR", "unknown"},
		{"Shangri-La Hotel", "", "unknown"},
	} {
		tl := &timeline.Timeline{Places: []timeline.Place{{ID: "p", Name: timeline.Say("", c.name), Country: c.country, Kind: timeline.Point}}}
		p, err := Find(tl)
		if err != nil {
			t.Fatal(err)
		}
		p.Apply(tl)
		if got := told(p, tl.Places[0]); got != c.want {
			t.Errorf("%q in %q is %s, want %s: %q", c.name, c.country, got, c.want, p.Notes())
		}
	}
}

func told(p Plan, place timeline.Place) string {
	switch {
	case len(p.Doubtful) > 0:
		return "doubtful"
	case len(p.Unknown) > 0:
		return "unknown"
	case place.At == nil:
		return place.Country + " " + place.Kind.String()
	}
	return place.Country + " " + short(place.At.Lat) + "," + short(place.At.Lon)
}

func TestWhatHasAPositionIsLeftAsItIs(t *testing.T) {
	at := timeline.LonLat{Lon: 1, Lat: 2}
	tl := &timeline.Timeline{
		Places: []timeline.Place{{ID: "p", Name: timeline.Say("", "Hanoi"), At: &at}, {ID: "q", Name: timeline.Say("", "Moscow")}},
		Events: timeline.EventsOf([]timeline.Event{
			{ID: "a", Place: timeline.PlaceRef{ID: "p"}},
			{ID: "b", Place: timeline.PlaceRef{ID: "q"}},
			{ID: "c", Place: timeline.PlaceRef{ID: "q", Precision: timeline.Region}},
		}),
	}
	p, err := Find(tl)
	if err != nil {
		t.Fatal(err)
	}
	if len(p.Found) != 1 || !strings.HasPrefix(p.Found[0].Says, "Moscow: Moscow, Russia (55.75, 37.6") {
		t.Fatalf("found %+v, want Moscow alone", p.Found)
	}
	p.Apply(tl)
	if *tl.Places[0].At != at || tl.Places[0].Country != "" {
		t.Errorf("a place with a position became %+v", tl.Places[0])
	}
	got := []timeline.Precision{tl.Events.At(0).Place.Precision, tl.Events.At(1).Place.Precision, tl.Events.At(2).Place.Precision}
	if got[0] != 0 || got[1] != timeline.Town || got[2] != timeline.Region {
		t.Errorf("the precisions are %v, want none, town, region", got)
	}
}

func short(degrees float64) string { return fmt.Sprintf("%.1f", degrees) }
