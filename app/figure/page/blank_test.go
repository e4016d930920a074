package page_test

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/firstlook"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/data"
	"dateline/timeline"
)

func TestWhatAPictureLeavesOutStandsNowhereInIt(t *testing.T) {
	tl, err := data.Sample("kim-russia-2019")
	if err != nil {
		t.Fatal(err)
	}
	s := figure.NewSubject(tl, "en", nil)
	for _, c := range []struct {
		picture     string
		leaves      timeline.Secret
		gone, stays string
	}{
		{"timeline", timeline.Titles, "First Kim–Trump summit", "2019"},
		{"timeline", timeline.Dates, "2019", "First Kim–Trump summit"},
		{"map", timeline.Where, "Hanoi", "India"},
	} {
		p, _ := page.Find(c.picture)
		var sc scene.Scene
		spec := page.Spec{Size: scene.Pt(1400, 900), Theme: theme.Print, Subject: s, View: firstlook.Of(s), Around: page.NoTitle}
		says := func() string {
			var all []string
			p.Draw(&sc, spec)
			for _, sh := range sc.Shapes {
				if sh.Kind == scene.KindText && sh.Box.Bottom() < 820 { // above the footer
					all = append(all, sh.Text)
				}
			}
			for _, m := range sc.Marks {
				if m.Kind == scene.MarkEvent || m.Kind == scene.MarkPlace {
					all = append(all, m.Title)
				}
			}
			return strings.Join(slices.Compact(all), "\n")
		}
		if whole := says(); !strings.Contains(whole, c.gone) || !strings.Contains(whole, c.stays) {
			t.Fatalf("the %s says neither of %q and %q:\n%s", c.picture, c.gone, c.stays, whole)
		}
		spec.Blanks = page.Leaving(c.leaves)
		if left := says(); strings.Contains(left, c.gone) || !strings.Contains(left, c.stays) {
			t.Errorf("without %v the %s says\n%s", c.leaves, c.picture, left)
		}
	}
}
