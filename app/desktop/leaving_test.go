package desktop

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
)

// takers returns what takes the keys in the dialog that is in front, but for buttons: Enter and Space
// press these, and Esc is heard beside them.
func takers(w *window) (all []fyne.Focusable) {
	for _, o := range test.LaidOutObjects(w.window.Canvas().Overlays().Top()) {
		f, ok := o.(fyne.Focusable)
		if _, button := o.(*widget.Button); ok && !button && o.Visible() {
			all = append(all, f)
		}
	}
	return all
}

func TestEscLeavesEachDialogWhateverHasTheKeys(t *testing.T) {
	w := story(t)
	w.send(state.Selected{Event: "hanoi-summit"})
	for name, asks := range map[string]state.Message{
		"export": state.DialogAsked{Kind: state.AskExport}, "settings": state.DialogAsked{Kind: state.AskSettings}, "head": state.DialogAsked{Kind: state.AskHead},
		"name of a view": state.DialogAsked{Kind: state.AskName}, "many": state.BulkAsked{}, "replace": state.ReplaceAsked{}, "commands": state.DialogAsked{Kind: state.AskCommand},
		"claim": state.PartAsked{Event: "hanoi-summit", Field: "claims", Part: 1}, "link": state.PartAsked{Event: "hanoi-summit", Field: "links"},
	} {
		w.send(asks)
		n := len(takers(w))
		if n == 0 {
			t.Errorf("%s: nothing takes the keys", name)
		}
		for i := range n {
			if w.model.Dialog == nil {
				w.send(asks)
			}
			all := takers(w)
			all[i].FocusGained()
			all[i].TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
			if w.model.Dialog != nil {
				t.Errorf("%s: Esc does not leave %s", name, fmt.Sprintf("%T", all[i]))
				w.send(state.Escaped{})
			}
		}
		w.send(state.Escaped{})
		if w.model.Dialog != nil || w.window.Canvas().Overlays().Top() != nil {
			t.Errorf("%s: it stays", name)
		}
		w.send(state.Selected{Event: "hanoi-summit"})
	}
}
