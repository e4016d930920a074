package view_test

import (
	"testing"

	"dateline/app/figure/view"
	"dateline/timeline"
)

func TestAFileOpensWithItsViewWithoutAName(t *testing.T) {
	for name, c := range map[string]struct {
		views []timeline.View
		want  view.View
	}{
		"none":                             {nil, view.View{}},
		"only one with a name":             {[]timeline.View{{Name: "west", State: []byte(`{"actor":"kim"}`)}}, view.View{}},
		"one of each":                      {[]timeline.View{{Name: "west", State: []byte(`{"actor":"kim"}`)}, {State: []byte(`{"actor":"moon","lanes":"place"}`)}}, view.View{Actor: "moon", Lanes: view.ByPlace}},
		"with a field of a newer Dateline": {[]timeline.View{{State: []byte(`{"actor":"moon","hue":"red"}`)}}, view.View{Actor: "moon"}},
		"broken":                           {[]timeline.View{{State: []byte(`{`)}}, view.View{}},
	} {
		if got := view.Opening(&timeline.Timeline{Views: c.views}); got != c.want {
			t.Errorf("%s: it opens with\n%+v, want\n%+v", name, got, c.want)
		}
	}
}
