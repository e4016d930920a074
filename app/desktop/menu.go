package desktop

import (
	"path/filepath"
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"dateline/app/figure"
	"dateline/app/state"
	"dateline/assets/samples"
	"dateline/assets/translations"
	"dateline/data/kit/message"
)

// zones returns the entry under which the clock of times of day is chosen.
func (w *window) zones() *fyne.MenuItem {
	all := fyne.NewMenuItem(w.say("zone"), nil)
	all.ChildMenu, all.Shortcut = fyne.NewMenu(""), w.shown("z")
	for _, zone := range state.Zones {
		item := fyne.NewMenuItem(figure.ZoneName(zone, w.model.Lang), func() { w.send(state.ZoneChosen{Zone: zone}) })
		item.Checked = zone == w.model.Zone
		all.ChildMenu.Items = append(all.ChildMenu.Items, item)
	}
	return all
}

// languages returns the entry from which one chooses the language; each calls itself.
func (w *window) languages() *fyne.MenuItem {
	all := fyne.NewMenuItem(w.say("language"), nil)
	all.ChildMenu, all.Shortcut = fyne.NewMenu(""), w.shown("g")
	for _, lang := range translations.Languages() {
		item := fyne.NewMenuItem(translations.Say(lang, "language name"), func() { w.send(state.LanguageChosen{Lang: lang}) })
		item.Checked = lang == w.model.Lang
		all.ChildMenu.Items = append(all.ChildMenu.Items, item)
	}
	return all
}

// still returns the entry that turns all motion off, or on again.
func (w *window) still() *fyne.MenuItem {
	item := fyne.NewMenuItem(w.say("still"), func() { w.send(state.StillChosen{Still: !w.model.Still}) })
	item.Checked = w.model.Still
	return item
}

// mapMenu returns what can be done with the map.
func (w *window) mapMenu() *fyne.Menu {
	flat := fyne.NewMenuItem(w.say("projection"), nil)
	flat.ChildMenu, flat.Shortcut = fyne.NewMenu(""), w.shown("V")
	for _, name := range state.Projections() {
		item := fyne.NewMenuItem(w.say("projection "+name), func() { w.send(state.ProjectionChosen{Name: name, Over: w.board.layout}) })
		item.Checked = name == w.model.Projection
		flat.ChildMenu.Items = append(flat.ChildMenu.Items, item)
	}
	m := fyne.NewMenu(w.say("map menu"), w.entries("play map", "lasso", "only the map", "measure", "place by hand", "next route", "route beside")...)
	m.Items = append(m.Items, flat, fyne.NewMenuItemSeparator())
	m.Items = append(m.Items, w.entries("locate")...)
	return m
}

// editMenu returns what can be done with the document; undo and redo name what they do.
func (w *window) editMenu() *fyne.Menu {
	sends := func(key string, msg state.Message) *fyne.MenuItem {
		return fyne.NewMenuItem(w.say(key), func() { w.send(msg) })
	}
	back := w.entries("undo", "redo")
	var can bool
	back[0].Label, can = w.model.UndoName()
	back[0].Disabled = !can
	back[1].Label, can = w.model.RedoName()
	back[1].Disabled = !can
	back[0].Action = func() { w.takeBack(&fyne.ShortcutUndo{}, "Ctrl+Z") }
	back[1].Action = func() { w.takeBack(&fyne.ShortcutRedo{}, "Ctrl+Y") }
	m := fyne.NewMenu(w.say("edit"), append(back, sends("history", state.DoneListed{}), fyne.NewMenuItemSeparator())...)
	m.Items = append(m.Items, w.entries("add event", "edit event", "duplicate", "remove event", "confirm event")...)
	parts := []*fyne.MenuItem{sends("attach picture", state.AttachAsked{}), sends("remove picture", state.PictureRemoved{})}
	for _, item := range []struct{ key, field string }{{"add claim", "claims"}, {"add link", "links"}} {
		parts = append(parts, fyne.NewMenuItem(w.say(item.key), func() {
			w.send(state.PartAsked{Event: w.model.Selected, Field: item.field})
		}))
	}
	m.Items = append(m.Items, w.below("parts menu", parts...))
	m.Items = append(m.Items, fyne.NewMenuItemSeparator())
	m.Items = append(m.Items, w.entries("copy rows", "copy json", "cut", "paste")...)
	several := w.entries("pick all", "keep picked", "leave picked out", "bulk", "find and replace", "merge picked")
	m.Items = append(m.Items, fyne.NewMenuItemSeparator(), w.below("several menu", append(several, sends("doubles find", state.DuplicatesAsked{}))...),
		w.below("annotations menu", w.entries("annotate", "annotations list", "next annotation", "annotations turn")...),
		sends("head", state.DialogAsked{Kind: state.AskHead}))
	return m
}

