// Package data opens timelines from files, and knows the formats.
package data

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"dateline/assets/samples"
	"dateline/data/native"
	"dateline/timeline"
)

// A Format is a format of files.
type Format struct {
	Name       string
	Title      string
	Extensions []string
}

// Formats lists the formats that are read and written.
func Formats() []Format {
	return []Format{{"native", "Dateline's own file, JSON", []string{".json", ".dateline"}}}
}

// maxBytes bounds what is read at once.
const maxBytes = 1 << 30

// Open reads a timeline from a file.
func Open(path string) (*timeline.Timeline, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("opening a timeline: %w", err)
	}
	defer f.Close()
	return Decode(filepath.Base(path), f)
}

// Sample reads a sample that comes with the program.
func Sample(name string) (*timeline.Timeline, error) {
	raw, err := samples.Open(name)
	if err != nil {
		return nil, err
	}
	return Decode(name, bytes.NewReader(raw))
}

// Decode reads a timeline and validates it. Its error names every problem,
// each on a line that begins with name.
func Decode(name string, r io.Reader) (*timeline.Timeline, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	if len(raw) > maxBytes {
		return nil, fmt.Errorf("%s: the file is larger than 1 GB: split it", name)
	}
	t, err := native.Decode(bytes.NewReader(raw))
	if err == nil {
		err = errors.Join(problems(timeline.Validate(t))...)
	}
	if err == nil {
		return t, nil
	}
	lines := strings.Split(err.Error(), "\n")
	return nil, fmt.Errorf("%s:%s", name, strings.Join(lines, "\n"+name+":"))
}

func problems(all []timeline.Problem) []error {
	errs := make([]error, len(all))
	for i, p := range all {
		errs[i] = errors.New(" " + p.Error())
	}
	return errs
}
