package state

import (
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A HeadChoice is what a timeline says of itself, as a person types it.
type HeadChoice struct{ Title, Summary, Lang, KnownOn string }

// HeadSaid returns what it says now.
func (m Model) HeadSaid() HeadChoice {
	h := m.Timeline.Head()
	return HeadChoice{h.Title.In(m.Lang), h.Summary.In(m.Lang), h.Lang, h.KnownOn.String()}
}

// HeadEntered changes what the timeline says of itself. Texts are those in the language of the
// window where they have one, as they are shown.
type HeadEntered struct{ Choice HeadChoice }

func (e HeadEntered) apply(m Model) (Model, []Effect) {
	was, c := m.HeadSaid(), e.Choice
	h := m.Timeline.Head()
	known := edtf.Date{}
	if c.KnownOn != "" {
		var err error
		if known, err = edtf.Parse(c.KnownOn); err != nil {
			return m.tell(message.Problem{Err: err}, Answer{phrased("again"), DialogAsked{AskHead}}), nil
		}
	}
	h.KnownOn = known
	if c.Title != was.Title {
		h.Title = inLanguage(h.Title, m.Lang, c.Title)
	}
	if c.Summary != was.Summary {
		h.Summary = inLanguage(h.Summary, m.Lang, c.Summary)
	}
	h.Lang = c.Lang
	if timeline.Same(h, m.Timeline.Head()) {
		return m, nil
	}
	return then(m, Edited{timeline.Edit{Name: timeline.Phrased("head"), Changes: []timeline.Change{m.Timeline.Put(h)}}})
}

// inLanguage sets a text in the language in which it is shown.
func inLanguage(t timeline.Text, lang, value string) timeline.Text {
	if value == "" {
		return nil
	}
	for _, one := range t {
		if one.Lang == lang {
			return t.With(lang, value)
		}
	}
	if len(t) > 0 {
		return t.With(t[0].Lang, value)
	}
	return timeline.Say(lang, value)
}

// editKey opens the form of the selected event; where none is, what the timeline says of itself.
func editKey(m Model, _ Keyed) Message {
	switch {
	case m.Presenting:
		return nil
	case m.Noted != "":
		return ItemFormAsked{m.noteKey()}
	case m.Subject.Find(m.Selected) < 0:
		return DialogAsked{AskHead}
	}
	return FormAsked{}
}
