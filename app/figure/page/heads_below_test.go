package page_test

import (
	"testing"

	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
)

// However narrow a board is, what stands below the timeline can be exchanged by its head: by a tab for
// each view, or by the menu of them, all of which lies in the head.
func TestWhatStandsBelowCanBeExchangedHoweverNarrowTheBoardIs(t *testing.T) {
	p := picture{name: "narrow", view: "board"}
	s := p.subject(t)
	for _, width := range []float64{480, 560, 640, 720, 960, 1280} {
		for _, below := range []string{"compare", "table", "chart", "map"} {
			var b page.Board
			b.Draw(page.BoardSpec{
				Size: scene.Pt(width, 800), Text: 12, Theme: theme.Light, Subject: s, View: view.View{Window: s.FirstWindow(), Left: "type:meeting,visit,statement", Right: "-type:meeting,visit,statement"},
				Room: page.Room{Below: below, Alone: true},
			})
			tabs, menu := 0, false
			for k := range b.Panels {
				sc := &b.Panels[k].Scene
				for _, sh := range sc.Shapes {
					id := sc.Marks[sh.Mark].ID
					if sh.Kind != scene.KindRect || sh.Box.Right() > width {
						continue
					}
					menu = menu || id == page.OpensMenu+"below"
					if len(id) > len(page.StandBelow) && id[:len(page.StandBelow)] == page.StandBelow {
						tabs++
					}
				}
			}
			if tabs == 0 || tabs < len(page.Views(s))-2 && !menu {
				t.Errorf("%v wide, %s: %d tabs and menu %t", width, below, tabs, menu)
			}
		}
	}
}
