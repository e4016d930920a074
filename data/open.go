// Package data opens timelines from files, writes them, and knows the formats.
package data

import (
	"bytes"
	"cmp"
	"io"
	"os"
	"path/filepath"
	"strings"

	"dateline/assets/samples"
	"dateline/data/gazetteer/locate"
	"dateline/data/grid"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// A File is what was read of a file: the events that could be read, each problem,
// and notes on how what was not clear was understood. Problems and notes say
// themselves in a language, see message.Say.
type File struct {
	Timeline *timeline.Timeline
	Format   Format
	Problems []error
	Notes    []message.Message

	Questions []draft.Question // what it leaves open, for a person to settle
	Record
}

// Options say how to read a file where it alone does not.
type Options = draft.Options

// Load reads a file. It fails when nothing can be read; single faults are the
// File's problems.
func Load(path string, o Options) (*File, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, message.Error("opening a timeline: %w", err)
	}
	defer f.Close()
	return Read(filepath.Base(path), f, o)
}

// Read reads a timeline from r; name stands for it in problems and tells the
// format where the content alone does not.
func Read(name string, r io.Reader, o Options) (*File, error) {
	if f, ok := r.(*os.File); ok {
		if format, size := inPieces(name, f); size > 0 {
			return readPieces(name, f, size, format, o)
		}
	}
	raw, format, err := slurp(name, r, o)
	if err != nil {
		return nil, err
	}
	return read(name, raw, format, o)
}

// inPieces returns the format and the size of a file that need not lie in memory
// whole; no size for any other.
func inPieces(name string, f *os.File) (Format, int64) {
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return Format{}, 0
	}
	head := make([]byte, min(headSize, info.Size()))
	if n, _ := f.ReadAt(head, 0); n < len(head) {
		return Format{}, 0
	}
	format := sniff(name, head)
	if format.Pieces == nil {
		return format, 0
	}
	return format, info.Size()
}

func readPieces(name string, r io.ReaderAt, size int64, format Format, o Options) (*File, error) {
	most := format.Limit
	if o.Limit > 0 {
		most = o.Limit
	}
	if size > most {
		return nil, tooLarge(name, format, most)
	}
	result, err := format.Pieces(r, size, o)
	return fileOf(name, result, format, o, err)
}

func read(name string, raw []byte, format Format, o Options) (*File, error) {
	result, err := format.Decode(raw, o)
	return fileOf(name, result, format, o, err)
}

// fileOf makes a File of what a decoder returned.
func fileOf(name string, r draft.Result, format Format, o Options, err error) (*File, error) {
	if err != nil {
		return nil, located{name, err}
	}
	f := &File{Timeline: r.Timeline, Format: format, Notes: r.Notes}
	f.propose(&r, o)
	f.Questions, f.Record = r.Questions, recordOf(r, format)
	f.zeros(o)
	if err := swap(f.Timeline, o.Swap); err != nil {
		return nil, located{name, err}
	}
	notes, ids := swapped(f.Timeline)
	if f.Notes = append(f.Notes, notes...); len(ids) > 0 {
		f.Questions = append(f.Questions, draft.Question{Answers: []draft.Answer{{Says: "swap positions", Flag: "--swap " + strings.Join(ids, ","), Settle: func(o *Options) { o.Swap = ids }}}})
	}
	if err := f.locate(o); err != nil {
		return nil, located{name, err}
	}
	f.phrase()
	for _, p := range r.Problems {
		for _, one := range p.Each() {
			f.Problems = append(f.Problems, located{name, one})
		}
	}
	if len(f.Timeline.Title) == 0 {
		f.Timeline.Title = timeline.Say("", NameTitle(name))
	}
	return f, nil
}

// phrase notes what the titles say, where that sorts the events.
func (f *File) phrase() {
	p := timeline.FindPhrasing(f.Timeline)
	if f.Timeline.Phrasing = p; p != nil {
		f.Notes = append(f.Notes, message.New("kinds are taken from the titles, beside the names: %d of %d that were looked at say one of %d phrases, such as %q", p.Said, p.Titles, len(p.Phrases), p.Phrases[0]))
	}
}

