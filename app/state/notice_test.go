package state

import (
	"errors"
	"testing"

	"dateline/data/grid"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
)

func TestWhatBecameOfAFileComesBeforeHowItWasReadUnlessSomethingIsAmiss(t *testing.T) {
	note := message.New("a note")
	for _, c := range []struct {
		name    string
		problem error
		asked   []draft.Question
		silent  int
		want    string
	}{
		{"all is well", nil, nil, 0, "12 rows = 12 events, all dated\nA note"},
		{"some have no date", nil, nil, 2, "12 rows = 12 events, 10 of these dated\nA note"},
		{"a problem", errors.New("a problem"), nil, 0, "a problem\nA note"},
		{"a question", nil, []draft.Question{{Answers: []draft.Answer{{Says: "read month first", Settle: func(*draft.Options) {}}}}}, 0, "A note"},
	} {
		m := send(t, open(t), FileOpened{Path: "orders.csv"})
		o := opened(m.Load.Job, m.Timeline)
		o.File.Account, o.File.Dates = draft.Account{Unit: "%d {row|rows}", Seen: 12}, grid.Dates{Dated: 12 - c.silent, Silent: c.silent}
		o.File.Notes, o.File.Questions = []message.Message{note}, c.asked
		if c.problem != nil {
			o.File.Problems = []error{c.problem}
		}
		if m = send(t, m, o); m.Notice == nil || m.Notice.In("en") != c.want {
			t.Errorf("%s: told is %+v, want %q", c.name, m.Notice, c.want)
		}
	}
}

func TestANoticeIsReadOrClosedAndGoesWithItsFile(t *testing.T) {
	m := open(t).notice(message.Plain("one\ntwo"), Answer{phrased("replace"), Filtered{}})
	said := m.Notice
	if m.Dialog != nil {
		t.Errorf("a notice opens the dialog %+v", m.Dialog)
	}
	if read := send(t, m, Keyed{Chord: "N"}); read.Dialog != said || read.Notice != nil {
		t.Errorf("read, it leaves %+v and shows %+v", read.Notice, read.Dialog)
	}
	if closed := send(t, m, NoticeClosed{}); closed.Notice != nil || closed.Dialog != nil {
		t.Errorf("closed, it leaves %+v and %+v", closed.Notice, closed.Dialog)
	}
	_, whole := parts(t)
	next := send(t, m, FileOpened{Path: "large.csv"})
	if next.Notice != said {
		t.Error("it goes before the other file is there")
	}
	if next = send(t, next, opened(next.Load.Job, whole)); next.Notice == said {
		t.Error("it stays when another file is open")
	}
}
