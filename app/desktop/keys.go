package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/state"
)

// keymap is the table of keys: what a key that stands for no letter sends. In a
// presentation right and left step; else they pan.
var keymap = map[fyne.KeyName]func(state.Model) state.Message{
	fyne.KeyRight:    func(m state.Model) state.Message { return across(m, 1) },
	fyne.KeyLeft:     func(m state.Model) state.Message { return across(m, -1) },
	fyne.KeyPageDown: func(state.Model) state.Message { return state.Stepped{By: 1} },
	fyne.KeyPageUp:   func(state.Model) state.Message { return state.Stepped{By: -1} },
	fyne.KeyUp:       func(state.Model) state.Message { return state.Zoomed{Factor: 1.25, At: 0.5} },
	fyne.KeyDown:     func(state.Model) state.Message { return state.Zoomed{Factor: 0.8, At: 0.5} },
	fyne.KeyHome:     func(state.Model) state.Message { return state.Fitted{} },
	fyne.KeyF5:       func(state.Model) state.Message { return state.Presented{} },
	fyne.KeyEscape:   func(state.Model) state.Message { return state.Left{} },
}

func across(m state.Model, direction int) state.Message {
	if m.Presenting {
		return state.Stepped{By: direction}
	}
	return state.Panned{Part: float64(direction) * 0.15}
}

// typedKey sends what a key stands for.
func (w *window) typedKey(e *fyne.KeyEvent) {
	if w.window.Canvas().Overlays().Top() != nil {
		if e.Name == fyne.KeyEscape {
			w.hideDialog()
		}
		return // what lies below a dialog hears nothing
	}
	if e.Name == fyne.KeyTab || e.Name == fyne.KeySpace {
		by := 1
		if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
			by = -1
		}
		w.send(state.Stepped{By: by})
		return
	}
	if make := keymap[e.Name]; make != nil {
		w.send(make(w.model))
	}
}
