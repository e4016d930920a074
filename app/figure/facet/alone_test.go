package facet_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/facet"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Of places at each of which one event lies none is worth a line before the others.
func TestAFacetOfWhichEachValueIsOfOneEventIsALineThatOpens(t *testing.T) {
	tl := &timeline.Timeline{}
	for i := range 9 {
		id := fmt.Sprint("place", i)
		tl.Places = append(tl.Places, timeline.Place{ID: id, Name: timeline.Say("", "Place "+id)})
		tl.Events.Append(timeline.Event{ID: fmt.Sprint("e", i), Place: timeline.PlaceRef{ID: id}})
	}
	s := figure.NewSubject(tl, "en", nil)
	all, err := facet.Of(context.Background(), s)
	if err != nil {
		t.Fatal(err)
	}
	for _, open := range []bool{false, true} {
		p := facet.Pane{Box: scene.Rect{W: 240, H: 800}, Text: 13, Theme: theme.Light, Subject: s, Counter: facet.NewCounter(all)}
		if open {
			p.Open = view.KeysOf([]string{string(view.ByPlace)})
		}
		var sc scene.Scene
		p.Draw(&sc)
		places, line := 0, false
		for _, sh := range sc.Shapes {
			if sh.Kind == scene.KindText {
				places += strings.Count(sh.Text, "Place place")
				line = line || sh.Text == "Where: 9 different, each once"
			}
		}
		if want := map[bool]int{false: 0, true: 9}[open]; places != want || line == open {
			t.Errorf("open %v: %d places show, and the line %v", open, places, line)
		}
	}
}

// The numbers by which events are sized come first, and what nearly all have last.
func TestTheFileFacetsThatTellMostComeFirst(t *testing.T) {
	tl := &timeline.Timeline{Facets: []timeline.Facet{{Name: "net", Kind: timeline.OfWords}, {Name: "depth", Kind: timeline.OfNumbers}, {Name: "kind", Kind: timeline.OfWords}, {Name: "mag", Kind: timeline.OfNumbers}}}
	for i := range 100 {
		net := "us"
		if i == 7 {
			net = "ci"
		}
		e := timeline.Full{ID: fmt.Sprint("e", i)}
		e.Values = []timeline.Value{{Facet: "net", Word: net}, {Facet: "depth", Word: fmt.Sprint(i % 30)}, {Facet: "kind", Word: fmt.Sprint("kind ", i%3)}, {Facet: "mag", Word: fmt.Sprint(i % 7)}}
		tl.Events.Append(e.Compact())
	}
	all, err := facet.Of(context.Background(), figure.NewSubject(tl, "en", nil))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range all.List {
		got = append(got, string(f.By))
	}
	if want := []string{"mag", "kind", "depth", "net"}; !slices.Equal(got[:min(4, len(got))], want) {
		t.Errorf("the facets are %q, want %q first", got, want)
	}
}

func TestAFacetOfWhichAllEventsHaveOneValueIsALine(t *testing.T) {
	for days, want := range map[string]string{"2001-05-03": "Date known to: the day", "2001": "the day"} {
		tl := &timeline.Timeline{}
		for i := range 9 {
			e := timeline.Full{ID: fmt.Sprint("e", i), Actors: []timeline.Part{{Actor: fmt.Sprint("actor", i%3)}}}
			e.When.Date, _ = edtf.Parse("2001-05-03")
			if i == 8 {
				e.When.Date, _ = edtf.Parse(days)
			}
			tl.Events.Append(e.Compact())
		}
		s := figure.NewSubject(tl, "en", nil)
		all, err := facet.Of(context.Background(), s)
		if err != nil {
			t.Fatal(err)
		}
		var sc scene.Scene
		layout := facet.Pane{Box: scene.Rect{W: 240, H: 800}, Text: 13, Theme: theme.Light, Subject: s, Counter: facet.NewCounter(all)}.Draw(&sc)
		var said []string
		for _, sh := range sc.Shapes {
			if sh.Kind == scene.KindText {
				said = append(said, sh.Text)
			}
		}
		if !slices.Contains(said, want) || slices.Contains(said, "Date known to") == (days != "2001") {
			t.Errorf("where one date is %s the pane says %q, want %q", days, said, want)
		}
		if !slices.Contains(layout.Rows, facet.ID(facet.ByPrecision, "day")) {
			t.Errorf("the keys go through %q, and not to the one value", layout.Rows)
		}
	}
}
