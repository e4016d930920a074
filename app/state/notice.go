package state

import "dateline/data/kit/message"

// A file that is opened tells what there is to say of it in a line below the views, its
// Notice: it waits for nobody, and nothing lies over the picture. The line can be read
// whole, answered, and closed.

// NoticeRead shows all of the notice; NoticeClosed takes it away.
type (
	NoticeRead   struct{}
	NoticeClosed struct{}
)

func (NoticeRead) apply(m Model) (Model, []Effect) {
	if m.Notice != nil {
		m.Dialog, m.Notice = m.Notice, nil
	}
	return m, nil
}

func (NoticeClosed) apply(m Model) (Model, []Effect) {
	m.Notice = nil
	return m, nil
}

// notice tells a text in the line below the views, with what can be answered to it.
func (m Model) notice(text message.Speaker, answers ...Answer) Model {
	m.Notice = &Dialog{Kind: Tell, Text: text, Answers: answers}
	return m
}

// readNotice is the key for it.
func readNotice(m Model, _ Keyed) Message {
	if m.Notice == nil {
		return nil
	}
	return NoticeRead{}
}
