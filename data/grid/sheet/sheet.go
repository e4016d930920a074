// Package sheet reads the sheets of a workbook, or the tables of a database, as
// tables: the one that is asked for, else the first in which there are events.
package sheet

import (
	"fmt"
	"strings"

	"dateline/data/grid"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
)

// A Sheet is a named table; Rows yields its rows, the header first, in cells that
// it may use again for the next.
type Sheet struct {
	Name  string
	Count int // rows below the header, 0 where that is not known
	Rows  func(yield func([]string) bool) error
}

// maxCells bounds the cells of a sheet, empty ones among them.
const maxCells = 20_000_000

// errCells is told of a sheet that has more.
var errCells = message.Error("there are more than %d million cells: write it as CSV", maxCells/1_000_000)

// Decode reads the sheet that is asked for, or the first that is a table of events.
func Decode(all []Sheet, o draft.Options) (draft.Result, error) {
	var names []string
	var first error
	for _, s := range all {
		names = append(names, s.Name)
		if o.Table != "" && !strings.EqualFold(o.Table, s.Name) {
			continue
		}
		r, err := decode(s, o)
		if err == nil {
			if len(all) > 1 {
				r.Notes = append(r.Notes, message.New("read the table %q of %q; --table reads another", s.Name, tables(all)))
			}
			return r, nil
		}
		if first == nil {
			first = message.Error("%s: %w", s.Name, err)
		}
	}
	switch {
	case first != nil:
		return draft.Result{}, first
	case o.Table != "":
		return draft.Result{}, message.Error("1: there is no table %q; there are %q", o.Table, names)
	}
	return draft.Result{}, message.Error("1: there is no table in it")
}

func tables(all []Sheet) []string {
	var names []string
	for _, s := range all {
		names = append(names, s.Name)
	}
	return names
}

func decode(s Sheet, o draft.Options) (draft.Result, error) {
	var fault error
	cells := 0
	r, err := grid.DecodeRows(grid.Table{Count: min(s.Count, maxCells), Each: func(yield func([]string) bool) {
		fault = s.Rows(func(row []string) bool {
			if cells += len(row) + 1; cells > maxCells {
				fault = errCells
				return false
			}
			return yield(row)
		})
		if cells > maxCells {
			fault = errCells
		}
	}}, o)
	if fault != nil {
		return draft.Result{}, fault
	}
	if err != nil {
		return r, err
	}
	grid.AtRow(r.Problems, func(row int, column string) draft.Problem {
		return draft.Problem{Path: fmt.Sprintf("%s row %d, column %q", s.Name, row+2, column)}
	})
	return r, nil
}
