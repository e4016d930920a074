package state

import (
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/scene"
)

// A barWalk is where the keys are among the bars and cells of the chart: on one of them, or on all from
// one to another, as a drag takes them. The zero barWalk is nowhere.
type barWalk struct {
	from, to string     // the filters behind these
	box      scene.Rect // about them
}

// on tells whether the keys are there.
func (w barWalk) on() bool { return w.to != "" }

// find returns the bars, and which of them the keys are on; the first where that is gone.
func (w barWalk) find(over page.Layout) (bars []page.Bar, from, to page.Bar) {
	bars = over.Bars()
	if len(bars) == 0 {
		return nil, from, to
	}
	find := func(asks string) page.Bar {
		return bars[max(0, slices.IndexFunc(bars, func(b page.Bar) bool { return b.Asks == asks }))]
	}
	return bars, find(w.from), find(w.to)
}

// enterBars gives the keys to the bars of the chart; nil where none has any, and while they draw on the map.
func enterBars(m Model, k Keyed) Message {
	if len(k.Over.Bars()) == 0 || m.Drawing != nil {
		return nil
	}
	return BarsWalked{Over: k.Over}
}

// BarsWalked goes from bar to bar; with More it takes all between along.
type BarsWalked struct {
	DX, DY float64 // the direction, zero for where the keys are
	More   bool
	Over   page.Layout
}

func (w BarsWalked) apply(m Model) (Model, []Effect) {
	bars, from, to := m.Bars.find(w.Over)
	if len(bars) == 0 {
		return m.leftBars(), nil
	}
	to = page.Beside(bars, to, w.DX, w.DY)
	if !w.More {
		from = to
	}
	m = m.leftPane()
	m.Chip, m.Cell = 0, Cell{}
	m.Bars = barWalk{from.Asks, to.Asks, from.Box.Around(to.Box).Inset(-1)}
	m.Pointer.At, m.Pointer.Mark = to.Box.Middle(), to.Mark // whose card says what it is
	return m, []Effect{Focus{}}
}

// leftBars takes the keys from the bars.
func (m Model) leftBars() Model {
	if m.Bars.on() {
		m.Bars, m.Pointer.Mark = barWalk{}, scene.Mark{}
	}
	return m
}

// endBars takes the keys from the bars when others show, or none, or they stand elsewhere.
func endBars(before, next Model, _ Message) (Model, []Effect) {
	others := next.Subject != before.Subject || next.Only(page.ChartPanel.DependsOn()) != before.Only(page.ChartPanel.DependsOn())
	elsewhere := next.Room != before.Room || next.Larger != before.Larger || next.Pane.Fold != before.Pane.Fold
	if next.Bars.on() && next.Bars == before.Bars && (others || elsewhere) {
		next = next.leftBars()
	}
	return next, nil
}

// BarsLeft takes the keys from the bars.
type BarsLeft struct{}

func (BarsLeft) apply(m Model) (Model, []Effect) { return m.leftBars(), nil }

// keepBars keeps the events behind the bars that the keys are on, or leaves them out.
func keepBars(not bool) func(Model, Keyed) Message {
	return func(m Model, k Keyed) Message {
		_, from, to := m.Bars.find(k.Over)
		if asks := figure.AskAny(k.Over.AsksIn(from.Box.Around(to.Box))); asks != "" {
			return barsKept{BehindShown{Asks: asks, Not: not}}
		}
		return BarsLeft{}
	}
}

// barsKept leaves the bars with what is behind them.
type barsKept struct{ behind BehindShown }

func (b barsKept) apply(m Model) (Model, []Effect) { return then(m.leftBars(), b.behind) }

func walkBars(dx, dy float64, more bool) func(Model, Keyed) Message {
	return func(_ Model, k Keyed) Message { return BarsWalked{dx, dy, more, k.Over} }
}

// barKeys is the table of the keys while they go to the bars.
var barKeys = map[string]func(Model, Keyed) Message{
	"Left":        walkBars(-1, 0, false),
	"Right":       walkBars(1, 0, false),
	"Up":          walkBars(0, -1, false),
	"Down":        walkBars(0, 1, false),
	"Shift+Left":  walkBars(-1, 0, true),
	"Shift+Right": walkBars(1, 0, true),
	"Shift+Up":    walkBars(0, -1, true),
	"Shift+Down":  walkBars(0, 1, true),
	"Return":      keepBars(false),
	"Space":       keepBars(false),
	"Delete":      keepBars(true),
	"Escape":      func(Model, Keyed) Message { return BarsLeft{} },
}
