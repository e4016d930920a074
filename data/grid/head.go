package grid

import (
	"slices"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/names"
)

// headRows is how many rows of a table are kept to be shown.
const headRows = 8

// headOf returns how a table begins, and what its columns were taken for.
func headOf(header []string, at []role, rows func(yield func([]string))) *draft.Table {
	t := &draft.Table{Header: make([]string, len(header)), Fields: make([]string, len(header))}
	for i, h := range header {
		t.Header[i] = strings.Clone(strings.TrimSpace(h))
		t.Fields[i] = fieldOf(at[i])
	}
	rows(func(cells []string) {
		if len(t.Rows) == headRows {
			return
		}
		row := slices.Clone(cells)
		for i := range row {
			row[i] = strings.Clone(row[i])
		}
		t.Rows = append(t.Rows, row)
	})
	return t
}

// fieldOf returns the name by which a mapping calls the field of a role, "" for none.
func fieldOf(r role) string {
	for field, of := range roleOfField {
		if of == r && names.Of(string(field)) == field {
			return string(field)
		}
	}
	return ""
}
