package listview_test

import (
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/listview"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A row tells the place behind the date: whole, else its first part, else not at all.
func TestARowTellsThePlaceThatItHasRoomFor(t *testing.T) {
	date, err := edtf.Parse("2019-04-18")
	if err != nil {
		t.Fatal(err)
	}
	lines := func(title string, width float64) []string {
		tl := &timeline.Timeline{Lang: "en", Places: []timeline.Place{{ID: "c", Name: timeline.Say("en", "Chongwe, Lusaka, Zambia")}}}
		e := timeline.Full{ID: "a", Title: timeline.Say("en", title), Place: timeline.PlaceRef{ID: "c"}, When: timeline.When{Date: date}}
		tl.Events.Append(e.Compact())
		var sc scene.Scene
		spec := listview.Spec{Size: scene.Pt(width, 100), Text: 12, Theme: theme.Light, Subject: figure.NewSubject(tl, "en", nil), All: true, Says: "1 event", Cursor: -1}
		sc.Reset(spec.Size, spec.Theme.Paper)
		new(listview.List).Draw(&sc, spec)
		var all []string
		for _, one := range sc.Shapes {
			if one.Text != "" {
				all = append(all, one.Text)
			}
		}
		return all
	}
	for _, c := range []struct {
		title string
		width float64
		want  string
	}{
		{"Talks", 300, "18 April 2019 · Chongwe, Lusaka, Zambia"},
		{"Talks", 180, "18 April 2019 · Chongwe"},
		{"Talks", 110, "18 April 2019"},
		{"Talks at Chongwe", 300, "18 April 2019"},
	} {
		if got := lines(c.title, c.width); !slices.Equal(got, []string{c.title, c.want, "1 event"}) {
			t.Errorf("%q, %v wide: %q, want %q", c.title, c.width, got, c.want)
		}
	}
}
