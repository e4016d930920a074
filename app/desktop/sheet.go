package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
)

// A sheet shows a state.Sheet: its lines, below them what would be done with what stands there,
// and a button that does it.
type sheet struct {
	of    *state.Sheet
	lines []sheetLine
	says  *widget.Label
	does  *widget.Button
	leave func() // without doing it
}

// A sheetLine is a line of a sheet, and how to read and write it.
type sheetLine struct {
	object fyne.CanvasObject
	said   func() string
	write  func(text string)
	offers func(all []string)
}

// askSheet returns the dialog of a sheet.
func (w *window) askSheet(m *state.Dialog) dialog.Dialog {
	s := &sheet{of: m.Sheet, says: widget.NewLabel(""), leave: func() { w.send(state.DialogClosed{Dialog: m}) }}
	w.sheet = s
	s.says.Wrapping = fyne.TextWrapWord
	items := make([]*widget.FormItem, len(m.Sheet.Lines))
	for i, line := range m.Sheet.Lines {
		s.lines = append(s.lines, s.line(line))
		items[i] = widget.NewFormItem(line.Label, s.lines[i].object)
	}
	var d dialog.Dialog
	s.does = widget.NewButton(m.Sheet.Does, func() {
		w.send(state.DialogClosed{Dialog: m})
		w.send(m.Sheet.Means(s.said()))
	})
	s.does.Importance = widget.HighImportance
	buttons := container.NewStack(s.does)
	if other := m.Sheet.Other; other.Means != nil {
		b := widget.NewButton(other.Words.In(w.model.Lang), func() {
			w.send(state.DialogClosed{Dialog: m})
			w.send(other.Means)
		})
		buttons = container.NewBorder(nil, nil, b, nil, s.does)
	}
	head := widget.NewLabel(m.In(w.model.Lang))
	head.Wrapping = fyne.TextWrapWord
	form := container.NewVBox(head, widget.NewForm(items...))
	d = dialog.NewCustom("Dateline", w.say("cancel"), container.NewBorder(form, buttons, nil, nil, container.NewVScroll(s.says)), w.window)
	size := w.window.Canvas().Size()
	d.Resize(fyne.NewSize(min(680, 0.92*size.Width), min(float32(300+44*len(items)), 0.92*size.Height)))
	s.tell()
	for i, line := range m.Sheet.Lines {
		if e, ok := s.lines[i].object.(fyne.Focusable); ok && !line.Mark && line.Choices == nil {
			fyne.Do(func() { w.window.Canvas().Focus(e) }) // once the dialog shows
			break
		}
	}
	return d
}

// line returns the widget of a line.
func (s *sheet) line(of state.Line) sheetLine {
	switch {
	case of.Mark:
		check := newLeavingCheck("", func(bool) { s.tell() }, s.leave)
		check.Checked = of.Said != ""
		return sheetLine{object: check, said: func() string {
			if check.Checked {
				return "x"
			}
			return ""
		}, write: func(text string) { check.SetChecked(text != "") }}
	case of.Choices != nil:
		choice := newLeavingSelect(of.Choices, nil, s.leave)
		choice.Selected = of.Said
		choice.OnChanged = func(string) { s.tell() }
		return sheetLine{object: choice, said: func() string { return choice.Selected }, write: choice.SetSelected}
	case of.Offers != nil:
		e := newLeavingLine([]string{}, s.leave)
		e.Text = of.Said
		e.OnChanged = func(string) { s.tell() }
		e.OnSubmitted = func(string) { s.submit() }
		return sheetLine{object: e, said: func() string { return e.Text }, write: e.SetText, offers: e.SetOptions}
	}
	e := newLeavingEntry(s.leave)
	if of.Long {
		e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
		e.SetMinRowsVisible(3)
	}
	e.PlaceHolder = of.Hint
	e.Text = of.Said
	e.OnChanged = func(string) { s.tell() }
	e.OnSubmitted = func(string) { s.submit() }
	return sheetLine{object: e, said: func() string { return e.Text }, write: e.SetText}
}

// submit does it, where it can be done.
func (s *sheet) submit() {
	if !s.does.Disabled() {
		s.does.OnTapped()
	}
}

// said returns what stands in the lines.
func (s *sheet) said() []string {
	all := make([]string, len(s.lines))
	for i, line := range s.lines {
		all[i] = line.said()
	}
	return all
}

// tell says what would be done, and offers what could stand in the lines.
func (s *sheet) tell() {
	if len(s.lines) < len(s.of.Lines) || s.does == nil {
		return // it is being made
	}
	said := s.said()
	for i, line := range s.of.Lines {
		if line.Offers != nil {
			s.lines[i].offers(line.Offers(said))
		}
	}
	if s.of.Says == nil {
		return
	}
	says, can := s.of.Says(said)
	s.says.SizeName = theme.SizeNameText
	s.says.SetText(says)
	enable(s.does, can)
}
