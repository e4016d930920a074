package tableview

import (
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline"
)

// offered are the columns that show unless others are chosen, where events say anything of
// them that is not the same everywhere.
var offered = []string{"date", "title", "type", "status", "place", "actors", "sources"}

// mostOwn is how many of the file's own facets show unless columns are chosen, and mostLooked
// how many events are looked at to choose.
const (
	mostOwn    = 4
	mostLooked = 300
)

type chosenKey struct{}

// Chosen returns the columns of a view: those that it names and the timeline has, else those
// that tell something.
func Chosen(s *figure.Subject, names view.Keys) []Column {
	if names != "" {
		list := slices.DeleteFunc(names.List(), func(name string) bool {
			_, err := Named(s.Timeline, []string{name})
			return err != nil
		})
		if all, err := Named(s.Timeline, list); err == nil && len(all) > 0 {
			return all
		}
	}
	return figure.Once(s.Main(), chosenKey{}, func() []Column { return telling(s) })
}

// telling chooses the columns of a subject: the date and the title always.
func telling(s *figure.Subject) []Column {
	all, _ := Named(s.Timeline, offered) // all timelines have them
	kept := slices.DeleteFunc(all, func(c Column) bool {
		return c.Name != "date" && c.Name != "title" && !tells(s, c, 50, c.Name == "place" || c.Name == "actors")
	})
	more := 0
	for _, f := range s.Timeline.Facets {
		if c := own(f); more < mostOwn && !slices.Contains(offered, f.Name) && !s.Timeline.OfMedia(f.Name) && tells(s, c, 5, false) {
			c.wide = false
			kept = append(kept, c)
			more++
		}
	}
	return kept
}

// longest is how long the text of a file's own facet is at most to be a column by itself.
const longest = 48

// tells tells whether one in so many events says something in a column, short enough to be
// read beside others, and no code; and not all the same, unless that is worth a column too.
func tells(s *figure.Subject, c Column, oneIn int, same bool) bool {
	first, filled, looked, codes, differs := "", 0, 0, 0, same
	for i := range sampled(s.Main().Len()) {
		looked++
		text := c.Cell(s, s.At(min(i, s.Len()-1)))
		if text == "" || text == timeline.UnknownStatus.String() {
			continue
		}
		if filled++; first == "" {
			first = text
		}
		differs = differs || text != first
		if c.own && len(text) > longest {
			return false
		}
		if _, number := timeline.NumberOf(text); number && !c.Numbers() {
			codes++
		}
	}
	return differs && filled > 0 && filled*oneIn >= looked && 2*codes <= filled
}

// sampled yields some of the whole numbers below n, evenly spread.
func sampled(n int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n && yield(i); i += max(1, n/mostLooked) {
		}
	}
}
