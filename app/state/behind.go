package state

import (
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline"
)

// BehindShown keeps the events behind a mark of a chart, by the filter that asks for them: beside
// what is asked for already, but in place of a brush on time where it has one itself. Where that
// is asked for already it is no longer, so that a second click takes back the first.
type BehindShown struct {
	Asks string
	Not  bool // they are left out instead
}

func (b BehindShown) apply(m Model) (Model, []Effect) {
	asks, err := timeline.ParseFilter(b.Asks)
	if err != nil {
		return m, nil
	}
	if b.Not {
		asks = timeline.FilterOf(figure.Not(asks.Root))
	}
	now, err := timeline.ParseFilter(m.wanted())
	if err != nil {
		return m, nil
	}
	has := func(f timeline.Filter, x timeline.Expr) bool {
		return slices.ContainsFunc(f.Terms(), func(o timeline.Expr) bool { return o.String() == x.String() })
	}
	all := !slices.ContainsFunc(asks.Terms(), func(x timeline.Expr) bool { return !has(now, x) })
	if _, brush := view.Split(asks.String(), m.Subject.Zone()); !all && !brush.Empty() {
		if now, err = timeline.ParseFilter(m.rest(m.wanted())); err != nil {
			return m, nil
		}
	}
	for _, x := range asks.Terms() {
		switch {
		case all:
			now = now.Without(x)
		case !has(now, x):
			now = now.And(x)
		}
	}
	return then(m, Filtered{Text: now.String()})
}
