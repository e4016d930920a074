package grid

import (
	"fmt"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// result puts together what a table holds.
func (t *tabular) result(events []timeline.Event, batches []batch) Result {
	r := t.gather(batches)
	t.flow.whole(r.Timeline)
	distinct(events)
	r.Timeline.Events = timeline.EventsOf(events)
	tell(r.Timeline)
	r.Notes = append(t.notes, r.Notes...)
	r.Questions = append(t.questions(), r.Questions...)
	if len(events) == 0 {
		r.Notes = append(r.Notes, message.New("there are no rows below the header"))
	}
	return r
}

// rowsSeen is the code of a message that counts rows.
const rowsSeen = "%d {row|rows}"

// gather puts the batches together: what has the same id is the same thing, for
// ids of places, actors and sources are made from their names.
func (t *tabular) gather(batches []batch) Result {
	out := &timeline.Timeline{}
	r := Result{Timeline: out, Account: draft.Account{Unit: rowsSeen}}
	seen, others, guesses := map[string]bool{}, map[string]int{}, map[guessKey]guessCount{}
	zeros, disagree := 0, 0
	counts := make([]facetCount, len(t.facets))
	for i := range batches {
		b := &batches[i]
		out.Places = merged(out.Places, b.places, seen, "place ", func(p timeline.Place) string { return p.ID })
		out.Actors = merged(out.Actors, b.actors, seen, "actor ", func(a timeline.Actor) string { return a.ID })
		out.Sources = merged(out.Sources, b.sources, seen, "source ", func(s timeline.Source) string { return s.ID })
		r.Problems = append(r.Problems, b.problems...)
		for word, n := range b.others {
			others[word] += n
		}
		for k, c := range b.counts {
			counts[k].values += c.values
			counts[k].wordy, counts[k].names = counts[k].wordy || c.wordy, counts[k].names || c.names
		}
		r.Account.Seen += b.rows
		r.Account.LeftOut("%d as title of the whole", b.headings)
		r.Account.LeftOut("%d as eras and other annotations, which are no events", len(b.notes))
		out.Annotations = append(out.Annotations, b.notes...)
		zeros += b.zeros
		disagree += b.disagree
		for key, c := range b.guesses {
			before := guesses[key]
			if before.n == 0 {
				before = guessCount{0, c.cell, c.date}
			}
			before.n += c.n
			guesses[key] = before
		}
		if out.Title == nil {
			out.Title, out.Summary = b.title, b.summary
		}
		batches[i] = batch{}
	}
	if out.Title == nil {
		out.Title = timeline.Say("", strings.Clone(t.title))
	}
	unalike(out.Annotations)
	facets, note := t.declare(counts)
	r.Columns, r.Questions = t.unreadColumns()
	r.Table = t.head
	declared := timeline.Timeline{Facets: facets}
	for i := range r.Columns {
		if f, is := declared.Facet(r.Columns[i].Name); is {
			r.Columns[i].Kind, r.Columns[i].Steps = f.Kind, f.Kind == timeline.OfNumbers && timeline.NamesSteps(f.Name)
			r.Columns[i].Looked = declared.OfMedia(f.Name)
		}
	}
	if out.Facets = facets; !note.IsZero() {
		r.Notes = append(r.Notes, note)
	}
	if note := otherTypes(others); !note.IsZero() {
		r.Notes = append(r.Notes, note)
	}
	r.Notes = append(r.Notes, t.guessNotes(guesses)...)
	if disagree > 0 {
		r.Notes = append(r.Notes, message.New("in %d {row|rows} \"timestamp\" and \"datetime\" disagree: the former is read, the latter kept beside the event", disagree))
	}
	if zeros > 0 {
		r.Notes = append(r.Notes, message.New("%d {row has|rows have} the position 0, 0, as programs write where they know none: they are not drawn there", zeros))
		r.Questions = append(r.Questions, draft.ZeroQuestion)
	}
	return r
}

// merged appends what has not been seen before.
func merged[T any](list, add []T, seen map[string]bool, kind string, id func(T) string) []T {
	for _, one := range add {
		if key := kind + id(one); !seen[key] {
			seen[key] = true
			list = append(list, one)
		}
	}
	return list
}

// distinct numbers the ids that stand twice, from the second on.
func distinct(events []timeline.Event) {
	seen := timeline.NewFinder(len(events), func(i int) string { return events[i].ID })
	times := map[string]int{}
	for i := range events {
		e := &events[i]
		for first := e.ID; seen.Add(i) != i; {
			times[first] = max(times[first], 1) + 1
			e.ID = fmt.Sprintf("%s-%d", first, times[first])
		}
	}
}
