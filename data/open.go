// Package data opens timelines from files, writes them, and knows the formats.
package data

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"dateline/assets/samples"
	"dateline/data/native"
	"dateline/data/records"
	"dateline/data/table"
	"dateline/timeline"
)

// A File is what was read of a file: the events that could be read, a line for
// each problem, and notes on how what was not clear was understood.
type File struct {
	Timeline *timeline.Timeline
	Format   Format
	Problems []string
	Notes    []string
}

// Options say how to read a file where it alone does not.
type Options = table.Options

// maxBytes bounds what is read at once.
const maxBytes = 2 << 30

// Load reads a file. It fails when nothing can be read; single faults are the
// File's problems.
func Load(path string, o Options) (*File, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("opening a timeline: %w", err)
	}
	return read(filepath.Base(path), raw, o)
}

// Read reads a timeline from r; name stands for it in problems and tells the
// format where the content alone does not.
func Read(name string, r io.Reader, o Options) (*File, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	return read(name, raw, o)
}

func read(name string, raw []byte, o Options) (*File, error) {
	if len(raw) > maxBytes {
		return nil, fmt.Errorf("%s: the file is larger than 2 GB: split it", name)
	}
	f, err := sniff(name, raw).read(raw, o)
	if err != nil {
		return nil, named(name, err)
	}
	for i, p := range f.Problems {
		f.Problems[i] = name + ":" + p
	}
	if len(f.Timeline.Title) == 0 {
		f.Timeline.Title = timeline.Say("", strings.TrimSuffix(name, filepath.Ext(name)))
	}
	return f, nil
}

// named puts the name of a file before each line of an error.
func named(name string, err error) error {
	lines := strings.Split(err.Error(), "\n")
	return fmt.Errorf("%s:%s", name, strings.Join(lines, "\n"+name+":"))
}

// Sample reads a sample that comes with the program.
func Sample(name string) (*timeline.Timeline, error) {
	raw, err := samples.Open(name)
	if err != nil {
		return nil, err
	}
	f, err := read(name, raw, Options{})
	if err != nil {
		return nil, err
	}
	return f.Timeline, nil
}

func readNative(raw []byte, _ Options) (*File, error) {
	t, err := native.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil, err
	}
	return &File{Timeline: t}, nil
}

func readTable(raw []byte, o Options) (*File, error) {
	return fileOf(table.Decode(raw, o))
}

func readRecords(raw []byte, o Options) (*File, error) { return fileOf(records.Decode(raw, o)) }

func readXML(raw []byte, o Options) (*File, error) { return fileOf(records.DecodeXML(raw, o)) }

func readICS(raw []byte, o Options) (*File, error) { return fileOf(records.DecodeICS(raw, o)) }

func fileOf(r table.Result, err error) (*File, error) {
	if err != nil {
		return nil, err
	}
	f := &File{Timeline: r.Timeline, Notes: r.Notes}
	for _, p := range r.Problems {
		f.Problems = append(f.Problems, p.Error())
	}
	return f, nil
}

// A Survey is what a file holds in short.
type Survey struct {
	Title   string
	KnownOn string
	table.Summary
}

// SurveyFile says what a file holds. Of a table it keeps no event, so that the
// largest file takes little more memory than it is long.
func SurveyFile(path string) (*Survey, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("opening a timeline: %w", err)
	}
	name := filepath.Base(path)
	if sniff(name, raw).Name == "csv" {
		sum, err := table.Survey(raw, Options{})
		if err != nil {
			return nil, named(name, err)
		}
		return &Survey{Title: strings.TrimSuffix(name, filepath.Ext(name)), Summary: sum}, nil
	}
	f, err := read(name, raw, Options{})
	if err != nil {
		return nil, err
	}
	return SurveyOf(f.Timeline), nil
}

// SurveyOf says what a timeline holds.
func SurveyOf(t *timeline.Timeline) *Survey {
	s := &Survey{Title: t.Title.In(t.Lang), KnownOn: t.KnownOn.String()}
	s.Events, s.Places, s.Actors, s.Sources = len(t.Events), len(t.Places), len(t.Actors), len(t.Sources)
	for i := range t.Events {
		if d := t.Events[i].When.Date; !d.IsZero() {
			s.Dated++
			s.Extent = s.Extent.Union(d.Bounds())
		}
	}
	return s
}
