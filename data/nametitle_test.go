package data_test

import (
	"strings"
	"testing"

	"dateline/data"
)

func TestANameOfAFileIsReadAsATitle(t *testing.T) {
	for name, want := range map[string]string{
		"list_of_earthquakes.csv": "List of earthquakes", "jfk.xml": "JFK", "listOfEvents.csv": "List of events", "cameoCodeTable.tsv": "Cameo code table",
		"presidential-campaign-trail_clinton.csv": "Presidential campaign trail – Clinton", "trump-news_trump_news_data.csv": "Trump news data",
		"turning-points.json": "Turning-points", "La%20R%C3%A9volution.csv": "La Révolution", "events (1).csv": "Events", "(1).csv": "(1)", "100%.csv": "100%",
		"kim-russia-2019.json": "Kim-russia-2019", "McDonald.csv": "McDonald", "iPhone.csv": "IPhone", "MacDonald.csv": "MacDonald", "new_new_york.csv": "New new york", "USA.csv": "USA", "data_data.csv": "Data data", "": "",
	} {
		if got := data.NameTitle(name); got != want {
			t.Errorf("%q is called %q, want %q", name, got, want)
		}
	}
}

func TestAFileIsCalledWhatItCallsItself(t *testing.T) {
	const events = `[{"date":"1861-04-12","title":"Fort Sumter"},{"date":"1863-07-01","title":"Gettysburg"}]`
	const place = `<Placemark><name>A</name><TimeStamp><when>1861-04-12</when></TimeStamp></Placemark>`
	for _, c := range []struct{ what, name, text, want string }{
		{"a title of JSON", "a.json", `{"title":"The road","events":` + events + `}`, "The road"},
		{"a name of JSON", "a.json", `{"name":"The road","data":` + events + `}`, "The road"},
		{"what JSON says about itself", "a.json", `{"metadata":{"title":"The road"},"data":` + events + `}`, "The road"},
		{"JSON that says nothing", "a_b.json", events, "A b"},
		{"what GeoJSON says about itself", "a.geojson", `{"type":"FeatureCollection","metadata":{"title":"The road"},"features":[{"type":"Feature","properties":{"title":"A","date":"1861"},"geometry":null}]}`, "The road"},
		{"a document of KML", "a.kml", `<kml><Document><name>The road</name><Folder><name>North</name>` + place + `</Folder></Document></kml>`, "The road"},
		{"a folder that is all of a KML", "a.kml", `<kml><Folder><name>The road</name>` + place + `</Folder></kml>`, "The road"},
		{"folders of a document without a name", "a_b.kml", `<kml><Document><Folder><name>North</name>` + place + `</Folder></Document></kml>`, "A b"},
		{"the title of markwhen", "a.mw", "title: The road\n# North\n1861-04-12: Fort Sumter\n", "The road"},
		{"the one heading above all of markwhen", "a.mw", "# The road\n## North\n1861-04-12: Fort Sumter\n## South\n1863: Gettysburg\n", "The road"},
		{"one of two headings of markwhen", "a_b.mw", "# North\n1861-04-12: Fort Sumter\n# South\n1863: Gettysburg\n", "A b"},
		{"a heading below an event of markwhen", "a_b.mw", "1861-04-12: Fort Sumter\n# South\n1863: Gettysburg\n", "A b"},
	} {
		f, err := data.Read(c.name, strings.NewReader(c.text), data.Options{})
		if err != nil {
			t.Errorf("%s: %v", c.what, err)
			continue
		}
		if got := f.Timeline.Title.In(""); got != c.want {
			t.Errorf("%s: it is called %q, want %q", c.what, got, c.want)
		}
	}
}
