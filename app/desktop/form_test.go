package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/figure/export"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data"
)

// typeInto writes into the field that has the keys, in place of what stands there, and
// presses Enter.
func typeInto(t *testing.T, w *window, text string) {
	t.Helper()
	e, ok := w.window.Canvas().Focused().(*fieldEntry)
	if !ok {
		t.Fatalf("the keys go to %T", w.window.Canvas().Focused())
	}
	e.SetText("")
	test.Type(e, text)
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// story of one who begins with nothing: a new document, two events, saved, and opened again.
func TestATimelineIsMadeFromNothingAndSaved(t *testing.T) {
	w := story(t)
	w.portal = func(choosing) (string, error) { return "", errNoPortal }
	w.key("g") // in French
	w.key("Ctrl+N")
	for _, event := range [][]string{
		{"Sommet de Hanoï", "27 février 2019", "Hanoï", "Kim Jong-un; Donald Trump"},
		{"Sommet de Vladivostok", "25 avril 2019", "Vladivostok, Russie", "Kim Jong-un; Vladimir Poutine (hôte)"},
	} {
		w.key("Insert")
		for _, text := range event {
			typeInto(t, w, text)
		}
		w.form.close()
	}
	if got := w.model.Standing(); got != "10 modifications non enregistrées, au journal" {
		t.Errorf("it says %q", got)
	}
	path := filepath.Join(t.TempDir(), "sommets.json")
	w.key("Ctrl+S")
	ch := w.chooser
	if ch == nil {
		t.Fatal("no name is asked for")
	}
	ch.path.SetText(path)
	ch.submit()
	if got := w.model.Standing(); got != "enregistré" || w.model.Dialog != nil {
		t.Fatalf("it says %q, and asks %+v", got, w.model.Dialog)
	}
	f, err := data.Load(path, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	tl := f.Timeline
	if tl.Events.Len() != 2 || len(tl.Places) != 2 || len(tl.Actors) != 3 || tl.Places[1].At == nil || tl.Events.At(1).Actors[1].Role != "hôte" {
		t.Errorf("saved are %d events, %d places, %d actors", tl.Events.Len(), len(tl.Places), len(tl.Actors))
	}
}

func TestAFieldSaysHowItIsReadAndWhatWouldBeRight(t *testing.T) {
	w := story(t)
	w.send(state.Selected{Event: "hanoi-summit"})
	w.key("F2")
	w.form.give("when")
	field := w.form.fields[1]
	field.entry.SetText("2019-13")
	if got := field.reading.Text; !strings.Contains(got, "no month 13") || !field.reading.Visible() {
		t.Errorf("it says %q", got)
	}
	field.entry.SetText("about March 2019")
	if got := field.reading.Text; got != "about March 2019 (day not known)" {
		t.Errorf("it says %q", got)
	}
	field.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if field.entry.Text != field.stands || !w.model.Form.Open || w.model.Unsaved() != 0 {
		t.Errorf("taken back, it is %q", field.entry.Text)
	}
	field.entry.SetText("2019-13")
	w.form.give("title")
	w.send(state.Selected{Event: "singapore-summit"})
	w.send(state.Selected{Event: "hanoi-summit"})
	if field = w.form.fields[1]; field.entry.Text != "2019-13" || !strings.Contains(field.reading.Text, "no month 13") {
		t.Errorf("after a look elsewhere it is %q, %q", field.entry.Text, field.reading.Text)
	}
	escape := &fyne.KeyEvent{Name: fyne.KeyEscape}
	w.form.fields[0].entry.TypedKey(escape)
	if !w.model.Form.Open || w.window.Canvas().Focused() != field.entry {
		t.Error("Esc does not lead to what cannot be read")
	}
	field.entry.TypedKey(escape) // takes it back
	field.entry.TypedKey(escape)
	if w.model.Form.Open || w.form.panel.Visible() {
		t.Error("Esc does not close the form")
	}
}

func TestWhatAnEventSaysIsAskedOnlyOfAnotherEdition(t *testing.T) {
	w := story(t)
	w.send(state.Selected{Event: "hanoi-summit"})
	w.key("F2")
	title := w.form.fields[0]
	says := title.stands
	title.stands = "kept"
	if w.send(state.Zoomed{Factor: 2, At: 0.5}); title.stands != "kept" {
		t.Errorf("after a zoom it is asked again: %q", title.stands)
	}
	w.send(state.ItemEntered{Of: w.form.of, Field: "note", Text: "New"})
	if note := w.model.Timeline.Events.At(w.model.Timeline.Events.Find("hanoi-summit")).More().Note.In("en"); note != "New" || title.stands != says {
		t.Errorf("after an edit it stands as %q, want %q", title.stands, says)
	}
	w.send(state.Selected{Event: "singapore-summit"})
	if got := w.form.fields[0].stands; got == says || got == "" {
		t.Errorf("of another event it stands as %q", got)
	}
}

func TestWhatIsOfferedIsTakenByDown(t *testing.T) {
	w := story(t)
	w.send(state.Selected{Event: "hanoi-summit"})
	w.key("F2")
	w.form.give("place")
	field := w.form.fields[2]
	field.entry.SetText("Pusa")
	if len(field.offered) == 0 || !field.offers.Visible() {
		t.Fatal("nothing is offered")
	}
	want := field.offered[0]
	field.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if field.entry.Text != want {
		t.Errorf("taken is %q, want %q", field.entry.Text, want)
	}
	field.entry.TypedShortcut(shortcut("Ctrl+S"))
	if w.model.Unsaved() != 1 || w.model.Dialog == nil {
		t.Errorf("Ctrl+S in a field: %d changes, asked is %+v", w.model.Unsaved(), w.model.Dialog)
	}
}

func TestASecondClickOnAnEventOpensItsForm(t *testing.T) {
	w := story(t)
	at := find(t, w, scene.MarkEvent, "vladivostok-summit")
	w.board.Tapped(&fyne.PointEvent{Position: at})
	w.board.tapped = time.Now() // however long it took to show what was selected
	w.board.Tapped(&fyne.PointEvent{Position: at})
	if !w.model.Form.Open || w.model.Selected != "vladivostok-summit" {
		t.Errorf("%q is selected, the form is %+v", w.model.Selected, w.model.Form)
	}
}

func TestAFileIsChosenByItsPath(t *testing.T) {
	w := story(t)
	dir := t.TempDir()
	for _, name := range []string{"road.json", "rows.csv", ".hidden.json", "picture.png"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("before"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "more"), 0o700); err != nil {
		t.Fatal(err)
	}
	var chosen []string
	take := func(path string) { chosen = append(chosen, filepath.Base(path)) }
	ch := newChooser(choosing{folder: dir, endings: endings()}, w.window, w.say, take)
	if got := strings.Join(ch.names, " "); got != "more/ road.json rows.csv" {
		t.Errorf("listed are %s", got)
	}
	ch.path.SetText(dir + "/r")
	ch.path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
	if got := strings.Join(ch.names, " "); got != "road.json rows.csv" || ch.path.Text != dir+"/ro" {
		t.Errorf("listed are %s for %s", got, ch.path.Text)
	}
	for _, name := range []string{"none.json", "more", "road.json"} {
		ch.path.SetText(filepath.Join(dir, name))
		ch.submit()
	}
	saves := newChooser(choosing{folder: dir, name: "rows.csv", saves: true}, w.window, w.say, take)
	if saves.submit(); len(chosen) != 1 || !strings.Contains(saves.said.Text, "rows.csv is there already") {
		t.Errorf("chosen are %q, told is %q", chosen, saves.said.Text)
	}
	saves.submit()
	if raw, err := os.ReadFile(filepath.Join(dir, "rows.csv")); strings.Join(chosen, " ") != "road.json rows.csv" || err != nil || string(raw) != "before" {
		t.Errorf("chosen are %q, the file holds %q, %v", chosen, raw, err)
	}
}

func TestThePathOfAPortalIsReadAsItStands(t *testing.T) {
	for address, want := range map[string]string{"file:///d/a b.json": "/d/a b.json", "file:///d/100%.json": "/d/100%.json", "/d/a.json": "/d/a.json"} {
		if got := pathOf(address); got != want {
			t.Errorf("%q is the path %q, want %q", address, got, want)
		}
	}
	t.Setenv("DBUS_SESSION_BUS_ADDRESS", "")
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	if _, err := portal(choosing{}); err == nil {
		t.Error("without a bus a portal is asked")
	}
}

func TestAnExportAsksBeforeItReplacesAFile(t *testing.T) {
	w := story(t)
	path := filepath.Join(t.TempDir(), "a.svg")
	e := state.ExportChosen{Choice: state.Exporting{Options: export.Options{What: "timeline", Lang: "en", Out: path}}}
	w.exportOnce(e, "")
	first, err := os.ReadFile(path)
	if err != nil || len(first) == 0 {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.send(state.Escaped{})
	w.exportOnce(e, "")
	if raw, err := os.ReadFile(path); string(raw) != "before" || err != nil || w.model.Dialog == nil || len(w.model.Dialog.Answers) != 1 {
		t.Fatalf("it is replaced, or asked is %+v: %v", w.model.Dialog, err)
	}
	means := w.model.Dialog.Answers[0].Means
	w.send(state.Escaped{})
	w.send(means)
	if raw, err := os.ReadFile(path); string(raw) != string(first) || err != nil {
		t.Errorf("it is not replaced: %v", err)
	}
}

// Done loses no word of a date that nobody can read: the form stays, with the keys in that field and the mistake below it.
func TestDoneLeavesADateOpenThatCannotBeRead(t *testing.T) {
	w := story(t)
	w.send(state.Selected{Event: "hanoi-summit"})
	w.send(state.FormAsked{Field: "when"})
	when, ok := w.window.Canvas().Focused().(*fieldEntry)
	if !ok {
		t.Fatalf("the keys go to %T", w.window.Canvas().Focused())
	}
	when.SetText("the day the snow fell")
	w.form.close()
	if !w.form.panel.Visible() || when.Text != "the day the snow fell" || w.window.Canvas().Focused() != when {
		t.Fatalf("done, the form shows: %v, with %q; the keys go to %T", w.form.panel.Visible(), when.Text, w.window.Canvas().Focused())
	}
	for _, field := range w.form.fields {
		if field.entry == when && (!field.reading.Visible() || field.reading.Text == "") {
			t.Error("nothing says what is wrong")
		}
	}
	w.form.close()
	if w.form.panel.Visible() || w.model.Notice == nil || !strings.Contains(w.model.Notice.In("en"), "the day the snow fell") {
		t.Errorf("done once more, the form shows: %v, and it says %+v", w.form.panel.Visible(), w.model.Notice)
	}
	w.send(w.model.Notice.Answers[0].Means)
	if now, ok := w.window.Canvas().Focused().(*fieldEntry); !ok || now.Text != "the day the snow fell" {
		t.Errorf("led back, the keys go to %+v", w.window.Canvas().Focused())
	}
}
