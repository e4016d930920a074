package desktop

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"dateline/app/figure"
	"dateline/app/state"
	"dateline/assets/samples"
	"dateline/timeline/lane"
)

// zones returns the entry under which the clock of times of day is chosen.
func (w *window) zones() *fyne.MenuItem {
	all := fyne.NewMenuItem(w.say("zone"), nil)
	all.ChildMenu = fyne.NewMenu("")
	for _, zone := range state.Zones {
		item := fyne.NewMenuItem(figure.ZoneName(zone, w.model.Lang), func() { w.send(state.ZoneChosen{Zone: zone}) })
		item.Checked = zone == w.model.Zone
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
func (w *window) mapMenu(keys func(key, chord string) *fyne.MenuItem) *fyne.Menu {
	flat := fyne.NewMenuItem(w.say("projection"), nil)
	flat.ChildMenu = fyne.NewMenu("")
	for _, name := range state.Projections() {
		item := fyne.NewMenuItem(w.say("projection "+name), func() { w.send(state.ProjectionChosen{Name: name, Over: w.board.layout}) })
		item.Checked = name == w.model.Projection
		flat.ChildMenu.Items = append(flat.ChildMenu.Items, item)
	}
	return fyne.NewMenu(w.say("map menu"),
		keys("play map", "v"), keys("lasso", "L"), keys("only the map", "I"), keys("measure", "M"), keys("place by hand", "P"), flat,
		fyne.NewMenuItemSeparator(), keys("locate", "G"))
}

// editMenu returns what can be done with the document; undo and redo name what they do.
func (w *window) editMenu(keys func(key, chord string) *fyne.MenuItem, sends func(key string, msg state.Message) *fyne.MenuItem) *fyne.Menu {
	undo, redo := keys("undo", "Ctrl+Z"), keys("redo", "Ctrl+Y")
	var can bool
	undo.Label, can = w.model.UndoName()
	undo.Disabled = !can
	redo.Label, can = w.model.RedoName()
	redo.Disabled = !can
	return fyne.NewMenu(w.say("edit"), undo, redo, sends("history", state.DoneListed{}),
		fyne.NewMenuItemSeparator(),
		keys("add event", "Insert"), keys("edit event", "F2"), keys("duplicate", "Ctrl+D"), keys("remove event", "Delete"), keys("confirm event", "C"),
		fyne.NewMenuItemSeparator(),
		sends("head", state.DialogAsked{Kind: state.AskHead}))
}

// menu returns the main menu in the language of the window. What an entry does is
// what the key for it does, where there is one.
func (w *window) menu() *fyne.MainMenu {
	sends := func(key string, msg state.Message) *fyne.MenuItem {
		return fyne.NewMenuItem(w.say(key), func() { w.send(msg) })
	}
	keys := func(key, chord string) *fyne.MenuItem {
		return fyne.NewMenuItem(w.say(key), func() { w.key(chord) })
	}
	sample := sends("open sample", nil)
	sample.ChildMenu = fyne.NewMenu("")
	for _, name := range samples.Names {
		item := fyne.NewMenuItem(name, func() { w.send(state.SampleOpened{Name: name}) })
		sample.ChildMenu.Items = append(sample.ChildMenu.Items, item)
	}
	recent := sends("open recent", nil)
	recent.Disabled = len(w.model.Recent) == 0
	if !recent.Disabled {
		recent.ChildMenu = fyne.NewMenu("")
	}
	for _, path := range w.model.Recent {
		item := fyne.NewMenuItem(filepath.Base(path), func() { w.send(state.FileOpened{Path: path}) })
		recent.ChildMenu.Items = append(recent.ChildMenu.Items, item)
	}
	quit := keys("quit", "Ctrl+Q")
	quit.IsQuit = true // else Fyne adds one that asks nothing
	return fyne.NewMainMenu(
		fyne.NewMenu(w.say("file"),
			keys("new", "Ctrl+N"), keys("open", "Ctrl+O"), recent, sample,
			fyne.NewMenuItemSeparator(),
			keys("save", "Ctrl+S"), keys("save as", "Ctrl+Shift+S"), sends("revert", state.RevertAsked{}), sends("versions", state.VersionsAsked{}), keys("close document", "Ctrl+W"),
			fyne.NewMenuItemSeparator(),
			keys("export", "Ctrl+E"), quit),
		w.editMenu(keys, sends),
		fyne.NewMenu(w.say("view"),
			keys("present", "F5"), keys("find", "Ctrl+F"), keys("go back", "Alt+Left"), keys("go forward", "Alt+Right"),
			keys("fit", "0"), keys("zoom in", "+"), keys("zoom out", "-"), keys("next event", "n"), keys("previous event", "p"),
			fyne.NewMenuItemSeparator(),
			sends("lanes by first", state.LanesOrdered{Sorting: lane.ByFirst}), sends("lanes by count", state.LanesOrdered{Sorting: lane.ByCount}),
			sends("lanes by name", state.LanesOrdered{Sorting: lane.ByName}),
			fyne.NewMenuItemSeparator(),
			keys("theme", "t"), keys("language", "g"), w.zones(), w.still()),
		w.mapMenu(keys),
		fyne.NewMenu(w.say("help"), keys("keys", "?"), fyne.NewMenuItem(w.say("about"), func() { w.send(state.Told{Text: w.say("credits")}) })),
	)
}
