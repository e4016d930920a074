package desktop

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"dateline/app/figure/tableview"
	"dateline/app/state"
)

// tableOf fills the window of the sample with its table.
func tableOf(t *testing.T) *window {
	t.Helper()
	w := story(t)
	w.send(state.Filled{View: "table"})
	draw(w)
	return w
}

// openCell opens a cell as a double click does.
func openCell(t *testing.T, w *window, event, column string) *fieldEntry {
	t.Helper()
	box, shows := w.board.layout.CellBox(tableview.Cell{Event: event, Column: column})
	if !shows {
		t.Fatalf("the cell %s of %s does not show", column, event)
	}
	at := fyne.NewPos(float32(box.Middle().X), float32(box.Middle().Y))
	for range 2 {
		w.board.Tapped(&fyne.PointEvent{Position: at})
		draw(w)
	}
	e, ok := w.window.Canvas().Focused().(*fieldEntry)
	if !ok {
		t.Fatalf("the keys go to %T", w.window.Canvas().Focused())
	}
	return e
}

func typeKey(e *fieldEntry, key fyne.KeyName) { e.TypedKey(&fyne.KeyEvent{Name: key}) }

func TestACellIsWrittenInAFieldOverIt(t *testing.T) {
	w := tableOf(t)
	e := openCell(t, w, "hanoi-summit", "date")
	box, _ := w.board.layout.CellBox(w.model.Cell.Cell)
	driver := fyne.CurrentApp().Driver()
	over := driver.AbsolutePositionForObject(e).Subtract(driver.AbsolutePositionForObject(w.board))
	if middle := float64(over.Y + e.Size().Height/2); over.X > float32(box.X)+1 || middle < box.Y || middle > box.Bottom() {
		t.Errorf("the field stands at %v, the cell at %v", over, box)
	}
	if e.Text != "[2019-02-21..2019-02-28]" || e.SelectedText() != e.Text {
		t.Errorf("it begins with %q, of which %q is marked", e.Text, e.SelectedText())
	}
	test.Type(e, "about March 2019") // in place of what is marked
	if got := e.field.reading.Text; got != "about March 2019 (day not known)" || !w.cell.panel.Visible() {
		t.Errorf("it is read as %q", got)
	}
	typeKey(e, fyne.KeyTab)
	draw(w)
	slot := w.model.Timeline.Events.Find("hanoi-summit")
	if got := w.model.Timeline.Events.At(slot).When.Date.String(); got != "2019-03~" {
		t.Errorf("written is %q", got)
	}
	next, ok := w.window.Canvas().Focused().(*fieldEntry)
	if !ok || next == e || next.field.name != "title" || next.Text == "" {
		t.Fatalf("after Tab the keys go to %T", w.window.Canvas().Focused())
	}
	typeKey(next, fyne.KeyEscape)
	if w.model.Cell.Open || w.window.Canvas().Focused() != w.board || w.model.Unsaved() != 1 {
		t.Errorf("after Esc the cell is %+v, %d changes", w.model.Cell, w.model.Unsaved())
	}
}

func TestWhatIsTypedInACellIsNeverLost(t *testing.T) {
	w := tableOf(t)
	e := openCell(t, w, "hanoi-summit", "date")
	e.SetText("2019-13")
	typeKey(e, fyne.KeyReturn)
	if got := e.field.reading.Text; !strings.Contains(got, "no month 13") || w.window.Canvas().Focused() != e {
		t.Errorf("after Enter it says %q, the keys go to %T", got, w.window.Canvas().Focused())
	}
	w.leave() // a click elsewhere
	if w.model.Cell.Open || len(w.cell.float.Objects) != 0 {
		t.Error("the field stays when the keys leave it")
	}
	if e = openCell(t, w, "hanoi-summit", "date"); e.Text != "2019-13" || !strings.Contains(e.field.reading.Text, "no month 13") {
		t.Errorf("opened again it holds %q: %q", e.Text, e.field.reading.Text)
	}
	e.SetText("Hanoi in spring 2019")
	e.SetText("2019-03-02")
	w.key("Ctrl+S") // from the menu
	slot := w.model.Timeline.Events.Find("hanoi-summit")
	if got := w.model.Timeline.Events.At(slot).When.Date.String(); got != "2019-03-02" {
		t.Errorf("a command leaves %q written", got)
	}
}

func TestACellOffersWhatIsThereAndCountsThoseThatArePicked(t *testing.T) {
	w := tableOf(t)
	w.send(state.EventsPicked{Events: []string{"hanoi-summit", "singapore-summit"}})
	e := openCell(t, w, "hanoi-summit", "place")
	if got := w.cell.hint.Text; got != "Enter: this event. Ctrl+Enter: all 2 that are picked." {
		t.Errorf("it says %q", got)
	}
	e.SetText("Pusa")
	if len(e.field.offered) == 0 || !e.field.offers.Visible() {
		t.Fatal("nothing is offered")
	}
	want, _, _ := strings.Cut(e.field.offered[0], ",")
	typeKey(e, fyne.KeyDown)
	e.TypedShortcut(shortcut("Ctrl+Return"))
	for _, id := range []string{"hanoi-summit", "singapore-summit"} {
		if got := w.model.Subject.Event(w.model.Subject.Find(id)).Where; got != want {
			t.Errorf("%s lies at %q", id, got)
		}
	}
}

func TestANewRowIsWrittenInTheTable(t *testing.T) {
	w := tableOf(t)
	w.send(state.Keyed{Chord: "Return", Over: w.board.layout})
	w.send(state.Keyed{Chord: "Insert", Over: w.board.layout})
	draw(w)
	e, ok := w.window.Canvas().Focused().(*fieldEntry)
	if !ok || e.field.name != "title" || w.model.Form.Open {
		t.Fatalf("the keys go to %T", w.window.Canvas().Focused())
	}
	e.SetText("Something new")
	typeKey(e, fyne.KeyF2)
	if got := w.model.Subject.Event(w.model.Subject.Find(w.model.Selected)).Name; got != "Something new" {
		t.Errorf("it is called %q", got)
	}
}

func TestAMegabyteIsNotPastedIntoAField(t *testing.T) {
	w := tableOf(t)
	e := openCell(t, w, "hanoi-summit", "title")
	before := e.Text
	w.app.Clipboard().SetContent(strings.Repeat("ten lettrs", 1<<17))
	e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: w.app.Clipboard()})
	if e.Text != before || !strings.HasPrefix(e.field.reading.Text, "What was copied has 1\u202f310\u202f720 letters") {
		t.Errorf("pasted are %d letters; it says %q", len(e.Text), e.field.reading.Text)
	}
}
