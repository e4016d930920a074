package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
	"dateline/assets/translations"
)

// editTools are the buttons above the details that add an event and edit the selected one, and
// the line below them that says how the document is kept.
type editTools struct {
	row       *fyne.Container
	add, edit *widget.Button
	standing  *widget.Label
}

func newEditTools(key func(chord string)) *editTools {
	t := &editTools{standing: widget.NewLabel("")}
	t.add = widget.NewButtonWithIcon("", theme.ContentAddIcon(), func() { key("Insert") })
	t.edit = widget.NewButtonWithIcon("", theme.DocumentCreateIcon(), func() { key("F2") })
	t.add.Importance, t.edit.Importance = widget.LowImportance, widget.LowImportance
	t.standing.SizeName, t.standing.Truncation = theme.SizeNameCaptionText, fyne.TextTruncateEllipsis
	t.row = container.NewHBox(t.add, t.edit)
	return t
}

// show brings the buttons up to a model.
func (t *editTools) show(m state.Model) {
	if words := translations.Say(m.Lang, "short add event"); words != t.add.Text {
		t.add.SetText(words)
		t.edit.SetText(translations.Say(m.Lang, "short edit event"))
	}
	enable(t.edit, m.Subject.Find(m.Selected) >= 0 && !m.Form.Open)
	says := m.Standing()
	if name := m.FileName(); name != "" {
		says = name + ": " + says
	}
	if says != t.standing.Text {
		t.standing.SetText(says)
	}
}
