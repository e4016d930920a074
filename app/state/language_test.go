package state

import (
	"errors"
	"strings"
	"testing"

	"dateline/data/entry"
	"dateline/data/keep"
	"dateline/timeline"
)

func TestWhatIsToldFollowsTheLanguage(t *testing.T) {
	m, lost := open(t), file(t, false)
	edit := retitled(t, m.Timeline, "hanoi-summit", "x")
	edit.Name = m.nameOfEdit(timeline.Event{ID: "summit"}, "title")
	done := send(t, m, Edited{edit})
	bulk := reworkDone{bulkWork{timeline.Phrased("bulk to", timeline.Phrased("bulk status"), "denied"), entry.Bulk{What: "status", Text: "denied"}, []string{"hanoi-summit"}}}
	acts := []keep.Act{{Kind: keep.Edited, Edit: edit}}
	dialog, notice := func(m Model) *Dialog { return m.Dialog }, func(m Model) *Dialog { return m.Notice }
	for _, c := range []struct {
		name   string
		in     Model
		told   func(Model) *Dialog
		en, fr string // what is told, with the answers behind it
	}{
		{"a notice", m.notice(phrased("exported", "a.png"), Answer{phrased("open it"), nil}), notice, "Saved a.png|Open", "Enregistré : a.png|Ouvrir"},
		{"what was done", send(t, done, DoneListed{}), dialog, "What was done, the last first. Choose the state to go to.\nUndo: summit, title|Back to the beginning", "Ce qui a été fait, le dernier d’abord. Choisissez l’état où aller.\nAnnuler : summit, titre|Revenir au début"},
		{"what was done to many", send(t, m, bulk), notice, "set the status denied: 1 event changed|Undo", "définir le statut denied : 1 événement modifié|Annuler"},
		{"what a former run has left", send(t, lost, Held{Document: lost.ID, Left: &keep.Left{Acts: acts}}), dialog, "Dateline ended before all of road.json was saved. 1 change is not saved:\n    summit, title|Take them up|Leave them aside", "Dateline s’est arrêté avant que tout soit enregistré dans road.json. 1 modification ne l’est pas :\n    summit, titre|Les reprendre|Les laisser de côté"},
		{"what was lost", send(t, m, LostFound{[]keep.Lost{{Acts: 1, Last: edit.Name}}}), dialog, "Dateline ended before all was saved. What you did is kept:\nUntitled: 1 change: summit, title|Open Untitled", "Dateline s’est arrêté avant que tout soit enregistré. Ce que vous avez fait est gardé :\nSans titre : 1 modification : summit, titre|Ouvrir Sans titre"},
		{"an error", send(t, m, Failed{Problem: errors.New("open a.csv: no such file or directory")}), dialog, "open a.csv: no such file or directory", "a.csv n’existe pas"},
	} {
		if got := told(c.told(c.in), c.in.Lang); got != c.en {
			t.Errorf("%s is\n%s\nwant\n%s", c.name, got, c.en)
		}
		french := send(t, c.in, LanguageChosen{"fr"})
		if got := told(c.told(french), french.Lang); got != c.fr {
			t.Errorf("%s is in French\n%s\nwant\n%s", c.name, got, c.fr)
		}
	}
}

// told returns what is told and what can be answered, with plain spaces.
func told(d *Dialog, lang string) string {
	all := []string{d.In(lang)}
	for _, a := range d.Answers {
		all = append(all, a.Words.In(lang))
	}
	return strings.ReplaceAll(strings.Join(all, "|"), "\u202f", " ")
}
