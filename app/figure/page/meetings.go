package page

import (
	"context"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/meetingsview"
	"dateline/app/scene"
)

// meetingsAlone is the picture of who met whom: by meetings, or by any event of two actors or
// more. Where no window was asked for, it shows the time of all of them.
func meetingsAlone(name string, any bool) Picture {
	made := func(box scene.Rect, text float64, s Spec) (meetingsview.Content, meetingsview.Spec) {
		of := meetingsview.Spec{Box: box, Text: text, Theme: s.Theme, Subject: s.Subject, View: s.View, Any: any}
		c := meetingsview.Make(context.Background(), of)
		if s.allTime {
			of.Window = c.Extent()
		}
		return c, of
	}
	whole := func(s Spec) (meetingsview.Content, meetingsview.Spec) {
		return made(scene.Rect{W: s.Size.X, H: s.Size.Y}, textSize(s.Size), s)
	}
	return Picture{
		Name: name, ledger: count,
		body: alone(func(sc *scene.Scene, box scene.Rect, text float64, s Spec) told {
			c, of := made(box, text, s)
			c.Draw(sc, of)
			return nil
		}),
		legend: func(s Spec) []figure.Entry {
			c, of := whole(s)
			return c.Legend(of)
		},
		numbers: func(s Spec) Numbers {
			c, _ := whole(s)
			header, rows := c.Table()
			return Numbers{header, slices.Values(rows)}
		},
	}
}
