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

// A stand is where a field stands, a form or a cell of the table: what it is of, and what becomes of
// the keys that lead out of it.
type stand struct {
	model func() state.Model
	send  func(state.Message)
	key   func(chord string)
	focus func(fyne.Focusable)
	of    func() timeline.Key
	keyed func(field *formField, key fyne.KeyName, held state.Modifiers) bool // false for a key that the field has itself
	began func(field *formField)                                              // it has the keys
	ended func(field *formField)                                              // it has them no more
	write func(field *formField, text string)
	grown func() // it takes more room, or less
}

// A formField is what is written of one field of an item.
type formField struct {
	*stand
	name    string
	entry   *fieldEntry
	reading *widget.Label
	offers  *fyne.Container
	offered []string
	next    int             // of what is offered, that the next press of the key takes
	stands  string          // what the event says
	formal  string          // the same as EDTF, where it stands in words
	box     *fyne.Container // of a form: with its label
}

// newFormField returns the parts of a field.
func newFormField(in *stand, kind entry.Field, lang string) *formField {
	field := &formField{stand: in, name: kind.Name, reading: widget.NewLabel(""), offers: container.NewHBox()}
	field.reading.SizeName, field.reading.Wrapping = theme.SizeNameCaptionText, fyne.TextWrapWord
	field.entry = newFieldEntry(field, kind.Long)
	if hint := translations.Say(lang, "hint "+kind.Name); hint != "hint "+kind.Name { // else it is a facet of the file
		field.entry.SetPlaceHolder(hint)
	}
	field.reading.Hide()
	field.offers.Hide()
	return field
}

// say tells how the field is read, or what would be right.
func (field *formField) say(says, wrong string) {
	text := says
	field.reading.Importance = widget.MediumImportance
	if wrong != "" {
		text, field.reading.Importance = wrong, widget.DangerImportance
	}
	field.reading.SetText(text)
	if setVisible(field.reading, text != "") {
		field.grown()
	}
}

// typed reads what stands in the field so far, and offers what could stand there.
func (field *formField) typed(text string) {
	if !field.entry.focused {
		return
	}
	m := field.model()
	if text == field.stands {
		field.say(field.formal, "")
	} else {
		field.say(m.Reads(field.of(), field.name, text))
	}
	field.offer(m, text)
}

// mostOffers is how many texts are offered below a field.
const mostOffers = 4

func (field *formField) offer(m state.Model, text string) {
	kind, ok := entry.FindOf(m.Timeline, field.of().Kind, field.name)
	if !ok {
		return
	}
	all := kind.Offers(entry.Sheet{Timeline: m.Timeline, Lang: m.Lang}, text)
	field.offered, field.next = all[:min(len(all), mostOffers)], 0
	field.offers.RemoveAll()
	column := container.NewVBox()
	for _, one := range field.offered {
		b := widget.NewButton(short(one, 60), func() { field.take(one) })
		b.Importance, b.Alignment = widget.LowImportance, widget.ButtonAlignLeading
		column.Add(b)
	}
	field.offers.Add(column)
	setVisible(field.offers, len(field.offered) > 0)
	field.grown()
}

// take writes what is offered into the field, which is done with that unless it goes on.
func (field *formField) take(text string) {
	field.entry.SetText(text)
	field.focus(field.entry)
	field.entry.CursorColumn = len([]rune(text))
	field.entry.Refresh()
}

// takeNext takes what is offered next.
func (field *formField) takeNext() bool {
	if len(field.offered) == 0 {
		return false
	}
	offered, next := field.offered, field.next
	field.take(offered[next%len(offered)])
	field.offered, field.next = offered, next+1
	return true
}

// commit says that the field is done.
func (field *formField) commit() {
	if field.of() != (timeline.Key{}) && field.changed() {
		field.write(field, field.entry.Text)
	}
}

// changed tells whether something else stands in the field than is said, or was half typed.
func (field *formField) changed() bool {
	_, _, half := field.model().Form.HalfOf(field.of(), field.name)
	return field.entry.Text != field.stands || half
}

// revert takes what was typed back; false where nothing was.
func (field *formField) revert() bool {
	if field.entry.Text == field.stands {
		return false
	}
	field.entry.SetText(field.stands)
	field.commit()
	return true
}

// underLabel lays a field out below its label, closer than labels keep by themselves.
type underLabel struct{}

// labelHeight is what a label takes of the height, less than it asks for.
const labelHeight = 20

// Layout implements fyne.Layout.
func (underLabel) Layout(all []fyne.CanvasObject, size fyne.Size) {
	label, field := all[0], all[1]
	label.Resize(fyne.NewSize(size.Width, label.MinSize().Height))
	label.Move(fyne.NewPos(-4, labelHeight-label.MinSize().Height+4))
	field.Resize(fyne.NewSize(size.Width, size.Height-labelHeight))
	field.Move(fyne.NewPos(0, labelHeight))
}

// MinSize implements fyne.Layout.
func (underLabel) MinSize(all []fyne.CanvasObject) fyne.Size {
	return all[1].MinSize().AddWidthHeight(0, labelHeight)
}
