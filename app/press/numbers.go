package press

import (
	"encoding/csv"
	"io"

	"dateline/app/figure/page"
	"dateline/data/grid"
	"dateline/data/kit/message"
)

// numbers writes what a picture counts, in place of the picture.
func (j Job) numbers() error {
	return j.onto().Beside(j.Out, func(w io.Writer) error { return Numbers(w, j) })
}

// Numbers writes what the picture of a job counts as CSV: the rows of a table, the bars of a chart. What
// a spreadsheet would take for a formula has an apostrophe in front.
func Numbers(w io.Writer, j Job) error {
	picture, _ := page.Find(j.Of())
	all, _ := picture.Numbers(j.Spec)
	out := csv.NewWriter(w)
	err := out.Write(all.Header)
	for row := range all.Rows {
		if err != nil {
			break
		}
		for i, cell := range row {
			row[i] = grid.Harmless(cell)
		}
		err = out.Write(row)
	}
	if out.Flush(); err == nil {
		err = out.Error()
	}
	if err != nil {
		return message.Error("writing CSV: %w", err)
	}
	return nil
}
