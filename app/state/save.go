package state

import (
	"errors"
	"path/filepath"
	"strings"

	"dateline/app/figure"
	"dateline/data"
	"dateline/data/keep"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// SaveAsked writes the document to its file; one that has none, or may not be written, is
// asked for a name. SaveAsAsked asks in any case.
type (
	SaveAsked   struct{}
	SaveAsAsked struct{}
)

func (SaveAsked) apply(m Model) (Model, []Effect) {
	m.closes = 0 // a person who was asked for a name and gave none wants nothing closed any more
	return m.save()
}

// save writes the document; what is to follow stays as it is.
func (m Model) save() (Model, []Effect) {
	switch format := m.formatOf(); {
	case m.Path == "" || m.access.Why != nil || !format.Writes():
		return then(m, DialogAsked{AskSave})
	case m.Unsaved() == 0 && m.closes == 0:
		return m, nil
	}
	return then(m, SavedAs{Path: m.Path})
}

func (SaveAsAsked) apply(m Model) (Model, []Effect) {
	m.closes = 0
	return then(m, DialogAsked{AskSave})
}

// SavedAs writes the document to the file at a path, in the format that its name says, else
// in our own; the document goes on with that file. What the format cannot carry is told
// first, unless the person knows.
type SavedAs struct {
	Path  string
	Knows bool // what is lost
	Anew  bool // a table that cannot be kept as it stands is written with columns of our own
}

func (s SavedAs) apply(m Model) (Model, []Effect) {
	if m.saving != 0 {
		return m.tell(phrased("saving already")), nil
	}
	if refused, ok := m.refuse(); ok && m.access.Why == nil {
		return refused, nil
	}
	format, known := data.FormatOf(s.Path)
	if s.Path == m.Path && m.Format != "" {
		format, known = m.formatOf(), true // its content told, whatever its name is
	}
	switch {
	case !known:
		format = data.Formats()[0]
		s.Path += format.Extensions[0]
	case !format.Writes():
		return m.tell(phrased("not written", called(format)), Answer{phrased("save as"), SaveAsAsked{}}), nil
	}
	if says := m.foreign(s.Path, format); len(says) > 0 && !s.Knows {
		s.Knows = true
		ours := strings.TrimSuffix(s.Path, filepath.Ext(s.Path)) + data.Formats()[0].Extensions[0]
		return m.tell(message.Lines(first(says, andMore)...), Answer{phrased("save with losses", filepath.Ext(s.Path)), s},
			Answer{phrased("save as ours", filepath.Base(ours)), SavedAs{Path: ours}}, Answer{phrased("save as"), SaveAsAsked{}}), nil
	}
	m.jobs++
	m.saving = m.jobs
	save := Save{Job: m.jobs, Document: m.ID, From: m.Path, Path: s.Path, Format: format.Name, Timeline: m.Timeline, Mark: m.History.Mark(), Done: m.Done}
	if m.amends(s.Path, format) && !s.Anew {
		save.Amends = &Amends{Was: m.base, Options: m.options}
	} else {
		m.lossy = format.Name
	}
	return m, []Effect{save}
}

// An Amends says what the file of a document holds that is to be kept as it stands but for what was
// changed: the timeline as it was when it was read or saved last, and how it was read.
type Amends struct {
	Was     *timeline.Timeline
	Options data.Options
}

// amends tells whether the document is saved to its own file, of which that is kept which was not changed.
func (m Model) amends(path string, format data.Format) bool {
	return path == m.Path && format.Name == m.Format && format.Amend != nil && m.base != nil
}

// foreign says what a person should know before the document is written to a file of another
// format than our own: what that cannot carry; and of the document's own file, which another
// program has made, that it is written anew. Nothing where there is nothing to say, or it was
// said before; of what is kept as it stands each save loses something of its own.
func (m Model) foreign(path string, format data.Format) []message.Speaker {
	own := path == m.Path && format.Name != data.Formats()[0].Name
	var losses []message.Message
	switch {
	case m.amends(path, format):
		losses, own = format.Amended(m.base, m.Timeline), false
	case m.lossy == format.Name:
		return nil
	default:
		losses = format.Losses(m.Timeline)
	}
	switch {
	case len(losses) > 0:
		return append([]message.Speaker{phrased("loses", called(format))}, message.Speakers(losses)...)
	case own:
		return []message.Speaker{phrased("written anew", filepath.Base(path), called(format))}
	}
	return nil
}

// called is the name of a format.
func called(f data.Format) message.Phrase { return phrased("format " + f.Name) }

// A Save writes a document to a file, away from the window's thread. It is answered by
// Saved, or NotSaved.
type Save struct {
	Job, Document int
	From          string // the file that it was before, "" for none
	Path, Format  string
	Timeline      *timeline.Timeline
	Mark          timeline.Mark
	Done          int     // acts that stand in it
	Amends        *Amends // what of its own file is kept as it stands; nil where it is written anew
}

// Saved says that a document was written.
type Saved struct {
	Save
	Spare error             // why what the file held before is not kept, nil where it is
	Notes []message.Message // what of an amended file could not be written as it was meant
	Left  int               // how many of its pictures lie beside the file that it was before, and not beside this
}

func (s Saved) apply(m Model) (Model, []Effect) {
	return m.of(s.Document, func(m Model) (Model, []Effect) {
		if m.saving != s.Job {
			return m, nil
		}
		m.saving, m.access, m.Fails = 0, Access{}, nil
		m.File, m.Path, m.Format, m.Saved, m.base = s.Path, s.Path, s.Format, s.Mark, s.Timeline
		if s.From != s.Path || s.Amends == nil {
			m.options = data.Options{} // by which the other was read, or what stood in it
		}
		if filepath.Dir(s.From) != filepath.Dir(s.Path) {
			m.album = nil // pictures are looked for beside this file now
		}
		m.InJournal = max(m.InJournal, s.Done)
		m.Recent = recent(s.Path, m.Recent)
		var lines []message.Speaker
		if s.Spare != nil {
			lines = append(lines, message.Problem{Err: s.Spare})
		}
		for _, note := range s.Notes {
			lines = append(lines, capital{note})
		}
		if s.Left > 0 {
			lines = append(lines, phrased(figure.Counted("pictures left", s.Left), s.Left, filepath.Dir(s.From), filepath.Dir(s.Path)))
		}
		if len(lines) > 0 {
			m = m.notice(message.Joined{Between: " ", All: lines})
		}
		if m.closes != 0 {
			return m.close()
		}
		return m, nil
	})
}

// ErrAnew says that a file cannot be kept as it stands, and would have to be written anew.
var ErrAnew = errors.New("it cannot be kept as it stands")

// NotSaved says why a document was not written; its file is as it was.
type NotSaved struct {
	Save
	Problem error
}

func (s NotSaved) apply(m Model) (Model, []Effect) {
	return m.of(s.Document, func(m Model) (Model, []Effect) {
		if m.saving != s.Job {
			return m, nil
		}
		m.saving, m.closes = 0, 0
		if errors.Is(s.Problem, keep.ErrChanged) {
			return m.toldOfChange(), nil
		}
		if errors.Is(s.Problem, ErrAnew) {
			format := m.formatOf() // which it stays in
			lines := []message.Speaker{phrased("not kept as it stands", filepath.Base(s.Path)), message.Problem{Err: s.Problem}, phrased("written anew", filepath.Base(s.Path), called(format))}
			if losses := format.Losses(s.Timeline); len(losses) > 0 {
				lines = append(append(lines, phrased("loses", called(format))), message.Speakers(losses)...)
			}
			return m.tell(message.Lines(first(lines, andMore)...),
				Answer{phrased("save with losses", filepath.Ext(s.Path)), SavedAs{Path: s.Path, Knows: true, Anew: true}}, Answer{phrased("save as"), SaveAsAsked{}}), nil
		}
		return m.tell(message.Lines(phrased("not saved", filepath.Base(s.Path)), message.Problem{Err: s.Problem}), Answer{phrased("save as"), SaveAsAsked{}}), nil
	})
}

func (Save) effect() {}
