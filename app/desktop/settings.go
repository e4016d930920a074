package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
)

// askSettings returns the dialog of all settings. What is chosen holds at once.
func (w *window) askSettings() dialog.Dialog {
	var items []*widget.FormItem
	for _, s := range w.model.Settings() {
		items = append(items, widget.NewFormItem(s.Words, w.settingOf(s)))
	}
	said := widget.NewLabel(w.say("settings say"))
	said.Wrapping = fyne.TextWrapWord
	d := dialog.NewCustom(w.say("settings"), w.say("close"), container.NewVScroll(container.NewVBox(widget.NewForm(items...), said)), w.window)
	room := w.window.Canvas().Size()
	d.Resize(fyne.NewSize(min(560*w.scale, 0.94*room.Width), min(460*w.scale, 0.94*room.Height)))
	return d
}

// settingOf returns what a setting is chosen with. A language and a size of texts change the dialog,
// too, which is shown anew.
func (w *window) settingOf(s state.Setting) fyne.CanvasObject {
	words := make([]string, len(s.Items))
	chosen := 0
	for i, item := range s.Items {
		if words[i] = item.Words; item.Chosen {
			chosen = i
		}
	}
	choice := newLeavingSelect(words, nil, w.leaves())
	choice.SetSelectedIndex(chosen)
	choice.OnChanged = func(string) {
		lang, larger := w.model.Lang, w.model.Larger
		w.send(s.Items[max(0, choice.SelectedIndex())].Means)
		if w.model.Lang != lang || w.model.Larger != larger {
			w.send(state.DialogAsked{Kind: state.AskSettings})
		}
	}
	return choice
}
