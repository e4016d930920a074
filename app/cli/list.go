package cli

import (
	"bufio"
	"context"
	"encoding/csv"
	"encoding/json"
	"io"
	"strings"

	"dateline/app/figure/export"

	"dateline/app/figure"
	"dateline/app/figure/tableview"
	"dateline/data/grid"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A lister says the columns of events.
type lister struct {
	*figure.Subject
	columns []tableview.Column
}

// listEvents lists the events of a file that a filter keeps, in the order of their dates.
func listEvents(c Call, args []string) error {
	f := flags(c, "list")
	names := f.String("columns", "date,title,type,status,place", "what to say of each, apart by commas")
	asJSON := f.Bool("json", false, "one JSON object a line")
	asCSV := f.Bool("csv", false, "CSV with a row of names")
	plain := f.Bool("plain", false, "with --csv: no apostrophe before what a spreadsheet would take for a formula")
	asked, err := c.asks(f, args)
	if err != nil {
		return err
	}
	if *asJSON && *asCSV {
		return message.Error("either --json or --csv, not both: %w", errCall)
	}
	l := &lister{}
	if l.columns, err = export.Columns("--columns", asked.t, cutNames(*names)); err != nil {
		return err
	}
	lang := c.Lang
	if lang == "" {
		lang = asked.t.Lang
	}
	whole, err := figure.Make(context.Background(), asked.t, lang, asked.zone, nil)
	if err != nil {
		return err // of the context, which does not end
	}
	if l.Subject, err = figure.Narrow(context.Background(), whole, asked.filter); err != nil {
		return err
	}
	out := bufio.NewWriterSize(c.Out, 1<<16)
	switch {
	case *asJSON:
		err = l.eachLine(out, l.jsonLine)
	case *asCSV:
		err = l.writeCSV(out, *plain)
	default:
		err = l.eachLine(out, func(line []byte, e *timeline.Event) []byte {
			return append(append(line, strings.Join(l.cells(e), "\t")...), '\n')
		})
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return message.Error("writing the list: %w", err)
	}
	*asked.kept = l.Len()
	return asked.sayNone(c)
}

// eachLine writes a line for every event.
func (l *lister) eachLine(out io.Writer, of func(line []byte, e *timeline.Event) []byte) error {
	var line []byte
	for i := range l.Len() {
		line = of(line[:0], l.At(l.Told(i)))
		if _, err := out.Write(line); err != nil {
			return err
		}
	}
	return nil
}

// cells returns what the columns say, each in one line.
func (l *lister) cells(e *timeline.Event) []string {
	cells := make([]string, len(l.columns))
	for i, c := range l.columns {
		cells[i] = c.Cell(l.Subject, e)
	}
	return cells
}

// writeCSV writes a row of names and one for every event.
func (l *lister) writeCSV(out io.Writer, plain bool) error {
	w := csv.NewWriter(out)
	harmless := grid.Harmless
	if plain {
		harmless = func(cell string) string { return cell }
	}
	row := make([]string, len(l.columns))
	for i, c := range l.columns {
		row[i] = harmless(c.Name)
	}
	err := w.Write(row)
	for i := 0; i < l.Len() && err == nil; i++ {
		for k, cell := range l.cells(l.At(l.Told(i))) {
			if row[k] = cell; !l.columns[k].Numbers() {
				row[k] = harmless(cell)
			}
		}
		err = w.Write(row)
	}
	w.Flush()
	if err != nil {
		return err
	}
	return w.Error()
}

// jsonLine appends the object of an event, its members in the order of the columns. A text that
// is none is empty, a number null.
func (l *lister) jsonLine(line []byte, e *timeline.Event) []byte {
	line = append(line, '{')
	for i, c := range l.columns {
		if i > 0 {
			line = append(line, ',')
		}
		line = append(appendJSON(line, c.Name), ':')
		words, list := c.List(l.Subject, e)
		switch {
		case list:
			line = append(line, '[')
			for k, one := range words {
				if k > 0 {
					line = append(line, ',')
				}
				line = appendJSON(line, one)
			}
			line = append(line, ']')
		case c.Numbers():
			number := c.Text(l.Subject, e)
			if _, is := timeline.NumberOf(number); !is {
				number = "null"
			}
			line = append(line, number...)
		default:
			line = appendJSON(line, c.Text(l.Subject, e))
		}
	}
	return append(line, '}', '\n')
}

// appendJSON appends a text as JSON.
func appendJSON(to []byte, s string) []byte {
	text, err := json.Marshal(s)
	if err != nil {
		return append(to, `""`...) // a text can always be written
	}
	return append(to, text...)
}
