package grid

import (
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// A Summary is what a table holds in short.
type Summary struct {
	Title                           string // "" for none
	Events, Places, Actors, Sources int
	Annotations                     int
	Dates                           Dates
	Extent                          calendar.Span
	Facets                          []timeline.Facet
	Problems                        []Problem
	Notes                           []message.Message
	Questions                       []draft.Question
	Account                         draft.Account
	Columns                         []draft.Column
}

// Survey reads a table and keeps no event of it.
func Survey(raw []byte, o Options) (Summary, error) {
	t, err := open(raw, o)
	if err != nil {
		return Summary{}, err
	}
	var each []Summary
	batches := t.each(func(pieces int, _ []int) { each = make([]Summary, pieces) }, func(piece int, e timeline.Event) {
		s := &each[piece]
		s.Events++
		s.Dates.Take(&e)
		if b := e.When.Date.BoundsIn(o.Zone); !e.When.Date.IsZero() {
			s.Extent = s.Extent.Union(b)
		}
	})
	r := t.gather(batches)
	t.flow.whole(r.Timeline)
	sum := Summary{
		Title:  r.Timeline.Title.In(""),
		Places: len(r.Timeline.Places), Actors: len(r.Timeline.Actors), Sources: len(r.Timeline.Sources), Annotations: len(r.Timeline.Annotations),
		Problems: r.Problems, Notes: append(t.notes, r.Notes...), Questions: append(t.questions(), r.Questions...),
		Facets: r.Timeline.Facets, Account: r.Account, Columns: r.Columns,
	}
	for _, s := range each {
		sum.Dates.Add(s.Dates)
		sum.Events, sum.Extent = sum.Events+s.Events, sum.Extent.Union(s.Extent)
	}
	return sum, nil
}

// questions are what a table leaves open.
func (t tabular) questions() []draft.Question {
	var all []draft.Question
	if t.doubtful {
		all = append(all, draft.DateOrderQuestion)
	}
	if t.asksYears {
		all = append(all, draft.YearsQuestion)
	}
	return all
}

// mostShown is how many rows a table is understood by.
const mostShown = 5000

// firstRows yields the cells of the first rows, by which a table is understood.
func firstRows(body string, sep byte, yield func(fields []string)) {
	s := splitter{text: body, sep: sep}
	var fields []string
	for range mostShown {
		r, ok := s.next(fields)
		if !ok {
			return
		}
		fields = r.fields
		yield(fields)
	}
}
