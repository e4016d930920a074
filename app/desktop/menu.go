package desktop

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"dateline/app/figure/theme"
	"dateline/app/state"
	"dateline/assets/samples"
	"dateline/timeline/lane"
)

func (w *window) menu() *fyne.MainMenu {
	item := func(key string, do func()) *fyne.MenuItem { return fyne.NewMenuItem(w.say(key), do) }
	sends := func(key string, msg state.Message) *fyne.MenuItem { return item(key, func() { w.send(msg) }) }
	var tales []*fyne.MenuItem
	for _, name := range samples.Names {
		tales = append(tales, fyne.NewMenuItem(name, func() { w.openSample(name) }))
	}
	sample := item("open sample", nil)
	sample.ChildMenu = fyne.NewMenu("", tales...)
	recent := item("open recent", nil)
	for _, path := range w.recent() {
		if recent.ChildMenu == nil {
			recent.ChildMenu = fyne.NewMenu("")
		}
		recent.ChildMenu.Items = append(recent.ChildMenu.Items, fyne.NewMenuItem(filepath.Base(path), func() { w.openFile(path) }))
	}
	recent.Disabled = recent.ChildMenu == nil
	return fyne.NewMainMenu(
		fyne.NewMenu(w.say("file"), item("open", w.askFile), sample, recent, fyne.NewMenuItemSeparator(), item("export", w.askExport)),
		fyne.NewMenu(w.say("view"),
			sends("present", state.Presented{}), item("find", func() { w.window.Canvas().Focus(w.filter) }), sends("fit", state.Fitted{}),
			sends("zoom in", state.Zoomed{Factor: 1.25, At: 0.5}), sends("zoom out", state.Zoomed{Factor: 0.8, At: 0.5}),
			sends("next event", state.Stepped{By: 1}), sends("previous event", state.Stepped{By: -1}),
			fyne.NewMenuItemSeparator(),
			sends("lanes by first", state.Ordered{Order: lane.ByFirst}), sends("lanes by count", state.Ordered{Order: lane.ByCount}),
			sends("lanes by name", state.Ordered{Order: lane.ByName}),
			fyne.NewMenuItemSeparator(),
			item("theme", w.otherTheme), item("language", w.otherLanguage)),
		fyne.NewMenu(w.say("help"), item("about", func() { w.tell(w.say("credits")) })),
	)
}

func (w *window) otherTheme() {
	if w.model.Theme.Name == theme.Dark.Name {
		w.send(state.Themed{Theme: theme.Light})
		return
	}
	w.send(state.Themed{Theme: theme.Dark})
}

func (w *window) otherLanguage() {
	if w.model.Lang == "fr" {
		w.send(state.Spoke{Lang: "en"})
		return
	}
	w.send(state.Spoke{Lang: "fr"})
}
