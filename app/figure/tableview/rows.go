package tableview

import (
	"context"

	"dateline/app/figure"
	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// Rows are the events that a table shows, in its order. They never change.
type Rows struct {
	Sorting Sorting
	Window  calendar.Span

	subject *figure.Subject
	all     bool    // of the subject, in its order
	some    []int32 // positions, where it is another order or not all
	outside int     // how many the window leaves out
	undated int     // how many of these have no date
}

// Make returns the events of a subject that a window of time shows, sorted. Those without a
// date are among them where the window shows all others. Of very many events it takes some
// hundred milliseconds for another order, and some milliseconds for another window; it is
// given up soon after ctx ends.
func Make(ctx context.Context, s *figure.Subject, window calendar.Span, by Sorting) (Rows, error) {
	r := Rows{Sorting: by, Window: window, subject: s}
	order, err := Sorted(ctx, s, by)
	if err != nil {
		return r, err
	}
	shown := s.RunIn(window)
	switch whole := shown.Len() == s.Dated; {
	case whole && order == nil:
		r.all = true
	case whole:
		r.some = order
	case order == nil || by.ByDate(s.Timeline):
		r.some = make([]int32, 0, shown.Len())
		for i := range pieces.Of(ctx, shown.All()) {
			r.some = append(r.some, int32(i))
		}
		r.some = s.AsTold(r.some)
	default:
		r.some = make([]int32, 0, shown.Len())
		err = pieces.InOrder(ctx, len(order), func(from, to int) {
			for _, i := range order[from:to] {
				if shown.Has(int(i)) {
					r.some = append(r.some, i)
				}
			}
		})
	}
	if r.outside = s.Len() - r.Len(); r.outside > 0 {
		r.undated = s.Len() - s.Dated
	}
	if err == nil {
		err = ctx.Err()
	}
	return r, err
}

// Len returns how many rows there are.
func (r Rows) Len() int {
	if r.all {
		return r.subject.Len()
	}
	return len(r.some)
}

// At returns the position in the subject of the event of a row.
func (r Rows) At(row int) int {
	if r.all {
		return row
	}
	return int(r.some[row])
}

// Find returns the row of the event at a position, -1 for none.
func (r Rows) Find(position int) int {
	if position < 0 {
		return -1
	}
	if r.all {
		return position
	}
	for row, i := range r.some {
		if int(i) == position {
			return row
		}
	}
	return -1
}

// EventAt returns the id of the event of a row; FindEvent returns its row, -1 for none.
func (r Rows) EventAt(row int) string { return r.subject.At(r.At(row)).ID }

// FindEvent undoes EventAt.
func (r Rows) FindEvent(id string) int { return r.Find(r.subject.Find(id)) }
