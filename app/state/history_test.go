package state

import (
	"fmt"
	"reflect"
	"testing"

	"dateline/timeline"
)

func TestWhatWasDoneIsListedAndGoneBackTo(t *testing.T) {
	m := open(t)
	if got := send(t, m, DoneListed{}); got.Dialog.In(got.Lang) != "Nothing was done yet" {
		t.Errorf("listed is %q", got.Dialog.In(got.Lang))
	}
	for n := range 4 {
		edit := retitled(t, m.Timeline, "hanoi-summit", fmt.Sprint("title ", n))
		edit.Name = timeline.Phrased(fmt.Sprint("act ", n))
		m = send(t, m, Edited{edit})
	}
	m = send(t, m, Undone{})
	words := func(m Model) (all []string) {
		for _, a := range m.Dialog.Answers {
			all = append(all, a.Words.In(m.Lang))
		}
		return all
	}
	listed := send(t, m, DoneListed{})
	if got, want := words(listed), []string{"Forward to: act 3", "Back to: act 1", "Back to: act 0", "Back to the beginning"}; !reflect.DeepEqual(got, want) {
		t.Fatalf("offered are %q, want %q", got, want)
	}
	for i, want := range []string{"title 3", "title 1", "title 0", "Second Kim–Trump summit ends without agreement"} {
		got := send(t, send(t, listed, Escaped{}), listed.Dialog.Answers[i].Means)
		if name := got.Subject.Event(got.Subject.Find("hanoi-summit")).Name; name != want {
			t.Errorf("%s leads to %q, want %q", listed.Dialog.Answers[i].Words.In("en"), name, want)
		}
	}
	if gone := send(t, m, WentTo{timeline.Mark(99)}); gone.Timeline != m.Timeline {
		t.Error("one goes to a state that never was")
	}
}

func TestHistoryThatIsTooLongLiesInTheJournal(t *testing.T) {
	m := file(t, true)
	var whole timeline.History
	for n := range 10 {
		edit := retitled(t, m.Timeline, "hanoi-summit", fmt.Sprint("title ", n))
		m, whole = send(t, m, Edited{edit}), whole.Done(edit)
		m = send(t, m, Kept{Document: m.ID, Number: n + 1, Bytes: mostHistory / 8})
	}
	if !m.History.Forgot() || m.Standing() != "10 changes not saved, in the journal" {
		t.Errorf("it says %q", m.Standing())
	}
	for range 9 {
		var recall []Recall
		if m, recall = effectsOf[Recall](m, Undone{}); len(recall) > 0 {
			if name, ok := m.UndoName(); !ok || name != "Undo" {
				t.Errorf("undone would be %q", name)
			}
			past := whole
			for past.Mark() != m.History.Mark() {
				_, past, _ = past.Undo()
			}
			m = send(t, m, Recalled{m.ID, past})
		}
	}
	if got := m.Subject.Event(m.Subject.Find("hanoi-summit")).Name; got != "title 0" || m.History.Forgot() {
		t.Errorf("9 times undone it is called %q", got)
	}
	if same := send(t, m, Recalled{m.ID, whole}); same.Timeline != m.Timeline {
		t.Error("a history of another state is taken over")
	}
}