// below returns an entry that opens others: a menu is no longer than the smallest window, 640 points high.
func (w *window) below(key string, all ...*fyne.MenuItem) *fyne.MenuItem {
	item := fyne.NewMenuItem(w.say(key), nil)
	item.ChildMenu = fyne.NewMenu("", all...)
	return item
}

// takeBack undoes, or does again: of a text that is being typed the letters, else what was done
// to the document. The menu hears the shortcut before the field does.
func (w *window) takeBack(s fyne.Shortcut, chord string) {
	if e, ok := w.window.Canvas().Focused().(*fieldEntry); ok && e.Text != e.field.stands {
		e.Entry.TypedShortcut(s)
		return
	}
	w.key(chord)
}

// fileMenu returns what can be done with files.
func (w *window) fileMenu() *fyne.Menu {
	sends := func(key string, msg state.Message) *fyne.MenuItem {
		return fyne.NewMenuItem(w.say(key), func() { w.send(msg) })
	}
	sample, recent := w.opening()
	part := fyne.NewMenuItemSeparator
	file := append(w.entries("new", "open"), recent, sample, sends("article", state.DialogAsked{Kind: state.AskArticle}), part())
	file = append(append(file, w.entries("save", "save as")...), sends("revert", state.RevertAsked{}), sends("versions", state.VersionsAsked{}), part(),
		sends("other file", state.DialogAsked{Kind: state.AskEvents}), sends("diff file", state.DialogAsked{Kind: state.AskDiff}), sends("compare file", state.DialogAsked{Kind: state.AskCompared}), sends("columns asked", state.ColumnsAsked{}), part())
	file = append(append(file, w.entries("close document", "next tab")...), part())
	file = append(file, w.entries("export", "quit")...)
	file[len(file)-1].IsQuit = true // else Fyne adds one that asks nothing
	return fyne.NewMenu(w.say("file"), file...)
}

// entries returns entries of the menu that do what keys do, each with its key beside it; they
// are rows of the table of keys, named by their words.
func (w *window) entries(words ...string) (all []*fyne.MenuItem) {
	for _, name := range words {
		for _, b := range state.Bindings {
			if b.Words == name {
				item := fyne.NewMenuItem(w.say(name), func() { w.key(b.Chords[0]) })
				item.Shortcut = w.shown(b.Chords[0])
				all = append(all, item)
			}
		}
	}
	return all
}

// A shownChord is a chord beside an entry of the menu: Fyne hears it by its own name, and writes
// what stands on the keys of the person.
type shownChord struct {
	fyne.Shortcut
	caps string
}

// Key implements fyne.KeyboardShortcut.
func (s shownChord) Key() fyne.KeyName { return fyne.KeyName(s.caps) }

// Mod implements fyne.KeyboardShortcut: the modifiers stand among the caps.
func (shownChord) Mod() fyne.KeyModifier { return 0 }

// shown returns a chord as it stands beside an entry: of a letter that is capital, the key that
// makes it so. The menu of macOS is the system's own, which has its signs.
func (w *window) shown(chord string) fyne.Shortcut {
	heard := shortcut(chord)
	if heard == nil {
		heard = &desktop.CustomShortcut{KeyName: fyne.KeyName(chord)} // of a plain key, which the table of keys hears
	}
	if runtime.GOOS == "darwin" {
		return heard
	}
	caps := w.model.Cap(chord)
	switch {
	case len(chord) == 1 && chord[0] >= 'A' && chord[0] <= 'Z':
		caps = w.model.Cap("Shift+" + chord)
	case len(chord) == 1:
		caps = strings.ToUpper(chord)
	}
	return shownChord{heard, caps}
}

