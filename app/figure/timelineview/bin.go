package timelineview

import (
	"cmp"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
)

// mostTold is how many events the card of a bin names, of so many that are looked at.
const (
	mostTold   = 5
	mostLooked = 200
)

// Tell returns the mark of a band with what lies in its bin under an x of the picture: how
// many events start there, from when to when, and those of them that matter most.
func (v *View) Tell(s Spec, m scene.Mark, x float64) scene.Mark {
	i := slices.IndexFunc(v.lanes.list, func(l shownLane) bool { return l.Key == m.ID })
	if i < 0 {
		return m
	}
	f := v.frame(s)
	f.bins = v.rows.bins.Lower
	bin, index := f.Bin(x), v.lanes.index[i]
	n, first, last := index.Starts(bin), index.Next(bin.Start), index.Previous(bin.End)
	shown := index.Visible(bin, mostLooked, nil)
	if d, is := v.dayAt(i, bin); is {
		shown = v.knownToDay(s, i, d.span)
		n, first, last, bin = d.count, shown[0], shown[len(shown)-1], d.span
	}
	if n == 0 || first < 0 || last < 0 {
		return scene.Mark{}
	}
	from, to := s.Subject.Event(int(first)).Words, s.Subject.Event(int(last)).Words
	m.Title = v.phrases.Say(s.Subject.Lang, figure.Counted("bin", n), n) + " · " + from
	if from != to {
		m.Title += " – " + to
	}
	lines := v.top(s, shown, bin)
	if n > len(lines) {
		lines = append(lines, translations.Say(s.Subject.Lang, "closer"))
	}
	m.Desc = strings.Join(lines, "\n")
	return m
}

// top returns the titles of the events, of some that a bin shows, that matter most of those that
// start in it.
func (v *View) top(s Spec, shown []int32, bin calendar.Span) (titles []string) {
	shown = slices.DeleteFunc(shown, func(at int32) bool { return !bin.Contains(s.Subject.Bounds(int(at)).Start) })
	matters := s.Subject.Importance()
	slices.SortStableFunc(shown, func(a, b int32) int {
		return cmp.Compare(matters.At(s.Subject.Order, int(b)), matters.At(s.Subject.Order, int(a)))
	})
	for _, at := range shown[:min(mostTold, len(shown))] {
		titles = append(titles, s.Subject.Event(int(at)).Name)
	}
	return titles
}
