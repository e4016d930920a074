package native

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// maxProblems bounds what is told of a file.
const maxProblems = 1000

// Decode reads a native file. Where anything is wrong it returns nil and an
// error that joins the Problems, in the order of the file.
func Decode(r io.Reader) (*timeline.Timeline, error) {
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, message.Error("reading a native file: %w", err)
	}
	t, _, err := DecodeAt(bytes.NewReader(raw), int64(len(raw)), draft.Options{})
	return t, err
}

// DecodeAt is Decode for a file of a size, of which only small parts lie in memory
// at a time. It walks over the file twice: once for its outline, once to read it on
// all cores. Notes say which steps lead nowhere, and of a file of a newer version what is
// not shown.
func DecodeAt(r io.ReaderAt, size int64, o draft.Options) (t *timeline.Timeline, notes []message.Message, err error) {
	mark := make([]byte, 3)
	if n, _ := r.ReadAt(mark, 0); string(mark[:n]) == "\uFEFF" {
		r, size = io.NewSectionReader(r, 3, size-3), size-3
	}
	f := &file{r: r, size: size, understood: o.Understood, unknown: map[string]int{}}
	s := scan(r, size, o.Limit)
	s.progress = o.Progress
	f.outline = sketch(s)
	if s.err != nil {
		return nil, nil, message.Error("reading a native file: %w", s.err)
	}
	if s.fault != nil {
		f.problems = append(f.problems, s.fault)
		return nil, nil, f.report()
	}
	t = f.timeline()
	if f.err != nil {
		return nil, nil, f.err
	}
	f.validate(t)
	if len(f.problems) == 0 {
		return t, f.notes(t), nil
	}
	return nil, nil, f.report()
}

// A file is a native file whose outline is known.
type file struct {
	outline
	r    io.ReaderAt
	size int64
	lang string

	version int
	unknown map[string]int // of a newer version, how often each field is not known

	understood func(done, total int64) error
	problems   []*Problem
	early      bool // the reading has ended before the end, for there were too many problems
	err        error
}

// report returns the problems in the order of the file, as one error.
func (f *file) report() error {
	slices.SortStableFunc(f.problems, func(a, b *Problem) int { return cmp.Compare(a.Offset, b.Offset) })
	more := f.early || len(f.problems) > maxProblems
	f.problems = f.problems[:min(len(f.problems), maxProblems)]
	if err := f.locate(); err != nil {
		return err
	}
	all := make([]error, len(f.problems))
	for i, p := range f.problems {
		all[i] = *p
	}
	if more {
		last := f.problems[len(f.problems)-1]
		all = append(all, message.Error("%d:%d: there are more problems than these %d; mend them first", last.Line, last.Column, len(f.problems)))
	}
	return errors.Join(all...)
}

// A Problem is something in a file that cannot be read as it stands.
type Problem struct {
	Offset       int64 // of the byte, from 0
	Line, Column int   // from 1, in code points
	Path         string
	Says         message.Message
	Want         message.Message // what would be right
}

// Error returns one line in English: line, column, path, problem, what would be right.
func (p Problem) Error() string { return p.In("en") }

// In returns the line in a language.
func (p Problem) In(lang string) string {
	where := fmt.Sprintf("%d:%d: ", p.Line, p.Column)
	if p.Path != "" {
		where += p.Path + ": "
	}
	return where + p.Says.In(lang) + "; " + p.Want.In(lang)
}
