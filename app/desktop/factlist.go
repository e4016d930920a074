package desktop

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure/facts"
)

// A factList shows facts below one another, each label beside its values. Every text can be
// selected and copied; what leads somewhere is a button.
type factList struct {
	rows        *fyne.Container
	photo       *photo          // below the title, where the event has a picture
	below       *fyne.Container // what can be done with it
	title       string
	all         []facts.Fact
	follow, ask func(facts.Value, fyne.Position)
	leave       func() // gives the keys to the views
}

func newFactList(follow, ask func(facts.Value, fyne.Position)) *factList {
	return &factList{rows: container.New(beside{}), follow: follow, ask: ask}
}

// show makes the rows: the title alone, the picture where there is one, then for each value its
// label, "" below the first, and the value.
func (l *factList) show(title string, all []facts.Fact, pictured bool) {
	l.title, l.all = title, all
	head := widget.NewLabel(short(title, mostTitle))
	head.SizeName, head.TextStyle.Bold = theme.SizeNameHeadingText, true
	objects := []fyne.CanvasObject{widget.NewLabel(""), readable(head)}
	if pictured && l.photo != nil {
		objects = append(objects, widget.NewLabel(""), l.photo, widget.NewLabel(""), l.below)
	}
	for _, f := range all {
		label := f.Label
		for i, v := range f.Values {
			said := widget.NewLabel(label)
			said.SizeName, said.Importance, said.Wrapping = theme.SizeNameCaptionText, widget.LowImportance, fyne.TextWrapWord
			objects = append(objects, said, l.value(v))
			if label = ""; i == mostValues {
				break
			}
		}
	}
	l.rows.Objects = objects
	l.rows.Refresh()
}

// mostValues is how many values of a fact are shown: each is an object of Fyne.
const mostValues = 60

// value returns what shows a value.
func (l *factList) value(v facts.Value) fyne.CanvasObject {
	text := short(v.Text, mostFact)
	if v.To != (facts.To{}) {
		w := newWay(text, func(at fyne.Position) { l.follow(v, at) }, func(at fyne.Position) { l.ask(v, at) })
		w.leave = l.leave
		return w
	}
	label := widget.NewLabel(text)
	switch {
	case v.Quote:
		label.SetText("“" + text + "”")
		label.TextStyle.Italic = true
	case v.Quiet:
		label.SizeName, label.Importance = theme.SizeNameCaptionText, widget.LowImportance
	}
	return readable(label)
}

// readable returns a label whose text wraps and can be selected.
func readable(l *widget.Label) *widget.Label {
	l.Wrapping, l.Selectable = fyne.TextWrapWord, true
	return l
}

// first returns the first value that leads somewhere, nil for none.
func (l *factList) first() fyne.Focusable {
	for _, o := range l.rows.Objects {
		if w, ok := o.(*way); ok {
			return w
		}
	}
	return nil
}

// text is what is copied of all.
func (l *factList) text() string { return facts.Text(l.title, l.all) }

// String returns what is shown, a line for each label and value.
func (l *factList) String() string {
	var all []string
	for _, o := range l.rows.Objects {
		switch o := o.(type) {
		case *widget.Label:
			all = append(all, o.Text)
		case *way:
			all = append(all, o.Text)
		}
	}
	return strings.Join(all, "\n")
}

// A way is a text that leads somewhere: a click follows it, the right button asks what else can
// be done with it.
type way struct {
	widget.Hyperlink
	follow, ask func(at fyne.Position)
	leave       func()
}

var _ fyne.SecondaryTappable = (*way)(nil)

func newWay(text string, follow, ask func(fyne.Position)) *way {
	w := &way{follow: follow, ask: ask}
	w.Text, w.Wrapping = text, fyne.TextWrapWord
	w.OnTapped = func() { w.follow(w.below()) }
	w.ExtendBaseWidget(w)
	return w
}

// TypedKey implements fyne.Focusable: Enter and Space follow the way, F6 and Esc leave the
// details. Tab goes to the next.
func (w *way) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyF6, fyne.KeyEscape:
		w.leave()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		w.OnTapped()
	}
}

// below is where a menu of the way opens.
func (w *way) below() fyne.Position {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(w).AddXY(8, w.Size().Height)
}

// TappedSecondary implements fyne.SecondaryTappable.
func (w *way) TappedSecondary(e *fyne.PointEvent) { w.ask(e.AbsolutePosition) }

// beside lays labels and values out in two columns, the title and a picture across both: each is
// given its width before it is asked for its height, since texts wrap.
type beside struct{}

// labelPart is the part of the width that labels have, within bounds, in points.
const (
	labelPart  = 0.27
	leastLabel = 72
	mostLabel  = 110
)

// pairs calls a function with the place of each label and value, and returns the height of all.
func (beside) pairs(all []fyne.CanvasObject, width float32, put func(o fyne.CanvasObject, x, y, w, h float32)) (y float32) {
	left := min(max(width*labelPart, leastLabel), mostLabel)
	height := func(o fyne.CanvasObject, w float32) float32 {
		if o.Size().Width != w {
			o.Resize(fyne.NewSize(w, o.Size().Height))
		}
		return o.MinSize().Height
	}
	const overlap = 8 // of the padding that a label has by itself above and below
	for i := 0; i+1 < len(all); i += 2 {
		label, value, x := all[i], all[i+1], left
		if _, wide := value.(*photo); wide || i == 0 {
			x = 0
		}
		h := height(value, width-x)
		if l, ok := label.(*widget.Label); ok && l.Text != "" {
			h = max(h, height(label, left))
		}
		put(label, 0, y, left, h)
		put(value, x, y, width-x, h)
		y += h - overlap
	}
	return y + overlap
}

// Layout implements fyne.Layout.
func (b beside) Layout(all []fyne.CanvasObject, size fyne.Size) {
	b.pairs(all, size.Width, func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	})
}

// MinSize implements fyne.Layout. It is what the rows need at the width that they have.
func (b beside) MinSize(all []fyne.CanvasObject) fyne.Size {
	const least = 160
	width := float32(least)
	if len(all) > 1 && all[1].Size().Width > least {
		width = all[1].Size().Width // the title goes across
	}
	return fyne.NewSize(least, b.pairs(all, width, func(fyne.CanvasObject, float32, float32, float32, float32) {}))
}
