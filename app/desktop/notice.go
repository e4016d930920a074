package desktop

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
	"dateline/assets/translations"
)

// A notice is the line below the views that says what there is to say of a file: the
// beginning of it, what can be answered, and a button to read all.
type notice struct {
	line    *fyne.Container
	words   *widget.Label
	buttons *fyne.Container
	send    func(state.Message)

	shown *state.Dialog // that the line is of
	lang  string
}

func newNotice(send func(state.Message)) *notice {
	n := &notice{words: widget.NewLabel(""), buttons: container.NewHBox(), send: send}
	n.words.Truncation = fyne.TextTruncateEllipsis
	n.line = container.NewBorder(nil, nil, widget.NewIcon(theme.InfoIcon()), n.buttons, n.words)
	n.line.Hide()
	return n
}

func (n *notice) show(m state.Model) {
	if m.Notice == nil || m.Notice == n.shown && m.Lang == n.lang {
		return
	}
	n.shown, n.lang = m.Notice, m.Lang
	first, _, more := strings.Cut(m.Notice.In(m.Lang), "\n")
	n.words.SetText(first)
	n.buttons.RemoveAll()
	for _, a := range m.Notice.Answers {
		n.add(a.Words.In(m.Lang), state.NoticeClosed{}, a.Means)
	}
	if more || len(first) > 60 {
		n.add(translations.Say(m.Lang, "read all"), state.NoticeRead{})
	}
	n.add(translations.Say(m.Lang, "close"), state.NoticeClosed{})
}

// add adds a button that sends messages.
func (n *notice) add(words string, means ...state.Message) {
	b := widget.NewButton(words, func() {
		for _, msg := range means {
			n.send(msg)
		}
	})
	b.Importance = widget.LowImportance
	n.buttons.Add(b)
}
