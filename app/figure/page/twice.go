package page

import (
	"context"

	"dateline/app/figure"
	"dateline/app/figure/twiceview"
	"dateline/app/scene"
)

// twiceAlone is the picture of what may be told twice.
func twiceAlone() Picture {
	made := func(box scene.Rect, text float64, s Spec) (twiceview.Content, twiceview.Spec) {
		c, _ := twiceview.Make(context.Background(), s.Subject) // fails only where it is given up
		return c, twiceview.Spec{Box: box, Text: text, Theme: s.Theme, Subject: s.Subject, View: s.View, Paper: true}
	}
	return Picture{
		Name: "duplicates", rows: true,
		ledger: func(s Spec) string {
			c, _ := made(scene.Rect{}, 0, s)
			return countHere(s.Subject, c.Len())
		},
		body: alone(func(sc *scene.Scene, box scene.Rect, text float64, s Spec) told {
			c, of := made(box, text, s)
			s.showed(c.Draw(sc, of))
			return nil
		}),
		legend: func(Spec) []figure.Entry { return nil },
		numbers: func(s Spec) Numbers {
			c, _ := made(scene.Rect{}, 0, s)
			header, rows := c.Table()
			return Numbers{header, rows}
		},
	}
}

// twice returns what the view of what is told twice draws of a board.
func (s BoardSpec) twice(box scene.Rect) twiceview.Spec {
	_, inner := box.CutRight(s.Text * 0.3)
	return twiceview.Spec{Box: inner, Text: s.Text, Theme: s.Theme, Subject: s.Subject, View: s.View}
}

// A repeated tells whether anything of a subject's timeline may be told twice.
type repeated struct {
	of         *figure.Subject
	known, any bool
}

// repeats tells whether anything may be told twice: of few events it looks, of very many it
// tells what has been found so far.
func (b *Board) repeats(s *figure.Subject) bool {
	if r := &b.repeated; r.of != s || !r.known {
		*r = repeated{of: s}
		all, known := s.RepeatsAtHand()
		r.known, r.any = known, len(all) > 0
	}
	return b.repeated.any
}
