package data

import (
	"bytes"
	"io"
	"os"
	"path/filepath"

	"dateline/data/kit/message"
)

// A file at least so large is worth a look at its first part.
const (
	worthPreview = 16 * mega
	previewed    = 4 * mega
)

// Preview reads the first rows of a large table, so that something can be shown
// before the whole is in; nil for a file that is small or no table.
func Preview(path string, o Options) (*File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, message.Error("opening a timeline: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() || info.Size() < worthPreview {
		return nil, nil // what cannot be looked at has no preview; reading it will say why
	}
	head := make([]byte, previewed)
	if _, err := io.ReadFull(f, head); err != nil {
		return nil, message.Error("reading %s: %w", path, err)
	}
	name := filepath.Base(path)
	format := sniff(name, head)
	last := bytes.LastIndexByte(head, '\n')
	if last < 0 || !format.Lines {
		return nil, nil
	}
	return read(name, head[:last+1], format, o)
}
