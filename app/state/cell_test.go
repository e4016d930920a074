package state

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/figure/page"
	"dateline/app/figure/tableview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data/entry"
	"dateline/timeline"
)

// cell returns the middle of a cell of the table.
func (d *desk) cell(event, column string) scene.Point {
	d.t.Helper()
	box, ok := d.layout.CellBox(tableview.Cell{Event: event, Column: column})
	if !ok {
		d.t.Fatalf("the cell %s of %s does not show", column, event)
	}
	return box.Middle()
}

// enter writes the open cell.
func (d *desk) enter(text string, then CellStep, all bool) {
	d.m = rest(send(d.t, d.m, CellEntered{text, then, all, d.layout}))
	d.draw()
}

func TestACellIsWrittenWhereItStands(t *testing.T) {
	d := tabled(t)
	rows := d.rows()
	d.click(d.cell(rows[0], "date"), 0)
	if got := d.m.Cell; got != (Cell{tableview.Cell{Event: rows[0], Column: "date"}, false}) {
		t.Fatalf("a click goes to %+v", got)
	}
	d.press("Right")
	if d.m.Cell.Column != "title" || d.m.Cell.Open {
		t.Fatalf("right goes to %+v", d.m.Cell)
	}
	d.press("Return")
	if !d.m.Cell.Open || d.m.Form.Open {
		t.Fatalf("Enter leaves %+v", d.m.Cell)
	}
	d.enter("Another title", CellStep{Rows: 1}, false)
	if got := d.m.Subject.Event(d.m.Subject.Find(rows[0])).Name; got != "Another title" {
		t.Errorf("written is %q", got)
	}
	if got := d.m.Cell; got != (Cell{tableview.Cell{Event: rows[1], Column: "title"}, true}) || d.m.Selected != rows[1] {
		t.Errorf("Enter leads to %+v, with %q selected", got, d.m.Selected)
	}
	if got, _ := d.m.UndoName(); !strings.HasSuffix(got, ", title") {
		t.Errorf("what is undone is called %q", got)
	}
	d.press("Escape")
	d.m = send(t, d.m, Undone{})
	if got := d.m.Subject.Event(d.m.Subject.Find(rows[0])).Name; got == "Another title" {
		t.Error("it is not undone")
	}
}

func TestWhatCannotBeReadInACellStaysToBeMendedAndIsNeverLost(t *testing.T) {
	d := tabled(t)
	row := d.rows()[0]
	at := d.cell(row, "date")
	d.click(at, 0)
	d.play(Gestured{Kind: DoubleClick, At: at})
	d.enter("2019-13", CellStep{Columns: 1}, false)
	if got := d.m.Cell; got != (Cell{tableview.Cell{Event: row, Column: "date"}, true}) {
		t.Fatalf("after what cannot be read the keys are on %+v", got)
	}
	if text, wrong, half := d.m.Form.Half(row, "when"); text != "2019-13" || !strings.Contains(wrong, "no month 13") || !half {
		t.Errorf("kept is %q, wrong since %q", text, wrong)
	}
	d.enter("2019-13", CellStep{Columns: 1}, false)
	if d.m.Cell.Column != "title" || d.m.Unsaved() != 0 {
		t.Errorf("said once more, the keys are on %+v, and %d changes are made", d.m.Cell, d.m.Unsaved())
	}
	var half []tableview.Cell
	for _, id := range d.rows() {
		for _, column := range tableview.Names(d.m.Timeline) {
			if c := (tableview.Cell{Event: id, Column: column}); d.m.HalfCells()(c) {
				half = append(half, c)
			}
		}
	}
	if want := []tableview.Cell{{Event: row, Column: "date"}, {Event: row, Column: "words"}, {Event: row, Column: "precision"}}; !slices.Equal(half, want) {
		t.Errorf("half typed are %v, want all that are written as the date", half)
	}
	d.m = send(t, d.m, CellOpened{tableview.Cell{Event: row, Column: "date"}, d.layout}, CellLeft{})
	if d.m.HalfCells() != nil {
		t.Error("given up, it is half typed still")
	}
}

