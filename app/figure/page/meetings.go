package page

import (
	"cmp"
	"context"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/meetingsview"
	"dateline/app/figure/view"
	"dateline/app/scene"
)

// meetingsAlone is the picture of who met whom: by meetings, or by any event of two actors or
// more. Where no window was asked for, it shows the time of all of them.
func meetingsAlone(name, bonds string) Picture {
	made := func(box scene.Rect, text float64, s Spec) (meetingsview.Content, meetingsview.Spec) {
		of := meetingsview.Spec{Box: box, Text: text, Theme: s.Theme, Subject: s.Subject, View: s.View}
		of.Bonds = cmp.Or(bonds, s.Bonds)
		c := meetingsview.Make(context.Background(), of)
		if s.allTime {
			of.Window = c.Extent()
		}
		return c, of
	}
	whole := func(s Spec) (meetingsview.Content, meetingsview.Spec) {
		return made(scene.Rect{W: s.Size.X, H: s.Size.Y}, s.bodySize(), s)
	}
	return Picture{
		Name: name,
		ledger: func(s Spec) string {
			c, _ := whole(s)
			return countHere(s.Subject, c.Len())
		},
		body: alone(func(sc *scene.Scene, box scene.Rect, text float64, s Spec) told {
			c, of := made(box, text, s)
			c.Draw(sc, of)
			return nil
		}),
		legend: func(s Spec) []figure.Entry {
			c, of := whole(s)
			return c.Legend(of)
		},
		few: func(s Spec) []int32 {
			c, _ := whole(s)
			return c.Events()
		},
		within: func(box scene.Rect, text float64, s Spec) []figure.Entry {
			_, box = box.CutTop(text * 1.6)
			c, of := made(box, text, s)
			return c.Legend(of)
		},
		numbers: func(s Spec) Numbers {
			c, _ := whole(s)
			header, rows := c.Table()
			return Numbers{header, slices.Values(rows)}
		},
	}
}

// meetings returns what the view of meetings draws of a board.
func (s BoardSpec) meetings(box scene.Rect) meetingsview.Spec {
	_, inner := box.CutRight(s.Text * 0.5)
	return meetingsview.Spec{Box: inner, Text: s.Text, Theme: s.Theme, Subject: s.Subject, View: s.View}
}

// countedSpec is the spec of a board as what it counts was counted for, which may be of before.
func (b *Board) countedSpec(s BoardSpec) BoardSpec {
	of := b.counts.need.spec
	if of.Subject == nil {
		return s // nothing was counted yet
	}
	s.Subject, s.View = of.Subject, of.With(uncounted|view.Selected, s.View)
	return s
}
