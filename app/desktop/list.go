package desktop

import (
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app/figure/listview"
	"dateline/app/scene"
	"dateline/app/state"
)

// An eventList lists the events of a model in time order that its brush or its window shows. It
// is one scene, so that it follows a brush that moves, and a million events are no matter.
type eventList struct {
	*sketch
	model  func() state.Model
	text   func() float64
	choose func(event string)
	leave  func()

	list    listview.List
	frame   listview.Frame // of the last picture
	shown   listed
	top     float64
	cursor  int
	focused bool
	thumb   bool // a drag goes on that began at the right edge
	drags   bool
}

var (
	_ fyne.Scrollable = (*eventList)(nil)
	_ fyne.Draggable  = (*eventList)(nil)
	_ fyne.Focusable  = (*eventList)(nil)
)

// listed is what the list shows.
type listed struct {
	subject any
	span    any
	all     bool
	says    string
	theme   string
	text    float64
}

func newEventList(model func() state.Model, text func() float64, choose func(event string)) *eventList {
	l := &eventList{model: model, text: text, choose: choose, leave: func() {}}
	l.sketch = bareSketch(l.paint, func(m scene.Mark) {
		l.act(m)
	})
	l.least = func() fyne.Size { return fyne.NewSize(80, 80) }
	l.ExtendBaseWidget(l)
	return l
}

// act shows the event of a row, or opens the row of several.
func (l *eventList) act(m scene.Mark) {
	if m.Kind == scene.MarkEvent {
		l.choose(m.ID)
		return
	}
	if first, is := strings.CutPrefix(m.ID, listview.Opens); is {
		l.list.Turn(first)
		l.raster.Refresh()
	}
}

// chosen shows an event of the list; with Ctrl held it is picked beside the others, with Shift
// all up to it.
func (w *window) chosen(event string) {
	if held := modifiers(); held&(state.Control|state.Shift) != 0 {
		w.send(state.EventPicked{Event: event, Through: held&state.Shift != 0})
		return
	}
	w.send(state.Selected{Event: event, Over: w.board.layout})
	w.leave()
}

// show brings the list up to a model.
func (l *eventList) show(m state.Model) {
	s := l.spec(m)
	now := listed{m.Subject, s.Span, s.All, s.Says, m.Theme.Name, s.Text}
	if now == l.shown {
		return
	}
	if now.subject != l.shown.subject || now.span != l.shown.span {
		l.top, l.cursor = 0, 0
	}
	l.shown = now
	l.raster.Refresh()
}

// spec returns what the list draws of a model.
func (l *eventList) spec(m state.Model) listview.Spec {
	span := m.Listed()
	size := l.Size()
	s := listview.Spec{
		Size: scene.Pt(float64(size.Width), float64(size.Height)), Text: l.text(), Theme: m.Theme, Subject: m.Subject,
		Span: span, All: m.ListsAll(span), Says: listedWords(m), Top: l.top, Cursor: -1,
	}
	if l.focused {
		s.Cursor = l.cursor
	}
	return s
}

func (l *eventList) paint(sc *scene.Scene, size scene.Point) {
	m := l.model()
	sc.Paper = m.Theme.Paper
	sc.Rect(scene.Rect{W: size.X, H: size.Y}, 0, scene.Style{Fill: m.Theme.Paper})
	l.frame = l.list.Draw(sc, l.spec(m))
}

// scroll scrolls to so many points.
func (l *eventList) scroll(to float64) {
	if to = l.frame.Limit(to); to != l.top {
		l.top = to
		l.raster.Refresh()
	}
}

// Scrolled implements fyne.Scrollable.
func (l *eventList) Scrolled(e *fyne.ScrollEvent) { l.scroll(l.top - float64(e.Scrolled.DY)) }

// thumbWidth is how near to the right edge a drag must begin to move what tells the part that
// is seen; another drag moves the rows.
const thumbWidth = 14

// Dragged implements fyne.Draggable.
func (l *eventList) Dragged(e *fyne.DragEvent) {
	if !l.drags {
		l.drags, l.thumb = true, e.Position.X-e.Dragged.DX > l.Size().Width-thumbWidth
	}
	if l.thumb {
		l.scroll(l.frame.Dragged(float64(e.Dragged.DY)))
		return
	}
	l.scroll(l.top - float64(e.Dragged.DY))
}

// DragEnd implements fyne.Draggable.
func (l *eventList) DragEnd() { l.drags = false }

// FocusGained implements fyne.Focusable.
func (l *eventList) FocusGained() { l.focus(true) }

// FocusLost implements fyne.Focusable.
func (l *eventList) FocusLost() { l.focus(false) }

func (l *eventList) focus(has bool) {
	l.focused = has
	l.raster.Refresh()
}

// TypedRune implements fyne.Focusable.
func (l *eventList) TypedRune(rune) {}

// TypedKey moves the cursor, chooses its event, or gives the keys back.
func (l *eventList) TypedKey(e *fyne.KeyEvent) {
	page := max(1, int((l.frame.Height-l.frame.Head)/max(l.frame.Row, 1))-1)
	steps := map[fyne.KeyName]int{
		fyne.KeyUp: -1, fyne.KeyDown: 1, fyne.KeyPageUp: -page, fyne.KeyPageDown: page, fyne.KeyHome: -l.frame.Len, fyne.KeyEnd: l.frame.Len,
	}
	switch e.Name {
	case fyne.KeyF6, fyne.KeyEscape:
		l.leave()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		if s := l.spec(l.model()); l.cursor < l.list.Rows(s) {
			l.act(l.list.Mark(s, l.cursor))
		}
	default:
		l.cursor = max(0, min(l.cursor+steps[e.Name], l.frame.Len-1))
		l.top = l.frame.Reveal(l.cursor)
		l.raster.Refresh()
	}
}