func TestACellIsWrittenForAllRowsThatArePicked(t *testing.T) {
	d := tabled(t)
	d.m = send(t, d.m, Filled{"table"})
	d.draw()
	rows := d.rows()[:3]
	for i, row := range rows {
		d.click(d.cell(row, "status"), map[bool]Modifiers{true: Control}[i > 0])
	}
	d.click(d.cell(rows[1], "place"), 0)
	if !slices.Equal(d.m.Picked.List(), rows) {
		t.Fatalf("a click on a row that is picked leaves %v", d.m.Picked.List())
	}
	d.press("F2")
	if got := d.m.CellPicked(); !slices.Equal(got, rows) {
		t.Fatalf("it is written for %v", got)
	}
	places := len(d.m.Timeline.Places)
	d.enter("Nowhere at all", CellStep{}, true)
	for _, row := range rows {
		if got := d.m.Subject.Event(d.m.Subject.Find(row)).Where; got != "Nowhere at all" {
			t.Errorf("%s lies at %q", row, got)
		}
	}
	if got := len(d.m.Timeline.Places); got != places+1 || d.m.Unsaved() != 1 {
		t.Errorf("%d places are new, in %d edits", got-places, d.m.Unsaved())
	}
	if got, _ := d.m.UndoName(); got != "Undo: place of 3 events" {
		t.Errorf("what is undone is called %q", got)
	}
	d.press("F2")
	d.enter("nonsense", CellStep{}, false)
	d.click(d.cell(rows[0], "status"), 0)
	d.press("F2")
	d.enter("nonsense", CellStep{}, true)
	if _, wrong, half := d.m.Form.Half(rows[0], "status"); !half || !strings.Contains(wrong, "none of these") || d.m.Unsaved() != 2 {
		t.Errorf("a status that is none leaves %q, %d edits", wrong, d.m.Unsaved())
	}
	d.click(d.row(d.rows()[4]), 0)
	if d.m.Picked != "" {
		t.Error("a click elsewhere leaves rows picked")
	}
}

func TestEveryColumnIsWrittenInAFieldOrSaysWhyNot(t *testing.T) {
	d := tabled(t)
	row := d.rows()[0]
	fixed := map[string]bool{"id": true}
	for _, name := range tableview.Names(d.m.Timeline) {
		of, field, why := d.m.WrittenIn(tableview.Cell{Event: row, Column: name})
		if fixed[name] != (why != nil) || why == nil && (of.ID == "" || field == "") {
			t.Errorf("the column %s is written in %q of %v: %v", name, field, of, why)
		}
		if says, wrong := d.m.Reads(of, field, ""); why == nil && says == "" && wrong == "" && field == "title" {
			t.Errorf("the field %s of %v is unknown", field, of)
		}
		if why != nil && strings.HasPrefix(why.In("en"), "cell fixed") {
			t.Errorf("no words say why %s cannot be written", name)
		}
	}
}

func TestACellThatLosesItsRowIsWrittenAndGoesOnInTheFormOfItsEvent(t *testing.T) {
	d := tabled(t)
	row := d.rows()[0]
	fields := map[string]bool{}
	for _, f := range entry.Fields(d.m.Timeline) {
		fields[f.Name] = true
	}
	for _, name := range tableview.Names(d.m.Timeline) {
		m := send(t, d.m, CellOpened{tableview.Cell{Event: row, Column: name}, d.layout})
		if of, _, why := m.WrittenIn(m.Cell.Cell); why != nil || of.Kind != timeline.EventItem {
			continue
		}
		if m = send(t, m, CellLost{}); m.Cell != (Cell{}) || !m.Form.Open || !fields[m.Form.Field] || m.Unsaved() != 0 {
			t.Errorf("%s: the cell is %+v, the form goes to %q, %d changes", name, m.Cell, m.Form.Field, m.Unsaved())
		}
	}
	for column, typed := range map[string]string{"title": "Another title", "sources": "Some paper", "date": "2019-13"} {
		m := send(t, d.m, CellOpened{tableview.Cell{Event: row, Column: column}, d.layout}, CellLost{typed, true})
		of, field, _ := m.WrittenIn(tableview.Cell{Event: row, Column: column})
		kind, _ := entry.FindOf(m.Timeline, of.Kind, field)
		one, _ := m.Timeline.Item(of)
		said := kind.TextOf(m.sheet(), one)
		if half, _, is := m.Form.HalfOf(of, field); is {
			said = half
		}
		if said != typed {
			t.Errorf("%s: of %q stays %q", column, typed, said)
		}
	}
}

