package ndjson

import (
	"bufio"
	"io"

	"dateline/data/grid"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// Encode writes an object a line, with the fields of package table's columns; what
// says nothing is left out.
func Encode(out io.Writer, t *timeline.Timeline) error {
	w := bufio.NewWriterSize(out, 1<<16)
	header := grid.Header(t)
	names := make([][]byte, len(header))
	for i, name := range header {
		names[i] = append(draft.Raw(name), ':')
	}
	err := grid.Rows(t, header, func(_ *timeline.Full, cells []string) error {
		between := byte('{')
		for i, cell := range cells {
			if cell == "" {
				continue
			}
			_ = w.WriteByte(between) // Flush tells of errors
			_, _ = w.Write(names[i])
			_, _ = w.Write(draft.Raw(cell))
			between = ','
		}
		if between == '{' {
			_ = w.WriteByte('{')
		}
		_, err := w.WriteString("}\n")
		return err
	})
	if err == nil {
		err = w.Flush()
	}
	if err != nil {
		return message.Error("writing lines of JSON: %w", err)
	}
	return nil
}
