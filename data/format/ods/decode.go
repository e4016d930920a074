package ods

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"

	"dateline/data/grid/sheet"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/data/kit/unzip"
	"dateline/data/words"
)

// Decode reads a spreadsheet.
func Decode(raw []byte, o draft.Options) (draft.Result, error) {
	content, err := unzip.Find(raw, func(name string) bool { return name == "content.xml" }, o.Limit)
	if err != nil {
		return draft.Result{}, err
	}
	names, err := sheets(content)
	if err != nil {
		return draft.Result{}, err
	}
	var all []sheet.Sheet
	for i, name := range names {
		all = append(all, sheet.Sheet{Name: name, Rows: func(yield func([]string) bool) error { return each(content, i, yield) }})
	}
	return sheet.Decode(all, o)
}

// sheets returns the names of the sheets.
func sheets(content []byte) (names []string, err error) {
	d := xml.NewDecoder(bytes.NewReader(content))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return names, nil
		}
		if err != nil {
			line, column := d.InputPos()
			return nil, message.Error("1: content.xml:%d:%d: not XML: %w", line, column, err)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "table" {
			names = append(names, attr(e, "name"))
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// repeats returns how often a cell or a row stands there.
func repeats(e xml.StartElement, name string) int {
	n, err := strconv.Atoi(attr(e, name))
	if err != nil || n < 1 {
		return 1
	}
	return n
}

// The bounds of a sheet, those of the programs that write them.
const (
	maxColumns = 16_384
	maxRows    = 1_048_576
)

// A row is one that is being read.
type row struct {
	cells  []string
	blanks int // that stand before the next cell, if there is one
	times  int
}

// add takes a cell in; blank ones only when another follows.
func (r *row) add(cell string, times int) {
	if cell == "" {
		r.blanks = min(r.blanks+times, maxColumns)
		return
	}
	for n := r.blanks; n > 0 && len(r.cells) < maxColumns; n-- {
		r.cells = append(r.cells, "")
	}
	r.blanks = 0
	for ; times > 0 && len(r.cells) < maxColumns; times-- {
		r.cells = append(r.cells, cell)
	}
}

// each yields the rows of the sheet of a number.
func each(content []byte, number int, yield func([]string) bool) error {
	d := xml.NewDecoder(bytes.NewReader(content))
	at, blank := -1, 0 // the sheet, and the blank rows before the next
	var now row
	var cell *strings.Builder
	var value string
	var times, rows, annotation int
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return message.Error("reading content.xml: %w", err)
		}
		switch tok := token.(type) {
		case xml.StartElement:
			if tok.Name.Local == "table" {
				at++
			}
			if at != number {
				continue
			}
			switch tok.Name.Local {
			case "table-row":
				now = row{times: repeats(tok, "number-rows-repeated")}
			case "table-cell", "covered-table-cell":
				cell, value, times = &strings.Builder{}, valueOf(tok), repeats(tok, "number-columns-repeated")
			case "annotation":
				annotation++
			case "p":
				if cell != nil && cell.Len() > 0 && annotation == 0 {
					cell.WriteByte('\n')
				}
			case "s":
				if cell != nil {
					cell.WriteByte(' ')
				}
			}
		case xml.CharData:
			if cell != nil && annotation == 0 {
				cell.Write(tok)
			}
		case xml.EndElement:
			if at != number {
				continue
			}
			switch tok.Name.Local {
			case "annotation":
				annotation--
			case "table-cell", "covered-table-cell":
				if cell == nil {
					continue
				}
				if said := strings.TrimSpace(cell.String()); value == "" {
					value = said
				} else {
					value = asShown(value, said)
				}
				now.add(value, times)
				cell = nil
			case "table-row":
				if len(now.cells) == 0 {
					blank = min(blank+now.times, maxRows)
					continue
				}
				for ; blank > 0 && rows < maxRows; blank-- {
					if rows++; !yield(nil) {
						return nil
					}
				}
				blank = 0
				for ; now.times > 0 && rows < maxRows; now.times-- {
					if rows++; !yield(now.cells) {
						return nil
					}
				}
			case "table":
				return nil
			}
		}
	}
}

// asShown returns a day as closely as the text of its cell shows it: the first day of a
// year or of a month is that, where the text shows no day.
func asShown(value, said string) string {
	if year, first := strings.CutSuffix(value, "-01-01"); first && year == said {
		return year
	}
	if month, first := strings.CutSuffix(value, "-01"); first && len(said) >= 6 {
		if d, err := words.Date(said, draft.DayFirst); err == nil && d.String() == month {
			return month
		}
	}
	return value
}

// valueOf returns what a cell holds by its kind; "" where its text says it.
func valueOf(e xml.StartElement) string {
	switch attr(e, "value-type") {
	case "date":
		day, clock, timed := strings.Cut(attr(e, "date-value"), "T")
		if timed && strings.Trim(clock, "0:.") != "" {
			return day + "T" + clock
		}
		return day
	case "float", "currency":
		return attr(e, "value")
	}
	return ""
}