// keptMenu returns the views that are kept, and how to keep another.
func (w *window) keptMenu() *fyne.Menu {
	m := fyne.NewMenu(w.say("views kept"), w.entries("keep this view", "copy in words")...)
	for i, item := range w.model.Kept() {
		if i == 0 {
			m.Items = append(m.Items, fyne.NewMenuItemSeparator())
		}
		m.Items = append(m.Items, fyne.NewMenuItem(item.Words, func() { w.send(item.Means) }))
	}
	return m
}

// storyMenu holds what is done with stories, and each story of a file that has several.
func (w *window) storyMenu() *fyne.Menu {
	m := fyne.NewMenu(w.say("story menu"), w.entries("present", "present here")...)
	m.Items = append(append(m.Items, fyne.NewMenuItemSeparator()), w.entries("story steps", "add step", "make story")...)
	stories := w.model.Timeline.Stories
	if len(stories) < 2 {
		return m
	}
	for _, words := range []struct {
		key string
		of  func(id string) state.Message
	}{
		{"present one", func(id string) state.Message { return state.Presented{Story: id} }},
		{"steps of one", func(id string) state.Message { return state.StoryAsked{Story: id} }},
	} {
		m.Items = append(m.Items, fyne.NewMenuItemSeparator())
		for _, s := range stories {
			msg := words.of(s.ID)
			m.Items = append(m.Items, fyne.NewMenuItem(w.say(words.key, w.model.StoryName(s)), func() { w.send(msg) }))
		}
	}
	return m
}

// opening returns the entries that open a sample, or one of the files that were open last.
func (w *window) opening() (sample, recent *fyne.MenuItem) {
	sample = fyne.NewMenuItem(w.say("open sample"), nil)
	sample.ChildMenu = fyne.NewMenu("")
	for _, name := range samples.Names {
		item := fyne.NewMenuItem(samples.Title(name, w.model.Lang), func() { w.send(state.SampleOpened{Name: name}) })
		sample.ChildMenu.Items = append(sample.ChildMenu.Items, item)
	}
	recent = fyne.NewMenuItem(w.say("open recent"), nil)
	recent.Disabled = len(w.model.Recent) == 0
	if !recent.Disabled {
		recent.ChildMenu = fyne.NewMenu("")
	}
	for _, path := range w.model.Recent {
		item := fyne.NewMenuItem(filepath.Base(path), func() { w.send(state.FileOpened{Path: path}) })
		recent.ChildMenu.Items = append(recent.ChildMenu.Items, item)
	}
	return sample, recent
}

// menu returns the main menu in the language of the window. What an entry does is
// what the key for it does, where there is one.
func (w *window) menu() *fyne.MainMenu {
	part := fyne.NewMenuItemSeparator
	look := append(w.entries("commands", "find", "go back", "go forward"), part())
	look = append(append(look, w.entries("fit", "zoom in", "zoom out", "pan earlier", "pan later", "next event", "previous event", "brush window")...), part())
	look = append(look, w.entries("theme")...)
	look = append(append(look, w.languages(), w.zones(), w.still(), w.below("setting text", w.entries("larger text", "smaller text", "usual text")...), part()), w.entries("settings")...)
	panes := append(w.entries("fill", "one or two below", "next below", "filter pane", "details pane", "choose views"), part())
	panes = append(panes, w.entries("next lanes", "next order", "next colours", "next chart", "walk bars", "fold lane", "read notice")...)
	return fyne.NewMainMenu(
		w.fileMenu(),
		w.editMenu(),
		fyne.NewMenu(w.say("view"), look...),
		fyne.NewMenu(w.say("panes"), panes...),
		w.storyMenu(),
		w.keptMenu(),
		w.mapMenu(),
		fyne.NewMenu(w.say("help"), append(w.entries("keys"), fyne.NewMenuItem(w.say("about"), func() { w.send(state.Told{Text: message.Phrased("credits")}) }))...),
	)
}
