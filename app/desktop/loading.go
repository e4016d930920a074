package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// A loading is the line that says how far a file is read, with a way to give up;
// it is hidden while nothing is read.
type loading struct {
	line   *fyne.Container
	words  *widget.Label
	bar    *widget.ProgressBar
	cancel *widget.Button
}

func newLoading() *loading {
	l := &loading{words: widget.NewLabel(""), bar: widget.NewProgressBar(), cancel: widget.NewButton("", nil)}
	l.line = container.NewBorder(nil, nil, l.words, l.cancel, l.bar)
	l.line.Hide()
	return l
}

// begin shows the line; giveUp is called when the person cancels.
func (l *loading) begin(words string, giveUp func()) {
	l.words.SetText(words)
	l.cancel.OnTapped = giveUp
	l.bar.SetValue(0)
	l.line.Show()
}

// reached says how much is done, from 0 to 1.
func (l *loading) reached(part float64) { l.bar.SetValue(part) }

func (l *loading) end() { l.line.Hide() }
