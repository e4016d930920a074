package desktop

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure/facts"
	"dateline/app/state"
)

// A factHead stands in a row of the details, across all of it and below the value: the label of the
// fact, behind it the sign of where it comes from, and at the end a pencil.
type factHead struct {
	widget.BaseWidget
	of     state.FactAsked
	list   *factList
	label  *widget.Label
	sign   *widget.Icon
	word   string // of the sign
	pencil *pencil
	left   float32 // how wide the label may be
}

var (
	_ desktop.Hoverable      = (*factHead)(nil)
	_ fyne.SecondaryTappable = (*factHead)(nil)
	_ fyne.DoubleTappable    = (*factHead)(nil)
)

func newFactHead(of state.FactAsked, list *factList) *factHead {
	h := &factHead{of: of, list: list, label: widget.NewLabel(""), sign: widget.NewIcon(nil), left: leastLabel}
	h.label.SizeName, h.label.Importance, h.label.Wrapping = theme.SizeNameCaptionText, widget.LowImportance, fyne.TextWrapWord
	h.sign.Hide()
	h.pencil = newPencil(func() { list.edit(of) })
	h.ExtendBaseWidget(h)
	return h
}

// setSign shows a sign, whose word is told when the pointer is on it.
func (h *factHead) setSign(sign facts.Sign, word string) {
	h.sign.SetResource(factSigns[sign])
	h.sign.Show()
	h.word = word
}

// height returns what the label needs.
func (h *factHead) height() float32 {
	w := h.room()
	if h.label.Size().Width != w {
		h.label.Resize(fyne.NewSize(w, h.label.Size().Height))
	}
	return h.label.MinSize().Height
}

// room returns how wide the label is at the most: a sign stands behind it.
func (h *factHead) room() float32 {
	if h.sign.Visible() {
		return h.left - signRoom
	}
	return h.left
}

// The room of a sign behind a label, and of a pencil behind a value; how large they are.
const (
	signRoom   = 15
	signSize   = 12
	pencilRoom = 20
	pencilSize = 14
)

// CreateRenderer implements fyne.Widget.
func (h *factHead) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{Layout: headLayout{h}, Objects: []fyne.CanvasObject{h.label, h.sign, h.pencil}})
}

type headLayout struct{ h *factHead }

// Layout implements fyne.Layout.
func (l headLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	h := l.h
	text := min(fyne.MeasureText(h.label.Text, theme.CaptionTextSize(), fyne.TextStyle{}).Width+2*theme.InnerPadding(), h.room())
	h.label.Resize(fyne.NewSize(h.room(), size.Height))
	h.sign.Resize(fyne.NewSquareSize(signSize))
	h.sign.Move(fyne.NewPos(text-4, theme.InnerPadding()+2))
	h.pencil.Resize(fyne.NewSize(pencilRoom, pencilSize+2*theme.InnerPadding()))
	h.pencil.Move(fyne.NewPos(size.Width-pencilRoom, 0))
}

// MinSize implements fyne.Layout. Its rows are laid out by what they need.
func (headLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(leastLabel, 1) }

// MouseIn implements desktop.Hoverable.
func (h *factHead) MouseIn(e *desktop.MouseEvent) { h.MouseMoved(e) }

// MouseMoved implements desktop.Hoverable.
func (h *factHead) MouseMoved(e *desktop.MouseEvent) {
	word := h.word
	if e.Position.X > h.left {
		word = ""
	}
	h.list.tell(word, e.AbsolutePosition)
}

// MouseOut implements desktop.Hoverable.
func (h *factHead) MouseOut() { h.list.tell("", fyne.Position{}) }

// TappedSecondary implements fyne.SecondaryTappable.
func (h *factHead) TappedSecondary(e *fyne.PointEvent) { h.list.offer(h.of, e.AbsolutePosition) }

// DoubleTapped implements fyne.DoubleTappable.
func (h *factHead) DoubleTapped(*fyne.PointEvent) {
	if h.pencil.Visible() {
		h.list.edit(h.of)
	}
}

// A pencil is a small button that changes what it stands beside.
type pencil struct {
	widget.BaseWidget
	icon *widget.Icon
	do   func()
}

var (
	_ fyne.Tappable      = (*pencil)(nil)
	_ desktop.Cursorable = (*pencil)(nil)
)

func newPencil(do func()) *pencil {
	p := &pencil{icon: widget.NewIcon(factPencil), do: do}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer implements fyne.Widget.
func (p *pencil) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{Layout: pencilLayout{}, Objects: []fyne.CanvasObject{p.icon}})
}

type pencilLayout struct{}

// Layout implements fyne.Layout.
func (pencilLayout) Layout(all []fyne.CanvasObject, size fyne.Size) {
	all[0].Resize(fyne.NewSquareSize(pencilSize))
	all[0].Move(fyne.NewPos((size.Width-pencilSize)/2, (size.Height-pencilSize)/2))
}

// MinSize implements fyne.Layout.
func (pencilLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(pencilRoom, pencilSize)
}

// Tapped implements fyne.Tappable.
func (p *pencil) Tapped(*fyne.PointEvent) { p.do() }

// Cursor implements desktop.Cursorable.
func (p *pencil) Cursor() desktop.Cursor { return desktop.PointerCursor }

// drawn makes a small sign of a path in 24 by 24, in the colour of what is said quietly.
func drawn(name, path string) fyne.Resource {
	return theme.NewColoredResource(fyne.NewStaticResource(name+".svg", fmt.Appendf(nil,
		`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><path d="%s" fill="#000000"/></svg>`, path)), theme.ColorNamePlaceHolder)
}

// factSigns is the table of the signs of where facts come from: marks of quotation, an arrow into a box,
// a pen, a tick, a question mark.
var factSigns = map[facts.Sign]fyne.Resource{
	facts.Extracted: drawn("extracted", "M3 6h8v8q0 5-6 6v-3q3-1 3-4H3z M13 6h8v8q0 5-6 6v-3q3-1 3-4h-5z"),
	facts.Imported:  drawn("imported", "M10 2h4v9h4l-6 6-6-6h4z M3 18h18v4H3z"),
	facts.Typed:     drawn("typed", "M2 6h20v12H2z M5 9v2h2V9z M9 9v2h2V9z M13 9v2h2V9z M17 9v2h2V9z M7 13v2h10v-2z"),
	facts.Confirmed: drawn("confirmed", "M4 12l3-3 4 4 8-9 3 3-11 12z"),
	facts.Guessed:   drawn("guessed", "M6 8q0-6 6-6t6 6q0 3-3 5-1 1-1 3h-4q0-4 3-6 1-1 1-2 0-2-2-2t-2 2z M10 18h4v4h-4z"),
}

// factPencil is the sign of the pencil.
var factPencil = drawn("pencil", "M3 21l1-5L15 5l4 4L8 20z M16 4l2-2 4 4-2 2z")
