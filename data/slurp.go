package data

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"dateline/data/kit/message"
)

// maxRow bounds a line of a table: a longer one is no row of cells.
const maxRow = 16 << 20

// slurp reads a file whole, but no more of it than its format allows, and tells
// the format by the first bytes. A file that is too large is refused before it is
// read where its size is known, else as soon as it is.
func slurp(name string, r io.Reader, o Options) ([]byte, Format, error) {
	var size int64
	if f, ok := r.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			size = info.Size()
		}
	}
	head := make([]byte, headSize)
	n, err := io.ReadFull(r, head)
	head = head[:n]
	format := sniff(name, head)
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return head, format, nil
	}
	if err != nil {
		return nil, format, message.Error("reading %s: %w", name, err)
	}
	most := format.Limit
	if o.Limit > 0 {
		most = o.Limit
	}
	if size > most {
		return nil, format, tooLarge(name, format, most)
	}
	raw := bytes.NewBuffer(make([]byte, 0, slurpSize(format, size)))
	raw.Write(head)
	row := int64(n - 1 - bytes.LastIndexByte(head, '\n'))
	open := openMark{}
	open.add(head)
	for {
		if rest := size - int64(raw.Len()); raw.Len() > maxRow && raw.Available() < int(min(rest, mega)) {
			// Its rows are rows: room for the rest at once, and no copies that double.
			// Not by Grow, which clears a gigabyte while everything waits for it.
			raw = bytes.NewBuffer(append(make([]byte, 0, size+bytes.MinRead), raw.Bytes()...))
		}
		n, err := io.CopyN(raw, r, mega)
		if last := bytes.LastIndexByte(raw.Bytes()[raw.Len()-int(n):], '\n'); last >= 0 {
			row = n - 1 - int64(last)
		} else {
			row += n
		}
		if o.Progress != nil {
			if stopped := o.Progress(int64(raw.Len()), size); stopped != nil {
				return nil, format, stopped
			}
		}
		open.add(raw.Bytes()[raw.Len()-int(n):])
		switch {
		case int64(raw.Len()) > most:
			return nil, format, tooLarge(name, format, most)
		case open.long > max(maxRow, o.Limit) && format.Sniff == nil:
			return nil, format, message.Error("%s: a quotation mark opens a cell that is longer than %s: is its end missing? --limit allows longer ones", name, Size(max(maxRow, o.Limit)))
		case row > max(maxRow, o.Limit) && format.Lines:
			return nil, format, message.Error("%s:%d: the line is longer than %s: this is no table of rows; --limit allows longer ones", name, 1+bytes.Count(raw.Bytes(), []byte("\n")), Size(max(maxRow, o.Limit)))
		case err == io.EOF:
			return raw.Bytes(), format, nil
		case err != nil:
			return nil, format, message.Error("reading %s: %w", name, err)
		}
	}
}

// An openMark is how much of a text lies behind a quotation mark that no other
// has closed yet.
type openMark struct {
	odd  bool
	long int64
}

func (m *openMark) add(chunk []byte) {
	marks := bytes.Count(chunk, []byte{'"'})
	if marks > 0 {
		m.long = int64(len(chunk) - bytes.LastIndexByte(chunk, '"'))
		m.odd = m.odd != (marks%2 == 1)
	} else {
		m.long += int64(len(chunk))
	}
	if !m.odd {
		m.long = 0
	}
}

func tooLarge(name string, f Format, most int64) error {
	return message.Error("%s: the file is larger than %s, as much as is read of the format %q; --limit allows more", name, Size(most), f.Name)
}

// Size says a number of bytes in words.
func Size(n int64) string {
	switch {
	case n >= giga:
		return fmt.Sprintf("%.3g GB", float64(n)/giga)
	case n >= mega:
		return fmt.Sprintf("%.3g MB", float64(n)/mega)
	}
	return fmt.Sprintf("%d bytes", n)
}

// slurpSize is how much memory is taken at once: as much as a document is long,
// and of a table first no more than a row may be.
func slurpSize(f Format, size int64) int64 {
	if f.Sniff == nil && size > 512*mega {
		size = 4 * mega
	}
	return max(size+bytes.MinRead, 4*headSize)
}
