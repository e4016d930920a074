package desktop

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
	"dateline/assets/translations"
)

// A loading is the line that says how far a file is read, with a way to give up.
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
	if m.Load == nil {
		return
	}
	if words := translations.Say(m.Lang, "opening", filepath.Base(m.Load.Path)); words != l.words.Text {
		l.words.SetText(words)
		l.cancel.SetText(translations.Say(m.Lang, "cancel"))
	}
	if l.bar.Value != m.Load.Part {
		l.bar.SetValue(m.Load.Part)
	}
}
