package data

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"dateline/data/kit/position"
	"dateline/timeline"
)

// areas tells of each event where its place lies and by which outline.
func areas(t *timeline.Timeline) string {
	var all []string
	for _, e := range t.Events.All() {
		for i := range t.Places {
			if p := &t.Places[i]; p.ID == e.Place.ID && p.At != nil {
				all = append(all, fmt.Sprintf("%s %.4g,%.4g %s", p.Kind, p.At.Lon, p.At.Lat, position.WKT(p.Outline)))
			}
		}
	}
	return strings.Join(all, "; ")
}

func TestAnAreaOfAFileIsAnAreaOfTheMap(t *testing.T) {
	feature := func(geometry string) string {
		return `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"title":"a","when":"2019"},"geometry":` + geometry + `}]}`
	}
	placemark := func(shape string) string {
		return `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>a</name><TimeStamp><when>2019</when></TimeStamp>` + shape + `</Placemark></kml>`
	}
	polygon := func(coordinates string) string {
		return "<Polygon><outerBoundaryIs><LinearRing><coordinates>" + coordinates + "</coordinates></LinearRing></outerBoundaryIs></Polygon>"
	}
	const square = "area 2,3 POLYGON ((1 2, 3 2, 3 4, 1 4, 1 2))"
	const two = "area 11.5,1 MULTIPOLYGON (((1 0, 3 0, 3 2, 1 0)), ((20 0, 22 0, 22 2, 20 0)))"
	for name, c := range map[string]struct{ file, text, want string }{
		"a polygon of GeoJSON":                      {"a.geojson", feature(`{"type":"Polygon","coordinates":[[[1,2],[3,2],[3,4],[1,4],[1,2]]]}`), square},
		"one with a hole, of which nothing is lost": {"a.geojson", feature(`{"type":"Polygon","coordinates":[[[1,2],[3,2],[3,4],[1,4],[1,2]],[[1.5,2.5],[2,2.5],[2,3],[1.5,2.5]]]}`), square},
		"several polygons":                          {"a.geojson", feature(`{"type":"MultiPolygon","coordinates":[[[[1,0],[3,0],[3,2],[1,0]]],[[[20,0],[22,0],[22,2],[20,0]]]]}`), two},
		"a collection of polygons":                  {"a.geojson", feature(`{"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[[[1,0],[3,0],[3,2],[1,0]]]},{"type":"Polygon","coordinates":[[[20,0],[22,0],[22,2],[20,0]]]}]}`), two},
		"a line, which has no outline":              {"a.geojson", feature(`{"type":"LineString","coordinates":[[1,2],[3,4]]}`), "area 2,3 "},
		"a polygon of KML":                          {"a.kml", placemark(polygon("1,2 3,2 3,4 1,4 1,2")), square},
		"several of KML":                            {"a.kml", placemark("<MultiGeometry>" + polygon("1,0 3,0 3,2 1,0") + polygon("20,0,5 22,0,5 22,2,5 20,0,5") + "</MultiGeometry>"), two},
		"a column of well-known text":               {"a.csv", "title,date,wkt\na,2019,\"POLYGON ((1 2, 3 2, 3 4, 1 4, 1 2))\"\n", square},
		"a column of outlines beside positions":     {"a.csv", "title,date,latitude,longitude,outline\na,2019,2.5,1.5,\"POLYGON ((1 2, 3 2, 3 4, 1 4, 1 2))\"\n", "area 1.5,2.5 POLYGON ((1 2, 3 2, 3 4, 1 4, 1 2))"},
	} {
		t.Run(name, func(t *testing.T) {
			f, err := Read(c.file, strings.NewReader(c.text), Options{})
			if err != nil || len(f.Problems) > 0 {
				t.Fatal(err, f.Problems)
			}
			if got := areas(f.Timeline); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			for _, format := range Formats() {
				if !format.Writes() || strings.Contains("timelineproj markwhen timelinejs", format.Name) {
					continue // which say that they have no room for it
				}
				var out bytes.Buffer
				if err := format.Encode(&out, f.Timeline); err != nil {
					t.Fatal(format.Name, err)
				}
				again, err := Read("again."+strings.TrimPrefix(format.Extensions[0], "."), &out, Options{})
				if err != nil {
					t.Fatal(format.Name, err)
				}
				if got := areas(again.Timeline); strings.Contains(c.want, "POLYGON") && got != c.want {
					t.Errorf("by %s: got  %s\nwant %s", format.Name, got, c.want)
				}
			}
		})
	}
}
