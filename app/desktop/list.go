package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure"
	"dateline/app/state"
	"dateline/timeline/calendar"
)

// An eventList lists the events of a subject in time order that a span of time shows, those
// without a date last where it is all of it; only the rows that show are made, so that a
// million are no matter.
type eventList struct {
	list      *keyList
	subject   *figure.Subject
	some      bool
	positions []int32 // of the events that are listed, where these are only some
}

func newEventList(choose func(event string), pick func(event string, through bool)) *eventList {
	l := &eventList{}
	l.list = &keyList{}
	l.list.Length, l.list.CreateItem, l.list.UpdateItem, l.list.HideSeparators = l.length, newRow, l.fill, true
	l.list.ExtendBaseWidget(l.list)
	l.list.OnSelected = func(i widget.ListItemID) {
		l.list.UnselectAll()
		event := l.subject.At(l.position(i)).ID
		if modifiers()&(state.Control|state.Shift) != 0 {
			pick(event, modifiers()&state.Shift != 0)
			return
		}
		choose(event)
	}
	return l
}

func (l *eventList) show(s *figure.Subject, span calendar.Span, all bool) {
	another := l.subject != s
	l.subject, l.some, l.positions = s, !all, l.positions[:0]
	if l.some {
		l.positions = s.Index.Visible(span, s.Index.Count(span), l.positions)
	}
	if another {
		l.list.ScrollTo(0) // unlike ScrollToTop it may come before the list is drawn
	}
	l.list.Refresh()
}

// position returns the position in the subject of the event of a row.
func (l *eventList) position(row int) int {
	if l.some {
		return int(l.positions[row])
	}
	return row
}

func (l *eventList) length() int {
	if l.subject == nil {
		return 0
	}
	if l.some {
		return len(l.positions)
	}
	return l.subject.Len()
}

// newRow makes an empty row: the title of an event over its date.
func newRow() fyne.CanvasObject {
	title, when := widget.NewLabel(""), widget.NewLabel("")
	title.Truncation, when.Truncation = fyne.TextTruncateEllipsis, fyne.TextTruncateEllipsis
	when.SizeName = theme.SizeNameCaptionText
	title.TextStyle.Bold = true
	return container.New(tight{}, title, when)
}

func (l *eventList) fill(i widget.ListItemID, row fyne.CanvasObject) {
	e := l.subject.Event(l.position(i))
	texts := row.(*fyne.Container).Objects
	texts[0].(*widget.Label).SetText(short(e.Name, mostTitle))
	texts[1].(*widget.Label).SetText(e.Words)
}

// tight lays two lines closer together than labels keep by themselves.
type tight struct{}

// overlap is how far the second line reaches into the first's padding, and trim how much of the
// padding around both is left out.
const (
	overlap = 14
	trim    = 3
)

// Layout implements fyne.Layout.
func (tight) Layout(lines []fyne.CanvasObject, size fyne.Size) {
	y := float32(-trim)
	for _, line := range lines {
		h := line.MinSize().Height
		line.Resize(fyne.NewSize(size.Width, h))
		line.Move(fyne.NewPos(0, y))
		y += h - overlap
	}
}

// MinSize implements fyne.Layout.
func (tight) MinSize(lines []fyne.CanvasObject) fyne.Size {
	var size fyne.Size
	for _, line := range lines {
		m := line.MinSize()
		size = fyne.NewSize(max(size.Width, m.Width), size.Height+m.Height-overlap)
	}
	return size.AddWidthHeight(0, overlap-2*trim)
}

// A keyList is a list in which Enter chooses, and that F6 and Esc leave.
type keyList struct {
	widget.List
	leave func()
}

// TypedKey implements fyne.Focusable.
func (l *keyList) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyF6, fyne.KeyEscape:
		l.leave()
	case fyne.KeyReturn, fyne.KeyEnter:
		l.List.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	default:
		l.List.TypedKey(e)
	}
}
