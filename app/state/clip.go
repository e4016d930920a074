package state

import (
	"bytes"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/facts"
	"dateline/data/format/native"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/revision"
)

// A Clip is the events that were copied last, whole, and the text that stands for them on the
// clipboard: where that is pasted in this program, the events are.
type Clip struct {
	Text string
	Part *timeline.Timeline
}

// EventsCopied copies the chosen events: as text, or as JSON that another window of the
// program reads. With Cut they are removed.
type EventsCopied struct {
	Text string // "" to write the events out
	JSON bool
	Cut  bool
}

func (c EventsCopied) apply(m Model) (Model, []Effect) {
	ids := m.Chosen()
	if len(ids) == 0 {
		if c.Text != "" {
			return m, []Effect{Copy{c.Text}}
		}
		return m, nil
	}
	part := revision.Part(m.Timeline, ids)
	text := c.Text
	switch {
	case c.JSON:
		var b bytes.Buffer
		if err := native.Encode(&b, part); err != nil {
			return m.tell(message.Problem{Err: err}), nil
		}
		text = b.String()
	case text == "":
		text = m.inWords(ids)
	}
	m.Clip = &Clip{text, part}
	effects := []Effect{Copy{text}}
	if !c.Cut {
		return m.notice(phrased(figure.Counted("copied events", len(ids)), len(ids))), effects
	}
	m, more := then(m, EventRemoved{})
	return m, append(effects, more...)
}

// inWords writes events out as a person reads them.
func (m Model) inWords(ids []string) string {
	var all []string
	for _, id := range ids {
		if i := m.Subject.Find(id); i >= 0 {
			all = append(all, facts.Text(m.Subject.Event(i).Name, facts.Of(m.Subject, i, m.Actor)))
		}
	}
	return strings.Join(all, "\n")
}

// PasteAsked asks what stands on the clipboard. Its effect is answered by Pasted.
type PasteAsked struct{}

// Paste reads the clipboard.
type Paste struct{}

// Pasted brings what stood on the clipboard.
type Pasted struct{ Text string }

func (PasteAsked) apply(m Model) (Model, []Effect) {
	if m.Presenting {
		return m, nil
	}
	if refused, ok := m.refuse(); ok {
		return refused, nil
	}
	return m, []Effect{Paste{}}
}

func (p Pasted) apply(m Model) (Model, []Effect) {
	switch {
	case strings.TrimSpace(p.Text) == "":
		return m.notice(phrased("nothing to paste")), nil
	case m.Clip != nil && p.Text == m.Clip.Text:
		return m.pasted(m.Clip.Part)
	}
	return m, []Effect{Understand{Document: m.ID, Text: p.Text}}
}

// pasted takes the events of another timeline over.
func (m Model) pasted(part *timeline.Timeline) (Model, []Effect) {
	n := part.Events.Len()
	j := revision.Join(timeline.Phrased(figure.Counted("paste of", n), n), m.Timeline, part, nil)
	before := m.Timeline
	next, effects := then(m, Edited{j.Edit})
	if next.Timeline == before {
		return next, effects
	}
	var says message.Speaker = message.Phrase(j.Edit.Name)
	if j.Tagged > 0 {
		says = message.Lines(says, phrased("paste tags"))
	}
	next = next.notice(says, Answer{phrased("undo"), Undone{}})
	next, _ = EventsPicked{Events: j.Added}.apply(next)
	if len(j.Added) > 0 {
		next.Selected = j.Added[0]
		next = next.shows(j.Added[0], m)
	}
	if len(j.Added) == 1 {
		next.Picked = ""
	}
	return next, effects
}

func (Paste) effect() {}
