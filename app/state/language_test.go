package state

import (
	"errors"
	"strings"
	"testing"

	"dateline/app/figure/tableview"
	"dateline/assets/translations"
	"dateline/data"
	"dateline/data/entry"
	"dateline/data/keep"
	"dateline/timeline"
	"dateline/timeline/edtf"
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

// What a notice or a hint speaks of is told in the language of when it shows, too.
func TestWhatIsSpokenOfFollowsTheLanguage(t *testing.T) {
	m := open(t)
	hint := func(m Model) string {
		if m.Hint == nil {
			return ""
		}
		said := m.Hint.Said.In(m.Lang)
		for _, way := range m.Hint.Ways {
			said += "|" + way.Words.In(m.Lang)
		}
		return said
	}
	notice := func(m Model) string { return m.Notice.In(m.Lang) }
	april, err := edtf.Parse("2019-04")
	if err != nil {
		t.Fatal(err)
	}
	pin := timeline.Pin{When: april}
	for _, c := range []struct {
		name   string
		in     Model
		told   func(Model) string
		en, fr []string
	}{
		{"a cell that cannot be written", send(t, m, CellOpened{Cell: tableview.Cell{Event: "hanoi-summit", Column: "id"}}), notice, []string{"The id names"}, []string{"L’id"}},
		{"words that nothing has", send(t, m, Filtered{`hanoi "nowhere at all"`}), hint, []string{"“nowhere at all”"}, []string{"« nowhere at all »"}},
		{"a part of the globe", send(t, m, Filtered{"hanoi in:0,0;1,0;1,1"}), hint, []string{"“in an area of 3 corners”"}, []string{"« dans"}},
		{"a typed date", send(t, m, DateTyped{"25 April 2019"}), hint, []string{"25 April 2019"}, []string{"25 avril 2019"}},
		{"an annotation of a time", send(t, m, Annotated{timeline.Era, pin}, NoteWalked{By: 1}), notice, []string{"April 2019"}, []string{"avril 2019"}},
	} {
		for lang, want := range map[string][]string{"en": c.en, "fr": c.fr} {
			got := c.told(send(t, c.in, LanguageChosen{lang}))
			for _, part := range want {
				if !strings.Contains(got, part) {
					t.Errorf("%s is told in %s as %q, without %q", c.name, lang, got, part)
				}
			}
		}
	}
}

// The names of formats are what people choose by.
func TestEveryFormatHasANameInEveryLanguage(t *testing.T) {
	for _, f := range data.Formats() {
		if got := translations.Say("en", "format "+f.Name); got != f.Title {
			t.Errorf("%s is called %q in the window and %q by the command line", f.Name, got, f.Title)
		}
		for _, lang := range translations.Languages() {
			if translations.Keys(lang)["format "+f.Name] == "" {
				t.Errorf("%s has no name in %s", f.Name, lang)
			}
		}
	}
}

func TestWhatAFormatLosesIsSaidInTheLanguageOfTheWindow(t *testing.T) {
	for lang, want := range map[string]string{"fr": "tableau", "de": "Tabelle"} {
		m := send(t, open(t), LanguageChosen{lang}, SavedAs{Path: "story.csv"})
		if m.Dialog == nil || !strings.HasPrefix(m.Dialog.In(lang), want) || !strings.Contains(m.Dialog.Answers[0].Words.In(lang), ".csv") || strings.Contains(m.Dialog.In(lang), "commas") {
			t.Errorf("%s: asked is %+v", lang, m.Dialog)
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