func TestAColumnOfThePlaceIsSaidOfAllEventsThere(t *testing.T) {
	d := tabled(t)
	d.m = send(t, d.m, ColumnsChosen{view.KeysOf([]string{"title", "country"})})
	d.draw()
	row := "singapore-summit"
	d.m = send(t, d.m, CellOpened{tableview.Cell{Event: row, Column: "country"}, d.layout})
	d.enter("France", CellStep{}, false)
	slot := d.m.Timeline.Events.Find(row)
	place := d.m.Subject.Place(d.m.Timeline.Events.At(slot).Place.ID)
	if place.Country != "FR" {
		t.Errorf("its country is %q", place.Country)
	}
}

func TestInsertInTheTableAddsARow(t *testing.T) {
	d := tabled(t)
	d.click(d.cell(d.rows()[0], "date"), 0)
	n := d.m.Subject.Len()
	d.press("Insert")
	if d.m.Subject.Len() != n+1 || d.m.Form.Open || !d.m.Cell.Open || d.m.Cell.Column != "title" {
		t.Fatalf("%d events, the form open %v, the keys on %+v", d.m.Subject.Len(), d.m.Form.Open, d.m.Cell)
	}
	if _, shows := d.layout.CellBox(d.m.Cell.Cell); !shows {
		t.Error("the new row does not show")
	}
	d.enter("Something new", CellStep{Columns: -1}, false)
	d.enter("3 May 2019", CellStep{Columns: 1}, false)
	i := d.m.Subject.Find(d.m.Selected)
	if e := d.m.Subject.Event(i); e.Name != "Something new" || e.When.Date.String() != "2019-05-03" {
		t.Errorf("new is %q on %s", e.Name, e.When.Date)
	}
}

func TestTheKeysLeaveACellWithItsEvent(t *testing.T) {
	d := tabled(t)
	for name, msg := range map[string]Message{
		"another event is selected": Selected{Event: d.rows()[3]},
		"the event is removed":      EventRemoved{},
		"one presents":              Presented{},
		"a click on the timeline":   RowChosen{Event: d.rows()[0]},
		"Esc":                       Keyed{"Escape", d.layout},
	} {
		d.click(d.cell(d.rows()[0], "title"), 0)
		if m := send(t, d.m, msg); m.Cell != (Cell{}) {
			t.Errorf("%s: the keys stay on %+v", name, m.Cell)
		}
	}
	d.m = send(t, d.m, Keyed{"Escape", page.Layout{}})
	d.press("Return")
	if d.m.Cell.Event == "" || d.m.Cell.Column != "title" {
		t.Errorf("Enter does not go into the table: %+v", d.m.Cell)
	}
}

func TestClaimsAndLinksAreWrittenInForms(t *testing.T) {
	m := send(t, open(t), Selected{Event: "hanoi-summit"})
	claims := func() int {
		return len(m.Timeline.Events.At(m.Timeline.Events.Find("hanoi-summit")).More().Claims)
	}
	before := claims()
	m = send(t, m, PartAsked{Event: "hanoi-summit", Field: "claims"})
	if m.Dialog == nil || m.Dialog.Sheet == nil || len(m.Dialog.Sheet.Lines) != 6 || m.Dialog.Sheet.Other.Means != nil {
		t.Fatalf("asked is %+v", m.Dialog)
	}
	sheet := m.Dialog.Sheet
	if says, can := sheet.Says([]string{"", "", "", "", "", "all of it"}); can || !strings.Contains(says, "nobody is named") {
		t.Errorf("an empty one says %q", says)
	}
	m = send(t, m, DialogClosed{m.Dialog}, sheet.Means([]string{"Some paper", "A minister", "", "So it was.", "1 March 2019", "date"}))
	if got, _ := m.UndoName(); claims() != before+1 || !strings.HasSuffix(got, ", who says so") {
		t.Fatalf("%d claims, undo is %q", claims(), got)
	}
	m = send(t, m, PartAsked{Event: "hanoi-summit", Field: "claims", Part: before + 1})
	if got := m.Dialog.Sheet.Lines; got[0].Said != "Some paper" || got[4].Said != "2019-03-01" || got[5].Said != "date" {
		t.Errorf("it stands as %+v", got)
	}
	m = send(t, m, m.Dialog.Sheet.Other.Means)
	if claims() != before || m.Notice == nil {
		t.Errorf("removed leaves %d claims", claims())
	}
	m = send(t, m, Undone{}, Undone{}, PartAsked{Event: "hanoi-summit", Field: "links"})
	if claims() != before {
		t.Errorf("undone leaves %d claims", claims())
	}
	m = send(t, m, m.Dialog.Sheet.Means([]string{"follows", "singapore-summit"}))
	if got := m.Timeline.Events.At(m.Timeline.Events.Find("hanoi-summit")).More().Links; len(got) == 0 || got[len(got)-1].To != "singapore-summit" {
		t.Errorf("its links are %v", got)
	}
}

