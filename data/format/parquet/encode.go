package parquet

import (
	"io"
	"strconv"

	"github.com/parquet-go/parquet-go"

	"dateline/data/grid"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// batch is how many rows are written at once.
const batch = 512

// Encode writes a file: optional columns of texts, latitude and longitude numbers.
func Encode(out io.Writer, t *timeline.Timeline) error {
	header := grid.Header(t)
	group := parquet.Group{}
	for _, name := range header {
		node := parquet.String()
		if number(name) {
			node = parquet.Leaf(parquet.DoubleType)
		}
		group[name] = parquet.Compressed(parquet.Optional(node), &parquet.Zstd)
	}
	schema := parquet.NewSchema("events", group)
	at := make(map[string]int, len(header))
	for i, path := range schema.Columns() {
		at[path[0]] = i
	}
	w := parquet.NewWriter(out, schema, parquet.MaxRowsPerRowGroup(100_000), parquet.CreatedBy("dateline", "1", ""))
	w.SetKeyValueMetadata(titleKey, t.Title.In(t.Lang))
	rows := make([]parquet.Row, 0, batch)
	flush := func() error {
		_, err := w.WriteRows(rows)
		rows = rows[:0]
		return err
	}
	err := grid.Rows(t, header, func(_ *timeline.Full, cells []string) error {
		row := make(parquet.Row, len(header))
		for i, cell := range cells {
			row[at[header[i]]] = value(header[i], cell, at[header[i]])
		}
		if rows = append(rows, row); len(rows) == batch {
			return flush()
		}
		return nil
	})
	if err == nil {
		err = flush()
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		return message.Error("writing Parquet: %w", err)
	}
	return nil
}

func number(name string) bool { return name == "latitude" || name == "longitude" }

// value makes a value of a cell; an empty one is none.
func value(name, cell string, column int) parquet.Value {
	if cell == "" {
		return parquet.NullValue().Level(0, 0, column)
	}
	if number(name) {
		if f, err := strconv.ParseFloat(cell, 64); err == nil {
			return parquet.DoubleValue(f).Level(0, 1, column)
		}
		return parquet.NullValue().Level(0, 0, column)
	}
	return parquet.ByteArrayValue([]byte(cell)).Level(0, 1, column)
}
