package state

import (
	"strings"

	"dateline/app/figure"
	"dateline/data"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/revision"
)

// Understand reads a text that was pasted, as a file would be. It is answered by Understood.
type Understand struct {
	Document int
	Text     string
	Options  data.Options
}

func (Understand) effect() {}

// Understood brings what a text says as a file, or that it is none.
type Understood struct {
	Understand
	File    *data.File
	Problem error
}

func (u Understood) apply(m Model) (Model, []Effect) {
	if u.Document != m.ID {
		return m, nil
	}
	article := Answer{phrased("paste article"), ArticleGiven{Text: u.Text}}
	if u.Problem != nil || u.File.Timeline.Events.Len() == 0 {
		if !isProse(u.Text) {
			return m.tell(message.Lines(append([]message.Speaker{phrased("not understood")}, why(u.Problem)...)...)), nil
		}
		return m.tell(phrased("paste prose"), article), nil
	}
	t := u.File.Timeline
	if u.File.Format.Whole {
		return m.pasted(t)
	}
	if as, known := m.presetOf(u.File.Table); known && isPlain(u.Options) {
		return m, []Effect{Understand{Document: m.ID, Text: u.Text, Options: as}}
	}
	n := t.Events.Len()
	lines := []message.Speaker{phrased(figure.Counted("paste table", n), n, called(u.File.Format))}
	lines = append(lines, first(message.Speakers(u.File.Record.Messages()), andMore)...)
	answers := []Answer{{phrased("paste here"), Taken{Timeline: t}}, {phrased("paste new"), Taken{Timeline: t, Apart: true}}}
	if u.File.Table != nil {
		answers = append(answers, Answer{phrased("columns asked"), ImportAsked{Text: u.Text, Options: u.Options, Table: u.File.Table}})
	}
	if isProse(u.Text) {
		answers = append(answers, article)
	}
	return m.tell(message.Lines(lines...), answers...), nil
}

// why says an error; nothing where there is none.
func why(err error) []message.Speaker {
	if err == nil {
		return nil
	}
	return problems([]error{err})
}

// isProse tells whether a text may be an article: some sentences.
func isProse(text string) bool {
	const least = 120
	return len(text) >= least && strings.Count(text, ". ")+strings.Count(text, ".\n") > 0
}

// Taken takes events over into the document in front, or into a new one.
type Taken struct {
	Timeline *timeline.Timeline
	Apart    bool
}

func (k Taken) apply(m Model) (Model, []Effect) {
	if !k.Apart {
		return m.pasted(k.Timeline)
	}
	m, effects := then(m, NewAsked{})
	t := *k.Timeline
	if t.Lang == "" {
		t.Lang = m.Lang
	}
	return m.over(&t, effects)
}

// over shows a timeline as a document that is not saved yet, in the place of an empty one. Its
// events come by an edit, so that they are in the journal and can be undone.
func (m Model) over(t *timeline.Timeline, effects []Effect) (Model, []Effect) {
	empty := *m.Timeline
	empty.Facets = t.Facets
	d := document("", &empty, figure.NewSubject(&empty, m.Lang, nil))
	d.ID = m.ID
	m.Document = d
	j := revision.Join(timeline.Phrased("edit new"), &empty, t, nil)
	head := t.Head()
	if head.Title.In(m.Lang) == "" {
		head.Title = empty.Title
	}
	j.Edit.Changes = append([]timeline.Change{empty.Put(head)}, j.Edit.Changes...)
	m, more := then(m, Edited{j.Edit})
	return m, append(effects, more...)
}

// ArticleGiven suggests the events of an article: that of a text, or of a file. They come as a
// new document, in which each says the sentence that it was taken from, and nobody has
// confirmed one.
type ArticleGiven struct{ Text, Path string }

func (a ArticleGiven) apply(m Model) (Model, []Effect) { return m, []Effect{ReadArticle(a)} }

// ReadArticle extracts the events of an article. It is answered by ArticleRead, or Failed.
type ReadArticle struct{ Text, Path string }

func (ReadArticle) effect() {}

// ArticleRead brings the events that an article tells.
type ArticleRead struct{ Timeline *timeline.Timeline }

func (a ArticleRead) apply(m Model) (Model, []Effect) {
	n := a.Timeline.Events.Len()
	if n == 0 {
		return m.tell(phrased("article nothing")), nil
	}
	m, effects := Taken{Timeline: a.Timeline, Apart: true}.apply(m)
	return m.notice(phrased(figure.Counted("article events", n), n), Answer{phrased("show unconfirmed"), Filtered{"is:unconfirmed"}}), effects
}
