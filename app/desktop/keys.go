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

// runes is the table of letters.
var runes = map[rune]state.Message{
	'+': state.Zoomed{Factor: 1.25, At: 0.5},
	'=': state.Zoomed{Factor: 1.25, At: 0.5},
	'-': state.Zoomed{Factor: 0.8, At: 0.5},
	'0': state.Fitted{},
	'f': state.Fitted{},
	'n': state.Stepped{By: 1},
	'p': state.Stepped{By: -1},
}

// turns is the table of letters that turn one of the drop-down lists to its next
// entry.
var turns = map[rune]func(w *window) []choice{
	'l': (*window).laneChoices,
	'c': (*window).chartChoices,
	'r': (*window).routeChoices,
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

func (w *window) typedRune(r rune) {
	if w.window.Canvas().Overlays().Top() != nil {
		return
	}
	if r == 'j' || r == 'k' {
		w.board.scrollLanes(r == 'j')
		return
	}
	if msg, ok := runes[r]; ok {
		w.send(msg)
	} else if list := turns[r]; list != nil {
		w.turn(list(w))
	}
}
