package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
	"dateline/assets/gazetteer"
	"dateline/assets/samples"
	"dateline/assets/translations"
	"dateline/assets/translations/strange"
	"dateline/data"
)

// strangely opens the window on the first sample in a language that nobody speaks.
func strangely(t *testing.T) *window {
	t.Helper()
	strange.Lend(t)
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	raw, err := samples.Open(samples.Names[0])
	if err == nil {
		raw, err = strange.File(raw)
	}
	file := filepath.Join(t.TempDir(), "1.json")
	if err != nil || os.WriteFile(file, raw, 0o600) != nil {
		t.Fatal("the sample cannot be written: ", err)
	}
	w, err := open(test.NewTempApp(t), Options{Lang: strange.Lang}, true)
	if err != nil {
		t.Fatal(err)
	}
	w.runner.begin, w.runner.answer = func(work func()) { work() }, func(do func()) { do() }
	w.runner.after = func(time.Duration, func()) func() { return func() {} }
	w.begin(file)
	w.window.Resize(fyne.NewSize(1280, 800))
	draw(w)
	if got := w.model.Lang; got != strange.Lang || w.model.Timeline.Stories[0].Steps == nil {
		t.Fatalf("the window speaks %q", got)
	}
	return w
}

// shownIn returns the texts of what stands in a window or over it.
func shownIn(objects ...fyne.CanvasObject) (all []string) {
	for _, root := range objects {
		if root == nil {
			continue
		}
		for _, o := range test.LaidOutObjects(root) {
			switch o := o.(type) {
			case *canvas.Text:
				all = append(all, o.Text)
			case *widget.Select:
				all = append(append(all, o.Options...), o.PlaceHolder)
			case *widget.Entry:
				all = append(all, o.PlaceHolder)
			}
		}
	}
	return all
}

// entriesOf returns the labels of a menu and of those in it, with the keys beside them.
func entriesOf(m *fyne.Menu) (all []string) {
	all = append(all, m.Label)
	for _, item := range m.Items {
		all = append(all, item.Label)
		if s, ok := item.Shortcut.(fyne.KeyboardShortcut); ok {
			all = append(all, string(s.Key()))
		}
		if item.ChildMenu != nil {
			all = append(all, entriesOf(item.ChildMenu)...)
		}
	}
	return all
}

// named are what the window says in the language of somebody else: names of languages, samples,
// formats, files, towns of the map, and what a person types.
func named() []string {
	all := []string{"Dateline", "MIT", "OK", "PNG", "SVG", "PDF", "HTML", "CSV", "GIF", "APNG", "PPTX", "EDTF", "JSON", "Letter", "json", "png", "jpg", "mm", "in", "no", "place", "type", "nothing"}
	for _, name := range samples.Names {
		if one, err := data.Sample(name); err == nil {
			all = append(all, strings.FieldsFunc(one.Title.In("en"), func(r rune) bool { return !unicode.IsLetter(r) })...)
		}
	}
	for _, lang := range translations.Languages() {
		all = append(all, strings.FieldsFunc(translations.Say(lang, "language name"), func(r rune) bool { return r == ' ' })...)
	}
	for _, town := range gazetteer.Towns() {
		all = append(all, strings.FieldsFunc(town.Name("en"), func(r rune) bool { return strings.ContainsRune(" -’'.()", r) })...)
	}
	return all
}

func TestALanguageOfOneFileIsTakenUpByTheWindow(t *testing.T) {
	w := strangely(t)
	allowed := named()
	check := func(where string, said ...string) {
		t.Helper()
		for _, text := range said {
			if translations.Known(strings.ToLower(text)) || strings.HasPrefix(text, os.TempDir()) {
				continue
			}
			for _, word := range strange.Words(text, allowed...) {
				t.Errorf("%s says %q, which is no word of the language: %.160q", where, word, text)
			}
		}
	}
	scenes := func(where string) {
		t.Helper()
		draw(w)
		for i := range w.board.drawing.Panels {
			sc := &w.board.drawing.Panels[i].Scene
			for _, sh := range sc.Shapes {
				check(where, sh.Text)
			}
			for _, m := range sc.Marks {
				if m.Kind != 0 {
					check(where, m.Title, m.Desc)
				}
			}
		}
	}
	event := w.model.Timeline.Events.At(1).ID
	for _, menu := range w.window.MainMenu().Items {
		check("the menu", entriesOf(menu)...)
	}
	for _, c := range w.model.Commands("", w.board.layout) {
		check("the palette", c.Words)
	}
	check("the window", shownIn(w.window.Content())...)
	scenes("the board")
	for name, asks := range map[string]state.Message{
		"the export": state.DialogAsked{Kind: state.AskExport}, "the settings": state.DialogAsked{Kind: state.AskSettings}, "the head": state.DialogAsked{Kind: state.AskHead},
		"the name of a view": state.DialogAsked{Kind: state.AskName}, "many": state.BulkAsked{}, "replacing": state.ReplaceAsked{},
		"a claim": state.PartAsked{Event: event, Field: "claims", Part: 1}, "a link": state.PartAsked{Event: event, Field: "links"},
		"the help": state.KeysAsked{}, "what was done": state.DoneListed{}, "told twice": state.DuplicatesAsked{}, "saving": state.DialogAsked{Kind: state.AskSave},
		"an article": state.DialogAsked{Kind: state.AskArticle}, "opening": state.DialogAsked{Kind: state.AskFile},
	} {
		w.send(state.Selected{Event: event})
		w.send(asks)
		if over := w.window.Canvas().Overlays().Top(); over != nil {
			check(name, shownIn(over)...)
		}
		if d := w.model.Dialog; d != nil {
			check(name, d.In(w.model.Lang))
		}
		w.send(state.Escaped{})
	}
	w.send(state.Selected{Event: event})
	check("the details", shownIn(w.window.Content())...)
	w.send(state.FormAsked{Field: "title"})
	check("the form", shownIn(w.window.Content())...)
	w.send(state.FormAsked{Close: true})
	for _, act := range []state.Message{state.Undone{}, state.Redone{}, state.Filtered{Text: "no:place"}, state.Filtered{Text: "type:nothing"}, state.SaveAsked{}, state.Filtered{}} {
		w.send(act)
		if n := w.model.Notice; n != nil {
			check("a notice", n.In(w.model.Lang))
		}
		check("after an act", shownIn(w.window.Content())...)
		w.send(state.Escaped{})
	}
	press(w, "S")
	check("making a story", shownIn(w.window.Content())...)
	w.send(state.StoryLeft{})
	for _, lower := range []string{"B", "B", "B", "B", "B"} {
		w.key(lower)
		scenes("a view below")
	}
}
