package mapview

import (
	"fmt"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// What was denied or cancelled is struck through where it alone is, has a part of the ring
// beside others, and leads nobody anywhere; a leg is made only between what has happened.
func TestWhatNeverWasIsStruckThroughAndLeadsNobodyAnywhere(t *testing.T) {
	tl := &timeline.Timeline{Lang: "en", Actors: []timeline.Actor{{ID: "p"}}}
	for i, c := range []struct {
		place  int
		status timeline.Status
	}{{0, timeline.Happened}, {1, timeline.Denied}, {2, timeline.Cancelled}, {2, timeline.Happened}, {3, timeline.Hypothetical}, {4, timeline.Happened}} {
		id := fmt.Sprint("at", c.place)
		if len(tl.Places) <= c.place {
			tl.Places = append(tl.Places, timeline.Place{ID: id, Name: timeline.Say("en", id), At: &timeline.LonLat{Lon: float64(10 * c.place), Lat: 50}})
		}
		date, err := edtf.Parse(fmt.Sprintf("2019-04-%02d", i+1))
		if err != nil {
			t.Fatal(err)
		}
		tl.Events.Append(timeline.Event{ID: fmt.Sprint("e", i), When: timeline.When{Date: date}, Type: timeline.Visit, Status: c.status, Place: timeline.PlaceRef{ID: id}, Actors: []timeline.Part{{Actor: "p"}}})
	}
	s := figure.NewSubject(tl, "en", nil)
	spots, legs := Of(s, "", "p", Everything(s))
	got := ""
	for _, l := range legs {
		got += fmt.Sprintf("%v-%v pending %v\n", l.From.Lon, l.To.Lon, l.Pending)
	}
	if want := "0-20 pending false\n20-30 pending true\n30-40 pending true\n"; got != want {
		t.Errorf("the legs are\n%s want\n%s", got, want)
	}
	var sc scene.Scene
	new(Map).Draw(&sc, Spec{Box: scene.Rect{W: 1200, H: 500}, Text: 14, Theme: theme.Light, Subject: s, Spots: spots, Route: legs})
	strokes := map[string]int{}
	for _, sh := range sc.Shapes {
		if sh.Mark != 0 && sh.Kind == scene.KindPolyline && sh.Style.Width > 1.3 {
			strokes[sc.Marks[sh.Mark].ID]++
		}
	}
	if fmt.Sprint(strokes) != "map[at1:1 at2:1]" {
		t.Errorf("struck through are %v, want at1 and at2", strokes)
	}
	words := ""
	for _, e := range Legend(s, theme.Light, "", "p", SignsOf(s, "", Everything(s)), Everything(s), false) {
		words += e.Words + "; "
	}
	if want := "took place here; the number says how many events; not yet happened; denied or cancelled; several colours; route of ; leg not yet travelled; "; words != want {
		t.Errorf("the legend says %q, want %q", words, want)
	}
}
