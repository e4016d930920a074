package desktop

import (
	"os"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
	"dateline/assets/translations"
	"dateline/data"
)

// showDialog shows the model's dialog in place of the one that shows now.
func (w *window) showDialog() {
	if w.dialog != nil {
		old := w.dialog
		w.dialog = nil
		old.Hide()
	}
	m := w.model.Dialog
	if m == nil {
		return
	}
	if a, is := askedFiles[m.Kind]; is {
		w.askFile(m, a)
		return
	}
	switch m.Kind {
	case state.AskSave:
		w.askSave(m)
		return
	case state.AskExportTo:
		w.askExportTo(m)
		return
	case state.AskArticle:
		w.askArticle(m)
		return
	case state.AskPicture:
		w.askPicture(m)
		return
	case state.ShowPicture:
		w.dialog = w.showPicture(m)
	case state.AskImport:
		w.dialog = w.askImport(m)
	case state.AskSheet:
		w.dialog = w.askSheet(m)
	case state.AskExport:
		w.dialog = w.askExport()
	case state.AskText:
		w.dialog = w.askText(m)
	case state.ShowHelp:
		w.dialog = w.showHelp(m)
	case state.AskHead:
		w.dialog = w.askHead()
	case state.AskSettings:
		w.dialog = w.askSettings()
	case state.AskName:
		w.dialog = w.askName()
	case state.AskCommand:
		w.dialog = w.askCommand()
	default:
		w.dialog = w.tell(m)
	}
	w.closes(m)
	w.dialog.Show()
}

// closes tells the model when its dialog is closed.
func (w *window) closes(m *state.Dialog) {
	d := w.dialog
	d.SetOnClosed(func() {
		if w.model.Dialog == m && w.dialog == d {
			w.dialog = nil
			w.send(state.DialogClosed{Dialog: m})
		}
	})
}

// mostBeside is how many letters the buttons of a dialog may have to stand side by side.
const mostBeside = 70

// tell returns a dialog with a text that may be long.
func (w *window) tell(m *state.Dialog) dialog.Dialog {
	text, lang := m.In(w.model.Lang), w.model.Lang
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	buttons, words := container.NewHBox(), 0
	for _, a := range m.Answers {
		words += len(a.Words.In(lang))
	}
	if words > mostBeside {
		buttons = container.NewVBox()
	}
	for _, a := range m.Answers {
		buttons.Add(widget.NewButton(a.Words.In(lang), func() {
			w.send(state.DialogClosed{Dialog: m})
			w.send(a.Means)
		}))
	}
	d := dialog.NewCustom("Dateline", w.say("close"), container.NewBorder(nil, buttons, nil, nil, container.NewVScroll(label)), w.window)
	d.Resize(fyne.NewSize(640, min(max(260, 130+24*linesOf(text)+buttons.MinSize().Height), 0.8*w.window.Canvas().Size().Height)))
	return d
}

// lettersALine is about how many letters a line of a dialog has.
const lettersALine = 80

// linesOf returns about how many lines a text takes in a dialog.
func linesOf(text string) (n float32) {
	for one := range strings.SplitSeq(text, "\n") {
		n += float32(1 + utf8.RuneCountInString(one)/lettersALine)
	}
	return n
}

// askText returns a dialog with a line to be written.
func (w *window) askText(m *state.Dialog) dialog.Dialog {
	label, line := widget.NewLabel(m.In(w.model.Lang)), newLeavingEntry(w.leaves())
	label.Wrapping = fyne.TextWrapWord
	line.SetText(m.Said)
	said := func() {
		w.send(state.DialogClosed{Dialog: m})
		w.send(m.Means(line.Text))
	}
	line.OnSubmitted = func(string) { said() }
	d := dialog.NewCustomConfirm("Dateline", w.say("set it"), w.say("close"), container.NewBorder(nil, line, nil, nil, label), func(ok bool) {
		if ok {
			said()
		}
	}, w.window)
	d.Resize(fyne.NewSize(520, 240))
	fyne.Do(func() { // once the dialog shows: it takes the keys, and what is typed replaces what stands there
		w.window.Canvas().Focus(line)
		line.TypedShortcut(&fyne.ShortcutSelectAll{})
	})
	return d
}

// endings lists the endings of the files that can be opened.
func endings() (all []string) {
	for _, f := range data.Formats() {
		all = append(all, f.Extensions...)
	}
	return all
}

