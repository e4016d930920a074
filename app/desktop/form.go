package desktop

import (
	"dateline/app/state"
	"dateline/assets/translations"
	"dateline/data/entry"
	"dateline/timeline"
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// A form is where an event, a place, an actor, a source or an annotation is edited in place of the facts: a field for each, which says as
// one types how it is read, or what would be right. A field that is left is done.
type form struct {
	panel  *fyne.Container
	rows   *fyne.Container
	scroll *container.Scroll
	done   *widget.Button
	others []*widget.Button // what else can be done with the event
	fields []*formField
	model  func() state.Model
	send   func(state.Message)
	key    func(chord string)
	focus  func(fyne.Focusable)

	stand  stand              // of each field
	of     timeline.Key       // what the rows are of; zero for nothing
	said   *timeline.Timeline // of which the fields say what stands in them; nil for rows made anew
	lang   string
	facets int
	takes  *widget.Button // makes one of the item and another
	asked  string         // the field that was given the keys
	held   string         // what it stayed open for, since it cannot be read
}

func newForm(model func() state.Model, send func(state.Message), key func(string), focus func(fyne.Focusable)) *form {
	f := &form{model: model, send: send, key: key, focus: focus, rows: container.NewVBox()}
	f.stand = stand{
		model: model, send: send, key: key, focus: focus, of: func() timeline.Key { return f.of }, grown: f.rows.Refresh, keyed: f.keyed,
		began: func(field *formField) {
			f.scroll.ScrollToOffset(fyne.NewPos(0, max(0, field.box.Position().Y-f.scroll.Size().Height/3)))
		},
		ended: (*formField).commit,
		write: func(field *formField, text string) {
			send(state.ItemEntered{Of: f.of, Field: field.name, Text: text})
		},
	}
	f.done = widget.NewButtonWithIcon("", theme.ConfirmIcon(), func() { f.close() })
	f.done.Importance = widget.HighImportance
	bar := container.NewHBox(f.done) // the others without words: with them the panel would be wider than the facts
	quiet := func(icon fyne.Resource, do func()) *widget.Button {
		b := widget.NewButtonWithIcon("", icon, do)
		b.Importance = widget.LowImportance
		bar.Add(b)
		return b
	}
	f.others = []*widget.Button{
		quiet(theme.CheckButtonCheckedIcon(), func() { send(state.EventConfirmed{}) }), quiet(theme.ContentCopyIcon(), func() { send(state.EventDuplicated{}) }),
	}
	f.takes = quiet(theme.ContentAddIcon(), func() { send(state.ItemMergeAsked{Of: f.of}) })
	quiet(theme.DeleteIcon(), f.remove)
	f.scroll = container.NewVScroll(f.rows)
	f.panel = container.NewBorder(bar, nil, nil, nil, f.scroll)
	return f
}

// close ends the form; the field that has the keys is done first.
func (f *form) close() {
	for _, field := range f.fields {
		field.commit()
	}
	f.send(state.FormAsked{Close: true})
}

// commit says that the field is done that has the keys.
func (f *form) commit() {
	for _, field := range f.fields {
		if field.entry.focused {
			field.commit()
		}
	}
}

// remove removes what the form is of.
func (f *form) remove() {
	if f.of.Kind == timeline.EventItem {
		f.send(state.EventRemoved{})
		return
	}
	f.send(state.ItemRemoved{Of: f.of})
}

// show brings the form up to a model.
func (f *form) show(m state.Model) {
	one, ok := m.Written()
	if !ok {
		f.of = timeline.Key{}
		return
	}
	if f.of != one.Key() || f.lang != m.Lang || f.facets != len(m.Timeline.Facets) {
		f.build(m, one.Key())
	}
	s := entry.Sheet{Timeline: m.Timeline, Lang: m.Lang}
	anew := f.said != m.Timeline
	f.said = m.Timeline
	for _, field := range f.fields {
		was := field.stands
		if anew { // to tell what an event says may take long
			kind, ok := entry.FindOf(m.Timeline, f.of.Kind, field.name)
			if !ok {
				continue
			}
			field.stands, field.formal = kind.TextOf(s, one), kind.Formally(one)
		}
		half, wrong, isHalf := m.Form.HalfOf(f.of, field.name)
		switch {
		case isHalf && !field.entry.focused:
			field.entry.SetText(half)
			field.say("", wrong)
		case !field.entry.focused || field.entry.Text == was && was != field.stands:
			field.entry.SetText(field.stands)
			field.say(field.formal, "")
		}
	}
	if m.Form.Field != f.asked || m.Form.Held != "" && m.Form.Held != f.held {
		f.asked = m.Form.Field
		f.give(f.asked)
	}
	f.held = m.Form.Held
}

// give gives the keys to a field, the first for none.
func (f *form) give(name string) {
	for _, field := range f.fields {
		if field.name == name || name == "" {
			f.focus(field.entry)
			field.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
			return
		}
	}
}

// build makes the rows for an item.
func (f *form) build(m state.Model, of timeline.Key) {
	f.of, f.lang, f.facets, f.said, f.asked = of, m.Lang, len(m.Timeline.Facets), nil, "\x00"
	for _, b := range f.others {
		setVisible(b, of.Kind == timeline.EventItem)
	}
	setVisible(f.takes, of.Kind != timeline.EventItem && of.Kind != timeline.AnnotationItem)
	f.done.SetText(translations.Say(m.Lang, "done"))
	f.fields = nil
	f.rows.RemoveAll()
	for _, kind := range entry.FieldsOf(m.Timeline, of.Kind) {
		field := newFormField(&f.stand, kind, m.Lang)
		label := widget.NewLabel(m.FieldName(kind.Name))
		label.SizeName = theme.SizeNameCaptionText
		field.box = container.New(underLabel{}, label, container.NewVBox(field.entry, field.offers, field.reading))
		f.fields = append(f.fields, field)
		f.rows.Add(field.box)
	}
	f.scroll.ScrollToTop()
}

// keyed does what a key does that leads out of a field.
func (f *form) keyed(field *formField, key fyne.KeyName, held state.Modifiers) bool {
	by := 1
	switch key {
	case fyne.KeyTab:
		if held&state.Shift != 0 {
			by = -1
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if field.entry.MultiLine && held&state.Control == 0 {
			return false
		}
	case fyne.KeyEscape:
		switch {
		case f.model().Form.Begun != "": // what was begun is given up with what was typed of it
			f.send(state.BegunGivenUp{})
		case !field.revert():
			f.close()
		}
		return true
	case fyne.KeyF2:
		f.close()
		return true
	default:
		return false
	}
	if next := f.after(field, by); next != nil {
		f.focus(next.entry)
	} else {
		f.close()
	}
	return true
}

// after returns the field behind one, or before it.
func (f *form) after(field *formField, by int) *formField {
	for i, one := range f.fields {
		if one == field && i+by >= 0 && i+by < len(f.fields) {
			return f.fields[i+by]
		}
	}
	return nil
}