func TestAFactIsConfirmedByItself(t *testing.T) {
	m := send(t, open(t), Selected{Event: "hanoi-summit"}, FactConfirmed{"hanoi-summit", "when"})
	signs := func() (confirmed int, when string) {
		for _, f := range m.Told(m.Subject.Find("hanoi-summit")) {
			if f.Sign == "confirmed" {
				confirmed++
			}
			if f.Field == "when" {
				when = string(f.Sign)
			}
		}
		return confirmed, when
	}
	if _, when := signs(); when != "confirmed" {
		t.Errorf("the date is %q", when)
	}
	if got, _ := m.UndoName(); !strings.HasSuffix(got, ", date, confirmed") {
		t.Errorf("what is undone is called %q", got)
	}
	one, _ := signs()
	m = send(t, m, EventConfirmed{})
	if all, _ := signs(); all <= one {
		t.Errorf("all confirmed are %d facts, before it was %d", all, one)
	}
	n := m.Unsaved()
	if m = send(t, m, EventConfirmed{}); m.Unsaved() != n || m.Notice == nil {
		t.Error("confirmed twice it is another change")
	}
	if all := m.PartItems("hanoi-summit"); len(all) != 2 || !(FactAsked{Field: "links"}).Listed() || (FactAsked{Field: "when"}).Listed() {
		t.Errorf("to be added are %+v", all)
	}
	items := FactAsked{Field: "claims", Part: 1}.Items(m)
	if len(items) != 6 || items[0].Means != (PartAsked{"hanoi-summit", "claims", 1}) || items[4].Means != (FormAsked{Field: "claims"}) || items[5].Means != (FactConfirmed{"hanoi-summit", "claims"}) {
		t.Errorf("the menu of a claim has %+v", items)
	}
}

func TestEscClosesADialogWhateverHasTheKeysBelowIt(t *testing.T) {
	d := tabled(t)
	for name, first := range map[string]Message{
		"a cell": CellOpened{tableview.Cell{Event: d.rows()[0], Column: "title"}, d.layout}, "the filters": PaneEntered{In: true, Over: d.layout}, "a presentation": Presented{},
	} {
		m := send(t, d.m, first, CellLeft{}, DialogAsked{AskSettings}, Keyed{"Escape", d.layout})
		if m.Dialog != nil {
			t.Errorf("with %s below it, it stays", name)
		}
	}
}

func TestATimelineIsBegunInItsTable(t *testing.T) {
	d := newDesk(t)
	d.m = send(t, d.m, NewAsked{}, Filled{"table"})
	d.draw()
	d.press("Insert")
	for _, text := range []string{"First", "Second"} {
		if !d.m.Cell.Open || d.m.Cell.Column != "title" || d.m.Form.Open {
			t.Fatalf("%s: the keys are on %+v, the form open %v", text, d.m.Cell, d.m.Form.Open)
		}
		d.enter(text, CellStep{Columns: 1}, false)
		d.enter("Hanoi", CellStep{}, false)
		d.press("Insert")
	}
	if n, places := d.m.Timeline.Events.Len(), len(d.m.Timeline.Places); n != 3 || places != 1 {
		t.Errorf("there are %d events, %d places", n, places)
	}
}
