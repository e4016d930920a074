package timelineview

import (
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// mostTold is how many events the card of a bin names, of so many that are looked at.
const (
	mostTold   = 5
	mostLooked = 200
)

// Tell returns the mark of a band with what lies in its bin under an x of the picture: how
// many events start there, from when to when, and the first of them.
func (v *View) Tell(s Spec, m scene.Mark, x float64) scene.Mark {
	i := slices.IndexFunc(v.lanes.list, func(l shownLane) bool { return l.Key == m.ID })
	if i < 0 {
		return m
	}
	f := v.frame(s)
	f.bins = v.rows.bins.Lower
	bin, index := f.Bin(x), v.lanes.index[i]
	n := index.Starts(bin)
	first, last := index.Next(bin.Start), index.Previous(bin.End)
	if n == 0 || first < 0 || last < 0 {
		return scene.Mark{}
	}
	from, to := s.Subject.Event(int(first)).Words, s.Subject.Event(int(last)).Words
	m.Title = v.phrases.Say(s.Subject.Lang, figure.Counted("bin", n), n) + " · " + from
	if from != to {
		m.Title += " – " + to
	}
	var lines []string
	for _, at := range index.Visible(bin, mostLooked, nil) { // those that started before it come first
		if e := s.Subject.Event(int(at)); bin.Contains(e.Bounds.Start) && len(lines) < mostTold {
			lines = append(lines, e.Name)
		}
	}
	if n > len(lines) {
		lines = append(lines, translations.Say(s.Subject.Lang, "closer"))
	}
	m.Desc = strings.Join(lines, "\n")
	return m
}
