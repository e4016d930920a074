package grid

import (
	"strings"
	"unicode/utf8"
	"unsafe"
)

// A source brings the rows of a table.
type source interface {
	// next returns the next row that is not empty, with the memory of fields.
	next(fields []string) (row, bool)
	// read returns how much of the table has been read, in the units of its meter.
	read() int
	// broken returns the line of a quotation mark that was opened and not closed since
	// it was last asked; 0 for none.
	broken() int
}

// A chunk is some rows of a table side by side, whose cells are copied into one
// text: a million rows of ten cells are not ten million texts.
type chunk struct {
	index int // among the chunks of the table
	first int // how many rows stand before it
	rows  []chunkRow
	ends  []uint32 // where each cell ends in the text
	text  []byte

	at, cell int // what next reads
}

// A chunkRow is the number of a row in the table, and how many cells it has.
type chunkRow struct{ line, cells int }

// The rows and the bytes of a chunk.
const (
	rowsOfChunk  = 4096
	bytesOfChunk = 4 << 20
)

// full tells whether it is time for another chunk.
func (c *chunk) full() bool { return len(c.rows) >= rowsOfChunk || len(c.text) >= bytesOfChunk }

// add copies a row.
func (c *chunk) add(line int, cells []string) {
	for _, cell := range cells {
		if !utf8.ValidString(cell) {
			cell = strings.ToValidUTF8(cell, "\uFFFD")
		}
		c.text = append(c.text, cell...)
		c.ends = append(c.ends, uint32(len(c.text)))
	}
	c.rows = append(c.rows, chunkRow{line, len(cells)})
}

// next returns the cells of the next row; they are parts of the chunk's text, which
// does not change any more.
func (c *chunk) next(fields []string) (row, bool) {
	if c.at == len(c.rows) {
		return row{}, false
	}
	text := unsafe.String(unsafe.SliceData(c.text), len(c.text))
	one := c.rows[c.at]
	fields = fields[:0]
	from := uint32(0)
	if c.cell > 0 {
		from = c.ends[c.cell-1]
	}
	for range one.cells {
		end := c.ends[c.cell]
		fields = append(fields, text[from:end])
		from = end
		c.cell++
	}
	c.at++
	return row{line: one.line, fields: fields}, true
}

func (c *chunk) read() int { return c.at }

func (c *chunk) broken() int { return 0 }

// rewind lets the rows be read once more.
func (c *chunk) rewind() { c.at, c.cell = 0, 0 }
