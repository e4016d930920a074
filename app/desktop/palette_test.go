package desktop

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	fynetheme "fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/state"
	"dateline/assets/translations"
)

// typed types a text into what has the keys.
func typed(w *window, text string) {
	for _, r := range text {
		w.window.Canvas().Focused().TypedRune(r)
	}
}

func keyed(w *window, names ...fyne.KeyName) {
	for _, name := range names {
		w.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func TestWhatOneWantsIsTypedAndDone(t *testing.T) {
	w := story(t)
	w.key("Ctrl+K")
	typed(w, "lanes status")
	keyed(w, fyne.KeyReturn)
	if w.model.Lanes != view.ByStatus || w.model.Dialog != nil || w.window.Canvas().Overlays().Top() != nil {
		t.Fatalf("the lanes are by %q, open is %+v", w.model.Lanes, w.model.Dialog)
	}
	w.key("Ctrl+K")
	keyed(w, fyne.KeyDown, fyne.KeyUp, fyne.KeyEscape)
	if w.model.Dialog != nil || w.window.Canvas().Focused() != fyne.Focusable(w.board) {
		t.Error("Esc does not close the list of commands")
	}
}

func TestAViewIsNamedAndStandsInTheMenu(t *testing.T) {
	w := story(t)
	w.send(state.Filtered{Text: "type:visit"})
	w.key("Ctrl+D")
	keyed(w, fyne.KeyReturn)
	if len(w.model.Timeline.Views) != 1 || w.model.Timeline.Views[0].Name != "type visit" {
		t.Fatalf("kept are %+v", w.model.Timeline.Views)
	}
	w.send(state.Filtered{})
	for _, menu := range w.window.MainMenu().Items {
		for _, item := range menu.Items {
			if strings.HasPrefix(item.Label, "Show the view") {
				item.Action()
			}
		}
	}
	if w.model.Filter != "type:visit" {
		t.Errorf("its entry shows the filter %q", w.model.Filter)
	}
}

// Whatever has a key of its own has an entry in the menu, with the key beside it.
func TestEveryCommandIsInTheMenuWithItsKey(t *testing.T) {
	w := story(t)
	keys := map[string]bool{}
	var read func(menu *fyne.Menu)
	read = func(menu *fyne.Menu) {
		for _, item := range menu.Items {
			if keys[item.Label] = item.Shortcut != nil; item.ChildMenu != nil {
				read(item.ChildMenu)
			}
		}
	}
	for _, menu := range w.window.MainMenu().Items {
		read(menu)
	}
	for _, c := range w.model.Commands("", w.board.layout) {
		if c.Keys == "" {
			continue // of a menu of a head
		}
		if with, there := keys[c.Words]; !there || !with {
			t.Errorf("%q, of the key %s, is in the menu: %v, with its key: %v", c.Words, c.Keys, there, with)
		}
	}
}

func TestEveryMenuIsSeenWholeInTheSmallestWindowAndItsKeysCanBeRead(t *testing.T) {
	w := story(t)
	const bar, smallest = 26, 640
	for _, lang := range translations.Languages() {
		w.send(state.LanguageChosen{Lang: lang})
		for _, menu := range w.window.MainMenu().Items {
			if h := widget.NewMenu(menu).MinSize().Height; h > smallest-bar {
				t.Errorf("in %s the menu %s is %v high", lang, menu.Label, h)
			}
		}
	}
	for _, th := range []theme.Theme{theme.Light, theme.Dark} {
		r, _, _, a := compactOf(th).Color(fynetheme.ColorNameForeground, 0).RGBA()
		if opacity := uint8(uint32(float32(a) * 0.95)); opacity < 250 || uint8(r) != uint8(r>>8) && r < 0xFF00 {
			t.Errorf("%s: the keys in menus have an opacity of %d of 255, and %x red", th.Name, opacity, r)
		}
	}
}

func TestADateInTheFieldIsGoneToAndTheFilterStays(t *testing.T) {
	w := story(t)
	line := w.toolbar.filter
	w.window.Canvas().Focus(line)
	test.Type(line, "2019-02")
	line.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if w.model.Window.Days() > 60 || w.model.Filter != "" || line.Text != "" {
		t.Errorf("the window has %v days, the filter is %q, the line %q", w.model.Window.Days(), w.model.Filter, line.Text)
	}
}
