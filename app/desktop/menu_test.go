package desktop

import (
	"testing"

	"fyne.io/fyne/v2"

	"dateline/app/state"
)

func TestAKeyIsWrittenInTheMenuAsItStandsOnTheKeyboard(t *testing.T) {
	w := story(t)
	for _, c := range []struct{ lang, chord, caps, heard string }{
		{"en", "Ctrl+Shift+S", "Ctrl+Shift+S", "CustomDesktop:Shift+Control+S"},
		{"de", "Ctrl+Shift+S", "Strg+Umschalt+S", "CustomDesktop:Shift+Control+S"},
		{"fr", "Ctrl+Shift+S", "Ctrl+Maj+S", "CustomDesktop:Shift+Control+S"},
		{"de", "Insert", "Einfg", "CustomDesktop:Insert"},
		{"fr", "Delete", "Suppr", "CustomDesktop:Delete"},
		{"de", "R", "Umschalt+R", "CustomDesktop:R"},
		{"fr", "r", "R", "CustomDesktop:r"},
		{"de", "Ctrl+Z", "Strg+Z", "Undo"},
	} {
		w.send(state.LanguageChosen{Lang: c.lang})
		s := w.shown(c.chord)
		written, is := s.(fyne.KeyboardShortcut)
		if !is || written.Mod() != 0 || string(written.Key()) != c.caps || s.ShortcutName() != c.heard {
			t.Errorf("%s in %s is written %+v and heard as %q, want %q and %q", c.chord, c.lang, s, s.ShortcutName(), c.caps, c.heard)
		}
	}
}
