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
	article := Answer{m.say("paste article"), ArticleGiven{Text: u.Text}}
	if u.Problem != nil || u.File.Timeline.Events.Len() == 0 {
		if !isProse(u.Text) {
			return m.tell(m.say("not understood") + m.why(u.Problem)), nil
		}
		return m.tell(m.say("paste prose"), article), nil
	}
	t := u.File.Timeline
	if u.File.Format.Whole {
		return m.pasted(t)
	}
	if as, known := m.presetOf(u.File.Table); known && isPlain(u.Options) {
		return m, []Effect{Understand{Document: m.ID, Text: u.Text, Options: as}}
	}
	n := t.Events.Len()
	lines := []string{m.say(figure.Counted("paste table", n), n, m.called(u.File.Format))}
	lines = append(lines, first(message.Each(u.File.Record.Messages(), m.Lang))...)
	answers := []Answer{{m.say("paste here"), Taken{Timeline: t}}, {m.say("paste new"), Taken{Timeline: t, Apart: true}}}
	if u.File.Table != nil {
		answers = append(answers, Answer{m.say("columns asked"), ImportAsked{Text: u.Text, Options: u.Options, Table: u.File.Table}})
	}
	if isProse(u.Text) {
		answers = append(answers, article)
	}
	return m.tell(strings.Join(lines, "\n"), answers...), nil
}

// why says an error on a line of its own; nothing where there is none.
func (m Model) why(err error) string {
	if err == nil {
		return ""
	}
	return "\n" + message.Say(err, m.Lang)
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
	j := revision.Join(m.say("edit new"), &empty, t, nil)
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
		return m.tell(m.say("article nothing")), nil
	}
	m, effects := Taken{Timeline: a.Timeline, Apart: true}.apply(m)
	return m.notice(m.say(figure.Counted("article events", n), n), Answer{m.say("show unconfirmed"), Filtered{"is:unconfirmed"}}), effects
}
