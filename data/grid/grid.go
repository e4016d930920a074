package grid

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"

	"dateline/data/kit/draft"
	"dateline/timeline"
)

// DecodeGrid reads rows of cells, the first of which names the columns: what is
// no text by itself, such as a sheet or a list of objects. In what it returns, the
// line of a problem is the number of the row, from 1 for the header; a row of
// empty cells counts.
func DecodeGrid(rows func(yield func([]string) bool), o Options) (Result, error) {
	var text bytes.Buffer
	w := csv.NewWriter(&text)
	var err error
	broken := strings.NewReplacer("\r\n", "\r", "\n", "\r") // a line for each row
	rows(func(cells []string) bool {
		blank := true
		line := make([]string, len(cells))
		for i, cell := range cells {
			line[i] = broken.Replace(strings.ToValidUTF8(cell, "\uFFFD"))
			blank = blank && cell == ""
		}
		if blank {
			w.Flush()
			text.WriteByte('\n')
			return true
		}
		err = w.Write(line)
		return err == nil
	})
	w.Flush()
	if err != nil {
		return Result{}, fmt.Errorf("making a table of the rows: %w", err)
	}
	r, err := Decode(text.Bytes(), o)
	if err != nil {
		return r, err
	}
	for _, e := range r.Timeline.Events.All() {
		restored(e.Title)
		restored(e.More().Note)
	}
	return r, nil
}

// restored gives a text its line breaks again.
func restored(t timeline.Text) {
	for i := range t {
		if strings.Contains(t[i].Value, "\r") {
			t[i].Value = strings.ReplaceAll(t[i].Value, "\r", "\n")
		}
	}
}

// AtRow turns the lines of the problems of a grid into paths, made of the number
// of a row, from 0 below the header, and the name of a column.
func AtRow(all []draft.Problem, path func(row int, column string) draft.Problem) {
	for i, p := range all {
		next := path(p.Line-2, p.Column)
		next.Err = p.Err
		all[i] = next
	}
}
