package page

import (
	"math"
	"slices"

	"dateline/app/scene"
	"dateline/timeline"
)

// A Bar is what of a chart stands for events: a bar or a part of one, a cell of a calendar, a stroke of
// those who met.
type Bar struct {
	Mark scene.Mark
	Asks string // the filter that keeps what is behind it
	Box  scene.Rect
}

// eachBar calls do with each shape of a bar that shows, in the order in which they were drawn.
func (l Layout) eachBar(do func(Bar)) {
	if len(l.panels) <= int(MeetingsPanel) {
		return
	}
	for _, n := range [...]Panel{ChartPanel, MeetingsPanel} {
		if l.panels[n].Box.Empty() {
			continue
		}
		sc := &l.panels[n].Scene
		for i := range sc.Shapes {
			sh := &sc.Shapes[i]
			if sh.Mark == 0 || sh.Kind == scene.KindText || sh.Kind == scene.KindClip || sc.Marks[sh.Mark].Kind != scene.MarkBin {
				continue
			}
			one := Bar{sc.Marks[sh.Mark], sc.Marks[sh.Mark].Asks, sh.Box.Intersect(l.Cells)}
			if one.Asks == "" { // it stands for a single event
				one.Asks = timeline.Term{Field: "id", Values: []string{one.Mark.ID}}.String()
			}
			if !one.Box.Empty() {
				do(one)
			}
		}
	}
}

// AsksIn returns the filters behind the bars and cells of a chart that lie in a rectangle, even in
// part, in the order in which they were drawn; of one that stands for a single event that which keeps it.
func (l Layout) AsksIn(r scene.Rect) (all []string) {
	l.eachBar(func(b Bar) {
		if !r.Intersect(b.Box).Empty() && !slices.Contains(all, b.Asks) {
			all = append(all, b.Asks)
		}
	})
	return all
}

// Bars returns the bars and cells of a chart, each once, in the order in which they were drawn.
func (l Layout) Bars() (all []Bar) {
	at := map[string]int{}
	l.eachBar(func(b Bar) {
		if k, known := at[b.Asks]; known {
			all[k].Box = all[k].Box.Around(b.Box)
			return
		}
		at[b.Asks] = len(all)
		all = append(all, b)
	})
	return all
}

// Beside returns the bar that lies next to another in a direction, the nearest of those that lie
// straight on before those to the side; the bar itself where there is none.
func Beside(bars []Bar, of Bar, dx, dy float64) Bar {
	next, least := of, math.Inf(1)
	from := of.Box.Middle()
	for _, b := range bars {
		to := b.Box.Middle()
		ahead, aside := (to.X-from.X)*dx+(to.Y-from.Y)*dy, math.Abs((to.X-from.X)*dy)+math.Abs((to.Y-from.Y)*dx)
		if b.Asks == of.Asks || ahead < 0.5 {
			continue
		}
		if far := ahead + 2*aside; far < least {
			next, least = b, far
		}
	}
	return next
}
