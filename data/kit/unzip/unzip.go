// Package unzip reads single files of a zip archive, and no more of them than a
// bound allows: a small archive may hold a very large file.
package unzip

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"

	"dateline/data/kit/message"
)

// Most is how many bytes of a file are unpacked where no other bound is given.
const Most = 128 << 20

// maxFiles bounds the files that an archive may list.
const maxFiles = 10_000

// Find returns the first file of an archive whose name fits, unpacked.
func Find(raw []byte, fits func(name string) bool, limit int64) ([]byte, error) {
	if limit <= 0 {
		limit = Most
	}
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return nil, message.Error("1: not a zip archive: %w", err)
	}
	if len(archive.File) > maxFiles {
		return nil, message.Error("1: the archive lists more than %d files", maxFiles)
	}
	for _, f := range archive.File {
		if !fits(strings.ToLower(f.Name)) {
			continue
		}
		if f.UncompressedSize64 > uint64(limit) {
			return nil, tooLarge(f.Name, limit)
		}
		r, err := f.Open()
		if err != nil {
			return nil, message.Error("1: unpacking %s: %w", f.Name, err)
		}
		out := bytes.NewBuffer(make([]byte, 0, f.UncompressedSize64+bytes.MinRead))
		_, err = out.ReadFrom(io.LimitReader(r, limit+1))
		if err = firstOf(err, r.Close()); err != nil {
			return nil, message.Error("1: unpacking %s: %w", f.Name, err)
		}
		if int64(out.Len()) > limit {
			return nil, tooLarge(f.Name, limit)
		}
		return out.Bytes(), nil
	}
	return nil, message.Error("1: the archive holds no file of the kind that is looked for")
}

func tooLarge(name string, limit int64) error {
	return message.Error("1: %s is larger than %d MB when unpacked; --limit allows more", name, limit>>20)
}

func firstOf(a, b error) error {
	if a != nil {
		return a
	}
	return b
}
