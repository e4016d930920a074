package geojson

import (
	"testing"

	"dateline/data/kit/draft"
)

// The middle of a shape lies in or by it, also where it is cut by the antimeridian or goes
// about a pole.
func TestTheMiddleOfAShapeLiesByIt(t *testing.T) {
	for _, c := range []struct {
		name, geometry string
		lon, lat       float64
	}{
		{"a square", `{"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[0,10],[0,0]]]}`, 5, 5},
		{"over the antimeridian", `{"type":"Polygon","coordinates":[[[170,-10],[-170,-10],[-170,-20],[170,-20],[170,-10]]]}`, 180, -15},
		{"beyond it in numbers above 180", `{"type":"Polygon","coordinates":[[[170,-10],[200,-10],[200,-20],[170,-20],[170,-10]]]}`, -175, -15},
		{"cut by it", `{"type":"MultiPolygon","coordinates":[[[[170,0],[180,0],[180,10],[170,10],[170,0]]],[[[-180,0],[-160,0],[-160,10],[-180,10],[-180,0]]]]}`, -175, 5},
		{"the whole world", `{"type":"Polygon","coordinates":[[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]}`, 0, 0},
		{"about the pole", `{"type":"Polygon","coordinates":[[[-120,70],[0,70],[120,70],[-120,70]]]}`, 60, 80},
		{"about the south pole", `{"type":"Polygon","coordinates":[[[120,-70],[0,-70],[-120,-70],[120,-70]]]}`, -60, -80},
		{"far apart", `{"type":"MultiPoint","coordinates":[[-5,50],[55,-20]]}`, 25, 15},
	} {
		text := `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"title":"x","date":"2019"},"geometry":` + c.geometry + `}]}`
		read, err := Decode([]byte(text), draft.Options{})
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if at := read.Timeline.Places[0].At; at == nil || at.Lat != c.lat || at.Lon != c.lon && at.Lon != -c.lon {
			t.Errorf("%s: the middle is %v, want %v, %v", c.name, at, c.lon, c.lat)
		}
	}
}
