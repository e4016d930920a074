package xlsx

import (
	"io"
	"strconv"

	"github.com/xuri/excelize/v2"

	"dateline/data/grid"
	"dateline/data/kit/loss"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// The sheet that is written, and the most that one may hold.
const (
	sheetName = "Events"
	mostRows  = 1_048_575
	mostCell  = 32_767
)

// Encode writes a workbook with one sheet, the columns of package table. Cells are
// texts, never formulas; positions are numbers.
func Encode(out io.Writer, t *timeline.Timeline) error {
	if t.Events.Len() > mostRows {
		return message.Error("writing a workbook: a sheet has room for %d events, and there are %d: write CSV or Parquet", mostRows, t.Events.Len())
	}
	book := excelize.NewFile()
	defer book.Close()
	if err := book.SetSheetName("Sheet1", sheetName); err != nil {
		return message.Error("writing a workbook: %w", err)
	}
	w, err := book.NewStreamWriter(sheetName)
	if err != nil {
		return message.Error("writing a workbook: %w", err)
	}
	header := grid.Header(t)
	line := make([]any, len(header))
	for i, name := range header {
		line[i] = name
	}
	row := 1
	put := func() error {
		at := "A" + strconv.Itoa(row)
		row++
		return w.SetRow(at, line)
	}
	if err := put(); err != nil {
		return message.Error("writing a workbook: %w", err)
	}
	err = grid.Rows(t, header, grid.Asking(out, func(_ *timeline.Full, cells []string) error {
		for i, cell := range cells {
			line[i] = nil
			if f, err := strconv.ParseFloat(cell, 64); err == nil && (header[i] == "latitude" || header[i] == "longitude") {
				line[i] = f
			} else if cell != "" {
				if r := []rune(cell); len(r) > mostCell {
					cell = string(r[:mostCell])
				}
				line[i] = cell
			}
		}
		return put()
	}))
	if err == nil {
		err = w.Flush()
	}
	if err == nil {
		err = book.Write(out)
	}
	if err != nil {
		return message.Error("writing a workbook: %w", err)
	}
	return nil
}

// Losses says in words what a workbook cannot carry of a timeline.
func Losses(t *timeline.Timeline) []message.Message {
	return append(grid.Losses(t), loss.Report(t, loss.Of("%d {note is|notes are} cut at 32767 letters, as many as a cell holds", func(e *timeline.Full) bool {
		return len([]rune(e.Note.In(t.Lang))) > mostCell
	}))...)
}
