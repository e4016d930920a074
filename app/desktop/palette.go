package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
)

// A palette finds what can be done by what is typed: up and down choose, Enter does it.
type palette struct {
	widget.Entry
	list   *leavingList
	all    []state.Command
	chosen int
	find   func(typed string) []state.Command
	do     func(state.Command)
	leave  func()
}

func newPalette(find func(string) []state.Command, do func(state.Command), leave func()) *palette {
	p := &palette{find: find, do: do, leave: leave}
	p.list = newLeavingList(func() int { return len(p.all) }, func() fyne.CanvasObject {
		words, keys := widget.NewLabel(""), widget.NewLabel("")
		words.Truncation = fyne.TextTruncateEllipsis
		keys.SizeName, keys.Importance = theme.SizeNameCaptionText, widget.LowImportance
		return container.NewBorder(nil, nil, nil, keys, words)
	}, func(i widget.ListItemID, row fyne.CanvasObject) {
		parts := row.(*fyne.Container).Objects
		parts[0].(*widget.Label).SetText(p.all[i].Words)
		parts[1].(*widget.Label).SetText(p.all[i].Keys)
	}, leave)
	p.list.HideSeparators = true
	p.OnChanged = func(string) { p.fill() }
	p.OnSubmitted = func(string) { p.take(p.chosen) }
	p.ExtendBaseWidget(p)
	p.fill()
	p.list.OnSelected = func(i widget.ListItemID) {
		if i != p.chosen { // by the pointer
			p.take(i)
		}
	}
	return p
}

// fill lists what fits what is typed, and chooses the first.
func (p *palette) fill() {
	p.all = p.find(p.Text)
	p.list.Refresh()
	p.list.ScrollToTop()
	p.choose(0)
}

// choose marks a row.
func (p *palette) choose(i int) {
	p.chosen = max(min(i, len(p.all)-1), 0)
	p.list.UnselectAll()
	if len(p.all) > 0 {
		p.list.Select(p.chosen)
	}
}

func (p *palette) take(i int) {
	if i < len(p.all) {
		p.do(p.all[i])
	}
}

// paletteStep is how many rows Page Up and Page Down go.
const paletteStep = 10

// TypedKey implements fyne.Focusable.
func (p *palette) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		p.choose(p.chosen + 1)
	case fyne.KeyUp:
		p.choose(p.chosen - 1)
	case fyne.KeyPageDown:
		p.choose(p.chosen + paletteStep)
	case fyne.KeyPageUp:
		p.choose(p.chosen - paletteStep)
	case fyne.KeyEscape:
		p.leave()
	default:
		p.Entry.TypedKey(e)
	}
}

// askCommand returns a dialog in which one types what one wants to do.
func (w *window) askCommand() dialog.Dialog {
	asked := w.model.Dialog
	done := func() { w.send(state.DialogClosed{Dialog: asked}) }
	before := w.model
	before.Dialog = nil // what lies below it is what is done
	p := newPalette(func(typed string) []state.Command { return asked.Found(before, typed, w.board.layout) }, func(c state.Command) {
		done()
		w.send(c.Means)
		w.leave()
	}, func() { done(); w.leave() })
	title, hint := w.say("commands"), w.say("what to do")
	if asked.Find != nil {
		title, hint = asked.In(w.model.Lang), w.say("type a name")
	}
	p.SetPlaceHolder(hint)
	d := dialog.NewCustom(title, w.say("close"), container.NewBorder(p, nil, nil, nil, p.list), w.window)
	size := w.window.Canvas().Size()
	d.Resize(fyne.NewSize(min(560, 0.9*size.Width), min(460, 0.85*size.Height)))
	return focused{d, w.window.Canvas(), p}
}

// askName returns a dialog in which the view is named, to be kept.
func (w *window) askName() dialog.Dialog {
	name := newLeavingEntry(w.leaves())
	name.SetText(w.model.NameForView())
	name.TypedShortcut(&fyne.ShortcutSelectAll{}) // who types another writes over it
	form := dialog.NewForm(w.say("keep this view"), w.say("save"), w.say("cancel"), []*widget.FormItem{widget.NewFormItem(w.say("view name"), name)}, func(ok bool) {
		if ok && name.Text != "" {
			w.send(state.ViewKept{Name: name.Text})
		}
	}, w.window)
	name.OnSubmitted = func(string) { form.Submit() }
	form.Resize(fyne.NewSize(min(460, 0.9*w.window.Canvas().Size().Width), 0))
	return focused{form, w.window.Canvas(), name}
}

// focused is a dialog that gives the keys to a part of it when it opens.
type focused struct {
	dialog.Dialog
	canvas fyne.Canvas
	first  fyne.Focusable
}

// Show implements dialog.Dialog.
func (f focused) Show() {
	f.Dialog.Show()
	f.canvas.Focus(f.first)
}
