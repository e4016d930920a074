package tableview

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/timeline"
)

// A Sorting says by which column rows are sorted: its name, with a "-" in front from the last
// to the first; "" by date.
type Sorting string

// Of returns the column, and whether it is turned about.
func (o Sorting) Of() (column string, turned bool) {
	name, turned := strings.CutPrefix(string(o), "-")
	return cmp.Or(name, "date"), turned
}

// By returns the sorting after a click on the head of a column: by it, and where it is so
// already the other way round.
func (o Sorting) By(column string) Sorting {
	if at, turned := o.Of(); at == column && !turned {
		return "-" + Sorting(column)
	}
	return Sorting(column)
}

// ByDate tells whether a sorting is the order of dates, in which events stand already.
func (o Sorting) ByDate(t *timeline.Timeline) bool {
	name, turned := o.Of()
	columns, err := Named(t, []string{name})
	return err == nil && columns[0].dates && !turned
}

type rankedKey struct{ column string }

type turnedKey struct{ column string }

type rowsKey struct{}

// Sorted returns the positions of the events of a subject in the order of a column, nil where
// that is the subject's own: dates by their earliest day, then by the latest, those without an
// earliest one where they end. What says nothing comes last, whichever way round; what says the
// same in the order of time. Each column is ranked once, and given up soon after ctx ends; the
// other way round it costs some milliseconds.
func Sorted(ctx context.Context, s *figure.Subject, by Sorting) ([]int32, error) {
	name, turned := by.Of()
	columns, err := Named(s.Timeline, []string{name})
	if err != nil || columns[0].dates && !turned && s.Openings() == 0 {
		return nil, ctx.Err() // of another file
	}
	if columns[0].dates && !turned {
		return figure.Once(s, rowsKey{}, func() []int32 { return risen(s) }), ctx.Err()
	}
	if columns[0].dates {
		return figure.Once(s, turnedKey{name}, func() []int32 { return latest(s) }), ctx.Err()
	}
	r, err := figure.Prepared(ctx, s, rankedKey{name}, func(ctx context.Context) (ranking, error) {
		return rank(ctx, s, columns[0])
	})
	if err != nil || !turned {
		return r.order, err
	}
	return figure.Once(s, turnedKey{name}, r.turned), nil
}

// risen returns the positions in the order in which events are told.
func risen(s *figure.Subject) []int32 {
	all := make([]int32, s.Len())
	for i := range all {
		all[i] = int32(i)
	}
	return s.AsTold(all)
}

// latest returns the positions from the last date to the first, those without one last.
func latest(s *figure.Subject) []int32 {
	all := risen(s)
	slices.Reverse(all[:s.Dated])
	return all
}

// A ranking is the order of events by what a column says.
type ranking struct {
	order []int32 // positions
	same  []bool  // by row, of those that say anything: whether it says what the row before it does
}

// turned returns the order the other way round, in which events that say the same stay in the
// order of time, and those that say nothing last.
func (r ranking) turned() []int32 {
	all := make([]int32, 0, len(r.order))
	for end := len(r.same); end > 0; {
		from := end - 1
		for r.same[from] {
			from--
		}
		all = append(all, r.order[from:end]...)
		end = from
	}
	return append(all, r.order[len(r.same):]...)
}