// locate looks up the places that have a name and no position, or asks whether to
// do so; in a file of our own a person has decided already.
func (f *File) locate(o Options) error {
	if f.Format.Whole && !o.Locate {
		return nil
	}
	plan, err := locate.Find(f.Timeline)
	switch {
	case err != nil:
		return err
	case o.Locate:
		plan.Apply(f.Timeline)
		f.Notes = append(f.Notes, plan.Notes()...)
	case len(plan.Found) > 0:
		f.Notes = append(f.Notes, message.New("%d {place has|places have} a name and no position, so {it is|they are} not on the map; the gazetteer knows %d of them",
			len(plan.Found)+len(plan.Doubtful)+len(plan.Unknown), len(plan.Found)))
		f.Questions = append(f.Questions, draft.Question{Answers: []draft.Answer{{Says: "locate places", Flag: "--locate", Settle: func(o *Options) { o.Locate = true }}}})
	}
	return nil
}

// Whole returns the File of a timeline that was not read from one.
func Whole(t *timeline.Timeline) *File {
	r := draft.Result{Timeline: t}
	r.Account.Sees("%d {event|events} of its own", t.Events.Len())
	return &File{Timeline: t, Format: formats[0], Record: recordOf(r, formats[0])}
}

// Sample reads a sample that comes with the program.
func Sample(name string) (*timeline.Timeline, error) {
	raw, err := samples.Open(name)
	if err != nil {
		return nil, err
	}
	f, err := Read(name, bytes.NewReader(raw), Options{})
	if err != nil {
		return nil, err
	}
	return f.Timeline, nil
}

// A Survey is what a file holds in short.
type Survey struct {
	Title, KnownOn                  string
	Events, Places, Actors, Sources int
	Annotations                     int
	Extent                          calendar.Span
	Facets                          []timeline.Facet
	File                            // without its timeline
}

// SurveyFile says what a file holds. Of a table it keeps no event, so that the
// largest file takes little more memory than it is long.
func SurveyFile(path string, o Options) (*Survey, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, message.Error("opening a timeline: %w", err)
	}
	defer file.Close()
	name := filepath.Base(path)
	if format, size := inPieces(name, file); size > 0 {
		f, err := readPieces(name, file, size, format, o)
		if err != nil {
			return nil, err
		}
		return SurveyOf(f, o), nil
	}
	raw, format, err := slurp(name, file, o)
	if err != nil {
		return nil, err
	}
	if format.Survey != nil {
		sum, err := format.Survey(raw, o)
		if err != nil {
			return nil, located{name, err}
		}
		return surveyed(name, format, sum), nil
	}
	f, err := read(name, raw, format, o)
	if err != nil {
		return nil, err
	}
	return SurveyOf(f, o), nil
}

// surveyed makes a Survey of what a table holds.
func surveyed(name string, format Format, sum grid.Summary) *Survey {
	s := &Survey{
		Title: cmp.Or(sum.Title.In(""), NameTitle(name)), Events: sum.Events, Places: sum.Places, Actors: sum.Actors, Sources: sum.Sources, Annotations: sum.Annotations, Extent: sum.Extent, Facets: sum.Facets,
		File: File{Format: format, Notes: sum.Notes, Questions: sum.Questions, Record: Record{Account: sum.Account, Dates: sum.Dates, Columns: sum.Columns}},
	}
	for _, p := range sum.Problems {
		for _, one := range p.Each() {
			s.Problems = append(s.Problems, located{name, one})
		}
	}
	s.Headline = headline(sum.Dates, sum.Questions)
	return s
}

// SurveyOf says what a file holds that was read.
func SurveyOf(f *File, o Options) *Survey {
	t := f.Timeline
	s := &Survey{
		Title: t.Title.In(t.Lang), KnownOn: t.KnownOn.String(), Events: t.Events.Len(), Places: len(t.Places), Actors: len(t.Actors), Sources: len(t.Sources), Annotations: len(t.Annotations), Facets: t.Facets, File: *f,
	}
	s.Timeline = nil
	for _, e := range t.Events.All() {
		if d := e.When.Date; !d.IsZero() {
			s.Extent = s.Extent.Union(d.BoundsIn(o.Zone))
		}
	}
	return s
}
