package desktop

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure/facts"
	"dateline/app/state"
)

// stepHeight is the room for what is said of a step; it stays as it is from step
// to step, so that the views above do not jump.
const stepHeight = 168

// A stepNote says, in a presentation, what the step is: the event's title, its
// date and place, and the note of the story.
type stepNote struct {
	text   *widget.RichText
	scroll *container.Scroll
}

func newStepNote() *stepNote {
	n := &stepNote{text: widget.NewRichText()}
	n.text.Wrapping = fyne.TextWrapWord
	n.scroll = container.NewVScroll(n.text)
	n.scroll.SetMinSize(fyne.NewSize(0, stepHeight))
	return n
}

// noteStyle sets what is read to the class.
var noteStyle = widget.RichTextStyle{SizeName: theme.SizeNameSubHeadingText, ColorName: theme.ColorNameForeground}

func (n *stepNote) show(m state.Model) {
	n.text.Segments = nil
	if i := m.Subject.Find(m.Selected); i >= 0 {
		e := m.Subject.Event(i)
		line := fmt.Sprintf("%d / %d  ·  %s", i+1, m.Subject.Len(), facts.Capital(e.Words))
		if e.Where != "" {
			line += "  ·  " + e.Where
		}
		n.text.Segments = []widget.RichTextSegment{
			&widget.TextSegment{Text: short(e.Name, mostTitle), Style: widget.RichTextStyleHeading},
			&widget.TextSegment{Text: line, Style: widget.RichTextStyle{SizeName: theme.SizeNameSubHeadingText, ColorName: theme.ColorNamePlaceHolder}},
			&widget.TextSegment{Text: storyNote(m, e.ID), Style: noteStyle},
		}
	}
	n.text.Refresh()
	n.scroll.ScrollToTop()
}
