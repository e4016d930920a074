package state

import (
	"strings"
	"testing"

	"dateline/assets/translations"
	"dateline/data"
)

func TestANoticeAndItsAnswersFollowTheLanguage(t *testing.T) {
	m := open(t)
	m = m.notice(m.say("exported", "a.png"), Answer{m.say("open it"), nil})
	before := m
	m = send(t, m, LanguageChosen{"de"})
	want := Dialog{Kind: Tell, Text: translations.Say("de", "exported", "a.png"), Answers: []Answer{{translations.Say("de", "open it"), nil}}}
	if m.Notice.Text != want.Text || m.Notice.Answers[0].Words != want.Answers[0].Words {
		t.Errorf("the notice is %q, %q; want %q, %q", m.Notice.Text, m.Notice.Answers[0].Words, want.Text, want.Answers[0].Words)
	}
	if before.Notice.Text == m.Notice.Text {
		t.Error("the model of before was changed with it")
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
		if m.Dialog == nil || !strings.HasPrefix(m.Dialog.Text, want) || !strings.Contains(m.Dialog.Answers[0].Words, ".csv") || strings.Contains(m.Dialog.Text, "commas") {
			t.Errorf("%s: asked is %+v", lang, m.Dialog)
		}
	}
}
