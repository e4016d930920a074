// Package format says what a format of files is: each package in this folder
// exports one Format, or two where a format has a packed or a spreadsheet's form,
// that tells of itself all that the registry needs to know.
package format

import (
	"io"
	"slices"
	"strings"

	"dateline/data/grid"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// Bytes.
const (
	Mega = 1 << 20
	Giga = 1 << 30
)

// A Format is a format of files: how it is told, read and written, and what it
// cannot carry.
type Format struct {
	Name       string   // as --help and `formats` have it: "ics"
	Title      string   // for people: "iCalendar"
	Extensions []string // of file names, with the dot, the one that is written first

	Sniff  func(head []byte) bool // tells by the first bytes; nil for what nothing else is
	Looks  bool                   // it has no sign of its own and is told by its looks: a name of another format is believed before
	Decode func(raw []byte, o draft.Options) (draft.Result, error)
	Encode func(io.Writer, *timeline.Timeline) error  // nil when it is only read
	Lost   func(*timeline.Timeline) []message.Message // what Encode cannot carry; nil when nothing is lost
	Limit  int64                                      // bytes that are read unless a person allows more

	// Amend writes a timeline that was read from raw as the file has it, with what is other now than it
	// was; nil for a format whose files are written anew. Amended says what it cannot carry of that.
	Amend   func(out io.Writer, raw []byte, o draft.Options, was, now *timeline.Timeline) ([]message.Message, error)
	Amended func(was, now *timeline.Timeline) []message.Message

	// Pieces decodes a file that need not lie in memory whole; nil for most.
	Pieces func(r io.ReaderAt, size int64, o draft.Options) (draft.Result, error)

	// Lines tells that a line is a row, so that the first lines of a file are a file
	// by themselves, which can be shown before the rest is read.
	Lines bool

	// Survey says what a file holds and keeps no event of it; nil for most.
	Survey func(raw []byte, o draft.Options) (grid.Summary, error)

	// Maps tells that a person may say which columns or properties hold which fields.
	Maps bool

	// Whole tells that the file keeps what a person has decided, so that nothing is
	// proposed on reading it.
	Whole bool
}

// Writes tells whether files of the format can be written.
func (f Format) Writes() bool { return f.Encode != nil }

// Losses says in words what the format cannot carry of a timeline.
func (f Format) Losses(t *timeline.Timeline) []message.Message {
	if f.Lost == nil {
		return nil
	}
	return f.Lost(t)
}

// Write writes a timeline in the format.
func (f Format) Write(w io.Writer, t *timeline.Timeline) error {
	if f.Encode == nil {
		return message.Error("%s is read and not written", f.Title)
	}
	return f.Encode(w, t)
}

// Named tells whether a path ends as files of the format do, or is its name.
func (f Format) Named(path string) bool {
	return f.Name == path || slices.ContainsFunc(f.Extensions, func(ext string) bool { return strings.HasSuffix(strings.ToLower(path), ext) })
}
