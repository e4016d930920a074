package facet

import (
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// Whether one or all of the chosen values are asked for stands in full in the narrowest pane, what is
// asked for bold and the other as the one button.
func TestThePaneSaysWhetherOneOrAllAreAskedFor(t *testing.T) {
	for _, c := range []struct {
		filter     string
		bold, asks string
	}{
		{"actor:kim,moon", "one of these", "all of these"},
		{"actor:kim actor:moon", "all of these", "one of these"},
	} {
		for _, lang := range []string{"en", "fr"} {
			filter, err := timeline.ParseFilter(c.filter)
			if err != nil {
				t.Fatal(err)
			}
			var sc scene.Scene
			sc.Reset(scene.Pt(200, 100), theme.Light.Paper)
			d := &drawing{Pane: Pane{Box: scene.Rect{W: 200, H: 100}, Text: 13, Theme: theme.Light, Filter: filter, Subject: figure.NewSubject(&timeline.Timeline{}, lang, nil)}, sc: &sc}
			d.joining(&Facet{By: "actor", Field: "actor", listed: true, Words: []string{"", "kim", "moon"}})
			var bold, plain []string
			for i := range sc.Shapes {
				switch sh := &sc.Shapes[i]; {
				case sh.Kind == scene.KindText && sh.Font.Bold:
					bold = append(bold, sh.Text)
				case sh.Kind == scene.KindText:
					plain = append(plain, sh.Text)
				}
			}
			if want := []string{translations.Say(lang, c.bold)}; !slices.Equal(bold, want) {
				t.Errorf("%s, %s: bold is %q, want %q", c.filter, lang, bold, want)
			}
			if want := []string{translations.Say(lang, c.asks)}; !slices.Equal(plain, want) || len(sc.Marks) == 0 || sc.Marks[len(sc.Marks)-1].Title != want[0] {
				t.Errorf("%s, %s: beside it stand %q with the marks %+v, want the button %q", c.filter, lang, plain, sc.Marks, want)
			}
		}
	}
}
