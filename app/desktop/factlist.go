package desktop

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure/facts"
	"dateline/app/state"
)

// A factList shows facts below one another, each label beside its values. Every text can be
// selected and copied; what leads somewhere is a button. A sign behind the label says where the fact
// comes from, and a pencil behind the value changes it.
type factList struct {
	rows        *fyne.Container
	shown       []factRow
	photo       *photo          // below the title, where the event has a picture
	below       *fyne.Container // what can be done with it
	lang, title string
	all         []facts.Fact
	follow, ask func(facts.Value, fyne.Position)
	edit        func(of state.FactAsked)                   // by the pencil, or F2
	offer       func(of state.FactAsked, at fyne.Position) // what else can be done with the fact
	tell        func(words string, at fyne.Position)       // of the sign under the pointer, "" for none
	leave       func()                                     // gives the keys to the views
}

// A factRow is a label, "" below the first of a fact, and a value.
type factRow struct {
	head  *factHead
	value fyne.CanvasObject
}

func newFactList(follow, ask func(facts.Value, fyne.Position)) *factList {
	return &factList{
		rows: container.New(beside{}), follow: follow, ask: ask,
		edit: func(state.FactAsked) {}, offer: func(state.FactAsked, fyne.Position) {}, tell: func(string, fyne.Position) {},
	}
}

// show makes the rows: the title alone, the picture where there is one, then for each value its
// label, "" below the first, and the value.
func (l *factList) show(lang, title string, all []facts.Fact, pictured bool) {
	l.lang, l.title, l.all = lang, title, all
	head := widget.NewLabel(short(title, mostTitle))
	head.SizeName, head.TextStyle.Bold = theme.SizeNameHeadingText, true
	l.shown = []factRow{{l.head(facts.Fact{Field: "title"}, 0, false), readable(head)}}
	if pictured && l.photo != nil {
		l.shown = append(l.shown, factRow{l.head(facts.Fact{}, 0, false), l.photo}, factRow{l.head(facts.Fact{}, 0, false), l.below})
	}
	for _, f := range all {
		for i, v := range f.Values {
			l.shown = append(l.shown, factRow{l.head(f, v.Part, i == 0), l.value(f.Field, v)})
			if i == mostValues {
				break
			}
		}
	}
	var objects []fyne.CanvasObject
	for _, r := range l.shown {
		objects = append(objects, r.head, r.value)
	}
	l.rows.Objects = objects
	l.rows.Refresh()
}

// head returns what stands beside a value: the label of its fact beside the first, and a pencil there
// and beside what can be changed by itself.
func (l *factList) head(f facts.Fact, part int, first bool) *factHead {
	h := newFactHead(state.FactAsked{Field: f.Field, Part: part}, l)
	if first {
		h.label.SetText(f.Label)
		if f.Sign != "" {
			h.setSign(f.Sign, f.Sign.Word(l.lang))
		}
	}
	if f.Field == "" || !first && part == 0 && f.Field != "title" {
		h.pencil.Hide()
	}
	return h
}

// mostValues is how many values of a fact are shown: each is an object of Fyne.
const mostValues = 60

// value returns what shows a value.
func (l *factList) value(field string, v facts.Value) fyne.CanvasObject {
	text := short(v.Text, mostFact)
	if v.To != (facts.To{}) {
		w := newWay(text, func(at fyne.Position) { l.follow(v, at) }, func(at fyne.Position) { l.ask(v, at) })
		w.leave, w.edit = l.leave, func() { l.edit(state.FactAsked{Field: field, Part: v.Part}) }
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
	for _, r := range l.shown {
		if w, ok := r.value.(*way); ok {
			return w
		}
	}
	return nil
}

// text is what is copied of all.
func (l *factList) text() string { return facts.Signed(l.lang, l.title, l.all) }

// String returns what is shown, a line for each label and value.
func (l *factList) String() string {
	var all []string
	for _, r := range l.shown {
		all = append(all, r.head.label.Text)
		switch o := r.value.(type) {
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
	leave, edit func()
}

var _ fyne.SecondaryTappable = (*way)(nil)

func newWay(text string, follow, ask func(fyne.Position)) *way {
	w := &way{follow: follow, ask: ask, edit: func() {}}
	w.Text, w.Wrapping = text, fyne.TextWrapWord
	w.OnTapped = func() { w.follow(w.below()) }
	w.ExtendBaseWidget(w)
	return w
}

// TypedKey implements fyne.Focusable: Enter and Space follow the way, F2 changes what it tells, F6 and
// Esc leave the details. Tab goes to the next.
func (w *way) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyF6, fyne.KeyEscape:
		w.leave()
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		w.OnTapped()
	case fyne.KeyF2:
		w.edit()
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
	labelPart  = 0.28
	leastLabel = 94
	mostLabel  = 120
)

// pairs calls a function with the place of each label and value, and returns the height of all. The
// pencil of a label stands behind the value.
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
		_, wide := value.(*photo)
		if wide || i == 0 {
			x = 0
		}
		if wide { // which has no padding of its own
			y += overlap
		}
		h := height(value, width-x-pencilRoom)
		head, is := label.(*factHead)
		if is && head.label.Text != "" {
			head.left = left
			h = max(h, head.height())
		}
		put(label, 0, y, width, h)
		put(value, x, y, width-x-pencilRoom, h)
		if y += h - overlap; wide {
			y += overlap
		}
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
		width = all[1].Size().Width + pencilRoom // the title goes across
	}
	return fyne.NewSize(least, b.pairs(all, width, func(fyne.CanvasObject, float32, float32, float32, float32) {}))
}
