package page

import (
	"context"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/compareview"
	"dateline/app/scene"
)

// compareAlone is the picture of what two sides tell.
func compareAlone() Picture {
	made := func(box scene.Rect, text float64, s Spec) (compareview.Content, compareview.Spec) {
		of := compareview.Spec{Box: box, Text: text, Theme: s.Theme, Subject: s.Subject, View: s.View, Paper: true}
		c, _ := compareview.Make(context.Background(), of) // fails only where it is given up
		return c, of
	}
	return Picture{
		Name: "compare", rows: true,
		ledger: func(s Spec) string {
			c, _ := made(scene.Rect{}, 0, s)
			return countHere(s.Subject, c.Len())
		},
		body: alone(func(sc *scene.Scene, box scene.Rect, text float64, s Spec) told {
			c, of := made(box, text, s)
			s.showed(c.Draw(sc, of))
			return nil
		}),
		legend: func(s Spec) []figure.Entry {
			c, of := made(scene.Rect{}, 0, s)
			return c.Legend(of)
		},
		numbers: func(s Spec) Numbers {
			c, _ := made(scene.Rect{}, 0, s)
			header, rows := c.Table()
			return Numbers{header, slices.Values(rows)}
		},
	}
}

// compare returns what the comparison draws of a board.
func (s BoardSpec) compare(box scene.Rect) compareview.Spec {
	_, inner := box.CutRight(s.Text * 0.3)
	return compareview.Spec{Box: inner, Text: s.Text, Theme: s.Theme, Subject: s.Subject, View: s.View}
}

// sides names what is compared.
func (s BoardSpec) sides() [2]string {
	x := compareview.SidesOf(s.Subject, s.View)
	if !x.Known() {
		return [2]string{"–", "–"}
	}
	return x.Names(s.Subject)
}
