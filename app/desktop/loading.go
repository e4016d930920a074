package desktop

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
	"dateline/assets/translations"
	"dateline/data/kit/message"
)

// A loading is the line that says how far a file is read, an edit is made or a picture is
// written, with a way to give up.
type loading struct {
	line   *fyne.Container
	words  *widget.Label
	bar    *widget.ProgressBar
	cancel *widget.Button
}

func newLoading(giveUp func()) *loading {
	l := &loading{words: widget.NewLabel(""), bar: widget.NewProgressBar(), cancel: widget.NewButton("", giveUp)}
	l.line = container.NewBorder(nil, nil, l.words, l.cancel, l.bar)
	l.line.Hide()
	return l
}

func (l *loading) show(m state.Model) {
	var words string
	var part float64
	switch {
	case m.Load != nil:
		words, part = translations.Say(m.Lang, "opening", filepath.Base(m.Load.Path)), m.Load.Part
	case m.Work != nil:
		words, part = message.Phrase(m.Work.Name).In(m.Lang), m.Work.Part
	case m.Writing != nil:
		words, part = translations.Say(m.Lang, "exporting", filepath.Base(m.Writing.To)), m.Writing.Part
	default:
		return
	}
	if words != l.words.Text {
		l.words.SetText(words)
		l.cancel.SetText(translations.Say(m.Lang, "cancel"))
	}
	if l.bar.Value != part {
		l.bar.SetValue(part)
	}
}
