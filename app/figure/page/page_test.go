package page_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/samples"
	"dateline/data"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// sample returns a sample, which the caller may change.
func sample(t *testing.T) *timeline.Timeline {
	t.Helper()
	file, err := data.Sample(samples.Names[0])
	if err != nil {
		t.Fatal(err)
	}
	own := *file
	return &own
}

// wordsOf returns the texts of a picture of a timeline, a line each.
func wordsOf(t *testing.T, name string, of *timeline.Timeline, v view.View) string {
	t.Helper()
	for _, p := range page.Pictures {
		if p.Name != name {
			continue
		}
		var sc scene.Scene
		p.Draw(&sc, page.Spec{Size: scene.Pt(1280, 800), Theme: theme.Light, Subject: figure.NewSubject(of, "en", nil), View: v})
		var all []string
		for _, sh := range sc.Shapes {
			if sh.Kind == scene.KindText {
				all = append(all, sh.Text)
			}
		}
		return strings.Join(all, "\n")
	}
	t.Fatalf("there is no picture %q", name)
	return ""
}

func TestAPageHasTheChosenChartAndElseTheOneOverTime(t *testing.T) {
	one := func(chart string) string {
		return wordsOf(t, "page", sample(t), view.View{Lanes: view.ByType, Chart: chart})
	}
	if one("") != one("time") {
		t.Error("without a choice the chart is not the one over time")
	}
	if one("time") == one("month") {
		t.Error("the chosen chart is not drawn")
	}
}

func TestAPageOfOneLaneAndOneColourHasTheBarsThatTellMost(t *testing.T) {
	of := &timeline.Timeline{}
	for i := range 60 {
		e := timeline.Full{ID: fmt.Sprint("e", i), Actors: []timeline.Part{{Actor: fmt.Sprint("Actor ", i*i%13)}}}
		e.When.Date, _ = edtf.Parse(fmt.Sprintf("19%02d", i))
		of.Events.Append(e.Compact())
	}
	plain := view.View{Lanes: view.ByNone, Colour: view.ByNone}
	chosen := plain
	chosen.Chart = "bars:actor"
	if got, want := wordsOf(t, "page", of, plain), wordsOf(t, "page", of, chosen); got != want {
		t.Errorf("the page says\n%s\nwant the bars of actors:\n%s", got, want)
	}
}

func TestAFooterNamesSourcesAndWhatDayTheyKnow(t *testing.T) {
	of := sample(t)
	footer := func() string { return wordsOf(t, "timeline", of, view.View{Lanes: view.ByType}) }
	both := "Sources: " + of.Sources[0].Title.In("en") + "  ·  As known on 18 April 2019"
	if got := footer(); !strings.Contains(got, both) {
		t.Errorf("the words are\n%s\nwant %q among them", got, both)
	}
	of.Sources = nil
	if got, alone := footer(), "As known on 18 April 2019"; strings.Count(got, alone) != 2 || strings.Contains(got, "Sources") {
		t.Errorf("without sources the words are\n%s\nwant %q at the axis and in the footer", got, alone)
	}
}

// Below a picture stand the documents of the events that it is of, of a table those of its rows; one that
// is an address is named by its site, and counted as one.
func TestAFooterNamesTheSourcesOfWhatIsDrawn(t *testing.T) {
	of := &timeline.Timeline{Lang: "en", Actors: []timeline.Actor{{ID: "ann"}, {ID: "bo"}}}
	for i := range 60 {
		id := fmt.Sprintf("d%02d", i)
		of.Sources = append(of.Sources, timeline.Source{ID: id, Title: timeline.Say("en", "Document "+id)})
		date, err := edtf.Parse(fmt.Sprintf("2019-%02d-%02d", 1+i/28, 1+i%28))
		if err != nil {
			t.Fatal(err)
		}
		e := timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("en", "Event"), When: timeline.When{Date: date}}
		if e.Claims = []timeline.Claim{{Source: id}}; i == 7 || i == 9 {
			e.Actors = []timeline.Part{{Actor: "ann"}, {Actor: "bo"}}
		}
		of.Events.Append(e.Compact())
	}
	of.Sources[1].Title, of.Sources[2].Title = timeline.Say("en", "https://news.org/one"), timeline.Say("en", "https://news.org/two")
	for _, c := range []struct{ picture, filter, want, not string }{
		{"timeline", "id:e0,e1,e2", "Sources: Document d00; news.org", "more"},
		{"chart:time", "id:e5", "Sources: Document d05", "d00"},
		{"table", "", "Sources: Document d00; news.org; Document d03", "d59"},
		{"table", "id:e1,e2", "Sources: news.org", "documents"},
		{"meetings:any", "", "Sources: Document d07; Document d09", "d08"},
	} {
		filter, err := timeline.ParseFilter(c.filter)
		if err != nil {
			t.Fatal(err)
		}
		some, err := figure.Narrow(t.Context(), figure.NewSubject(of, "en", nil), filter)
		if err != nil {
			t.Fatal(err)
		}
		p, _ := page.Find(c.picture)
		var sc scene.Scene
		p.Draw(&sc, page.Spec{Size: scene.Pt(1280, 800), Theme: theme.Light, Subject: some, View: view.View{Lanes: view.ByType}})
		got := ""
		for _, sh := range sc.Shapes {
			got += sh.Text + "\n"
		}
		if !strings.Contains(got, c.want) || strings.Contains(got, c.not) {
			t.Errorf("%s of %q says\n%s\nwant %q among it, and not %q", c.picture, c.filter, got, c.want, c.not)
		}
	}
}

func TestTheLinesBelowAPictureHaveRoomForAllThatTheySay(t *testing.T) {
	of := &timeline.Timeline{Lang: "en"}
	for i := range 1200 {
		id := fmt.Sprint("p", i%600)
		if i < 600 {
			of.Places = append(of.Places, timeline.Place{ID: id, Name: timeline.Say("en", "Place "+id), At: &timeline.LonLat{Lon: float64(i%30)*11 - 160, Lat: float64(i/30)*6 - 60}})
		}
		e := timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("en", "Event")}
		e.When.Date, _ = edtf.Parse(fmt.Sprint(2025 - i*i/300))
		e.Place.ID = id
		of.Events.Append(e.Compact())
	}
	for _, p := range page.Pictures {
		if p.Name != "page" && p.Name != "map" && p.Name != "timeline" {
			continue
		}
		var sc scene.Scene
		p.Draw(&sc, page.Spec{Size: scene.Pt(760, 640), Theme: theme.Light, Subject: figure.NewSubject(of, "en", nil)})
		last := sc.Shapes[len(sc.Shapes)-1]
		if last.Kind != scene.KindText || strings.HasSuffix(last.Text, "…") {
			t.Errorf("below %s stands %q, which is cut", p.Name, last.Text)
		}
	}
}