// choose asks for a file: by the desktop's own dialog where it has one, which stands beside
// the window, else by one of ours. The model's dialog is closed in either case.
func (w *window) choose(m *state.Dialog, c choosing, chosen func(path string)) {
	take := func(path string) {
		w.send(state.DialogClosed{Dialog: m})
		switch {
		case path != "":
			chosen(path)
		case c.back != nil:
			w.send(c.back)
		}
	}
	w.runner.begin(func() {
		path, err := w.portal(c)
		w.runner.answer(func() {
			if w.model.Dialog != m {
				return // something else was asked meanwhile
			}
			if err == nil {
				take(path)
				return
			}
			ch := newChooser(c, w.window, w.say, take)
			w.chooser = ch
			w.dialog = ch.dialog
			ch.dialog.SetOnClosed(func() { w.closed(ch, m) })
			ch.show()
		})
	})
}

// closed tells the model when the dialog that asks for a file is closed, and leads back where nothing was chosen.
func (w *window) closed(ch *chooser, m *state.Dialog) {
	if stays := ch.stays; stays || w.model.Dialog != m || w.dialog != ch.dialog {
		ch.stays = false
		return
	}
	w.dialog = nil
	w.send(state.DialogClosed{Dialog: m})
	if !ch.done && ch.back != nil {
		w.send(ch.back)
	}
}

// An askedFile is a dialog that asks for a file that can be opened: its title, the words of its
// button, and what becomes of the file.
type askedFile struct {
	title, accept string
	then          func(path string) state.Message
}

var askedFiles = map[state.DialogKind]askedFile{
	state.AskFile:     {"open", "open it", func(path string) state.Message { return state.FileOpened{Path: path} }},
	state.AskCompared: {"compare file", "compare it", func(path string) state.Message { return state.FileCompared{Path: path} }},
	state.AskEvents:   {"other file", "open it", func(path string) state.Message { return state.OtherAsked{Path: path} }},
	state.AskDiff:     {"diff file", "compare it", func(path string) state.Message { return state.DiffAsked{Path: path} }},
}

// askFile asks for a file, to be opened or read beside the document.
func (w *window) askFile(m *state.Dialog, a askedFile) {
	w.choose(m, choosing{title: w.say(a.title), accept: w.say(a.accept), folder: w.model.SaveFolder(home()), endings: endings()}, func(path string) {
		w.send(a.then(path))
	})
}

// askArticle asks which article to read events from.
func (w *window) askArticle(m *state.Dialog) {
	w.choose(m, choosing{title: w.say("article"), accept: w.say("open it"), folder: w.model.SaveFolder(home()), endings: []string{".txt", ".md", ".html", ".htm", ".pdf"}}, func(path string) {
		w.send(state.ArticleGiven{Path: path})
	})
}

// askSave asks where to save: it begins where the document lies, or the last one that was
// opened, with a name.
func (w *window) askSave(m *state.Dialog) {
	w.choose(m, choosing{title: w.say("save as"), accept: w.say("save"), folder: w.model.SaveFolder(home()), name: w.model.SaveName(), saves: true}, func(path string) {
		w.send(state.SavedAs{Path: path})
	})
}

// askHead returns a dialog in which the person changes what the timeline says of itself.
func (w *window) askHead() dialog.Dialog {
	c := w.model.HeadSaid()
	leave := w.leaves()
	title, summary, lang, known := newLeavingEntry(leave), newLeavingText(leave), newLeavingLine(translations.Languages(), leave), newLeavingEntry(leave)
	title.SetText(c.Title)
	summary.SetText(c.Summary)
	lang.SetText(c.Lang)
	known.SetText(c.KnownOn)
	known.SetPlaceHolder("2019-04-18")
	form := dialog.NewForm(w.say("head"), w.say("done"), w.say("cancel"), []*widget.FormItem{
		widget.NewFormItem(w.say("form title"), title), widget.NewFormItem(w.say("head summary"), summary),
		widget.NewFormItem(w.say("head language"), lang), widget.NewFormItem(w.say("head known"), known),
	}, func(ok bool) {
		if ok {
			w.send(state.HeadEntered{Choice: state.HeadChoice{Title: title.Text, Summary: summary.Text, Lang: lang.Text, KnownOn: strings.TrimSpace(known.Text)}})
		}
	}, w.window)
	form.Resize(fyne.NewSize(min(640, 0.9*w.window.Canvas().Size().Width), 0))
	return form
}

// home is the folder that a picture is saved in unless told otherwise.
func home() string {
	if dir, err := os.UserHomeDir(); err == nil {
		return dir
	}
	return "."
}
