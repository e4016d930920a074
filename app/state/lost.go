package state

import (
	"path/filepath"
	"strings"

	"dateline/app/figure"
	"dateline/data/keep"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// FindLost looks for documents that were not saved when the program ended. It is answered by
// LostFound.
type FindLost struct{}

// LostFound brings them; each can be opened.
type LostFound struct{ All []keep.Lost }

func (f LostFound) apply(m Model) (Model, []Effect) {
	if len(f.All) == 0 {
		return m, nil
	}
	lines := []message.Speaker{phrased("lost found")}
	var answers []Answer
	for _, one := range f.All[:min(len(f.All), mostTold)] {
		var name message.Speaker = message.Plain(filepath.Base(one.Path))
		if one.Path == "" {
			name = phrased("untitled")
		}
		lines = append(lines, phrased(figure.Counted("lost", one.Acts), name, one.Acts, one.Last))
		answers = append(answers, Answer{phrased("open lost", name), LostOpened{one}})
	}
	return m.tell(message.Lines(lines...), answers...), nil
}

// LostOpened opens a document that was not saved.
type LostOpened struct{ keep.Lost }

func (o LostOpened) apply(m Model) (Model, []Effect) {
	if o.Path != "" {
		return then(m, FileOpened{Path: o.Path})
	}
	return m, []Effect{ReadLost(o)}
}

// ReadLost reads with what a lost document began that has no file. It is answered by
// LostRead.
type ReadLost struct{ keep.Lost }

// LostRead brings that; what was done since is taken up from the journal.
type LostRead struct {
	keep.Lost
	Timeline *timeline.Timeline
}

func (r LostRead) apply(m Model) (Model, []Effect) {
	m, effects := m.beside(document("", r.Timeline, figure.NewSubject(r.Timeline, m.Lang, nil)))
	m.access.Waits, m.began = true, true
	return m, append(effects, Hold{Document: m.ID, Key: r.Key})
}

// SaveName is the name that is proposed for the file of a document.
func (m Model) SaveName() string {
	if m.Path != "" {
		return filepath.Base(m.Path)
	}
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:*?"<>|`, r) || r < ' ' {
			return ' '
		}
		return r
	}, m.Subject.Title())
	return strings.Join(strings.Fields(name), " ") + ".json"
}

// SaveFolder is the folder in which that is proposed: that of the document, or of the file
// that was open last, else home.
func (m Model) SaveFolder(home string) string {
	switch {
	case m.Path != "":
		return filepath.Dir(m.Path)
	case len(m.Recent) > 0:
		return filepath.Dir(m.Recent[0])
	}
	return home
}

func (FindLost) effect() {}
func (ReadLost) effect() {}
