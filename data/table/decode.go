// Package table reads and writes events in rows and columns: CSV with commas,
// semicolons, tabs or bars. Columns are known by their names, in English and
// French, dates in many spellings.
package table

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"dateline/timeline"
)

// Options say how to read a table where its text alone does not.
type Options struct {
	Map   map[string]string // field → column, such as when → "Dated"
	Order Order             // of day and month in dates such as 03/04/2019
}

// A Problem is a cell that could not be read; the event is kept without it.
type Problem struct {
	Line   int
	Column string
	Err    error
}

// Error returns one line: line, column, problem.
func (p Problem) Error() string { return fmt.Sprintf("%d: column %q: %v", p.Line, p.Column, p.Err) }

// Unwrap returns what is wrong with the cell.
func (p Problem) Unwrap() error { return p.Err }

// A Result is what a table holds: the events that could be read, the cells that
// could not, and notes on how the rest was understood.
type Result struct {
	Timeline *timeline.Timeline
	Problems []Problem
	Notes    []string
}

// Decode reads a table. The memory of raw becomes that of the titles and must
// not change any more. It fails when there is no header with a title or a date.
func Decode(raw []byte, o Options) (Result, error) {
	text, encoding, err := decoded(raw)
	if err != nil {
		return Result{}, err
	}
	sep := separatorOf(text)
	head := splitter{text: text, sep: sep}
	first, ok := head.next(nil)
	if !ok {
		return Result{}, errors.New("1: the file is empty; the first line names the columns, such as title,when,place")
	}
	header := slices.Clone(first.fields)
	at, unknown := columns(header, o.Map)
	if !slices.Contains(at, roleTitle) && !slices.Contains(at, roleWhen) && !slices.Contains(at, roleStart) && !slices.Contains(at, roleYear) {
		return Result{}, fmt.Errorf("%d: no column is known as a title or a date among %q; name them with --map title=…,when=…", first.line, header)
	}
	body := text[head.at:]
	var notes []string
	if encoding != "" {
		notes = append(notes, "read as "+encoding)
	}
	evidence := evidenceOf(body, sep, at)
	if evidence.Either+evidence.DayFirst+evidence.MonthFirst > 0 && o.Order == Unsettled {
		o.Order = evidence.Order()
		notes = append(notes, evidence.String())
	}
	if len(unknown) > 0 {
		notes = append(notes, fmt.Sprintf("columns that are not read: %s", strings.Join(unknown, ", ")))
	}
	parts, lines := pieces(body, min(runtime.GOMAXPROCS(0), len(body)/50_000+1))
	batches := make([]batch, len(parts))
	var all sync.WaitGroup
	for i := range parts {
		all.Go(func() {
			batches[i] = readRows(splitter{text: parts[i], sep: sep, line: head.line + lines[i]}, header, at, o.Order)
		})
	}
	all.Wait()
	r := gather(batches)
	r.Notes = append(notes, r.Notes...)
	return r, nil
}

// evidenceOf looks at the dates of the first rows.
func evidenceOf(body string, sep byte, at []role) (e Evidence) {
	s := splitter{text: body, sep: sep}
	var fields []string
	for range 5000 {
		r, ok := s.next(fields)
		if !ok {
			break
		}
		fields = r.fields
		for i, field := range r.fields[:min(len(r.fields), len(at))] {
			if at[i] == roleWhen || at[i] == roleStart || at[i] == roleEnd {
				e.add(field)
			}
		}
	}
	return e
}

// gather puts the batches together: what has the same id is the same thing, for
// ids of places, actors and sources are made from their names.
func gather(batches []batch) Result {
	t := &timeline.Timeline{}
	r := Result{Timeline: t}
	n := 0
	for i := range batches {
		n += len(batches[i].events)
	}
	t.Events = make([]timeline.Event, 0, n)
	seen := map[string]bool{}
	for i := range batches {
		b := &batches[i]
		t.Places = merged(t.Places, b.places, seen, "place ", func(p timeline.Place) string { return p.ID })
		t.Actors = merged(t.Actors, b.actors, seen, "actor ", func(a timeline.Actor) string { return a.ID })
		t.Sources = merged(t.Sources, b.sources, seen, "source ", func(s timeline.Source) string { return s.ID })
		t.Events = append(t.Events, b.events...)
		r.Problems = append(r.Problems, b.problems...)
		batches[i] = batch{}
	}
	distinct(t.Events)
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
	seen := make(map[string]int, len(events))
	for i := range events {
		e := &events[i]
		first := e.ID
		for seen[e.ID] > 0 {
			seen[first]++
			e.ID = fmt.Sprintf("%s-%d", first, seen[first])
		}
		seen[e.ID] = 1
	}
}
