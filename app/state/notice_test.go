package state

import (
	"testing"

	"dateline/data/kit/message"
)

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
