package desktop

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
)

// askImport returns the dialog that shows how a table is understood: its first rows, above each
// column what it is taken for, which a menu changes; beside them what they become, and below
// what the table leaves open.
func (w *window) askImport(m *state.Dialog) dialog.Dialog {
	of := m.Import
	send := func(msg state.Message) {
		w.send(state.DialogClosed{Dialog: m})
		w.send(msg)
	}
	becomes := widget.NewLabel(strings.Join(of.Becomes(w.model), "\n"))
	becomes.Wrapping = fyne.TextWrapWord
	account := widget.NewLabel(strings.Join(of.Account(w.model), "\n"))
	account.Wrapping, account.SizeName = fyne.TextWrapWord, theme.SizeNameCaptionText
	answers := container.NewVBox()
	for _, a := range of.Answers(w.model) {
		answers.Add(widget.NewButton(a.Words.In(w.model.Lang), func() { send(a.Means) }))
	}
	done := widget.NewButton(w.say("import do"), func() { send(state.ImportDone{Of: of}) })
	done.Importance = widget.HighImportance
	enable(done, of.Problem == nil)
	head := widget.NewLabel(m.In(w.model.Lang))
	head.Wrapping = fyne.TextWrapWord
	said := container.NewVScroll(container.NewVBox(bold(w.say("import becomes")), becomes, bold(w.say("import seen")), account, answers))
	rows := container.NewScroll(w.importColumns(of, send))
	split := container.NewHSplit(rows, said)
	split.Offset = 0.6
	d := dialog.NewCustom("Dateline", w.say("cancel"), container.NewBorder(head, done, nil, nil, split), w.window)
	size := w.window.Canvas().Size()
	d.Resize(fyne.NewSize(0.94*size.Width, 0.9*size.Height))
	return d
}

// bold returns a label that stands above others.
func bold(text string) *widget.Label {
	l := widget.NewLabel(text)
	l.TextStyle.Bold = true
	return l
}

// mostColumns is how many columns are shown: each is several objects of Fyne.
const mostColumns = 40

// importColumns shows the columns beside one another: the name, what it is taken for, the first
// cells.
func (w *window) importColumns(of *state.Importing, send func(state.Message)) fyne.CanvasObject {
	fields := append([]string{""}, state.ImportFields()...)
	words := make([]string, len(fields))
	for i, f := range fields {
		words[i] = w.say("column " + f)
		if words[i] == "column "+f {
			words[i] = f
		}
	}
	all := container.NewHBox()
	for i, name := range of.Table.Header[:min(len(of.Table.Header), mostColumns)] {
		column := container.NewVBox(bold(short(name, 24)))
		choice := newLeavingSelect(words, nil, w.leaves())
		choice.SetSelectedIndex(max(0, slices.Index(fields, of.Table.Fields[i])))
		choice.OnChanged = func(string) {
			send(state.ImportChanged{Of: of, Options: of.As(i, fields[choice.SelectedIndex()])})
		}
		column.Add(choice)
		for _, row := range of.Table.Rows {
			cell := ""
			if i < len(row) {
				cell = row[i]
			}
			label := widget.NewLabel(short(strings.Join(strings.Fields(cell), " "), 28))
			label.SizeName = theme.SizeNameCaptionText
			column.Add(label)
		}
		all.Add(column)
	}
	return all
}
