package desktop

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/state"
)

// asksWhere asks where an export goes, in a folder.
func asksWhere(t *testing.T, w *window, folder string) *chooser {
	t.Helper()
	w.portal = func(choosing) (string, error) { return "", errNoPortal }
	choice := w.model.Exports().Named("timeline").Ending(".svg")
	choice.Out = filepath.Join(folder, "x.svg")
	w.send(state.ExportSet{Choice: choice, Then: state.AskExportTo})
	if w.chooser == nil {
		t.Fatal("it is not asked where it goes")
	}
	return w.chooser
}

func TestATypedPathStandsInPlaceOfTheOneThatIsProposed(t *testing.T) {
	folder, other := t.TempDir(), t.TempDir()
	for typed, want := range map[string]string{
		filepath.Join(other, "a.svg"): filepath.Join(other, "a.svg"),
		"b.svg":                       filepath.Join(folder, "b.svg"), // a name alone is of the folder that is proposed
		"c":                           filepath.Join(folder, "c.svg"),
	} {
		w := story(t)
		ch := asksWhere(t, w, folder)
		if proposed := ch.path.Text; filepath.Dir(proposed) != folder {
			t.Fatalf("%q is proposed", proposed)
		}
		test.Type(ch.path, typed)
		if ch.path.Text != typed {
			t.Errorf("typed is %q, and there stands %q", typed, ch.path.Text)
		}
		ch.path.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if _, err := os.Stat(want); err != nil {
			t.Errorf("of %q comes no file: %v", typed, err)
		}
	}
}

func TestAFolderThatIsNotThereIsSaidWhereItIsTyped(t *testing.T) {
	w := story(t)
	w.key("g") // in French
	folder := t.TempDir()
	ch := asksWhere(t, w, folder)
	missing := filepath.Join(folder, "none")
	ch.path.SetText(filepath.Join(missing, "x.svg"))
	ch.submit()
	if ch.said.Text != w.say("no folder", missing) || w.model.Dialog == nil || w.model.Writing != nil {
		t.Errorf("it says %q, and asks %+v", ch.said.Text, w.model.Dialog)
	}
	ch.path.SetText(folder + "/")
	ch.submit()
	test.Type(ch.path, "y.svg") // behind the folder that was gone into
	if want := filepath.Join(folder, "y.svg"); ch.path.Text != want {
		t.Errorf("in a folder there stands %q, want %q", ch.path.Text, want)
	}
}

// Cancel leads back to what was chosen to be exported, also after a path that was none; a path does not.
func TestCancelLeadsBackToTheExportAsItWas(t *testing.T) {
	w := story(t)
	folder := t.TempDir()
	ch := asksWhere(t, w, folder)
	ch.path.SetText(filepath.Join(folder, "none", "x.svg"))
	ch.dialog.Confirm()
	if d := w.model.Dialog; d == nil || d.Kind != state.AskExportTo {
		t.Fatalf("after a path that is none it asks %+v", d)
	}
	ch.dialog.Dismiss()
	if d := w.model.Dialog; d == nil || d.Kind != state.AskExport {
		t.Fatalf("cancelled, it asks %+v", d)
	}
	if got := w.model.Exports(); got.Name() != "timeline" || filepath.Ext(got.Out) != ".svg" {
		t.Errorf("chosen is %+v", got)
	}
	w.send(state.DialogClosed{Dialog: w.model.Dialog})
	ch = asksWhere(t, w, folder)
	ch.path.SetText(filepath.Join(folder, "y.svg"))
	ch.dialog.Confirm()
	if d := w.model.Dialog; d != nil {
		t.Errorf("with a path it asks %+v", d)
	}
}

// What was chosen in vain is chosen still, and the dialog says what went wrong.
func TestAnExportThatFailsAsksAgain(t *testing.T) {
	w := story(t)
	w.key("g")
	choice := w.model.Exports().Named("timeline").Ending(".svg")
	choice.Headline, choice.Source, choice.NoLegend = "Sommets", "Archives", true
	choice.Out = "/dev/null/x.svg"
	w.send(state.ExportChosen{Choice: choice})
	if d := w.model.Dialog; d == nil || d.Kind != state.AskExport || w.model.Writing != nil {
		t.Fatalf("it asks %+v", d)
	}
	if got := w.model.Exports(); got.Headline != "Sommets" || got.Source != "Archives" || !got.NoLegend || got.What != "timeline" {
		t.Errorf("chosen is %+v", got)
	}
	shown := strings.Join(shownIn(w.window.Canvas().Overlays().Top()), "\n")
	for _, want := range []string{"Sommets", "Archives", "n’est pas un dossier"} {
		if !strings.Contains(shown, want) {
			t.Errorf("without %q the dialog says\n%s", want, shown)
		}
	}
}
