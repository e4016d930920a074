package desktop

import (
	"testing"

	"dateline/app/state"
)

func TestAFieldOfTextHasItsOwnCopyAndPaste(t *testing.T) {
	w := story(t)
	w.send(state.Selected{Event: "hanoi-summit"})
	w.send(state.FormAsked{Field: "title"})
	field := w.form.fields[0]
	w.window.Canvas().Focus(field.entry)
	w.app.Clipboard().SetContent("Hanoi")
	w.key("Ctrl+A")
	w.key("Ctrl+V")
	if field.entry.Text != "Hanoi" || w.model.Picked != "" {
		t.Errorf("the field reads %q, picked is %q", field.entry.Text, w.model.Picked)
	}
	w.send(state.FormAsked{Close: true})
	w.leave()
	n := w.model.Timeline.Events.Len()
	w.key("Ctrl+C")
	w.key("Ctrl+V")
	if w.model.Timeline.Events.Len() != n+1 || w.model.Selected != "hanoi-summit-2" {
		t.Errorf("over the views %d events are pasted, %q is selected", w.model.Timeline.Events.Len()-n, w.model.Selected)
	}
}

func TestASheetTellsAsOneTypesAndDoesIt(t *testing.T) {
	w := story(t)
	w.key("Ctrl+H")
	s := w.sheet
	if s == nil || !s.does.Disabled() {
		t.Fatal("nothing is asked, or it can be done with nothing")
	}
	s.lines[0].write("Hanoi")
	s.lines[1].write("Hà Nội")
	if s.does.Disabled() || s.says.Text == "" {
		t.Fatalf("told is %q", s.says.Text)
	}
	s.submit()
	if w.model.Unsaved() != 1 || w.model.Dialog != nil {
		t.Errorf("%d changes were made", w.model.Unsaved())
	}
}

func TestTheFormOfAnActorHasItsFields(t *testing.T) {
	w := story(t)
	w.send(state.Selected{Event: "hanoi-summit"})
	w.send(state.ItemFormAsked{Of: w.model.Timeline.Actors[0].Key()})
	if len(w.form.fields) != 5 || !w.form.panel.Visible() || !w.form.takes.Visible() || w.form.others[0].Visible() {
		t.Fatalf("the form has %d fields", len(w.form.fields))
	}
	w.form.fields[1].entry.SetText("One; Two")
	w.form.close()
	if got := w.model.Timeline.Actors[0].Aliases; len(got) != 2 || w.form.panel.Visible() {
		t.Errorf("the aliases are %v", got)
	}
}
