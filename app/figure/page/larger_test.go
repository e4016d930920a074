package page_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/firstlook"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/samples"
	"dateline/data"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// diary is a timeline with an entry for every day, without any place.
func diary(t *testing.T, n int) *timeline.Timeline {
	t.Helper()
	tl := &timeline.Timeline{Lang: "en"}
	for i := range n {
		date, err := edtf.Parse(fmt.Sprintf("2019-%02d-%02d", 1+i/28, 1+i%28))
		if err != nil {
			t.Fatal(err)
		}
		tl.Events.Append((&timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("", fmt.Sprintf("Entry %d of the diary", i+1)), When: timeline.When{Date: date}}).Compact())
	}
	return tl
}

// campaign is a timeline of rallies, most of them in a knot of towns, some on the other coast.
func campaign(t *testing.T) *timeline.Timeline {
	t.Helper()
	tl := &timeline.Timeline{Lang: "en"}
	for i, town := range []struct {
		name     string
		lon, lat float64
		times    int
	}{
		{"New York City, New York", -74, 40.7, 9},
		{"Washington, DC", -77, 38.9, 5},
		{"Philadelphia, Pennsylvania", -75.2, 40, 4},
		{"Charlotte, North Carolina", -80.8, 35.2, 4},
		{"Raleigh, North Carolina", -78.6, 35.8, 4},
		{"Cleveland, Ohio", -81.7, 41.5, 3},
		{"Las Vegas, Nevada", -115.1, 36.2, 3},
		{"Detroit, Michigan", -83, 42.3, 3},
		{"Des Moines, Iowa", -93.6, 41.6, 2},
		{"Tampa, Florida", -82.5, 28, 2},
		{"Miami, Florida", -80.2, 25.8, 2},
		{"Manchester, New Hampshire", -71.5, 43, 2},
		{"Durham, New Hampshire", -70.9, 43.1, 1},
		{"Hempstead, New York", -73.6, 40.7, 1},
		{"Haverford, Pennsylvania", -75.3, 40, 1},
		{"Harrisburg, Pennsylvania", -76.9, 40.3, 1},
		{"Greensboro, North Carolina", -79.8, 36.1, 1},
		{"Winston Salem, North Carolina", -80.2, 36.1, 1},
		{"Orlando, Florida", -81.4, 28.5, 1},
		{"Daytona Beach, Florida", -81, 29.2, 1},
		{"Fort Pierce, Florida", -80.3, 27.4, 1},
		{"Coral Springs, Florida", -80.3, 26.3, 1},
		{"San Francisco, California", -122.4, 37.8, 1},
		{"Burbank, California", -118.3, 34.2, 1},
		{"Tempe, Arizona", -111.9, 33.4, 1},
		{"Pueblo, Colorado", -104.6, 38.3, 1},
		{"Kansas City, Missouri", -94.6, 39.1, 1},
		{"St. Louis, Missouri", -90.2, 38.6, 1},
		{"Toledo, Ohio", -83.6, 41.7, 1},
		{"Akron, Ohio", -81.5, 41.1, 1},
	} {
		id := fmt.Sprint("p", i)
		tl.Places = append(tl.Places, timeline.Place{ID: id, Name: timeline.Say("", town.name), At: &timeline.LonLat{Lon: town.lon, Lat: town.lat}})
		for k := range town.times {
			date, err := edtf.Parse(fmt.Sprintf("2016-%02d-%02d", 9+(i*7+k*13)%61/28, 1+(i*7+k*13)%28))
			if err != nil {
				t.Fatal(err)
			}
			tl.Events.Append((&timeline.Full{ID: fmt.Sprint(id, "-", k), Title: timeline.Say("", town.name), When: timeline.When{Date: date}, Place: timeline.PlaceRef{ID: id}}).Compact())
		}
	}
	return tl
}

// openedFirst are the timelines of the kinds that people open, and the samples.
func openedFirst(t *testing.T) map[string]*timeline.Timeline {
	t.Helper()
	all := map[string]*timeline.Timeline{
		"diary": diary(t, 300), "campaign": campaign(t),
		"actors": synth.Actors(synth.UsualActors, 1), "quakes": synth.Quakes(synth.UsualQuakes, 1), "crowd": synth.Timeline(20_000, 1), "hundred": synth.Timeline(100, 3),
	}
	for _, name := range samples.Names {
		file, err := data.Sample(name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = file
	}
	return all
}

// named returns which events and which places the picture of a page names, with whether in bold.
func named(sc *scene.Scene) map[scene.MarkKind]map[string]bool {
	all := map[scene.MarkKind]map[string]bool{scene.MarkEvent: {}, scene.MarkPlace: {}}
	for i := range sc.Shapes {
		sh := &sc.Shapes[i]
		mark := sc.Marks[sh.Mark]
		names := all[mark.Kind]
		if mark.Kind == scene.MarkPlace && strings.Trim(sh.Text, "0123456789k") == "" {
			continue // the number of a dot
		}
		if names == nil || sh.Kind != scene.KindText || sh.Font.Align == scene.Centre || sh.Mark == 0 {
			continue // what stands in the middle of a dot is a number
		}
		id := mark.ID
		if mark.Kind == scene.MarkPlace && sh.Font.Bold { // of what stands out the map says what it is, be it at one place or among others
			id = sh.Text
		}
		names[id] = names[id] || sh.Font.Bold && len(sh.Text) > 1 // letters lead to a list
	}
	return all
}

// grows are sizes of pages, each larger than the one before in both directions.
var grows = []scene.Point{scene.Pt(1024, 640), scene.Pt(1280, 800), scene.Pt(1920, 1080)}

// pageOf draws the page of a timeline as it is seen at first.
func pageOf(t *testing.T, file *timeline.Timeline, size scene.Point) *scene.Scene {
	t.Helper()
	s := figure.NewSubject(file, "en", nil)
	first := firstlook.Of(s)
	v, _ := page.Find("page")
	var sc scene.Scene
	v.Draw(&sc, page.Spec{Size: size, Theme: theme.Light, Subject: s, View: view.View{Lanes: first.Lanes, Colour: first.Colour}})
	return &sc
}

// The larger of two pages names as many events as the smaller one, all that stand out on that, and as many
// places but one at the most: a line that leads to a name may stand in the way of two others. Of
// clusters, which are others at each scale, names are but examples.
func TestALargerPageNamesNoLess(t *testing.T) {
	for name, file := range openedFirst(t) {
		t.Run(name, func(t *testing.T) {
			var before map[scene.MarkKind]map[string]bool
			for k, size := range grows {
				now := named(pageOf(t, file, size))
				t.Logf("%v: %d events, %d places", size, len(now[scene.MarkEvent]), len(now[scene.MarkPlace]))
				for kind, names := range before {
					spare := 0
					if kind == scene.MarkPlace {
						spare = 1
					}
					if clusters := kind == scene.MarkPlace && len(file.Places) > 150; !clusters && len(now[kind])+spare < len(names) {
						t.Errorf("%v names %d of kind %v, %v only %d", grows[k-1], len(names), kind, size, len(now[kind]))
					}
					for id, bold := range names {
						if bold && !now[kind][id] {
							t.Errorf("%s stands in bold on %v, not on %v", id, grows[k-1], size)
						}
					}
				}
				before = now
			}
		})
	}
}
