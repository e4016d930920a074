package page_test

import (
	"testing"

	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
)

// However narrow a board is, what stands below the timeline can be exchanged by its head: by a tab for
// each view, or by the menu of them, all of which lies in the head; and both sides of a comparison are
// chosen there, also beside a map.
func TestWhatStandsBelowCanBeExchangedHoweverNarrowTheBoardIs(t *testing.T) {
	p := picture{name: "narrow", view: "board"}
	s := p.subject(t)
	for _, width := range []float64{480, 560, 640, 720, 960, 1280} {
		for _, below := range []string{"compare", "table", "chart", "map"} {
			var b page.Board
			b.Draw(page.BoardSpec{
				Size: scene.Pt(width, 800), Text: 12, Theme: theme.Light, Subject: s, View: view.View{Window: s.FirstWindow(), Left: "type:meeting,visit,statement", Right: "-type:meeting,visit,statement"},
				Room: page.Room{Below: below, Alone: width < 800},
			})
			tabs, menu, sides := 0, false, map[string]bool{}
			for k := range b.Panels {
				sc := &b.Panels[k].Scene
				for _, sh := range sc.Shapes {
					id := sc.Marks[sh.Mark].ID
					if sh.Kind != scene.KindRect || sh.Box.Right() > width {
						continue
					}
					menu = menu || id == page.OpensMenu+"below"
					sides[id] = true
					if len(id) > len(page.StandBelow) && id[:len(page.StandBelow)] == page.StandBelow {
						tabs++
					}
				}
			}
			if tabs == 0 || tabs < len(page.Views(s))-2 && !menu {
				t.Errorf("%v wide, %s: %d tabs and menu %t", width, below, tabs, menu)
			}
			if below == "compare" && !(sides[page.OpensMenu+"left"] && sides[page.OpensMenu+"right"]) {
				t.Errorf("%v wide, one of the sides cannot be chosen", width)
			}
		}
	}
}
