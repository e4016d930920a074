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

func TestAnAddressIsCutInItsMiddle(t *testing.T) {
	font := scene.Font{Size: 13}
	for _, c := range []struct {
		name  string
		width float64
		want  string
	}{
		{"dailytimes.com.pk/riots", 400, "dailytimes.com.pk/riots"},
		{"dailytimes.com.pk/2014/05/riots", 160, "dailytimes.com.pk/…/riots"},
		{"dailytimes.com.pk/2014/05/riots/", 160, "dailytimes.com.pk/…/riots"},
		{"The Daily Times / evening edition", 100, font.Cut("The Daily Times / evening edition", 100)},
		{"no address at all", 60, font.Cut("no address at all", 60)},
	} {
		if got := cutAddress(font, c.name, c.width); got != c.want {
			t.Errorf("%q within %v is %q, want %q", c.name, c.width, got, c.want)
		}
	}
}

func FuzzAnAddressThatIsCutFitsItsRoom(f *testing.F) {
	f.Add("dailytimes.com.pk/2014/05/lahore-riots-continue-for-a-third-day-20140518", 120.0)
	f.Add("a/b", 3.0)
	f.Add("///", 40.0)
	f.Fuzz(func(t *testing.T, name string, width float64) {
		font := scene.Font{Size: 13}
		if width < 40 || width > 1000 {
			return // an ellipsis and a slash need some room
		}
		if got := font.Width(cutAddress(font, name, width)); got > width {
			t.Errorf("%q is %v wide, in a room of %v", name, got, width)
		}
	})
}

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
