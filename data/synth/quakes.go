package synth

import (
	"fmt"
	"math"
	"math/rand/v2"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// An edge is a line along which plates of the earth meet, roughly, with how many of a
// hundred quakes happen there, and how far from the line they scatter, in degrees.
type edge struct {
	name   string
	share  float64
	spread float64
	line   []timeline.LonLat
}

// edges are the liveliest edges, to some degrees: where quakes are made up they need not
// be surveyed.
var edges = []edge{
	{"Aleutians and Alaska", 16, 1.1, []timeline.LonLat{{Lon: 172, Lat: 53}, {Lon: 180, Lat: 51}, {Lon: -170, Lat: 52.5}, {Lon: -160, Lat: 54.5}, {Lon: -153, Lat: 58}, {Lon: -150, Lat: 62}}},
	{"Kamchatka and Kurils", 6, 0.9, []timeline.LonLat{{Lon: 163, Lat: 56}, {Lon: 158, Lat: 51}, {Lon: 152, Lat: 46.5}, {Lon: 146, Lat: 43}}},
	{"Japan", 8, 1, []timeline.LonLat{{Lon: 145, Lat: 42}, {Lon: 142.5, Lat: 38}, {Lon: 140.5, Lat: 34.5}, {Lon: 142, Lat: 28}, {Lon: 145, Lat: 18}, {Lon: 144, Lat: 13}}},
	{"Ryukyu and Taiwan", 4, 0.7, []timeline.LonLat{{Lon: 131, Lat: 31}, {Lon: 127, Lat: 26}, {Lon: 122, Lat: 24}}},
	{"Philippines and Moluccas", 7, 1.1, []timeline.LonLat{{Lon: 120.5, Lat: 18}, {Lon: 124, Lat: 12}, {Lon: 126.5, Lat: 6}, {Lon: 126, Lat: 1}, {Lon: 129, Lat: -4}}},
	{"Sunda", 10, 1.1, []timeline.LonLat{{Lon: 93, Lat: 12}, {Lon: 95, Lat: 4}, {Lon: 99.5, Lat: -2}, {Lon: 105, Lat: -7.5}, {Lon: 115, Lat: -10}, {Lon: 124, Lat: -9}, {Lon: 131, Lat: -6.5}}},
	{"New Guinea to Vanuatu", 7, 0.9, []timeline.LonLat{{Lon: 137, Lat: -3}, {Lon: 146, Lat: -5.5}, {Lon: 152.5, Lat: -5}, {Lon: 161, Lat: -10.5}, {Lon: 167, Lat: -15}, {Lon: 171, Lat: -22}}},
	{"Tonga and New Zealand", 7, 1, []timeline.LonLat{{Lon: -173, Lat: -15.5}, {Lon: -175, Lat: -21}, {Lon: -178, Lat: -29}, {Lon: 178, Lat: -38}, {Lon: 171.5, Lat: -43.5}}},
	{"California", 9, 0.6, []timeline.LonLat{{Lon: -124.5, Lat: 40.5}, {Lon: -121.5, Lat: 37}, {Lon: -118, Lat: 34.5}, {Lon: -115.5, Lat: 32.5}, {Lon: -110, Lat: 25}}},
	{"Mexico and Central America", 6, 0.7, []timeline.LonLat{{Lon: -105, Lat: 19}, {Lon: -98, Lat: 16}, {Lon: -92, Lat: 14}, {Lon: -86.5, Lat: 11}, {Lon: -83, Lat: 8.5}}},
	{"Caribbean", 4, 0.6, []timeline.LonLat{{Lon: -85, Lat: 17}, {Lon: -75, Lat: 19.5}, {Lon: -66, Lat: 19}, {Lon: -61.5, Lat: 16}, {Lon: -61, Lat: 11}}},
	{"Peru and Chile", 8, 0.9, []timeline.LonLat{{Lon: -80.5, Lat: 0}, {Lon: -80, Lat: -7}, {Lon: -75, Lat: -15}, {Lon: -71, Lat: -20}, {Lon: -71.5, Lat: -31}, {Lon: -74.5, Lat: -42}}},
	{"Mid-Atlantic Ridge", 4, 0.4, []timeline.LonLat{{Lon: -18, Lat: 66}, {Lon: -28, Lat: 58}, {Lon: -30, Lat: 40}, {Lon: -45, Lat: 24}, {Lon: -35, Lat: 6}, {Lon: -13, Lat: -5}, {Lon: -13, Lat: -28}, {Lon: -5, Lat: -50}}},
	{"Mediterranean to Himalaya", 8, 1.3, []timeline.LonLat{{Lon: 14, Lat: 42.5}, {Lon: 21, Lat: 37.5}, {Lon: 29, Lat: 37}, {Lon: 40, Lat: 39}, {Lon: 51, Lat: 33}, {Lon: 62, Lat: 28.5}, {Lon: 71, Lat: 36.5}, {Lon: 84, Lat: 28.5}, {Lon: 95, Lat: 26}}},
	{"Scotia", 2, 0.8, []timeline.LonLat{{Lon: -70, Lat: -53.5}, {Lon: -45, Lat: -60.5}, {Lon: -26, Lat: -59}, {Lon: -25.5, Lat: -55}}},
}

// Quakes returns n made-up quakes of April 2019 along the edges of plates, the same for the
// same seed: each at a place of its own, with its magnitude. Ten times as many are a magnitude
// weaker (B. Gutenberg and C. Richter, 1944).
func Quakes(n int, seed uint64) *timeline.Timeline {
	g := &generator{r: rand.New(rand.NewPCG(seed, 20190401)), dates: map[string]edtf.Date{}}
	t := &timeline.Timeline{
		ID: fmt.Sprintf("quakes-%d-%d", n, seed), Lang: "en", Title: timeline.Say("", fmt.Sprintf("%d made-up quakes of a month", n)),
		Facets: []timeline.Facet{{Name: "magnitude", Kind: timeline.OfNumbers}, {Name: "edge", Kind: timeline.OfWords}},
	}
	events := make([]timeline.Event, n)
	for i := range events {
		on := g.edge()
		at := g.along(on)
		magnitude := fmt.Sprintf("%.1f", min(2.5+g.r.ExpFloat64()/math.Ln10, 8.5))
		minute := g.r.IntN(30 * 24 * 60)
		id := fmt.Sprint("focus-", i+1)
		t.Places = append(t.Places, timeline.Place{ID: id, Name: timeline.Say("", fmt.Sprintf("%.2f, %.2f", at.Lat, at.Lon)), Kind: timeline.Point, At: &at})
		events[i] = (&timeline.Full{
			ID: fmt.Sprint("q", i+1), Title: timeline.Say("", fmt.Sprintf("Magnitude %s, %s", magnitude, on.name)),
			Type: timeline.Disaster, Status: timeline.Happened, Place: timeline.PlaceRef{ID: id},
			When: timeline.When{Date: g.read(fmt.Sprintf("2019-04-%02dT%02d:%02dZ", 1+minute/1440, minute/60%24, minute%60))},
			More: timeline.More{Values: []timeline.Value{{Facet: "magnitude", Word: magnitude}, {Facet: "edge", Word: on.name}}},
		}).Compact()
	}
	t.Events = timeline.EventsOf(events)
	return t
}

// edge returns an edge, the livelier ones more often.
func (g *generator) edge() *edge {
	total := 0.0
	for i := range edges {
		total += edges[i].share
	}
	at := g.r.Float64() * total
	for i := range edges {
		if at -= edges[i].share; at < 0 {
			return &edges[i]
		}
	}
	return &edges[0]
}

// along returns a position near an edge.
func (g *generator) along(on *edge) timeline.LonLat {
	k := g.r.IntN(len(on.line) - 1)
	a, b, part := on.line[k], on.line[k+1], g.r.Float64()
	way := math.Remainder(b.Lon-a.Lon, 360)
	lon := a.Lon + part*way + g.r.NormFloat64()*on.spread
	lat := a.Lat + part*(b.Lat-a.Lat) + g.r.NormFloat64()*on.spread
	return timeline.LonLat{Lon: math.Round(math.Remainder(lon, 360)*100) / 100, Lat: math.Round(lat*100) / 100}
}
