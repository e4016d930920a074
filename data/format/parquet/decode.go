package parquet

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"strconv"
	"time"
	"unsafe"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/format"

	"dateline/data/grid/sheet"
	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// titleKey is the key under which the title of a timeline stands beside the rows.
const titleKey = "dateline.title"

// maxColumns bounds the columns of a file, and mostUnpacked its bytes when unpacked.
const (
	maxColumns   = 5000
	mostUnpacked = 2 << 30
)

// Decode reads a file.
func Decode(raw []byte, o draft.Options) (r draft.Result, err error) {
	defer func() { // the library panics on some broken files
		if fault := recover(); fault != nil {
			r, err = draft.Result{}, message.Error("1: the file is broken: %v", fault)
		}
	}()
	if err := footed(raw); err != nil {
		return r, err
	}
	f, err := parquet.OpenFile(bytes.NewReader(raw), int64(len(raw)), parquet.SkipBloomFilters(true), parquet.SkipPageIndex(true))
	if err != nil {
		return r, message.Error("1: not a Parquet file: %w", err)
	}
	if err := bounded(f, cmp.Or(o.Limit, mostUnpacked)); err != nil {
		return r, err
	}
	paths := f.Schema().Columns()
	if len(paths) > maxColumns {
		return r, message.Error("1: the file has %d columns; %d are read at most", len(paths), maxColumns)
	}
	t := tableOf(f.Schema(), paths)
	r, err = sheet.Decode([]sheet.Sheet{{Name: "rows", Count: int(f.NumRows()), Rows: func(yield func([]string) bool) error { return t.each(f, yield) }}}, o)
	if err != nil {
		return r, err
	}
	if title, ok := f.Lookup(titleKey); ok {
		r.Timeline.Title = timeline.Say("", title)
	}
	return r, nil
}

// footed checks the end of a file, which says how long the description before it is:
// the library would take as much memory as it says.
func footed(raw []byte) error {
	const tail = 8 // the length and the letters PAR1
	if len(raw) < tail+4 {
		return message.Error("1: not a Parquet file: it is too short")
	}
	if length := int64(binary.LittleEndian.Uint32(raw[len(raw)-tail:])); length > int64(len(raw)-tail-4) {
		return message.Error("1: the file is broken or cut: its description would have %d bytes, and it has %d in all", length, len(raw))
	}
	return nil
}

// bounded refuses a file that would be too large when unpacked, by what it tells of
// itself, and columns packed with LZ4: on broken ones the library takes memory
// without end.
func bounded(f *parquet.File, limit int64) error {
	total := int64(0)
	for _, group := range f.Metadata().RowGroups {
		for _, c := range group.Columns {
			if c.MetaData.Codec == format.Lz4Raw {
				return message.Error("1: the column %q is packed with LZ4, which is not read; write the file with Zstandard, Snappy or Gzip", c.MetaData.PathInSchema)
			}
			if total += max(0, c.MetaData.TotalUncompressedSize); total > limit {
				return message.Error("1: the file is larger than %d MB when unpacked; --limit allows more", limit>>20)
			}
		}
	}
	return nil
}

// Columns are the columns of a file, those of one list put together.
type columns struct {
	header []string
	at     []int // the column of the table, by that of the file
	write  []func(parquet.Value) string
}

func tableOf(schema *parquet.Schema, paths [][]string) columns {
	var g columns
	seen := map[string]int{}
	for _, path := range paths {
		name := path[0]
		if _, ok := seen[name]; !ok {
			seen[name] = len(g.header)
			g.header = append(g.header, name)
		}
		g.at = append(g.at, seen[name])
		write := plain
		if leaf, ok := schema.Lookup(path...); ok {
			write = writer(leaf.Node.Type().LogicalType())
		}
		g.write = append(g.write, write)
	}
	return g
}

// each yields the header and every row.
func (g columns) each(f *parquet.File, yield func([]string) bool) error {
	if !yield(g.header) {
		return nil
	}
	buffer := make([]parquet.Row, 256)
	cells := make([]string, len(g.header))
	for _, group := range f.RowGroups() {
		rows := group.Rows()
		for {
			n, err := rows.ReadRows(buffer)
			for _, row := range buffer[:n] {
				clear(cells)
				for _, v := range row {
					g.put(cells, v)
				}
				if !yield(cells) {
					return rows.Close()
				}
			}
			if errors.Is(err, io.EOF) || err == nil && n == 0 {
				break
			}
			if err != nil {
				return errors.Join(message.Error("1: reading the rows: %w", err), rows.Close())
			}
		}
		if err := rows.Close(); err != nil {
			return message.Error("1: reading the rows: %w", err)
		}
	}
	return nil
}

// put writes a value into its cell, behind the others of its list.
func (g columns) put(cells []string, v parquet.Value) {
	if v.IsNull() || v.Column() < 0 || v.Column() >= len(g.at) {
		return
	}
	text := g.write[v.Column()](v)
	if at := g.at[v.Column()]; cells[at] == "" {
		cells[at] = text
	} else if text != "" {
		cells[at] += "; " + text
	}
}

// writer returns how values of a type are written: days and times as dates.
func writer(kind *format.LogicalType) func(parquet.Value) string {
	if kind == nil {
		return plain
	}
	switch t := kind.Value.(type) {
	case *format.DateType:
		return func(v parquet.Value) string { return dates.On(calendar.Day(v.Int32())).String() }
	case *format.TimestampType:
		zone := ""
		if t.IsAdjustedToUTC {
			zone = "Z"
		}
		unit := int64(1)
		if t.Unit.Value != nil {
			unit = max(1, int64(time.Second/t.Unit.Value.Duration()))
		}
		digits := len(strconv.FormatInt(unit, 10)) - 1
		return func(v parquet.Value) string {
			second := v.Int64() / unit
			rest := v.Int64() - second*unit
			if rest < 0 {
				second, rest = second-1, rest+unit
			}
			text := time.Unix(second, 0).UTC().Format("2006-01-02T15:04:05")
			if rest != 0 {
				text += fmt.Sprintf(".%0*d", digits, rest)
			}
			return text + zone
		}
	}
	return plain
}

// plain writes a value as it stands. A text is that of the library's own buffer, which
// holds until the next rows are read: whoever is given the cells copies them before.
func plain(v parquet.Value) string {
	switch v.Kind() {
	case parquet.Double:
		return strconv.FormatFloat(v.Double(), 'f', -1, 64)
	case parquet.Float:
		return strconv.FormatFloat(float64(v.Float()), 'f', -1, 32)
	case parquet.ByteArray, parquet.FixedLenByteArray:
		b := v.ByteArray()
		return unsafe.String(unsafe.SliceData(b), len(b))
	}
	return v.String()
}
