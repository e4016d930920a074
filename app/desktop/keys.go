package desktop

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/state"
)

// listen hears the keys, the shortcuts of the table of keys, and files that are
// dropped on the window.
func (w *window) listen() {
	c := w.window.Canvas()
	w.board.onKey, w.board.onRune = w.typedKey, w.typedRune
	c.SetOnTypedKey(w.typedKey)
	c.SetOnTypedRune(w.typedRune)
	for _, b := range slices.Concat(state.Bindings, state.TellBindings) {
		for _, chord := range b.Chords {
			if s := shortcut(chord); s != nil {
				c.AddShortcut(s, func(fyne.Shortcut) { w.key(chord) })
			}
		}
	}
	w.app.Lifecycle().SetOnEnteredForeground(func() { w.send(state.Returned{}) })
	w.window.SetCloseIntercept(func() { w.send(state.QuitAsked{}) })
	w.runner.quit = w.app.Quit
	w.window.SetOnDropped(func(_ fyne.Position, files []fyne.URI) {
		var names []string
		for _, one := range files {
			names = append(names, one.Path())
		}
		w.send(state.NamesGiven{Names: names})
	})
}

// ofTexts are the chords that a field of text has for itself.
var ofTexts = map[string]func(fyne.Clipboard) fyne.Shortcut{
	"Ctrl+C": func(c fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutCopy{Clipboard: c} },
	"Ctrl+X": func(c fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutCut{Clipboard: c} },
	"Ctrl+V": func(c fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutPaste{Clipboard: c} },
	"Ctrl+A": func(fyne.Clipboard) fyne.Shortcut { return &fyne.ShortcutSelectAll{} },
}

// key sends a chord. The menu hears it before a field of text does that has it for itself.
func (w *window) key(chord string) {
	if text, ok := w.window.Canvas().Focused().(fyne.Shortcutable); ok && ofTexts[chord] != nil {
		text.TypedShortcut(ofTexts[chord](w.app.Clipboard()))
		return
	}
	if w.dialog == nil && w.window.Canvas().Overlays().Top() != nil {
		return // a menu is open, or a list to choose from
	}
	w.form.commit() // the menu hears shortcuts before the field does in which one types
	w.cell.commit()
	w.teller.commit()
	w.send(state.Keyed{Chord: chord, Over: w.board.layout})
}

// typedKey hears a key that stands for no letter; letters are heard as they are
// typed.
func (w *window) typedKey(e *fyne.KeyEvent) {
	if len(e.Name) < 2 {
		return
	}
	chord := string(e.Name)
	if modifiers()&state.Shift != 0 && state.HasChord("Shift+"+chord) {
		chord = "Shift+" + chord
	}
	w.key(chord)
}

func (w *window) typedRune(r rune) { w.key(string(r)) }

// modifiers returns the keys that are held.
func modifiers() (held state.Modifiers) {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	if !ok {
		return 0
	}
	for fyneKey, ours := range map[fyne.KeyModifier]state.Modifiers{
		fyne.KeyModifierShift: state.Shift, fyne.KeyModifierShortcutDefault: state.Control, fyne.KeyModifierAlt: state.Alt,
	} {
		if d.CurrentKeyModifiers()&fyneKey != 0 {
			held |= ours
		}
	}
	return held
}

// modifierKeys are the keys that stand before another in a chord.
var modifierKeys = []struct {
	name     string
	modifier fyne.KeyModifier
}{{"Ctrl+", fyne.KeyModifierShortcutDefault}, {"Alt+", fyne.KeyModifierAlt}, {"Shift+", fyne.KeyModifierShift}}

// fynesOwn are the chords for which Fyne has a name of its own.
var fynesOwn = map[string]fyne.Shortcut{
	"Ctrl+Z": &fyne.ShortcutUndo{}, "Ctrl+Y": &fyne.ShortcutRedo{}, "Ctrl+C": &fyne.ShortcutCopy{}, "Ctrl+V": &fyne.ShortcutPaste{},
	"Ctrl+X": &fyne.ShortcutCut{}, "Ctrl+A": &fyne.ShortcutSelectAll{},
}

// shortcut returns Fyne's name of a chord with Ctrl or Alt; nil for any other.
func shortcut(chord string) fyne.Shortcut {
	if own := fynesOwn[chord]; own != nil {
		return own
	}
	var held fyne.KeyModifier
	name := chord
	for _, key := range modifierKeys {
		if rest, ok := strings.CutPrefix(name, key.name); ok {
			name, held = rest, held|key.modifier
		}
	}
	if held&^fyne.KeyModifierShift == 0 {
		return nil
	}
	return &desktop.CustomShortcut{KeyName: fyne.KeyName(name), Modifier: held}
}

// chordOf returns the chord of one of Fyne's shortcuts, "" where it is none of the
// table's.
func chordOf(s fyne.Shortcut) string {
	for _, b := range state.Bindings {
		for _, chord := range b.Chords {
			if ours := shortcut(chord); ours != nil && ours.ShortcutName() == s.ShortcutName() {
				return chord
			}
		}
	}
	return ""
}
