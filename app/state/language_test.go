package state

import (
	"testing"

	"dateline/assets/translations"
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
